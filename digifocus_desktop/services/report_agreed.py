"""What a report says of the interview: the tool map, shared notes, what comes next, consents."""

from collections.abc import Mapping, Sequence
from datetime import date
from itertools import groupby

from digifocus_desktop.documents.report.data import Note
from digifocus_desktop.documents.report.lines import ConsentLine, ToolLine, ToolPage
from digifocus_desktop.documents.wording import wording
from digifocus_desktop.domain.formats import Language, format_date, format_euros, format_number, lowered
from digifocus_desktop.forms.tool_need import Verdict
from digifocus_desktop.services.ai_passages import AiPassage
from digifocus_desktop.services.consents import GIVEN, KINDS, WITHDRAWN, ConsentView, read_consent
from digifocus_desktop.services.follow_ups import FOLLOW_UPS
from digifocus_desktop.services.report_result import said
from digifocus_desktop.services.tool_map import IN_USE, NO_NEED, ToolMap, ToolRow
from digifocus_desktop.store.opening import Connection
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


def assisted(passages: Sequence[AiPassage], language: Language) -> tuple[Note, ...]:
    """Return what an AI tool said and a person confirmed, with its source and days; nothing else of it."""
    words = wording("report", language)
    return tuple(
        Note(
            words.get(f"topic_{passage.topic}", ""),
            tuple(remark.words for remark in passage.confirmed),
            words["assisted_source"].format(
                source=passage.source,
                tool=passage.tool,
                day=format_date(passage.on, language),
                by=passage.confirmed[-1].by or "–",
                on=format_date(passage.confirmed[-1].on or passage.on, language),
            ),
        )
        for passage in passages
        if passage.confirmed
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


def consents(views: Sequence[ConsentView], language: Language) -> tuple[ConsentLine, ...]:
    """Return what the firm said last of each thing it was asked."""
    return tuple(
        ConsentLine(
            labels.label(f"consent_kind.{view.kind}", language),
            labels.label(f"consent_state.{GIVEN if view.given else WITHDRAWN}", language).lower(),
            view.on,
            view.text_version,
        )
        for view in views
    )


def read_consents(connection: Connection, company_id: str) -> tuple[ConsentView, ...]:
    """Return what a firm said last of each kind that it was asked."""
    found = [read_consent(connection, company_id, kind) for kind in KINDS]
    return tuple(view for view in found if view is not None)


def tool_page(tools: ToolMap, language: Language) -> ToolPage | None:
    """Return the tool map; None where nothing was said of any tool."""
    words = wording("report", language)
    used = [row for row in tools.rows if row.draft.status == IN_USE]
    page = ToolPage(
        in_use=tuple(_used(row, language) for row in used),
        total=format_number(tools.monthly_cost_cents / 100, 2, language) if tools.monthly_cost_cents else "",
        fitting=tuple(_fitting(row, language) for row in tools.suggested),
        not_needed=tuple(
            lowered(said(row.tool.label, language))
            for row in tools.rows
            if row.draft.status != IN_USE and _spared(row)
        ),
        give_up=tuple(_given_up(row, words, language) for row in used if row.draft.give_up),
    )
    return None if page.empty else page


def _spared(row: ToolRow) -> bool:
    return row.draft.status == NO_NEED or row.verdict is Verdict.NOT_NEEDED


def _used(row: ToolRow, language: Language) -> ToolLine:
    return ToolLine(
        name=said(row.tool.label, language),
        detail=row.draft.product,
        cost=_amount(row.draft.monthly_cost_cents, language),
        effort=row.draft.mastered_by,
        location=_location(row, language),
    )


def _fitting(row: ToolRow, language: Language) -> ToolLine:
    """Return a tool that would fit: which one, what it takes the place of, what it takes to begin."""
    words = wording("report", language)
    replaces = words["replaces"].format(what=row.draft.replaces) if row.draft.replaces else ""
    return ToolLine(
        name=said(row.tool.label, language),
        detail=", ".join(part for part in (row.draft.product, replaces) if part),
        cost=_amount(row.draft.monthly_cost_cents, language),
        effort=words.get(f"effort_{row.effort}", ""),
        location=_location(row, language),
    )


def _location(row: ToolRow, language: Language) -> str:
    return wording("report", language).get(f"data_{row.draft.data_location}", "")


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
