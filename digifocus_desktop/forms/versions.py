"""What differs between two versions of a form, what that does to comparing results, and the least number.

A text or a translation keeps results comparable (patch); a question, branch or rule that came or went shifts
them (minor: compare what both have); what changes the meaning of a score breaks them (major). The meaning of
an id never changes: a rated question that is to mean something else gets a new id and names the old one in
`replaces`.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, fields, is_dataclass
from enum import StrEnum
from typing import Any

from digifocus_desktop.errors import FormError
from digifocus_desktop.forms.package import Choice, FormPackage, Item, ItemType

_VERSION = re.compile(r"^(\d{1,5})\.(\d{1,5})\.(\d{1,5})$")
_SELECTS = (ItemType.SELECT_ONE, ItemType.SELECT_MULTIPLE)


class Comparability(StrEnum):
    """What a change does to comparing results across versions, mildest first."""

    KEPT = "kept"
    SHIFTED = "shifted"
    BROKEN = "broken"


KEPT, SHIFTED, BROKEN = Comparability
_STRENGTH = tuple(Comparability)


class Kind(StrEnum):
    """How something differs."""

    ADDED = "added"
    REMOVED = "removed"
    CHANGED = "changed"
    MOVED = "moved"


@dataclass(frozen=True, slots=True)
class Change:
    """One difference.

    Attributes:
        part: What kind of thing: `item`, `anchor`, `settings`, or one of `PART_NAMES`.
        id: Which one; an anchor is named after its question.
        kind: How it differs.
        comparability: What that does to comparing results.
        field: Which property, of a change.
        language: Which language, of a text.
        before: What it was, in a form to show.
        after: What it is.
        needs_new_id: Whether it may not be done to a question that keeps its id.
    """

    part: str
    id: str
    kind: Kind
    comparability: Comparability
    field: str = ""
    language: str = ""
    before: str = ""
    after: str = ""
    needs_new_id: bool = False


@dataclass(frozen=True, slots=True)
class _Part:
    """How the things of one kind are told apart, and what a change of each field does.

    A field that is not named shifts, so that one forgotten is never taken for harmless.
    """

    key: str
    kept: frozenset[str] = frozenset()
    broken: frozenset[str] = frozenset()
    removed: Comparability = SHIFTED
    skipped: frozenset[str] = frozenset()


ITEM = _Part(
    "id",
    kept=frozenset(
        [
            "label",
            "hint",
            "constraint_message",
            "topic",
            "required",
            "observable",
            "max_chars",
            "seconds",
            "appearance",
        ]
    ),
    broken=frozenset(["type", "kind", "dimensions", "weight", "hidden_value"]),
    skipped=frozenset(["choices", "replaces"]),
)
PARTS: Mapping[str, _Part] = {
    "sections": _Part(
        "id",
        kept=frozenset(["letter", "label", "short", "intro", "joins", "beforehand"]),
        skipped=frozenset(["items"]),
    ),
    "dimensions": _Part("id", kept=frozenset(["label"]), broken=frozenset(["kind"]), removed=BROKEN),
    "bands": _Part("code", kept=frozenset(["label"])),
    "flags": _Part("item", kept=frozenset(["action", "clarify"])),
    "themes": _Part("code", kept=frozenset(["label", "how"])),
    "rules": _Part(
        "code", kept=frozenset(["direction", "content", "need", "questions", "checklist", "suppliers"])
    ),
    "tools": _Part("code", kept=frozenset(["label", "effort"])),
    "steps": _Part("item", kept=frozenset(["title", "how"])),
    "pairs": _Part("code", kept=frozenset(["label"])),
    "dii": _Part("number", kept=frozenset(["label"])),
    "repeats": _Part("id", kept=frozenset(["label", "hint"])),
}
"""The lists of a package beside its questions."""

PART_NAMES = {"sections": "section", "dimensions": "dimension", "bands": "band", "flags": "flag"} | {
    "themes": "theme",
    "rules": "rule",
    "tools": "tool",
    "steps": "step",
    "pairs": "pair",
    "repeats": "repeat",
}
_NO_TEXTS = frozenset(["times"])
"""Mappings that are not texts by language."""
_SETTINGS_KEPT = frozenset(["title", "titles", "max_develop", "confirm_not_applicable"])
_NO_SETTINGS = frozenset(["id", "version", "items"])


def compare(old: FormPackage, new: FormPackage) -> tuple[Change, ...]:
    """Return what differs, in the order of the new form; what is gone comes after its kind.

    Raises:
        FormError: `form.other`, when they are not versions of one form.
    """
    if old.id != new.id:
        raise FormError("form.other", expected=old.id, found=new.id)
    found = [*_settings(old, new), *_items(old, new)]
    for name, part in _parts(old, new).items():
        found += _things(PART_NAMES.get(name, name), part, getattr(old, name), getattr(new, name))
    return tuple(found)


def _parts(old: FormPackage, new: FormPackage) -> Mapping[str, _Part]:
    """Every list of things in a package; one that nobody has named yet is told apart by its first field."""
    found = dict(PARTS)
    for one in fields(FormPackage):
        things = (*_listed(old, one.name), *_listed(new, one.name))
        if one.name != "items" and things:
            found.setdefault(one.name, _Part(fields(things[0])[0].name))
    return found


def _listed(package: FormPackage, name: str) -> tuple[Any, ...]:
    value = getattr(package, name)
    return value if isinstance(value, tuple) and value and is_dataclass(value[0]) else ()


def overall(changes: Sequence[Change]) -> Comparability:
    """Return the strongest of what the changes do; a form without changes is kept."""
    return max((one.comparability for one in changes), key=_STRENGTH.index, default=KEPT)


def parse_version(text: str) -> tuple[int, int, int]:
    """Return the three numbers of a version such as `2026.1.0`.

    Raises:
        FormError: `form.version`, when the text is no version number.
    """
    match = _VERSION.match(text)
    if match is None:
        raise FormError("form.version", found=text)
    major, minor, patch = (int(part) for part in match.groups())
    return major, minor, patch


def version_order(text: str) -> tuple[int, int, int]:
    """Return what versions are sorted by; a text that is no version number comes first."""
    try:
        return parse_version(text)
    except FormError:
        return 0, 0, 0


def least_version(base: str, comparability: Comparability, taken: Sequence[str] = ()) -> str:
    """Return the least number a new version may have.

    Args:
        base: Version it is compared with.
        comparability: What its changes do.
        taken: Versions that were published before, withdrawn ones included; none is given twice.
    """
    major, minor, patch = parse_version(base)
    least = {
        KEPT: (major, minor, patch + 1),
        SHIFTED: (major, minor + 1, 0),
        BROKEN: (major + 1, 0, 0),
    }[comparability]
    highest = max((version_order(one) for one in taken), default=(0, 0, 0))
    if highest >= least:
        least = (highest[0], highest[1], highest[2] + 1)
    return ".".join(map(str, least))


def check_publishable(old: FormPackage, new: FormPackage, taken: Sequence[str] = ()) -> tuple[Change, ...]:
    """Return the changes of a version that may be published.

    Raises:
        FormError: `form.other`, `form.unchanged`, `form.replaces`, `form.needs_new_id` with the `items`,
            `form.version`, or `form.version_low` with `found` and `least`.
    """
    changes = compare(old, new)
    if not changes:
        raise FormError("form.unchanged", version=old.version)
    _check_replaced(old, new)
    kept_ids = tuple(dict.fromkeys(one.id for one in changes if one.needs_new_id))
    if kept_ids:
        raise FormError("form.needs_new_id", items=", ".join(kept_ids))
    least = least_version(old.version, overall(changes), taken)
    if parse_version(new.version) < parse_version(least):
        raise FormError("form.version_low", found=new.version, least=least)
    return changes


def _check_replaced(old: FormPackage, new: FormPackage) -> None:
    for item in new.items:
        stands_for = item.replaces if item.id not in old.by_id else ""
        if stands_for and (stands_for not in old.by_id or stands_for in new.by_id):
            raise FormError("form.replaces", item=item.id, found=stands_for)


def _settings(old: FormPackage, new: FormPackage) -> Iterator[Change]:
    listed = _NO_SETTINGS | _parts(old, new).keys()
    for one in fields(FormPackage):
        if one.name not in listed:
            strength = KEPT if one.name in _SETTINGS_KEPT else SHIFTED
            yield from _values(
                "settings", one.name, strength, getattr(old, one.name), getattr(new, one.name), name=one.name
            )


def _items(old: FormPackage, new: FormPackage) -> Iterator[Change]:
    for item in new.items:
        before = old.by_id.get(item.id)
        if before is None:
            replaced = item.replaces
            strength = BROKEN if replaced else SHIFTED
            yield Change(
                "item", item.id, Kind.ADDED, strength, before=replaced, after=item.label.get("fi", "")
            )
        elif before != item:
            yield from _fields("item", ITEM, before, item, rated=before.scored or item.scored)
            yield from _choices(before, item)
    for item in old.items:
        if item.id not in new.by_id:
            strength = BROKEN if item.scored else SHIFTED
            yield Change("item", item.id, Kind.REMOVED, strength, before=item.label.get("fi", ""))
    yield from _moved("item", [one.id for one in old.items], [one.id for one in new.items])


def _choices(old: Item, new: Item) -> Iterator[Change]:
    """Texts of anchors are kept; another set of anchors is another question."""
    if old.type not in _SELECTS or new.type not in _SELECTS:
        return
    after = {one.name: one for one in new.choices}
    before = {one.name: one for one in old.choices}
    rated = old.scored or new.scored
    for name, choice in after.items():
        known = before.get(name)
        if known is None:
            yield _choice(new, choice, Kind.ADDED, rated=rated)
            continue
        if known.value != choice.value:
            yield Change(
                "anchor",
                new.id,
                Kind.CHANGED,
                BROKEN,
                "value",
                "",
                _shown(known.value),
                _shown(choice.value),
                rated,
            )
        yield from _values("anchor", new.id, KEPT, known.label, choice.label, name="label")
    for name, choice in before.items():
        if name not in after:
            yield _choice(new, choice, Kind.REMOVED, rated=rated)


def _choice(item: Item, choice: Choice, kind: Kind, *, rated: bool) -> Change:
    words = choice.label.get("fi", choice.name)
    before, after = ("", words) if kind is Kind.ADDED else (words, "")
    strength = BROKEN if rated else SHIFTED
    return Change("anchor", item.id, kind, strength, before=before, after=after, needs_new_id=rated)


def _things(name: str, part: _Part, old: Sequence[Any], new: Sequence[Any]) -> Iterator[Change]:
    before = {str(getattr(one, part.key)): one for one in old}
    after = {str(getattr(one, part.key)): one for one in new}
    for key, thing in after.items():
        if key not in before:
            yield Change(name, key, Kind.ADDED, SHIFTED, after=_label(thing))
        elif before[key] != thing:
            yield from _fields(name, part, before[key], thing)
    for key, thing in before.items():
        if key not in after:
            yield Change(name, key, Kind.REMOVED, part.removed, before=_label(thing))
    yield from _moved(name, list(before), list(after))


def _moved(name: str, old: Sequence[str], new: Sequence[str]) -> Iterator[Change]:
    """One change for a kind of thing whose common ones stand in another order."""
    if [key for key in old if key in set(new)] != [key for key in new if key in set(old)]:
        yield Change(name, "", Kind.MOVED, KEPT)


def _fields(name: str, part: _Part, old: Any, new: Any, *, rated: bool = False) -> Iterator[Change]:
    key = str(getattr(new, part.key))
    for one in fields(new):
        if one.name in part.skipped:
            continue
        breaks = one.name in part.broken and (name != "item" or rated)
        strength = BROKEN if breaks else KEPT if one.name in part.kept else SHIFTED
        before, after = getattr(old, one.name), getattr(new, one.name)
        yield from _values(
            name, key, strength, before, after, name=one.name, needs_new_id=breaks and name == "item"
        )


def _values(
    part: str, key: str, strength: Comparability, old: Any, new: Any, *, name: str, needs_new_id: bool = False
) -> Iterator[Change]:
    """Yield the change of a value; of a text, one for each language."""
    if old == new:
        return
    if is_dataclass(old) or is_dataclass(new):
        shape = new if new is not None else old
        for one in fields(shape):
            yield from _values(
                part, key, strength, getattr(old, one.name, None), getattr(new, one.name, None), name=one.name
            )
        return
    if name in _NO_TEXTS or not isinstance(old or {}, Mapping) or not isinstance(new or {}, Mapping):
        yield Change(part, key, Kind.CHANGED, strength, name, "", _shown(old), _shown(new), needs_new_id)
        return
    before, after = old or {}, new or {}
    for code in dict.fromkeys([*before, *after]):
        words = before.get(code, ""), after.get(code, "")
        if words[0] != words[1]:
            yield Change(part, key, Kind.CHANGED, strength, name, code, *words)


def _shown(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, Mapping):
        return ", ".join(f"{name} {part}" for name, part in value.items())
    if isinstance(value, tuple):
        return ", ".join(map(_shown, value))
    return f"{value:g}" if isinstance(value, float) else str(value)


def _label(thing: Any) -> str:
    texts: Mapping[str, str] = getattr(thing, "label", None) or getattr(thing, "action", None) or {}
    return texts.get("fi", "")
