"""The page over a real workspace; printer and file dialogs are stood in for, for they are the system's."""

from dataclasses import dataclass, field
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject

from tests.digifocus_desktop.services.training_samples import FULL, THEME, add_firm, add_sessions, mark_all
from ui.screens.certificates.output import Outside
from ui.screens.certificates.presenter import CertificatesPresenter
from ui.screens.certificates.view import CertificatesPage
from ui.shared.navigation import Route
from ui.shared.printing import JobSignals

PEOPLE = (
    ("Kaisa Laitinen", "Rantasalmen Leipä Oy", FULL),
    ("Päivi Tähkäpää", "Tähkäpään kotieläintila", (*FULL[:4], "absent")),
    ("Łukasz Nowak", "Villa Kerimaa Oy", FULL),
    ("Tuula Reponen", "Ylä-Enonveden Luomutila", (*FULL[:4], None)),
    ("Väinö Särkkä", "Särkän Marjatila", ("present", *("absent",) * 4)),
)


class PaperTray(JobSignals):
    """A printer that keeps what it got, or refuses."""

    def __init__(self, files, fails: str, parent: QObject):
        super().__init__(parent)
        self.files, self._fails = list(files), fails

    def start(self):
        self.progressed.emit(0, len(self.files))
        if self._fails:
            self.failed.emit(self._fails)
        else:
            self.finished.emit(False)

    def cancel(self):
        """Nothing to stop: all is out at once."""


@dataclass
class System:
    """What the system has: printers, a person who answers dialogs, a viewer."""

    printers: list[str] = field(default_factory=lambda: ["HP LaserJet", "Canon"])
    fails: str = ""
    target: Path | None = None
    asked: list[tuple[str, int]] = field(default_factory=list)
    jobs: list[tuple[str, PaperTray]] = field(default_factory=list)
    opened: list[Path] = field(default_factory=list)

    def start(self, files, printer, parent):
        job = PaperTray(files, self.fails, parent)
        self.jobs.append((printer, job))
        return job

    def ask(self, name, count):
        self.asked.append((name, count))
        return self.target

    def open(self, path):
        self.opened.append(path)
        return True


@pytest.fixture(autouse=True)
def _let_go(qapp):
    """Delete the pages of a test when it ends: each of hundreds of widgets makes a new look slower."""
    yield
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def system():
    return System()


@pytest.fixture
def firms(services):
    """Five people of a training: three get a certificate, two do not; by the name of the person."""
    sessions = add_sessions(services, THEME)
    made = {}
    for person, firm, marks in PEOPLE:
        made[person] = add_firm(services, person, firm)
        mark_all(services, sessions, made[person], marks)
    return made


@pytest.fixture
def presenter(context, system):
    return CertificatesPresenter(context, Outside(lambda: system.printers, system.start, system.open))


@pytest.fixture
def page(presenter, context, system):
    page = CertificatesPage(presenter, context.shell, system.ask)
    context.navigator.moved.connect(page.enter)
    return page


@pytest.fixture
def batch(page, show, firms, context):
    """The page of the training, shown."""
    route = Route("certificates", params={"training": THEME})
    context.navigator.start(route)
    return show(page, route)
