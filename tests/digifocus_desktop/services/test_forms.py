"""Which form new analyses are made with: known without waiting for the reader."""

import threading
from concurrent.futures import ThreadPoolExecutor

import pytest

from digifocus_desktop.services.company_values import NewCompany
from digifocus_desktop.services.shipped_form import shipped_package
from digifocus_desktop.services.tool_map import ToolDraft

PATIENCE_S = 10.0


@pytest.fixture
def reading(services):
    """A long reading that holds the store's only reader until the test ends."""
    begun, over = threading.Event(), threading.Event()

    def read():
        with services.store.read() as connection:
            connection.execute("SELECT count(*) FROM company").fetchone()
            begun.set()
            over.wait(6 * PATIENCE_S)

    with ThreadPoolExecutor(2) as lanes:
        lanes.submit(read)
        assert begun.wait(PATIENCE_S)
        yield lanes
        over.set()


@pytest.fixture
def interview(services, firm):
    return services.interviews.start(firm)


@pytest.fixture
def firm(services):
    assert services.forms.current == shipped_package()
    assert services.me.user_id
    return services.companies.create(NewCompany(name="Mäkelän tila"))


def test_an_analysis_begins_while_statistics_are_read(services, firm, reading):
    assert reading.submit(services.analyses.start, firm).result(PATIENCE_S)


def test_the_tool_map_is_saved_while_statistics_are_read(services, interview, reading):
    draft = ToolDraft("in_use", "WordPress")

    assert reading.submit(services.tool_map.write, interview, "tool_website", draft).result(PATIENCE_S)
