//! What of the source blocks hold.

use essaymark::ast::{
    Block, CodeBlock, Comment, DefinitionListItem, Figure, LinkReferenceDefinition, ListItem, Span,
    Spoiler, Table,
};

use super::Cover;
use super::ground::Ground;

impl<'d, 's> Cover<'d, 's> {
    pub(crate) fn block(&mut self, block: &'d Block<'s>) {
        let span = block.span();
        match block {
            Block::Paragraph(n) => {
                self.leaf(span, Ground::Leaf, &n.children);
                self.extras(&n.attributes, &n.block_id);
            }
            Block::Heading(n) => {
                self.leaf(span, Ground::Heading, &n.children);
                self.extras(&n.attributes, &n.block_id);
            }
            Block::Subtitle(n) => {
                self.leaf(span, Ground::Leaf, &n.children);
                self.expect(span, "Subtitle:");
                self.extras(&n.attributes, &n.block_id);
            }
            Block::ThematicBreak(n) => {
                self.paint(span, Ground::ThematicBreak);
                self.extras(&n.attributes, &n.block_id);
            }
            Block::BlockQuote(n) => {
                self.container(span, Ground::BlockQuote, &n.children);
                self.extras(&n.attributes, &n.block_id);
            }
            Block::Admonition(n) => {
                self.container(span, Ground::Admonition, &n.children);
                self.values(span, [&*n.word].into_iter().chain(n.meta.as_deref()));
                if let Some(title) = &n.title {
                    self.leaf(title.span, Ground::Leaf, &title.children);
                }
                self.extras(&n.attributes, &n.block_id);
            }
            Block::Spoiler(n) => self.spoiler(n),
            Block::List(n) => {
                self.paint(span, Ground::List);
                for item in &n.items {
                    self.item(item);
                }
                self.extras(&n.attributes, &n.block_id);
            }
            Block::DefinitionList(n) => {
                self.paint(span, Ground::List);
                for part in &n.children {
                    self.part(part);
                }
                self.extras(&n.attributes, &n.block_id);
            }
            Block::FootnoteDefinition(n) => {
                self.container(span, Ground::FootnoteDefinition, &n.children);
                self.values(span, [&*n.label]);
                self.extras(&n.attributes, &n.block_id);
            }
            Block::LinkReferenceDefinition(n) => self.link_reference_definition(n),
            Block::Table(n) => self.table(n),
            Block::Figure(n) => self.figure(n),
            Block::CodeBlock(n) => self.code_block(n),
            Block::MathBlock(n) => {
                self.paint(span, Ground::Math);
                self.values(span, [&*n.value]);
                self.extras(&n.attributes, &n.block_id);
            }
            Block::HtmlBlock(n) => {
                self.paint(span, Ground::Html);
                self.values(span, [&*n.value]);
                self.extras(&n.attributes, &n.block_id);
            }
            Block::Comment(n) => self.comment(n),
            other => self
                .lost
                .push(format!("a block this check does not know: {other:?}")),
        }
    }

    /// A `!` after the quote marker of any line is dropped if a blank or the line's end follows it. What stands before
    /// it may be the marks of spoilers around this one, which were looked at before.
    fn spoiler(&mut self, n: &'d Spoiler<'s>) {
        self.container(n.span, Ground::BlockQuote, &n.children);
        self.extras(&n.attributes, &n.block_id);
        let mut at = n.span.start as usize;
        let slice = n.span.slice(self.source).unwrap_or_default();
        for line in slice.split_inclusive(['\n', '\r']) {
            at += line.len();
            let mut rest = line.trim_start_matches([' ', '\t', '>']);
            while let Some(after) = rest.strip_prefix('!')
                && (after.is_empty() || after.starts_with([' ', '\t', '\n', '\r']))
            {
                let mark = at - rest.len();
                if !self.covered.get(mark).is_some_and(|&covered| covered) {
                    self.cover(mark, mark + 1);
                    break;
                }
                rest = after.trim_start_matches([' ', '\t', '>']);
            }
        }
    }

    fn item(&mut self, item: &'d ListItem<'s>) {
        self.container(item.span, Ground::List, &item.children);
        self.extras(&item.attributes, &item.block_id);
        let slice = item.span.slice(self.source).unwrap_or_default();
        let digits = slice.len() - slice.trim_start_matches(|c: char| c.is_ascii_digit()).len();
        let marks: &[char] = if digits > 0 {
            &['.', ')']
        } else {
            &['-', '+', '*']
        };
        let start = item.span.start as usize;
        if digits <= 9
            && slice
                .get(digits..)
                .is_some_and(|rest| rest.starts_with(marks))
        {
            self.cover(start, start + digits + 1);
        }
        if let Some(task) = item.task {
            let written = task.span.slice(self.source).unwrap_or_default();
            let expected: &[&str] = if task.checked {
                &["[x]", "[X]"]
            } else {
                &["[ ]", "[\t]"]
            };
            if expected.contains(&written) {
                self.cover(task.span.start as usize, task.span.end as usize);
            }
        }
    }

    fn part(&mut self, part: &'d DefinitionListItem<'s>) {
        match part {
            DefinitionListItem::Term(n) => {
                self.leaf(n.span, Ground::Leaf, &n.children);
                self.extras(&n.attributes, &n.block_id);
            }
            DefinitionListItem::Definition(n) => {
                self.container(n.span, Ground::Definition, &n.children);
                self.extras(&n.attributes, &n.block_id);
            }
            DefinitionListItem::Comment(n) => self.comment(n),
            DefinitionListItem::HtmlBlock(n) => {
                self.paint(n.span, Ground::Html);
                self.values(n.span, [&*n.value]);
                self.extras(&n.attributes, &n.block_id);
            }
            other => self
                .lost
                .push(format!("a part this check does not know: {other:?}")),
        }
    }

    fn link_reference_definition(&mut self, n: &'d LinkReferenceDefinition<'s>) {
        self.paint(n.span, Ground::LinkReferenceDefinition);
        let values = [&*n.label, &n.destination]
            .into_iter()
            .chain(n.title.as_deref());
        self.values(n.span, values);
    }

    fn table(&mut self, n: &'d Table<'s>) {
        self.paint(n.span, Ground::Table);
        let rows = n.groups.iter().flat_map(|group| &group.rows);
        for row in std::iter::once(&n.head).chain(rows) {
            self.paint(row.span, Ground::TableRow);
            for cell in &row.cells {
                self.leaf(cell.span, Ground::Leaf, &cell.children);
            }
        }
        self.extras(&n.attributes, &n.block_id);
    }

    /// Breaks and `<br>` tags may stand between an image and its caption.
    fn figure(&mut self, n: &'d Figure<'s>) {
        self.container(n.span, Ground::Figure, &n.children);
        self.leaf(n.caption.span, Ground::Leaf, &n.caption.children);
        self.expect(n.caption.span, n.caption.cue.word());
        let colon = n.caption.span.start + n.caption.cue.word().len() as u32;
        self.expect(Span::new(colon, n.caption.span.end), ":");
        self.extras(&n.attributes, &n.block_id);
        let content = n
            .children
            .last()
            .map_or(n.span.start, |block| block.span().end);
        let run = Span::new(content, n.caption.span.start);
        let mut rest = run.slice(self.source).unwrap_or_default();
        while let Some(found) = rest.find('<') {
            let tag = rest.get(found..).unwrap_or_default();
            let end = tag.find('>').map_or(tag.len(), |close| close + 1);
            let (tag, after) = tag.split_at(end);
            if is_br(tag) {
                let start = run.end as usize - after.len() - tag.len();
                self.cover(start, start + tag.len());
            }
            rest = after;
        }
    }

    fn code_block(&mut self, n: &'d CodeBlock<'s>) {
        self.paint(n.span, Ground::Code);
        let values = n
            .language
            .iter()
            .chain(&n.meta)
            .chain([&n.value])
            .map(|value| &**value);
        self.values(n.span, values);
        self.extras(&n.attributes, &n.block_id);
    }

    /// What follows the closing mark on its line is not part of the value.
    pub(crate) fn comment(&mut self, n: &'d Comment<'s>) {
        self.paint(n.span, Ground::Comment);
        self.values(n.span, [&*n.value]);
        let slice = n.span.slice(self.source).unwrap_or_default();
        if let Some(closer) = slice.get(2..).and_then(|rest| rest.find("%%")) {
            let start = n.span.start as usize + 2 + closer + 2;
            self.cover(start, n.span.end as usize);
        }
    }
}

fn is_br(tag: &str) -> bool {
    let name = tag
        .get(..3)
        .is_some_and(|name| name.eq_ignore_ascii_case("<br"));
    name && tag
        .get(3..)
        .and_then(|rest| rest.strip_suffix('>'))
        .is_some_and(|rest| rest.trim_matches([' ', '\t', '\n', '\r', '/']).is_empty())
}
