//! [`Buffers`]: what a parse needs besides the tree it makes, kept by each thread for the next parse.
//!
//! A tree is some hundred small allocations, which an allocator has at hand from the tree before it. A request for a
//! kilobyte or more may make it tidy up first: glibc's joins all the small chunks that were freed, and has to split them
//! again. With these buffers most parses request nothing large until their tree is done. The list of the document's own
//! blocks goes to the user and may be large; most parses take one of the [`Spares`] for it.

use alloc::boxed::Box;
use alloc::vec::Vec;

use super::block::Open;
use super::block::tree::Tree;
use super::inline;
use super::leaf::LeafBuffer;
use super::marks::Marks;
use crate::ast::{Block, Span};

/// Frees the buffers that this thread keeps from one parse to the next: some 40 KiB after an essay of 20 KB, at most
/// 120 KiB after essays of any length, and less than a megabyte after any text. (No single buffer over 32 KiB is kept.)
///
/// They are freed when the thread ends, so call this only on long-lived threads that seldom parse. The next parse
/// allocates new ones. Without the feature `std` nothing is kept.
///
/// ```
/// let _ = essaymark::parse("A *short* text.");
/// essaymark::release_buffers();
/// ```
pub fn release_buffers() {
    drop(Buffers::take());
}

/// Buffers with more bytes are freed after a parse.
const MOST: usize = 1 << 15;

/// The buffers of one parse. All are empty before it.
#[derive(Debug, Default)]
pub(super) struct Buffers<'a> {
    pub(super) plain: Box<Plain>,
    pub(super) inlines: inline::InlineBuffers<'a>,
    /// The document's own blocks.
    pub(super) blocks: Vec<Block<'a>>,
}

/// Those that borrow nothing from the source.
#[derive(Debug, Default)]
pub(super) struct Plain {
    pub(super) marks: Marks,
    pub(super) tree: Tree,
    pub(super) open: Vec<Open>,
    pub(super) leaf: LeafBuffer,
    pub(super) lines: Vec<Span>,
    pub(super) noted: Vec<usize>,
    pub(super) spares: Spares,
}

impl Buffers<'_> {
    /// Those of this thread; new ones while a parse that it began still runs.
    pub(super) fn take() -> Self {
        kept::take().unwrap_or_default()
    }

    /// Keeps them for the thread's next parse.
    pub(super) fn keep(mut self) {
        let plain = &mut *self.plain;
        plain.marks.clear();
        plain.tree.clear();
        clear(&mut plain.open);
        plain.leaf.clear();
        clear(&mut plain.lines);
        clear(&mut plain.noted);
        kept::put(Buffers {
            plain: self.plain,
            inlines: self.inlines.emptied(),
            blocks: emptied(self.blocks),
        });
    }
}

/// Lists for later documents. The allocator tidies up before every large allocation, unless it has just done so: hence
/// several are allocated at once.
#[derive(Debug, Default)]
pub(super) struct Spares {
    lists: Vec<Vec<Block<'static>>>,
    /// Whether this is not the first parse: one alone needs none.
    warm: bool,
}

impl Spares {
    /// How many are allocated at once.
    const BATCH: usize = 8;

    /// An allocator does not tidy up for lists with fewer bytes.
    const LARGE: usize = 1000;

    /// Their capacities are multiples of this, so that one fits more than one document.
    const STEP: usize = 16;

    /// An empty list with capacity for `count` blocks: no more than that if it is small or the first, else for up to
    /// [`STEP`](Self::STEP) more.
    pub(super) fn take<'a>(&mut self, count: usize) -> Vec<Block<'a>> {
        let bytes = |capacity: usize| capacity * size_of::<Block<'_>>();
        let is_cold = !core::mem::replace(&mut self.warm, true);
        if is_cold || bytes(count) < Self::LARGE {
            return Vec::with_capacity(count);
        }
        let capacity = count.next_multiple_of(Self::STEP);
        let fits = |list: &Vec<Block<'_>>| list.capacity() == capacity;
        if let Some(at) = self.lists.iter().position(fits) {
            return emptied(self.lists.swap_remove(at));
        }
        let others = (MOST / bytes(capacity)).clamp(1, Self::BATCH) - 1;
        let kept: usize = self.lists.iter().map(|list| bytes(list.capacity())).sum();
        if kept + others * bytes(capacity) > MOST {
            self.lists.clear();
        }
        self.lists
            .extend((0..others).map(|_| Vec::with_capacity(capacity)));
        Vec::with_capacity(capacity)
    }
}

/// Empties `buffer`; if it is large, it is freed.
#[inline]
pub(super) fn clear<T>(buffer: &mut Vec<T>) {
    if is_large(buffer) {
        *buffer = Vec::new();
    }
    buffer.clear();
}

/// `buffer` without its elements, for elements of another lifetime; a new one if it is large.
#[inline]
pub(super) fn emptied<T, U>(mut buffer: Vec<T>) -> Vec<U> {
    if is_large(&buffer) {
        return Vec::new();
    }
    buffer.clear();
    // As the two have the same size, `collect` reuses the allocation.
    buffer.into_iter().filter_map(|_| None).collect()
}

/// Whether `buffer` is not kept.
#[inline]
pub(super) fn is_large<T>(buffer: &Vec<T>) -> bool {
    buffer.capacity() > const { MOST / size_of::<T>() }
}

#[cfg(feature = "std")]
mod kept {
    use core::cell::Cell;

    use super::Buffers;

    std::thread_local! {
        static KEPT: Cell<Option<Buffers<'static>>> = const { Cell::new(None) };
    }

    pub(super) fn take<'a>() -> Option<Buffers<'a>> {
        // A thread that ends may have dropped them.
        KEPT.try_with(Cell::take).ok().flatten()
    }

    pub(super) fn put(buffers: Buffers<'static>) {
        let _ = KEPT.try_with(|kept| kept.set(Some(buffers)));
    }
}

/// Without threads to ask, every parse has buffers of its own.
#[cfg(not(feature = "std"))]
mod kept {
    use super::Buffers;

    pub(super) fn take<'a>() -> Option<Buffers<'a>> {
        None
    }

    pub(super) fn put(_: Buffers<'static>) {}
}

#[cfg(test)]
mod tests {
    use super::{MOST, Spares, clear, emptied};
    use crate::ast::{Block, Inline, Text};

    #[test]
    fn an_emptied_buffer_is_the_same_allocation() {
        fn relabel<'b>(buffer: Vec<Inline<'_>>) -> Vec<Inline<'b>> {
            emptied(buffer)
        }
        let mut buffer = Vec::with_capacity(100);
        buffer.push(Inline::Text(Text::new("a")));
        let at = buffer.as_ptr() as usize;
        let buffer = relabel(buffer);
        assert!(buffer.is_empty());
        assert_eq!((buffer.capacity(), buffer.as_ptr() as usize), (100, at));
    }

    #[test]
    fn a_large_buffer_is_given_back() {
        for (capacity, kept) in [(MOST, MOST), (MOST + 1, 0)] {
            let mut buffer: Vec<u8> = Vec::with_capacity(capacity);
            clear(&mut buffer);
            assert_eq!(buffer.capacity(), kept);
            assert_eq!(emptied::<u8, u8>(buffer).capacity(), kept);
        }
    }

    #[test]
    fn large_lists_come_in_batches() {
        let mut spares = Spares::default();
        assert_eq!(spares.take(30).capacity(), 30, "the first is exact");
        assert_eq!(spares.take(10).capacity(), 10, "so are small ones");
        assert!(spares.lists.is_empty());
        for left in (0..Spares::BATCH).rev() {
            assert_eq!(spares.take(18 + left).capacity(), 32);
            assert_eq!(spares.lists.len(), left);
        }
        assert_eq!(spares.take(100_000).capacity(), 100_000, "one alone");
        assert!(spares.lists.is_empty());
    }

    #[test]
    fn spare_lists_are_few() {
        let mut spares = Spares::default();
        for count in 0..2000 {
            let list = spares.take(count);
            assert!(list.is_empty() && (count..count + Spares::STEP).contains(&list.capacity()));
            let kept: usize = spares.lists.iter().map(Vec::capacity).sum();
            assert!(kept * size_of::<Block<'_>>() <= MOST, "{count}");
        }
    }

    #[cfg(feature = "std")]
    #[test]
    fn buffers_are_kept_from_parse_to_parse() {
        use super::Buffers;

        let _ = crate::parse("a *b* [c](d)\n\n- e\n");
        let buffers = Buffers::take();
        assert!(buffers.blocks.capacity() > 0 && buffers.blocks.is_empty());
        assert_eq!(Buffers::take().blocks.capacity(), 0, "they are in use");
        buffers.keep();
        assert!(Buffers::take().blocks.capacity() > 0);
    }
}
