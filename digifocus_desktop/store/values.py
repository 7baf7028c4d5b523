"""Values as SQLite gives them back."""

import json
from typing import Any


def stored_json(value: Any) -> Any:
    """Return the JSON value of a column; SQLite stores one that is a bare number as a number."""
    return json.loads(value) if isinstance(value, str) else value
