"""What a workbook hides from the eye: it is read all the same, so whoever checks the form is told of it."""

import re
import zipfile
from io import BytesIO
from pathlib import Path, PurePosixPath
from xml.etree import ElementTree

from openpyxl.utils import get_column_letter

from digifocus_desktop.forms.workbook import Problems, WorkbookProblem

_HIDDEN = re.compile(rb'<(?:\w+:)?(row|col)\s[^>]*?\bhidden="(?:1|true)"[^>]*>')
_PLACE = re.compile(rb'\s(?:r|min)="(\d+)"')
_RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"


def hidden_parts(source: Path | bytes) -> tuple[WorkbookProblem, ...]:
    """Return the hidden sheets, rows and columns of a workbook that can be read.

    Each has the code `hidden.sheet`, `hidden.row` or `hidden.column`.
    """
    found = Problems()
    try:
        content = source if isinstance(source, bytes) else source.read_bytes()
        with zipfile.ZipFile(BytesIO(content)) as archive:
            _look(archive, found)
    except (KeyError, OSError, zipfile.BadZipFile, ElementTree.ParseError):
        return ()  # a workbook that was read in another way has nothing to tell
    return tuple(found.found)


def _look(archive: zipfile.ZipFile, found: Problems) -> None:
    """Note what is hidden; a document type inside was refused when the workbook was read."""
    relations = ElementTree.fromstring(archive.read("xl/_rels/workbook.xml.rels"))  # noqa: S314  # no document type
    targets = {one.get("Id"): str(one.get("Target")).removeprefix("/xl/") for one in relations}
    for sheet in ElementTree.fromstring(archive.read("xl/workbook.xml")).iter():  # noqa: S314  # no document type
        if sheet.tag.rpartition("}")[2] != "sheet":
            continue
        name = str(sheet.get("name"))
        if sheet.get("state", "visible") != "visible":
            found.add(name, 0, "", "hidden.sheet")
        for match in _HIDDEN.finditer(archive.read(str(PurePosixPath("xl", targets[sheet.get(_RELATION)])))):
            place = _PLACE.search(match[0])
            number = max(int(place[1]), 1) if place else 1
            if match[1] == b"row":
                found.add(name, number, "", "hidden.row")
            else:
                found.add(name, 1, get_column_letter(number), "hidden.column")
