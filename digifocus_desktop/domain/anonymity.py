"""Below how many firms or interviews no number is told, so that nobody is recognised."""

LEAST_TOLD = 5
"""Holds for releases, for what the program shows and for its workbooks; ADR 14 says why it is five."""
