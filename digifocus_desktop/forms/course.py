"""Which part of a questionnaire is asked: the phase of the measurement, the whole or the quick version."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from digifocus_desktop.forms.expressions import parse
from digifocus_desktop.forms.package import FormPackage, Item
from digifocus_desktop.forms.repeats import expansion_of

FIRST_PHASE = "T0"


@dataclass(frozen=True, slots=True)
class Course:
    """The part that is asked.

    Attributes:
        phase: `T0` first, `T1` at the end of the firm's path, `T2` a year later.
        quick: Whether only the quick version is asked.
        begun: When it was begun, as a local ISO moment: what `today()` and `now()` say in conditions and
            calculations, so that the same answers always give the same result. Empty is not known.
    """

    phase: str = FIRST_PHASE
    quick: bool = False
    begun: str = ""

    @classmethod
    def of(cls, phase: str, quick: object, begun: datetime) -> "Course":
        """Return the course of a response set as its row says it."""
        local = begun.astimezone().replace(tzinfo=None)
        return cls(phase, bool(quick), local.isoformat(timespec="seconds"))

    def leaves_out(self, package: FormPackage) -> frozenset[str]:
        """Return the ids of the sections and items that are not asked, shown or scored; kept by the package.

        The quick version keeps what is marked for it and the questions that decide whether that is shown.
        A section of which nothing is left goes too.
        """
        key = ("course", self.phase, self.quick)
        if key not in package.kept:
            out = frozenset(self._left_out(package.published))
            copies = expansion_of(package).copies
            package.kept[key] = out | {copy for name in out for copy in copies.get(name, ())}
        found: frozenset[str] = package.kept[key]
        return found

    def _left_out(self, package: FormPackage) -> Iterator[str]:
        asked = {item.id for item in package.items if self._asks(package, item)}
        if self.quick:
            silent = {item.id for item in package.items if not (item.type.asks or item.label)}
            marked = {item.id for item in package.items if item.quick or self.phase in item.quick_phases}
            asked &= silent | _deciding(package, marked)
        yield from package.by_id.keys() - asked
        for section in package.sections:
            if section.items and asked.isdisjoint(section.items):
                yield section.id
        for repeat in package.repeats:
            if asked.isdisjoint(repeat.items):
                yield repeat.id

    def _asks(self, package: FormPackage, item: Item) -> bool:
        phases = (item.phases, package.section_by_id[item.section].phases)
        return all(not named or self.phase in named for named in phases)


WHOLE = Course()
"""All that is asked at the first measurement."""


def _deciding(package: FormPackage, wanted: set[str]) -> set[str]:
    """The wanted items and all that their being shown, or their calculation, hangs on."""
    found: set[str] = set()
    while wanted:
        found |= wanted
        read = {name for item_id in wanted for name in _names(package, package.by_id[item_id])}
        inside = {name for repeat in package.repeats if repeat.id in read for name in repeat.items}
        wanted = ((read | inside) & package.by_id.keys()) - found
    return found


def _names(package: FormPackage, item: Item) -> Iterator[str]:
    section = package.section_by_id[item.section].relevance
    repeat = package.repeat_of.get(item.id)
    count = repeat.count if repeat else None
    for source in (*item.relevance, section, count, item.calculation, item.not_applicable_if):
        yield from parse(source).names if source else ()
