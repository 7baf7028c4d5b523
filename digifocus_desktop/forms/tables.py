"""Compiles our own sheets beside `survey` and `choices`: what is scored, watched and advised."""

from collections.abc import Mapping
from dataclasses import dataclass

from digifocus_desktop.forms.advice_tables import GuideTables
from digifocus_desktop.forms.package import (
    Band,
    DiiFact,
    Dimension,
    DimensionKind,
    Tool,
)
from digifocus_desktop.forms.tool_need import EFFORTS
from digifocus_desktop.forms.workbook import Sheet


@dataclass(frozen=True, slots=True)
class Settings:
    """The one row of `settings`."""

    id: str
    version: str
    title: str
    titles: Mapping[str, str]
    dii_version: str
    max_develop: int
    confirm_not_applicable: int


class TableCompiler(GuideTables):
    """Reads the side sheets."""

    def settings(self, sheet: Sheet) -> Settings:
        """Return the settings."""
        titles = {code: f"form_title_{code}" for code in ("sv", "en")}
        plain = {
            "form_title",
            *titles.values(),
            "form_id",
            "version",
            "default_language",
            "namespaces",
            "style",
        }
        own = {"df_dii_version", "df_max_develop", "df_confirm_na"}
        rows = self._cells(sheet, plain | own, set())
        if not rows:
            self._draft.problems.add(sheet.name, 2, "", "settings.empty")
            return Settings("", "", "", {}, "", 3, 3)
        cells = rows[0]
        return Settings(
            cells.text("form_id", required=True),
            cells.text("version", required=True),
            cells.text("form_title", required=True),
            {code: cells.text(heading) for code, heading in titles.items() if cells.text(heading)},
            cells.text("df_dii_version"),
            cells.integer("df_max_develop", 3, 0, 99),
            cells.integer("df_confirm_na", 3, 0, 999),
        )

    def dimensions(self, sheet: Sheet) -> tuple[Dimension, ...]:
        """Return the dimensions."""
        found = []
        for cells in self._cells(sheet, {"code", "kind", "min_items", "section"}, {"label"}):
            kind = cells.text("kind", required=True)
            if kind and kind not in set(DimensionKind):
                cells.problem("kind", "dimension.kind", found=kind)
            found.append(
                Dimension(
                    self._code(cells),
                    cells.texts("label", required=True),
                    DimensionKind(kind) if kind in set(DimensionKind) else DimensionKind.LEVEL,
                    cells.integer("min_items", 3, 1, 99),
                    cells.text("section", required=True),
                )
            )
        return tuple(found)

    def bands(self, sheet: Sheet) -> tuple[Band, ...]:
        """Return the bands, lowest first; the first begins at 0."""
        found = [
            Band(self._code(cells), cells.number("lower", 0, 0, 100), cells.texts("label", required=True))
            for cells in self._cells(sheet, {"code", "lower"}, {"label"})
        ]
        limits = [band.lower for band in found]
        if not limits or limits[0] != 0 or limits != sorted(set(limits)):
            self._draft.problems.add(sheet.name, 2, sheet.columns.get("lower", ""), "bands.order")
        return tuple(found)

    def tools(self, sheet: Sheet) -> tuple[Tool, ...]:
        """Return the categories of the tool map."""
        found = []
        for cells in self._cells(sheet, {"code", "items", "effort"}, {"label"}):
            effort = cells.text("effort")
            if effort and effort not in EFFORTS:
                cells.problem("effort", "tool.effort", found=effort)
            label = cells.texts("label", required=True)
            found.append(Tool(self._code(cells), label, cells.words("items"), effort))
        return tuple(found)

    def dii(self, sheet: Sheet) -> tuple[DiiFact, ...]:
        """Return the facts of the Digital Intensity Index."""
        found = []
        for cells in self._cells(sheet, {"number", "condition"}, {"label"}):
            self._code(cells, "number")
            found.append(
                DiiFact(
                    cells.integer("number", 0, 1, 12),
                    cells.texts("label", required=True),
                    cells.expression("condition", required=True) or "",
                )
            )
        return tuple(found)
