"""A release as a PDF and as a workbook."""

from collections.abc import Callable
from pathlib import Path

from digifocus_desktop.documents.publication import Line, PublicationData, Table, method, render
from digifocus_desktop.documents.wording import wording
from digifocus_desktop.domain.formats import Language, format_date
from digifocus_desktop.exchange.xlsx_out import Kind, OutColumn, OutTable, workbook_bytes
from digifocus_desktop.services.cohort import ELSEWHERE
from digifocus_desktop.services.me import Me
from digifocus_desktop.services.publication_values import Published
from digifocus_desktop.services.publications import PublicationService
from digifocus_desktop.store import files, search

WITHHELD = "··"
"""Stands for every figure that is withheld, whatever the reason."""


class PublicationFiles:
    """Makes the files of releases."""

    def __init__(self, publications: PublicationService, me: Callable[[], Me]) -> None:
        self._publications = publications
        self._me = me

    def pdf(self, published: Published, language: Language, *, draft: bool) -> bytes:
        """Return the release as a PDF; *read* lane."""
        return render(document(published, language, self._me().programme_name, draft=draft))

    def save(self, published: Published, language: Language, target: Path, *, draft: bool) -> Path:
        """Write it where the person chose, as a workbook or a PDF by the name's ending; *read* lane.

        Raises:
            StoreError: `store.full`, `store.cannot_write`.
        """
        if target.suffix.lower() == ".xlsx":
            content = workbook_bytes(sheets(published, language, draft=draft))
        else:
            content = self.pdf(published, language, draft=draft)
        files.write_whole(target, content)
        return target


def document(published: Published, language: Language, programme: str, *, draft: bool) -> PublicationData:
    """Return what the PDF shows, every text in its language."""
    words = wording("publication", language)
    headings = {"": words["all"], **{key: _said(names, language) for key, names in published.groups.items()}}
    bars = tuple(
        Line(
            _said(names, language), published.middles[name, ""].median, published.middles[name, ""].quartiles
        )
        for name, names in published.dimensions.items()
        if (name, "") in published.middles
    )
    by_group = _medians(published, language, headings)
    return PublicationData(
        language=language,
        programme=programme,
        until=format_date(published.until, language),
        firms=_count(published.firms),
        groups=tuple(
            (_said(names, language), _count(published.of_group(key)))
            for key, names in published.groups.items()
        ),
        places=tuple(
            (place_name(code, language), _count(published.of_place(code)))
            for code in (*published.places, ELSEWHERE)
        ),
        bars=bars,
        tables=(by_group, _themes(published, language, headings)),
        draft=draft,
    )


def _medians(published: Published, language: Language, headings: dict[str, str]) -> Table:
    words = wording("publication", language)
    return Table(
        words["medians_by_group"],
        tuple(headings.values()),
        tuple(
            (
                _said(names, language),
                tuple(
                    str(published.middles[name, group].median)
                    if (name, group) in published.middles
                    else WITHHELD
                    for group in headings
                ),
            )
            for name, names in published.dimensions.items()
            if (name, "") in published.middles
        ),
    )


def _themes(published: Published, language: Language, headings: dict[str, str]) -> Table:
    words = wording("publication", language)
    rows = [
        (f"{key} {_said(names, language)}", tuple(_count(published.need(key, group)) for group in headings))
        for key, names in published.themes.items()
    ]
    return Table(words["themes"], tuple(headings.values()), tuple(rows))


def sheets(published: Published, language: Language, *, draft: bool) -> list[OutTable]:
    """Return the sheets: firms by municipality and group, medians, themes, method."""
    words = wording("publication", language)
    data = document(published, language, "", draft=False)
    firms = [(words["all"], _cell(published.firms))]
    firms += [
        (_said(names, language), _cell(published.of_group(key))) for key, names in published.groups.items()
    ]
    firms += [
        (place_name(code, language), _cell(published.of_place(code)))
        for code in (*published.places, ELSEWHERE)
    ]
    tables = [OutTable(words["firms"], _columns(words["place"], [words["all"]]), firms)]
    named = ((words["sheet_medians"], words["area"]), (words["sheet_themes"], words["training"]))
    for (title, first), table in zip(named, data.tables, strict=True):
        rows = [
            (name, *(int(part) if part.isdigit() else part for part in parts)) for name, parts in table.rows
        ]
        tables.append(OutTable(title, _columns(first, table.headings), rows))
    told = [(paragraph,) for paragraph in method(words)]
    heading = words["draft"] if draft else data.until
    tables.append(OutTable(words["method"], [OutColumn(heading, width=100, wrap=True)], told))
    return tables


def _columns(first: str, headings: object) -> list[OutColumn]:
    names: list[str] = list(headings)  # type: ignore[call-overload]  # headings are a list or a tuple
    return [OutColumn(first, width=40), *(OutColumn(name, Kind.INTEGER) for name in names)]


def _cell(count: int | None) -> int | str:
    return WITHHELD if count is None else count


def _count(count: int | None) -> str:
    return str(_cell(count))


def _said(names: object, language: Language) -> str:
    found: dict[str, str] = dict(names)  # type: ignore[call-overload]  # a mapping by language
    return found.get(language) or found["fi"]


def place_name(code: str, language: Language) -> str:
    """Return the name of a municipality of a release, or of all the others."""
    if code == ELSEWHERE:
        return wording("publication", language)["elsewhere"]
    known = search.municipalities().by_code(code)
    return known.name(language) if known is not None else code
