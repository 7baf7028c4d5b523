"""Compiles the sheets `survey` and `choices` into sections and items."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from digifocus_desktop.forms.cells import Cells, Draft, known_headings
from digifocus_desktop.forms.expressions import parse
from digifocus_desktop.forms.items import INSTEAD, REFUSED_TYPES, Repeat
from digifocus_desktop.forms.lookups import fitting_default
from digifocus_desktop.forms.package import REFERENCE_LANGUAGE, Choice, Item, ItemKind, ItemType, Section
from digifocus_desktop.forms.workbook import Row, Sheet

DF = "bind::df:"
ANCHORS = (0, 1, 2, 3, 4)
PHASE = re.compile(r"^T[0-9]$")
ID = re.compile(r"^[a-z][a-z0-9_]{0,39}$")

_DF_COLUMNS = (
    "kind", "dimension", "weight", "na", "na_if", "hidden", "observe", "themes", "quick", "seconds",
    "max_chars", "max_choices", "letter", "short", "short_sv", "short_en", "joins", "beforehand", "topic",
    "phase", "replaces",
)  # fmt: skip
_SHORT = {REFERENCE_LANGUAGE: DF + "short", "sv": DF + "short_sv", "en": DF + "short_en"}
"""Language → column: XLSForm knows no translated `bind` column."""

_PLAIN = {
    "type", "name", "relevant", "constraint", "required", "calculation", "appearance", "choice_filter",
    "default", "read_only", "repeat_count",
}  # fmt: skip
_NOT_REPEATED = (DF + "dimension", DF + "hidden", DF + "themes", DF + "observe", DF + "replaces")
_SPACED = re.compile(r"^(begin|end) (group|repeat)$")
_TRANSLATED = {"label", "hint", "constraint_message", "required_message"}
_COLUMN = re.compile(r"^[a-z][a-z0-9_]*$")
CALLS = re.compile(r"\$\{|[A-Za-z]\(")
"""What makes a default an expression; anything else is the answer itself."""


@dataclass(slots=True)
class _Group:
    """A group that is open; sections hold further groups, which add conditions only, and repeats."""

    row: Row
    id: str
    condition: str | None
    items: list[str] = field(default_factory=list)
    repeat: Repeat | None = None


def compile_choices(sheet: Sheet, draft: Draft) -> Mapping[str, tuple[Choice, ...]]:
    """Return the lists of options by name."""
    known = {"list_name", "name", "score", "label"}
    further = frozenset(heading for heading in sheet.columns if _COLUMN.match(heading)) - known
    draft.choice_columns.update(dict.fromkeys(further, sheet))
    known_headings(sheet, known | further, {"label"}, draft.problems)
    lists: dict[str, list[Choice]] = {}
    for row in sheet.rows:
        cells = Cells(row, draft)
        options = lists.setdefault(cells.text("list_name", required=True), [])
        name = cells.text("name", required=True)
        if any(choice.name == name for choice in options):
            cells.problem("name", "choice.twice", found=name)
        if len(name.split()) > 1:
            cells.problem("name", "choice.spaces", found=name)
        value = cells.integer("score", 0, 0, 4) if cells.text("score") else None
        columns = {heading: cells.text(heading) for heading in sorted(further) if cells.text(heading)}
        options.append(Choice(name, cells.texts("label", required=True), value, columns or None))
    return {name: tuple(options) for name, options in lists.items()}


class SurveyCompiler:
    """Walks the rows of `survey` once.

    Attributes:
        sections: The sections found, in order.
        items: The items found, in order.
        repeats: The repeats found, in order.
        rows: The row of every section, group, repeat and item by id.
        inside: The repeat in which an item or a group stands, by id.
    """

    def __init__(self, lists: Mapping[str, tuple[Choice, ...]], draft: Draft) -> None:
        self._lists = lists
        self._draft = draft
        self._open: list[_Group] = []
        self.repeats: list[Repeat] = []
        self.inside: dict[str, str] = {}
        self.sections: list[Section] = []
        self.items: list[Item] = []
        self.rows: dict[str, Row] = {}

    def compile(self, sheet: Sheet) -> None:
        """Read every row."""
        known_headings(sheet, _PLAIN | {DF + name for name in _DF_COLUMNS}, _TRANSLATED, self._draft.problems)
        for row in sheet.rows:
            cells = Cells(row, self._draft)
            kind = _SPACED.sub(r"\1_\2", cells.text("type", required=True))
            if kind == "begin_group":
                self._begin(cells)
            elif kind == "begin_repeat":
                self._begin_repeat(cells)
            elif kind in {"end_group", "end_repeat"}:
                self._end(cells, kind)
            elif kind:
                self._item(cells, kind)
        for group in self._open:
            Cells(group.row, self._draft).problem("type", "group.not_closed", found=group.id)
        if not self.items:
            self._draft.problems.add(sheet.name, 0, "", "survey.empty")

    def _name(self, cells: Cells) -> str:
        name = cells.text("name", required=True)
        if name and not ID.match(name):
            cells.problem("name", "item.name", found=name)
        elif name in self.rows:
            cells.problem("name", "item.twice", found=name, row=self.rows[name].number)
        self.rows.setdefault(name, cells.row)
        if self._repeat is not None:
            self.inside[name] = self._repeat.id
        return name

    def _begin(self, cells: Cells) -> None:
        name = self._name(cells)
        condition = cells.expression("relevant")
        if self._open:
            self._open.append(_Group(cells.row, name, condition))
            return
        self._open.append(_Group(cells.row, name, None))
        label = cells.texts("label", required=True)
        section = Section(
            id=name,
            letter=cells.text(DF + "letter"),
            label=label,
            short={code: cells.text(name) for code, name in _SHORT.items() if cells.text(name)} or label,
            intro=cells.texts("hint"),
            items=(),
            relevance=condition,
            joins=cells.words(DF + "joins"),
            beforehand=cells.flag(DF + "beforehand"),
            phases=self._phases(cells, "phase"),
        )
        self.sections.append(section)

    def _begin_repeat(self, cells: Cells) -> None:
        name = self._name(cells)
        condition, count = cells.expression("relevant"), cells.expression("repeat_count")
        for heading in cells.row.cells:
            if heading.startswith(DF):
                cells.problem(heading, "repeat.column", found=heading)
        if not self._open:
            cells.problem("type", "repeat.outside_group", found=name)
        if self._repeat is not None:
            cells.problem("type", "repeat.nested", found=name)
        around = [group.condition for group in (*self._open, _Group(cells.row, name, condition))]
        repeat = Repeat(
            id=name,
            section=self._open[0].id if self._open else "",
            label=cells.texts("label", required=True),
            hint=cells.texts("hint"),
            items=(),
            relevance=tuple(one for one in around if one),
            count=count,
        )
        self._open.append(_Group(cells.row, name, condition, repeat=repeat))

    @property
    def _repeat(self) -> _Group | None:
        """The repeat that is open."""
        return next((group for group in self._open if group.repeat), None)

    def _end(self, cells: Cells, kind: str) -> None:
        if not self._open:
            cells.problem("type", "group.not_open")
            return
        group = self._open.pop()
        if (group.repeat is not None) != (kind == "end_repeat"):
            cells.problem("type", "group.crossed", found=group.id, row=group.row.number)
        if group.repeat is not None:
            self.repeats.append(replace(group.repeat, items=tuple(group.items)))
            if not group.items:
                Cells(group.row, self._draft).problem("type", "repeat.empty", found=group.id)
        if not self._open and self.sections and group.repeat is None:
            self.sections[-1] = replace(self.sections[-1], items=tuple(group.items))

    def _item(self, cells: Cells, written: str) -> None:
        name = self._name(cells)
        kind_word, _, list_name = written.partition(" ")
        if kind_word not in set(ItemType):
            code = REFUSED_TYPES.get(kind_word, "item.type")
            cells.problem("type", code, found=written, instead=INSTEAD.get(kind_word, ""))
            return
        if not self._open:
            cells.problem("type", "item.outside_group", found=name)
            return
        item_type = ItemType(kind_word)
        choices = self._choices(cells, item_type, list_name.strip())
        kind = self._kind(cells)
        item = self._build(cells, name, item_type, kind, choices)
        self._check_item(cells, item)
        if item.type.asks and cells.flag("read_only"):
            item = _told_only(cells, item)
        self.items.append(item)
        self._open[0].items.append(name)
        if self._repeat is not None and self._repeat is not self._open[0]:
            self._repeat.items.append(name)
            self._check_repeated(cells, item)

    def _check_repeated(self, cells: Cells, item: Item) -> None:
        """What is asked any number of times cannot score: the score would hang on how often."""
        for heading in _NOT_REPEATED:
            if cells.text(heading):
                cells.problem(heading, "repeat.scored", found=item.id)

    def _choices(self, cells: Cells, item_type: ItemType, list_name: str) -> tuple[Choice, ...]:
        if item_type not in {ItemType.SELECT_ONE, ItemType.SELECT_MULTIPLE}:
            return ()
        if list_name not in self._lists:
            cells.problem("type", "item.choice_list", found=list_name)
        return self._lists.get(list_name, ())

    def _kind(self, cells: Cells) -> ItemKind:
        word = cells.text(DF + "kind") or ItemKind.FACT.value
        if word not in set(ItemKind):
            cells.problem(DF + "kind", "item.kind", found=word)
            return ItemKind.FACT
        return ItemKind(word)

    def _build(
        self, cells: Cells, name: str, item_type: ItemType, kind: ItemKind, choices: tuple[Choice, ...]
    ) -> Item:
        own = cells.expression("relevant")
        around = [group.condition for group in self._open]
        quick_phases = self._phases(cells, "quick") if cells.text(DF + "quick").startswith("T") else ()
        return Item(
            id=name,
            section=self._open[0].id,
            type=item_type,
            kind=kind,
            label=cells.texts("label", required=item_type is not ItemType.CALCULATE),
            hint=cells.texts("hint"),
            topic=cells.text(DF + "topic"),
            choices=choices,
            relevance=tuple(condition for condition in (*around, own) if condition),
            constraint=cells.expression("constraint"),
            constraint_message=cells.texts("constraint_message") or None,
            required=cells.flag("required"),
            calculation=cells.expression("calculation", required=item_type is ItemType.CALCULATE),
            max_chars=cells.integer(DF + "max_chars", 4000, 1, 20000),
            dimensions=cells.words(DF + "dimension"),
            weight=cells.number(DF + "weight", 1.0, 0.1, 10.0),
            not_applicable=cells.flag(DF + "na"),
            not_applicable_if=cells.expression(DF + "na_if"),
            hidden_value=self._hidden(cells),
            observable=cells.flag(DF + "observe"),
            themes=cells.words(DF + "themes"),
            quick=not quick_phases and cells.flag(DF + "quick"),
            seconds=cells.integer(DF + "seconds", 15, 0, 600),
            phases=self._phases(cells, "phase"),
            quick_phases=quick_phases,
            choice_filter=self._filter(cells, choices),
            default=self._default(cells),
            appearance=cells.words("appearance"),
            required_message=cells.texts("required_message") or None,
            max_choices=cells.integer(DF + "max_choices", 0, 1, 99),
            replaces=cells.text(DF + "replaces"),
        )

    def _filter(self, cells: Cells, choices: tuple[Choice, ...]) -> str | None:
        if not choices and cells.text("choice_filter"):
            cells.problem("choice_filter", "item.filter_without_choices")
            return None
        columns = frozenset(self._draft.choice_columns) | {"name"}
        source = cells.expression("choice_filter", columns=columns)
        if source:
            self._draft.filter_columns.update(parse(source, columns).columns)
        return source

    def _default(self, cells: Cells) -> str | None:
        """The expression of a default; an answer written as it is becomes a literal."""
        written = cells.text("default")
        if not written or CALLS.search(written):
            return cells.expression("default")
        mark = '"' if "'" in written else "'"
        if mark in written:
            cells.problem("default", "item.default", found=written)
            return None
        return f"{mark}{written}{mark}"

    def _phases(self, cells: Cells, column: str) -> tuple[str, ...]:
        words = cells.words(DF + column)
        for word in words:
            if not PHASE.match(word):
                cells.problem(DF + column, "item.phase", found=word)
        return words

    def _hidden(self, cells: Cells) -> int | None:
        word = cells.text(DF + "hidden").lower()
        if word in {"", "na"}:
            return None
        return cells.integer(DF + "hidden", 0, 0, 4)

    def _check_item(self, cells: Cells, item: Item) -> None:
        rated = item.kind is not ItemKind.FACT
        if rated != item.scored:
            cells.problem(DF + "dimension", "item.dimension_missing" if rated else "item.dimension_on_fact")
        if rated and tuple(choice.value for choice in item.choices) != ANCHORS:
            cells.problem("type", "item.anchors", found=len(item.choices))
        if rated and (item.choice_filter or item.default):
            heading = "choice_filter" if item.choice_filter else "default"
            cells.problem(heading, "item.scale_touched", found=heading)
        if item.default and not rated and not fitting_default(item):
            cells.problem("default", "item.default", found=cells.text("default"))
        if item.required and not item.type.asks:
            cells.problem("required", "item.required_unasked", found=item.id)
        if item.constraint and not item.type.asks:
            cells.problem("constraint", "item.constraint_unasked", found=item.id)
        if item.max_choices and item.type is not ItemType.SELECT_MULTIPLE:
            cells.problem(DF + "max_choices", "item.max_choices")
        if item.not_applicable_if and not item.not_applicable:
            cells.problem(DF + "na_if", "item.not_applicable_forbidden")
        if rated and cells.text("relevant") and not cells.text(DF + "hidden"):
            cells.problem(DF + "hidden", "item.hidden_missing")


def _told_only(cells: Cells, item: Item) -> Item:
    """A question that nobody may answer is a note that tells its value."""
    source = item.calculation or item.default
    if source is None or item.choices:
        cells.problem("read_only", "item.read_only", found=item.id)
    label = {
        code: f"{words}{' ' if words.endswith(('?', ':')) else ': '}${{{item.id}}}"
        for code, words in item.label.items()
    }
    return replace(
        item,
        type=ItemType.NOTE,
        label=label,
        calculation=source,
        default=None,
        required=False,
        required_message=None,
        constraint=None,
        constraint_message=None,
        appearance=(),
    )
