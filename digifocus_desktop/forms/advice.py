"""From answers to advice: which trainings and experts the rules of the form point to.

Pure rules over a questionnaire as it stands; a person drops, reorders and adds.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from digifocus_desktop.forms.expressions import parse
from digifocus_desktop.forms.guide import Rule
from digifocus_desktop.forms.package import FormPackage, Item, ItemKind
from digifocus_desktop.forms.result import Result
from digifocus_desktop.forms.runtime import Runtime
from digifocus_desktop.forms.values import Value

NEED_LIMIT = 0.40
_BRANCH_FACTOR = 2.0
_TOP = 4


@dataclass(frozen=True, slots=True)
class ThemeNeed:
    """How much a training theme is needed.

    Attributes:
        need: 0–1 over the answered items that feed it; None without any.
        items: Ids of those items that have room, the one with most room first.
    """

    need: float | None
    items: tuple[str, ...]

    @property
    def wanted(self) -> bool:
        """Whether the need is large enough to offer the theme."""
        return self.need is not None and self.need >= NEED_LIMIT


def theme_need(runtime: Runtime, code: str) -> ThemeNeed:
    """Return the need of a theme; items of a branch count double. The questionnaire keeps it."""
    if code not in runtime.needs:
        runtime.needs[code] = _theme_need(runtime, code)
    found: ThemeNeed = runtime.needs[code]
    return found


def need_alone(runtime: Runtime, code: str) -> float | None:
    """Return the need of a theme without the items behind it, for statistics."""
    lacking = weighed = 0.0
    for item, weight in _feeding(runtime.package).get(code, ()):
        value = runtime.rating(item.id)
        if value is not None:
            lacking += weight * (_TOP - value) / _TOP
            weighed += weight
    return lacking / weighed if weighed else None


def _theme_need(runtime: Runtime, code: str) -> ThemeNeed:
    room = [
        (weight * (_TOP - value), item.id)
        for item, weight in _feeding(runtime.package).get(code, ())
        for value in [runtime.rating(item.id)]
        if value is not None and value < _TOP
    ]
    room.sort(key=lambda row: -row[0])
    return ThemeNeed(need_alone(runtime, code), tuple(name for _, name in room))


def _feeding(package: FormPackage) -> Mapping[str, Sequence[tuple[Item, float]]]:
    """The scored items that feed each theme with their weights there; kept by the package."""
    if "feeding" not in package.kept:
        package.kept["feeding"] = {
            code: [(item, item.weight * _factor(package, item)) for item in items if item.scored]
            for code, items in package.items_by_theme.items()
        }
    found: Mapping[str, Sequence[tuple[Item, float]]] = package.kept["feeding"]
    return found


def gate_open(runtime: Runtime, gate: str | None) -> bool | None:
    """Return whether a theme can be offered; None while the answers do not tell.

    Raises:
        FormError: The condition is no expression, or it names an item the form does not have.
    """
    return True if not gate else parse(gate).test(runtime.value)


def called_for(runtime: Runtime, result: Result) -> tuple[Rule, ...]:
    """Return the rules of outside expertise that hold, in order of the form."""
    return tuple(_called_for(runtime, len(result.flags)))


def _called_for(runtime: Runtime, flags: int) -> Iterator[Rule]:
    external = 0

    def lookup(name: str) -> Value:
        facts: dict[str, Value] = {"flags": flags, "external": external}
        return facts[name] if name in facts else runtime.value(name)

    for rule in runtime.package.rules:
        if parse(rule.condition).test(lookup):
            external += 1
            yield rule


def _factor(package: FormPackage, item: Item) -> float:
    of_branch = item.kind is not ItemKind.COMPETENCE and item.id in package.of_branches
    return _BRANCH_FACTOR if of_branch else 1.0
