from datetime import date
from io import BytesIO

import pytest
from openpyxl import load_workbook

from digifocus_desktop.exchange.spreadsheet import read_sheet
from digifocus_desktop.exchange.xlsx_out import Kind, OutColumn, OutTable, workbook_bytes

COLUMNS = (
    OutColumn("Yritys", width=40),
    OutColumn("Kunta"),
    OutColumn("Kerrat", Kind.INTEGER),
    OutColumn("Maksu", Kind.EUROS),
    OutColumn("Päivä", Kind.DATE),
)


def written(*rows, title="Yritykset"):
    content = workbook_bytes([OutTable(title, COLUMNS, rows)])
    return load_workbook(BytesIO(content)).worksheets[0]


def test_every_value_keeps_its_kind():
    sheet = written(("Äijälä", "046", 3, 25_050, date(2026, 8, 27)))
    assert [cell.data_type for cell in sheet[2]] == ["s", "s", "n", "n", "d"]
    assert [cell.value for cell in sheet[2]][:4] == ["Äijälä", "046", 3, 250.5]
    assert sheet["E2"].number_format == "d.m.yyyy"
    assert sheet["D2"].number_format.endswith('"€"')


@pytest.mark.parametrize("text", ["=1+1", '=HYPERLINK("http://x")', "+358", "-1", "@SUM(A1)", "#N/A", "{=1}"])
def test_a_text_is_never_a_formula(text):
    cell = written((text, "", 1, 1, None))["A2"]
    assert (cell.value, cell.data_type) == (text, "s")


def test_headings_stay_in_sight_and_can_be_filtered():
    sheet = written(("A", "", 1, 1, None), ("B", "", 1, 1, None))
    assert sheet.freeze_panes == "A2"
    assert sheet.auto_filter.ref == "A1:E3"
    assert sheet["A1"].font.bold
    assert sheet.column_dimensions["A"].width == 40


def test_it_prints_on_lying_a4_as_wide_as_the_page_with_headings_on_each():
    sheet = written(("A", "", 1, 1, None))
    assert (sheet.page_setup.orientation, int(sheet.page_setup.paperSize)) == ("landscape", 9)
    assert (sheet.sheet_properties.pageSetUpPr.fitToPage, int(sheet.page_setup.fitToHeight)) == (True, 0)
    assert sheet.print_title_rows == "$1:$1"


def test_each_cell_looks_as_its_kind_says_in_every_row():
    day = date(2026, 8, 27)
    rows = [("A", "046", 3, 100, day), ("A", "046", "alle 5", "··", None), ("B", "046", 4, 200, day)] * 3
    sheet = written(*rows)
    for number, row in enumerate(sheet.iter_rows(min_row=2)):
        words = number % 3 == 1
        assert [cell.number_format for cell in row[:4]] == (
            ["@"] * 4 if words else ["@", "@", "#,##0", Kind.EUROS.value]
        )
        assert [cell.alignment.horizontal for cell in row[2:4]] == ["right" if words else None] * 2
        assert row[4].number_format == "d.m.yyyy"


def test_characters_that_a_workbook_cannot_hold_are_left_out():
    assert written(("a\x00\x0b\ud800b", "x" * 40_000, 1, 1, None))["A2"].value == "a\nb"


def test_sheet_names_are_made_fit_and_different():
    tables = [OutTable(title, COLUMNS, ()) for title in ("A/B: [lista]", "Kunnat", "KUNNAT", "x" * 50, "")]
    book = load_workbook(BytesIO(workbook_bytes(tables)))
    assert book.sheetnames == ["A B   lista", "Kunnat", "KUNNAT 3", "x" * 31, "5"]


def test_a_row_of_the_wrong_length_is_a_mistake_of_ours():
    with pytest.raises(ValueError, match="zip"):
        written(("A",))


def test_what_is_written_can_be_read_back(tmp_path):
    table = OutTable("Yritykset", COLUMNS, [("Äijälä", "046", 3, 25_050, date(2026, 8, 27))])
    (tmp_path / "a.xlsx").write_bytes(workbook_bytes([table]))
    rows = read_sheet(tmp_path / "a.xlsx").rows
    assert rows[1].cells == ("Äijälä", "046", "3", "250.5", date(2026, 8, 27))
