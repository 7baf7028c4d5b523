"""Who sees what, told and changed from the hub's command line."""

import re
from collections.abc import Callable

import pytest

from sync.hub.__main__ import main
from sync.hub.database.opening import DatabaseUrls
from sync.hub.errors import HubRefusalError
from tests.sync.world import Laptop, World

pytestmark = pytest.mark.hub
Run = Callable[..., str]
AGREED = ("contract", "2026-11-24")


@pytest.fixture
def run(hub_urls: DatabaseUrls, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Run:
    """Run one verb against the test database; return what it printed."""
    monkeypatch.setenv("DIGIFOCUS_DATABASE", hub_urls.owner)

    def call(*arguments: str) -> str:
        main(arguments)
        said = capsys.readouterr()
        return said.out + said.err

    return call


@pytest.fixture
def ours(hub: World) -> Laptop:
    """An advisor of A with a firm, its file, and a note for himself."""
    laptop = hub.laptop("a")
    firm = laptop.company("Mäkelän tila", owner_user_id=laptop.me.user_id)
    laptop.company_file(firm, phone="040")
    laptop.push()
    return laptop


def test_who_sees_a_file_is_told_with_the_reason(hub: World, ours: Laptop, run: Run) -> None:
    assert re.findall(r"Organisation (\w) +(\w+) +(.+)", run("grant", "list", "mäkelän tila")) == [
        ("a", "advisor", "owner"),
        ("a", "auditor", "owner"),
    ]
    assert run("grant", "list", "Lahden tila") == "There is no firm Lahden tila.\n"
    ours.company("Mäkelän tila")
    ours.push()
    assert run("grant", "list", "Mäkelän tila").startswith("Several firms are called")


def test_a_file_is_shown_to_one_more_organisation_and_taken_back(hub: World, ours: Laptop, run: Run) -> None:
    theirs = hub.laptop("b")
    assert run("grant", "give", "Mäkelän tila", "b", *AGREED) == "b sees its file from now on.\n"
    theirs.pull()
    assert len(theirs.all("company_file")) == 1
    assert "Organisation b  advisor  shared with it" in run("grant", "list", "Mäkelän tila")
    run("grant", "withdraw", "Mäkelän tila", "b")
    theirs.pull()

    assert theirs.all("company_file") == []
    assert run("grant", "withdraw", "Mäkelän tila", "b") == "Nothing was changed: share.not_shared\n"
    assert (
        run("grant", "give", "Mäkelän tila", "b", "spoken", "soon")
        == "Nothing was changed: share.not_agreed\n"
    )


def test_a_user_taken_out_of_use_is_refused_at_once_and_nothing_is_lost(
    hub: World, ours: Laptop, run: Run
) -> None:
    colleague, token = hub.laptop("a"), ours.token()
    ours.company("Not sent yet")
    said = run("user", "deactivate", ours.email.upper())
    with pytest.raises(HubRefusalError, match=r"user\.inactive"):
        hub.service.authenticate(token)
    with pytest.raises(HubRefusalError, match=r"user\.inactive"):
        ours.token()
    colleague.pull()

    assert f"Laptops: {ours.device}." in said
    assert re.search(r"1 firms +the advisors of the organisation", said)
    assert [row.row["name"] for row in colleague.all("company")] == ["Mäkelän tila"]
    assert len(colleague.all("company_file")) == 1
    assert run("user", "sees", ours.email) == "Nothing.\n"
    assert "no active user" in run("code", ours.email)

    assert f"Laptops: {ours.device}." in run("user", "reactivate", ours.email)
    ours.who = ours.sign_in()
    assert [answer.quarantined for answer in ours.push()] == [None]
    assert run("user", "deactivate", "nobody@example.org").startswith("There is no user")


def test_what_a_person_sees_is_what_a_pull_brings(hub: World, ours: Laptop, run: Run) -> None:
    theirs = hub.laptop("b")
    theirs.company_file(theirs.company("Lahden tila"), phone="050")
    theirs.push()
    for laptop, files in (
        (ours, "Mäkelän tila"),
        (theirs, "Lahden tila"),
        (hub.laptop("b", "coordinator"), ""),
    ):
        laptop.pull()
        said = run("user", "sees", laptop.email)
        held: dict[str, int] = {}
        for entity, _ in laptop.rows:
            held[entity] = held.get(entity, 0) + 1
        assert {name: int(n) for name, n in re.findall(r"^(\w+) +(\d+)$", said, re.MULTILINE)} == held
        assert re.findall(r"\w+ tila", said) == ([files] if files else [])


def test_a_laptop_has_a_story(hub: World, ours: Laptop, run: Run) -> None:
    ours.write("company", None, None, name=None)
    ours.push()
    ours.pull()
    fork = hub.service.fork(ours.who, "Forked01", ours.incarnation)
    said = dict(re.findall(r"^(.+?)  +(.+)$", run("device", "show", ours.device), re.MULTILINE))

    assert fork.device_no != ours.me.device_no
    assert said["Laptop"] == f"Test laptop ({ours.device}, number {ours.me.device_no})"
    assert said["User"].endswith(f"<{ours.email}>")
    assert said["Other ids of its key"] == "Forked01"
    assert re.fullmatch(r"3, the first 2026-11-24T10:00:00\+00:00; 1 put aside", said["Operations"])
    assert re.fullmatch(r"all but \d+ of the newest changes", said["Has pulled"])
    run("device", "revoke", ours.device)
    assert "revoked 2" in run("device", "show", ours.device)
    assert run("device", "show", "nobody") == "There is no device nobody.\n"
