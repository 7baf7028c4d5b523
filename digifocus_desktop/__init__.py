"""DigiFocus Desktop: everything that is neither a widget nor sync."""

__version__ = "0.1.0"
