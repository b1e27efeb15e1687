//! Figures and their captions.

use super::tag;
use super::{Html, list};
use crate::ast::{Caption, Figure};
use crate::render::{Cx, Render, Result, inlines};

/// A paragraph of images stands in the figure without its `<p>`.
pub(super) fn figure<R>(r: &mut R, n: &Figure<'_>, cx: &mut Cx<'_, Html>) -> Result
where
    R: Render<Format = Html> + ?Sized,
{
    cx.out.fresh_line();
    tag::open_block("<figure>", &n.attributes, &n.block_id, cx);
    cx.out.raw("\n");
    list::children(r, &n.children, true, cx)?;
    cx.out.fresh_line();
    r.caption(&n.caption, cx)?;
    cx.out.raw("</figure>\n");
    Ok(())
}

pub(super) fn caption<R>(r: &mut R, n: &Caption<'_>, cx: &mut Cx<'_, Html>) -> Result
where
    R: Render<Format = Html> + ?Sized,
{
    cx.out.fresh_line();
    cx.out.raw("<figcaption>");
    inlines(r, &n.children, cx)?;
    cx.out.raw("</figcaption>\n");
    Ok(())
}
