"""The words of the day: entries, counts, how things stand with the hub."""

from collections.abc import Mapping
from datetime import date, datetime

from PySide6.QtCore import QCoreApplication

from digifocus_desktop.services.company_glance_values import NextAct
from digifocus_desktop.services.company_names import CompanyReference
from digifocus_desktop.services.sync_status import SyncStatus
from digifocus_desktop.services.today import RecentFirm
from digifocus_desktop.services.today_events import DayEvent
from digifocus_desktop.services.today_waiting import Waiting, WaitingItem, WaitingKind
from digifocus_desktop.services.work_left import WorkLeft
from resources.labels import label
from ui.shared import i18n
from ui.shared.i18n import current_language
from ui.shared.wording import (
    format_date,
    format_near_date,
    format_near_moment,
    format_number,
    format_short_date,
)


def heading(day: date) -> str:
    """Return the day as a heading, such as *Friday 13 November 2026*."""
    weekday = i18n.current().locale.standaloneDayName(day.isoweekday())
    return f"{weekday[:1].upper()}{weekday[1:]} {format_date(day)}"


def event_icon(event: DayEvent) -> str:
    """Return the icon of an entry."""
    return {"visit": "map-pin", "call": "phone"}.get(event.kind, "graduation-cap")


def event_title(event: DayEvent, reference: CompanyReference) -> str:
    """Return the first line of an entry: the firm and its place, or the training."""
    if event.company_id is None:
        return event.title
    place = reference.municipality(event.municipality, current_language())
    return ", ".join(part for part in (event.company_name, place) if part)


def event_detail(event: DayEvent, left: WorkLeft | None = None) -> str:
    """Return the second line of an entry."""
    if event.company_id is None:
        roster = QCoreApplication.translate("Today", "%n participants", "", event.participants)
        trainer = QCoreApplication.translate("Today", "you are the trainer") if event.mine else ""
        papers = QCoreApplication.translate("Today", "certificates") if event.over else ""
        return _joined(event.place, roster, trainer, papers)
    under_way = _analysis_words(event, left)
    if event.held:
        held = QCoreApplication.translate("Today", "held")
        return _joined(event.title or _visit_words(event), held)
    if under_way:
        return under_way
    if event.kind == "call":
        actions = ""
        if event.open_actions:
            actions = QCoreApplication.translate("Today", "%n agreed actions open", "", event.open_actions)
        return _joined(event.title or label("contact_kind.call", current_language()), event.contact, actions)
    return _joined(event.title or _visit_words(event), event.place or event.street, event.contact)


def _visit_words(event: DayEvent) -> str:
    if event.first:
        return QCoreApplication.translate("Today", "First visit")
    return QCoreApplication.translate("Today", "Visit")


def _analysis_words(event: DayEvent, left: WorkLeft | None) -> str:
    if event.next is None or event.next.act is not NextAct.CONTINUE_ANALYSIS:
        return ""
    if left is None:
        return QCoreApplication.translate("Today", "Analysis under way: %n answers", "", event.next.answered)
    words = QCoreApplication.translate(
        "Today", "Analysis under way: {answered} answers of {shown}, about {minutes} min left"
    )
    return words.format(answered=left.answered, shown=left.shown, minutes=left.minutes)


def act_words(event: DayEvent) -> tuple[str, str]:
    """Return the words and icon of what the coming entry asks for."""
    act = event.next.act if event.next is not None else NextAct.NONE
    return {
        NextAct.START_ANALYSIS: (QCoreApplication.translate("Today", "Start analysis"), "clipboard-list"),
        NextAct.CONTINUE_ANALYSIS: (QCoreApplication.translate("Today", "Continue analysis"), "play"),
        NextAct.START_INTERVIEW: (QCoreApplication.translate("Today", "Start interview"), "message-square"),
        NextAct.CONTINUE_INTERVIEW: (QCoreApplication.translate("Today", "Continue interview"), "play"),
    }.get(act, (QCoreApplication.translate("Today", "Open the company"), "building-2"))


def recent_detail(firm: RecentFirm, reference: CompanyReference, today: date) -> str:
    """Return where a firm is and when it was opened last."""
    day = firm.at.astimezone().date()
    near = (today - day).days <= 1
    when = format_near_moment(firm.at, today) if near else format_near_date(day, today)
    return _joined(reference.municipality(firm.municipality, current_language()), when)


def waiting_title(kind: WaitingKind, count: int) -> str:
    """Return what waits, to stand behind its number."""
    one = count == 1
    titles = {
        WaitingKind.DECISIONS: (
            QCoreApplication.translate("Today", "Decision between two values"),
            QCoreApplication.translate("Today", "Decisions between two values"),
        ),
        WaitingKind.LATE_ACTIONS: (
            QCoreApplication.translate("Today", "Agreed action is late"),
            QCoreApplication.translate("Today", "Agreed actions are late"),
        ),
        WaitingKind.DRAFTS: (
            QCoreApplication.translate("Today", "Draft under way"),
            QCoreApplication.translate("Today", "Drafts under way"),
        ),
        WaitingKind.NOT_INTERVIEWED: (
            QCoreApplication.translate("Today", "Analysed, not interviewed yet"),
            QCoreApplication.translate("Today", "Analysed, not interviewed yet"),
        ),
        WaitingKind.FOLLOW_UPS: (
            QCoreApplication.translate("Today", "Follow-up within this month"),
            QCoreApplication.translate("Today", "Follow-ups within this month"),
        ),
        WaitingKind.MEASUREMENTS: (
            QCoreApplication.translate("Today", "Firm to be measured again"),
            QCoreApplication.translate("Today", "Firms to be measured again"),
        ),
    }
    return titles[kind][0 if one else 1]


def list_title(kind: WaitingKind, count: int) -> str:
    """Return what waits with its number, to stand above the list of it."""
    words = waiting_title(kind, count or 1)  # of many only behind a number: in Finnish its case changes
    if kind is WaitingKind.NOT_INTERVIEWED or not count:  # no number can stand before these
        return words
    return f"{format_number(count)} {words[:1].lower()}{words[1:]}"


def waiting_detail(waiting: Waiting, today: date) -> str:
    """Return the smaller line: the one that has waited longest, or what the number is made of."""
    oldest = waiting.oldest
    if oldest is None:
        return ""
    match waiting.kind:
        case WaitingKind.DRAFTS:
            words = _draft_words(dict(waiting.parts))
        case WaitingKind.DECISIONS:
            field = label(waiting.label, current_language(), default="").lower()
            words = ": ".join(part for part in (oldest.company_name, field) if part)
        case WaitingKind.LATE_ACTIONS:
            words = QCoreApplication.translate("Today", "oldest {day}: {what}")
            words = words.format(day=short_day(oldest.on, today), what=oldest.words)
        case WaitingKind.NOT_INTERVIEWED if oldest.on is not None and oldest.on < today:
            days = (today - oldest.on).days
            words = QCoreApplication.translate("Today", "oldest %n days: {firm}", "", days)
            words = words.replace("{firm}", oldest.company_name)
        case _:
            dated = (WaitingKind.FOLLOW_UPS, WaitingKind.MEASUREMENTS)
            day = short_day(oldest.on, today) if waiting.kind in dated else ""
            words = ", ".join(part for part in (day, oldest.company_name) if part)
    return words


def _draft_words(counts: Mapping[str, int]) -> str:
    analyses, interviews = counts.get("analysis", 0), counts.get("interview", 0)
    parts = (
        QCoreApplication.translate("Today", "%n analyses", "", analyses) if analyses else "",
        QCoreApplication.translate("Today", "%n interviews", "", interviews) if interviews else "",
    )
    return ", ".join(part for part in parts if part)


def item_words(item: WaitingItem, today: date) -> tuple[str, str]:
    """Return both lines of a row in a list of what waits."""
    day = short_day(item.on, today)
    if item.kind is WaitingKind.LATE_ACTIONS:
        return item.words, _joined(item.company_name, day)
    if item.kind is WaitingKind.DRAFTS:
        key = "entity.response_set" if item.words == "analysis" else "entity.interview"
        words = QCoreApplication.translate("Today", "begun {day}").format(day=day)
        return item.company_name, _joined(label(key, current_language()), words)
    words = QCoreApplication.translate("Today", "agreed for {day}").format(day=day)
    return item.company_name, words if item.kind is WaitingKind.FOLLOW_UPS else day


def short_day(day: date | None, today: date) -> str:
    """Return a day without its year where that is this year."""
    if day is None:
        return ""
    return format_short_date(day) if day.year == today.year else format_date(day)


def sync_words(status: SyncStatus, today: date) -> tuple[str, str, str, str]:
    """Return title, detail, icon and tone of how things stand with the hub."""
    if status.demo:
        return (
            QCoreApplication.translate("Today", "This is demo data."),
            QCoreApplication.translate("Today", "Nothing here is sent anywhere."),
            "info",
            "muted",
        )
    if not status.joined:
        return (
            QCoreApplication.translate("Today", "Work is kept on this computer."),
            QCoreApplication.translate("Today", "The computer has not joined the shared database."),
            "laptop",
            "muted",
        )
    return _shared_words(status, today)


def _shared_words(status: SyncStatus, today: date) -> tuple[str, str, str, str]:
    waiting = ""
    if status.waiting:
        waiting = QCoreApplication.translate("Today", "%n changes wait to be sent.", "", status.waiting)
    seen = _seen_words(status.synced_at, today)
    detail = " ".join(part for part in (waiting, seen) if part)
    if status.offline:
        title = QCoreApplication.translate("Today", "No network. Work is kept on this computer.")
        return title, detail, "cloud-off", "warn"
    if status.problem:
        title = QCoreApplication.translate("Today", "The shared database could not be updated.")
        return title, detail, "cloud-alert", "warn"
    if status.waiting:
        return QCoreApplication.translate("Today", "Changes are on their way."), detail, "cloud", "muted"
    if status.synced_at is None:
        return QCoreApplication.translate("Today", "Fetching the shared data."), "", "cloud", "muted"
    return QCoreApplication.translate("Today", "Everything is up to date."), seen, "circle-check", "ok"


def _seen_words(at: datetime | None, today: date) -> str:
    if at is None:
        return QCoreApplication.translate("Today", "The shared database has not been seen yet.")
    words = QCoreApplication.translate("Today", "Shared database seen last {when}.")
    return words.format(when=format_near_moment(at, today))


def _joined(*parts: str) -> str:
    return " · ".join(part for part in parts if part)
