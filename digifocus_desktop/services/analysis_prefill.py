"""What the program knows of a firm already, as answers, so that no fact is asked for twice."""

from collections.abc import Iterator
from dataclasses import dataclass

from digifocus_desktop.errors import FormError
from digifocus_desktop.forms.answers import Answer
from digifocus_desktop.forms.course import WHOLE, Course
from digifocus_desktop.forms.package import FormPackage
from digifocus_desktop.forms.runtime import Runtime


@dataclass(frozen=True, slots=True)
class KnownFacts:
    """Facts of a firm, as its company row and its file keep them.

    Attributes:
        target_groups: Keys of the programme.
        municipality: Three-digit code.
        industry: Code of the industry or its name.
        staff_fte: Person years; a whole number is taken for a number of people.
        turnover_class: Code of the class.
        founded_year: Four digits.
    """

    target_groups: tuple[str, ...] = ()
    municipality: str | None = None
    industry: str | None = None
    staff_fte: float | None = None
    turnover_class: str | None = None
    founded_year: int | None = None


def prefilled(package: FormPackage, facts: KnownFacts, course: Course = WHOLE) -> dict[str, Answer]:
    """Return the answers that the facts give; what does not fit the form is left open."""
    runtime = Runtime(package, course=course)
    for item_id, answer in _answers(package, facts):
        if item_id not in package.by_id:
            continue
        try:
            runtime = runtime.answer(item_id, answer).runtime
        except FormError:
            continue
    return dict(runtime.answers)


def _answers(package: FormPackage, facts: KnownFacts) -> Iterator[tuple[str, Answer]]:
    groups = package.by_id.get("kohderyhma")
    if groups is not None and facts.target_groups:
        known = {choice.name for choice in groups.choices}
        yield "kohderyhma", Answer.of(tuple(key for key in facts.target_groups if key in known))
    if facts.municipality:
        yield "p_kunta", Answer.of(facts.municipality)
    if facts.industry:
        yield "p_toimiala", Answer.of(facts.industry.split(" ")[0])
    if facts.staff_fte and facts.staff_fte.is_integer():
        yield "p_henkilosto", Answer.of(int(facts.staff_fte))
    if facts.turnover_class:
        yield "p_liikevaihto", Answer.of(facts.turnover_class)
    if facts.founded_year:
        yield "p_alku", Answer.of(facts.founded_year)
