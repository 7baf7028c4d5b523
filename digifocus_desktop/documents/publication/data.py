"""What a release of the programme's totals shows, as plain values in the language of its reader."""

from dataclasses import dataclass

from digifocus_desktop.domain.formats import Language


@dataclass(frozen=True, slots=True)
class Line:
    """A dimension with its median and, where enough firms are measured, its quartiles."""

    name: str
    median: int
    quartiles: tuple[int, int] | None = None


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of figures, each with its name, under headings."""

    title: str
    headings: tuple[str, ...]
    rows: tuple[tuple[str, tuple[str, ...]], ...]


@dataclass(frozen=True, slots=True)
class PublicationData:
    """All that the document shows.

    Attributes:
        language: Language of the reader.
        programme: Name of the programme.
        until: Last day of what is counted.
        firms: How many firms.
        groups: Firms by target group.
        places: Firms by municipality.
        bars: Medians of all firms.
        tables: Medians by group, need by theme and group.
        draft: Whether it has not been released.
    """

    language: Language
    programme: str
    until: str
    firms: str
    groups: tuple[tuple[str, str], ...]
    places: tuple[tuple[str, str], ...]
    bars: tuple[Line, ...]
    tables: tuple[Table, ...]
    draft: bool = False
