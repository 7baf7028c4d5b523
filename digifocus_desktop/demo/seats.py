"""Places on paths of the invented programme: as many as there are, the rest waits."""

from typing import Any

from digifocus_desktop.demo.cast import Firm, Way
from digifocus_desktop.demo.firms import company_id
from digifocus_desktop.demo.scene import Scene
from digifocus_desktop.model.command import CommandKind, SeatState
from digifocus_desktop.store import rows
from digifocus_desktop.store.ids import pair_id

_PATH = (
    "SELECT p.id, coalesce(p.pool, p.id), p.capacity FROM theme t "
    "JOIN path p ON p.id = t.path_id WHERE t.key = ?"
)
_POOL = (
    "SELECT count(*) FILTER (WHERE e.state = 'confirmed'), max(e.queue_no) FROM enrolment e "
    "JOIN path p ON p.id = e.path_id WHERE coalesce(p.pool, p.id) = ?"
)
_FULL = "TP5"


def write_seat(scene: Scene, firm: Firm, theme: str) -> None:
    """Write the firm's place on the path of a theme; a firm that has just asked is not answered yet."""
    path = scene.connection.execute(_PATH, (theme,)).fetchone()
    if path is None:
        return
    path_id, pool, capacity = path
    owner, on = scene.colleagues[firm.owner], scene.now
    if firm.way is Way.APPLIED:
        scene.add(
            "command",
            scene.id("seat", firm.key, number=firm.number),
            company_id=company_id(scene, firm),
            user_id=owner.user_id,
            kind=str(CommandKind.SEAT_REQUEST),
            target=path_id,
            asked_at=on,
        )
        return
    filled, last = scene.connection.execute(_POOL, (pool,)).fetchone()
    full = capacity is not None and filled >= capacity
    scene.add(
        "enrolment",
        pair_id("enrolment", path_id, company_id(scene, firm)),
        programme_id=scene.programme_id,
        path_id=path_id,
        company_id=company_id(scene, firm),
        organisation_id=owner.organisation_id,
        state=str(SeatState.WAITING if full else SeatState.CONFIRMED),
        queue_no=(last or 0) + 1 if full else None,
        decided_at=on,
    )


def fill_a_path(scene: Scene) -> None:
    """Leave one place too few on the path that has not begun: the firm that came last waits for one."""
    find = "SELECT e.id FROM enrolment e JOIN path p ON p.id = e.path_id WHERE p.key = ? AND e.state = ?"
    taken = scene.connection.execute(find, (_FULL, str(SeatState.CONFIRMED))).fetchall()
    if len(taken) < 2:
        return
    last = max(row[0] for row in taken)
    waiting = {"state": str(SeatState.WAITING), "queue_no": 1}
    _change(scene, "enrolment", last, waiting)
    path = scene.connection.execute("SELECT id FROM path WHERE key = ?", (_FULL,)).fetchone()[0]
    _change(scene, "path", path, {"capacity": len(taken) - 1})


def _change(scene: Scene, entity: str, entity_id: str, values: dict[str, Any]) -> None:
    known = rows.read(scene.connection, entity, entity_id) or {}
    rows.write(scene.connection, entity, entity_id, {**known, **values})
