"""Whether the answers of one respondent go together: options and limits that hang on other answers."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace

from digifocus_desktop.errors import FormError, InvalidFieldError
from digifocus_desktop.exchange.survey_values import form_refusal
from digifocus_desktop.forms.answers import Answer
from digifocus_desktop.forms.course import Course
from digifocus_desktop.forms.expressions import parse
from digifocus_desktop.forms.package import FormPackage, Item
from digifocus_desktop.forms.runtime import Runtime

Leave = Callable[[str, InvalidFieldError, str], None]
"""Is told the item, why its answer is left out, and which options of it; no options are the whole answer."""


def hanging(package: FormPackage) -> tuple[Item, ...]:
    """Return the items of which it hangs on other answers what may be answered, in the order of the form."""
    return tuple(item for item in package.items if item.choice_filter or _reads_others(item))


def together(
    package: FormPackage, answers: Mapping[str, Answer], course: Course, leave: Leave
) -> dict[str, Answer]:
    """Return the answers without those that the other ones rule out.

    One after the other in the order of the form: what is left out rules nothing out after it.
    """
    found = dict(answers)
    for item in hanging(package):
        if item.id not in found:
            continue
        others = Runtime(package, {name: one for name, one in found.items() if name != item.id}, course)
        answer = _offered(others, item, found.pop(item.id), leave)
        if answer is None:
            continue
        try:
            others.answer(item.id, answer)
        except FormError as error:
            leave(item.id, form_refusal(error), "")
        else:
            found[item.id] = answer
    return found


def _offered(others: Runtime, item: Item, answer: Answer, leave: Leave) -> Answer | None:
    """The answer with the options alone that are offered; None where nothing is left of it."""
    if item.choice_filter is None or answer.value is None:
        return answer
    offered = {value for choice in others.choices(item.id) for value in (choice.name, choice.value)}
    names = answer.value if isinstance(answer.value, tuple) else (answer.value,)
    gone = [name for name in names if name not in offered]
    if not gone:
        return answer
    leave(item.id, InvalidFieldError("survey.not_offered"), ", ".join(_words(item, gone)))
    rest = tuple(str(name) for name in names if name in offered)
    return replace(answer, value=rest) if rest and isinstance(answer.value, tuple) else None


def _words(item: Item, names: Sequence[object]) -> Iterator[str]:
    for choice in item.choices:
        if choice.name in names or (item.scored and choice.value in names):
            yield choice.label.get("fi") or choice.name


def _reads_others(item: Item) -> bool:
    return item.constraint is not None and bool(parse(item.constraint).names)
