"""What was erased, and which computers have said that they have done so."""

import pytest

from digifocus_desktop.domain.moments import utc_text
from digifocus_desktop.store import rows
from tests.ui.helpers import assert_accessible, assert_model_sound, cut_texts, visible_texts
from tests.workspaces import NOON
from ui.screens.erasures import create
from ui.shared.navigation import Route


def erased(services, command, state="done", proofs=()):
    with services.store.read() as connection:
        organisation = connection.execute("SELECT id FROM organisation WHERE key = 'hake'").fetchone()[0]
    laptops = [
        {"id": f"Dev{n}", "number": n, "organisation": organisation, "at": at} for n, at in enumerate(proofs)
    ]
    values = {
        "company_id": None,
        "user_id": services.me.user_id,
        "kind": "erase",
        "target": "somebody",
        "details": {"person": True},
        "asked_at": utc_text(NOON),
        "state": state,
        "answer": {"code": "erase.done", "laptops": laptops} if state == "done" else None,
        "decided_at": utc_text(NOON) if state == "done" else None,
        "deleted": False,
    }
    with services.store.apply() as (connection, touched):
        rows.write(connection, "command", command, values)
        touched.add("command", command, values)


@pytest.fixture
def page(services, context, show):
    erased(services, "one", proofs=(None, utc_text(NOON)))
    return show(create(context), Route("erasures"))


def test_each_computer_is_told_with_its_proof(page, services, qtbot):
    assert page.model.index(0, 0).data() == "A person"
    assert page.model.index(0, 1).data() == "1 of 2 computers"
    texts = visible_texts(page)
    assert "Savonlinnan Hankekehitys Oy, computer 0" in texts
    assert "Not yet: with its next sync" in texts

    erased(services, "one", proofs=(utc_text(NOON), utc_text(NOON)))
    assert page.model.index(0, 1).data() == "2 of 2 computers"
    qtbot.waitUntil(lambda: "Not yet: with its next sync" not in visible_texts(page))


def test_what_was_only_asked_for_waits(services, context, show):
    erased(services, "one", state="asked")
    page = show(create(context), Route("erasures"))
    assert page.model.index(0, 1).data() == "waits for the shared database"


def test_without_any_it_says_where_one_is_asked_for(context, show):
    page = show(create(context), Route("erasures"))
    assert "You have asked for no erasure." in visible_texts(page)


@pytest.mark.parametrize("scale", [1.0, 1.5])
def test_everything_is_named_and_whole(page, theme, scale, qtbot):
    theme.apply(scale=scale)
    qtbot.waitUntil(lambda: not cut_texts(page))
    assert_accessible(page)
    assert_model_sound(page.model)
