"""Values of a programme's rows, read so that a malformed one spoils no screen: what can be shown is."""

from collections.abc import Mapping
from typing import Any

LANGUAGES = ("fi", "sv", "en")


def names_of(value: Any, otherwise: str) -> dict[str, str]:
    """Return the names by language that can be shown; always a Finnish one."""
    given = value if isinstance(value, Mapping) else {}
    names = {
        language: text
        for language in LANGUAGES
        if isinstance(text := given.get(language), str) and text.strip()
    }
    return names if "fi" in names else {**names, "fi": next(iter(names.values()), otherwise)}


def groups_of(value: Any) -> dict[str, dict[str, str]]:
    """Return the names of each target group by its key, of those entries that have one."""
    given = value if isinstance(value, list) else []
    keyed = [(group.get("key"), group.get("names")) for group in given if isinstance(group, Mapping)]
    return {key: names_of(names, key) for key, names in keyed if isinstance(key, str) and key}


def words_of(value: Any) -> tuple[str, ...]:
    """Return the words of a list that are words."""
    return tuple(word for word in value if isinstance(word, str)) if isinstance(value, list) else ()
