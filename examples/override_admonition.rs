//! One node rendered in another way, at whatever depth it stands, and everything else as it was.
//!
//! ```sh
//! cargo run --example override_admonition
//! ```

use std::io;

use essaymark::ast::{Admonition, AdmonitionKind};
use essaymark::render::html::StartTag;
use essaymark::render::{self, Cx, Format, Html, Render, RenderError};

const ESSAY: &str = "\
> [!quote] A lock-keeper, 1911
> Water waits for nobody.
>
> > [!note]
> > She said so twice.

- In a list:

  > [!quote]
  > *Nor* does a boat.
";

/// Stock HTML, but a quotation is a `<blockquote>` whose title comes after it.
struct House;

impl Render for House {
    type Format = Html;

    fn admonition(&mut self, n: &Admonition<'_>, cx: &mut Cx<'_, Html>) -> render::Result {
        if n.kind != AdmonitionKind::Quote {
            // The stock form. Handing on `self` keeps the change alive within it.
            return Html::admonition(self, n, cx);
        }
        StartTag::new("blockquote")
            .class("said")
            .attributes(n.attributes.as_deref())
            .block_id(n.block_id.as_deref())
            .write(cx);
        cx.out.raw("\n");
        render::blocks(self, &n.children, cx)?;
        if let Some(title) = &n.title {
            cx.out.raw("<footer>");
            render::inlines(self, &title.children, cx)?;
            cx.out.raw("</footer>\n");
        }
        cx.out.raw("</blockquote>\n");
        Ok(())
    }
}

fn main() -> Result<(), RenderError> {
    let doc = essaymark::parse(ESSAY);
    render::to_io(&mut House, &mut Html::trusted(), &doc, io::stdout().lock())
}
