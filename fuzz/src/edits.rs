//! Changes of a tree, chosen by the input: [`edit`].

use std::borrow::Cow;

use essaymark::ast::visit_mut::{self, VisitMut};
use essaymark::ast::{
    Admonition, Alignment, Attribute, Attributes, Autolink, Block, BlockId, BlockQuote, CodeBlock,
    CodeSpan, Comment, Definition, DefinitionList, DefinitionListItem, Document, Embed, Fold,
    FootnoteDefinition, FootnoteReference, FrontMatter, Heading, Highlight, HtmlBlock, HtmlInline,
    Image, Inline, InlineNote, Link, LinkReferenceDefinition, List, ListItem, ListKind, Math,
    MathBlock, Section, Size, Strong, Table, Tag, Task, Text, Wikilink, sample,
};

use crate::bytes::Choices;

/// What breaks out of a place that does not expect it.
pub const HOSTILE: [&str; 24] = [
    "",
    " ",
    "\n",
    "\u{0}",
    "\"><script>alert(1)</script>",
    "' onload='x",
    "<!-- ",
    "-->",
    "]]>",
    "&lt;&#34;&amp",
    "javascript:alert(1)",
    " \u{1}java\tscript:x",
    "data:text/html,<b>",
    "data:image/png;base64,AA==",
    "vbscript:x",
    "//host/path",
    "\\\\host",
    "https://example.org/?a=\"&b='",
    "a.png",
    "javascript://x/y.mp4",
    "onclick",
    "style",
    "a b\u{a0}c",
    "%22%3C%00",
];

/// Changes `document` by `choices`, as long as there are some.
pub fn edit<'a>(document: &mut Document<'a>, choices: Choices<'_>) {
    let spare = sample();
    let mut inlines = Vec::new();
    for block in &spare.children {
        if let Block::Paragraph(n) = block {
            inlines.extend(n.children.iter().cloned());
        }
    }
    let mut editor = Editor {
        choices,
        blocks: spare.children,
        inlines,
        copies: 8,
        wraps: 4,
    };
    editor.visit_document_mut(document);
    if editor.choices.below(2) == 1 {
        document.number_footnotes();
    }
}

struct Editor<'a, 'd> {
    choices: Choices<'d>,
    /// Blocks to put in: those of the sample, and those that were taken out.
    blocks: Vec<Block<'a>>,
    inlines: Vec<Inline<'a>>,
    /// How many more times a part of the tree may be doubled: it could be half of all.
    copies: usize,
    /// How many more times nodes may be put into 127 others: dropping a tree takes stack for each level, and what made it
    /// deeper than a stack is to blame for that.
    wraps: usize,
}

impl<'a> Editor<'a, '_> {
    /// Changes a list of children.
    fn list<T: Clone>(
        choices: &mut Choices<'_>,
        [copies, wraps]: [&mut usize; 2],
        spare: &mut Vec<T>,
        nodes: &mut Vec<T>,
        wrap: fn(Vec<T>) -> T,
    ) {
        while choices.any_left() {
            let at = choices.below(nodes.len());
            match choices.below(10) {
                0..3 => return,
                3 if !nodes.is_empty() => spare.push(nodes.remove(at)),
                4 if !nodes.is_empty() && *copies > 0 => {
                    *copies -= 1;
                    nodes.insert(at, nodes[at].clone());
                }
                5 if !nodes.is_empty() => {
                    let other = choices.below(nodes.len());
                    nodes.swap(at, other);
                }
                6 if !spare.is_empty() && *copies > 0 => {
                    *copies -= 1;
                    nodes.insert(at, spare[choices.below(spare.len())].clone());
                }
                7 => nodes.reverse(),
                8 if *wraps > 0 => {
                    *wraps -= 1;
                    for _ in 0..choices.byte() % 128 {
                        let inner = std::mem::take(nodes);
                        nodes.push(wrap(inner));
                    }
                }
                _ => nodes.truncate(at),
            }
        }
    }

    /// Changes a string.
    fn string(&mut self, string: &mut Cow<'a, str>) {
        match self.choices.below(5) {
            1 => *string = self.choices.pick(&HOSTILE).into(),
            2 => *string = self.choices.text().into(),
            3 => string.to_mut().push_str(self.choices.pick(&HOSTILE)),
            4 => string.to_mut().insert_str(0, self.choices.pick(&HOSTILE)),
            _ => {}
        }
    }

    fn optional(&mut self, string: &mut Option<Cow<'a, str>>) {
        match self.choices.below(4) {
            1 => *string = None,
            2 => self.string(string.get_or_insert_default()),
            _ => {}
        }
    }

    fn number(&mut self, number: &mut u32) {
        match self.choices.below(5) {
            1 => *number = 0,
            2 => *number = 1,
            3 => *number = u32::MAX,
            4 => *number = u32::from(self.choices.byte()),
            _ => {}
        }
    }

    fn section(&mut self, section: &mut Option<Section<'a>>) {
        let mut name = match section.take() {
            Some(Section::Heading(name) | Section::Block(name)) => name,
            None => Cow::Borrowed(""),
        };
        self.string(&mut name);
        *section = match self.choices.below(3) {
            0 => None,
            1 => Some(Section::Heading(name)),
            _ => Some(Section::Block(name)),
        };
    }

    /// Adds attributes to a node that may have some.
    fn marks(&mut self, attributes: &mut Option<Box<Attributes<'a>>>) {
        if self.choices.below(4) == 1 {
            let attributes = attributes.get_or_insert_default();
            let mut name = Cow::Borrowed(self.choices.pick(&HOSTILE));
            self.string(&mut name);
            let mut value = Cow::Borrowed("");
            self.string(&mut value);
            attributes.items.push(match self.choices.below(3) {
                0 => Attribute::Pair(name, value),
                1 => Attribute::Id(name),
                _ => Attribute::Class(name),
            });
        }
    }

    fn block_id(&mut self, block_id: &mut Option<Box<BlockId<'a>>>) {
        if self.choices.below(4) == 1 {
            *block_id = Some(Box::new(BlockId::new(self.choices.pick(&HOSTILE))));
        }
    }
}

impl<'a> VisitMut<'a> for Editor<'a, '_> {
    fn visit_document_mut(&mut self, node: &mut Document<'a>) {
        self.string(&mut node.rest);
        visit_mut::walk_document_mut(self, node);
    }

    fn visit_front_matter_mut(&mut self, node: &mut FrontMatter<'a>) {
        self.string(&mut node.value);
    }

    fn visit_blocks_mut(&mut self, nodes: &mut Vec<Block<'a>>) {
        let wrap = |nodes| Block::BlockQuote(BlockQuote::new(nodes));
        Self::list(
            &mut self.choices,
            [&mut self.copies, &mut self.wraps],
            &mut self.blocks,
            nodes,
            wrap,
        );
        visit_mut::walk_blocks_mut(self, nodes);
    }

    fn visit_inlines_mut(&mut self, nodes: &mut Vec<Inline<'a>>) {
        let wrap = |nodes| Inline::Strong(Strong::new(nodes));
        Self::list(
            &mut self.choices,
            [&mut self.copies, &mut self.wraps],
            &mut self.inlines,
            nodes,
            wrap,
        );
        visit_mut::walk_inlines_mut(self, nodes);
    }

    fn visit_heading_mut(&mut self, node: &mut Heading<'a>) {
        node.level = node.level.wrapping_add(self.choices.byte());
        self.marks(&mut node.attributes);
        self.block_id(&mut node.block_id);
        visit_mut::walk_heading_mut(self, node);
    }

    fn visit_admonition_mut(&mut self, node: &mut Admonition<'a>) {
        self.string(&mut node.word);
        self.optional(&mut node.meta);
        node.fold = match self.choices.below(4) {
            0 => node.fold,
            1 => Fold::None,
            2 => Fold::Open,
            _ => Fold::Closed,
        };
        if self.choices.below(4) == 1 {
            node.title = None;
        }
        self.marks(&mut node.attributes);
        self.block_id(&mut node.block_id);
        visit_mut::walk_admonition_mut(self, node);
    }

    fn visit_list_mut(&mut self, node: &mut List<'a>) {
        match self.choices.below(4) {
            1 => node.tight = !node.tight,
            2 => node.items.push(ListItem::new(Vec::new())),
            3 => {
                node.kind = ListKind::Ordered {
                    start: u32::MAX,
                    delimiter: '>',
                };
            }
            _ => {}
        }
        self.marks(&mut node.attributes);
        visit_mut::walk_list_mut(self, node);
    }

    fn visit_list_item_mut(&mut self, node: &mut ListItem<'a>) {
        if self.choices.below(4) == 1 {
            node.task = Some(Task::new(true));
        }
        visit_mut::walk_list_item_mut(self, node);
    }

    fn visit_definition_list_mut(&mut self, node: &mut DefinitionList<'a>) {
        match self.choices.below(5) {
            1 => node.children.reverse(),
            2 => {
                let lonely = Definition::new(self.blocks.pop().into_iter().collect());
                node.children.push(DefinitionListItem::Definition(lonely));
            }
            3 => {
                let html = HtmlBlock::new(self.choices.pick(&HOSTILE));
                node.children
                    .push(DefinitionListItem::HtmlBlock(Box::new(html)));
            }
            4 => node.children.clear(),
            _ => {}
        }
        visit_mut::walk_definition_list_mut(self, node);
    }

    fn visit_footnote_definition_mut(&mut self, node: &mut FootnoteDefinition<'a>) {
        self.string(&mut node.label);
        let mut number = node.number.unwrap_or_default();
        self.number(&mut number);
        node.number = Some(number);
        self.marks(&mut node.attributes);
        self.block_id(&mut node.block_id);
        visit_mut::walk_footnote_definition_mut(self, node);
    }

    fn visit_link_reference_definition_mut(&mut self, node: &mut LinkReferenceDefinition<'a>) {
        self.string(&mut node.destination);
    }

    fn visit_table_mut(&mut self, node: &mut Table<'a>) {
        match self.choices.below(5) {
            1 => node.alignments.clear(),
            2 => node
                .alignments
                .resize(usize::from(self.choices.byte()), Alignment::Right),
            3 => node.head.cells.clear(),
            4 => node.groups.reverse(),
            _ => {}
        }
        visit_mut::walk_table_mut(self, node);
    }

    fn visit_code_block_mut(&mut self, node: &mut CodeBlock<'a>) {
        self.optional(&mut node.language);
        self.optional(&mut node.meta);
        self.string(&mut node.value);
        self.marks(&mut node.attributes);
        visit_mut::walk_code_block_mut(self, node);
    }

    fn visit_math_block_mut(&mut self, node: &mut MathBlock<'a>) {
        self.string(&mut node.value);
        visit_mut::walk_math_block_mut(self, node);
    }

    fn visit_html_block_mut(&mut self, node: &mut HtmlBlock<'a>) {
        self.string(&mut node.value);
        node.indent = self.choices.byte();
        self.block_id(&mut node.block_id);
        visit_mut::walk_html_block_mut(self, node);
    }

    fn visit_comment_mut(&mut self, node: &mut Comment<'a>) {
        self.string(&mut node.value);
    }

    fn visit_text_mut(&mut self, node: &mut Text<'a>) {
        self.string(&mut node.value);
    }

    fn visit_code_span_mut(&mut self, node: &mut CodeSpan<'a>) {
        self.string(&mut node.value);
        self.marks(&mut node.attributes);
        visit_mut::walk_code_span_mut(self, node);
    }

    fn visit_highlight_mut(&mut self, node: &mut Highlight<'a>) {
        self.marks(&mut node.attributes);
        visit_mut::walk_highlight_mut(self, node);
    }

    fn visit_link_mut(&mut self, node: &mut Link<'a>) {
        self.string(&mut node.destination);
        self.optional(&mut node.title);
        self.marks(&mut node.attributes);
        visit_mut::walk_link_mut(self, node);
    }

    fn visit_image_mut(&mut self, node: &mut Image<'a>) {
        self.string(&mut node.destination);
        self.optional(&mut node.title);
        self.marks(&mut node.attributes);
        visit_mut::walk_image_mut(self, node);
    }

    fn visit_autolink_mut(&mut self, node: &mut Autolink<'a>) {
        self.string(&mut node.value);
    }

    fn visit_wikilink_mut(&mut self, node: &mut Wikilink<'a>) {
        self.string(&mut node.target);
        self.section(&mut node.section);
        self.optional(&mut node.alias);
        self.marks(&mut node.attributes);
        visit_mut::walk_wikilink_mut(self, node);
    }

    fn visit_embed_mut(&mut self, node: &mut Embed<'a>) {
        self.string(&mut node.target);
        self.section(&mut node.section);
        self.optional(&mut node.alias);
        if self.choices.below(4) == 1 {
            node.size = Some(Size {
                width: u32::MAX,
                height: Some(0),
            });
        }
        self.marks(&mut node.attributes);
        visit_mut::walk_embed_mut(self, node);
    }

    fn visit_footnote_reference_mut(&mut self, node: &mut FootnoteReference<'a>) {
        self.string(&mut node.label);
        self.number(&mut node.number);
        self.number(&mut node.occurrence);
    }

    fn visit_inline_note_mut(&mut self, node: &mut InlineNote<'a>) {
        self.number(&mut node.number);
        visit_mut::walk_inline_note_mut(self, node);
    }

    fn visit_math_mut(&mut self, node: &mut Math<'a>) {
        self.string(&mut node.value);
    }

    fn visit_html_inline_mut(&mut self, node: &mut HtmlInline<'a>) {
        self.string(&mut node.value);
    }

    fn visit_tag_mut(&mut self, node: &mut Tag<'a>) {
        self.string(&mut node.name);
    }

    fn visit_attributes_mut(&mut self, node: &mut Attributes<'a>) {
        for item in &mut node.items {
            match item {
                Attribute::Id(name) | Attribute::Class(name) => self.string(name),
                Attribute::Pair(name, value) => {
                    self.string(name);
                    self.string(value);
                }
                other => unreachable!("an attribute whose strings are not known: {other:?}"),
            }
        }
    }

    fn visit_block_id_mut(&mut self, node: &mut BlockId<'a>) {
        self.string(&mut node.name);
    }
}
