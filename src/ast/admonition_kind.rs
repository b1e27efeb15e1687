//! [`AdmonitionKind`]: the kinds the dialect knows, and the words that stand for them.

/// The canonical kind of an [`Admonition`](super::Admonition).
///
/// Comparison with the written word ignores ASCII case: `> [!TIP]`, `> [!tip]` and `> [!hint]` are all
/// [`Tip`](Self::Tip).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "snake_case"))]
#[non_exhaustive]
pub enum AdmonitionKind {
    /// `note`
    Note,
    /// `abstract`, `summary`, `tldr`
    Abstract,
    /// `info`
    Info,
    /// `todo`
    Todo,
    /// `tip`, `hint`, `important`
    Tip,
    /// `success`, `check`, `done`
    Success,
    /// `question`, `help`, `faq`
    Question,
    /// `warning`, `attention`, `caution`
    Warning,
    /// `failure`, `missing`, `fail`
    Failure,
    /// `danger`, `error`
    Danger,
    /// `bug`
    Bug,
    /// `example`
    Example,
    /// `quote`, `cite`
    Quote,
    /// `idea`
    Idea,
    /// `math`
    Math,
    /// `thanks`
    Thanks,
    /// `money`
    Money,
    /// `goose`
    Goose,
    /// `definition`
    Definition,
    /// `tag`
    Tag,
    /// `link`
    Link,
    /// Any other word; the node's `word` says which.
    Custom,
}

/// Word, kind. The first word of a kind is its name.
const WORDS: [(&str, AdmonitionKind); 35] = {
    use AdmonitionKind as K;
    [
        ("note", K::Note),
        ("abstract", K::Abstract),
        ("summary", K::Abstract),
        ("tldr", K::Abstract),
        ("info", K::Info),
        ("todo", K::Todo),
        ("tip", K::Tip),
        ("hint", K::Tip),
        ("important", K::Tip),
        ("success", K::Success),
        ("check", K::Success),
        ("done", K::Success),
        ("question", K::Question),
        ("help", K::Question),
        ("faq", K::Question),
        ("warning", K::Warning),
        ("attention", K::Warning),
        ("caution", K::Warning),
        ("failure", K::Failure),
        ("missing", K::Failure),
        ("fail", K::Failure),
        ("danger", K::Danger),
        ("error", K::Danger),
        ("bug", K::Bug),
        ("example", K::Example),
        ("quote", K::Quote),
        ("cite", K::Quote),
        ("idea", K::Idea),
        ("math", K::Math),
        ("thanks", K::Thanks),
        ("money", K::Money),
        ("goose", K::Goose),
        ("definition", K::Definition),
        ("tag", K::Tag),
        ("link", K::Link),
    ]
};

impl AdmonitionKind {
    /// Every kind, in the order of their declaration; [`Custom`](Self::Custom) is the last.
    pub const ALL: &'static [Self] = &[
        Self::Note,
        Self::Abstract,
        Self::Info,
        Self::Todo,
        Self::Tip,
        Self::Success,
        Self::Question,
        Self::Warning,
        Self::Failure,
        Self::Danger,
        Self::Bug,
        Self::Example,
        Self::Quote,
        Self::Idea,
        Self::Math,
        Self::Thanks,
        Self::Money,
        Self::Goose,
        Self::Definition,
        Self::Tag,
        Self::Link,
        Self::Custom,
    ];

    /// The kind that `word` stands for; [`Custom`](Self::Custom) where it is not known.
    #[must_use]
    pub fn from_word(word: &str) -> Self {
        WORDS
            .iter()
            .find(|(known, _)| known.eq_ignore_ascii_case(word))
            .map_or(Self::Custom, |&(_, kind)| kind)
    }

    /// The kind's own name in lower case, `"abstract"` for [`Abstract`](Self::Abstract); `None` for
    /// [`Custom`](Self::Custom), whose name is the written word.
    #[must_use]
    pub fn name(self) -> Option<&'static str> {
        WORDS
            .iter()
            .find(|&&(_, kind)| kind == self)
            .map(|&(name, _)| name)
    }
}
