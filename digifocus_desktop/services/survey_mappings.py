"""Mappings of columns that a person keeps on this computer, found again by their headings."""

import json
from collections.abc import Mapping
from dataclasses import dataclass

from digifocus_desktop.exchange.sheet import Sheet
from digifocus_desktop.exchange.survey_columns import SurveyMapping, headings_of, words_key
from digifocus_desktop.store import meta
from digifocus_desktop.store.database import Store
from digifocus_desktop.store.opening import Connection

_KEPT = "survey_mappings"
_MOST = 30
_NAME_CHARS = 80
_ENOUGH = 0.8
"""Share of a mapping's headings with which a file is taken for one of its kind."""


@dataclass(frozen=True, slots=True)
class KeptMapping:
    """A mapping under its name.

    Attributes:
        name: What the person calls it.
        targets: Target by heading.
        course: Name of the course it was used for.
        one_based: Whether numbers 1–5 mean 0–4.
    """

    name: str
    targets: Mapping[str, str]
    course: str
    one_based: bool


class SurveyMappings:
    """Keeps and finds mappings."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def keep(self, name: str, sheet: Sheet, mapping: SurveyMapping, course: str) -> str:
        """Keep a mapping under a name, in place of an older one of that name; *write* lane."""
        known = " ".join(name.split())[:_NAME_CHARS] or "?"
        headings = headings_of(sheet, mapping)
        targets = {headings[index]: target for index, target in mapping.columns.items() if index in headings}
        kept = KeptMapping(known, targets, course, mapping.one_based)
        with self._store.local() as connection:
            others = [one for one in _read(connection) if one.name != known]
            _write(connection, [*others, kept][-_MOST:])
        return known

    def find(self, sheet: Sheet, guess: SurveyMapping) -> KeptMapping | None:
        """Return the kept mapping whose headings a file has, the most fitting one; *read* lane."""
        present = {words_key(heading) for heading in headings_of(sheet, guess).values()}
        best: tuple[float, KeptMapping | None] = (0.0, None)
        with self._store.read() as connection:
            known = _read(connection)
        for one in known:
            keys = [words_key(heading) for heading in one.targets]
            share = sum(key in present for key in keys) / len(keys) if keys else 0.0
            if share >= _ENOUGH and share >= best[0]:
                best = (share, one)
        return best[1]


def applied(kept: KeptMapping, sheet: Sheet, guess: SurveyMapping) -> SurveyMapping:
    """Return the mapping of a file by a kept one; columns that are new are read as guessed."""
    targets = {words_key(heading): target for heading, target in kept.targets.items()}
    columns: dict[int, str] = {}
    headings = headings_of(sheet, guess)
    for index, heading in headings.items():
        target = targets.get(words_key(heading))
        if target is not None and target not in columns.values():
            columns[index] = target
    for index, target in guess.columns.items():
        new = words_key(headings.get(index, "")) not in targets
        if new and index not in columns and target not in columns.values():
            columns[index] = target
    return SurveyMapping(guess.header_rows, dict(sorted(columns.items())), kept.one_based)


def _read(connection: Connection) -> list[KeptMapping]:
    stored = json.loads(meta.get(connection, _KEPT, "[]"))
    return [KeptMapping(one["name"], one["targets"], one["course"], one["one_based"]) for one in stored]


def _write(connection: Connection, kept: list[KeptMapping]) -> None:
    stored = [
        {
            "name": one.name,
            "targets": dict(one.targets),
            "course": one.course,
            "one_based": one.one_based,
        }
        for one in kept
    ]
    meta.put(connection, {_KEPT: json.dumps(stored, ensure_ascii=False)})
