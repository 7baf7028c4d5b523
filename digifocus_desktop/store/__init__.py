"""The encrypted SQLite file of one laptop: opening, capture, search, read models, backup."""
