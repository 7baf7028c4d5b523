"""What laptops and hubs of each version said, kept for ever: later ones must still understand it.

`record.py FOLDER` writes down what this version says; each released protocol has a folder.
"""
