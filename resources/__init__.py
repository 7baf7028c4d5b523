"""Files that ship with the program: forms, programmes, fonts, icons, translations.

`path` is the one way to a file, so that a frozen bundle finds it too.
"""

from pathlib import Path

ROOT = Path(__file__).resolve().parent


def path(*parts: str) -> Path:
    """Return the path of a shipped file or folder, for example `path("fonts", "Inter-400.ttf")`."""
    return ROOT.joinpath(*parts)
