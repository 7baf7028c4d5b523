"""The shared database itself: opened, its own tables, and the walls between those who share it."""
