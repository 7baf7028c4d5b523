"""Taking what a laptop changed: one order, each change merged once."""
