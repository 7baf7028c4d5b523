"""Words of short and open advice."""

from PySide6.QtCore import QCoreApplication

from digifocus_desktop.domain import formats
from digifocus_desktop.services.advice_log_values import (
    OPEN_TO_ALL,
    SHORT,
    AdviceBook,
    AdviceCount,
    AdviceLine,
)
from resources.labels import label
from ui.screens.advice.state import FIRM
from ui.shared.i18n import current_language
from ui.shared.wording import format_near_date

_AUDIENCES = (FIRM, "advisors", "author")


def audiences() -> tuple[str, ...]:
    """Return the audiences of a note."""
    return _AUDIENCES


def audience_word(audience: str) -> str:
    """Return whom a note is for, in a word."""
    return {
        FIRM: QCoreApplication.translate("Interview", "Shared"),
        "advisors": QCoreApplication.translate("Interview", "Advisors"),
        "author": QCoreApplication.translate("Interview", "Only me"),
    }[audience]


def who_sees(audience: str, *, firm: bool) -> str:
    """Return who can ever read the note."""
    if not firm:
        return QCoreApplication.translate("Advice", "The advisors of your organisation see this.")
    return {
        FIRM: QCoreApplication.translate("Advice", "The firm may read this."),
        "advisors": QCoreApplication.translate("Advice", "For advisors only, never for the firm."),
        "author": QCoreApplication.translate("Advice", "For you alone."),
    }[audience]


def kind_word(kind: str) -> str:
    """Return the name of a kind of advice."""
    return label(f"advice_kind.{kind}", current_language(), default=kind)


def channel_word(channel: str) -> str:
    """Return how it was given."""
    return label(f"advice_channel.{channel}", current_language(), default=channel)


def category_word(category: str) -> str:
    """Return whom it was for."""
    return label(f"advice_category.{category}", current_language(), default=category)


def line_words(line: AdviceLine, book: AdviceBook) -> tuple[str, str]:
    """Return the two lines of advice in the list."""
    language = current_language()
    whom = line.whom or (category_word(line.category) if line.category else "")
    names = {topic.key: topic.name(language) for topic in book.topics}
    topics = ", ".join(names.get(key, key) for key in line.topics)
    parts = (
        format_near_date(line.held_on, book.today),
        _short_kind(line.kind),
        formats.format_duration(line.minutes),
        channel_word(line.channel).lower(),
        book.reference.municipality(line.municipality, language),
        topics,
        "" if line.mine else line.advisor,
    )
    return whom, " · ".join(part for part in parts if part)


def _short_kind(kind: str) -> str:
    return {
        SHORT: QCoreApplication.translate("Advice", "short"),
        OPEN_TO_ALL: QCoreApplication.translate("Advice", "open"),
    }.get(kind, kind)


def count_words(count: AdviceCount) -> str:
    """Return what was given of a kind: how often, how long, to how many."""
    times = QCoreApplication.translate("Advice", "%n times", "", count.times)
    parts = [times]
    if count.times:
        parts.append(formats.format_duration(count.minutes))
    if count.firms:
        parts.append(QCoreApplication.translate("Advice", "%n companies", "", count.firms))
    if count.others:
        parts.append(QCoreApplication.translate("Advice", "%n others", "", count.others))
    if count.municipalities:
        parts.append(QCoreApplication.translate("Advice", "%n municipalities", "", count.municipalities))
    return " · ".join(parts)
