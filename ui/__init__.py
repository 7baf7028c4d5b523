"""Qt Widgets: the window, its screens and what they share."""
