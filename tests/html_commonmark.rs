//! CommonMark's and GFM's nodes as HTML.

#[cfg(test)]
mod render_support;

use essaymark::ast::{
    Alignment, Autolink, AutolinkKind, Block, BlockQuote, CodeBlock, CodeSpan, Document, HardBreak,
    Heading, HtmlBlock, HtmlInline, Image, Inline, Link, LinkReferenceDefinition, List, ListItem,
    ListKind, SoftBreak, Strikethrough, Table, TableGroup, Task, ThematicBreak,
};
use essaymark::render::Html;
use essaymark::render::html::SoftBreakStyle;
use insta::assert_snapshot;
use render_support::{em, item, line, paragraph, row, strong, text, trusted, untrusted};

fn bullets(tight: bool, items: Vec<ListItem<'_>>) -> Block<'_> {
    let mut list = List::new(ListKind::Bullet { marker: '-' }, items);
    list.tight = tight;
    Block::List(Box::new(list))
}

#[test]
fn paragraphs_and_text() {
    let doc = Document::new(vec![line("a < b & \"c\" > 'd'"), line("é — 私")]);
    assert_snapshot!(trusted(&doc), @r##"
    <p>a &lt; b &amp; &quot;c&quot; &gt; 'd'</p>
    <p>é — 私</p>
    "##);
}

#[test]
fn long_text_is_escaped_wherever_the_character_stands() {
    for at in 0..70 {
        let plain = "x".repeat(at);
        let written = trusted(&text(&format!("{plain}<{plain}é&{plain}")));
        assert_eq!(written, format!("{plain}&lt;{plain}é&amp;{plain}"));
    }
}

#[test]
fn headings_clamp_their_level() {
    let heading = |level| Block::Heading(Heading::new(level, vec![text("H")]));
    let all = vec![heading(0), heading(1), heading(6), heading(9)];
    assert_snapshot!(trusted(&all), @r##"
    <h1>H</h1>
    <h1>H</h1>
    <h6>H</h6>
    <h6>H</h6>
    "##);
    assert_eq!(
        trusted(&Block::Heading(Heading::new(2, vec![]))),
        "<h2></h2>\n"
    );
}

#[test]
fn inlines() {
    let all = paragraph(vec![
        em(vec![text("a"), strong(vec![text("b")])]),
        Inline::SoftBreak(SoftBreak::new()),
        Inline::CodeSpan(CodeSpan::new("<c>")),
        Inline::HardBreak(HardBreak::new()),
        Inline::Strikethrough(Strikethrough::new(vec![text("d")])),
        Inline::HtmlInline(HtmlInline::new("<b title='x'>")),
    ]);
    assert_snapshot!(trusted(&all), @r##"
    <p><em>a<strong>b</strong></em>
    <code>&lt;c&gt;</code><br />
    <del>d</del><b title='x'></p>
    "##);
}

#[test]
fn soft_breaks_as_one_likes() {
    let n = Inline::SoftBreak(SoftBreak::new());
    let with = |style| Html::trusted().with_soft_break(style).render(&n).unwrap();
    assert_eq!(with(SoftBreakStyle::Newline), "\n");
    assert_eq!(with(SoftBreakStyle::Space), " ");
    assert_eq!(with(SoftBreakStyle::Break), "<br />\n");
}

#[test]
fn links_and_images() {
    let mut link = Link::new("/a b?x=1&y=\"'[ä]%20%", vec![text("link")]);
    link.title = Some("t \"q\" <".into());
    let link = Inline::Link(Box::new(link));
    assert_snapshot!(trusted(&link), @r##"<a href="/a%20b?x=1&amp;y=%22&#x27;%5B%C3%A4%5D%20%" title="t &quot;q&quot; &lt;">link</a>"##);
    let mut image = Image::new("i.png", vec![text("a \""), em(vec![text("b")]), link]);
    image.title = Some("t".into());
    assert_snapshot!(trusted(&Inline::Image(Box::new(image))), @r##"<img src="i.png" alt="a &quot;blink" title="t" />"##);
    let empty = Inline::Link(Box::new(Link::new("", vec![])));
    assert_eq!(trusted(&empty), "<a href=\"\"></a>");
}

#[test]
fn autolinks() {
    let all: Vec<_> = [
        (AutolinkKind::Uri, "https://a.b/?c=d&e"),
        (AutolinkKind::Email, "a@b.c"),
        (AutolinkKind::LiteralUri, "http://a"),
        (AutolinkKind::LiteralWww, "www.a.b"),
        (AutolinkKind::LiteralEmail, "x@y.z"),
    ]
    .into_iter()
    .flat_map(|(kind, value)| [Inline::Autolink(Autolink::new(kind, value)), text("\n")])
    .collect();
    assert_snapshot!(trusted(&all), @r##"
    <a href="https://a.b/?c=d&amp;e">https://a.b/?c=d&amp;e</a>
    <a href="mailto:a@b.c">a@b.c</a>
    <a href="http://a">http://a</a>
    <a href="http://www.a.b">www.a.b</a>
    <a href="mailto:x@y.z">x@y.z</a>
    "##);
}

#[test]
fn tight_and_loose_lists() {
    let nested = bullets(true, vec![item(vec![line("c")])]);
    let tight = bullets(
        true,
        vec![
            item(vec![line("a"), nested]),
            item(vec![]),
            item(vec![line("b")]),
        ],
    );
    assert_snapshot!(trusted(&tight), @r##"
    <ul>
    <li>a
    <ul>
    <li>c</li>
    </ul>
    </li>
    <li></li>
    <li>b</li>
    </ul>
    "##);
    let loose = bullets(false, vec![item(vec![line("a"), line("b")]), item(vec![])]);
    assert_snapshot!(trusted(&loose), @r##"
    <ul>
    <li>
    <p>a</p>
    <p>b</p>
    </li>
    <li></li>
    </ul>
    "##);
}

#[test]
fn tightness_ends_at_the_next_container() {
    let quote = Block::BlockQuote(BlockQuote::new(vec![line("q")]));
    let code = Block::CodeBlock(Box::new(CodeBlock::new(None, "x\n")));
    let list = bullets(true, vec![item(vec![quote, line("a")]), item(vec![code])]);
    assert_snapshot!(trusted(&list), @r##"
    <ul>
    <li>
    <blockquote>
    <p>q</p>
    </blockquote>
    a</li>
    <li>
    <pre><code>x
    </code></pre>
    </li>
    </ul>
    "##);
}

#[test]
fn paragraphs_of_a_tight_item_never_run_together() {
    let silent = Block::LinkReferenceDefinition(Box::new(LinkReferenceDefinition::new("a", "/")));
    let list = bullets(true, vec![item(vec![line("a"), silent, line("b")])]);
    assert_snapshot!(trusted(&list), @r##"
    <ul>
    <li>
    <p>a</p>
    <p>b</p>
    </li>
    </ul>
    "##);
    let heading = Block::Heading(Heading::new(1, vec![text("H")]));
    let list = bullets(true, vec![item(vec![line("a"), heading, line("b")])]);
    assert_snapshot!(trusted(&list), @r##"
    <ul>
    <li>a
    <h1>H</h1>
    b</li>
    </ul>
    "##);
}

#[test]
fn ordered_lists_start_where_they_say() {
    let ordered = |start| {
        let kind = ListKind::Ordered {
            start,
            delimiter: '.',
        };
        Block::List(Box::new(List::new(kind, vec![item(vec![])])))
    };
    assert_eq!(trusted(&ordered(1)), "<ol>\n<li></li>\n</ol>\n");
    assert_eq!(trusted(&ordered(0)), "<ol start=\"0\">\n<li></li>\n</ol>\n");
    let last = trusted(&ordered(999_999_999));
    assert_eq!(last, "<ol start=\"999999999\">\n<li></li>\n</ol>\n");
}

#[test]
fn task_items() {
    let task = |checked, children| {
        let mut item = item(children);
        item.task = Some(Task::new(checked));
        item
    };
    let code = || Block::CodeBlock(Box::new(CodeBlock::new(None, "x\n")));
    let items = || {
        vec![
            task(false, vec![line("a")]),
            task(true, vec![line("b")]),
            task(true, vec![]),
            task(false, vec![code()]),
        ]
    };
    assert_snapshot!(trusted(&bullets(true, items())), @r##"
    <ul>
    <li><input disabled="" type="checkbox"> a</li>
    <li><input checked="" disabled="" type="checkbox"> b</li>
    <li><input checked="" disabled="" type="checkbox"> </li>
    <li><input disabled="" type="checkbox"> 
    <pre><code>x
    </code></pre>
    </li>
    </ul>
    "##);
    assert_snapshot!(trusted(&bullets(false, items())), @r##"
    <ul>
    <li>
    <p><input disabled="" type="checkbox"> a</p>
    </li>
    <li>
    <p><input checked="" disabled="" type="checkbox"> b</p>
    </li>
    <li><input checked="" disabled="" type="checkbox"> </li>
    <li><input disabled="" type="checkbox"> 
    <pre><code>x
    </code></pre>
    </li>
    </ul>
    "##);
}

#[test]
fn code_blocks() {
    let block = |language: Option<&'static str>, value: &'static str| {
        Block::CodeBlock(Box::new(CodeBlock::new(language.map(Into::into), value)))
    };
    let all = vec![
        block(None, ""),
        block(None, "a <b>\n"),
        block(Some("r\"ust"), "no ending"),
        block(Some("c"), "\n"),
    ];
    assert_snapshot!(trusted(&all), @r##"
    <pre><code></code></pre>
    <pre><code>a &lt;b&gt;
    </code></pre>
    <pre><code class="language-r&quot;ust">no ending
    </code></pre>
    <pre><code class="language-c">
    </code></pre>
    "##);
}

#[test]
fn blocks_without_text() {
    let mut html = HtmlBlock::new("<div>\n*x*");
    html.indent = 2;
    let all = vec![
        Block::ThematicBreak(ThematicBreak::new()),
        Block::BlockQuote(BlockQuote::new(vec![])),
        Block::HtmlBlock(Box::new(html)),
        Block::LinkReferenceDefinition(Box::new(LinkReferenceDefinition::new("a", "/"))),
    ];
    assert_snapshot!(trusted(&all), @r##"
    <hr />
    <blockquote>
    </blockquote>
      <div>
    *x*
    "##);
}

#[test]
fn tables() {
    use Alignment::{Center, Left, None, Right};
    let body = TableGroup::new(vec![row(&["1", "2", "3", "4", "5"]), row(&["6"])]);
    let table = Table::new(
        vec![None, Left, Center, Right],
        row(&["a", "b", "c", "d"]),
        vec![body],
    );
    assert_snapshot!(trusted(&Block::Table(Box::new(table))), @r##"
    <table>
    <thead>
    <tr>
    <th>a</th>
    <th align="left">b</th>
    <th align="center">c</th>
    <th align="right">d</th>
    </tr>
    </thead>
    <tbody>
    <tr>
    <td>1</td>
    <td align="left">2</td>
    <td align="center">3</td>
    <td align="right">4</td>
    </tr>
    <tr>
    <td>6</td>
    <td align="left"></td>
    <td align="center"></td>
    <td align="right"></td>
    </tr>
    </tbody>
    </table>
    "##);
    let head_only = Table::new(vec![None], row(&["a"]), vec![]);
    assert_snapshot!(trusted(&Block::Table(Box::new(head_only))), @r##"
    <table>
    <thead>
    <tr>
    <th>a</th>
    </tr>
    </thead>
    </table>
    "##);
}

#[test]
fn missing_cells_are_filled_up_in_proportion() {
    let columns = 5000;
    let head = row(&vec!["h"; columns]);
    let rows = (0..5000).map(|_| row(&["x"])).collect();
    let table = Table::new(
        vec![Alignment::Center; columns],
        head,
        vec![TableGroup::new(rows)],
    );
    let html = trusted(&Block::Table(Box::new(table)));
    assert!(html.len() < 2_000_000, "{}", html.len());
}

#[test]
fn the_tag_filter_escapes_nine_tags() {
    let html = "<a><sCript><style/></title ><xmpx><textarea\n<scripts></plaintext>";
    let inline = Inline::HtmlInline(HtmlInline::new(html));
    let filtered = Html::trusted()
        .with_tag_filter(true)
        .render(&inline)
        .unwrap();
    assert_eq!(
        filtered,
        "<a>&lt;sCript>&lt;style/>&lt;/title ><xmpx>&lt;textarea\n<scripts>&lt;/plaintext>"
    );
}

#[test]
fn untrusted_html_is_shown() {
    let block = |value: &'static str| Block::HtmlBlock(Box::new(HtmlBlock::new(value)));
    let all = vec![
        paragraph(vec![
            text("a"),
            Inline::HtmlInline(HtmlInline::new("<b onclick=\"x\">")),
        ]),
        paragraph(vec![Inline::HtmlInline(HtmlInline::new("<!-- c -->"))]),
        block("<!-- gone -->"),
        block("<!-- a --><script>x</script><!-- b -->"),
        block("<div>\n<!-- x -->"),
    ];
    assert_snapshot!(untrusted(&all), @r##"
    <p>a&lt;b onclick=&quot;x&quot;&gt;</p>
    <p></p>
    <pre><code class="language-html">&lt;!-- a --&gt;&lt;script&gt;x&lt;/script&gt;&lt;!-- b --&gt;
    </code></pre>
    <pre><code class="language-html">&lt;div&gt;
    &lt;!-- x --&gt;
    </code></pre>
    "##);
}

#[test]
fn what_has_no_place_in_a_span_is_written_at_the_end() {
    let mut doc = Document::new(vec![line("a")]);
    doc.rest = "\nbeyond <4 GiB>".into();
    assert_snapshot!(trusted(&doc), @r##"
    <p>a</p>
    <pre>

    beyond &lt;4 GiB&gt;</pre>
    "##);
}
