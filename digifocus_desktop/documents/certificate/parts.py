"""The parts both certificate pages share: head, draft mark, name, facts, signature, foot."""

from collections.abc import Sequence
from typing import Final

from digifocus_desktop.documents.certificate.data import CertificateData
from digifocus_desktop.documents.emblem import HEIGHT, draw_block, is_granted
from digifocus_desktop.documents.fonts import MM, width_mm
from digifocus_desktop.documents.layout import (
    BODY_BOLD,
    CAPTION,
    H1,
    H2,
    LABEL,
    LEAD,
    LEAD_BOLD,
    SMALL_BOLD,
    SMALL_MUTED,
    TABLE,
    TITLE,
    Align,
    Sheet,
    Style,
)
from digifocus_desktop.documents.marks import BoxMark, Colour
from digifocus_desktop.documents.text import fit, wrap
from digifocus_desktop.documents.wording import listing, statement, wording
from digifocus_desktop.domain.formats import format_date

NAME_STEPS: Final = (
    (28, 1), (26, 1), (24, 1), (22, 1), (22, 2), (20, 2), (18, 2), (16, 2), (14, 2), (16, 3), (14, 3),
)  # fmt: skip
FIRM_STEPS: Final = ((12, 1), (11, 1), (10, 1), (12, 2), (11, 2), (10, 2))
PATH_STEPS: Final = ((17, 1), (17, 2), (15.5, 2), (14, 2), (14, 3))
_PLACE_WIDTH: Final = 46.0
_HEAD_GAP: Final = 6.0


def fitted(
    sheet: Sheet,
    x: float,
    y: float,
    named_text: tuple[str, str],
    style: Style,
    *,
    width: float,
    steps: Sequence[tuple[float, int]],
) -> float:
    """Set a text in the first size that fits; `named_text` is the field's name and its text."""
    size, lines = fit(*named_text, style.face, width, steps)
    return sheet.lines(x, y, lines, style.sized(size), width=width)


def draw_head(sheet: Sheet, data: CertificateData) -> None:
    """Draw issuer and number, with the project code below when funding is granted."""
    words, grid = wording("certificate", data.language), sheet.grid
    number = f"{words['number']} {data.number}" if data.number else words["draft"]
    right = width_mm(number, TABLE.face, TABLE.size)
    left_width = grid.text_width - right - _HEAD_GAP
    steps = ((10.5, 1), (9.5, 1), (8.5, 1), (8.5, 2))
    fitted(sheet, grid.left, grid.top, ("issuer", data.issuer), LEAD_BOLD, width=left_width, steps=steps)
    style = TABLE.leaded(LEAD.leading)
    sheet.text(grid.left, grid.top, number, style, width=grid.text_width, align=Align.RIGHT)
    if data.funding is not None and is_granted(data.funding):
        code = wording("funding", data.language)["project_code"]
        line = f"{data.project}, {code} {data.funding.project_code}"
        sheet.text(grid.left, grid.top + 5.2, line, CAPTION, width=grid.text_width, align=Align.RIGHT)


def _draw_draft_mark(sheet: Sheet, data: CertificateData, y: float, right: float) -> None:
    """Draw the box that says this is no certificate yet, around the middle y."""
    words = wording("certificate", data.language)
    note = f" · {words['draft_note']}"
    bold = width_mm(words["draft"], SMALL_BOLD.face, SMALL_BOLD.size)
    width = 11 + bold + width_mm(note, SMALL_MUTED.face, SMALL_MUTED.size)
    x = right - width
    sheet.add(BoxMark(x, y - 3.25, width, 6.5, outline=Colour.INK, stroke=0.8, dash=(3, 2)))
    sheet.warning(x + 2.5, y - 1.75, 3.6, Colour.INK)
    top = y - SMALL_BOLD.leading / MM / 2
    sheet.text(x + 8, top, words["draft"], SMALL_BOLD)
    sheet.text(x + 8 + bold, top, note, SMALL_MUTED)


def draw_title(sheet: Sheet, data: CertificateData, y: float, gap: float, width: float) -> float:
    """Draw the blue stroke, opposite it the mark of a draft, and the title below."""
    title = wording("certificate", data.language)["title"]
    sheet.add(BoxMark(sheet.grid.left, y, 22, 1.4, Colour.PRIMARY))
    if data.draft:
        _draw_draft_mark(sheet, data, y - 0.4, sheet.grid.left + width)
    steps = ((34, 1), (31, 1), (28, 1))
    return fitted(sheet, sheet.grid.left, y + gap, ("title", title), TITLE, width=width, steps=steps)


def draw_names(sheet: Sheet, data: CertificateData, y: float, width: float) -> float:
    """Draw the person, the firm, and what the person took part in."""
    words, x = wording("certificate", data.language), sheet.grid.left
    y = fitted(sheet, x, y, ("person_name", data.person_name), H1, width=width, steps=NAME_STEPS) + 1
    if data.company_name:
        y = fitted(sheet, x, y, ("company_name", data.company_name), LEAD, width=width, steps=FIRM_STEPS)
    y = sheet.text(x, y + 6, words[f"took_part_{data.kind}"], LEAD.coloured(Colour.MUTED)) + 1
    return fitted(sheet, x, y, ("title", data.title), H2, width=width, steps=PATH_STEPS)


def draw_fact(
    sheet: Sheet, x: float, y: float, width: float, *, label: str, value: str, notes: Sequence[str] = ()
) -> float:
    """Draw a label, its value in bold, and notes below."""
    y = sheet.text(x, y, label, LABEL, width=width)
    y = sheet.text(x, y + 0.4, value, LEAD_BOLD, width=width)
    for note in notes:
        y = sheet.text(x, y + 0.2, note, CAPTION, width=width)
    return y


def draw_people_and_rule(sheet: Sheet, data: CertificateData, x: float, y: float, width: float) -> float:
    """Draw themes not named by the sessions, trainers, and the rule of attendance."""
    words = wording("certificate", data.language)
    if data.themes:
        y = sheet.text(x, y, f"{words['themes']}: {listing(data.themes, words)}", SMALL_MUTED, width=width)
    if data.trainers:
        trainers = listing(data.trainers, words)
        y = sheet.text(x, y, f"{words['trainers']}: {trainers}", SMALL_MUTED, width=width)
    if data.attendance_rule:
        y = sheet.text(x, y, data.attendance_rule, SMALL_MUTED, width=width)
    return y


def draw_signature(sheet: Sheet, data: CertificateData, y: float, width: float) -> None:
    """Draw the signature line at y: place and date stand on it, the name is printed below."""
    words, x = wording("certificate", data.language), sheet.grid.left
    place_width = _PLACE_WIDTH - 6
    place = f"{data.place} {format_date(data.issued_on, data.language)}"
    size, lines = fit("place", place, LEAD.face, place_width, ((10.5, 1), (9.5, 1), (9.5, 2), (8.5, 3)))
    style = LEAD.sized(size)
    sheet.lines(x, y - 1.1 - len(lines) * style.leading / MM, lines, style, width=place_width)
    sheet.rule(x, y, x + place_width, Colour.INK, 0.6)
    sheet.text(x, y + 1, words["place_and_date"], LABEL, width=place_width)
    left, room = x + _PLACE_WIDTH, width - _PLACE_WIDTH
    sheet.rule(left, y, x + width, Colour.INK, 0.6)
    name = ("signer_name", data.signer_name)
    y = fitted(sheet, left, y + 1, name, BODY_BOLD, width=room, steps=((9.5, 1), (8.5, 1), (8.5, 2)))
    role = ", ".join(part for part in (data.signer_role, data.issuer) if part)
    fitted(
        sheet, left, y, ("signer_role", role), SMALL_MUTED, width=room, steps=((8.5, 1), (7.5, 1), (7.5, 2))
    )


def draw_foot(sheet: Sheet, data: CertificateData, y: float) -> None:
    """Draw the project's lines and, when funding is granted, the EU block in the bottom zone."""
    grid = sheet.grid
    sheet.rule(grid.left, y - 5, grid.text_right)
    if not is_granted(data.funding):
        _draw_about(sheet, data, y, grid.text_width, Align.LEFT)
        return
    draw_block(sheet, grid.left, y, statement(data.language))
    _draw_about(sheet, data, y, grid.text_width - 62, Align.RIGHT)


def _draw_about(sheet: Sheet, data: CertificateData, y: float, width: float, align: Align) -> None:
    lines = [line for text in data.about for line in wrap(text, CAPTION.face, CAPTION.size, width)]
    top = y + HEIGHT / 2 - len(lines) * CAPTION.leading / MM / 2
    x = sheet.grid.left if align is Align.LEFT else sheet.grid.text_right - width
    sheet.lines(x, top, lines, CAPTION, width=width, align=align)
