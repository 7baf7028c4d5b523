"""Makes the tables of scores and needs anew where an older program made them, before statistics read them."""

from PySide6.QtCore import QObject, Signal, Slot

from digifocus_desktop.services import Services
from digifocus_desktop.services.scores import Rebuilt
from ui.shared.runner import Runner


class CatchingUp(QObject):
    """Works slice by slice in the *write* lane, so that saving goes on in between.

    Signals:
        progressed: How far it is, 0–1.
        ready: The tables stand; also told at once if they did all along.
    """

    progressed = Signal(float)
    ready = Signal()

    def __init__(self, runner: Runner, services: Services, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._runner, self._services = runner, services
        self._wanted = False

    def begin(self) -> None:
        """See to it that the tables stand."""
        if not self._wanted:
            self._wanted = True
            services = self._services  # asked for in the lane: the store may still be opening
            self._runner.read(lambda: services.scores.is_behind(), self._looked)  # noqa: PLW0108  # in the lane

    def stop(self) -> None:
        """Leave the rest for the next time."""
        self._wanted = False

    @Slot(bool)
    def _looked(self, behind: bool) -> None:
        if not behind:
            self._end()
        else:
            self._go_on()

    def _go_on(self) -> None:
        services = self._services
        self._runner.write(lambda: services.scores.rebuild_slice(), self._made)  # noqa: PLW0108  # in the lane

    @Slot(object)
    def _made(self, standing: Rebuilt) -> None:
        if standing.finished:
            self._end()
        elif self._wanted:
            self.progressed.emit(standing.done / standing.all)
            self._go_on()

    def _end(self) -> None:
        self._wanted = False
        self.ready.emit()
