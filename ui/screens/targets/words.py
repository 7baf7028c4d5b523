"""What the page of targets says."""

from datetime import date

from PySide6.QtCore import QCoreApplication

from digifocus_desktop.domain.anonymity import LEAST_TOLD
from digifocus_desktop.services.targets import COMPANIES, SESSIONS, Target, Targets
from ui.shared.i18n import current_language
from ui.shared.wording import format_near_moment, format_number


def name_words(one: Target) -> str:
    """Return the work package, or that it is the whole programme."""
    if not one.package:
        return QCoreApplication.translate("Targets", "Whole programme")
    return f"{one.package} {one.names.get(current_language()) or one.names.get('fi', '')}"


def measure_words(one: Target) -> str:
    """Return what is counted."""
    if one.measure == COMPANIES:
        return QCoreApplication.translate("Targets", "firms that take part")
    if one.measure == SESSIONS:
        return QCoreApplication.translate("Targets", "sessions held")
    return QCoreApplication.translate("Targets", "firms analysed and interviewed")


def everybody_words(one: Target) -> str:
    """Return what all have done, or why that is not told."""
    if one.withheld:
        return QCoreApplication.translate("Targets", "not told")
    return "–" if one.everybody is None else format_number(one.everybody)


def counted_words(targets: Targets) -> str:
    """Return when all was counted, and how to read the columns."""
    if targets.counted_at is None:
        when = QCoreApplication.translate(
            "Targets", "The shared database has not counted the whole programme yet: that comes with a sync."
        )
    else:
        when = QCoreApplication.translate("Targets", "Whole programme counted {when} in the shared database.")
        when = when.replace("{when}", format_near_moment(targets.counted_at, date.today()))
    own = QCoreApplication.translate(
        "Targets", "We: {organisation}, counted on this computer now. A firm counts for who has it."
    )
    hidden = QCoreApplication.translate(
        "Targets", "A count is not told where fewer than {least} firms of others could be worked out."
    )
    parts = [when, own.replace("{organisation}", targets.organisation)]
    if any(one.withheld for one in targets.lines):
        parts.append(hidden.replace("{least}", str(LEAST_TOLD)))
    return " ".join(parts)
