"""What is said of a firm's change in one language: on the screen and on paper the same sentences."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from digifocus_desktop.documents.wording import wording
from digifocus_desktop.domain.formats import Language, format_date, lowered
from digifocus_desktop.forms.comparison import Change, DimensionChange, ItemChange
from digifocus_desktop.forms.firm_change import FirmChange, FlagChange, FlagState
from digifocus_desktop.forms.package import Dimension, DimensionKind, Item, Texts, text
from digifocus_desktop.forms.result import Score
from digifocus_desktop.services.actions import ActionView
from digifocus_desktop.services.answer_text import answer_text
from digifocus_desktop.services.firm_change_values import Asked, FirmChangeView, Measured
from resources.labels import label


def whole(value: float) -> int:
    """Return a score as it is shown: halves go up."""
    return int(value + 0.5)


def points(change: Change) -> int:
    """Return the change as it is shown: between the two numbers that are shown."""
    return whole(change.after) - whole(change.before)


@dataclass(frozen=True, slots=True)
class ChangeWords:
    """Puts a change into words of one language."""

    language: Language

    def __getitem__(self, key: str) -> str:
        """Return a fixed text of `[change]` in `texts.toml`."""
        return self._fixed[key]

    @property
    def _fixed(self) -> Mapping[str, str]:
        return wording("change", self.language)

    def of(self, texts: Texts) -> str:
        """Return a text of the form."""
        return text(texts, self.language).text

    def phase(self, one: Measured) -> str:
        """Return the name of a measurement."""
        return label(f"phase.{one.phase}", self.language, default=one.phase)

    def unfinished(self, view: FirmChangeView) -> str:
        """Return that the later measurement is not finished; empty when it is."""
        if view.later.completed:
            return ""
        left = view.later.left
        return self["unfinished_one" if left == 1 else "unfinished_many"].format(count=left)

    def by(self, change: Change) -> str:
        """Return `+9`, `−4`, or that nothing changed."""
        found = points(change)
        if not found:
            return self["as_before"]
        return f"+{found}" if found > 0 else f"−{-found}"

    def way(self, change: FirmChange, found: Change) -> str:
        """Return the word before and the word now, or the one that stays."""
        before, after = self._band(change.before(found)), self._band(change.after(found))
        return after if before == after else f"{before} → {after}"

    def _band(self, score: Score) -> str:
        word = self.of(score.band.label)
        return self["border"].format(word=word) if score.at_border else word

    def pictures(self, own: DimensionChange | None) -> tuple[str, str]:
        """Return competence at the start, the start as seen now, and now; and what that means."""
        if own is None or own.change is None or own.retrospective is None:
            return "", ""
        first, then, now = own.change.before, own.retrospective.before, own.change.after
        picture = self["picture"].format(first=whole(first), then=whole(then), now=whole(now))
        if abs(then - first) <= own.change.half_range:
            return picture, self["seen_same"]
        return picture, self["seen_lower" if then < first else "seen_higher"]

    def glance(self, change: FirmChange) -> str:
        """Return how many areas of the firm rose, stayed and fell; empty where none was compared."""
        found = [
            points(one.change)
            for one in change.comparison.dimensions
            if one.change is not None and one.dimension.kind is not DimensionKind.COMPETENCE
        ]
        rose, fell = sum(one > 0 for one in found), sum(one < 0 for one in found)
        counts = {"rose": rose, "same": len(found) - rose - fell, "fell": fell}
        return self["glance"].format(**counts) if found else ""

    def now(self, moved: ItemChange) -> str:
        """Return where the firm is now in a question."""
        return self.of(moved.item.anchor(moved.after).label)

    def then(self, moved: ItemChange) -> str:
        """Return where it was, as it goes on behind a colon."""
        return lowered(self.of(moved.item.anchor(moved.before).label))

    def still(self, found: DimensionChange) -> str:
        """Return what stands where no item of an area changed."""
        return self["same_answers"] if found.items else ""

    def flag(self, found: FlagChange) -> tuple[str, str]:
        """Return what became of a red flag, and the question it stood at."""
        question = self.of(found.item.label)
        if found.state is FlagState.GONE and found.after is not None:
            return self["flag_gone"].format(answer=lowered(self.of(found.after.label))), question
        if found.state is FlagState.UNKNOWN:
            return self["flag_unknown"], question
        key = "flag_new" if found.state is FlagState.NEW else "flag_still"
        return self[key].format(action=lowered(self.of(found.flag.action))), ""

    def steps_count(self, actions: Sequence[ActionView]) -> str:
        """Return how many agreed steps are done, under way and given up."""
        done, dropped = sum(one.done for one in actions), sum(one.dropped for one in actions)
        left = len(actions) - done - dropped
        return self["steps_count"].format(done=done, open=left, dropped=dropped)

    def step(self, action: ActionView) -> str:
        """Return how an agreed step stands."""
        if action.done_on is not None:
            return self["step_done"].format(day=format_date(action.done_on, self.language))
        if action.dropped:
            return ": ".join(filter(None, (self["step_dropped"], action.state_reason)))
        if action.draft.due_on is not None:
            return self["step_due"].format(day=format_date(action.draft.due_on, self.language))
        return self["step_open"]

    def asked(self, asked: Asked) -> str:
        """Return what is said now, or before and now."""
        before, after = (
            answer_text(asked.item, one.value, self.language) if one is not None else self["not_told"]
            for one in (asked.before, asked.after)
        )
        if asked.item.phases:
            return after
        return self["unchanged"].format(answer=after) if before == after else f"{before} → {after}"

    def compared(self, view: FirmChangeView) -> Iterator[str]:
        """Return how the two measurements can be compared, a sentence each."""
        change, found = view.change, view.change.versions
        versions = {"before": view.first.version, "after": view.later.version}
        out = {one.item.id for area in change.comparison.dimensions for one in area.left_out}
        sentences = (
            self[f"form_{change.comparison.comparability.value}"].format(**versions),
            self._named("broken", self._items(found.broken)),
            self._named("shifted", self._items(found.shifted)),
            self._named("one_form", self._items((*found.removed, *found.added))),
            self["short"] if view.later.quick else "",
            self._named("only_before", self._areas(change.only_before)),
            self._named("only_after", self._areas(change.only_after)),
            self["significant_means"],
            self["left_out"].format(count=len(out)) if out else "",
        )
        yield from filter(None, sentences)

    def _named(self, key: str, names: str) -> str:
        return self[key].format(names=names) if names else ""

    def _items(self, items: Sequence[Item]) -> str:
        return "; ".join(self.of(item.label).rstrip("?") for item in items)

    def _areas(self, dimensions: Sequence[Dimension]) -> str:
        return ", ".join(self.of(one.label) for one in dimensions)
