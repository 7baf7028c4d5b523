"""Good files are read as a person sees them; junk gives a clear error, never a traceback."""

import random
import tracemalloc
import zipfile
from datetime import date, datetime
from datetime import time as clock
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openpyxl import Workbook

from digifocus_desktop.errors import ExchangeError
from digifocus_desktop.exchange.archive import MAX_UNPACKED_BYTES
from digifocus_desktop.exchange.sheet import MAX_CELL_CHARS, MAX_ROWS
from digifocus_desktop.exchange.spreadsheet import MAX_FILE_BYTES, read_sheet


def save(path: Path, content: bytes) -> Path:
    path.write_bytes(content)
    return path


def code_of(path: Path, **arguments: str) -> str:
    with pytest.raises(ExchangeError) as raised:
        read_sheet(path, **arguments)
    assert raised.value.facts["file"] == path.name
    return raised.value.code


def read_or_refused(path: Path) -> bool:
    """Tell that the file gave rows or an error of ours; anything else goes through."""
    try:
        return bool(read_sheet(path).rows)
    except ExchangeError as error:
        return error.code.startswith("exchange.")


def cells(path: Path) -> list[tuple[object, ...]]:
    return [row.cells for row in read_sheet(path).rows]


def test_cells_are_text_or_dates_and_numbers_have_no_decimals_of_their_own(save_xlsx):
    path = save_xlsx(
        [["a", 2158485, 1.5, date(2026, 8, 27), datetime(2026, 8, 27, 9, 0), clock(9, 5), True, None]]
    )
    day = date(2026, 8, 27)
    moment = datetime(2026, 8, 27, 9, 0)
    assert cells(path) == [("a", "2158485", "1.5", day, moment, "9.05", "x")]
    assert read_sheet(path).rows[0].text(3) == "27.8.2026"
    assert read_sheet(path).rows[0].text(99) == ""


def test_row_numbers_are_those_of_the_spreadsheet(save_xlsx):
    path = save_xlsx([[], ["", "x"], [], [], [None, None, "y"]])
    assert [(row.number, row.cells) for row in read_sheet(path).rows] == [(2, ("", "x")), (5, ("", "", "y"))]


def test_a_merged_cell_stands_at_its_first_cell(tmp_path):
    book = Workbook()
    sheet = book.worksheets[0]
    sheet.append(["Mattilan tila", "", "Juva"])
    sheet.merge_cells("A1:B1")
    book.save(tmp_path / "a.xlsx")
    assert cells(tmp_path / "a.xlsx") == [("Mattilan tila", "", "Juva")]


def test_a_formula_is_read_as_the_value_last_saved(xlsx_with_sheet):
    path = xlsx_with_sheet(
        b'<row r="1"><c r="A1"><f>1+1</f><v>2</v></c><c r="B1" t="str"><f>X</f><v>y</v></c></row>'
    )
    assert cells(path) == [("2", "y")]


def test_a_formula_that_was_never_reckoned_is_empty(save_xlsx):
    assert cells(save_xlsx([["a", "=1+1", "b"]])) == [("a", "", "b")]


def test_the_first_visible_sheet_that_is_not_empty_is_read(tmp_path):
    book = Workbook()
    book.worksheets[0].title = "Ohje"
    book.create_sheet("Piilo").append(["salainen"])
    book["Piilo"].sheet_state = "hidden"
    book.create_sheet("Yritykset").append(["Mattilan tila"])
    book.save(tmp_path / "a.xlsx")
    found = read_sheet(tmp_path / "a.xlsx")
    assert (found.name, found.sheet_names) == ("Yritykset", ("Ohje", "Piilo", "Yritykset"))
    assert read_sheet(tmp_path / "a.xlsx", name="Piilo").rows[0].cells == ("salainen",)
    assert code_of(tmp_path / "a.xlsx", name="Muu") == "exchange.no_such_sheet"


@pytest.mark.parametrize(
    ("encoding", "text"),
    [
        ("utf-8", "Yritys;Kunta\nÄijälä;Mäntyharju\n"),
        ("utf-8-sig", "Yritys;Kunta\r\nÄijälä;Mäntyharju\r\n"),
        ("utf-16", "Yritys\tKunta\nÄijälä\tMäntyharju\n"),
        ("cp1252", "Yritys;Kunta\nÄijälä;Mäntyharju\n"),
        ("utf-8", "Yritys,Kunta\nÄijälä,Mäntyharju"),
        ("utf-8", "Yritys|Kunta\nÄijälä|Mäntyharju"),
        ("utf-8", '"Yritys";"Kunta"\n"Äijälä";"Mäntyharju"\n'),
    ],
)
def test_text_is_read_in_the_encodings_and_delimiters_people_use(tmp_path, encoding, text):
    path = save(tmp_path / "a.csv", text.encode(encoding))
    assert cells(path) == [("Yritys", "Kunta"), ("Äijälä", "Mäntyharju")]


def test_a_delimiter_that_the_file_names_is_used(tmp_path):
    path = save(tmp_path / "a.csv", b"sep=|\r\nYritys|a;b;c\r\n")
    assert cells(path) == [("Yritys", "a;b;c")]


def test_a_decimal_comma_does_not_pass_for_a_delimiter(tmp_path):
    path = save(tmp_path / "a.csv", b"Yritys;Liikevaihto\nA;1,5\nB;2,5\n")
    assert cells(path)[1] == ("A", "1,5")


def test_a_quoted_cell_may_hold_delimiters_and_lines(tmp_path):
    path = save(tmp_path / "a.csv", b'Yritys;Huom\n"Oy; A ""B""";"yksi\nkaksi"\n')
    assert cells(path)[1] == ('Oy; A "B"', "yksi\nkaksi")


def test_a_quotation_mark_without_its_partner_swallows_no_firms(tmp_path):
    text = 'Nimi;Kunta\nMattila;Juva\n"Mäkelä;Juva\nAlatalo;Juva\n'
    with pytest.raises(ExchangeError) as raised:
        read_sheet(save(tmp_path / "a.csv", text.encode()))
    assert (raised.value.code, raised.value.facts["row"]) == ("exchange.broken_quotes", 3)
    text = 'Nimi;Kunta\r"Mattila" Oy;Juva\rTila "Mäkelä";Juva'
    firms = [("Mattila Oy", "Juva"), ('Tila "Mäkelä"', "Juva")]
    assert cells(save(tmp_path / "b.csv", text.encode()))[1:] == firms


def test_a_list_of_one_column_is_a_list(tmp_path):
    assert cells(save(tmp_path / "a.txt", "Yritys\nÄijälä\n".encode())) == [("Yritys",), ("Äijälä",)]


@pytest.mark.parametrize("content", [b"", b"  \n \r\n", b";;;\n;;\n"])
def test_an_empty_file_says_so(tmp_path, content):
    assert code_of(save(tmp_path / "a.csv", content)) == "exchange.empty"


def test_an_empty_workbook_says_so(save_xlsx):
    assert code_of(save_xlsx([])) == "exchange.empty"
    assert code_of(save_xlsx([["", None], [None]])) == "exchange.empty"


def test_a_missing_file_or_a_folder_is_unreadable(tmp_path):
    assert code_of(tmp_path / "none.xlsx") == "exchange.unreadable"
    assert code_of(tmp_path) == "exchange.unreadable"


def test_an_old_workbook_is_recognised_under_a_new_name(tmp_path):
    old = bytes.fromhex("d0cf11e0a1b11ae1") + b"\0" * 4096
    assert code_of(save(tmp_path / "a.xlsx", old)) == "exchange.old_excel"


def test_a_workbook_with_a_password_says_so(tmp_path):
    locked = bytes.fromhex("d0cf11e0a1b11ae1") + b"\0" * 512 + "EncryptedPackage".encode("utf-16-le")
    assert code_of(save(tmp_path / "a.xlsx", locked)) == "exchange.password"


@pytest.mark.parametrize(
    "content",
    [
        b"%PDF-1.7\n", b"\x89PNG\r\n\x1a\n", b"{\\rtf1", b"abc\0def", b"\x81\x8d\xff\x00",
        b"\xef\xbb\xbf\r\n<HTML><table><tr><td>Yritys</td></tr></table></HTML>",
        b"<?xml version='1.0'?><?mso-application progid='Excel.Sheet'?><Workbook/>",
    ],
)  # fmt: skip
def test_another_kind_of_file_is_refused_whatever_its_name(tmp_path, content):
    assert code_of(save(tmp_path / "a.xlsx", content)) == "exchange.not_spreadsheet"


def test_a_zip_that_is_no_workbook_is_refused(tmp_path):
    with ZipFile(tmp_path / "a.xlsx", "w") as archive:
        archive.writestr("word/document.xml", "<x/>")
    assert code_of(tmp_path / "a.xlsx") == "exchange.not_spreadsheet"


def test_a_workbook_under_the_name_of_text_is_read(save_xlsx):
    assert cells(save_xlsx([["Mattila"]], name="list.csv")) == [("Mattila",)]


def test_text_under_the_name_of_a_workbook_is_read(tmp_path):
    assert cells(save(tmp_path / "a.xlsx", b"Yritys;Kunta\nA;Juva\n"))[1] == ("A", "Juva")


def test_macros_and_pictures_are_left_out(save_xlsx):
    path = save_xlsx([["Mattila"]], name="macro.xlsm")
    with ZipFile(path, "a") as archive:
        archive.writestr("xl/vbaProject.bin", b"\0macro")
        archive.writestr("xl/media/image1.png", b"\0png")
    assert cells(path) == [("Mattila",)]


def test_a_cell_of_five_megabytes_is_cut_past_what_any_field_takes(tmp_path, xlsx_with_sheet):
    huge = b'<row r="1"><c r="A1" t="inlineStr"><is><t>%s</t></is></c></row>' % (b"x" * 4_900_000)
    found = cells(xlsx_with_sheet(huge))[0][0]
    assert len(str(found)) == MAX_CELL_CHARS + 1


def test_a_cell_of_five_megabytes_in_text_is_a_clear_error(tmp_path):
    path = save(tmp_path / "a.csv", b'Yritys;Kunta\n"' + b"x" * 5_000_000 + b'";Juva\n')
    assert code_of(path) == "exchange.broken_quotes"


def test_a_file_too_large_is_not_opened(tmp_path):
    path = tmp_path / "a.csv"
    with path.open("wb") as file:
        file.truncate(MAX_FILE_BYTES + 1)
    assert code_of(path) == "exchange.too_large"


def bomb(path: Path, part: str, size: int) -> Path:
    with ZipFile(path, "w", ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", "<x/>")
        archive.writestr("xl/workbook.xml", "<x/>")
        with archive.open(part, "w", force_zip64=True) as out:
            for _ in range(size // 1_000_000):
                out.write(b" " * 1_000_000)
    return path


@pytest.mark.parametrize("size", [20_000_000, MAX_UNPACKED_BYTES + 1_000_000])
def test_a_bomb_is_refused_before_it_is_unpacked(tmp_path, size):
    path = bomb(tmp_path / "a.xlsx", "xl/worksheets/sheet1.xml", size)
    tracemalloc.start()
    try:
        assert code_of(path) == "exchange.too_large"
        assert tracemalloc.get_traced_memory()[1] < size // 4
    finally:
        tracemalloc.stop()


def test_a_bomb_that_lies_about_its_size_is_refused(tmp_path):
    path = bomb(tmp_path / "a.xlsx", "xl/worksheets/sheet1.xml", 20_000_000)
    content = path.read_bytes().replace((20_000_000).to_bytes(4, "little"), (1_000).to_bytes(4, "little"))
    assert code_of(save(path, content)) == "exchange.damaged"


def test_a_part_that_is_never_read_may_be_large(save_xlsx):
    path = save_xlsx([["Mattila"]])
    with ZipFile(path, "a", ZIP_DEFLATED) as archive:
        archive.writestr("xl/media/film.bin", b" " * 30_000_000)
    assert cells(path) == [("Mattila",)]


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b'<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="A1048576"><v>1</v></c></row>',
         "exchange.too_many_rows"),
        (b'<row r="1"><c r="XFD1"><v>1</v></c></row>', "exchange.too_many_columns"),
        (b'<row r="1"><c r="A1"><v>1</v></c></row><row r="100000"><c r="GR100000"><v>1</v></c></row>',
         "exchange.too_many_cells"),
        (b"<row>" + b"<c><v>1</v></c>" * 200 + b'</row><row r="99999"><c><v>1</v></c></row>',
         "exchange.too_many_cells"),
        (b'<row r="1048576"><c><v>1</v></c></row>', "exchange.too_many_rows"),
        (b'<row r="1"><c s=">" r="XFD1048576"><v>1</v></c></row>', "exchange.too_many_rows"),
        (b'<row r="1"><c r="XFD1048576" s="/>"><v>1</v></c></row>', "exchange.too_many_rows"),
        (b"""<row r="1"><c s=" r='A1'" r="XFD1048576"><v>1</v></c></row>""", "exchange.too_many_rows"),
        (b'<row r="1"><c s="<" r="XFD1048576"><v>1</v></c></row>', "exchange.damaged"),
        (b'<a-b:row xmlns:a-b="http://schemas.openxmlformats.org/spreadsheetml/2006/main" r="1">'
         b'<a-b:c r="XFD1048576"><a-b:v>1</a-b:v></a-b:c></a-b:row>', "exchange.too_many_rows"),
    ],
)  # fmt: skip
def test_cells_far_apart_are_refused_before_a_grid_is_made_of_them(xlsx_with_sheet, data, code):
    assert code_of(xlsx_with_sheet(data)) == code


def test_the_cell_that_lies_too_far_off_is_named(xlsx_with_sheet):
    data = b'<row r="4"><c r="C4"><v>1</v></c></row><row r="90004"><c r="AN90004"><v>1</v></c></row>'
    with pytest.raises(ExchangeError) as raised:
        read_sheet(xlsx_with_sheet(data))
    assert raised.value.facts["cell"] == "AN90004"


def test_a_list_far_down_and_to_the_right_is_read(xlsx_with_sheet):
    data = b'<row r="9990"><c r="GQ9990"><v>1</v></c></row><row r="10000"><c r="GR10000"><v>2</v></c></row>'
    rows = read_sheet(xlsx_with_sheet(data)).rows
    assert [(row.number, row.cells[-1]) for row in rows] == [(9990, "1"), (10000, "2")]


def test_text_with_more_cells_than_a_list_can_have_is_refused(tmp_path):
    row = b"x;" * 120 + b"x\n"
    assert code_of(save(tmp_path / "a.csv", row * 8_400)) == "exchange.too_many_cells"


def test_megabytes_of_empty_lines_are_not_read_to_their_end(tmp_path):
    path = save(tmp_path / "a.csv", b"Nimi\nMattila\n" + b"\n" * 1_100_000)
    assert code_of(path) == "exchange.too_many_rows"


def test_more_shared_texts_than_a_list_can_have_cells_are_refused(xlsx_with_sheet):
    path = with_shared_texts(xlsx_with_sheet(b""), b"<si><t>%s</t></si>" % b"<si/>" * 120_000)
    assert code_of(path) == "exchange.empty"
    many = b"".join(b"<si><t>%d</t></si>" % number for number in range(1_100_000))
    assert code_of(with_shared_texts(path, many)) == "exchange.too_large"


def test_coloured_empty_cells_far_down_do_no_harm(xlsx_with_sheet):
    data = b'<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576" s="0"/></row>'
    assert cells(xlsx_with_sheet(data)) == [("1",)]


def with_shared_texts(path: Path, texts: bytes) -> Path:
    """Put a table of shared texts into a made workbook, as other programs write one."""
    content = path.read_bytes()
    space = b"http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    with ZipFile(BytesIO(content)) as source, ZipFile(path, "w", ZIP_DEFLATED) as target:
        for part in source.infolist():
            if part.filename.lower() != "xl/sharedstrings.xml":
                target.writestr(part.filename, source.read(part))
        target.writestr("xl/sharedStrings.xml", b'<sst xmlns="%s">%s</sst>' % (space, texts))
    return path


LONG = b"<si><t>Juva</t></si><si><t>" + b"x" * 4_900_000 + b"</t></si>"


@pytest.mark.parametrize(
    "cell",
    [
        b'<c r="A%d" t="s"><v>1</v></c>',
        b"<c r='A%d' t = 's'><v xml:space='preserve'> 01 </v></c>",
        b'<c r="A%d" t="&#115;"><v>1</v></c>',
        b'<c r="A%d" t="s"><v>&#49;</v></c>',
        b'<c r="A%d" t="s"><v><!-- 0 -->1</v></c>',
    ],
)
def test_a_long_text_that_many_cells_share_is_refused(xlsx_with_sheet, cell):
    data = b"".join(b'<row r="%d">%s</row>' % (row, cell % row) for row in range(1, 101))
    assert code_of(with_shared_texts(xlsx_with_sheet(data), LONG)) == "exchange.too_large"


@pytest.mark.parametrize("remark", [b"<!-- <si> -->", b"<?x <si> ?>"])
def test_remarks_do_not_move_the_numbers_of_shared_texts(xlsx_with_sheet, remark):
    data = b"".join(b'<row r="%d"><c r="A%d" t="s"><v>0</v></c></row>' % (row, row) for row in range(1, 101))
    long = remark + b"<si><t>" + b"x" * 4_900_000 + b"</t></si>"
    assert code_of(with_shared_texts(xlsx_with_sheet(data), long)) == "exchange.too_large"


def test_a_long_text_beside_short_ones_that_many_cells_share_is_read(xlsx_with_sheet):
    short = b"".join(b'<row r="%d"><c r="A%d" t="s"><v>0</v></c></row>' % (row, row) for row in range(1, 101))
    long = b'<row r="101"><c r="A101" t="s"><v>1</v></c></row>'
    assert len(cells(with_shared_texts(xlsx_with_sheet(short + long), LONG))) == 101


def test_a_hundred_thousand_rows_are_read_and_one_more_is_refused(tmp_path):
    row = "Mäkelän tila;0215848-5;Juva\n"
    path = save(tmp_path / "a.csv", (row * MAX_ROWS).encode())
    assert len(read_sheet(path).rows) == MAX_ROWS
    assert code_of(save(path, (row * (MAX_ROWS + 1)).encode())) == "exchange.too_many_rows"


def test_too_many_columns_in_text_are_refused(tmp_path):
    assert code_of(save(tmp_path / "a.csv", b"a;" * 300 + b"a\n")) == "exchange.too_many_columns"


@pytest.fixture(scope="module")
def sound(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    book = Workbook()
    book.worksheets[0].append(["Yritys", "Y-tunnus", 2158485, date(2026, 1, 1)])
    path = tmp_path_factory.mktemp("sound") / "a.xlsx"
    book.save(path)
    return path.read_bytes()


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(seed=st.integers(0, 2**32))
def test_a_damaged_workbook_is_read_or_refused(tmp_path, sound, seed):
    chance = random.Random(seed)
    content = bytearray(sound)
    for _ in range(chance.randint(1, 12)):
        content[chance.randrange(len(content))] = chance.randrange(256)
    path = save(
        tmp_path / "a.xlsx", bytes(content[: chance.choice([len(content), chance.randrange(len(content))])])
    )
    assert read_or_refused(path)


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(seed=st.integers(0, 2**32))
def test_broken_markup_in_a_sound_archive_is_read_or_refused(tmp_path, sound, seed):
    chance = random.Random(seed)
    path = tmp_path / "b.xlsx"
    save(tmp_path / "a.xlsx", sound)
    with ZipFile(tmp_path / "a.xlsx") as source, ZipFile(path, "w", zipfile.ZIP_STORED) as target:
        for part in source.infolist():
            body = bytearray(source.read(part))
            for _ in range(chance.randint(0, 3)):
                body[chance.randrange(len(body))] = chance.randrange(1, 256)
            target.writestr(part.filename, bytes(body))
    assert read_or_refused(path)


@given(content=st.binary(max_size=300))
@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_bytes_are_read_or_refused(tmp_path, content):
    path = save(tmp_path / "a.csv", content)
    assert read_or_refused(path)
