//! Footnote definitions.
//!
//! ```text
//! footnote_definition ::= blank{0,3 columns} "[^" label "]:" blank* content
//!
//! [^note]: Content, in any blocks.
//!   ^^^^ label
//!     lines indented by four columns continue it
//! ```
//!
//! It may interrupt a paragraph. All blanks after the colon are taken, so its first line is never indented code. We let
//! content start on a later line even after blank ones, as GitHub's website does.

use nom::Parser;
use nom::character::complete::char;
use nom::sequence::terminated;

use super::line::Line;
use super::tree::Kind;
use super::{BlockParser, Start};
use crate::ast::Span;
use crate::parse::scan;

impl<'a> BlockParser<'a, '_> {
    pub(super) fn start_footnote_definition(&mut self, line: &mut Line<'a>, at: usize) -> Start {
        let rest = line.rest();
        let Ok((after, label)) = terminated(scan::footnote_label, char(':')).parse(rest) else {
            return Start::Nothing;
        };
        if !self.has_room(at, 1, line) {
            return Start::Nothing;
        }
        let start = line.offset();
        let width = (rest.len() - after.len()) as u32;
        let label = Span::new(start + 2, start + 2 + label.len() as u32);
        let node = self.add(
            at,
            Kind::FootnoteDefinition(self.tree.footnotes.len() as u32),
            Span::new(start, start + width),
        );
        self.tree.footnotes.push(label);
        let depth = self.depth() + 1;
        self.push_open(node, depth);
        line.take(width as usize);
        line.take_blanks();
        Start::Container
    }

    pub(super) fn continue_footnote_definition(&self, line: &mut Line<'a>) -> bool {
        let goes_on = line.is_blank() || line.is_indented();
        if goes_on {
            // On a blank line too: what is left of it may be a line of code.
            line.take_columns(4);
        }
        goes_on
    }
}
