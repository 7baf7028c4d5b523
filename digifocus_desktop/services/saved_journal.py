"""A record of every answer that was told to be saved, outside the program.

A driver that ends the program at any moment compares it with the store afterwards: what a person
has seen as saved must be there.
"""

import json
import os
from pathlib import Path

from digifocus_desktop.forms.answers import Answer

VARIABLE = "DIGIFOCUS_SAVED_LOG"


class SavedJournal:
    """Appends a line of JSON to a file for each answer; does nothing without a file."""

    def __init__(self, file: Path | None) -> None:
        self._file = file

    @classmethod
    def from_environment(cls) -> "SavedJournal":
        """Return the journal of the file that the environment names."""
        name = os.environ.get(VARIABLE, "")
        return cls(Path(name) if name else None)

    def note(self, response_set_id: str, item_id: str, answer: Answer | None) -> None:
        """Write down that the answer was told to be saved; it is in the file when this returns."""
        if self._file is None:
            return
        line = json.dumps(
            [response_set_id, item_id, answer.to_entry() if answer else None], ensure_ascii=False
        )
        with self._file.open("ab") as journal:
            journal.write(line.encode() + b"\n")
