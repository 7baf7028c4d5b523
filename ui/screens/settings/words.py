"""Words of the settings' list and of work that goes on."""

from PySide6.QtCore import QCoreApplication

from ui.screens.settings.state import Place, Work
from ui.shared.sections import Section

_ICONS = {
    Place.ME: "user",
    Place.LANGUAGE: "languages",
    Place.LOOK: "sun",
    Place.KEYS: "keyboard",
    Place.PRINTING: "printer",
    Place.LOCK: "lock",
    Place.BACKUPS: "save",
    Place.SHARED: "database",
    Place.PEOPLE: "users",
    Place.FORMS: "clipboard-list",
    Place.DATA: "download",
    Place.PRIVACY: "shield-check",
    Place.ABOUT: "info",
}


def place_words(place: Place) -> str:
    """Return the name of a part."""
    return {
        Place.ME: QCoreApplication.translate("Settings", "Me"),
        Place.LANGUAGE: QCoreApplication.translate("Settings", "Language"),
        Place.LOOK: QCoreApplication.translate("Settings", "Look"),
        Place.KEYS: QCoreApplication.translate("Settings", "Keys"),
        Place.PRINTING: QCoreApplication.translate("Settings", "Printing"),
        Place.LOCK: QCoreApplication.translate("Settings", "Locking"),
        Place.BACKUPS: QCoreApplication.translate("Settings", "Backups"),
        Place.SHARED: QCoreApplication.translate("Settings", "Shared database"),
        Place.PEOPLE: QCoreApplication.translate("Settings", "People and computers"),
        Place.FORMS: QCoreApplication.translate("Settings", "Forms"),
        Place.DATA: QCoreApplication.translate("Settings", "Export and deleted"),
        Place.PRIVACY: QCoreApplication.translate("Settings", "Privacy and limits"),
        Place.ABOUT: QCoreApplication.translate("Settings", "About"),
    }[place]


def sections() -> list[Section]:
    """Return the list of parts."""
    return [Section(place, place_words(place), icon=_ICONS[place]) for place in Place]


def work_words(work: Work | None) -> str:
    """Return what is going on; empty for nothing."""
    if work is None:
        return ""
    return {
        Work.BACK_UP: QCoreApplication.translate("Settings", "Making a backup…"),
        Work.COPY: QCoreApplication.translate("Settings", "Copying the backup…"),
        Work.GO_BACK: QCoreApplication.translate("Settings", "Going back to the backup…"),
        Work.EXPORT: QCoreApplication.translate("Settings", "Exporting…"),
        Work.JOIN: QCoreApplication.translate("Settings", "Joining the project…"),
    }[work]
