"""Printing: the same bytes to a spooler, sharp pages to a printer, clear words when it fails."""

import sys
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QSize
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPrintSupport import QPrinter

from digifocus_desktop.documents import certificate
from tests.digifocus_desktop.documents.samples import CERTIFICATE
from ui.shared.printing import PdfFile, RasterJob, SpoolJob, open_file, prepared, start_printing

posix_only = pytest.mark.skipif(sys.platform == "win32", reason="there is no spooler program")


@pytest.fixture(scope="session")
def files():
    """An upright certificate and one that lies."""
    lying = replace(CERTIFICATE, orientation="landscape")
    return [
        PdfFile("upright.pdf", certificate.render(CERTIFICATE)),
        PdfFile("lying.pdf", certificate.render(lying)),
    ]


def _spooler(tmp_path: Path, lines: str) -> str:
    """Return a program that stands in the place of `lp`."""
    program = tmp_path / "lp"
    program.write_text(f"#!/bin/sh\n{lines}\n")
    program.chmod(0o700)
    return str(program)


def _printer(target: Path) -> QPrinter:
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(target))
    return prepared(printer)


@posix_only
def test_the_spooler_gets_each_file_byte_for_byte(qtbot, qapp, files, tmp_path):
    program = _spooler(tmp_path, f'echo "$@" >> {tmp_path}/calls; cat > {tmp_path}/$(date +%s%N).out')
    job = SpoolJob(files, "Farm printer", program, qapp)

    with qtbot.waitSignal(job.finished) as done:
        job.start()

    assert done.args == [False]
    spooled = sorted(tmp_path.glob("*.out"))
    assert [path.read_bytes() for path in spooled] == [file.content for file in files]
    assert (tmp_path / "calls").read_text().splitlines() == ["-d Farm printer -t DigiFocus"] * 2


@posix_only
@pytest.mark.parametrize("lines", ["cat > /dev/null; exit 1", "exit 1", "kill -9 $$"])
def test_a_spooler_that_refuses_is_told_once(qtbot, qapp, files, tmp_path, lines):
    job = SpoolJob(files, "", _spooler(tmp_path, lines), qapp)
    told: list[str] = []
    job.failed.connect(told.append)

    with qtbot.waitSignal(job.failed):
        job.start()

    assert told == ["print.refused"]


def test_a_spooler_that_is_not_there_is_told(qtbot, qapp, files, tmp_path):
    job = SpoolJob(files, "", str(tmp_path / "missing"), qapp)

    with qtbot.waitSignal(job.failed) as told:
        job.start()

    assert told.args == ["print.refused"]


@posix_only
def test_a_stopped_job_sends_no_further_file(qtbot, qapp, files, tmp_path):
    program = _spooler(tmp_path, f"cat > {tmp_path}/$(date +%s%N).out")
    job = SpoolJob(files, "", program, qapp)

    with qtbot.waitSignal(job.finished) as done:
        job.start()
        job.cancel()

    assert done.args == [True]
    assert len(list(tmp_path.glob("*.out"))) == 1


def test_pages_are_drawn_one_by_one_each_lying_as_it_should(qtbot, qapp, files, tmp_path):
    target = tmp_path / "out.pdf"
    job = RasterJob(files, lambda: _printer(target), qapp)
    steps = []
    job.progressed.connect(lambda done, of: steps.append((done, of)))

    with qtbot.waitSignal(job.finished, timeout=20_000):
        job.start()

    assert steps == [(0, 2), (1, 2), (2, 2)]
    printed = QPdfDocument(qapp)
    printed.load(str(target))
    sizes = [printed.pagePointSize(page) for page in range(printed.pageCount())]
    assert [size.width() < size.height() for size in sizes] == [True, False]
    picture = printed.render(1, QSize(297, 210))
    original = QPdfDocument(qapp)
    (tmp_path / "lying.pdf").write_bytes(files[1].content)
    original.load(str(tmp_path / "lying.pdf"))
    wanted = original.render(0, QSize(297, 210))
    spots = [(x, y) for x in range(0, 297, 9) for y in range(0, 210, 9)]
    near = sum(abs(_grey(picture, spot) - _grey(wanted, spot)) < 60 for spot in spots)
    assert near / len(spots) > 0.97


def _grey(picture, spot):
    colour = picture.pixelColor(*spot)
    return 255 - (255 - colour.lightness()) * colour.alpha() // 255


def test_a_stopped_print_draws_no_further_page(qtbot, qapp, files, tmp_path):
    job = RasterJob(files, lambda: _printer(tmp_path / "out.pdf"), qapp)
    job.progressed.connect(lambda done, _of: job.cancel() if done == 1 else None)

    with qtbot.waitSignal(job.finished, timeout=20_000) as done:
        job.start()

    assert done.args == [True]


def test_what_is_no_pdf_is_refused_before_a_printer_is_asked(qtbot, qapp):
    job = RasterJob([PdfFile("x.pdf", b"rubbish")], lambda: pytest.fail("asked"), qapp)

    with qtbot.waitSignal(job.failed) as told:
        job.start()

    assert told.args == ["print.unreadable"]


@pytest.mark.qt_log_ignore("QPainter::begin")
def test_a_printer_that_cannot_write_is_told(qtbot, qapp, files, tmp_path):
    job = RasterJob(files, lambda: _printer(tmp_path / "missing" / "out.pdf"), qapp)

    with qtbot.waitSignal(job.failed) as told:
        job.start()

    assert told.args == ["print.refused"]


@posix_only
def test_cups_is_used_where_it_is(qapp, files, tmp_path, monkeypatch):
    _spooler(tmp_path, "exit 0")
    monkeypatch.setenv("PATH", str(tmp_path))
    assert isinstance(start_printing(files, "", qapp), SpoolJob)

    monkeypatch.setenv("PATH", str(tmp_path / "empty"))
    assert isinstance(start_printing(files, "", qapp), RasterJob)


@pytest.mark.parametrize("name", ["run.sh", "page.html", "missing.pdf"])
def test_only_files_that_run_nothing_are_opened(tmp_path, name):
    if name != "missing.pdf":
        (tmp_path / name).write_text("x")

    assert not open_file(tmp_path / name)
    assert not open_file(Path(name))
