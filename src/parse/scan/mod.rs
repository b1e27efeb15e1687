//! Recognizers.
