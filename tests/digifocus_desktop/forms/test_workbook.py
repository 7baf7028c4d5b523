import zipfile
from io import BytesIO

import pytest
from openpyxl import Workbook, load_workbook

from digifocus_desktop.errors import FormError
from digifocus_desktop.forms import workbook
from digifocus_desktop.forms.workbook import read


def codes(source):
    with pytest.raises(FormError) as caught:
        read(source)
    assert caught.value.code == "form.workbook"
    return [problem.code for problem in caught.value.facts["problems"]]


def edited(content, change):
    """Return the bytes of a workbook after a change to it."""
    book = load_workbook(BytesIO(content))
    change(book)
    stream = BytesIO()
    book.save(stream)
    return stream.getvalue()


def repacked(content, extra):
    """Return the archive with parts added or replaced."""
    stream = BytesIO()
    with zipfile.ZipFile(BytesIO(content)) as old, zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            if name not in extra:
                new.writestr(name, old.read(name))
        for name, part in extra.items():
            new.writestr(name, part)
    return stream.getvalue()


def test_rows_carry_their_numbers_and_columns(book):
    sheets = read(
        book({"survey": [["type", None, "name"], ["text", None, " a "], [None], ["note", None, 2.0]]})
    )

    rows = sheets["survey"].rows
    assert [(row.number, row.get("name")) for row in rows] == [(2, "a"), (4, "2")]
    assert rows[0].column("name") == "C"
    assert rows[0].get("missing") == ""


def test_leading_zeros_and_decimals_stay(book):
    row = read(book({"s": [["a", "b", "c"], ["046", 1.5, True]]}))["s"].rows[0]

    assert (row.get("a"), row.get("b"), row.get("c")) == ("046", "1.5", "yes")


def test_a_formula_is_refused_with_its_cell(book, sheets):
    sheets["survey"][3][6] = "=1+1"

    with pytest.raises(FormError) as caught:
        read(book(sheets))

    (problem,) = caught.value.facts["problems"]
    assert (problem.sheet, problem.row, problem.column, problem.code) == ("survey", 4, "G", "cell.formula")


def test_an_error_value_is_refused(book, sheets):
    def spoil(spoiled: Workbook) -> None:
        spoiled["survey"]["C3"] = "#REF!"
        spoiled["survey"]["C3"].data_type = "e"

    assert codes(edited(book(sheets), spoil)) == ["cell.error"]


def test_merged_cells_are_refused(book, sheets):
    assert codes(edited(book(sheets), lambda b: b["survey"].merge_cells("C2:D2"))) == [
        "workbook.merged_cells"
    ]


def test_a_heading_that_stands_twice_is_refused(book):
    assert codes(book({"survey": [["type", "type"], ["a", "b"]]})) == ["sheet.heading_twice"]


def test_a_long_cell_is_refused(book):
    assert codes(book({"survey": [["type"], ["x" * 4001]]})) == ["cell.too_long"]


def test_a_sheet_of_too_many_rows_is_refused(book):
    rows = [["type"], *([["text"]] * workbook.MAX_ROWS)]

    assert codes(book({"survey": rows})) == ["sheet.too_many_rows"]


def test_a_sheet_of_too_many_columns_is_refused(book):
    assert codes(book({"survey": [[f"c{i}" for i in range(101)]]})) == ["sheet.too_many_columns"]


def test_macros_are_refused(book, sheets):
    assert codes(repacked(book(sheets), {"xl/vbaProject.bin": b"x"})) == ["workbook.macros"]


def test_a_document_type_is_refused(book, sheets):
    part = b'<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'

    assert codes(repacked(book(sheets), {"docProps/app.xml": part})) == ["workbook.document_type"]


def test_a_zip_bomb_is_refused_before_it_is_unpacked(book, sheets):
    bomb = repacked(book(sheets), {"xl/worksheets/sheet9.xml": b"0" * (workbook.MAX_UNPACKED_BYTES + 1)})

    assert len(bomb) < 200_000
    assert codes(bomb) == ["workbook.bomb"]


def test_a_large_file_is_refused_unread():
    assert codes(b"x" * (workbook.MAX_FILE_BYTES + 1)) == ["workbook.too_large"]


@pytest.mark.parametrize("content", [b"", b"type;name;label", b"PK\x03\x04 torn"])
def test_what_is_no_xlsx_is_refused(content):
    assert codes(content) == ["workbook.not_xlsx"]


def test_an_archive_that_is_no_workbook_is_refused():
    stream = BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        archive.writestr("hello.txt", "hello")

    assert codes(stream.getvalue()) == ["workbook.damaged"]


def test_torn_xml_inside_is_refused(book, sheets):
    assert codes(repacked(book(sheets), {"xl/worksheets/sheet1.xml": b"<worksheet><sheetDa"})) == [
        "workbook.damaged"
    ]


def test_a_file_that_is_not_there_is_refused(tmp_path):
    assert codes(tmp_path / "none.xlsx") == ["workbook.unreadable"]


def test_many_problems_stop_at_a_readable_number(book):
    rows = [["type"], *([["=1"]] * (workbook.MAX_PROBLEMS + 50))]

    assert len(codes(book({"survey": rows}))) == workbook.MAX_PROBLEMS
