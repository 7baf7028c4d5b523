from collections.abc import Callable, Sequence
from io import BytesIO
from pathlib import Path
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from openpyxl import Workbook

import resources
from digifocus_desktop.domain.municipalities import load_municipalities
from digifocus_desktop.domain.programme import load_programme
from digifocus_desktop.domain.target_groups import TargetGroupWords
from digifocus_desktop.exchange.company_rows import ListRules

SaveXlsx = Callable[..., Path]


@pytest.fixture(scope="session")
def rules() -> ListRules:
    programme = load_programme(resources.path("programmes", "digifocus.toml").read_text(encoding="utf-8"))
    known = load_municipalities(
        resources.path("reference", "municipalities.toml").read_text(encoding="utf-8")
    )
    settings = programme.settings
    return ListRules(known, frozenset(settings.municipalities), TargetGroupWords(settings.target_groups))


@pytest.fixture
def save_xlsx(tmp_path: Path) -> SaveXlsx:
    """Save rows as a workbook and return its path."""

    def save(rows: Sequence[Sequence[Any]], name: str = "list.xlsx") -> Path:
        book = Workbook()
        for row in rows:
            book.worksheets[0].append(list(row))
        book.save(tmp_path / name)
        return tmp_path / name

    return save


@pytest.fixture
def xlsx_with_sheet(tmp_path: Path) -> Callable[[bytes], Path]:
    """Return a workbook whose only sheet has the given XML inside `sheetData`."""

    def make(data: bytes) -> Path:
        content = BytesIO()
        Workbook().save(content)
        path = tmp_path / "made.xlsx"
        with ZipFile(content) as source, ZipFile(path, "w", ZIP_DEFLATED) as target:
            for part in source.infolist():
                body = source.read(part)
                if part.filename == "xl/worksheets/sheet1.xml":
                    space = b"http://schemas.openxmlformats.org/spreadsheetml/2006/main"
                    body = b'<worksheet xmlns="%s"><sheetData>%s</sheetData></worksheet>' % (space, data)
                target.writestr(part.filename, body)
        return path

    return make
