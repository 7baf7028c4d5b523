"""Joining a project: who may, what is refused, and what becomes of work done alone."""

import pytest

from digifocus_desktop.errors import SyncError
from digifocus_desktop.services.joining import JoiningService


@pytest.fixture
def alone(make_desk):
    return make_desk("Anna Aalto", joined=False)


@pytest.fixture
def code(hub):
    hub.commands.add_user("Anna Aalto", "anna@example.org", "a", ("advisor",))
    return hub.commands.issue_code("anna@example.org")


def refusal(act):
    with pytest.raises(SyncError) as caught:
        act()
    return caught.value.code


def test_a_code_makes_this_computer_a_device_of_the_hubs_user(alone, hub_url, code, hub):
    alone.services.joining.join(hub_url, f" {code.lower().replace('-', ' ')} ")

    for _ in range(2):  # said at once, and the same by the rows of the first sync
        me = alone.services.me
        assert me.joined
        assert (me.name, me.organisation_name, me.roles) == ("Anna Aalto", "Organisation a", ("advisor",))
        alone.sync()
        alone.services.forget_me()
    assert me.device_number == 1
    assert "joined" in alone.log()


def test_a_wrong_or_used_code_is_refused_and_the_computer_stays_alone(alone, make_desk, hub_url, code):
    assert refusal(lambda: alone.services.joining.join(hub_url, "short")) == "sync.code_form"
    assert refusal(lambda: alone.services.joining.join(hub_url, "AAAA-BBBB-CCCC")) == "sync.code"
    make_desk("Other", joined=False).services.joining.join(hub_url, code)
    assert refusal(lambda: alone.services.joining.join(hub_url, code)) == "sync.code"
    assert not alone.services.me.joined


def test_the_demo_refuses_to_join(alone, hub_url, code):
    demo = JoiningService(alone.workspace.store, alone.paths, demo=True, joined=lambda: None)

    assert refusal(lambda: demo.join(hub_url, code)) == "sync.demo"


def test_a_computer_joins_once(alone, hub_url, code):
    alone.services.joining.join(hub_url, code)

    assert refusal(lambda: alone.services.joining.join(hub_url, code)) == "sync.joined_already"


def test_work_of_a_person_without_an_organisation_belongs_to_it_after_joining(alone, hub_url, code, hub):
    company_id = alone.visit()
    assert alone.row("company", company_id)["owner_organisation_id"] is None
    alone.services.joining.join(hub_url, code)
    report = alone.sync()

    assert report.set_aside == 0
    assert alone.row("company", company_id)["owner_organisation_id"] == hub.organisations["a"]
    assert len(alone.all("response_set")) == 1
    notes = alone.all("step_note").values()
    assert {note["author_user_id"] for note in notes} == {alone.services.me.user_id}


def test_a_programme_the_hub_does_not_run_leaves_no_rows(alone, hub_url, code, hub):
    assert len(alone.all("organisation")) > 2
    alone.services.joining.join(hub_url, code)
    alone.sync()

    assert set(alone.all("programme")) == {hub.programme}
    assert sorted(row["key"] for row in alone.all("organisation").values()) == ["a", "b"]


def test_a_lost_device_key_is_told(alone, hub_url, code):
    alone.services.joining.join(hub_url, code)
    alone.paths.device_key.unlink()

    assert refusal(alone.sync) == "sync.key_missing"
