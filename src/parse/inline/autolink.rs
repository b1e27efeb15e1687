//! What a `<` begins: autolinks, or else raw HTML. [CommonMark §6.5](https://spec.commonmark.org/0.31.2/#autolinks).
//!
//! ```text
//! <https://example.org>
//!  ^^^^^^^^^^^^^^^^^^^ value
//! ```

use super::LeafParser;
use crate::ast::{Autolink, AutolinkKind, Inline};
use crate::parse::scan::{self, AutolinkForm};

impl LeafParser<'_, '_, '_, '_> {
    /// The `<` at `at`.
    #[inline(never)]
    pub(super) fn angle_bracket(&mut self, at: usize) -> usize {
        match scan::autolink(self.rest(at)) {
            Ok((rest, (form, value))) => {
                let (start, end) = (self.offset(value), self.text.len() - rest.len());
                let node = Inline::Autolink(Autolink {
                    span: self.span(at, end),
                    kind: match form {
                        AutolinkForm::Uri => AutolinkKind::Uri,
                        AutolinkForm::Email => AutolinkKind::Email,
                    },
                    value: self.raw(start, end - 1),
                });
                self.push(at, end, node);
                end
            }
            Err(_) => self.html(at),
        }
    }
}
