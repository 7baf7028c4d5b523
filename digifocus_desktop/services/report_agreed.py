"""What a report says of the interview: the tool map, shared notes, what comes next, consents."""

from collections.abc import Mapping, Sequence
from datetime import date
from itertools import groupby

from digifocus_desktop.documents.report.data import Note
from digifocus_desktop.documents.report.lines import ConsentLine, ToolLine, ToolPage
from digifocus_desktop.documents.wording import wording
from digifocus_desktop.domain.formats import Language, format_date, format_euros, format_number
from digifocus_desktop.services.consents import ConsentView
from digifocus_desktop.services.follow_ups import FOLLOW_UPS
from digifocus_desktop.services.report_result import said
from digifocus_desktop.services.tool_map import IN_USE, NO_NEED, ToolMap, ToolRow
from resources import labels

_MONTHS_A_YEAR = 12


def notes(rows: Sequence[tuple[int, str]], language: Language) -> tuple[Note, ...]:
    """Return the notes by step; their lines in the order they were written."""
    words = wording("report", language)
    return tuple(
        Note(
            words.get(f"step_{step}", ""),
            tuple(line for _, body in group for line in body.split("\n") if line.strip()),
        )
        for step, group in groupby(rows, key=lambda row: row[0])
    )


def follow_up(days: Mapping[str, date], language: Language) -> tuple[str, ...]:
    """Return the days agreed for afterwards in one line; nothing without any."""
    words = wording("report", language)
    named = [
        f"{words[f'follow_{kind}']} {format_date(days[kind], language)}"
        for kind in FOLLOW_UPS
        if kind in days
    ]
    return (" · ".join(named),) if named else ()


def consents(view: ConsentView | None, language: Language) -> tuple[ConsentLine, ...]:
    """Return what the firm said last; nothing where nobody has asked."""
    if view is None:
        return ()
    state = labels.label("consent_state.given" if view.given else "consent_state.withdrawn", language)
    kind = labels.label(f"consent_kind.{view.kind}", language)
    return (ConsentLine(kind, state.lower(), view.on, view.text_version),)


def tool_page(tools: ToolMap, language: Language) -> ToolPage | None:
    """Return the tool map; None where nothing was said of any tool."""
    words = wording("report", language)
    used = [row for row in tools.rows if row.draft.status == IN_USE]
    page = ToolPage(
        in_use=tuple(_used(row, language) for row in used),
        total=format_number(tools.monthly_cost_cents / 100, 2, language) if tools.monthly_cost_cents else "",
        not_needed=tuple(
            said(row.tool.label, language).lower() for row in tools.rows if row.draft.status == NO_NEED
        ),
        give_up=tuple(_given_up(row, words, language) for row in used if row.draft.give_up),
    )
    return None if page.empty else page


def _used(row: ToolRow, language: Language) -> ToolLine:
    return ToolLine(
        name=said(row.tool.label, language),
        detail=row.draft.product,
        cost=_amount(row.draft.monthly_cost_cents, language),
        effort=row.draft.mastered_by,
    )


def _given_up(row: ToolRow, words: Mapping[str, str], language: Language) -> str:
    """Return what is given up and what that saves in a year, where its cost is known."""
    name = said(row.tool.label, language)
    named = f"{name} ({row.draft.product})" if row.draft.product else name
    cost = row.draft.monthly_cost_cents
    if not cost:
        return f"{named}."
    month, year = format_euros(cost, language), format_euros(cost * _MONTHS_A_YEAR, language)
    return words["saving"].format(name=named, month=month, year=year)


def _amount(cents: int | None, language: Language) -> str:
    return format_number(cents / 100, 2, language) if cents is not None else ""
