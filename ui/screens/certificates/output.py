"""Issues certificates one by one and sends them to the printer or to files; tells how far it is."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot

from digifocus_desktop.errors import DigiFocusError, UserFacingError
from digifocus_desktop.services.certificates import CertificateService, Issued
from ui.shared.context import ScreenContext
from ui.shared.printers import Printers
from ui.shared.printing import Outside, PdfFile, PrintJob


class Way(StrEnum):
    """Where a certificate goes when it is issued."""

    PRINT = "print"
    SAVE = "save"


@dataclass(frozen=True, slots=True)
class Order:
    """One certificate to be issued: whose it is, for the message if it is refused, and the work."""

    person_name: str
    issue: Callable[[], Issued]


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of an order.

    Attributes:
        issued: Certificates that were issued, printed and saved or not.
        refused: Name and error of each that was not.
        way: Where they went.
        trouble: What kept the issued ones from getting there, or None.
        stopped: Whether the person stopped it.
        saved: Files that were written.
    """

    issued: tuple[Issued, ...] = ()
    refused: tuple[tuple[str, DigiFocusError], ...] = ()
    way: Way = Way.PRINT
    trouble: DigiFocusError | None = None
    stopped: bool = False
    saved: tuple[Path, ...] = ()


@dataclass(frozen=True, slots=True)
class Work:
    """How far it is: `issuing`, `printing` or `saving`, and done of all."""

    doing: str
    done: int
    total: int


@dataclass(slots=True)
class _Round:
    orders: list[Order]
    target: Path | None
    outcome: Outcome
    total: int
    stop: bool = False
    rest: list[Issued] = field(default_factory=list)


class Output(QObject):
    """One piece of work at a time.

    Attributes:
        printers: The printers of this computer.

    Signals:
        working: The `Work` of now, or None when nothing is done.
        ended: The `Outcome`.
    """

    working = Signal(object)
    ended = Signal(object)

    def __init__(self, context: ScreenContext, outside: Outside, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context, self._runner = context, context.runner
        self._outside = outside
        self.printers = Printers(context.runner, context.preferences, outside.printers, self)
        self._round: _Round | None = None
        self._job: PrintJob | None = None

    @property
    def busy(self) -> bool:
        """Whether something is being done."""
        return self._round is not None

    def issue(self, orders: Sequence[Order], way: Way, target: Path | None = None) -> None:
        """Issue, then print, or save to `target` (a file for one, a folder for several)."""
        if orders and not self.busy:
            self._round = _Round(list(orders), target, Outcome(way=way), len(orders))
            self._issue_next()

    def send(self, issued: Sequence[Issued], way: Way, target: Path | None = None) -> None:
        """Print or save what was issued before: the stored bytes."""
        if issued and not self.busy:
            self._round = _Round([], target, Outcome(tuple(issued), way=way), len(issued))
            self._after_issuing()

    def show(self, certificate_id: str, failed: Callable[[DigiFocusError], object]) -> None:
        """Open an issued certificate in the system's viewer."""
        self._runner.read(lambda: self._service.open_copy(certificate_id), self.show_file, failed)

    def show_file(self, path: Path) -> None:
        """Open a saved file in the system's viewer."""
        self._outside.open(path)

    def stop(self) -> None:
        """Stop before the next certificate or page."""
        if self._round is not None:
            self._round.stop = True
        if self._job is not None:
            self._job.cancel()

    @property
    def _service(self) -> CertificateService:
        """Asked for inside a lane only."""
        return self._context.services.certificates

    def _now(self) -> _Round:
        assert self._round is not None
        return self._round

    def _issue_next(self) -> None:
        now = self._now()
        if now.stop or not now.orders:
            self._after_issuing()
            return
        done = len(now.outcome.issued) + len(now.outcome.refused)
        self.working.emit(Work("issuing", done, now.total))
        self._runner.write(now.orders[0].issue, self._issued, self._refused)

    @Slot(object)
    def _issued(self, issued: Issued) -> None:
        now = self._now()
        now.orders.pop(0)
        now.outcome = replace(now.outcome, issued=(*now.outcome.issued, issued))
        self._issue_next()

    @Slot(object)
    def _refused(self, error: DigiFocusError) -> None:
        now = self._now()
        name = now.orders.pop(0).person_name
        now.outcome = replace(now.outcome, refused=(*now.outcome.refused, (name, error)))
        self._issue_next()

    def _after_issuing(self) -> None:
        now = self._now()
        now.outcome = replace(now.outcome, stopped=now.stop)
        if not now.outcome.issued:
            self._end()
        elif now.outcome.way is Way.PRINT:
            self._print()
        else:
            now.rest = list(now.outcome.issued)
            self._save_next()

    def _print(self) -> None:
        ids = [one.id for one in self._now().outcome.issued]

        def work() -> list[PdfFile]:
            stored = [self._service.stored(one) for one in ids]
            return [PdfFile(file.name, file.content) for file in stored]

        self._runner.read(work, self._start_job, self._fail)

    @Slot(object)
    def _start_job(self, files: list[PdfFile]) -> None:
        printer = next(iter(self.printers.names or ()), "")
        job = self._outside.start(files, printer, self)
        job.progressed.connect(lambda done, total: self.working.emit(Work("printing", done, total)))
        job.finished.connect(self._job_ended)
        job.failed.connect(lambda code: self._fail(UserFacingError(code)))
        self._job = job
        job.start()

    @Slot(bool)
    def _job_ended(self, stopped: bool) -> None:
        now = self._now()
        now.outcome = replace(now.outcome, stopped=now.outcome.stopped or stopped)
        self._end()

    def _save_next(self) -> None:
        now = self._now()
        if not now.rest:
            self._end()
            return
        one = now.rest[0]
        target = now.target
        assert target is not None
        path = target / one.file_name if target.is_dir() else target
        self.working.emit(Work("saving", len(now.outcome.saved), len(now.outcome.issued)))
        self._runner.read(lambda: self._service.save_copy(one.id, path), self._saved, self._fail)

    @Slot(object)
    def _saved(self, path: Path) -> None:
        now = self._now()
        now.rest.pop(0)
        now.outcome = replace(now.outcome, saved=(*now.outcome.saved, path))
        self._save_next()

    @Slot(object)
    def _fail(self, error: DigiFocusError) -> None:
        now = self._now()
        now.outcome = replace(now.outcome, trouble=error)
        self._end()

    def _end(self) -> None:
        outcome = self._now().outcome
        self._round = None
        if self._job is not None:
            self._job.deleteLater()
            self._job = None
        self.working.emit(None)
        self.ended.emit(outcome)
