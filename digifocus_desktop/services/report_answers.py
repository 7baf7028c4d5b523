"""All answers of an analysis in words, for the appendix of a report."""

from collections.abc import Mapping

from digifocus_desktop.documents.report.lines import AnswerGroup, AnswerLine
from digifocus_desktop.documents.wording import wording
from digifocus_desktop.domain.formats import Language
from digifocus_desktop.forms.answers import Answer, AnswerValue, Status
from digifocus_desktop.forms.package import Item
from digifocus_desktop.forms.runtime import Runtime
from digifocus_desktop.services.report_result import said


def answer_groups(runtime: Runtime, language: Language) -> tuple[AnswerGroup, ...]:
    """Return what was answered to each question that was shown, in the order of the form."""
    groups = []
    for section in runtime.package.sections:
        items = [runtime.package.item(name) for name in section.items]
        lines = [
            _line(item, runtime.answers[item.id], language)
            for item in items
            if item.type.asks and item.id in runtime.answers and runtime.is_visible(item.id)
        ]
        if lines:
            groups.append(AnswerGroup(section.letter, said(section.label, language), tuple(lines)))
    return tuple(groups)


def _line(item: Item, answer: Answer, language: Language) -> AnswerLine:
    words = wording("report", language)
    given = _value_text(item, answer.value, language) if answer.status is Status.ANSWERED else ""
    remarks = []
    if answer.agreed is not None:
        remarks.append(words["agreed_value"].format(value=_value_text(item, answer.agreed, language)))
    if answer.observation is not None:
        remarks.append(words["observed_value"].format(value=answer.observation))
    if answer.develop:
        remarks.append(words["develop"])
    return AnswerLine(
        said(item.label, language), given or _status_text(answer.status, words), " ".join(remarks)
    )


def _status_text(status: Status, words: Mapping[str, str]) -> str:
    return words.get(f"status_{status.value}", "–")


def _value_text(item: Item, value: AnswerValue | None, language: Language) -> str:
    """Return an answer in words: the anchor with its number, the options chosen, a number or a text."""
    if isinstance(value, tuple):
        chosen = [choice for name in value for choice in [item.choice(name)] if choice is not None]
        return ", ".join(said(choice.label, language) for choice in chosen)
    if isinstance(value, str):
        option = item.choice(value)
        return said(option.label, language) if option is not None else value
    if value is None:
        return ""
    if item.choices and isinstance(value, int) and any(one.value == value for one in item.choices):
        return f"{value} · {said(item.anchor(value).label, language)}"
    return f"{value:g}".replace(".", "." if language == "en" else ",")  # a year has no space in it
