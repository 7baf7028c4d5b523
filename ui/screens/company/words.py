"""The words of a firm's page: facts, steps, what happened, what was done."""

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

from PySide6.QtCore import QCoreApplication

from digifocus_desktop.domain.formats import format_duration, format_phone
from digifocus_desktop.services.company_glance_values import Next, NextAct
from digifocus_desktop.services.company_names import CompanyReference
from digifocus_desktop.services.company_view import (
    CompanyPageView,
    Headline,
    StepKey,
    StepState,
    WayStep,
)
from digifocus_desktop.services.consents import ConsentView
from digifocus_desktop.services.end_measurements import BASELINE
from digifocus_desktop.services.timeline import TimelineLine
from resources.labels import label
from ui.screens.company.deeds import DeedKind
from ui.screens.company.state import Tab
from ui.shared.i18n import current_language
from ui.shared.industries import industry_words
from ui.shared.wording import (
    format_date,
    format_near_date,
    format_near_moment,
    format_number,
    format_short_date,
)

MAIN_FACTS = ("business_id", "municipality", "target_groups", "turnover_class", "staff_fte")
MORE_FACTS = (
    "phone", "email", "website", "street", "postcode", "locality", "industry", "founded_year", "language",
    "source", "description",
)  # fmt: skip
_GROUPS = {"turnover_class": "turnover", "language": "language", "state": "consent_state",
           "channel": "consent_channel", "kind": "consent_kind"}  # fmt: skip
_DATES = frozenset({"given_on", "issued_on", "voided_at"})
_PLAIN_NUMBERS = frozenset({"founded_year", "turnover_year"})


def fact_label(field: str) -> str:
    """Return the name of a field of the firm, short enough for a column."""
    short = {
        "owner_user_id": label("company.owner_user", current_language()),
        "target_groups": QCoreApplication.translate("Company", "Target group"),
        "turnover_class": QCoreApplication.translate("Company", "Turnover"),
        "staff_fte": QCoreApplication.translate("Company", "Staff"),
    }
    return short.get(field) or label(f"company.{field}", current_language(), default=field)


def value_words(field: str, value: Any, reference: CompanyReference) -> str:
    """Return a stored value as a person reads it; empty where there is none."""
    if value is None or value in ("", (), []):
        return ""
    if field in ("municipality", "target_groups"):
        language = current_language()
        code = field == "municipality"
        return reference.municipality(value, language) if code else reference.groups(tuple(value), language)
    return _plain_words(field, value)


def _plain_words(field: str, value: Any) -> str:
    language = current_language()
    if isinstance(value, bool):
        return label("value.yes" if value else "value.no", language)
    if field in _GROUPS:
        return label(f"{_GROUPS[field]}.{value}", language, default=str(value))
    if field == "industry":
        return industry_words(str(value))
    if field in _DATES:
        return format_date(datetime.fromisoformat(value) if len(value) > 10 else date.fromisoformat(value))
    if isinstance(value, int | float) and field not in _PLAIN_NUMBERS:
        return format_number(value, 0 if value == int(value) else 1)
    return format_phone(str(value)) if field == "phone" else str(value)


def owner_words(view: CompanyPageView) -> str:
    """Return who has the firm: advisor and organisation."""
    if view.owner is None:
        return ""
    return ", ".join(part for part in (view.owner.name, view.owner.organisation) if part)


def detail_words(view: CompanyPageView) -> str:
    """Return the line under the firm's name: place, target groups, when it was changed."""
    place = value_words("municipality", view.facts.get("municipality"), view.reference)
    groups = value_words("target_groups", view.facts.get("target_groups"), view.reference)
    changed = ""
    if view.changed_at is not None:
        changed = QCoreApplication.translate("Company", "changed {when}")
        changed = changed.format(when=format_near_moment(view.changed_at, view.today))
    return " · ".join(part for part in (place, groups, changed) if part)


def step_words(step: WayStep, today: date) -> tuple[str, str]:
    """Return the word of a step and the smaller one under it."""
    names = {
        StepKey.CONTACT: QCoreApplication.translate("Company", "Contact"),
        StepKey.ANALYSIS: QCoreApplication.translate("Company", "Analysis"),
        StepKey.INTERVIEW: QCoreApplication.translate("Company", "Interview"),
        StepKey.TRAINING: QCoreApplication.translate("Company", "Training"),
        StepKey.CERTIFICATE: QCoreApplication.translate("Company", "Certificate"),
    }
    if step.state is StepState.NOW:
        if step.begun:
            detail = QCoreApplication.translate("Company", "under way")
        elif step.on is not None:
            detail = format_near_date(step.on, today)
        else:
            detail = QCoreApplication.translate("Company", "next")
    else:
        detail = day_words(step.on, today) if step.on else "–"
    return names[step.key], detail


def day_words(day: date, today: date) -> str:
    """Return a day short, with its year where that is another."""
    return format_short_date(day) if day.year == today.year else format_date(day)


def act_words(coming: Next | None) -> tuple[str, str]:
    """Return the words and icon of the one primary; empty words where there is nothing to do."""
    return {
        NextAct.START_ANALYSIS: (QCoreApplication.translate("Company", "Start analysis"), "clipboard-list"),
        NextAct.CONTINUE_ANALYSIS: (QCoreApplication.translate("Company", "Continue analysis"), "play"),
        NextAct.START_INTERVIEW: (QCoreApplication.translate("Company", "Start interview"), "message-square"),
        NextAct.CONTINUE_INTERVIEW: (QCoreApplication.translate("Company", "Continue interview"), "play"),
        NextAct.GIVE_CERTIFICATE: (QCoreApplication.translate("Company", "Give certificate"), "award"),
        NextAct.SEE_RESULT: (QCoreApplication.translate("Company", "See result"), "chart-column"),
    }.get(coming.act if coming else NextAct.NONE, ("", "info"))


def band_words(headline: Headline) -> str:
    """Return the name of the stretch a number lies in, and that it lies at a border."""
    word = headline.band.get(current_language()) or headline.band.get("fi", "")
    border = QCoreApplication.translate("Company", "{word}, borderline")
    return border.format(word=word) if headline.at_border and word else word


def range_words(headline: Headline) -> str:
    """Return the range of a number in words."""
    return QCoreApplication.translate("Company", "about {low}–{high}").format(
        low=headline.low, high=headline.high
    )


def consent_words(consent: ConsentView | None) -> tuple[str, str, str, str]:
    """Return title, detail, icon and tone of the line about sharing."""
    if consent is None:
        return (
            QCoreApplication.translate("Company", "Consent to share the data has not been asked"),
            QCoreApplication.translate("Company", "Only your organisation sees the file of this firm."),
            "shield-check",
            "muted",
        )
    channel = label(f"consent_channel.{consent.channel}", current_language(), default="").lower()
    detail = ", ".join(part for part in (format_date(consent.on) if consent.on else "", channel) if part)
    if not consent.given:
        title = QCoreApplication.translate("Company", "Consent to share the data withdrawn")
        return title, detail, "ban", "warn"
    title = QCoreApplication.translate("Company", "Consent to share the data given")
    if not consent.current:
        older = QCoreApplication.translate("Company", "to an older text ({version}): ask again")
        return title, f"{detail} · {older.format(version=consent.text_version)}", "shield-check", "warn"
    return title, detail, "shield-check", "ok"


_ICONS: Mapping[str, str] = {
    "analysis_begun": "clipboard-list",
    "analysis_done": "clipboard-list",
    "quick_begun": "clock",
    "quick_done": "clock",
    "interview_begun": "message-square",
    "interview_done": "message-square",
    "advice": "message-square",
    "advice_short": "message-square",
    "advice_open": "message-square",
    "visit": "map-pin",
    "call": "phone",
    "cancelled": "ban",
    "message": "mail",
    "meeting": "users",
    "note": "sticky-note",
    "contact": "user-check",
    "attended": "graduation-cap",
    "certificate": "award",
    "certificate_voided": "ban",
    "consent_given": "shield-check",
    "consent_withdrawn": "ban",
    "ai_help_consent_given": "shield-check",
    "ai_help_consent_withdrawn": "ban",
}


def happening_icon(line: TimelineLine) -> str:
    """Return the icon of a line of the timeline."""
    return _ICONS.get(line.kind, "circle")


def happening_words(line: TimelineLine, firm: str) -> str:
    """Return the sentence of a line of the timeline."""
    if line.source == "analysis":
        return _analysis_words(line)
    if line.source == "advice":
        return advice_words(line.kind.removeprefix("advice_"), line.minutes or 0, line.words)
    words = _sentences().get(line.kind, "{what}")
    what = " ".join(line.words.split())
    if line.source == "visit" and what == firm:
        what = ""
    if line.who:
        what = f"{what} ({line.who})" if what else line.who
    if "{what}" in words and not what:
        plain = words.replace(": {what}", "").replace("{what}", "")
        return plain or label("entity.contact_entry", current_language())
    return words.replace("{what}", what)


def _analysis_words(line: TimelineLine) -> str:
    """The measurement by its name, how far it is, and its numbers."""
    first, done = line.words == BASELINE, line.kind.endswith("_done")
    words = _sentences()[line.kind]
    if not first:
        begun = QCoreApplication.translate("Company", "{measurement} begun")
        words = QCoreApplication.translate("Company", "{measurement} finished") if done else begun
        words = words.format(measurement=label(f"phase.{line.words}", current_language(), default=line.words))
    if not done or line.competence is None or line.level is None or (first and line.kind != "analysis_done"):
        return words
    numbers = QCoreApplication.translate("Company", "competence {own}, digital level {level}")
    return f"{words}: {numbers.format(own=int(line.competence + 0.5), level=int(line.level + 0.5))}"


def advice_words(kind: str, minutes: int, channel: str = "") -> str:
    """Return *Short digital advice, 20 min, phone*."""
    language = current_language()
    name = label(f"advice_kind.{kind}", language, default=kind)
    way = label(f"advice_channel.{channel}", language, default=channel).lower()
    return ", ".join(part for part in (name, format_duration(minutes), way) if part)


def log_advice_words() -> str:
    """Words of writing advice down."""
    return QCoreApplication.translate("Company", "Log advice")


def _sentences() -> dict[str, str]:
    return {
        "analysis_begun": QCoreApplication.translate("Company", "Analysis begun"),
        "analysis_done": QCoreApplication.translate("Company", "Analysis finished"),
        "quick_begun": QCoreApplication.translate("Company", "Quick survey begun"),
        "quick_done": QCoreApplication.translate("Company", "Quick survey made"),
        "interview_begun": QCoreApplication.translate("Company", "Interview begun"),
        "interview_done": QCoreApplication.translate("Company", "Interview held"),
        "advice": QCoreApplication.translate("Company", "Advice given"),
        "visit": QCoreApplication.translate("Company", "Visit: {what}"),
        "call": QCoreApplication.translate("Company", "Call: {what}"),
        "meeting": QCoreApplication.translate("Company", "Meeting: {what}"),
        "cancelled": QCoreApplication.translate("Company", "Cancelled: {what}"),
        "attended": QCoreApplication.translate("Company", "In training: {what}"),
        "certificate": QCoreApplication.translate("Company", "Certificate given: {what}"),
        "certificate_voided": QCoreApplication.translate("Company", "Certificate voided: {what}"),
        "consent_given": QCoreApplication.translate("Company", "Agreed to share the data with the partners"),
        "consent_withdrawn": QCoreApplication.translate("Company", "Withdrew the consent to share the data"),
        "ai_help_consent_given": QCoreApplication.translate("Company", "Agreed to the use of AI in advice"),
        "ai_help_consent_withdrawn": QCoreApplication.translate(
            "Company", "Withdrew the consent to the use of AI in advice"
        ),
        "contact": QCoreApplication.translate("Company", "First contact: {what}"),
    }


def told_words(kind: DeedKind, subject: str) -> str:
    """Return the sentence of the toast after something was stored."""
    words = {
        DeedKind.FACT: QCoreApplication.translate("Company", "{what}: saved."),
        DeedKind.OWNER: QCoreApplication.translate("Company", "Responsible advisor: saved."),
        DeedKind.PERSON_ADDED: QCoreApplication.translate("Company", "{what} added."),
        DeedKind.PERSON_CHANGED: QCoreApplication.translate("Company", "{what}: saved."),
        DeedKind.PERSON_REMOVED: QCoreApplication.translate("Company", "{what} removed."),
        DeedKind.ACTION_ADDED: QCoreApplication.translate("Company", "Agreed: {what}"),
        DeedKind.ACTION_CHANGED: QCoreApplication.translate("Company", "{what}: saved."),
        DeedKind.ACTION_REMOVED: QCoreApplication.translate("Company", "Removed: {what}"),
        DeedKind.ACTION_DONE: QCoreApplication.translate("Company", "Marked as done."),
        DeedKind.ACTION_REOPENED: QCoreApplication.translate("Company", "Open again."),
        DeedKind.ENTRY_ADDED: QCoreApplication.translate("Company", "Added to the timeline."),
        DeedKind.ENTRY_CHANGED: QCoreApplication.translate("Company", "Line of the timeline: saved."),
        DeedKind.ENTRY_REMOVED: QCoreApplication.translate("Company", "Removed from the timeline."),
        DeedKind.VISIT_HELD: QCoreApplication.translate("Company", "Marked as held."),
        DeedKind.VISIT_CALLED_OFF: QCoreApplication.translate("Company", "Called off."),
        DeedKind.CONSENT_GIVEN: QCoreApplication.translate("Company", "Consent recorded."),
        DeedKind.CONSENT_WITHDRAWN: QCoreApplication.translate("Company", "Withdrawal recorded."),
        DeedKind.COMPANY_DELETED: QCoreApplication.translate("Company", "{what} deleted."),
    }[kind]
    what = fact_label(subject) if kind is DeedKind.FACT else subject
    return words.replace("{what}", what if len(what) <= 60 else f"{what[:57]}…")


def tab_words(tab: Tab, view: CompanyPageView | None) -> str:
    """Return the word of a tab, with how many there are where that is worth knowing."""
    names = {
        Tab.SUMMARY: QCoreApplication.translate("Company", "Summary"),
        Tab.ANALYSES: QCoreApplication.translate("Company", "Analyses"),
        Tab.INTERVIEWS: QCoreApplication.translate("Company", "Interviews"),
        Tab.TRAININGS: QCoreApplication.translate("Company", "Trainings"),
        Tab.DOCUMENTS: QCoreApplication.translate("Company", "Documents"),
        Tab.HISTORY: QCoreApplication.translate("Company", "History"),
    }
    if view is None:
        return names[tab]
    counts = {
        Tab.ANALYSES: len(view.analyses),
        Tab.INTERVIEWS: len(view.interviews),
        Tab.TRAININGS: len(view.seats) + len(view.trainings),
        Tab.DOCUMENTS: len(view.documents),
    }
    return f"{names[tab]} {counts[tab]}" if counts.get(tab) else names[tab]
