//! [`to_io`]: output to files and sockets, the only part of rendering that needs `std`.

use std::io;

use super::out::Sink;
use super::{Content, Render, Result, to_sink};

/// Renders `content` with `r` into an [`io::Write`], in chunks of at least 16 KiB but for the last: it needs no
/// [`BufWriter`](io::BufWriter). It is not flushed.
///
/// # Errors
///
/// As [`to_string`](super::to_string), and [`RenderError::Io`](super::RenderError::Io) with the writer's own error.
pub fn to_io<R, C>(r: &mut R, format: &mut R::Format, content: &C, writer: impl io::Write) -> Result
where
    R: Render + ?Sized,
    C: Content + ?Sized,
{
    to_sink(r, format, content, &mut IoSink(writer))
}

/// Passes chunks to an [`io::Write`].
struct IoSink<W>(W);

impl<W: io::Write> Sink for IoSink<W> {
    fn write(&mut self, chunk: &str) -> Result {
        Ok(self.0.write_all(chunk.as_bytes())?)
    }
}
