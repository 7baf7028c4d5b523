"""Turns what the person does with releases into a new `PublicationState`."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import Signal, Slot

from digifocus_desktop.errors import DigiFocusError
from digifocus_desktop.services.publication_values import Draft, Release, Releases
from digifocus_desktop.services.publications import Figures
from ui.screens.publication.state import DRAFT, Ask, Part, PublicationState
from ui.shared.catching_up import CatchingUp
from ui.shared.context import ScreenContext
from ui.shared.count_presenter import CountPresenter
from ui.shared.i18n import current_language

_STEP = 0.02
"""By how much the share must have grown to be told again."""
_SHOWN_BY = frozenset({"response_set", "company", "publication", "programme", "theme", "organisation"})


class _StoppedError(DigiFocusError):
    """Nobody waits for the draft any more."""


class PublicationPresenter(CountPresenter[PublicationState]):
    """Reads releases, drafts one, releases it, withdraws, writes files.

    Signals:
        released: A release was made.
    """

    released = Signal()
    _told = Signal(object, float)

    def __init__(self, context: ScreenContext) -> None:
        super().__init__(context, PublicationState(), _SHOWN_BY)
        self._runner = context.runner
        self._wanted: object = None
        self._catching_up = CatchingUp(context.runner, context.services, self)
        self._catching_up.progressed.connect(self._caught_up)
        self._catching_up.ready.connect(self._read_releases)
        self._told.connect(self._on_told)

    def leave(self) -> None:
        """Make no draft that nobody looks at."""
        super().leave()
        self._end()

    @Slot()
    def load(self) -> None:
        """Read all anew."""
        self._end()
        self._change(stopped=False)
        self._catching_up.begin()

    @Slot()
    def stop(self) -> None:
        """Stop making the draft."""
        self._end()
        super().stop()

    @Slot(object)
    def count_until(self, day: date) -> None:
        """Count the analyses up to another day."""
        if day != self.state.day:
            self._change(until=day, draft=None, ask=None)
            self.load()

    @Slot(object)
    def show_part(self, part: Part) -> None:
        """Open another table."""
        self._change(part=part)

    def choose(self, release_id: str) -> None:
        """Show a release, or the draft."""
        if release_id != self.state.chosen:
            self._change(chosen=release_id, ask=None)

    def ask(self, what: Ask | None) -> None:
        """Ask the person before it is done, or ask no more."""
        self._change(ask=what, trouble=None)

    def release(self) -> None:
        """Make a release of the draft that is shown."""
        draft = self.state.draft
        if draft is None or self.state.ask is not Ask.RELEASE:
            return
        self._change(ask=None)
        services = self._context.services
        self._runner.write(lambda: services.publications.release(draft), self._released, self._failed)

    def withdraw(self, reason: str) -> None:
        """Withdraw the release that is shown."""
        release = self.state.release
        if release is None or self.state.ask is not Ask.WITHDRAW:
            return
        services = self._context.services
        self._runner.write(
            lambda: services.publications.withdraw(release.id, reason),
            self._withdrawn,
            self._failed,
        )

    def save(self, target: Path) -> None:
        """Write the figures that are shown as a workbook or a PDF."""
        published, language = self.state.published, current_language()
        if published is not None:
            files, draft = self._context.services.publication_files, self.state.release is None
            self._write(lambda: files.save(published, language, target, draft=draft))

    @Slot()
    def _read_releases(self) -> None:
        services, until = self._context.services, self.state.until
        self._wanted = wanted = object()

        def work() -> tuple[Releases, Figures | None]:
            known = services.publications.releases()
            day = until if until in known.days else known.days[0]
            return known, services.publications.figures(day) if known.may_release else None

        self._read(work, partial(self._take, wanted))

    def _take(self, wanted: object, found: tuple[Releases, Figures | None]) -> None:
        known, figures = found
        until = self.state.until if self.state.until in known.days else None
        self._change(known=known, until=until, chosen=_still(self.state.chosen, known))
        if figures is None or wanted is not self._wanted:
            return
        self._change(progress=0.0)
        services = self._context.services
        self._runner.system(
            lambda: services.publications.draft(figures, self._teller(wanted)),
            partial(self._drafted, wanted),
            self._failed,
        )

    def _teller(self, wanted: object) -> Callable[[float], None]:
        """What the search is told with; called in its lane, it ends a search that nobody waits for."""
        last = 0.0

        def tell(share: float) -> None:
            nonlocal last
            if wanted is not self._wanted:
                raise _StoppedError("publication.stopped")
            if abs(share - last) >= _STEP:
                last = share
                self._told.emit(wanted, share)

        return tell

    def _drafted(self, wanted: object, draft: Draft) -> None:
        if wanted is self._wanted:
            same = self.state.draft is not None and draft.counted == self.state.draft.counted
            asking = self.state.ask if same or self.state.ask is Ask.WITHDRAW else None
            self._change(draft=draft, progress=None, trouble=None, ask=asking)

    def _released(self, release_id: str) -> None:
        self._change(chosen=release_id, draft=None, trouble=None)
        self.load()
        self.released.emit()

    def _withdrawn(self, _nothing: None) -> None:
        self._change(ask=None, trouble=None)
        self.load()

    @Slot(object, float)
    def _on_told(self, wanted: object, share: float) -> None:
        if wanted is self._wanted:
            self._change(progress=share)

    @Slot(float)
    def _caught_up(self, share: float) -> None:
        self._change(progress=share)

    @Slot(object)
    def _failed(self, error: DigiFocusError) -> None:
        if not isinstance(error, _StoppedError):
            super()._failed(error)

    def _end(self) -> None:
        self._wanted = None
        self._catching_up.stop()
        self._change(progress=None)

    def _change(self, **values: Any) -> None:
        self._set(replace(self.state, **values))


def _still(chosen: str, known: Releases) -> str:
    """What is shown: the same where it is still there, else the draft, or the newest where there is none."""
    made: tuple[Release, ...] = known.releases
    if chosen != DRAFT and any(one.id == chosen for one in made):
        return chosen
    return DRAFT if known.may_release or not made else made[0].id
