"""The synced entities, declared once for the laptop and the hub.

A column says here what it is for: its sync rule, its privacy class and its label. Capture,
merge, history, search and the privacy catalogue derive from that (`registry.ENTITIES`).
"""
