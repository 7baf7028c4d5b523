"""Who asks: a caller, and what each role may read and write."""
