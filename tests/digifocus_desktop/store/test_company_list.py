"""Pages of the company list: order, filters, exact counts."""

import subprocess
import sys

import pytest

from digifocus_desktop.store import company_list
from digifocus_desktop.store.company_rows import CompanyQuery, ListOrder
from tests.digifocus_desktop.store.test_search import put


@pytest.fixture
def firms(store):
    put(store, "company", "c1", name="Ähtävän Mylly", municipality="491", owner_user_id="u1")
    put(store, "company", "c2", name="Aholan tila", municipality="178", target_groups=["matkailu", "vk"])
    put(store, "company", "c3", name="Österbergin tila", municipality="213", owner_user_id="u1")
    put(store, "company", "c4", name="Zilan tila", business_id="9914207-5", example=True)
    put(store, "response_set", "r1", company_id="c2")
    put(store, "contact_entry", "e1", company_id="c3")
    return store


def names(store, **query):
    with store.read() as connection:
        return [row.name for row in company_list.page(connection, CompanyQuery(**query)).rows]


def test_names_follow_the_finnish_alphabet(firms):
    expected = ["Aholan tila", "Zilan tila", "Ähtävän Mylly", "Österbergin tila"]

    assert names(firms) == expected
    assert names(firms, descending=True) == expected[::-1]
    assert names(firms, text="tila") == [name for name in expected if "tila" in name]


def test_municipalities_sort_by_name_and_unknown_ones_come_last(firms):
    order = ["Aholan tila", "Österbergin tila", "Ähtävän Mylly", "Zilan tila"]  # Juva, Kangasniemi, Mikkeli

    assert names(firms, sort=ListOrder.MUNICIPALITY) == order


def test_stage_and_last_day_sort_from_the_furthest_and_newest(firms):
    assert names(firms, sort=ListOrder.STAGE, descending=True)[:2] == ["Aholan tila", "Österbergin tila"]
    assert names(firms, sort=ListOrder.LAST, descending=True)[:2] == ["Aholan tila", "Österbergin tila"]


@pytest.mark.parametrize(
    ("conditions", "expected"),
    [
        ({"mine": "u1"}, ["Ähtävän Mylly", "Österbergin tila"]),
        ({"municipality": "178"}, ["Aholan tila"]),
        ({"target_group": "vk"}, ["Aholan tila"]),
        ({"target_group": "v"}, []),
        ({"stages": (1.5, 2.0)}, ["Aholan tila"]),
        ({"stages": (0.0,)}, ["Zilan tila", "Ähtävän Mylly"]),
        ({"mine": "u1", "text": "tila"}, ["Österbergin tila"]),
        (
            {"target_group": "matkailu", "text": "ahol", "municipality": "178", "stages": (1.5,)},
            ["Aholan tila"],
        ),
        ({"text": "olematon"}, []),
    ],
)
def test_every_condition_holds_and_the_count_is_exact(firms, conditions, expected):
    query = CompanyQuery(**conditions)
    with firms.read() as connection:
        for sort in ListOrder:
            found = company_list.page(connection, query._replace(sort=sort))
            assert sorted(row.name for row in found.rows) == sorted(expected)
            assert found.total == len(expected)
        assert company_list.count(connection, query) == len(expected)


@pytest.mark.parametrize("text", ["", "tila"])
def test_pages_follow_each_other_and_each_says_the_total(store, text):
    for number in range(25):
        put(store, "company", f"c{number}", name=f"Tila {number}")
    query = CompanyQuery(text=text)

    with store.read() as connection:
        pages = [company_list.page(connection, query, offset, 10) for offset in (0, 10, 20, 30)]

    assert [found.total for found in pages] == [25] * 4
    assert [row.name for found in pages for row in found.rows] == [f"Tila {number}" for number in range(25)]


def test_a_row_says_what_the_screen_shows(firms):
    with firms.read() as connection:
        (row,) = company_list.page(connection, CompanyQuery(text="9914207")).rows

    assert (row.name, row.business_id, row.example, row.target_groups) == (
        "Zilan tila",
        "9914207-5",
        True,
        (),
    )


@pytest.mark.parametrize("sort", list(ListOrder))
def test_no_order_sorts_the_whole_list(firms, sort):
    """The plan walks an index; a sort of all rows would be too slow for a keystroke."""
    statements: list[str] = []
    with firms.read() as connection:
        connection.set_trace_callback(statements.append)
        company_list.page(connection, CompanyQuery(sort=sort, descending=True))
        connection.set_trace_callback(None)
        plan = connection.execute(f"EXPLAIN QUERY PLAN {statements[-1]}").fetchall()

    assert not [step for *_, step in plan if "TEMP B-TREE" in step]


def test_names_that_begin_with_a_text_are_a_piece_of_the_index(firms):
    statements: list[str] = []
    with firms.read() as connection:
        connection.set_trace_callback(statements.append)
        found = company_list.beginning(connection, "öst", 8)
        connection.set_trace_callback(None)
        plan = connection.execute(f"EXPLAIN QUERY PLAN {statements[-1]}").fetchall()

    assert [row.name for row in found] == ["Österbergin tila"]
    assert ["SEARCH i USING INDEX ix_company_index_name" in step for *_, step in plan] == [True]


def test_the_list_needs_no_sqlalchemy():
    code = (
        "import sys; from digifocus_desktop.store import company_list, search, trash, keys, backup, place; "
        "sys.exit('sqlalchemy' in sys.modules or 'keyring' in sys.modules or 'argon2' in sys.modules)"
    )

    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
