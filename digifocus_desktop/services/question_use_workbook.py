"""How the questions of the form worked, as a workbook: one sheet for the questions, one for the areas."""

from collections.abc import Iterator

from digifocus_desktop.documents.wording import wording
from digifocus_desktop.domain.formats import Language
from digifocus_desktop.exchange.xlsx_out import Kind, OutColumn, OutTable, workbook_bytes
from digifocus_desktop.forms.items import text
from digifocus_desktop.forms.reliability import AreaUse
from digifocus_desktop.services.question_use import QuestionUse

_SHARES = ("lowest", "highest", "dont_know", "not_applicable", "skipped")
_WIDE = 60

Row = tuple[str | int | float | None, ...]


def question_workbook(use: QuestionUse, language: Language) -> bytes:
    """Return the .xlsx of a count; what fewer than five firms answered has no numbers."""
    words = wording("questions", language)
    columns = (
        OutColumn(words["key"]),
        OutColumn(words["question"], width=_WIDE),
        OutColumn(words["asked"], Kind.INTEGER),
        OutColumn(words["mean"], Kind.DECIMAL),
        *(OutColumn(words[name], Kind.INTEGER) for name in _SHARES),
        OutColumn(words["observed"], Kind.INTEGER),
        OutColumn(words["gap"], Kind.DECIMAL),
        OutColumn(words["agreed"], Kind.INTEGER),
    )
    areas = (
        OutColumn(words["area"], width=40),
        OutColumn(words["complete"], Kind.INTEGER),
        OutColumn(words["alpha"], Kind.HUNDREDTHS),
        OutColumn(words["observed"], Kind.INTEGER),
        OutColumn(words["gap"], Kind.DECIMAL),
    )
    return workbook_bytes(
        [
            OutTable(words["sheet_questions"], columns, list(_questions(use, language))),
            OutTable(words["sheet_areas"], areas, [_area(use, one, language) for one in use.areas]),
        ]
    )


def _questions(use: QuestionUse, language: Language) -> Iterator[Row]:
    for area in use.areas:
        for one in area.items:
            shares = [getattr(one, name) for name in _SHARES]
            yield (
                one.item.id,
                text(one.item.label, language).text,
                one.asked,
                one.mean,
                *(None if share is None else round(share * 100) for share in shares),
                one.observed,
                one.gap,
                one.agreed,
            )


def _area(use: QuestionUse, area: AreaUse, language: Language) -> Row:
    label = next(one.label for one in use.package.dimensions if one.id == area.dimension)
    return (text(label, language).text, area.complete, area.alpha, area.observed, area.gap)
