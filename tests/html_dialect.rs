//! The dialect's own nodes as HTML.

#[cfg(test)]
mod render_support;

use essaymark::ast::{
    Admonition, AdmonitionTitle, Alignment, Block, Caption, CodeBlock, CodeSpan, Comment, Cue,
    Definition, DefinitionList, DefinitionListItem, Embed, Emphasis, Figure, Fold, Heading,
    Highlight, HtmlBlock, Image, Inline, Link, List, ListKind, Math, MathBlock, Paragraph, Section,
    Size, Spoiler, Subtitle, Table, TableGroup, Tag, Term, ThematicBreak, Wikilink,
};
use essaymark::render::Html;
use insta::assert_snapshot;
use render_support::{
    attributes, block_id, em, item, line, link, paragraph, row, text, trusted, untrusted,
};

fn admonition<'a>(word: &'a str, children: Vec<Block<'a>>) -> Admonition<'a> {
    Admonition::new(word, children)
}

fn boxed(n: Admonition<'_>) -> Block<'_> {
    Block::Admonition(Box::new(n))
}

#[test]
fn admonitions() {
    let mut quote = admonition("quote", vec![line("Body.")]);
    quote.title = Some(AdmonitionTitle::new(vec![
        link("/reward", "Reward"),
        text(" & more"),
    ]));
    let bare = boxed(admonition("TLDR", vec![]));
    quote.children.push(bare);
    assert_snapshot!(trusted(&boxed(quote)), @r##"
    <aside class="admonition quote" aria-labelledby="admonition-1">
    <p class="admonition-title" id="admonition-1"><a href="/reward">Reward</a> &amp; more</p>
    <p>Body.</p>
    <aside class="admonition abstract" aria-labelledby="admonition-2">
    <p class="admonition-title" id="admonition-2">Abstract</p>
    </aside>
    </aside>
    "##);
}

#[test]
fn admonitions_that_fold() {
    let mut open = admonition("note", vec![line("a")]);
    open.fold = Fold::Open;
    open.meta = Some("wide \"x\"".into());
    open.attributes = attributes("#n .c open=no");
    let mut closed = admonition("note", vec![line("b")]);
    closed.fold = Fold::Closed;
    assert_snapshot!(trusted(&vec![boxed(open), boxed(closed)]), @r##"
    <details class="admonition note c" id="n" data-meta="wide &quot;x&quot;" open="">
    <summary class="admonition-title">Note</summary>
    <p>a</p>
    </details>
    <details class="admonition note">
    <summary class="admonition-title">Note</summary>
    <p>b</p>
    </details>
    "##);
}

#[test]
fn custom_kinds_make_one_class() {
    let class = |word: &str| {
        let html = trusted(&boxed(admonition(word, vec![])));
        html.split('"').nth(1).unwrap().to_owned()
    };
    assert_eq!(class("Gänse"), "admonition gänse");
    assert_eq!(class("a b\"><x"), "admonition a-b---x");
    assert_eq!(class(""), "admonition");
}

#[test]
fn spoilers_and_subtitles() {
    let spoiler = Spoiler::new(vec![line("hidden")]);
    let all = vec![
        Block::Subtitle(Subtitle::new(vec![text("as "), em(vec![text("said")])])),
        Block::Spoiler(spoiler),
    ];
    assert_snapshot!(trusted(&all), @r##"
    <p class="subtitle">as <em>said</em></p>
    <details class="spoiler">
    <summary>Spoiler</summary>
    <p>hidden</p>
    </details>
    "##);
}

#[test]
fn definition_lists() {
    let mut loose = Definition::new(vec![line("c")]);
    loose.tight = false;
    let code = Block::CodeBlock(Box::new(CodeBlock::new(None, "x\n")));
    let comment = Block::Comment(Comment::new("no"));
    let list = Block::DefinitionList(DefinitionList::new(vec![
        DefinitionListItem::Term(Term::new(vec![text("A")])),
        DefinitionListItem::Term(Term::new(vec![text("B")])),
        DefinitionListItem::Definition(Definition::new(vec![line("a"), code])),
        DefinitionListItem::Comment(Comment::new("no")),
        DefinitionListItem::HtmlBlock(Box::new(HtmlBlock::new("<!-- c -->"))),
        DefinitionListItem::Definition(Definition::new(vec![line("b"), comment, line("b")])),
        DefinitionListItem::Definition(loose),
        DefinitionListItem::Definition(Definition::new(vec![])),
    ]));
    assert_snapshot!(trusted(&list), @r##"
    <dl>
    <dt>A</dt>
    <dt>B</dt>
    <dd>a
    <pre><code>x
    </code></pre>
    </dd>
    <!-- c -->
    <dd>
    <p>b</p>
    <p>b</p>
    </dd>
    <dd>
    <p>c</p>
    </dd>
    <dd></dd>
    </dl>
    "##);
}

#[test]
fn math() {
    let mut display = Math::new("y");
    display.display = true;
    let all = vec![
        paragraph(vec![
            Inline::Math(Math::new("a<b & c")),
            Inline::Math(display),
        ]),
        Block::MathBlock(Box::new(MathBlock::new("x\n< y"))),
    ];
    assert_snapshot!(trusted(&all), @r##"
    <p><span class="math inline">a&lt;b &amp; c</span><span class="math display">y</span></p>
    <div class="math display">x
    &lt; y</div>
    "##);
}

#[test]
fn highlights_tags_and_comments() {
    let all = vec![
        paragraph(vec![
            Inline::Highlight(Highlight::new(vec![text("h")])),
            Inline::Comment(Comment::new("secret")),
            Inline::Tag(Tag::new("a/<b>")),
        ]),
        Block::Comment(Comment::new("secret")),
    ];
    assert_snapshot!(trusted(&all), @r##"<p><mark>h</mark><span class="tag">#a/&lt;b&gt;</span></p>"##);
}

#[test]
fn figures() {
    let image = || Inline::Image(Box::new(Image::new("pond.avif", vec![text("A pond")])));
    let caption = |cue, value: &'static str| Caption::new(cue, vec![text(value)]);
    let pond = Figure::new(
        vec![paragraph(vec![image()])],
        caption(Cue::Figure, "At dusk."),
    );
    let table = Table::new(
        vec![Alignment::None],
        row(&["a"]),
        vec![
            TableGroup::new(vec![row(&["1"])]),
            TableGroup::new(vec![row(&["2"])]),
        ],
    );
    let mut table = Figure::new(
        vec![Block::Table(Box::new(table))],
        caption(Cue::Table, "T."),
    );
    table.attributes = attributes(".wide");
    let all = vec![
        Block::Figure(Box::new(pond)),
        Block::Figure(Box::new(table)),
    ];
    assert_snapshot!(trusted(&all), @r##"
    <figure>
    <img src="pond.avif" alt="A pond" />
    <figcaption>At dusk.</figcaption>
    </figure>
    <figure class="wide">
    <table>
    <thead>
    <tr>
    <th>a</th>
    </tr>
    </thead>
    <tbody>
    <tr>
    <td>1</td>
    </tr>
    </tbody>
    <tbody>
    <tr>
    <td>2</td>
    </tr>
    </tbody>
    </table>
    <figcaption>T.</figcaption>
    </figure>
    "##);
}

fn wikilink<'a>(target: &'a str, section: Option<Section<'a>>) -> Inline<'a> {
    let mut n = Wikilink::new(target);
    n.section = section;
    Inline::Wikilink(Box::new(n))
}

#[test]
fn wikilinks() {
    let heading = |h: &'static str| Some(Section::Heading(h.into()));
    let mut all = vec![
        wikilink("Some Page", None),
        wikilink("Page", heading("The 'Best' — Part")),
        wikilink("", heading("A#B c")),
        wikilink("Page", Some(Section::Block("x-1".into()))),
        wikilink("Rust: 100% of what? #1", None),
        wikilink("https://a.b/c d", heading("Raw Part")),
    ];
    let mut alias = Wikilink::new("P");
    alias.alias = Some("shown <so>".into());
    alias.attributes = attributes("#w .x href=/other");
    all.push(Inline::Wikilink(Box::new(alias)));
    let lines: Vec<_> = all.into_iter().flat_map(|n| [n, text("\n")]).collect();
    assert_snapshot!(trusted(&lines), @r##"
    <a href="Some%20Page" class="wikilink">Some Page</a>
    <a href="Page#the-best-part" class="wikilink">Page#The 'Best' — Part</a>
    <a href="#b-c" class="wikilink">A#B c</a>
    <a href="Page#%5Ex-1" class="wikilink">Page#x-1</a>
    <a href="./Rust:%20100%25%20of%20what%3F%20%231" class="wikilink">Rust: 100% of what? #1</a>
    <a href="https://a.b/c%20d#Raw%20Part" class="wikilink">https://a.b/c d#Raw Part</a>
    <a href="P" class="wikilink x" id="w">shown &lt;so&gt;</a>
    "##);
}

#[test]
fn embeds() {
    let embed = |target: &'static str| Embed::new(target);
    let mut sized = embed("a b.PNG");
    sized.size = Some(Size {
        width: 300,
        height: Some(200),
    });
    sized.alias = Some("A \"b\"".into());
    sized.attributes = attributes(".c width=9 title=x");
    let mut clip = embed("clip.mp4");
    clip.section = Some(Section::Heading("t=10".into()));
    clip.size = Some(Size {
        width: 64,
        height: None,
    });
    let mut page = embed("Page");
    page.section = Some(Section::Heading("Part One".into()));
    let all: Vec<_> = [
        embed("pond.avif"),
        sized,
        clip,
        embed("https://a.b/song.mp3?x=1"),
        page,
        embed("paper.pdf"),
    ]
    .into_iter()
    .flat_map(|n| [Inline::Embed(Box::new(n)), text("\n")])
    .collect();
    assert_snapshot!(trusted(&all), @r##"
    <img src="pond.avif" alt="" class="embed" />
    <img src="a%20b.PNG" alt="A &quot;b&quot;" width="300" height="200" class="embed c" title="x" />
    <video src="clip.mp4#t=10" width="64" class="embed" controls=""></video>
    <audio src="https://a.b/song.mp3?x=1" class="embed" controls=""></audio>
    <a href="Page#part-one" class="embed">Page#Part One</a>
    <a href="paper.pdf" class="embed">paper.pdf</a>
    "##);
}

#[test]
fn names_of_attributes_are_the_same_in_any_case() {
    // HTML would take the second for a mistake; the last counts, as where they are written alike.
    let mut n = ThematicBreak::new();
    n.attributes = attributes("width=1 Title=a wiDth=2 CLASS=c Class=d ID=e title=b");
    assert_snapshot!(trusted(&Block::ThematicBreak(n)), @r##"<hr class="d" id="e" wiDth="2" title="b" />"##);
    let mut n = ThematicBreak::new();
    n.attributes = attributes("#i ID=e TITLE=a");
    assert_snapshot!(trusted(&Block::ThematicBreak(n)), @r##"<hr id="i" TITLE="a" />"##);
}

#[test]
fn attributes_on_every_block() {
    let marks = || attributes("#i .c .d k=v class=e id=j");
    let mut all = Vec::new();
    let mut n = Paragraph::new(vec![text("p")]);
    n.attributes = marks();
    all.push(Block::Paragraph(n));
    let mut n = Heading::new(1, vec![text("h")]);
    n.attributes = marks();
    n.block_id = block_id("b");
    all.push(Block::Heading(n));
    let mut n = Subtitle::new(vec![text("s")]);
    n.attributes = marks();
    all.push(Block::Subtitle(n));
    let mut n = ThematicBreak::new();
    n.attributes = marks();
    n.block_id = block_id("b");
    all.push(Block::ThematicBreak(n));
    let mut n = admonition("note", vec![]);
    n.attributes = marks();
    n.block_id = block_id("b");
    all.push(boxed(n));
    let mut i = item(vec![line("i")]);
    i.attributes = marks();
    i.block_id = block_id("only");
    let ordered = ListKind::Ordered {
        start: 3,
        delimiter: ')',
    };
    let mut n = List::new(ordered, vec![i]);
    n.attributes = attributes("start=9 .l");
    all.push(Block::List(Box::new(n)));
    let mut n = CodeBlock::new(Some("c".into()), "x\n");
    n.attributes = marks();
    all.push(Block::CodeBlock(Box::new(n)));
    let mut n = MathBlock::new("x");
    n.attributes = marks();
    all.push(Block::MathBlock(Box::new(n)));
    let mut n = HtmlBlock::new("<br>");
    n.attributes = marks();
    all.push(Block::HtmlBlock(Box::new(n)));
    let mut n = Table::new(vec![Alignment::None], row(&["a"]), vec![]);
    n.attributes = marks();
    n.block_id = block_id("t");
    all.push(Block::Table(Box::new(n)));
    assert_snapshot!(trusted(&all), @r##"
    <p class="c d e" id="i" k="v">p</p>
    <h1 class="c d e" id="i" k="v"><span id="^b"></span>h</h1>
    <p class="subtitle c d e" id="i" k="v">s</p>
    <span id="^b"></span><hr class="c d e" id="i" k="v" />
    <aside class="admonition note c d e" id="i" k="v" aria-labelledby="admonition-1"><span id="^b"></span>
    <p class="admonition-title" id="admonition-1">Note</p>
    </aside>
    <ol start="3" class="l">
    <li class="c d e" id="i" k="v"><span id="^only"></span>i</li>
    </ol>
    <pre class="c d e" id="i" k="v"><code class="language-c">x
    </code></pre>
    <div class="math display c d e" id="i" k="v">x</div>
    <div class="c d e" id="i" k="v">
    <br>
    </div>
    <span id="^t"></span><table class="c d e" id="i" k="v">
    <thead>
    <tr>
    <th>a</th>
    </tr>
    </thead>
    </table>
    "##);
}

#[test]
fn attributes_on_every_inline() {
    let marks = || attributes("#i .c k=v");
    let mut code = CodeSpan::new("c");
    code.attributes = marks();
    let mut em = Emphasis::new(vec![text("e")]);
    em.attributes = marks();
    let mut link = Link::new("/", vec![text("l")]);
    link.attributes = attributes("#i href=/x title=t");
    link.title = Some("own".into());
    let mut image = Image::new("/i", vec![]);
    image.attributes = attributes(".c src=/x alt=y title=t width=50%");
    let all = vec![
        Inline::CodeSpan(code),
        Inline::Emphasis(em),
        Inline::Link(Box::new(link)),
        Inline::Image(Box::new(image)),
    ];
    assert_snapshot!(trusted(&all), @r##"<code class="c" id="i" k="v">c</code><em class="c" id="i" k="v">e</em><a href="/" title="own" id="i">l</a><img src="/i" alt="" class="c" title="t" width="50%" />"##);
}

#[test]
fn block_ids() {
    let mut n = Paragraph::new(vec![text("p")]);
    n.block_id = block_id("first-para");
    assert_eq!(
        Html::trusted()
            .with_id_prefix("a-")
            .render(&Block::Paragraph(n))
            .unwrap(),
        "<p id=\"a-^first-para\">p</p>\n"
    );
}

#[test]
fn links_within_the_document_follow_the_prefix() {
    let links = vec![
        link("#intro", "a"),
        link("#", "b"),
        link("/#x", "c"),
        wikilink("", None),
    ];
    let html = Html::trusted()
        .with_id_prefix("d1-")
        .render(&links)
        .unwrap();
    assert_snapshot!(html, @r##"<a href="#d1-intro">a</a><a href="#">b</a><a href="/#x">c</a><a href="" class="wikilink"></a>"##);
}

#[test]
fn nothing_of_it_depends_on_trust() {
    let all = vec![
        boxed(admonition("note", vec![line("a")])),
        Block::Spoiler(Spoiler::new(vec![line("b")])),
        paragraph(vec![wikilink("P", None), Inline::Math(Math::new("x"))]),
    ];
    assert_eq!(trusted(&all), untrusted(&all));
}
