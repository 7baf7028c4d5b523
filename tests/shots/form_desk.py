"""Workbooks in which the forms screen has something to show: changes, sixty faults, questions to try."""

import tempfile
from collections.abc import Callable
from functools import cache
from io import BytesIO
from pathlib import Path
from typing import Any

from openpyxl import load_workbook

from digifocus_desktop.bootstrap import Program
from digifocus_desktop.services.shipped_form import WORKBOOK
from tests.driving import settle, until
from ui.screens.forms.state import Part, Place

ADVICE_SHEETS = ("dimensions", "bands", "themes", "rules", "tools", "flags")
_FAULTS_A_SHEET = 6
_FAULTS = 60


def show(program: Program, part: Part, *, broken: bool = False) -> None:
    """Check a workbook and show what was found in it."""
    presenter = _page(program).presenter
    presenter.check(broken_workbook() if broken else changed_workbook())
    until(lambda: presenter.state.read is not None and not presenter.state.busy)
    presenter.show_part(part)
    settle(program)


def turn(program: Program, page: str) -> None:
    """Show a page of the questionnaire that is tried."""
    show(program, Part.PREVIEW)
    _page(program).check.preview.pages.chosen.emit(page)
    settle(program)


def versions(program: Program) -> None:
    """Show the versions, whatever was open before."""
    _page(program).presenter.open(Place.VERSIONS)
    settle(program)


@cache
def changed_workbook() -> Path:
    """The form of the program with other words, another weight and no Swedish in places."""

    def change(book: Any) -> None:
        survey = book["survey"]
        heads = {cell.value: cell.column for cell in survey[1]}
        for row in range(12, 40, 4):
            finnish = survey.cell(row, heads["label::Suomi (fi)"])
            if finnish.value:
                finnish.value = f"{finnish.value} Kerro omin sanoin."
                survey.cell(row, heads["label::Svenska (sv)"]).value = None
        settings = book["settings"]
        where = {cell.value: cell.column for cell in settings[1]}
        settings.cell(2, where["version"], "2099.1.0")

    return _saved("lomake-2099.xlsx", change)


@cache
def broken_workbook() -> Path:
    """The form of the program with faults in the questions and in every sheet of advice."""

    def change(book: Any) -> None:
        for name in ADVICE_SHEETS:
            sheet = book[name]
            for row in range(2, 2 + _FAULTS_A_SHEET):
                sheet.cell(row, 1, None if row % 2 else f"ei sallittu tunnus {row}")
        survey = book["survey"]
        heads = {cell.value: cell.column for cell in survey[1]}
        for row in range(10, 10 + _FAULTS, 2):
            survey.cell(row, heads["bind::df:weight"], "raskas")
            survey.cell(row + 1, heads["relevant"], "${ei_ole} = 1")

    return _saved("lomake-rikki.xlsx", change)


def _saved(name: str, change: Callable[[Any], None]) -> Path:
    book = load_workbook(BytesIO(WORKBOOK.read_bytes()))
    change(book)
    path = Path(tempfile.mkdtemp(prefix="digifocus-shots-")) / name
    book.save(path)
    return path


def _page(program: Program) -> Any:
    """The page of the forms; what it is made of is its own."""
    return program.window.page
