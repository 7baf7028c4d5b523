"""A package written as a workbook is the same package when it is compiled again."""

from dataclasses import fields, is_dataclass, replace
from io import BytesIO

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook

from digifocus_desktop.forms.compiler import compile_workbook
from digifocus_desktop.forms.decompile import to_workbook
from digifocus_desktop.forms.guide import HowTo
from digifocus_desktop.forms.package import Choice, FormPackage, Item, ItemKind, ItemType, Repeat, Section
from digifocus_desktop.forms.sheet_columns import (
    CHOICE_COLUMNS,
    ITEM_COLUMNS,
    REPEAT_COLUMNS,
    SECTION_COLUMNS,
    SETTINGS_COLUMNS,
    TABLES,
)
from digifocus_desktop.services.shipped_form import shipped_package


def test_the_shipped_form_goes_round_without_a_change(package):
    once = compile_workbook(to_workbook(package))

    assert once.hash == package.hash
    assert to_workbook(once) != b""
    assert compile_workbook(to_workbook(once)).hash == package.hash


BY_STRUCTURE = {
    Item: {"id", "section", "type", "choices", "quick_phases"},
    Section: {"id", "items"},
    Choice: {"columns"},
    Repeat: {"id", "section", "items"},
    FormPackage: {"sections", "items", "repeats", "advising", *TABLES},
}
"""Fields that stand in the rows' order, in `type` and `name`, or in a sheet of their own."""


@pytest.mark.parametrize(
    ("cls", "columns"),
    [
        (Item, ITEM_COLUMNS),
        (Section, SECTION_COLUMNS),
        (Repeat, REPEAT_COLUMNS),
        (Choice, CHOICE_COLUMNS),
        (FormPackage, SETTINGS_COLUMNS),
        (HowTo, [one for one in TABLES["steps"] if one.field.startswith("how.")]),
    ],
)
def test_no_field_of_a_package_is_forgotten(cls, columns):
    written = {one.field.removeprefix("how.") for one in columns} | BY_STRUCTURE.get(cls, set())

    assert {one.name for one in fields(cls)} <= written, (
        "a line for it in digifocus_desktop/forms/sheet_columns.py"
    )


def test_no_field_of_the_other_sheets_is_forgotten():
    package = shipped_package()
    for one in fields(FormPackage):
        things = getattr(package, one.name)
        if one.name in {"sections", "items", "repeats"}:
            continue
        if not (isinstance(things, tuple) and is_dataclass(things[0])):
            continue
        written = {column.field.partition(".")[0] for column in TABLES[one.name]}
        assert {each.name for each in fields(things[0])} <= written, one.name


def test_a_text_that_looks_like_a_formula_stays_a_text(package):
    items = tuple(replace(one, label={"fi": "=1+1"}) if one.id == "c_sivut" else one for one in package.items)
    odd = replace(package, items=items)

    assert compile_workbook(to_workbook(odd)).hash == odd.hash


@pytest.mark.parametrize("default", ["'b2c'", "${p_kunta}", "concat('a', 'b')", None])
def test_filters_defaults_looks_and_further_columns_go_round(package, default):
    kunta = package.by_id["p_toimiala"]
    choices = tuple(replace(one, columns={"region": "x"}) for one in kunta.choices)
    items = tuple(
        replace(
            one,
            choices=choices,
            default=default if default != "'b2c'" else f"'{choices[0].name}'",
            choice_filter="region = 'x'",
            appearance=("minimal",),
            required_message={"fi": "Tarvitaan."},
        )
        if one.id == kunta.id
        else one
        for one in package.items
    )
    made = replace(package, items=items)

    assert compile_workbook(to_workbook(made)).by_id[kunta.id] == made.by_id[kunta.id]


def test_the_workbook_reads_well(package):
    book = load_workbook(BytesIO(to_workbook(package)))

    assert book.sheetnames[:3] == ["survey", "choices", "settings"]
    assert book["survey"]["A1"].font.bold
    assert book["survey"].freeze_panes == "C2"
    assert book["survey"].column_dimensions["C"].width > 40


WORDS = st.text(alphabet="abåäö =<&\"'+-0", min_size=1, max_size=12).map(str.strip).filter(bool)
TEXTS = st.fixed_dictionaries({"fi": WORDS}, optional={"sv": WORDS, "en": WORDS})
CONDITIONS = st.lists(
    st.sampled_from(["${p} >= 1", "${p} = 2", "applies(${p})", "${p} != 0"]), max_size=3
).map(tuple)


@st.composite
def packages(draw):
    """Small forms: texts in some languages, conditions in groups, weights, hidden values."""
    base = shipped_package()
    anchors = tuple(Choice(str(value), draw(TEXTS), value) for value in range(5))
    asked = [replace(base.by_id["c_sivut"], id="p", section="a", dimensions=("C",), relevance=(), themes=())]
    for number in range(draw(st.integers(1, 6))):
        asked += [
            replace(
                base.by_id["c_sivut"],
                id=f"x{number}",
                section="a",
                label=draw(TEXTS),
                hint=draw(st.one_of(st.just({}), TEXTS)),
                choices=draw(st.sampled_from([anchors, base.by_id["d_some"].choices])),
                relevance=draw(CONDITIONS),
                dimensions=("C",),
                weight=draw(st.sampled_from([0.1, 0.5, 1.0, 1.5, 3.0])),
                hidden_value=draw(st.sampled_from([None, 0, 3])),
                themes=(),
                replaces=draw(st.sampled_from(["", "x_old"])),
                required=draw(st.booleans()),
                quick=draw(st.booleans()),
                seconds=draw(st.integers(0, 60)),
            )
        ]
    repeats = []
    for number in range(draw(st.integers(0, 2))):
        repeat, inside = draw(repeated(f"r{number}"))
        place = draw(st.integers(0, len(asked)))
        while place < len(asked) and asked[place - 1].id[0] == asked[place].id[0] == "r":
            place += 1  # a repeat does not stand inside another one
        asked[place:place] = inside
        repeats.append(repeat)
    repeats.sort(key=lambda one: [item.id for item in asked].index(one.items[0]))
    section = replace(
        base.sections[2], id="a", label=draw(TEXTS), relevance=None, items=tuple(one.id for one in asked)
    )
    section = replace(
        section, short=draw(st.sampled_from([section.label, {"fi": "Lyhyt", "sv": "Kort"}])), joins=()
    )
    dimension = replace(base.dimensions[2], id="C", section="a")
    return replace(
        base,
        sections=(section,),
        items=tuple(asked),
        dimensions=(dimension,),
        flags=(),
        themes=(),
        rules=(),
        dii=(),
        steps=(),
        pairs=(),
        advising=None,
        tools=(),
        title=draw(WORDS),
        repeats=tuple(repeats),
    )


@st.composite
def repeated(draw, name):
    """A repeat and its questions, with conditions around and inside."""
    around = draw(CONDITIONS)
    kinds = draw(
        st.lists(st.sampled_from([ItemType.TEXT, ItemType.INTEGER, ItemType.TIME]), min_size=1, max_size=3)
    )
    items = [
        Item(
            f"{name}_{place}",
            "a",
            kind,
            ItemKind.FACT,
            draw(TEXTS),
            {},
            relevance=(*around, *draw(CONDITIONS)),
        )
        for place, kind in enumerate(kinds)
    ]
    count = draw(st.sampled_from([None, "2", "${p} + 1"]))
    return Repeat(name, "a", draw(TEXTS), {}, tuple(one.id for one in items), around, count), items


@settings(max_examples=30, deadline=None)
@given(packages())
def test_any_form_goes_round_without_a_change(made):
    assert compile_workbook(to_workbook(made)).hash == made.hash
