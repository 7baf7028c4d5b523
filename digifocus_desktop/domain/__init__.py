"""Rules of the field as pure functions over plain values: no store, no window, no files."""
