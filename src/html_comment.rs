//! HTML comments. [CommonMark §6.6](https://spec.commonmark.org/0.31.2/#html-comment).
//!
//! ```text
//! comment  ::= "<!-->" | "<!--->" | "<!--" *char "-->"
//! comments ::= 1*(*white_space comment) *white_space
//! ```

use nom::branch::alt;
use nom::bytes::complete::{tag, take_until};
use nom::combinator::recognize;
use nom::{IResult, Parser};

/// `comment ::= "<!-->" | "<!--->" | "<!--" *char "-->"`
fn html_comment(i: &str) -> IResult<&str, &str, ()> {
    let long = recognize((tag("<!--"), take_until("-->"), tag("-->")));
    alt((tag("<!-->"), tag("<!--->"), long)).parse(i)
}

/// Whether there are HTML comments in `text`, white space between and around them, and nothing else.
pub(crate) fn is_html_comments(text: &str) -> bool {
    let text = text.trim();
    !text.is_empty() && skip_html_comments(text).is_empty()
}

/// `text` after the HTML comments that it begins with, and the white space around them.
pub(crate) fn skip_html_comments(text: &str) -> &str {
    let mut rest = text.trim_start();
    while let Ok((after, comment)) = html_comment(rest) {
        crate::work::step(comment.len());
        rest = after.trim_start();
    }
    crate::work::step(rest.len());
    rest
}

#[cfg(test)]
mod tests {
    use super::is_html_comments;

    #[test]
    fn comments_and_nothing_else() {
        for text in [
            "<!-- a -->",
            "  <!-- a\n-- b -->\n",
            "<!-->",
            "<!---> ",
            "<!-- a --> <!-- b --><!---->",
        ] {
            assert!(is_html_comments(text), "{text:?}");
        }
        for text in [
            "",
            " ",
            "<!-- a",
            "<!-- a --> b",
            "<!--> -->",
            "<!-- a --><!-- b",
            "<b>",
        ] {
            assert!(!is_html_comments(text), "{text:?}");
        }
    }
}
