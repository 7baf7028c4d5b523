"""What was erased is nowhere on a laptop any more, and the hub has the laptop's word for it."""

from pathlib import Path

from digifocus_desktop.store import opening
from digifocus_desktop.store.attachments import Attachments
from tests.sync.desk import Desk
from tests.sync.world import World

MARKER = "Kanarialintu"


def traces(desk: Desk) -> list[str]:
    """Return the tables of the store in which the marker stands."""
    hits = []
    with desk.workspace.store.read() as connection:
        tables = connection.execute(
            "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"
        ).fetchall()
        for (name,) in tables:
            rows = connection.execute(f'SELECT * FROM "{name}"').fetchall()  # our own
            if any(MARKER.casefold() in repr(tuple(row)).casefold() for row in rows):
                hits.append(name)
    return hits


def pages(desk: Desk, copy: Path) -> bool:
    """Tell whether the marker stands anywhere in the file, deciphered."""
    store = desk.workspace.store
    with store.local() as connection:
        connection.execute("SELECT 1")
    connection = opening.connect(store.path, store.key, query_only=False)
    connection.execute(f"ATTACH DATABASE '{copy}' AS plain KEY ''")
    connection.execute("SELECT sqlcipher_export('plain')")
    connection.execute("DETACH DATABASE plain")
    connection.close()
    return MARKER.lower().encode() in copy.read_bytes().lower()


def files(desk: Desk) -> Attachments:
    return Attachments(desk.paths.attachments, desk.workspace.store.key)


def document(desk: Desk, firm: str, content: bytes) -> str:
    """Keep a document of a firm and return its SHA-256."""
    digest = files(desk).put(content)
    me = desk.services.me.organisation_id
    desk.write(
        "attachment",
        company_id=firm,
        organisation_id=me,
        name=f"{content!r}",
        sha256=digest,
        size_bytes=len(content),
        kind="memo",
        mime="text/plain",
        made_at=desk.now(),
    )
    return digest


def test_documents_go_too_sent_or_not_but_those_of_other_firms_stay(
    hub: World, hub_url: str, tmp_path: Path
) -> None:
    one, two = (Desk(tmp_path / name).join(hub, hub_url) for name in ("one", "two"))
    firm, other = one.firm("Acme"), one.firm("Other")
    sent = document(one, firm, b"sent")
    one.sync()
    two.sync()
    unsent = document(two, firm, b"never sent")
    shared = document(two, firm, b"of both firms")
    document(two, other, b"of both firms")
    assert all(files(two).has(digest) for digest in (sent, unsent, shared))

    assert hub.commands.erase(firm) == "erase.done"
    for desk in (one, two, one, two):
        desk.sync()

    assert not files(one).has(sent)
    here = [files(two).has(digest) for digest in (sent, unsent, shared)]
    assert here == [False, False, True]
    assert [bool(row[4]) for row in hub.commands.erasures()] == [True, True]
    one.close()
    two.close()


def test_a_marker_is_in_no_table_file_or_log_and_every_laptop_says_so(
    hub: World, hub_url: str, tmp_path: Path
) -> None:
    one, two = (Desk(tmp_path / name).join(hub, hub_url) for name in ("one", "two"))
    firm = one.firm(f"{MARKER} Oy")
    one.contact(firm, MARKER)
    one.sync()
    two.sync()
    two.contact(firm, f"{MARKER} Aho")  # not sent before the firm is erased
    two.write("company", firm, name=f"{MARKER} Ab")
    assert {"company", "person", "outbox"} <= set(traces(one))

    assert hub.commands.erase(firm) == "erase.done"
    for desk in (one, two, one, two):
        desk.sync()

    for number, desk in enumerate((one, two)):
        assert traces(desk) == []
        assert desk.services.company_lists.page is not None
        assert not pages(desk, tmp_path / f"plain-{number}.db")
        assert firm not in desk.all("company")
    assert [bool(row[4]) for row in hub.commands.erasures()] == [True, True]
    one.close()
    two.close()
