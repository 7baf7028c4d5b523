"""Builds the running program: settings, look, window, lanes, and the workspace behind them.

The window is painted before the store opens; the first work of each lane is the opening.
"""

import gc
import sys
from collections.abc import Callable
from functools import partial
from types import TracebackType

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication

from digifocus_desktop import logs
from digifocus_desktop.errors import DigiFocusError, StoreError
from digifocus_desktop.paths import AppPaths
from digifocus_desktop.services import Services
from digifocus_desktop.startup import Options, make_session
from ui import screens
from ui.main_window import MainWindow
from ui.shared.commands import lock_action
from ui.shared.company_search import CompanySearch
from ui.shared.context import Changes, Controls, ScreenContext
from ui.shared.first_paint import FirstPaint
from ui.shared.i18n import Languages
from ui.shared.icons import program_icon
from ui.shared.idle_lock import IdleLock
from ui.shared.navigation import Route
from ui.shared.preferences import Preferences
from ui.shared.runner import QtRunner
from ui.shared.shell import Shell
from ui.shared.sync_pulse import SyncPulse
from ui.shared.theme import Theme, application

BACKUP_CHECK_MS = 5 * 60_000
SETTLED_MS = 1500
"""How long after opening the upkeep begins: the first page is shown and in use by then."""

DESKTOP_FILE = "digifocus-desktop"
"""Name of the entry in the system's menu, without `.desktop`; `packaging/linux/` has it."""

START = Route("start")
UNLOCK = Route("unlock")


class Program(QObject):
    """The running program.

    Signals:
        ready: The workspace is open and its first page is shown.
    """

    ready = Signal()

    def __init__(self, app: QApplication, options: Options) -> None:
        super().__init__(app)
        self._options = options
        self.paths = AppPaths(options.data_dir)
        self.runner = QtRunner(self)
        self.changes = Changes(self)
        self.session = make_session(options)
        self.preferences = Preferences(app, self.paths.settings, Languages(app))
        self._in_use: Services | None = None
        self._controls = Controls(
            self.lock, self.reopen, self.enter, self.leave_demo, self.sync_now, self.hand_over
        )
        self.preferences.change()
        self.window = MainWindow({}, Route(""))
        self.painted = FirstPaint(self.window)
        self.pulse = SyncPulse(lambda: self.session.services, self.runner, self)
        self.pulse.badge.connect(self.window.set_badge)
        self.pulse.ended.connect(lambda _code: self.changes.happened.emit(frozenset()))
        self.changes.happened.connect(self.pulse.note_change)
        self._backups = QTimer(self, interval=BACKUP_CHECK_MS)
        self._backups.timeout.connect(self._back_up)
        self._idle = IdleLock(self.preferences, self.lock, self)
        self.preferences.changed.connect(self._follow_keys)
        self._follow_keys()
        self.window.shell.actions.add(lock_action(self.lock)._replace(enabled=self._may_lock))
        self.runner.unexpected.connect(self._show_unexpected)
        self.window.closing.connect(self.close)

    def start(self) -> None:
        """Show the window, and open the store once it is painted."""
        self.session.follow_handover()
        if self.session.has_store:
            self.session.expect()
            self._show_workspace()
            self.painted.happened.connect(self._open_store)
        else:
            self._show_gate(START)
        self.window.show()

    def enter(self) -> None:
        """Show the screens of the workspace that is open now."""
        self._show_workspace()
        self._when_open()

    def lock(self) -> None:
        """Blank the window and close the store; what was typed has been handed over."""
        if not self.session.is_open or not self._may_lock():
            return
        self._stop()
        self._show_gate(UNLOCK)
        self.runner.write(self.session.close, _nothing)

    def reopen(self) -> None:
        """Close and open the store again."""
        self._stop()
        self._open()

    def leave_demo(self) -> None:
        """Return from the demo to the real workspace, or to the first start."""
        self._stop()
        self.runner.write(self.session.leave_demo, self._after_demo)

    def sync_now(self) -> None:
        """Start a sync unless one is under way."""
        self.pulse.sync_now()

    def _may_lock(self) -> bool:
        """In the entrepreneur's hands the code is the lock."""
        return self.session.handover.held is None

    def hand_over(self) -> None:
        """Follow who has the computer: the entrepreneur, or the advisor again."""
        before = self.window.shell.navigator.current
        self._show_workspace()
        if before.name == screens.ALONE and self.session.handover.held is None:
            self.preferences.speak("")
            self.window.showNormal()
            self._go_on_with(before.id or "")

    def _go_on_with(self, analysis: str) -> None:
        """Show the result of what the entrepreneur answered; the questions, while nothing can be counted."""
        services, go = self.session.services, self.window.shell.navigator.go
        questions = Route("analysis", analysis, {"told": "uncounted"})
        self.runner.read(
            lambda: services.analyses.counts(analysis),
            lambda counts: go(Route("result", analysis) if counts else questions),
            lambda _error: go(questions),
        )

    def close(self) -> None:
        """End the lanes and close the store."""
        from ui.shared.printers import stop_asking  # the start does without it

        self.preferences.save()
        self._stop()
        self.session.give_up()
        self.runner.close()
        stop_asking()
        self.session.close()

    def _open(self) -> None:
        self.session.expect()
        self._show_workspace()
        self._open_store()

    def _open_store(self) -> None:
        self.runner.write(self.session.open, self._when_open, self._open_failed)

    def _when_open(self, _none: None = None) -> None:
        self.session.services.store.on_change(
            lambda touched: self.changes.happened.emit(frozenset(touched.rows))
        )
        self.ready.emit()
        self._in_use = self.session.services
        QTimer.singleShot(SETTLED_MS, self, partial(self._begin_upkeep, self._in_use))

    def _begin_upkeep(self, services: Services) -> None:
        """Let the store be looked after, unless it was closed meanwhile; a long check holds up no saving."""
        if services is self._in_use and self.session.is_open:
            failed = partial(self._upkeep_failed, services)
            self.runner.net(partial(_check, services), partial(self._note_begin, services), failed)

    def _note_begin(self, services: Services, _none: None = None) -> None:
        if services is self._in_use:
            begin, done = partial(_begin, services), partial(self._look_after, services)
            self.runner.write(begin, done, partial(self._upkeep_failed, services))

    def _look_after(self, services: Services, _none: None = None) -> None:
        """Begin what goes on by itself while the workspace is open, unless it was closed meanwhile."""
        if services is not self._in_use:
            return
        self.pulse.start()
        self._backups.start()
        self._idle.start()

    def _stop(self) -> None:
        """End what goes on by itself and note a clean exit."""
        self._in_use = None
        self.pulse.stop()
        self._backups.stop()
        self._idle.stop()
        if self.session.is_open:
            services = self.session.services
            self.runner.write(partial(_end, services), _nothing, _nothing)

    def _upkeep_failed(self, services: Services, error: DigiFocusError) -> None:
        if services is self._in_use:
            self._open_failed(error)

    def _follow_keys(self, _settings: object = None) -> None:
        """Let letters and digits act as keys, or not, as the person chose."""
        self.window.shell.actions.single_keys = self.preferences.values.letter_keys

    def _back_up(self) -> None:
        services = self.session.services
        self.runner.net(partial(_back_up, services), _nothing)

    def _open_failed(self, error: DigiFocusError) -> None:
        self._show_gate(Route(UNLOCK.name, params={"code": error.code}))

    def _after_demo(self, _none: None = None) -> None:
        if self.session.has_store:
            self.reopen()
        else:
            self._show_gate(START)

    def _show_workspace(self) -> None:
        held = self.session.handover.held
        if held is not None:
            self.preferences.speak(held.language)
            home = Route(screens.ALONE, held.response_set_id)
            self.window.show_screens(screens.handed_over(self._context), home)
            self.window.showFullScreen()
            return
        search = CompanySearch(lambda: self.session.services, self.runner, self.window.shell.navigator)
        home = Route(self._options.home)
        self.window.show_screens(screens.factories(self._context), home, search=search)

    def _show_gate(self, route: Route) -> None:
        self.window.show_screens(screens.gates(self._context), route)

    def _context(self, shell: Shell) -> ScreenContext:
        return ScreenContext(self.session, self.runner, shell, self.changes, self.preferences, self._controls)

    def _show_unexpected(self, error: BaseException) -> None:
        if isinstance(error, StoreError) and error.code == "store.closed":
            return  # work of a workspace that was closed meanwhile: nobody waits for it
        logs.log_unexpected(type(error), error, error.__traceback__)
        self.window.show_trouble(error)


def open_window(options: Options) -> int:
    """Run the program with its window until it is closed; returns the exit code."""
    app = application(sys.argv[0])
    app.setApplicationName("DigiFocus")
    app.setDesktopFileName(DESKTOP_FILE)  # before there is a window: the system finds its icon by it
    Theme().install(app)
    program = Program(app, options)
    sys.excepthook = _log_and_show(program)
    program.start()
    program.painted.happened.connect(lambda: _after_paint(program))
    code = app.exec()
    logs.stop()
    return code


def _after_paint(program: Program) -> None:
    gc.enable()
    QApplication.setWindowIcon(program_icon())
    logs.start(program.paths.logs)


def _log_and_show(
    program: Program,
) -> Callable[[type[BaseException], BaseException, TracebackType | None], None]:
    def hook(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        logs.log_unexpected(kind, error, trace)
        QTimer.singleShot(0, lambda: program.window.show_trouble(error))

    return hook


def _check(services: Services) -> None:
    services.upkeep.check()


def _begin(services: Services) -> None:
    if services.upkeep.begin():
        services.scores.make_good()


def _end(services: Services) -> None:
    services.upkeep.end()


def _back_up(services: Services) -> None:
    services.upkeep.back_up_if_due()


def _nothing(_none: object = None) -> None:
    """Take the outcome of work that nobody waits for."""
