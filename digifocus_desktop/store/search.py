"""Keeps the company list: one line a living company in `company_index`, its words in `company_words`.

Both are made from the synced tables and can be made again from them. `refresh` runs in the
transaction that changed a company, so the list does not lag behind; only while a sync applies what
came, the line of a firm with very many people is put off to its end.
"""

import json
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from hashlib import blake2b
from itertools import islice
from typing import Any

import resources
from digifocus_desktop.domain.municipalities import Municipalities, load_municipalities
from digifocus_desktop.domain.programme_values import groups_of
from digifocus_desktop.domain.sorting import sort_key
from digifocus_desktop.store import meta, words
from digifocus_desktop.store.facts import NO_FACTS, ListedFacts, read_facts
from digifocus_desktop.store.opening import Connection

VERSION = "1"
"""Of the way lines and words are made; another one in the store means `rebuild`."""

CHUNK = 500
MANY_PEOPLE = 100
"""From this many on, a line takes so long that each slice of an apply must not make it anew."""
_LATE = "late_lines"
LAST = "\U0010ffff"

INDEXED_FIELDS = {
    "company": ("name", "business_id", "municipality", "target_groups"),
    "company_file": ("locality", "industry", "description"),
    "person": ("name", "phone", "email"),
}
"""Fields that the search finds a company by: those declared with `search=True`."""

_COMPANIES = """
SELECT id, programme_id, name, business_id, municipality, target_groups, owner_user_id,
       owner_organisation_id, example
FROM company WHERE id IN (SELECT value FROM json_each(?)) AND NOT deleted
"""
_FILES = f"""
SELECT company_id, {", ".join(INDEXED_FIELDS["company_file"])}
FROM company_file WHERE company_id IN (SELECT value FROM json_each(?)) AND NOT deleted ORDER BY id
"""  # noqa: S608  # constant
_PEOPLE = """
SELECT company_id, name, phone, email
FROM person WHERE company_id IN (SELECT value FROM json_each(?)) AND NOT deleted ORDER BY id
"""
_CROWDED = """
SELECT company_id FROM person WHERE company_id IN (SELECT value FROM json_each(?))
GROUP BY company_id HAVING count(*) >= ?
"""
_LINE = (
    "sort_key", "name", "business_id", "municipality", "municipality_key", "target_groups", "stage",
    "stage_key", "last_at", "owner_user_id", "owner_organisation_id", "example", "words_hash",
)  # fmt: skip
_KNOWN = f"""
SELECT company_id, row, {", ".join(_LINE)}
FROM company_index WHERE company_id IN (SELECT value FROM json_each(?))
"""  # noqa: S608  # constant
_INSERT = f"INSERT INTO company_index(company_id, {', '.join(_LINE)}) VALUES ({', '.join('?' * 14)})"  # noqa: S608  # constant
_UPDATE = f"UPDATE company_index SET {', '.join(f'{name} = ?' for name in _LINE)} WHERE row = ?"  # noqa: S608  # constant

Progress = Callable[[int, int], None]
"""(done, all) companies."""


@dataclass(slots=True)
class _Source:
    """What the words of one company are made from."""

    texts: list[str] = field(default_factory=list)
    numbers: list[str] = field(default_factory=list)
    groups: list[str] = field(default_factory=list)

    def fingerprint(self) -> int:
        """The same number for the same words, to leave the word index alone when they have not changed."""
        text = json.dumps([VERSION, self.texts, self.numbers, self.groups])
        return int.from_bytes(blake2b(text.encode(), digest_size=8).digest(), "big", signed=True)


def refresh(connection: Connection, company_ids: Iterable[str]) -> None:
    """Make the lines of these companies anew; those deleted or gone leave the list.

    Part of the caller's transaction; well under a millisecond a company.
    """
    ids = iter(company_ids)
    while chunk := list(islice(ids, CHUNK)):
        _refresh(connection, chunk)


def put_off(connection: Connection, company_ids: set[str]) -> None:
    """Take firms with very many people out of the set; `next_late` gives them later, after a crash too."""
    found = connection.execute(_CROWDED, (json.dumps(list(company_ids)), MANY_PEOPLE)).fetchall()
    crowded = {row[0] for row in found}
    company_ids -= crowded
    late = set(_late(connection))
    if crowded - late:
        meta.put(connection, {_LATE: json.dumps(sorted(late | crowded))})


def next_late(connection: Connection) -> str | None:
    """Return a firm whose line was put off and has to be made now; None if there is none."""
    late = _late(connection)
    if not late:
        return None
    meta.put(connection, {_LATE: json.dumps(late[1:])})
    return late[0]


def late_texts(connection: Connection) -> list[str]:
    """Return the texts of the firm whose line is to be made next, whose words take long the first time."""
    return [
        text for one in _sources(connection, json.dumps(_late(connection)[:1])).values() for text in one.texts
    ]


def catch_up(connection: Connection) -> None:
    """Make the lines that were put off and not made since, in the caller's transaction."""
    while company_id := next_late(connection):
        refresh(connection, [company_id])


def _late(connection: Connection) -> list[str]:
    return list(json.loads(meta.get(connection, _LATE, "[]")))


def rebuild(connection: Connection, progress: Progress | None = None) -> None:
    """Make the whole list anew, in the caller's transaction."""
    connection.execute("DELETE FROM company_index")
    connection.execute("INSERT INTO company_words(company_words) VALUES ('delete-all')")
    ids = [row[0] for row in connection.execute("SELECT id FROM company WHERE NOT deleted ORDER BY id")]
    for start in range(0, len(ids), CHUNK):
        _refresh(connection, ids[start : start + CHUNK])
        if progress:
            progress(min(start + CHUNK, len(ids)), len(ids))
    connection.execute("INSERT INTO company_words(company_words) VALUES ('optimize')")
    meta.put(connection, {"search_version": VERSION})


def needs_rebuild(connection: Connection) -> bool:
    """Tell whether the list was made by another version of the rules, or never."""
    return meta.get(connection, "search_version") != VERSION


def _refresh(connection: Connection, ids: Collection[str]) -> None:
    wanted = json.dumps(list(ids))
    known = {company_id: (row, line) for company_id, row, *line in connection.execute(_KNOWN, (wanted,))}
    sources = _sources(connection, wanted)
    facts = read_facts(connection, wanted)
    for company in connection.execute(_COMPANIES, (wanted,)).fetchall():
        company_id = company[0]
        source = _with_company(connection, sources[company_id], company)
        line = _line(company, facts.get(company_id, NO_FACTS), source.fingerprint())
        _write(connection, company_id, line, source, known.pop(company_id, None))
    for row, _ in known.values():
        connection.execute("DELETE FROM company_index WHERE row = ?", (row,))
        connection.execute("DELETE FROM company_words WHERE rowid = ?", (row,))


def _sources(connection: Connection, wanted: str) -> defaultdict[str, _Source]:
    sources: defaultdict[str, _Source] = defaultdict(_Source)
    for company_id, *texts in connection.execute(_FILES, (wanted,)):
        sources[company_id].texts.extend(text for text in texts if text)
    for company_id, name, phone, email in connection.execute(_PEOPLE, (wanted,)):
        sources[company_id].texts.extend(text for text in (name, email) if text)
        if phone:
            sources[company_id].numbers.append(phone)
    return sources


def _with_company(connection: Connection, source: _Source, company: tuple[Any, ...]) -> _Source:
    _, programme_id, name, business_id, municipality, target_groups, *_ = company
    source.groups = json.loads(target_groups)
    names = _group_names(connection, programme_id) if source.groups else {}
    source.texts[:0] = [name, *_places(municipality), *(names.get(key, key) for key in source.groups)]
    if business_id:
        source.numbers.append(business_id)
    return source


def _line(company: tuple[Any, ...], facts: ListedFacts, words_hash: int) -> tuple[Any, ...]:
    name, business_id, municipality, target_groups, owner_user, owner_organisation, example = company[2:]
    name = name[: words.TEXT_MAX_CHARS]
    place = next(_places(municipality), "")
    return (
        sort_key(name),
        name,
        business_id,
        municipality,
        sort_key(place) if place else LAST,
        target_groups,
        facts.stage.steps,
        facts.stage.stage.key if facts.stage.stage else "",
        facts.last_at,
        owner_user,
        owner_organisation,
        int(example),
        words_hash,
    )


def _write(
    connection: Connection,
    company_id: str,
    line: tuple[Any, ...],
    source: _Source,
    known: tuple[int, list[Any]] | None,
) -> None:
    """Write what is new; a line that stays as it is would only dirty a page of each of its indexes."""
    if known is None:
        row = connection.execute(_INSERT, (company_id, *line)).lastrowid
    else:
        row, before = known
        if before == list(line):
            return
        connection.execute(_UPDATE, (*line, row))
        if before[-1] == line[-1]:
            return
        connection.execute("DELETE FROM company_words WHERE rowid = ?", (row,))
    document = words.document(source.texts, source.numbers, source.groups)
    connection.execute("INSERT INTO company_words(rowid, words) VALUES (?, ?)", (row, document))


def _places(code: str | None) -> Iterator[str]:
    """The names of a municipality, Finnish first; its code if it is not of the region."""
    if not code:
        return
    found = municipalities().by_code(code)
    yield from dict.fromkeys(found.names.values() if found else [code])


@lru_cache(maxsize=1)
def municipalities() -> Municipalities:
    """Return the municipalities of the region, read once."""
    return load_municipalities(resources.path("reference", "municipalities.toml").read_text("utf-8"))


def _group_names(connection: Connection, programme_id: str) -> dict[str, str]:
    """The words of each target group in every language, as the programme states them."""
    row = connection.execute(
        "SELECT settings -> '$.target_group' FROM programme WHERE id = ?", (programme_id,)
    ).fetchone()
    return _parsed_groups(row[0]) if row and row[0] else {}


@lru_cache(maxsize=4)
def _parsed_groups(text: str) -> dict[str, str]:
    return {key: " ".join(names.values()) for key, names in groups_of(json.loads(text)).items()}
