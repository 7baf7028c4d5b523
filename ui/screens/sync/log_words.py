"""The lines of the sync log in plain words."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QCoreApplication

from digifocus_desktop.services.sync_log import LogKind, LogLine
from resources import labels
from ui.screens.sync.words import error_words, field_words
from ui.shared.i18n import current_language

LOOKS: Mapping[LogKind, tuple[str, str]] = {
    LogKind.JOINED: ("link", "ok"),
    LogKind.SENT: ("check", "ok"),
    LogKind.FETCHED: ("check", "ok"),
    LogKind.CONFLICT: ("triangle-alert", "warn"),
    LogKind.ASIDE: ("triangle-alert", "warn"),
    LogKind.TOO_LARGE: ("triangle-alert", "warn"),
    LogKind.ONLINE: ("cloud", "muted"),
    LogKind.OFFLINE: ("cloud-off", "muted"),
    LogKind.REFUSED: ("triangle-alert", "danger"),
    LogKind.FORKED: ("copy", "muted"),
    LogKind.RESTORED: ("history", "muted"),
    LogKind.MENDED: ("shield-check", "ok"),
    LogKind.DECIDED: ("check", "ok"),
    LogKind.BACKUP: ("save", "muted"),
}
"""Icon and tone of each kind of line."""


def log_words(line: LogLine) -> str:
    """Return the sentence of a line."""
    words = _counted(line) or _about_field(line)
    if words:
        return words
    if line.kind is LogKind.REFUSED:
        return error_words(str(line.facts.get("code", "")))
    return _plain(line.kind)


def _counted(line: LogLine) -> str:
    facts = line.facts
    count = int(facts.get("rows", facts.get("operations", 0)))
    if line.kind is LogKind.SENT:
        words = QCoreApplication.translate("SyncLog", "Sent %n changes", "", count)
        return _with(words, ", ".join(facts.get("names", ())))
    if line.kind is LogKind.FETCHED:
        words = QCoreApplication.translate("SyncLog", "Fetched %n changes", "", count)
        return _with(words, _entities(facts.get("entities", {})))
    if line.kind is LogKind.MENDED:
        return QCoreApplication.translate(
            "SyncLog", "A check against the shared database corrected %n rows", "", count
        )
    if line.kind is LogKind.TOO_LARGE:
        large = int(facts.get("documents", 0))
        return QCoreApplication.translate("SyncLog", "%n files are too large to be sent", "", large)
    if line.kind is LogKind.ASIDE:
        return QCoreApplication.translate("SyncLog", "%n changes were set aside", "", count)
    return ""


def _about_field(line: LogLine) -> str:
    field = field_words(str(line.facts.get("label", "")))
    if line.kind is LogKind.CONFLICT:
        return QCoreApplication.translate("SyncLog", "Changed in two places: {field}").format(field=field)
    if line.kind is LogKind.DECIDED:
        return QCoreApplication.translate("SyncLog", "Decided: {field}").format(field=field)
    return ""


def _plain(kind: LogKind) -> str:
    if kind is LogKind.JOINED:
        return QCoreApplication.translate("SyncLog", "This computer joined the project")
    if kind is LogKind.ONLINE:
        return QCoreApplication.translate("SyncLog", "The network is back, syncing went on by itself")
    if kind is LogKind.OFFLINE:
        return QCoreApplication.translate("SyncLog", "The network was lost, work went on on this computer")
    if kind is LogKind.FORKED:
        return QCoreApplication.translate(
            "SyncLog", "This was an older copy of the data: it was brought up to date and nothing was doubled"
        )
    if kind is LogKind.RESTORED:
        return QCoreApplication.translate(
            "SyncLog", "The shared database was restored: what it lacked was sent again"
        )
    return QCoreApplication.translate("SyncLog", "A backup was made and checked")


def _entities(counts: Mapping[str, Any]) -> str:
    language = current_language()
    words = [
        f"{labels.label(f'entity.{entity}', language, default=entity).lower()} {count}"
        for entity, count in list(counts.items())[:3]
    ]
    return ", ".join(words)


def _with(words: str, more: str) -> str:
    return f"{words}: {more}" if more else words
