"""Laptops, a hub and a bad line, driven at random: whatever happens, nothing that was saved is lost."""
