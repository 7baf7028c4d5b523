"""The shipped instrument, and small workbooks made for one test."""

from collections.abc import Callable, Mapping, Sequence
from io import BytesIO

import pytest
from openpyxl import Workbook

import resources
from digifocus_desktop.errors import FormError
from digifocus_desktop.forms.compiler import compile_workbook
from digifocus_desktop.forms.package import FormPackage
from digifocus_desktop.forms.workbook import WorkbookProblem

Sheets = dict[str, list[list[object]]]


@pytest.fixture(scope="session")
def package() -> FormPackage:
    return compile_workbook(resources.path("forms", "digianalyysi.xlsx"))


@pytest.fixture
def sheets() -> Sheets:
    """The smallest questionnaire that has one of everything that counts."""
    df = "bind::df:"
    survey: list[list[object]] = [
        ["type", "name", "label", "relevant", f"{df}kind", f"{df}dimension", f"{df}weight", f"{df}hidden"],
        ["begin_group", "a", "Sivu"],
        ["select_one yn", "f_site", "Onko sivut?"],
        ["select_one scale", "x_one", "Yksi?", None, "level", "X", 1.5],
        ["select_one scale", "x_two", "Kaksi?", "${f_site} = 'yes'", "level", "X", "0,5", 0],
        ["end_group"],
    ]
    choices: list[list[object]] = [
        ["list_name", "name", "label", "score"],
        ["yn", "yes", "On"],
        ["yn", "no", "Ei"],
    ]
    choices += [["scale", str(value), f"Porras {value}", value] for value in range(5)]
    return {
        "survey": survey,
        "choices": choices,
        "settings": [["form_title", "form_id", "version"], ["Pieni", "pieni", "1.0.0"]],
        "dimensions": [["code", "label", "kind", "min_items", "section"], ["X", "Iksi", "level", 1, "a"]],
        "bands": [["code", "lower", "label"], ["low", 0, "alussa"], ["high", 50, "pitkällä"]],
    }


@pytest.fixture
def book() -> Callable[[Mapping[str, Sequence[Sequence[object]]]], bytes]:
    """Writes rows by sheet into the bytes of an .xlsx file."""

    def write(content: Mapping[str, Sequence[Sequence[object]]]) -> bytes:
        workbook = Workbook()
        workbook.remove(workbook.worksheets[0])
        for name, rows in content.items():
            sheet = workbook.create_sheet(name)
            for row in rows:
                sheet.append(list(row))
        stream = BytesIO()
        workbook.save(stream)
        return stream.getvalue()

    return write


@pytest.fixture
def problems(book) -> Callable[[Sheets], list[WorkbookProblem]]:
    """Compiles rows by sheet and returns what is wrong with them."""

    def find(content: Sheets) -> list[WorkbookProblem]:
        with pytest.raises(FormError) as caught:
            compile_workbook(book(content))
        assert caught.value.code == "form.workbook"
        return list(caught.value.facts["problems"])

    return find
