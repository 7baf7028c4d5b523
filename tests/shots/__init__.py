"""`run.py shots FOLDER`: every screen as a picture, from demo data."""
