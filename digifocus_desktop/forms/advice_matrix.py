"""Own competence beside the firm's level, theme by theme: together they choose the kind of help."""

from dataclasses import dataclass
from enum import StrEnum

from digifocus_desktop.forms.guide import Pair
from digifocus_desktop.forms.result import Result
from digifocus_desktop.forms.runtime import Runtime

_STEP = 25.0


class HelpKind(StrEnum):
    """The kind of help that fits, by competence and level."""

    TRAINING = "training"
    HANDS_ON = "hands_on"
    OWNERSHIP = "ownership"
    GROWTH = "growth"


@dataclass(frozen=True, slots=True)
class PairResult:
    """One pair of the matrix.

    Attributes:
        pair: What is compared.
        competence: Own competence 0–100; None without an answer.
        level: The firm's level 0–100; None while it is not measured.
        kind: The kind of help; None while a side is missing.
    """

    pair: Pair
    competence: float | None
    level: float | None
    kind: HelpKind | None


def matrix(runtime: Runtime, result: Result) -> tuple[PairResult, ...]:
    """Return every pair of the questionnaire, in its order."""
    return tuple(_pair(pair, runtime, result) for pair in runtime.package.pairs)


def help_for(code: str, pairs: tuple[PairResult, ...]) -> HelpKind | None:
    """Return the kind of help for a theme or rule; None where no pair speaks for it or a side is missing."""
    return next((found.kind for found in pairs if code in found.pair.themes), None)


def kind_of(*, able: bool, high: bool) -> HelpKind:
    """Return the kind of help for the four corners of the matrix."""
    if high:
        return HelpKind.GROWTH if able else HelpKind.OWNERSHIP
    return HelpKind.HANDS_ON if able else HelpKind.TRAINING


def _pair(pair: Pair, runtime: Runtime, result: Result) -> PairResult:
    competence = _mean([_rated(name, runtime) for name in pair.competence])
    level = _mean([_level(name, runtime, result) for name in pair.level])
    if competence is None or level is None:
        return PairResult(pair, competence, level, None)
    return PairResult(pair, competence, level, kind_of(able=competence >= pair.high, high=level >= pair.high))


def _mean(numbers: list[float | None]) -> float | None:
    known = [number for number in numbers if number is not None]
    return sum(known) / len(known) if known else None


def _level(name: str, runtime: Runtime, result: Result) -> float | None:
    if name in runtime.package.by_id:
        return _rated(name, runtime)
    found = result.of(name)
    return found.score.value if found is not None and found.score is not None else None


def _rated(name: str, runtime: Runtime) -> float | None:
    """The value of an item that counts, one that branching hides with a value included."""
    if not runtime.package.item(name).scored:
        return None
    value = runtime.value(name)
    return _STEP * value if isinstance(value, int) and not isinstance(value, bool) else None
