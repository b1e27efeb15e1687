//! Where the output goes: [`Out`], and the [`Sink`] behind it.

use alloc::string::String;
use core::fmt;

use super::Result;

/// Size from which [`Out`] hands its text on, in bytes.
const CHUNK: usize = 16 * 1024;

/// The output being written: text that is gathered, and handed to a [`Sink`] in chunks.
///
/// Writing to it cannot fail and needs no `?`. Full chunks are handed on between the blocks of the top level (and
/// [between notes](super::Cx::hand_on)), so a node's output is in one piece as long as the node is being written.
pub struct Out<'s> {
    text: String,
    /// Where in `text` the output begins; before that stands what was there already.
    start: usize,
    sink: Option<&'s mut dyn Sink>,
    /// Whether what was handed on ended with a line ending, or nothing was.
    fresh: bool,
    /// Whether anything was handed on.
    handed_on: bool,
}

impl<'s> Out<'s> {
    /// Output that stays in memory.
    pub(super) fn memory(capacity: usize) -> Self {
        Self::after(String::with_capacity(capacity))
    }

    /// Output that stays in memory, after an existing text.
    pub(super) fn after(text: String) -> Self {
        Self {
            start: text.len(),
            text,
            sink: None,
            fresh: true,
            handed_on: false,
        }
    }

    /// Output that is handed to `sink`.
    pub(super) fn sink(sink: &'s mut dyn Sink) -> Self {
        Self {
            text: String::with_capacity(2 * CHUNK),
            start: 0,
            sink: Some(sink),
            fresh: true,
            handed_on: false,
        }
    }

    /// Writes `text` as it is.
    #[inline]
    pub fn raw(&mut self, text: &str) {
        crate::work::step(text.len());
        self.text.push_str(text);
    }

    /// Writes one character as it is.
    #[inline]
    pub fn raw_char(&mut self, c: char) {
        self.text.push(c);
    }

    /// Writes a number in decimal digits.
    pub fn number(&mut self, number: u64) {
        let mut digits = [0; 20];
        let mut at = digits.len();
        let mut rest = number;
        for digit in digits.iter_mut().rev() {
            *digit = b'0' + (rest % 10) as u8;
            at -= 1;
            rest /= 10;
            if rest == 0 {
                break;
            }
        }
        for &digit in &digits[at..] {
            self.text.push(char::from(digit));
        }
    }

    /// Begins a new line, unless one has just begun or nothing is written yet.
    #[inline]
    pub fn fresh_line(&mut self) {
        if !self.is_at_line_start() {
            self.text.push('\n');
        }
    }

    /// Whether the last character written is a line ending, or there is none.
    #[inline]
    #[must_use]
    pub fn is_at_line_start(&self) -> bool {
        match self.text.as_bytes().last() {
            Some(&last) if self.text.len() > self.start => last == b'\n',
            _ => self.fresh,
        }
    }

    /// Whether nothing has been written at all.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.text.len() == self.start && !self.handed_on
    }

    /// What was written and not yet handed on; at least all that the node being written wrote.
    #[must_use]
    pub fn pending(&self) -> &str {
        self.text.get(self.start..).unwrap_or_default()
    }

    /// Hands the text on if it makes a full chunk.
    #[inline]
    pub(super) fn hand_on(&mut self) -> Result {
        if self.text.len() >= CHUNK && self.sink.is_some() {
            return self.hand_on_all();
        }
        Ok(())
    }

    /// Hands on all there is.
    pub(super) fn hand_on_all(&mut self) -> Result {
        if let Some(sink) = &mut self.sink
            && !self.text.is_empty()
        {
            sink.write(&self.text)?;
            self.fresh = self.text.ends_with('\n');
            self.handed_on = true;
            self.text.clear();
        }
        Ok(())
    }

    /// What stayed in memory, after what was there before.
    pub(super) fn into_string(self) -> String {
        self.text
    }
}

impl fmt::Debug for Out<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Out")
            .field("pending", &self.pending())
            .field("streams", &self.sink.is_some())
            .finish()
    }
}

/// So that `write!(cx.out, …)` works; it never fails.
impl fmt::Write for Out<'_> {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        self.raw(text);
        Ok(())
    }
}

/// Takes the output, chunk by chunk. See [`to_sink`](super::to_sink).
pub trait Sink {
    /// Takes the next chunk; never an empty one. Chunks end where a block of the top level or a note ends.
    ///
    /// # Errors
    ///
    /// Any error stops the rendering and is returned to its caller.
    fn write(&mut self, chunk: &str) -> Result;
}

/// Hands chunks to a [`fmt::Write`].
pub(super) struct FmtSink<W>(pub(super) W);

impl<W: fmt::Write> Sink for FmtSink<W> {
    fn write(&mut self, chunk: &str) -> Result {
        Ok(self.0.write_str(chunk)?)
    }
}
