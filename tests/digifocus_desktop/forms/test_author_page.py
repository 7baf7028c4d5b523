"""The page for authors of forms says what the engine can, and no more."""

import re

from digifocus_desktop.forms.author_page import KINDS, TOLD, author_tables, put_into
from digifocus_desktop.forms.functions import CONTEXT, FUNCTIONS, REFUSED
from digifocus_desktop.forms.items import REFUSED_TYPES, ItemType
from digifocus_desktop.forms.sheet_columns import ITEM_COLUMNS, REPEAT_COLUMNS, SECTION_COLUMNS, TABLES
from digifocus_desktop.services.shipped_form import GUIDE


def test_the_page_is_up_to_date():
    page = GUIDE.read_text("utf-8")

    assert put_into(page) == page, "run: python3 run.py form"


def test_every_function_kind_and_refusal_is_told():
    tables = author_tables()

    assert KINDS.keys() == set(ItemType)
    assert TOLD.keys() == FUNCTIONS.keys() | CONTEXT.keys() | {"jr:choice-name", "indexed-repeat", "position"}
    for name in (*FUNCTIONS, *CONTEXT, *REFUSED, *REFUSED_TYPES, *TABLES):
        assert f"| `{name}`" in tables, name


def test_every_column_of_the_survey_is_told():
    page = GUIDE.read_text("utf-8")
    told = set(re.findall(r"`([a-z_:]+)", page))

    for column in (*ITEM_COLUMNS, *SECTION_COLUMNS, *REPEAT_COLUMNS):
        assert column.heading in told or f"{column.heading}::" in told, column.heading
