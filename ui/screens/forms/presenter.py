"""Turns what a coordinator does with forms into a new `FormsState`."""

from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer, Signal, Slot

from digifocus_desktop.errors import DigiFocusError
from digifocus_desktop.services import Services
from digifocus_desktop.services.form_desk_values import (
    CheckedForm,
    Desk,
    DraftLine,
    DraftPlan,
    FormVersion,
    Moved,
    ReadForm,
)
from ui.screens.forms.state import FormsState, Part, Place
from ui.shared.context import ScreenContext

_SETTLE_MS = 600
"""A spreadsheet program writes a file in several goes."""
_ENTITIES = frozenset({"form_release", "form_package", "response_set", "app_user", "organisation"})


class FormsPresenter(QObject):
    """Reads forms, compares them, publishes them.

    Signals:
        state_changed: The new `FormsState`.
        published: A version is in use; its publication's id and its number.
        withdrawn: A version is out of use.
        saved: A workbook was written; its path.
        moved: A draft moved to the version in use.
    """

    state_changed = Signal(object)
    published = Signal(str, str)
    withdrawn = Signal(object)
    saved = Signal(object)
    moved = Signal(object, str)

    def __init__(self, context: ScreenContext) -> None:
        super().__init__()
        self._context, self._runner = context, context.runner
        self.state = FormsState()
        self._wanted: object = None
        self._watcher = QFileSystemWatcher(self)
        self._soon = QTimer(self, singleShot=True, interval=_SETTLE_MS)
        self._soon.timeout.connect(self.check_again)
        self._watcher.fileChanged.connect(self._on_file_changed)
        context.changes.happened.connect(self._on_change)

    def load(self) -> None:
        """Read how the forms stand."""
        services = self._context.services
        self._runner.read(lambda: _look(services), self._show_desk, self._failed)

    @Slot(object)
    def open(self, place: Place) -> None:
        """Open a part of the page."""
        self._set(place=place, error=None)

    @Slot(object)
    def show_part(self, part: Part) -> None:
        """Show something else of the form that was checked."""
        self._set(part=part)

    def check(self, path: Path | None) -> None:
        """Read a workbook and compare it with the version in use; None is the form of the program."""
        for watched in self._watcher.files():
            self._watcher.removePath(watched)
        self._set(place=Place.CHECK, read=None, checked=None, asking=False)
        self._read(path)

    @Slot()
    def check_again(self) -> None:
        """Read the same workbook again: it was mended."""
        if self.state.read is not None and not self.state.busy:
            self._read(self.state.read.path)

    @Slot()
    def cancel(self) -> None:
        """Wait no longer for a workbook."""
        self._wanted = None
        self._set(busy=False)

    @Slot()
    def forget(self) -> None:
        """Put the workbook aside."""
        self._set(read=None, checked=None, asking=False)

    def ask(self, asking: bool) -> None:
        """Ask the person to confirm publishing, or do not."""
        self._set(asking=asking and self.state.checked is not None, error=None)

    def publish(self, note: str) -> None:
        """Make new analyses use the form."""
        checked = self.state.checked
        if checked is None or not self.state.asking:
            return
        self._set(asking=False)
        self._runner.write(
            lambda: self._context.services.form_desk.publish(checked, note),
            partial(self._published, checked),
            self._failed,
        )

    def withdraw(self, version: FormVersion, reason: str) -> None:
        """Take a version out of use, saying why; what was made with it stays."""
        self._runner.write(
            lambda: self._context.services.form_desk.withdraw(version.release_id, reason),
            lambda _nothing: self.withdrawn.emit(version),
            self._failed,
        )

    def withdraw_release(self, release_id: str, reason: str) -> None:
        """Undo publishing."""
        self._write(lambda: self._context.services.form_desk.withdraw(release_id, reason))

    def take_back(self, version: FormVersion) -> None:
        """Let a withdrawn version count again."""
        self._write(lambda: self._context.services.form_desk.take_back(version.release_id))

    def save(self, version: FormVersion, path: Path) -> None:
        """Write a version as a workbook to start from."""
        self._runner.read(
            lambda: self._context.services.form_desk.save_workbook(version.package_id, path),
            self.saved.emit,
            self._failed,
        )

    def look_at(self, draft: DraftLine | None) -> None:
        """Find out what would happen to a draft that moves to the version in use."""
        self._set(plan=None, error=None)
        if draft is not None:
            self._runner.read(
                lambda: self._context.services.form_desk.drafts.plan(draft), self._show_plan, self._failed
            )

    @Slot()
    def move(self) -> None:
        """Move the draft to the version in use."""
        plan = self.state.plan
        if plan is not None:
            name = plan.draft.company_name
            self._runner.write(
                lambda: self._context.services.form_desk.drafts.move(plan.draft.id),
                lambda moved: self.moved.emit(moved, name),
                self._failed,
            )

    def undo_move(self, moved: Moved) -> None:
        """Give the draft its version back."""
        self._write(lambda: self._context.services.form_desk.drafts.undo(moved))

    def _write(self, work: Any) -> None:
        self._runner.write(work, lambda _nothing: None, self._failed)

    def _read(self, path: Path | None) -> None:
        self._wanted = wanted = object()
        self._set(busy=True, error=None)
        self._runner.system(
            lambda: self._context.services.form_desk.read(path),
            partial(self._show_read, wanted),
            partial(self._not_read, wanted),
        )

    def _show_read(self, wanted: object, read: ReadForm) -> None:
        if wanted is not self._wanted:
            return
        if read.path is not None and str(read.path) not in self._watcher.files():
            self._watcher.addPath(str(read.path))
        package = read.package
        if package is None:
            self._set(read=read, checked=None, busy=False, asking=False, part=Part.PROBLEMS)
            return
        self._runner.read(
            lambda: self._context.services.form_desk.check(package, read.found),
            partial(self._show_checked, wanted, read),
            partial(self._not_read, wanted),
        )

    def _show_checked(self, wanted: object, read: ReadForm, checked: CheckedForm) -> None:
        if wanted is self._wanted:
            part = Part.CHANGES if self.state.part is Part.PROBLEMS else self.state.part
            self._set(read=read, checked=checked, busy=False, asking=False, part=part)

    def _not_read(self, wanted: object, error: DigiFocusError) -> None:
        if wanted is self._wanted:
            self._failed(error)

    def _published(self, checked: CheckedForm, release_id: str) -> None:
        self._set(place=Place.VERSIONS, read=None, checked=None)
        self.published.emit(release_id, checked.package.version)

    def _show_desk(self, desk: Desk) -> None:
        known = {draft.id for draft in desk.drafts}
        plan = self.state.plan
        self._set(desk=desk, plan=plan if plan and plan.draft.id in known else None)

    def _show_plan(self, plan: DraftPlan) -> None:
        self._set(plan=plan)

    @Slot(str)
    def _on_file_changed(self, _path: str) -> None:
        self._soon.start()

    @Slot(object)
    def _on_change(self, entities: frozenset[str]) -> None:
        if self.state.desk is not None and entities & _ENTITIES:
            self.load()
            if entities & {"form_release"}:
                self.check_again()

    def _failed(self, error: DigiFocusError) -> None:
        self._set(busy=False, error=error)

    def _set(self, **values: Any) -> None:
        state = replace(self.state, **values)
        if state != self.state:
            self.state = state
            self.state_changed.emit(state)


def _look(services: Services) -> Desk:
    """Ask for the service in the lane: the store may still be opening."""
    return services.form_desk.look()
