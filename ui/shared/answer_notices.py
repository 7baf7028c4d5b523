"""What the banner over answers that are being given tells, wherever they are given."""

from collections.abc import Mapping
from enum import Enum

from PySide6.QtCore import QCoreApplication


class Notice(Enum):
    """What there is to tell."""

    NOT_SAVED = "not_saved"
    NEEDED = "needed"
    NOT_APPLICABLE = "not_applicable"
    LEFT = "left"
    UNCOUNTED = "uncounted"
    GONE = "gone"
    UNREADABLE = "unreadable"


_LOOKS = {
    Notice.NOT_SAVED: ("triangle-alert", "danger"),
    Notice.NEEDED: ("info", "primary"),
    Notice.NOT_APPLICABLE: ("info", "warn"),
    Notice.LEFT: ("info", "warn"),
    Notice.UNCOUNTED: ("info", "primary"),
    Notice.GONE: ("triangle-alert", "warn"),
    Notice.UNREADABLE: ("triangle-alert", "danger"),
}
"""Icon and tone of each notice."""


def notice_words(notice: Notice | None, count: int, own: Mapping[Notice, str]) -> tuple[str, str, str, str]:
    """Return text, icon, tone and act of the banner, all empty for none; `own` are the screen's sentences."""
    if notice is None:
        return "", "info", "muted", ""
    icon, tone = _LOOKS[notice]
    return own.get(notice) or _counted(notice, count), icon, tone, _act(notice)


def _counted(notice: Notice, count: int) -> str:
    if notice is Notice.NOT_SAVED:
        return QCoreApplication.translate(
            "Answers",
            "%n answer(s) could not be saved on this computer. They are still on the screen: "
            "check that the disk has room, then try again.",
            "",
            count,
        )
    return QCoreApplication.translate(
        "Answers", "%n question(s) have no answer yet. Finish again to leave them as they are.", "", count
    )


def _act(notice: Notice) -> str:
    match notice:
        case Notice.NOT_SAVED:
            return QCoreApplication.translate("Answers", "Try again")
        case Notice.NOT_APPLICABLE:
            return QCoreApplication.translate("Answers", "Yes, that is right")
        case Notice.LEFT:
            return QCoreApplication.translate("Answers", "Show the first one")
        case Notice.GONE | Notice.UNREADABLE:
            return QCoreApplication.translate("Answers", "Back")
    return ""
