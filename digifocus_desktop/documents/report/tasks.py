"""Steps and agreed actions of the report.

What is read first is drawn first: a screen reader follows the order of drawing.
"""

from functools import partial
from typing import Final

from digifocus_desktop.documents.layout import (
    CAPTION,
    LABEL,
    LEAD_BOLD,
    SMALL,
    SMALL_BOLD,
    Sheet,
)
from digifocus_desktop.documents.report.data import ReportData, Task
from digifocus_desktop.documents.report.flow import Section
from digifocus_desktop.documents.report.parts import GRID, GUTTER, words_of
from digifocus_desktop.documents.text import labelled
from digifocus_desktop.domain.formats import format_date

TEXT_WIDTH: Final = 93.0
"""Width of the text beside the facts."""
FACTS_LEFT: Final = GRID.left + 110
_FACTS_WIDTH: Final = 58.0
_FACT_LABEL: Final = 20.0


def step_section(sheet: Sheet, data: ReportData) -> Section:
    """Return the numbered next steps."""
    words = words_of(data)
    title = words["steps_3"] if len(data.steps) == 3 else words["steps"]
    blocks = [partial(_draw_step, sheet, data, number, task) for number, task in enumerate(data.steps, 1)]
    head = partial(_draw_steps_note, sheet, data.steps_note) if data.steps_note else None
    return Section("steps", title, blocks, head)


def _draw_steps_note(sheet: Sheet, note: str, y: float) -> float:
    return sheet.text(GRID.left, y - 1.4, note, CAPTION, width=GRID.text_width) + 1.6


def action_section(sheet: Sheet, data: ReportData) -> Section:
    """Return what was agreed at the table, each with a box to tick."""
    last = len(data.actions) - 1
    blocks = [partial(_draw_action, sheet, data, task, n == last) for n, task in enumerate(data.actions)]
    return Section("actions", words_of(data)["actions"], blocks)


def draw_reasons(sheet: Sheet, data: ReportData, task: Task, y: float, width: float) -> float:
    """Draw why and what of a task; nothing for what is empty."""
    words, x = words_of(data), GRID.left + GUTTER
    for label, text in ((words["why"], task.why), (words["what"], task.what)):
        if text:
            y = sheet.text(x, y, labelled(label, text), SMALL, width=width) + 0.6
    return y


def draw_facts(sheet: Sheet, data: ReportData, task: Task, y: float, width: float = _FACTS_WIDTH) -> float:
    """Draw who, time, price, last day and benefit in the right column; nothing for what is empty."""
    words = words_of(data)
    day = format_date(task.by, data.language) if task.by else ""
    rows = (
        (words["who"], task.who, SMALL),
        (words["time"], task.time, SMALL),
        (words["price"], task.price, SMALL_BOLD),
        (words["when"], day, SMALL),
        (words["benefit"], task.benefit, SMALL),
    )
    for label, value, style in rows:
        if value:
            sheet.text(FACTS_LEFT, y, label, LABEL.leaded(SMALL.leading))
            value_left = FACTS_LEFT + _FACT_LABEL
            y = sheet.text(value_left, y, value, style, width=width - _FACT_LABEL) + 0.5
    return y


def _draw_step(sheet: Sheet, data: ReportData, number: int, task: Task, y: float) -> float:
    x = GRID.left + GUTTER
    if number > 1:
        sheet.rule(x, y, GRID.text_right)
        y += 3.2
    sheet.number_disc(GRID.left, y, number)
    below = sheet.text(x, y + 0.9, task.title, LEAD_BOLD, width=TEXT_WIDTH) + 0.8
    reasons_end = draw_reasons(sheet, data, task, below, TEXT_WIDTH)
    y = max(reasons_end, draw_facts(sheet, data, task, y + 1.2)) + 1
    if task.this_week:
        sheet.checkbox(x, y + 0.45)
        content = labelled(words_of(data)["this_week"], task.this_week)
        y = sheet.text(x + 5.4, y, content, SMALL, width=GRID.text_width - GUTTER - 6)
    return y + 3


def _draw_action(sheet: Sheet, data: ReportData, task: Task, is_last: bool, y: float) -> float:
    x = GRID.left + GUTTER
    sheet.checkbox(GRID.left + 6, y + 0.45)
    below = sheet.text(x, y, task.title, SMALL_BOLD, width=TEXT_WIDTH) + 0.4
    reasons_end = draw_reasons(sheet, data, task, below, TEXT_WIDTH)
    y = max(reasons_end, draw_facts(sheet, data, task, y)) + 1
    if not is_last:
        sheet.rule(x, y, GRID.text_right)
        y += 1.6
    return y
