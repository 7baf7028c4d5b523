"""Result report for the firm: the first page is enough by itself, the second has a bar per dimension.

Then, as the person chose: trainings and expertise, the tool map, what was agreed, all answers and the
method. What has nothing to say is left out, short chapters share a page, and a block is never broken.
"""

from dataclasses import replace
from functools import partial

from digifocus_desktop.documents import pdf
from digifocus_desktop.documents.emblem import Funding
from digifocus_desktop.documents.layout import Sheet
from digifocus_desktop.documents.marks import Meta
from digifocus_desktop.documents.report.agreed import agreed_section
from digifocus_desktop.documents.report.appendix import draw_answers
from digifocus_desktop.documents.report.data import (
    Band,
    Dimension,
    Headline,
    HelpLine,
    Note,
    ReportData,
    Score,
    Strength,
    Task,
)
from digifocus_desktop.documents.report.dimensions import dimension_lead, dimension_section, help_section
from digifocus_desktop.documents.report.experts import expert_section, quote_section
from digifocus_desktop.documents.report.facts import fact_section, radar_section, reliability_section
from digifocus_desktop.documents.report.flow import Flow, Section
from digifocus_desktop.documents.report.lines import (
    AnswerGroup,
    AnswerLine,
    ConsentLine,
    Contents,
    ExpertLine,
    FactLine,
    FactList,
    Peers,
    QuoteRequest,
    ToolLine,
    ToolPage,
    TrainingLine,
)
from digifocus_desktop.documents.report.parts import GRID, draw_feet, first_page_limit, turn, words_of
from digifocus_desktop.documents.report.result import draw_result
from digifocus_desktop.documents.report.tasks import action_section, step_section
from digifocus_desktop.documents.report.tools import tool_sections
from digifocus_desktop.documents.report.trainings import training_section, webinar_section
from digifocus_desktop.documents.text import printable
from digifocus_desktop.documents.wording import LANGUAGE_TAGS
from digifocus_desktop.domain.formats import format_date

__all__ = [
    "AnswerGroup",
    "AnswerLine",
    "Band",
    "ConsentLine",
    "Contents",
    "Dimension",
    "ExpertLine",
    "FactLine",
    "FactList",
    "Funding",
    "Headline",
    "HelpLine",
    "Note",
    "Peers",
    "QuoteRequest",
    "ReportData",
    "Score",
    "Strength",
    "Task",
    "ToolLine",
    "ToolPage",
    "TrainingLine",
    "lay_out",
    "render",
]


def render(data: ReportData) -> bytes:
    """Return the report as a PDF; the same data give the same bytes.

    Raises:
        DocumentError: `document.glyph` with `field` and `characters` when a character cannot be
            printed; `document.too_long` with `field` when a text has no room.
    """
    checked = printable(data, drop_pictures=True)
    words = words_of(checked)
    day = format_date(checked.measured_on, checked.language)
    meta = Meta(
        title=f"{words['title']} – {checked.company_name} {day}",
        subject=words["subject"],
        author=checked.organisation,
        language=LANGUAGE_TAGS[checked.language],
    )
    return pdf.write(lay_out(checked).pages, (GRID.width, GRID.height), meta)


def lay_out(data: ReportData) -> Sheet:
    """Return the pages of the report; its texts must be `printable`. Errors as in `render`."""
    words = words_of(data)
    sheet = Sheet(GRID, words["bookmark_result"])
    flow = Flow(sheet, draw_result(sheet, data), partial(turn, sheet, data), first_page_limit(data))
    actions = _draw_first_page(flow, data)
    sections = [dimension_section(sheet, data), reliability_section(sheet, data)]
    if data.contents.whole:
        sections += [fact_section(sheet, data), help_section(sheet, data), radar_section(sheet, data)]
    flow.chapter(words["dimensions"], sections, partial(dimension_lead, sheet, data))
    if data.contents.whole:
        _draw_guidance(flow, data)
        tools = tool_sections(sheet, data)
        flow.chapter(words["tools"], tools)
    agreed = [agreed_section(sheet, data)] if data.contents.whole else []
    flow.chapter(words["continued"], [actions, *agreed])
    if data.contents.appendix:
        draw_answers(flow, data)
    draw_feet(sheet, data)
    return sheet


def _draw_first_page(flow: Flow, data: ReportData) -> Section:
    """Draw the steps, and the agreed actions where they still fit; return those that are left."""
    steps, actions = step_section(flow.sheet, data), action_section(flow.sheet, data)
    flow.name(steps.title)
    flow.section(steps)
    flow.y += 5 if steps.blocks else 0
    return replace(actions, blocks=()) if actions.blocks and flow.fits(actions) else actions


def _draw_guidance(flow: Flow, data: ReportData) -> None:
    """Draw the trainings and the expertise; without trainings the expertise is a chapter of its own."""
    words, sheet = words_of(data), flow.sheet
    trainings = [training_section(sheet, data), webinar_section(sheet, data)]
    flow.chapter(words["trainings"], trainings)
    flow.chapter(words["experts"], [expert_section(sheet, data), quote_section(sheet, data)])
