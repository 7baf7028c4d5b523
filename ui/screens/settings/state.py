"""All that the settings show, and the one place that holds it."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from enum import StrEnum
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal

from digifocus_desktop.errors import DigiFocusError
from digifocus_desktop.services.backups import BackupContents, BackupView
from digifocus_desktop.services.me import Me
from digifocus_desktop.services.profile import OrganisationChoice
from digifocus_desktop.services.protection import Protection
from digifocus_desktop.settings import AppSettings


class Place(StrEnum):
    """A part of the settings, in the order of the list."""

    ME = "me"
    LANGUAGE = "language"
    LOOK = "look"
    KEYS = "keys"
    PRINTING = "printing"
    LOCK = "lock"
    BACKUPS = "backups"
    SHARED = "shared"
    PEOPLE = "people"
    FORMS = "forms"
    DATA = "data"
    PRIVACY = "privacy"
    ABOUT = "about"


class Work(StrEnum):
    """What is going on."""

    BACK_UP = "back_up"
    COPY = "copy"
    GO_BACK = "go_back"
    EXPORT = "export"
    JOIN = "join"


@dataclass(frozen=True, slots=True)
class Loaded:
    """What one read brings.

    Attributes:
        me: Who works here.
        organisations: To choose from.
        protection: The ways into the store.
        backups: Newest first.
        backup_folder: Where they lie.
        demo: Whether the data are invented.
    """

    me: Me
    organisations: tuple[OrganisationChoice, ...]
    protection: Protection
    backups: tuple[BackupView, ...]
    backup_folder: Path
    demo: bool


@dataclass(frozen=True, slots=True)
class GoingBack:
    """A backup the person looks at.

    Attributes:
        backup: The one.
        contents: What it holds; None while it is being checked.
    """

    backup: BackupView
    contents: BackupContents | None = None


@dataclass(frozen=True, slots=True)
class NewPassphrase:
    """A recovery passphrase that is not set yet."""

    text: str
    written: bool = False


@dataclass(frozen=True, slots=True)
class SettingsState:
    """All that the screen shows.

    Attributes:
        values: Settings of this computer.
        place: The part that is open.
        loaded: What the store says; None before it was read.
        draft: What is typed of the profile and could not be stored.
        wrong: Errors of fields, by name.
        passphrase: The new recovery passphrase, if one is being set.
        going_back: The backup the person looks at, if any.
        work: What is going on.
        share: How far it is, 0–1; None if that is not known.
        error: What went wrong last.
        written: The file or folder each work wrote last.
        saved_at: When a change was stored, UTC.
    """

    values: AppSettings
    place: Place = Place.ME
    loaded: Loaded | None = None
    draft: Mapping[str, str] = field(default_factory=dict)
    wrong: Mapping[str, DigiFocusError] = field(default_factory=dict)
    passphrase: NewPassphrase | None = None
    going_back: GoingBack | None = None
    work: Work | None = None
    share: float | None = None
    error: DigiFocusError | None = None
    written: Mapping[Work, Path] = field(default_factory=dict)
    saved_at: datetime | None = None

    @property
    def asks_passphrase(self) -> bool:
        """Whether nothing but the passphrase opens the store."""
        ways = self.loaded.protection if self.loaded else None
        return ways is not None and not ways.keyring and not ways.key_file


class Board(QObject):
    """Holds the one state; the parts of the presenter change it.

    Signals:
        changed: The new `SettingsState`.
    """

    changed = Signal(object)

    def __init__(self, state: SettingsState, parent: QObject) -> None:
        super().__init__(parent)
        self.state = state

    def change(self, **values: Any) -> None:
        """Take new values of some fields."""
        state = replace(self.state, **values)
        if state != self.state:
            self.state = state
            self.changed.emit(state)

    def load_with(self, **values: Any) -> None:
        """Take new values of what was read."""
        if self.state.loaded is not None:
            self.change(loaded=replace(self.state.loaded, **values))

    def saved(self, **values: Any) -> None:
        """Note that something was stored."""
        self.change(saved_at=datetime.now(UTC), error=None, **values)

    def failed(self, error: DigiFocusError) -> None:
        """Tell what went wrong; work is over."""
        self.change(error=error, work=None, share=None)
