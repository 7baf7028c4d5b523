"""The change of a firm on paper: the same picture as on the screen, in the language of the receiver."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from digifocus_desktop.documents.change.data import Area, ChangeData, Line, Mark, Number, Pair
from digifocus_desktop.documents.emblem import Funding
from digifocus_desktop.domain.formats import Language, lowered
from digifocus_desktop.forms.comparison import Change, DimensionChange
from digifocus_desktop.forms.firm_change import FirmChange, FlagChange, FlagState, most_moved, telling
from digifocus_desktop.forms.package import DimensionKind
from digifocus_desktop.services.actions import ActionView
from digifocus_desktop.services.certificate_views import StoredFile
from digifocus_desktop.services.firm_change_values import FirmChangeView
from digifocus_desktop.services.firm_change_words import ChangeWords

_MOVED = 5
"""Most questions told by themselves."""
_FLAG_MARKS: Mapping[FlagState, Mark] = {FlagState.GONE: "done", FlagState.UNKNOWN: "unknown"}


@dataclass(frozen=True, slots=True)
class FirmChangePaper:
    """A paper that can be printed or saved.

    Attributes:
        file: Name and bytes.
        company_name: The firm.
        language: Language it is in.
    """

    file: StoredFile
    company_name: str
    language: Language


@dataclass(frozen=True, slots=True)
class Receiver:
    """For whom and by whom a paper is made.

    Attributes:
        language: Its language.
        facts: Municipality, business id and adviser in a line.
        organisation: Who made it.
        is_example: Whether the firm is invented.
        funding: Of the programme.
    """

    language: Language
    facts: str
    organisation: str
    is_example: bool
    funding: Funding | None


def change_data(view: FirmChangeView, receiver: Receiver) -> ChangeData:
    """Return what the paper shows."""
    said, change, hash_ = ChangeWords(receiver.language), view.change, view.package.hash
    return ChangeData(
        language=receiver.language,
        company_name=view.company_name,
        first_on=view.first.on,
        later_on=view.later.on,
        later_name=said.phase(view.later),
        unfinished=said.unfinished(view),
        facts=receiver.facts,
        organisation=receiver.organisation,
        limits=tuple(band.lower for band in change.bands),
        numbers=tuple(_numbers(said, change)),
        areas=tuple(_area(said, change, one) for one in change.comparison.dimensions if not _own(one)),
        flags=tuple(_flag(said, one) for one in change.flags),
        steps_count=said.steps_count(view.actions) if view.actions else "",
        steps=tuple(_step(said, one) for one in view.actions),
        told=tuple(Line(said.of(one.item.label), said.asked(one)) for one in view.told),
        figures=tuple(Line(said.of(one.item.label), said.asked(one)) for one in view.numbers),
        moved=tuple(_moved(said, change)),
        compared=tuple(said.compared(view)),
        form_version=view.later.version,
        form_id=f"{hash_[:4]} {hash_[4:8]}",
        is_example=receiver.is_example,
        funding=receiver.funding,
    )


def _own(found: DimensionChange) -> bool:
    return found.dimension.kind is DimensionKind.COMPETENCE


def _numbers(said: ChangeWords, change: FirmChange) -> Iterator[Number]:
    """The two numbers on top."""
    own, level = change.comparison.competence, change.comparison.level
    pair = _pair(said, change, own.change if own else None, own is not None and own.significant)
    yield Number(said["competence"], pair, tuple(filter(None, said.pictures(own))))
    pair = _pair(said, change, level, change.comparison.level_significant)
    yield Number(said["level"], pair, tuple(filter(None, (said.glance(change),))))


def _pair(said: ChangeWords, change: FirmChange, found: Change | None, significant: bool) -> Pair | None:
    """A number at both measurements with range and word."""
    if found is None:
        return None
    after = change.after(found)
    low, high = after.value - after.half_range, after.value + after.half_range
    mark = said["significant"] if significant else ""
    return Pair(found.before, found.after, low, high, said.way(change, found), mark)


def _area(said: ChangeWords, change: FirmChange, found: DimensionChange) -> Area:
    """An area, with the question that changed most."""
    largest = telling(found)
    return Area(
        name=said.of(found.dimension.label),
        pair=_pair(said, change, found.change, found.significant),
        now=lowered(said.now(largest)) if largest else "",
        then=said["then_was"].format(anchor=said.then(largest)) if largest else said.still(found),
        is_branch=found.dimension.kind is DimensionKind.BRANCH,
    )


def _flag(said: ChangeWords, found: FlagChange) -> Line:
    return Line(*said.flag(found), _FLAG_MARKS.get(found.state, "flag"))


def _step(said: ChangeWords, action: ActionView) -> Line:
    mark: Mark = "done" if action.done_on is not None else "dropped" if action.dropped else "open"
    return Line(action.draft.title, said.step(action), mark)


def _moved(said: ChangeWords, change: FirmChange) -> Iterator[Line]:
    """Questions that changed by more than a step."""
    for one in most_moved(change, _MOVED):
        detail = said["moved_line"].format(question=said.of(one.item.label), before=said.then(one))
        yield Line(said.now(one), detail, "up" if one.after > one.before else "down")
    if len(change.moved) > _MOVED:
        yield Line("", said["moved_more"].format(count=len(change.moved) - _MOVED), "none")
