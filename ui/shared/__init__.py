"""What every screen is made of: look, widgets, threads, navigation, languages."""
