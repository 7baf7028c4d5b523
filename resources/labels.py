"""Words of the domain and names of fields in three languages, without Qt: exports and documents need them."""

import tomllib
from functools import cache

import resources

LANGUAGES = ("fi", "sv", "en")
_REFERENCE = "fi"


def label(key: str, language: str = _REFERENCE, default: str | None = None) -> str:
    """Return the words of a key such as `company.name`; Finnish where the language lacks them.

    Raises:
        KeyError: There is no such key and no `default`.
    """
    words = _all().get(key)
    if words is None:
        if default is None:
            raise KeyError(key)
        return default
    return words.get(language) or words[_REFERENCE]


def language_of(key: str, language: str) -> str:
    """Return the language that `label` answers in, so that a fallback can be marked."""
    return language if _all().get(key, {}).get(language) else _REFERENCE


def all_keys(group: str = "") -> list[str]:
    """Return every key, or those of one group such as `turnover`, in the order of the file."""
    return [key for key in _all() if not group or key.startswith(f"{group}.")]


@cache
def _all() -> dict[str, dict[str, str]]:
    text = resources.path("translations", "labels.toml").read_text(encoding="utf-8")
    tables: dict[str, dict[str, dict[str, str]]] = tomllib.loads(text)
    return {f"{group}.{name}": words for group, names in tables.items() for name, words in names.items()}
