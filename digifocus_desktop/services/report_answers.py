"""All answers of an analysis in words, for the appendix of a report."""

from collections.abc import Mapping
from functools import partial

from digifocus_desktop.documents.report.lines import AnswerGroup, AnswerLine
from digifocus_desktop.documents.wording import wording
from digifocus_desktop.domain.formats import Language
from digifocus_desktop.forms.answers import Answer, Status
from digifocus_desktop.forms.package import Item
from digifocus_desktop.forms.runtime import Runtime
from digifocus_desktop.services.answer_text import answer_text
from digifocus_desktop.services.repeat_words import question_words
from digifocus_desktop.services.report_result import said


def answer_groups(runtime: Runtime, language: Language) -> tuple[AnswerGroup, ...]:
    """Return what was answered to each question that was shown, in the order of the form."""
    groups = []
    spoken = partial(said, language=language)
    for section in runtime.package.sections:
        items = [runtime.package.item(name) for name in section.items]
        lines = [
            _line(item, runtime.answers[item.id], question_words(runtime, item, spoken), language)
            for item in items
            if item.type.asks and item.id in runtime.answers and runtime.is_visible(item.id)
        ]
        if lines:
            groups.append(AnswerGroup(section.letter, said(section.label, language), tuple(lines)))
    return tuple(groups)


def _line(item: Item, answer: Answer, asked: str, language: Language) -> AnswerLine:
    words = wording("report", language)
    given = answer_text(item, answer.value, language) if answer.status is Status.ANSWERED else ""
    remarks = []
    if answer.agreed is not None:
        remarks.append(words["agreed_value"].format(value=answer_text(item, answer.agreed, language)))
    if answer.observation is not None:
        remarks.append(words["observed_value"].format(value=answer.observation))
    if answer.develop:
        remarks.append(words["develop"])
    return AnswerLine(asked, given or _status_text(answer.status, words), " ".join(remarks))


def _status_text(status: Status, words: Mapping[str, str]) -> str:
    return words.get(f"status_{status.value}", "–")
