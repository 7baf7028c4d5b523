"""The change of a firm on paper: the same picture as on the screen, in the language of the receiver."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from digifocus_desktop.documents.change.data import Area, ChangeData, Line, Mark, Number, Pair
from digifocus_desktop.documents.emblem import Funding
from digifocus_desktop.documents.report.parts import shown
from digifocus_desktop.documents.wording import wording
from digifocus_desktop.domain.formats import Language, format_date
from digifocus_desktop.forms.comparison import Change, DimensionChange
from digifocus_desktop.forms.firm_change import FirmChange, FlagChange, FlagState, most_moved, telling
from digifocus_desktop.forms.package import Dimension, DimensionKind, Item, text
from digifocus_desktop.forms.result import Score
from digifocus_desktop.services.actions import ActionView
from digifocus_desktop.services.answer_text import answer_text
from digifocus_desktop.services.certificate_views import StoredFile
from digifocus_desktop.services.firm_change_values import Asked, FirmChangeView

_MOVED = 5
"""Most questions told by themselves."""


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
    language = receiver.language
    words, change = wording("change", language), view.change
    said = _Said(words, language)
    hash_ = view.package.hash
    return ChangeData(
        language=language,
        company_name=view.company_name,
        first_on=view.first.on,
        later_on=view.later.on,
        later_name=words.get(f"later_{view.later.phase}", view.later.phase),
        unfinished=said.unfinished(view),
        facts=receiver.facts,
        organisation=receiver.organisation,
        limits=tuple(band.lower for band in change.bands),
        numbers=tuple(said.numbers(change)),
        areas=tuple(said.area(change, one) for one in change.comparison.dimensions if not _own(one)),
        flags=tuple(said.flag(one) for one in change.flags),
        steps_count=said.steps_count(view.actions) if view.actions else "",
        steps=tuple(said.step(one) for one in view.actions),
        told=tuple(said.asked(one) for one in view.told),
        figures=tuple(said.asked(one) for one in view.numbers),
        moved=tuple(said.moved(change)),
        compared=tuple(filter(None, said.compared(view))),
        form_version=view.later.version,
        form_id=f"{hash_[:4]} {hash_[4:8]}",
        is_example=receiver.is_example,
        funding=receiver.funding,
    )


def _own(found: DimensionChange) -> bool:
    return found.dimension.kind is DimensionKind.COMPETENCE


def _lowered(words: str) -> str:
    return words if words[1:2].isupper() else words[:1].lower() + words[1:]


@dataclass(frozen=True, slots=True)
class _Said:
    """Puts a change into words of one language."""

    words: Mapping[str, str]
    language: Language

    def of(self, texts: Mapping[str, str]) -> str:
        """A text of the form."""
        return text(texts, self.language).text

    def unfinished(self, view: FirmChangeView) -> str:
        """That the later measurement is not finished; empty when it is."""
        if view.later.completed:
            return ""
        left = view.later.left
        return self.words["unfinished_one" if left == 1 else "unfinished_many"].format(count=left)

    def numbers(self, change: FirmChange) -> Iterator[Number]:
        """The two numbers on top."""
        own, level = change.comparison.competence, change.comparison.level
        yield Number(
            self.words["competence"],
            self.pair(change, own.change if own else None, own is not None and own.significant),
            tuple(self.pictures(own)) if own else (),
        )
        yield Number(
            self.words["level"],
            self.pair(change, level, change.comparison.level_significant),
            tuple(self.glance(change)),
        )

    def pair(self, change: FirmChange, found: Change | None, significant: bool) -> Pair | None:
        """A number at both measurements with range and word."""
        if found is None:
            return None
        before, after = change.before(found), change.after(found)
        was, now = self.word(before), self.word(after)
        low, high = after.value - after.half_range, after.value + after.half_range
        return Pair(
            found.before,
            found.after,
            low,
            high,
            now if was == now else f"{was} → {now}",
            self.words["significant"] if significant else "",
        )

    def word(self, score: Score) -> str:
        """The word of a score, and that it lies at a border."""
        word = self.of(score.band.label)
        return self.words["border"].format(word=word) if score.at_border else word

    def pictures(self, own: DimensionChange) -> Iterator[str]:
        """Competence at the start, the start as seen now, and now; and what that means."""
        if own.change is None or own.retrospective is None:
            return
        first, then, now = own.change.before, own.retrospective.before, own.change.after
        yield self.words["picture"].format(first=shown(first), then=shown(then), now=shown(now))
        if abs(then - first) <= own.change.half_range:
            yield self.words["seen_same"]
        else:
            yield self.words["seen_lower" if then < first else "seen_higher"]

    def glance(self, change: FirmChange) -> Iterator[str]:
        """How many areas of the firm rose, stayed and fell."""
        by = [
            shown(one.change.after) - shown(one.change.before)
            for one in change.comparison.dimensions
            if one.change is not None and not _own(one)
        ]
        if by:
            rose, fell = sum(one > 0 for one in by), sum(one < 0 for one in by)
            yield self.words["glance"].format(rose=rose, same=len(by) - rose - fell, fell=fell)

    def area(self, change: FirmChange, found: DimensionChange) -> Area:
        """An area, with the question that changed most."""
        largest = telling(found)
        now, then = "", self.words["same_answers"] if found.items else ""
        if largest is not None:
            now = _lowered(self.of(largest.item.anchor(largest.after).label))
            was = _lowered(self.of(largest.item.anchor(largest.before).label))
            then = self.words["then_was"].format(anchor=was)
        return Area(
            name=self.of(found.dimension.label),
            pair=self.pair(change, found.change, found.significant),
            now=now,
            then=then,
            is_branch=found.dimension.kind is DimensionKind.BRANCH,
        )

    def flag(self, found: FlagChange) -> Line:
        """What became of a red flag."""
        question = self.of(found.item.label)
        if found.state is FlagState.GONE and found.after is not None:
            answer = _lowered(self.of(found.after.label))
            return Line(self.words["flag_gone"].format(answer=answer), question, "done")
        if found.state is FlagState.UNKNOWN:
            return Line(self.words["flag_unknown"], question, "unknown")
        key = "flag_new" if found.state is FlagState.NEW else "flag_still"
        return Line(self.words[key].format(action=_lowered(self.of(found.flag.action))), "", "flag")

    def steps_count(self, actions: Sequence[ActionView]) -> str:
        """How many agreed steps are done, under way and given up."""
        done, dropped = sum(one.done for one in actions), sum(one.dropped for one in actions)
        open_ = len(actions) - done - dropped
        return self.words["steps_count"].format(done=done, open=open_, dropped=dropped)

    def step(self, action: ActionView) -> Line:
        """How an agreed step stands."""
        words, due = self.words, action.draft.due_on
        mark: Mark = "open"
        if action.done_on is not None:
            mark, state = "done", words["step_done"].format(day=format_date(action.done_on, self.language))
        elif action.dropped:
            mark, state = "dropped", ": ".join(filter(None, (words["step_dropped"], action.state_reason)))
        elif due is not None:
            state = words["step_due"].format(day=format_date(due, self.language))
        else:
            state = words["step_open"]
        return Line(action.draft.title, state, mark)

    def asked(self, asked: Asked) -> Line:
        """A question with what is said now, or before and now."""
        before, after = (
            answer_text(asked.item, one.value, self.language) if one is not None else self.words["not_told"]
            for one in (asked.before, asked.after)
        )
        if asked.item.phases:
            answer = after
        elif before == after:
            answer = self.words["unchanged"].format(answer=after)
        else:
            answer = f"{before} → {after}"
        return Line(self.of(asked.item.label), answer)

    def moved(self, change: FirmChange) -> Iterator[Line]:
        """Questions that changed by more than a step."""
        for one in most_moved(change, _MOVED):
            before = _lowered(self.of(one.item.anchor(one.before).label))
            detail = self.words["moved_line"].format(question=self.of(one.item.label), before=before)
            mark: Mark = "up" if one.after > one.before else "down"
            yield Line(self.of(one.item.anchor(one.after).label), detail, mark)
        if len(change.moved) > _MOVED:
            yield Line("", self.words["moved_more"].format(count=len(change.moved) - _MOVED), "none")

    def compared(self, view: FirmChangeView) -> Iterator[str]:
        """How the two measurements can be compared, a sentence each."""
        words, change, found = self.words, view.change, view.change.versions
        versions = {"before": view.first.version, "after": view.later.version}
        yield words[f"form_{change.comparison.comparability.value}"].format(**versions)
        yield self._named("broken", self._items(found.broken))
        yield self._named("shifted", self._items(found.shifted))
        yield self._named("one_form", self._items((*found.removed, *found.added)))
        yield words["short"] if view.later.quick else ""
        yield self._named("only_before", self._areas(change.only_before))
        yield self._named("only_after", self._areas(change.only_after))
        out = {one.item.id for area in change.comparison.dimensions for one in area.left_out}
        yield words["significant_means"]
        yield words["left_out"].format(count=len(out)) if out else ""

    def _named(self, key: str, names: str) -> str:
        return self.words[key].format(names=names) if names else ""

    def _items(self, items: Sequence[Item]) -> str:
        return "; ".join(self.of(item.label).rstrip("?") for item in items)

    def _areas(self, dimensions: Sequence[Dimension]) -> str:
        return ", ".join(self.of(one.label) for one in dimensions)
