"""Workbooks broken in many ways: each says where and what in three languages, soon and in little memory."""

import re
import subprocess
import sys
import time
import zipfile
from io import BytesIO
from pathlib import Path

import pytest
from openpyxl import load_workbook

import digifocus_desktop.forms
from digifocus_desktop.errors import FormError
from digifocus_desktop.forms.compiler import compile_workbook
from digifocus_desktop.forms.functions import REFUSED
from digifocus_desktop.forms.hidden import hidden_parts
from digifocus_desktop.forms.inspection import remarks
from digifocus_desktop.forms.items import REFUSED_TYPES
from resources.messages import codes, sentence

SECONDS, BYTES = 8.0, 120_000_000
"""Bounds for one broken workbook, far above what any of them takes on an idle machine."""


def put(sheet, row, heading, value):
    def change(sheets):
        rows = sheets[sheet]
        while len(rows) < row:
            rows.append([])
        if heading not in rows[0]:
            rows[0].append(heading)
        cells = rows[row - 1]
        place = rows[0].index(heading)
        cells.extend([None] * (place + 1 - len(cells)))
        cells[place] = value

    return change


def add(sheet, *rows):
    return lambda sheets: sheets.setdefault(sheet, []).extend(list(row) for row in rows)


def both(*changes):
    def change(sheets):
        for one in changes:
            one(sheets)

    return change


def drop(sheet):
    return lambda sheets: sheets.pop(sheet)


def no_column(sheet, heading):
    def change(sheets):
        place = sheets[sheet][0].index(heading)
        for row in sheets[sheet]:
            if place < len(row):
                row[place] = None

    return change


IN_CELLS = {
    "sheet missing": (drop("bands"), "bands", "sheet.missing"),
    "column missing": (no_column("survey", "name"), "survey!2", "cell.missing"),
    "id twice": (put("survey", 4, "name", "f_site"), "survey!B4", "item.twice"),
    "id with capitals": (put("survey", 4, "name", "X One"), "survey!B4", "item.name"),
    "circular relevance": (
        both(put("survey", 4, "relevant", "${x_two} > 1"), put("survey", 5, "relevant", "${x_one} > 1")),
        "survey!D4",
        "expression.circle",
    ),
    "circular calculation": (
        both(
            add("survey", ["begin_group", "z", "Sivu"], ["calculate", "one"], ["calculate", "two"],
        ["end_group"]),
            put("survey", 8, "calculation", "${two} + 1"),
            put("survey", 9, "calculation", "${one} + 1"),
        ),
        "survey!I8",
        "expression.circle",
    ),
    "unknown choice list": (put("survey", 3, "type", "select_one nowhere"), "survey!A3", "item.choice_list"),
    "choice twice": (add("choices", ["yn", "yes", "Kyllä"]), "choices!B9", "choice.twice"),
    "label empty": (put("survey", 3, "label", None), "survey!C3", "cell.missing"),
    "formula": (put("survey", 3, "label", "=A1"), "survey!C3", "cell.formula"),
    "two headings of a language": (put("survey", 3, "label::Suomi (fi)", "x"),
        "survey!I1", "sheet.language_twice"),
    "unknown language": (put("survey", 3, "label::Klingon (tlh)", "x"),
        "survey!I1", "sheet.unknown_language"),
    "language without a code": (put("survey", 3, "label::Svenska", "x"),
        "survey!I1", "sheet.unknown_heading"),
    "slip in a heading": (put("survey", 3, "requierd", "yes"), "survey!I1", "sheet.unknown_heading"),
    "group not closed": (put("survey", 6, "type", "note"), "survey!A2", "group.not_closed"),
    "end without a beginning": (add("survey", ["end_group"]), "survey!A7", "group.not_open"),
    "repeat ended as a group": (
        add("survey", ["begin_group", "z", "S"], ["begin_repeat", "r", "R"], ["text", "t", "T"],
        ["end_group"],
            ["end_group"]),
        "survey!A10",
        "group.crossed",
    ),
    "unknown type": (put("survey", 3, "type", "kissa"), "survey!A3", "item.type"),
    "type of a phone": (put("survey", 3, "type", "geopoint"), "survey!A3", "item.type_device"),
    "condition breaks off": (put("survey", 5, "relevant", "${f_site} = "),
        "survey!D5", "expression.unfinished"),
    "sign in a condition": (put("survey", 5, "relevant", "/data/f_site = 1"),
        "survey!D5", "expression.character"),
    "unknown function": (put("survey", 5, "relevant", "summa(${f_site})"),
        "survey!D5", "expression.function"),
    "refused function": (put("survey", 5, "relevant", "random() > 0.5"),
        "survey!D5", "expression.refused_chance"),
    "unknown name": (put("survey", 5, "relevant", "${nobody} = 1"), "survey!D5", "expression.name"),
    "text tells of nobody": (put("survey", 3, "label", "Hei ${nobody}"), "survey!C3", "expression.name"),
    "condition too deep": (put("survey", 5, "relevant", "(" * 60 + "1" + ")" * 60),
        "survey!D5", "expression.too_deep"),
    "absurd pattern": (
        put("survey", 5, "relevant", "regex(${f_site}, '(a+)+$')"), "survey!D5", "expression.pattern",
    ),
    "required note": (
        both(put("survey", 3, "type", "note"), put("survey", 3, "required", "yes"),
        put("survey", 5, "relevant", None)),
        "survey!I3",
        "item.required_unasked",
    ),
    "constraint on what nobody answers": (
        both(put("survey", 3, "type", "calculate"), put("survey", 3, "calculation", "1"),
             put("survey", 3, "constraint", ". > 0")),
        "survey!J3",
        "item.constraint_unasked",
    ),
    "weight zero": (put("survey", 4, "bind::df:weight", 0), "survey!G4", "cell.out_of_range"),
    "weight in words": (put("survey", 4, "bind::df:weight", "paljon"), "survey!G4", "cell.not_a_number"),
    "theme not there": (put("survey", 4, "bind::df:themes", "TP9"), "survey!I4", "item.theme"),
    "bands from above zero": (put("bands", 2, "lower", 5), "bands!B2", "bands.order"),
    "bands that overlap": (put("bands", 3, "lower", 0), "bands!B2", "bands.order"),
    "rule about nothing": (
        add("rules", ["code", "condition", "direction", "content"],
        ["R", "${nobody} > 1", "Asiantuntija", "Apu"]),
        "rules!B2",
        "expression.name",
    ),
    "flag about nothing": (
        add("flags", ["item", "limit", "action", "clarify"], ["nobody", 1, "Tee", "Selvitä"]),
        "flags!A2", "flag.item",
    ),
    "text too long": (put("survey", 3, "label", "x" * 30_000), "survey!C3", "cell.too_long"),
    "no settings": (lambda sheets: sheets["settings"].pop(), "settings!2", "settings.empty"),
    "no questions": (
        lambda sheets: sheets["survey"].__setitem__(slice(1, None), []), "survey", "survey.empty"),
    "too many columns": (add("bands", [None] * 130 + ["x"]), "bands!4", "sheet.too_many_columns"),
}  # fmt: skip


def where(problem):
    place = f"{problem.column}{problem.row}" if problem.row else ""
    return f"{problem.sheet}!{place}" if place else problem.sheet


def problems_of(content):
    """Return what is wrong, within bounds of time and memory; each has a sentence in every language."""
    begun = time.perf_counter()
    with pytest.raises(FormError) as caught:
        compile_workbook(content)
    assert time.perf_counter() - begun < SECONDS
    assert caught.value.code == "form.workbook"
    found = caught.value.facts["problems"]
    for problem in found:
        assert problem.code in codes(), problem.code
        for language in ("fi", "sv", "en"):
            assert "{" not in sentence(problem.code, problem.facts, language), problem
    return found


@pytest.mark.parametrize(("change", "place", "code"), IN_CELLS.values(), ids=IN_CELLS)
def test_a_broken_cell_is_named(book, sheets, change, place, code):
    change(sheets)

    found = [(where(one), one.code) for one in problems_of(book(sheets))]

    assert any(code == known and spot.startswith(place) for spot, known in found), found


def repacked(content, parts=None, torn=0):
    """Return the archive with parts added or replaced, or torn off at the end."""
    stream = BytesIO()
    with zipfile.ZipFile(BytesIO(content)) as old, zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            new.writestr(name, (parts or {}).get(name) or old.read(name))
        for name in (parts or {}).keys() - old.namelist():
            new.writestr(name, parts[name])
    return stream.getvalue()[: -torn or None]


def locked(content):
    """Return the archive with every part marked as encrypted."""
    marked = bytearray(content)
    for sign, flag in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        for match in re.finditer(re.escape(sign), content):
            marked[match.start() + flag] |= 1
    return bytes(marked)


def merged(content):
    book = load_workbook(BytesIO(content))
    book["survey"].merge_cells("A3:C3")
    stream = BytesIO()
    book.save(stream)
    return stream.getvalue()


def control(content):
    name = "xl/worksheets/sheet1.xml"
    texts = zipfile.ZipFile(BytesIO(content)).read(name)
    return repacked(content, {name: texts.replace(b"Onko", "On\x85ko".encode(), 1)})


def long(content):
    """Return the workbook with a hundred thousand rows in its first sheet."""
    name = "xl/worksheets/sheet1.xml"
    texts = zipfile.ZipFile(BytesIO(content)).read(name)
    row = b'<row><c t="inlineStr"><is><t>text</t></is></c><c t="inlineStr"><is><t>a</t></is></c></row>'
    return repacked(content, {name: texts.replace(b"</sheetData>", row * 100_000 + b"</sheetData>")})


_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600
AS_FILES = {
    "nothing": (lambda _: b"", "workbook.not_xlsx"),
    ".csv renamed": (lambda _: b"type;name;label\ntext;a;A\n", "workbook.not_xlsx"),
    ".xls renamed": (lambda _: _OLE, "workbook.old_excel"),
    "encrypted": (lambda _: _OLE + "EncryptedPackage".encode("utf-16-le"), "workbook.password"),
    "parts with a password": (locked, "workbook.password"),
    "torn off": (lambda content: repacked(content, torn=200), "workbook.not_xlsx"),
    "torn inside": (
        lambda content: repacked(content, {"xl/worksheets/sheet1.xml": b"<worksheet><she"}),
        "workbook.damaged",
    ),
    "no workbook inside": (lambda _: repacked(_zip({"a.txt": b"a"})), "workbook.damaged"),
    ".xlsm with macros": (lambda content: repacked(content, {"xl/vbaProject.bin": b"x"}), "workbook.macros"),
    "links to other files": (
        lambda content: repacked(content, {"xl/externalLinks/externalLink1.xml": b"<externalLink/>"}),
        "workbook.external_links",
    ),
    "merged cells": (merged, "workbook.merged_cells"),
    "document type": (
        lambda content: repacked(content, {"xl/styles.xml": b"<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>"}),
        "workbook.document_type",
    ),
    "zip bomb": (
        lambda content: repacked(content, {"xl/worksheets/sheet9.xml": b" " * 70_000_000}), "workbook.bomb",
    ),
    "a grid of cells": (
        lambda content: repacked(content, {"xl/worksheets/sheet9.xml": b"<row>" + b"<c r='A1'/>" * 110_000}),
        "workbook.too_large",
    ),
    "a grid of cells by another name": (
        lambda content: repacked(content, {"xl/worksheets/sheet9.bin": b"<row>" + b"<x:c/>" * 110_000}),
        "workbook.too_large",
    ),
    "a hundred thousand shared texts": (
        lambda content: repacked(content, {"xl/sharedStrings.xml": b"<sst>" + b"<si><t/></si>" * 110_000}),
        "workbook.too_large",
    ),
    "a thousand parts": (
        lambda content: repacked(content, {f"xl/media/{n}.xml": b"<a/>" for n in range(1000)}),
        "workbook.bomb",
    ),
    "control character": (control, "cell.control"),
}  # fmt: skip


def _zip(parts):
    stream = BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        for name, part in parts.items():
            archive.writestr(name, part)
    return stream.getvalue()


@pytest.mark.parametrize(("make", "code"), AS_FILES.values(), ids=AS_FILES)
def test_a_broken_file_is_named(book, sheets, make, code):
    content = make(book(sheets))

    assert code in {one.code for one in problems_of(content)}


_MEASURED = """
import resource, sys
from digifocus_desktop.errors import FormError
from digifocus_desktop.forms.compiler import compile_workbook
before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
try:
    compile_workbook(open(sys.argv[1], "rb").read())
except FormError as error:
    print(error.facts["problems"][0].code, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before)
"""


def test_a_hundred_thousand_rows_are_refused_in_bounded_memory(book, sheets, tmp_path):
    content = long(book(sheets))
    (tmp_path / "long.xlsx").write_bytes(content)

    assert "sheet.too_many_rows" in {one.code for one in problems_of(content)}
    told = subprocess.run(
        [sys.executable, "-c", _MEASURED, tmp_path / "long.xlsx"], capture_output=True, text=True, check=True
    )
    code, kilobytes = told.stdout.split()
    assert code == "sheet.too_many_rows"
    assert int(kilobytes) * 1024 < BYTES


def test_signs_without_width_are_not_there(book, sheets):
    sheets["survey"][0][1] = "\ufeffname"
    sheets["survey"][2][1] = "f_\u200bsite\u2060"

    assert "f_site" in compile_workbook(book(sheets)).by_id


def test_what_is_hidden_is_read_and_told(book, sheets):
    wide = load_workbook(BytesIO(book(sheets)))
    wide["survey"].row_dimensions[4].hidden = True
    wide["choices"].column_dimensions["C"].hidden = True
    wide["bands"].sheet_state = "hidden"
    stream = BytesIO()
    wide.save(stream)

    assert compile_workbook(stream.getvalue()) == compile_workbook(book(sheets))
    told = hidden_parts(stream.getvalue())
    assert {(where(one), one.code) for one in told} == {
        ("survey!4", "hidden.row"), ("choices!C1", "hidden.column"), ("bands", "hidden.sheet"),
    }  # fmt: skip
    assert {one.code for one in told} <= codes()
    assert hidden_parts(book(sheets)) == ()
    assert hidden_parts(b"no workbook") == ()


def test_a_theme_without_a_question_and_a_question_without_one_are_remarks(book, sheets):
    sheets["themes"] = [["code", "label", "order"], ["TP1", "Teema", 1]]

    found = {(one.code, one.id) for one in remarks(compile_workbook(book(sheets)))}

    assert {("no_item", "TP1"), ("no_theme", "x_one")} <= found


def test_every_code_of_a_problem_has_a_sentence():
    folder = Path(digifocus_desktop.forms.__file__).parent
    kinds = "workbook|sheet|survey|settings|cell|choice|code|group|repeat|item|section|dimension|bands|flag"
    kinds += "|step|rule|theme|time|tool|pair|expression|hidden"
    found = {
        code
        for path in folder.glob("*.py")
        for code in re.findall(rf'"((?:{kinds})\.[a-z_]+)"', path.read_text("utf-8"))
    }
    made = {f"pair.{heading}" for heading in ("competence", "level", "themes")}

    assert len(found) > 80
    assert sorted((found | made | set(REFUSED.values()) | set(REFUSED_TYPES.values())) - codes()) == []


def test_there_are_more_than_thirty_ways():
    assert len(IN_CELLS) + len(AS_FILES) > 50
