"""Reading of shipped TOML tables with errors that name the key.

The files are data that a coordinator may edit; a mistake must be found by its place.
"""

import tomllib
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Any

from digifocus_desktop.errors import InvalidFieldError


class Table:
    """One TOML table; every getter checks the type and names the key when it is wrong.

    `finish` refuses keys that nobody asked for, so that a misspelt key is not ignored.
    """

    def __init__(self, values: Mapping[str, Any], place: str = "") -> None:
        self._values = values
        self._place = place
        self._asked: set[str] = set()

    def text(self, key: str) -> str:
        """Return a text that is not empty."""
        value = self._get(key, str)
        if value is None:
            raise self.refusal("missing", key)
        if not value.strip():
            raise self.refusal("empty", key)
        return str(value)

    def text_or_none(self, key: str) -> str | None:
        """Return a text, or None when the key is absent."""
        return self.text(key) if key in self._values else None

    def choice(self, key: str, allowed: Sequence[str]) -> str:
        """Return one of the allowed words."""
        value = self.text(key)
        if value not in allowed:
            raise self.refusal("choice", key, allowed=list(allowed))
        return value

    def whole(self, key: str, *, least: int = 0) -> int:
        """Return a whole number of at least `least`."""
        value = self.whole_or_none(key, least=least)
        if value is None:
            raise self.refusal("missing", key)
        return value

    def whole_or_none(self, key: str, *, least: int = 0) -> int | None:
        """Return a whole number of at least `least`, or None when the key is absent."""
        value: int | None = self._get(key, int)
        if value is not None and value < least:
            raise self.refusal("too_small", key, least=least)
        return value

    def flag(self, key: str, default: bool | None = None) -> bool:
        """Return true or false; without a default the key is required."""
        value = self._get(key, bool)
        if value is None and default is None:
            raise self.refusal("missing", key)
        return bool(default if value is None else value)

    def day(self, key: str) -> date:
        """Return a date."""
        value = self._get(key, date)
        if value is None:
            raise self.refusal("missing", key)
        return date(value.year, value.month, value.day)

    def day_or_none(self, key: str) -> date | None:
        """Return a date, or None when the key is absent."""
        return self.day(key) if key in self._values else None

    def words(self, key: str, default: tuple[str, ...] | None = None) -> tuple[str, ...]:
        """Return a list of texts."""
        value = self._get(key, list)
        if value is None and default is not None:
            return default
        if value is None:
            raise self.refusal("missing", key)
        if not all(isinstance(entry, str) and entry for entry in value):
            raise self.refusal("type", key, expected="list of texts")
        return tuple(value)

    def languages(self, key: str) -> dict[str, str]:
        """Return a text by language; Finnish is required."""
        inner = self.table(key)
        texts = {lang: inner.text(lang) for lang in ("fi", "sv", "en") if inner.has(lang)}
        if "fi" not in texts:
            raise inner.refusal("missing", "fi")
        inner.finish()
        return texts

    def table(self, key: str) -> "Table":
        """Return the table under a key."""
        return Table(self.mapping(key), f"{self._place}{key}.")

    def tables(self, key: str) -> Iterator["Table"]:
        """Yield each table of a list; an absent key is an empty list."""
        for number, value in enumerate(self._get(key, list) or [], start=1):
            if not isinstance(value, dict):
                raise self.refusal("type", key, expected="list of tables")
            yield Table(value, f"{self._place}{key}[{number}].")

    def has(self, key: str) -> bool:
        """Tell whether the key is there."""
        return key in self._values

    def __iter__(self) -> Iterator[str]:
        """Yield the keys, for a table whose keys are data."""
        return iter(self._values)

    def mapping(self, key: str) -> Mapping[str, Any]:
        """Return the table under a required key as it stands."""
        value = self._get(key, dict)
        if value is None:
            raise self.refusal("missing", key)
        checked: Mapping[str, Any] = value
        return checked

    def finish(self) -> None:
        """Refuse keys that no getter asked for.

        Raises:
            InvalidFieldError: `table.unknown_key`.
        """
        unknown = sorted(set(self._values) - self._asked)
        if unknown:
            raise self.refusal("unknown_key", unknown[0])

    def refusal(self, reason: str, key: str, **facts: Any) -> InvalidFieldError:
        """Return the error `table.<reason>` with the full place of the key in `field`."""
        return InvalidFieldError(f"table.{reason}", field=f"{self._place}{key}", **facts)

    def _get(self, key: str, kind: type) -> Any:
        self._asked.add(key)
        value = self._values.get(key)
        if value is None:
            return None
        if not isinstance(value, kind) or (kind is int and isinstance(value, bool)):
            raise self.refusal("type", key, expected=kind.__name__)
        return value


def read_table(text: str) -> Table:
    """Return the root of a TOML text.

    Raises:
        InvalidFieldError: `table.syntax`; the fact `detail` says line and column.
    """
    try:
        return Table(tomllib.loads(text))
    except tomllib.TOMLDecodeError as error:
        raise InvalidFieldError("table.syntax", field="", detail=str(error)) from error
