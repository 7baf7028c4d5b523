"""Two lead users release offline at once: one release stands, the other leaves its own computer too."""

from typing import Any

from tests.sync.desk import NOON, Desk
from ui.screens.sync.words import reason_words


def lead(make_desk, hub, hub_url, name: str) -> Desk:
    desk: Desk = make_desk(name, joined=False)
    email = f"{name}@example.org"
    hub.commands.add_user(name, email, "a", ("advisor", "org_admin"))
    desk.services.joining.join(hub_url, hub.commands.issue_code(email))
    desk.sync()
    return desk


def releases(desk: Desk) -> list[str]:
    with desk.workspace.store.read() as connection:
        return [row[0] for row in connection.execute("SELECT id FROM publication ORDER BY released_at, id")]


def make(desk: Desk) -> str:
    values: dict[str, Any] = {
        "programme_id": desk.services.me.programme_id,
        "released_at": NOON,
        "cohort": {},
        "body": {},
    }
    return desk.write("publication", **values, checked_against=tuple(releases(desk)))


def test_the_second_of_two_releases_made_at_once_leaves_until_it_is_made_again(make_desk, hub, hub_url):
    liisa, matti = (lead(make_desk, hub, hub_url, name) for name in ("Liisa", "Matti"))
    stands, refused = make(liisa), make(matti)

    liisa.sync()
    report = matti.sync()

    assert report.set_aside == 1
    assert releases(matti) == [stands], "the own one is neither shown nor counted any more"
    [aside] = matti.services.decisions.set_aside()
    assert (aside.entity, aside.reason) == ("publication", "publication.beside_another")
    assert reason_words(aside.reason) != reason_words("unheard.of"), "the screen says what to do"
    matti.services.decisions.send_again(aside.txn)
    matti.sync()
    assert releases(matti) == [stands], "sending the same again changes nothing"
    [aside] = matti.services.decisions.set_aside()
    assert aside.left
    assert matti.services.decisions.let_go(aside.txn) == 1
    assert matti.services.decisions.set_aside() == []
    again = make(matti)
    matti.sync()
    liisa.sync()
    assert set(releases(liisa)) == set(releases(matti)) == {stands, again}
    assert refused not in releases(liisa)
