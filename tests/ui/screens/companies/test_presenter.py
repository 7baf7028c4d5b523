"""How the list answers while a person types faster than it can."""

from dataclasses import replace

import pytest

from digifocus_desktop.services.company_list_values import PAGE_ROWS, ListFilter
from digifocus_desktop.services.company_values import NewCompany
from ui.screens.companies.presenter import CompaniesPresenter, Rows
from ui.screens.companies.table_model import PAGES_HELD, CompanyTableModel
from ui.shared.navigation import Route


class SlowRunner:
    """A runner whose work is done when the test says so."""

    def __init__(self):
        self.waiting = []

    def read(self, work, done, failed=None):
        del failed
        self.waiting.append((work, done))

    write = net = read

    def answer(self):
        """Do the work that was given first."""
        work, done = self.waiting.pop(0)
        done(work())


@pytest.fixture
def slow(context):
    runner = SlowRunner()
    return runner, CompaniesPresenter(replace(context, runner=runner))


@pytest.fixture
def many(services):
    """Enough firms for several pages."""
    from digifocus_desktop.services.company_rules import add_company

    with services.store.write() as session:
        for number in range(PAGE_ROWS * 2 + 30):
            add_company(session, services.me, NewCompany(f"Tila {number:04}"))


def rows_of(presenter):
    got: list[Rows] = []
    presenter.rows_changed.connect(got.append)
    return got


def test_letters_typed_while_an_answer_is_awaited_are_asked_once_and_only_the_last_is_shown(services, slow):
    for name in ("Mylly", "Mansikka"):
        services.companies.create(NewCompany(name))
    runner, presenter = slow
    got = rows_of(presenter)

    for text in ("m", "my", "myl"):
        presenter.search(text)
    assert len(runner.waiting) == 1
    runner.answer()
    assert got == []
    runner.answer()

    assert [[row.name for row in rows.rows] for rows in got] == [["Mylly"]]
    assert runner.waiting == []


def test_rows_of_a_list_that_is_no_longer_wanted_are_dropped(many, slow):
    runner, presenter = slow
    presenter.search("tila")
    runner.answer()
    got = rows_of(presenter)
    presenter.load(PAGE_ROWS)
    presenter.search("0001")
    while runner.waiting:
        runner.answer()

    assert [rows.total for rows in got] == [1]


def test_pages_come_when_they_are_looked_at_and_few_are_held(many, context, qtbot):
    presenter, model = CompaniesPresenter(context), CompanyTableModel()
    presenter.rows_changed.connect(model.take)
    model.wanted.connect(presenter.load)
    presenter.enter(Route("companies"))
    last = PAGE_ROWS * 2 + 29

    assert model.rowCount() == last + 1
    assert model.index(last, 0).data() is None
    qtbot.waitUntil(lambda: model.index(last, 0).data() == f"Tila {last:04}")
    assert len(model._pages) <= PAGES_HELD


def test_a_refresh_shows_old_rows_until_the_new_ones_are_here(many, services, context, qtbot):
    presenter, model = CompaniesPresenter(context), CompanyTableModel()
    presenter.rows_changed.connect(model.take)
    model.wanted.connect(presenter.load)
    presenter.enter(Route("companies"))
    model.index(150, 0).data()
    qtbot.waitUntil(lambda: model.index(150, 0).data() is not None)
    row = model.row_at(150)
    assert row is not None
    services.companies.change(row.id, "municipality", "178")

    assert model.index(150, 0).data() == "Tila 0150"
    qtbot.waitUntil(lambda: model.index(150, 1).data() == "178")


def test_a_route_without_conditions_leaves_those_in_force(context):
    presenter = CompaniesPresenter(context)
    presenter.toggle(ListFilter(mine=True))
    presenter.enter(Route("companies"))

    assert presenter.state.chosen == ListFilter(mine=True)
    presenter.enter(Route("companies", params={"municipality": "178"}))
    assert presenter.state.chosen == ListFilter(municipality="178")
