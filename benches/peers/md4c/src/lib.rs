//! md4c, a parser in C that calls back for each piece of HTML: its one function, made safe.
//!
//! A crate of its own, because what measures it forbids `unsafe` code. Debian's package is `libmd4c-html0-dev`. Where the
//! library was not found at build time, [`html`] answers `None`.

/// `MD_DIALECT_GITHUB`: autolinks, tables, strikethrough, tasks.
pub const GITHUB: u32 = 0x0004 | 0x0008 | 0x0400 | 0x0100 | 0x0200 | 0x0800;
/// `MD_FLAG_LATEXMATHSPANS`: `$…$` and `$$…$$`.
pub const MATH: u32 = 0x1000;
/// `MD_FLAG_WIKILINKS`: `[[…]]`.
pub const WIKILINKS: u32 = 0x2000;

/// Whether the library is there.
pub const INSTALLED: bool = cfg!(md4c);

/// Writes `source` as HTML to the end of `out`, with the `MD_FLAG_…` switches of `flags` on. `None` if the library is not there,
/// or reports an error, or `source` is longer than it can take.
pub fn html(source: &str, flags: u32, out: &mut Vec<u8>) -> Option<()> {
    found::html(source, flags, out)
}

#[cfg(not(md4c))]
mod found {
    pub(super) fn html(_: &str, _: u32, _: &mut Vec<u8>) -> Option<()> {
        None
    }
}

#[cfg(md4c)]
mod found {
    use core::ffi::{c_char, c_int, c_uint, c_void};

    type Callback = unsafe extern "C" fn(*const c_char, c_uint, *mut c_void);

    unsafe extern "C" {
        fn md_html(
            input: *const c_char,
            input_size: c_uint,
            process_output: Callback,
            userdata: *mut c_void,
            parser_flags: c_uint,
            renderer_flags: c_uint,
        ) -> c_int;
    }

    /// Appends a piece to the `Vec<u8>` that `out` is.
    ///
    /// # Safety
    ///
    /// `text` must have `size` bytes, and `out` be the vector that [`html`] passes.
    unsafe extern "C" fn append(text: *const c_char, size: c_uint, out: *mut c_void) {
        // SAFETY: the library hands back the pointer it was given, which nobody else uses meanwhile.
        let out = unsafe { &mut *out.cast::<Vec<u8>>() };
        if size > 0 {
            // SAFETY: the library calls with a piece that it holds, and its length.
            out.extend_from_slice(unsafe {
                core::slice::from_raw_parts(text.cast(), size as usize)
            });
        }
    }

    pub(super) fn html(source: &str, flags: u32, out: &mut Vec<u8>) -> Option<()> {
        let size = c_uint::try_from(source.len()).ok()?;
        let out: *mut Vec<u8> = out;
        // SAFETY: the source has that many bytes and is only read; `append` gets the vector it expects. Nothing is kept.
        let answer = unsafe { md_html(source.as_ptr().cast(), size, append, out.cast(), flags, 0) };
        (answer == 0).then_some(())
    }
}
