"""The columns of a form workbook: a new field of the package is one line here, and a test asks for it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from digifocus_desktop.forms.package import Item, ItemKind
from digifocus_desktop.forms.survey import CALLS, DF

LANGUAGES = {"fi": "Suomi", "sv": "Svenska", "en": "English"}
"""Names of languages in headings, the way XLSForm writes them: `label::Suomi (fi)`."""

Cell = str | int | float | None


@dataclass(frozen=True, slots=True)
class Column:
    """One column of a sheet.

    Attributes:
        heading: As it is written in the first row; a translated one gets its language behind it.
        field: Field of the thing that a row tells of.
        get: The cell of a thing; None leaves it empty. A translated column returns texts by language.
        translated: Whether there is one column for each language.
        bound: Whether it is an attribute of ours, whose columns are `bind::df:short`, `bind::df:short_sv` …
    """

    heading: str
    field: str
    get: Callable[[Any], Any]
    translated: bool = False
    bound: bool = False


def _plain(heading: str, field: str = "", unless: object = None) -> Column:
    """A column for a scalar; the value `unless` is what an empty cell means."""
    name = field or heading.removeprefix(DF)

    def get(thing: Any) -> Cell:
        value = getattr(thing, name)
        return None if value is None or value == unless else value

    return Column(heading, name, get)


def _words(heading: str, field: str = "") -> Column:
    name = field or heading.removeprefix(DF)
    return Column(heading, name, lambda thing: " ".join(getattr(thing, name)) or None)


def _flag(heading: str, field: str = "") -> Column:
    name = field or heading.removeprefix(DF)
    return Column(heading, name, lambda thing: "yes" if getattr(thing, name) else None)


def _texts(heading: str, field: str = "") -> Column:
    name = field or heading
    return Column(heading, name, lambda thing: getattr(thing, name) or {}, translated=True)


def _inside(holder: str, columns: tuple[Column, ...]) -> tuple[Column, ...]:
    """Columns for the fields of what `holder` names; empty where the thing has none."""

    def get(column: Column) -> Callable[[Any], Any]:
        def read(thing: Any) -> Any:
            held = getattr(thing, holder)
            return column.get(held) if held is not None else {} if column.translated else None

        return read

    return tuple(replace(one, field=f"{holder}.{one.field}", get=get(one)) for one in columns)


def _default(item: Item) -> Cell:
    """An answer is written as it is, without the marks around it; an expression stays one."""
    source = item.default
    if source and source[0] in "'\"" and not CALLS.search(source):
        return source[1:-1]
    return source


def _hidden(item: Item) -> Cell:
    """A rated question that can be hidden must say what that means, even where it means nothing."""
    if item.hidden_value is None:
        return "na" if item.relevance and item.kind is not ItemKind.FACT else None
    return item.hidden_value


ITEM_COLUMNS = (
    _texts("label"),
    _texts("hint"),
    Column("relevant", "relevance", lambda item: item.relevance[-1] if item.relevance else None),
    _plain("constraint"),
    _texts("constraint_message"),
    _flag("required"),
    _texts("required_message"),
    _plain("choice_filter"),
    Column("default", "default", _default),
    _words("appearance"),
    _plain("calculation"),
    _plain(DF + "kind"),
    _words(DF + "dimension", "dimensions"),
    _plain(DF + "weight", unless=1.0),
    _flag(DF + "na", "not_applicable"),
    _plain(DF + "na_if", "not_applicable_if"),
    Column(DF + "hidden", "hidden_value", _hidden),
    _flag(DF + "observe", "observable"),
    _words(DF + "themes"),
    Column(
        DF + "quick",
        "quick",
        lambda item: " ".join(item.quick_phases) or ("yes" if item.quick else None),
    ),
    _words(DF + "phase", "phases"),
    _plain(DF + "seconds", unless=15),
    _plain(DF + "max_chars", unless=4000),
    _plain(DF + "max_choices", unless=0),
    _plain(DF + "topic", unless=""),
    _plain(DF + "replaces", unless=""),
)
SECTION_COLUMNS = (
    _texts("label"),
    _texts("hint", "intro"),
    _plain("relevant", "relevance"),
    _plain(DF + "letter", unless=""),
    Column(DF + "short", "short", lambda section: section.short, translated=True, bound=True),
    _words(DF + "phase", "phases"),
    _words(DF + "joins"),
    _flag(DF + "beforehand"),
)
REPEAT_COLUMNS = (
    _texts("label"),
    _texts("hint"),
    Column("relevant", "relevance", lambda repeat: repeat.relevance[-1] if repeat.relevance else None),
    _plain("repeat_count", "count"),
)
CHOICE_COLUMNS = (_plain("name"), _texts("label"), _plain("score", "value"))
SETTINGS_COLUMNS = (
    _plain("form_title", "title"),
    Column("form_title", "titles", lambda package: package.name, translated=True, bound=True),
    _plain("form_id", "id"),
    _plain("version"),
    Column("default_language", "", lambda _package: f"{LANGUAGES['fi']} (fi)"),
    Column("namespaces", "", lambda _package: 'df="urn:digifocus:form"'),
    _plain("df_dii_version", "dii_version", unless=""),
    _plain("df_max_develop", "max_develop"),
    _plain("df_confirm_na", "confirm_not_applicable"),
)
_HOW = (
    _texts("what"),
    _texts("who"),
    _plain("minutes"),
    _plain("cost"),
    _texts("benefit"),
    _texts("first_act"),
)
ADVISING_COLUMNS = (
    _plain("groups_item", unless=""),
    _plain("topic_item", unless=""),
    _plain("time_item", unless=""),
    _plain("need_limit"),
)
TABLES: Mapping[str, tuple[Column, ...]] = {
    "dimensions": (
        _plain("code", "id"),
        _texts("label"),
        _plain("kind"),
        _plain("min_items"),
        _plain("section"),
    ),
    "bands": (_plain("code"), _plain("lower"), _texts("label")),
    "flags": (_plain("item"), _plain("limit"), _texts("action"), _texts("clarify"), _words("helpers")),
    "themes": (
        _plain("code"),
        _texts("label"),
        _plain("gate"),
        _plain("order"),
        _plain("path", unless=""),
        _words("topics"),
        _words("before"),
        _words("instead"),
        *_inside("how", _HOW),
    ),
    "rules": (
        _plain("code"),
        _plain("condition"),
        _texts("direction"),
        _texts("content"),
        _texts("need"),
        _texts("questions"),
        _texts("checklist"),
        _plain("suppliers", unless=""),
    ),
    "tools": (_plain("code"), _texts("label"), _words("items"), _plain("effort", unless="")),
    "dii": (_plain("number"), _texts("label"), _plain("condition")),
    "steps": (_plain("item"), _texts("title"), *_inside("how", _HOW)),
    "pairs": (
        _plain("code"),
        _texts("label"),
        _words("competence"),
        _words("level"),
        _words("themes"),
        _plain("high"),
    ),
}
"""The sheets beside `survey` and `choices`: each is the field of the package of the same name."""
