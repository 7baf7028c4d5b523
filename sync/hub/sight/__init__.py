"""What a caller may see, and how it is sent: page by page, and checked."""
