"""What stands beside the bars: how far the answers carry, the index's facts, the areas as a figure."""

import math
from functools import partial
from typing import Final

from digifocus_desktop.documents.layout import CAPTION, CAPTION_BOLD, SMALL, SMALL_MUTED, Align, Sheet
from digifocus_desktop.documents.marks import BoxMark, Colour, PathMark
from digifocus_desktop.documents.report.data import ReportData
from digifocus_desktop.documents.report.flow import Section
from digifocus_desktop.documents.report.lines import FactLine, FactList
from digifocus_desktop.documents.report.parts import GRID, words_of

_COLUMN: Final = 82.0
_COLUMN_GAP: Final = 4.0
_RADIUS: Final = 27.0
_RINGS: Final = (20, 40, 60, 80, 100)
_LEAST_AXES: Final = 3


def reliability_section(sheet: Sheet, data: ReportData) -> Section:
    """Return the sentence on how far the answers carry."""
    blocks = [partial(_draw_reliability, sheet, data)] if data.reliability else []
    return Section("reliability", "", blocks)


def fact_section(sheet: Sheet, data: ReportData) -> Section:
    """Return the facts of the Digital Intensity Index as a list, with the version of the set."""
    if data.facts is None or not data.facts.facts:
        return Section("facts", "", ())
    known = sum(fact.holds is True for fact in data.facts.facts)
    title = words_of(data)["facts"].format(count=known, all=len(data.facts.facts))
    return Section("facts", title, [partial(_draw_facts, sheet, data, data.facts)])


def radar_section(sheet: Sheet, data: ReportData) -> Section:
    """Return the measured areas as a figure; a setting of the report, never instead of the bars."""
    measured = [one for one in data.dimensions if one.score is not None]
    if not data.contents.radar or len(measured) < _LEAST_AXES:
        return Section("radar", "", ())
    axes = [(f"{one.letter} {one.name}", one.score.value) for one in measured if one.score is not None]
    return Section("radar", words_of(data)["radar"], [partial(_draw_radar, sheet, data, axes)])


def _draw_reliability(sheet: Sheet, data: ReportData, y: float) -> float:
    return sheet.text(GRID.left, y - 3, data.reliability, SMALL_MUTED, width=GRID.text_width)


def _draw_facts(sheet: Sheet, data: ReportData, facts: FactList, y: float) -> float:
    words = words_of(data)
    half = (len(facts.facts) + 1) // 2
    ends = []
    for place, column in enumerate((facts.facts[:half], facts.facts[half:])):
        left, top = GRID.left + place * (_COLUMN + _COLUMN_GAP), y
        for fact in column:
            top = _draw_fact(sheet, fact, words["unknown_fact"], left, top)
        ends.append(top)
    note = words["facts_note"].format(version=facts.version)
    return sheet.text(GRID.left, max(ends) + 1, note, CAPTION, width=GRID.text_width)


def _draw_fact(sheet: Sheet, fact: FactLine, unknown: str, x: float, y: float) -> float:
    """Draw a fact: a tick in the box, an empty box, or a question mark where nobody knows."""
    sheet.add(BoxMark(x, y + 0.55, 3, 3, outline=Colour.CONTROL, stroke=0.6))
    if fact.holds:
        sheet.tick(x + 0.4, y + 0.85, 2.3)
    elif fact.holds is None:
        sheet.text(x, y + 0.3, "?", CAPTION_BOLD, width=3, align=Align.CENTRE)
    text = f"{fact.label} ({unknown})" if fact.holds is None else fact.label
    style = SMALL if fact.holds else SMALL_MUTED
    return sheet.text(x + 5, y, text, style, width=_COLUMN - 5) + 0.5


def _draw_radar(sheet: Sheet, data: ReportData, axes: list[tuple[str, float]], y: float) -> float:
    middle_x, middle_y = GRID.left + GRID.text_width / 2, y + _RADIUS + 6

    def at(place: int, share: float) -> tuple[float, float]:
        angle = 2 * math.pi * place / len(axes)
        return middle_x + share * math.sin(angle), middle_y - share * math.cos(angle)

    for ring in _RINGS:
        points = tuple(at(n, _RADIUS * ring / 100) for n in range(len(axes)))
        sheet.add(PathMark(points, outline=Colour.RULE, stroke=0.5))
    for place, (name, _) in enumerate(axes):
        x, tip = at(place, _RADIUS)
        sheet.add(PathMark(((middle_x, middle_y), (x, tip)), outline=Colour.RULE, stroke=0.4, closed=False))
        _draw_axis_name(sheet, name, at(place, _RADIUS + 3), middle_x)
    points = tuple(at(n, _RADIUS * value / 100) for n, (_, value) in enumerate(axes))
    sheet.add(PathMark(points, outline=Colour.PRIMARY, stroke=1.6))
    note = words_of(data)["radar_note"]
    return sheet.text(GRID.left, middle_y + _RADIUS + 5, note, CAPTION, width=GRID.text_width)


def _draw_axis_name(sheet: Sheet, name: str, point: tuple[float, float], middle: float) -> None:
    x, y = point
    width = 46.0
    if abs(x - middle) < 1:
        sheet.text(x - width / 2, y - 2.2, name, CAPTION, width=width, align=Align.CENTRE)
    elif x > middle:
        sheet.text(x, y - 1.8, name, CAPTION, width=width)
    else:
        sheet.text(x - width, y - 1.8, name, CAPTION, width=width, align=Align.RIGHT)
