"""The words of the sync screen: state, decisions, what was set aside, what has happened."""

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import QCoreApplication

from digifocus_desktop.domain.differences import Change, Piece
from digifocus_desktop.services.decisions import Decision, SetAside, Side
from digifocus_desktop.services.sync_status import LargeDocument, Step, SyncProgress, SyncStatus
from resources import labels, messages
from ui.shared.i18n import current_language
from ui.shared.wording import format_near_moment, format_time

Card = tuple[str, str, str, str]
"""Icon, tone, headline and line below it of a state card."""


def this_computer(status: SyncStatus, now: datetime) -> Card:
    """Return what is on this computer."""
    if status.not_saving:
        title = QCoreApplication.translate("Sync", "Saving does not work")
        return "laptop", "danger", title, error_words(status.problem)
    firms = QCoreApplication.translate("Sync", "%n companies", "", status.companies)
    if status.backup_at is None:
        backup = QCoreApplication.translate("Sync", "no backup yet")
    else:
        backup = QCoreApplication.translate("Sync", "backup {when}").format(
            when=format_near_moment(status.backup_at, now)
        )
    return "laptop", "ok", QCoreApplication.translate("Sync", "Everything is saved"), f"{firms}, {backup}"


def shared_database(status: SyncStatus, now: datetime) -> Card:
    """Return what is in the shared database."""
    if status.demo:
        title = QCoreApplication.translate("Sync", "Demo data is never sent")
        return "database", "muted", title, QCoreApplication.translate("Sync", "it stays on this computer")
    if not status.joined:
        title = QCoreApplication.translate("Sync", "Not in use")
        detail = QCoreApplication.translate("Sync", "this computer has not joined the project")
        return "database", "muted", title, detail
    if status.waiting:
        title = QCoreApplication.translate("Sync", "%n changes are waiting", "", status.waiting)
        detail = QCoreApplication.translate("Sync", "they leave by themselves")
        if status.offline:
            detail = QCoreApplication.translate("Sync", "they leave when the network is back")
        return "database", "warn" if status.problem else "muted", title, detail
    if status.synced_at is None:
        title = QCoreApplication.translate("Sync", "Nothing fetched yet")
        return "database", "muted", title, QCoreApplication.translate("Sync", "the first time takes a moment")
    detail = QCoreApplication.translate("Sync", "last {when}").format(
        when=format_near_moment(status.synced_at, now)
    )
    if status.too_large:
        count = len(status.too_large)
        title = QCoreApplication.translate("Sync", "%n files are not sent", "", count)
        detail = QCoreApplication.translate("Sync", "larger than 16 MB; all else is sent")
        return "database", "warn", title, detail
    return "database", "ok", QCoreApplication.translate("Sync", "Everything is sent"), detail


def your_decisions(status: SyncStatus) -> Card:
    """Return what waits for the person."""
    if status.decisions:
        title = QCoreApplication.translate("Sync", "%n values changed in two places", "", status.decisions)
        detail = QCoreApplication.translate("Sync", "does not hold up other work")
        return "triangle-alert", "warn", title, detail
    title = QCoreApplication.translate("Sync", "Nothing to decide")
    detail = QCoreApplication.translate("Sync", "No value was changed in two places.")
    return "circle-check", "ok", title, detail


def trouble(status: SyncStatus) -> str:
    """Return a sentence about what keeps this computer from syncing; empty if nothing does."""
    if status.clock_off_ms:
        return QCoreApplication.translate(
            "Sync",
            "The clock of this computer is wrong. Check the date and the time; nothing is lost by it.",
        )
    if not status.problem or status.offline or status.not_saving:
        return ""
    return error_words(status.problem)


def missed(at: datetime | None) -> str:
    """Return a sentence about a sync that was asked for and reached nobody; empty if there is none.

    The seconds are told, for otherwise a second try within the minute would look like no answer.
    """
    if at is None:
        return ""
    words = QCoreApplication.translate(
        "Sync",
        "The shared database was not reached at {time}. Your work is safe on this computer. "
        "The program tries again by itself.",
    )
    return words.format(time=format_time(at, seconds=True))


def progress_words(progress: SyncProgress) -> str:
    """Return what a sync is doing."""
    if progress.step is Step.SEND:
        return QCoreApplication.translate("Sync", "Sending changes…")
    if progress.step is Step.FETCH:
        return QCoreApplication.translate("Sync", "Fetching changes…")
    if progress.step is Step.APPLY:
        return QCoreApplication.translate("Sync", "Storing what came…")
    if progress.step is Step.DOCUMENTS:
        return QCoreApplication.translate("Sync", "Moving documents…")
    return QCoreApplication.translate("Sync", "Reaching the shared database…")


def error_words(code: str) -> str:
    """Return the sentence of an error code; empty for none."""
    return messages.sentence(code, None, current_language()) if code else ""


def field_words(label: str) -> str:
    """Return the name of a field in the middle of a sentence."""
    words = labels.label(label, current_language(), default=label)
    keep = words[1:2].isupper() or words.startswith("Y-")  # abbreviations: FO-nummer, Y-tunnus
    return words if keep else words[:1].lower() + words[1:]


def subject_words(decision: Decision) -> str:
    """Return whose value it is: the firm and the person or thing of it."""
    kind = (
        "" if decision.subject else labels.label(f"entity.{decision.entity}", current_language(), default="")
    )
    own = decision.subject or ("" if decision.entity in ("company", "company_file") else kind)
    return ", ".join(part for part in (decision.company, own) if part)


def question_words(decision: Decision) -> str:
    """Return what the person is asked."""
    if decision.deletes:
        return QCoreApplication.translate(
            "Sync", "It was removed in one place and changed in another. Which should hold?"
        )
    if decision.doubles:
        words = QCoreApplication.translate(
            "Sync", "Another firm has the same business ID. Are the two one firm?"
        )
        return " ".join(part for part in (error_words(decision.refused), words) if part)
    return QCoreApplication.translate(
        "Sync", "The value changed in two places before the computers saw each other. Which one is right?"
    )


def place_words(side: Side) -> str:
    """Return where a value is."""
    if side.choice == "shared":
        return QCoreApplication.translate("Sync", "In the shared database")
    if side.here:
        return QCoreApplication.translate("Sync", "On this computer")
    if side.mine:
        return QCoreApplication.translate("Sync", "On your other computer")
    return QCoreApplication.translate("Sync", "On another computer")


def author_words(side: Side, now: datetime) -> str:
    """Return who gave a value and when."""
    if side.mine and side.here:
        who = QCoreApplication.translate("Sync", "you")
    elif side.mine:
        who = QCoreApplication.translate("Sync", "you, on another computer")
    elif side.who and side.organisation:
        who = f"{side.who} ({side.organisation})"
    else:
        who = side.who
    return ", ".join(part for part in (who, format_near_moment(side.at, now) if side.at else "") if part)


def spoken_changes(pieces: Sequence[Piece]) -> str:
    """Return what a text adds and takes away, for a screen reader."""
    texts = {
        Change.ADDED: QCoreApplication.translate("Sync", "added: {words}"),
        Change.REMOVED: QCoreApplication.translate("Sync", "removed: {words}"),
    }
    told = (texts[one.change].replace("{words}", one.text.strip()) for one in pieces if one.change in texts)
    return "; ".join(told)


def legend() -> tuple[Piece, ...]:
    """Return how what was added and what was removed is marked."""
    return (
        Piece(Change.SAME, QCoreApplication.translate("Sync", "Marks:") + "  "),
        Piece(Change.ADDED, QCoreApplication.translate("Sync", "added")),
        Piece(Change.SAME, "  "),
        Piece(Change.REMOVED, QCoreApplication.translate("Sync", "removed")),
    )


def aside_words(aside: SetAside) -> tuple[str, str]:
    """Return what was set aside, and why."""
    language = current_language()
    kind = labels.label(f"entity.{aside.entity}", language, default=aside.entity)
    fields = [labels.label(key, language, default="") for key in aside.fields]
    what = ", ".join(part for part in fields if part)
    title = ": ".join(part for part in (aside.company or kind, what) if part)
    return title, reason_words(aside.reason)


def large_words(document: LargeDocument) -> tuple[str, str]:
    """Return which document does not travel, and where it is."""
    title = ": ".join(part for part in (document.company, document.name) if part)
    if document.here:
        return title, QCoreApplication.translate(
            "Sync", "Larger than 16 MB: it stays on this computer. Save a smaller one to share it."
        )
    return title, QCoreApplication.translate(
        "Sync", "Larger than 16 MB: it is only on the computer where it was made."
    )


def reason_words(reason: str) -> str:
    """Return why the shared database could not take a change."""
    code = reason.partition(":")[0]
    words = {
        "write.scope": QCoreApplication.translate("Sync", "The firm's file is no longer open to you."),
        "row.unknown": QCoreApplication.translate(
            "Sync", "The record is not in the shared database, or it is no longer open to you."
        ),
        "write.owner_only": QCoreApplication.translate(
            "Sync", "Only the firm's own organisation may change this."
        ),
        "write.claim": QCoreApplication.translate(
            "Sync",
            "Another organisation has kept this firm's file. Ask it to take the firm back and hand it over.",
        ),
        "write.lead_only": QCoreApplication.translate(
            "Sync", "Only an admin of the organisation that leads the programme may change this."
        ),
        "publication.beside_another": QCoreApplication.translate(
            "Sync",
            "Another release was made meanwhile, and this one was not checked against it. "
            "Synchronise to fetch it, look at the new draft, then release again.",
        ),
        "value.too_long": QCoreApplication.translate(
            "Sync", "The text is too long. Shorten it and send it again."
        ),
    }
    admin = QCoreApplication.translate("Sync", "Only the organisation's admin may change this.")
    wrong = QCoreApplication.translate("Sync", "The value does not fit. Correct it and send it again.")
    fixed = QCoreApplication.translate("Sync", "This cannot be changed any more.")
    words |= dict.fromkeys(("write.admin_only", "write.hub_only"), admin)
    words |= dict.fromkeys(("value.invalid", "value.refused", "value.shape", "field.missing"), wrong)
    words |= dict.fromkeys(("field.immutable", "write.fixed", "package.content"), fixed)
    words |= _numbers_and_places()
    if code in words:
        return words[code]
    return QCoreApplication.translate("Sync", "The shared database could not take this change.")


def _numbers_and_places() -> dict[str, str]:
    """Why a certificate, a firm or a number of places could not be taken."""
    return {
        "certificate.number_taken": QCoreApplication.translate(
            "Sync", "Another certificate has this number. Void this one and issue it again."
        ),
        "certificate.number_of_another": QCoreApplication.translate(
            "Sync", "The number belongs to another computer. Void this certificate and issue it again."
        ),
        "company.merged_away": QCoreApplication.translate(
            "Sync", "The firm was merged into another one. Undo the merge first."
        ),
        "row.erased": QCoreApplication.translate("Sync", "The record was erased for good."),
        "seats.below_filled": QCoreApplication.translate(
            "Sync", "More places are given already. Withdraw a firm first, then lower the number."
        ),
    }
