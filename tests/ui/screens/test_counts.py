"""What the pages of monitoring share: they are named as their tab, and a workbook not written is told."""

from importlib import import_module

import pytest

from tests.ui.helpers import visible_texts
from ui.screens import SCREENS
from ui.shared.monitoring_pages import monitoring_pages
from ui.shared.navigation import Route


@pytest.fixture(params=["monitoring", "effect", "advice_counts"])
def page(request, context, show):
    made = import_module(f"ui.screens.{SCREENS[request.param]}").create(context)
    return show(made, Route(request.param)), request.param


def test_a_page_is_named_as_its_tab(page):
    made, route = page

    assert made.title() == dict(monitoring_pages())[route]


def test_a_workbook_that_cannot_be_written_is_told_until_it_is_closed(page, tmp_path):
    made, _route = page
    made._presenter.save(tmp_path / "gone" / "numbers.xlsx")
    assert made.trouble.isVisible()
    told = visible_texts(made.trouble)
    assert "Close" in told
    assert len(told) == 2

    made.trouble.acted.emit()
    assert not made.trouble.isVisible()
