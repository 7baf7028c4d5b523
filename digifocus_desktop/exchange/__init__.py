"""Files in and out: people's lists and tables, and the whole store as open files."""
