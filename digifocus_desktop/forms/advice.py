"""From answers to advice: which trainings and experts the rules of the form point to.

Pure rules over a questionnaire as it stands; a person drops, reorders and adds.
"""

from collections.abc import Iterator
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


def _theme_need(runtime: Runtime, code: str) -> ThemeNeed:
    weighed = [
        (item, value, item.weight * _factor(runtime.package, item))
        for item in runtime.package.items_by_theme.get(code, ())
        for value in [_rating(runtime, item)]
        if value is not None
    ]
    if not weighed:
        return ThemeNeed(None, ())
    need = sum(weight * (_TOP - value) / _TOP for _, value, weight in weighed)
    room = sorted(weighed, key=lambda row: -row[2] * (_TOP - row[1]))
    items = tuple(item.id for item, value, _ in room if value < _TOP)
    return ThemeNeed(need / sum(weight for *_, weight in weighed), items)


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


def _rating(runtime: Runtime, item: Item) -> int | None:
    """The value 0–4 of a shown, answered item; None if it has none."""
    answer = runtime.answers.get(item.id)
    if not item.scored or answer is None or not runtime.is_visible(item.id):
        return None
    value = answer.settled
    return value if isinstance(value, int) and 0 <= value <= _TOP else None


def _factor(package: FormPackage, item: Item) -> float:
    of_branch = item.kind is not ItemKind.COMPETENCE and item.id in package.of_branches
    return _BRANCH_FACTOR if of_branch else 1.0
