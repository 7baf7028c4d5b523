"""How the questions of a form worked: what was answered to each, and how an area's questions hang together.

A description for the people who keep the form, never a mark on a firm. Fewer than five answers show nothing.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from digifocus_desktop.domain.anonymity import LEAST_TOLD
from digifocus_desktop.forms.answers import Answer, Status
from digifocus_desktop.forms.items import Item
from digifocus_desktop.forms.package import FormPackage

TOP = 4
ALPHA_FEWEST = 20
"""Firms that answered every question of an area: a pilot's size; alpha of fewer says nothing."""


@dataclass(frozen=True, slots=True)
class ItemUse:
    """What was answered to one rated question.

    Attributes:
        item: The question.
        asked: Analyses in which it was answered in any way.
        mean: Mean of the answers 0–4 as the firm gave them.
        lowest: Share 0–1 of the answers that chose 0.
        highest: Share that chose 4.
        dont_know: Share of `asked` that did not know.
        not_applicable: Share of `asked` whom it did not concern.
        skipped: Share of `asked` that passed over it.
        observed: Analyses with an advisor's own rating beside the answer.
        gap: Mean of that rating minus the answer, in steps; None with fewer than five.
        agreed: Answers that were corrected together.
    """

    item: Item
    asked: int
    mean: float | None
    lowest: float | None
    highest: float | None
    dont_know: float
    not_applicable: float
    skipped: float
    observed: int
    gap: float | None
    agreed: int


@dataclass(frozen=True, slots=True)
class AreaUse:
    """How the questions of one dimension worked.

    Attributes:
        dimension: Its id.
        items: Its questions that at least five were asked.
        complete: Firms that answered every one of its questions with a number.
        alpha: Cronbach's alpha over them; None below `ALPHA_FEWEST` firms, with one question, or where all
            answered alike.
        observed: Answers with an advisor's rating beside them.
        gap: Mean of those ratings minus the answers, in steps; None with fewer than five.
    """

    dimension: str
    items: tuple[ItemUse, ...]
    complete: int
    alpha: float | None
    observed: int
    gap: float | None


@dataclass(slots=True)
class _Count:
    """What is added up of one question."""

    statuses: dict[Status, int] = field(default_factory=lambda: dict.fromkeys(Status, 0))
    values: list[int] = field(default_factory=lambda: [0] * (TOP + 1))
    observed: int = 0
    gap: int = 0
    agreed: int = 0

    def take(self, answer: Answer) -> None:
        """Count one answer."""
        self.statuses[answer.status] += 1
        self.agreed += answer.agreed is not None
        value = _step(answer)
        if value is None:
            return
        self.values[value] += 1
        if answer.observation is not None:
            self.observed += 1
            self.gap += answer.observation - value


def _step(answer: Answer) -> int | None:
    """Return the step that was chosen; what another program wrote need not be one."""
    value = answer.value
    if answer.status is not Status.ANSWERED or type(value) is not int:
        return None
    return value if 0 <= value <= TOP else None


class Together:
    """Cronbach's alpha of the questions of an area, from sums alone: no firm's answers are kept."""

    def __init__(self, questions: int) -> None:
        self.firms = 0
        self._sums, self._squares = [0] * questions, [0] * questions
        self._total, self._total_squares = 0, 0

    def take(self, row: Sequence[int]) -> None:
        """Count one firm that answered every question, one number a question."""
        self.firms += 1
        for number, value in enumerate(row):
            self._sums[number] += value
            self._squares[number] += value * value
        total = sum(row)
        self._total += total
        self._total_squares += total * total

    @property
    def alpha(self) -> float | None:
        """Cronbach's alpha; None with one question, or where all firms come to the same sum."""
        questions = len(self._sums)
        total = self._spread(self._total, self._total_squares)
        if questions < 2 or total == 0:
            return None
        single = sum(map(self._spread, self._sums, self._squares))
        return questions / (questions - 1) * (1 - single / total)

    def _spread(self, total: int, squares: int) -> int:
        """The variance times the square of the number of firms: a whole number, and so exact."""
        return self.firms * squares - total * total


class Description:
    """Takes the analyses one by one and tells how the rated questions of each dimension were answered."""

    def __init__(self, package: FormPackage) -> None:
        """Answers of older versions of the form count by the item's id, whose meaning never changes."""
        self._areas = {
            one.id: [item for item in package.items if one.id in item.dimensions]
            for one in package.dimensions
        }
        self._counts = {item.id: _Count() for items in self._areas.values() for item in items}
        self._together = {dimension: Together(len(items)) for dimension, items in self._areas.items()}

    def take(self, answers: Mapping[str, Answer]) -> None:
        """Count one firm's answers, by item id."""
        numbers: dict[str, int] = {}
        for item_id in self._counts.keys() & answers.keys():
            answer = answers[item_id]
            self._counts[item_id].take(answer)
            value = _step(answer)
            if value is not None:
                numbers[item_id] = value
        for dimension, items in self._areas.items():
            if all(item.id in numbers for item in items):
                self._together[dimension].take([numbers[item.id] for item in items])

    @property
    def areas(self) -> tuple[AreaUse, ...]:
        """What was taken so far, the dimensions in the order of the form."""
        return tuple(
            _area(dimension, items, self._counts, self._together[dimension])
            for dimension, items in self._areas.items()
            if items
        )


def _area(dimension: str, items: Sequence[Item], counts: Mapping[str, _Count], together: Together) -> AreaUse:
    used = [one for one in (_use(item, counts[item.id]) for item in items) if one is not None]
    observed = sum(counts[item.id].observed for item in items)
    gap = sum(counts[item.id].gap for item in items)
    return AreaUse(
        dimension,
        tuple(used),
        together.firms,
        together.alpha if together.firms >= ALPHA_FEWEST else None,
        observed,
        gap / observed if observed >= LEAST_TOLD else None,
    )


def _use(item: Item, count: _Count) -> ItemUse | None:
    asked = sum(number for status, number in count.statuses.items() if status is not Status.NOT_SHOWN)
    if asked < LEAST_TOLD:
        return None
    answered = sum(count.values)
    enough = answered >= LEAST_TOLD
    return ItemUse(
        item,
        asked,
        sum(value * number for value, number in enumerate(count.values)) / answered if enough else None,
        count.values[0] / answered if enough else None,
        count.values[TOP] / answered if enough else None,
        count.statuses[Status.DONT_KNOW] / asked,
        count.statuses[Status.NOT_APPLICABLE] / asked,
        count.statuses[Status.SKIPPED] / asked,
        count.observed,
        count.gap / count.observed if count.observed >= LEAST_TOLD else None,
        count.agreed,
    )
