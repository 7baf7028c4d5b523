"""What only the system has, stood in for: a printer, a person who answers the file dialog, a viewer."""

from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtCore import QObject

from ui.shared.printing import JobSignals, Outside


class PaperTray(JobSignals):
    """A printer that keeps what it got, or refuses; `held` waits until it is finished by hand."""

    def __init__(self, files, fails: str, held: bool, parent: QObject):
        super().__init__(parent)
        self.files, self._fails, self._held = list(files), fails, held

    def start(self):
        self.progressed.emit(0, len(self.files))
        if self._fails:
            self.failed.emit(self._fails)
        elif not self._held:
            self.finished.emit(False)

    def cancel(self):
        """Stop what is held; otherwise all is out at once."""
        if self._held:
            self.finished.emit(True)


@dataclass
class System:
    """Printers, dialogs and a viewer that remember what was asked of them."""

    printers: list[str] = field(default_factory=lambda: ["HP LaserJet", "Canon"])
    fails: str = ""
    held: bool = False
    target: Path | None = None
    asked: list[tuple[str, int]] = field(default_factory=list)
    jobs: list[tuple[str, PaperTray]] = field(default_factory=list)
    opened: list[Path] = field(default_factory=list)

    def outside(self) -> Outside:
        """Return what a presenter is given."""
        return Outside(lambda: self.printers, self.start, self.open)

    def start(self, files, printer, parent):
        job = PaperTray(files, self.fails, self.held, parent)
        self.jobs.append((printer, job))
        return job

    def ask(self, name, count):
        self.asked.append((name, count))
        return self.target

    def open(self, path):
        self.opened.append(path)
        return True
