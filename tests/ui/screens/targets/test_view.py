"""Targets: ours beside the whole programme's, dated, and what may not be told."""

import pytest

from digifocus_desktop.domain.moments import utc_text
from digifocus_desktop.services.targets import MET
from digifocus_desktop.store import rows
from tests.ui.helpers import assert_accessible, assert_model_sound, cut_texts, visible_texts
from tests.workspaces import NOON
from ui.screens.targets import create
from ui.shared.navigation import Route


def count(services, done):
    me = services.me
    body = [
        {"work_package": None, "measure": MET, "target": 180, "done": done},
        {"work_package": "TP2", "measure": "sessions", "target": 90, "done": 12},
    ]
    values = {"programme_id": me.programme_id, "counted_at": utc_text(NOON), "body": body, "deleted": False}
    with services.store.apply() as (connection, touched):
        rows.write(connection, "programme_total", "total", values)
        touched.add("programme_total", "total", values)


def figures(page):
    return {
        (page.model.row_at(row).package, page.model.row_at(row).measure): tuple(
            page.model.index(row, place).data() for place in (1, 2, 3)
        )
        for row in range(page.model.rowCount())
    }


def test_ours_stands_beside_the_whole_programme_s(services, context, show, qtbot):
    page = show(create(context), Route("targets"))
    assert figures(page)["", MET] == ("180", "0", "–")
    assert any("has not counted" in text for text in visible_texts(page))

    count(services, 37)
    qtbot.waitUntil(lambda: figures(page)["", MET] == ("180", "0", "37"))
    assert figures(page)["TP2", "sessions"] == ("90", "0", "12")
    assert any("counted" in text and "in the shared database" in text for text in visible_texts(page))


def test_a_count_that_may_not_be_told_says_so(services, context, show):
    count(services, None)
    page = show(create(context), Route("targets"))

    assert figures(page)["", MET][2] == "not told"
    assert any("fewer than 5 firms of others" in text for text in visible_texts(page))


@pytest.mark.parametrize("scale", [1.0, 1.5])
def test_everything_is_named_and_whole(services, context, show, theme, scale, qtbot):
    count(services, 37)
    page = show(create(context), Route("targets"))
    theme.apply(scale=scale)
    qtbot.waitUntil(lambda: not cut_texts(page))
    assert_accessible(page)
    assert_model_sound(page.model)
