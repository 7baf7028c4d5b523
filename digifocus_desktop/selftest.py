"""The selftest: does what a visit does, in a folder of its own, and compares the outcome with what went in.

It needs no display and no network and touches nothing of the person's.
"""

import json
import os
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, Any

from digifocus_desktop import __version__
from digifocus_desktop.errors import DigiFocusError
from digifocus_desktop.paths import AppPaths
from digifocus_desktop.services.workspace import Profile, Ways, Workspace

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

OK, FAILED = 0, 1

FIRM = "Žemaitisen & Åkerlundin <b>tila</b> ÄÖ"
PERSON = "Łukasz Žemaitinen-Ågren"
SIGNER = Profile("Örjan Šimonen", "proagria", "yritysneuvoja")
PLACE = "Enonkoski"
BUSINESS_ID = "9912346-4"
RATING, LEVEL_OF_RATING = 3, 75.0
WORDS = {"fi": ("Tänään", "Yritykset"), "sv": ("I dag", "Företag"), "en": ("Today", "Companies")}
"""Language → what the first two places of the rail are called."""


class DifferenceError(Exception):
    """What came out is not what went in."""


@dataclass
class Visit:
    """What the checks hand to each other.

    Attributes:
        folder: Where everything happens.
        company_id: The firm.
        analysis_id: Its analysis.
        answers: What was answered, as it is stored.
    """

    folder: Path
    company_id: str = ""
    analysis_id: str = ""
    answers: dict[str, Any] = field(default_factory=dict)


def run() -> int:
    """Do every check, print the outcome as JSON and return the exit code: 0 all is well, 1 not."""
    with tempfile.TemporaryDirectory(prefix="digifocus-selftest-") as folder:
        visit = Visit(Path(folder) / "data")
        found = [_outcome(name, check, visit) for name, check in CHECKS.items()]
    well = all(one["ok"] for one in found)
    report = {
        "ok": well,
        "version": __version__,
        "at": f"{datetime.now(UTC):%Y-%m-%dT%H:%M:%SZ}",
        "checks": found,
    }
    sys.stdout.write(json.dumps(report, ensure_ascii=False, indent=1) + "\n")
    return OK if well else FAILED


def _outcome(name: str, check: Callable[[Visit], str], visit: Visit) -> dict[str, Any]:
    begun = time.perf_counter()
    try:
        said, well = check(visit), True
    except DigiFocusError as error:
        said, well = f"{error.code} {dict(error.facts)}", False
    except Exception as error:  # whatever breaks is the outcome of this check
        said, well = f"{type(error).__name__}: {error}", False
    return {"name": name, "ok": well, "said": said, "seconds": round(time.perf_counter() - begun, 2)}


def _same(what: str, given: object, found: object) -> None:
    if given != found:
        message = f"{what}: {given!r} went in, {found!r} came out"
        raise DifferenceError(message)


@contextmanager
def _workspace(visit: Visit) -> Iterator[Workspace]:
    workspace = Workspace.open(AppPaths(visit.folder))
    try:
        yield workspace
    finally:
        workspace.close()


def check_store(visit: Visit) -> str:
    """Make a store, write a firm, close, open, compare; nothing of it can be read in the file."""
    from digifocus_desktop.services.company_values import NewCompany

    paths = AppPaths(visit.folder)
    new = NewCompany(FIRM, BUSINESS_ID, "046", ("matkailu",), locality=PLACE, contact_name=PERSON)
    workspace = Workspace.create(paths, SIGNER, Ways(key_file=True))
    try:
        visit.company_id = workspace.services.companies.create(new)
    finally:
        workspace.close()
    with _workspace(visit) as workspace:
        firm = workspace.services.trainings.firm(visit.company_id)
        found = workspace.services.trainings.find_firms(PERSON.partition(" ")[0])
    _same("firm", FIRM, firm.name if firm else None)
    _same("person", PERSON, firm.people[0][1] if firm and firm.people else None)
    _same("search", [visit.company_id], [one.id for one in found])
    content = paths.store.read_bytes()
    _same(
        "readable text in the file", (False, False), (FIRM.encode() in content, b"SQLite format 3" in content)
    )
    return f"{len(content)} bytes, encrypted"


def check_form(visit: Visit) -> str:
    """Answer every question that is shown, close, open, compare answers and result."""
    from digifocus_desktop.forms.runtime import Runtime

    with _workspace(visit) as workspace:
        services = workspace.services
        visit.analysis_id = services.analyses.start(visit.company_id)
        analysis = services.analyses.open(visit.analysis_id)
        runtime = Runtime(analysis.package, analysis.answers, analysis.course)
        while item := runtime.resume():
            answer = _answer(item)
            services.analyses.answer(visit.analysis_id, {item.id: answer})
            runtime = runtime.answer(item.id, answer).runtime
        visit.answers = {name: answer.to_entry() for name, answer in runtime.answers.items()}
        services.analyses.complete(visit.analysis_id)
    with _workspace(visit) as workspace:
        stored = workspace.services.analyses.open(visit.analysis_id)
        result = workspace.services.results.result(visit.analysis_id).result
    _same("answers", visit.answers, {name: answer.to_entry() for name, answer in stored.answers.items()})
    level, competence = result.level, result.competence
    expected = (LEVEL_OF_RATING, LEVEL_OF_RATING)
    _same("result", expected, (level and round(level.value, 6), competence and round(competence.value, 6)))
    return f"{len(visit.answers)} answers, level {LEVEL_OF_RATING:g}"


def _answer(item: Any) -> Any:
    from digifocus_desktop.forms.answers import Answer
    from digifocus_desktop.forms.package import ItemType

    if item.scored:
        return Answer.of(RATING)
    if item.type in (ItemType.INTEGER, ItemType.DECIMAL):
        return Answer.of(1990 if "1850" in (item.constraint or "") else 3)
    if item.type is ItemType.TEXT:
        return Answer.of(f"{FIRM} 🐄 שלום")
    name = item.choices[0].name
    return Answer.of((name,) if item.type is ItemType.SELECT_MULTIPLE else name)


def check_document(visit: Visit) -> str:
    """Issue a certificate, read its text and compare it; a reprint is the same file."""
    from digifocus_desktop.services.certificates import AS_USUAL, Attendee, FarmDraft, SessionEntry

    with _workspace(visit) as workspace:
        services = workspace.services
        firm = services.trainings.firm(visit.company_id)
        assert firm is not None
        day = services.trainings.today()
        entry = SessionEntry("theme:TP2.1", "Perusteet kuntoon", day, 2.0, PLACE, company_id=firm.id)
        attendee = Attendee(PERSON, firm.people[0][0], firm.id, firm.name)
        issued = services.certificates.issue_at_farm(FarmDraft(entry, attendee, AS_USUAL))
        first, again = (services.certificates.stored(issued.id).content for _ in range(2))
    _same("reprint", issued.sha256, sha256(again).hexdigest())
    text = _text_of(first)
    for words in (PERSON, FIRM, issued.number, SIGNER.name, PLACE):
        _same(f"{words!r} on the paper", True, "".join(words.split()) in "".join(text.split()))
    return f"{issued.number}, {len(first)} bytes"


def _text_of(pdf: bytes) -> str:
    from PySide6.QtCore import QBuffer, QByteArray, QIODevice
    from PySide6.QtPdf import QPdfDocument

    _application()
    data = QByteArray(pdf)
    buffer, document = QBuffer(data), QPdfDocument()
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    document.load(buffer)
    text = "\n".join(document.getAllText(page).text() for page in range(document.pageCount()))
    document.close()
    return text


def check_languages(visit: Visit) -> str:
    """Open the window over the store and compare its words in three languages."""
    from digifocus_desktop.bootstrap import Program
    from digifocus_desktop.startup import Options

    app = _application()
    program = Program(app, Options(visit.folder))
    ready: list[bool] = []
    program.ready.connect(lambda: ready.append(True))
    try:
        program.start()
        _until(app, lambda: bool(ready) and not program.runner.busy)
        for code, words in WORDS.items():
            program.preferences.change(language=code)
            app.processEvents()
            _same(f"rail in {code}", words, tuple(item.text() for item in program.window.rail.items[:2]))
            colours = _colours(program.window)
            _same(f"window drawn in {code}", True, colours > 8)
    finally:
        program.window.close()
    return ", ".join(WORDS)


def _application() -> "QApplication":
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtWidgets import QApplication

    from ui.shared.theme import Theme, application

    running = QApplication.instance()
    if isinstance(running, QApplication):
        return running
    app = application("digifocus-selftest")
    Theme("light").install(app)
    return app


def _colours(window: Any) -> int:
    image = window.grab().toImage()
    step = 3
    points = ((x, y) for x in range(0, image.width(), step) for y in range(0, image.height(), step))
    return len({image.pixel(x, y) for x, y in points})


def _until(app: "QApplication", holds: Callable[[], bool], seconds: float = 30.0) -> None:
    from PySide6.QtCore import QEventLoop

    end = time.monotonic() + seconds
    while not holds():
        if time.monotonic() > end:
            message = f"the window was not ready after {seconds:g} s"
            raise DifferenceError(message)
        app.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 50)


CHECKS: dict[str, Callable[[Visit], str]] = {
    "store": check_store,
    "form": check_form,
    "document": check_document,
    "languages": check_languages,
}
