"""Trainings that fit the firm, with its fee and a box to sign up, and what is open to all."""

from functools import partial
from typing import Final

from digifocus_desktop.documents.layout import (
    BODY_BOLD,
    CAPTION,
    LABEL,
    SMALL,
    SMALL_BOLD,
    SMALL_MUTED,
    TABLE_BOLD,
    TABLE_SMALL,
    Align,
    Sheet,
)
from digifocus_desktop.documents.marks import Colour
from digifocus_desktop.documents.report.data import ReportData
from digifocus_desktop.documents.report.flow import Section
from digifocus_desktop.documents.report.lines import TrainingLine
from digifocus_desktop.documents.report.parts import GRID, words_of

_NAME, _WHEN, _FEE, _SEATS = (
    (GRID.left + left, width) for left, width in ((0.0, 76.0), (80.0, 40.0), (124.0, 25.0), (150.0, 18.0))
)
_HEADS: Final = (
    ("training_name", _NAME, Align.LEFT),
    ("training_when", _WHEN, Align.LEFT),
    ("training_fee", _FEE, Align.LEFT),
    ("training_seats", _SEATS, Align.RIGHT),
)


def training_section(sheet: Sheet, data: ReportData) -> Section:
    """Return the trainings as a table, and how to sign up below it."""
    blocks = [partial(_draw_training, sheet, data, line) for line in data.trainings]
    if blocks:
        blocks.append(partial(_draw_sign_up, sheet, data))
    return Section("trainings", "", blocks, partial(_draw_head, sheet, data))


def webinar_section(sheet: Sheet, data: ReportData) -> Section:
    """Return what is open to all, free of charge."""
    blocks = [partial(_draw_webinar, sheet, line) for line in data.webinars]
    return Section("webinars", words_of(data)["webinars"], blocks)


def _draw_head(sheet: Sheet, data: ReportData, y: float) -> float:
    words = words_of(data)
    for key, (left, width), align in _HEADS:
        sheet.text(left, y, words[key], LABEL, width=width, align=align)
    y += 4.8
    sheet.rule(GRID.left, y, GRID.text_right, Colour.INK, 0.8)
    return y


def _draw_training(sheet: Sheet, data: ReportData, line: TrainingLine, y: float) -> float:
    words, y = words_of(data), y + 2
    left = sheet.text(_NAME[0], y, line.title, BODY_BOLD, width=_NAME[1])
    if line.why:
        left = sheet.text(_NAME[0], left + 0.4, line.why, SMALL, width=_NAME[1])
    middle = y + 0.25
    for when in line.when:
        middle = sheet.text(_WHEN[0], middle, when, SMALL, width=_WHEN[1])
    right = sheet.text(_FEE[0], y, line.fee or "–", TABLE_BOLD, width=_FEE[1])
    if line.fee_note:
        right = sheet.text(_FEE[0], right, line.fee_note, CAPTION, width=_FEE[1])
    seats = sheet.text(
        _SEATS[0], y + 0.25, line.seats or "–", TABLE_SMALL, width=_SEATS[1], align=Align.RIGHT
    )
    y = max(left, middle, right, seats) + 1.4
    sheet.checkbox(_NAME[0], y + 0.45)
    if line.applied:
        sheet.tick(_NAME[0] + 0.4, y + 0.7, 2.6)
    words_of_box = words["signed_up"] if line.applied else words["sign_up"]
    below = sheet.text(_NAME[0] + 5.4, y, words_of_box, SMALL_BOLD, width=_NAME[1] - 6)
    if line.organiser:
        who = f"{words['organiser']} {line.organiser}"
        below = max(below, sheet.text(_WHEN[0], y, who, SMALL_MUTED, width=GRID.text_right - _WHEN[0]))
    sheet.rule(GRID.left, below + 2.2, GRID.text_right)
    return below + 2.2


def _draw_sign_up(sheet: Sheet, data: ReportData, y: float) -> float:
    y += 1.6
    for place, text in enumerate(data.sign_up):
        y = sheet.text(GRID.left, y, text, SMALL if place == 0 else CAPTION, width=GRID.text_width) + 0.6
    return y


def _draw_webinar(sheet: Sheet, line: TrainingLine, y: float) -> float:
    width = _WHEN[0] - _NAME[0] - 4
    left = sheet.text(_NAME[0], y, line.title, SMALL_BOLD, width=width)
    if line.why:
        left = sheet.text(_NAME[0], left, line.why, SMALL, width=width)
    right = y
    for when in line.when:
        right = sheet.text(_WHEN[0], right, when, SMALL, width=_SEATS[0] - _WHEN[0] - 2)
    fee = sheet.text(_SEATS[0] - 4, y, line.fee, TABLE_SMALL, width=_SEATS[1] + 4, align=Align.RIGHT)
    y = max(left, right, fee) + 1.2
    sheet.rule(GRID.left, y, GRID.text_right)
    return y + 1.2
