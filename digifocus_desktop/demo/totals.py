"""What all invented organisations together have done of the targets, as a hub would have counted it."""

from collections import Counter

from digifocus_desktop.demo.scene import Scene
from digifocus_desktop.services.targets import COMPANIES, SESSIONS, own_counts
from digifocus_desktop.store.ids import pair_id


def write_totals(scene: Scene) -> None:
    """Write the totals of the programme."""
    done: Counter[tuple[str, str]] = Counter()
    for (package,) in scene.connection.execute("SELECT key FROM work_package").fetchall():
        done.update({(package, COMPANIES): 0, (package, SESSIONS): 0})
    for (organisation,) in scene.connection.execute("SELECT id FROM organisation").fetchall():
        done.update(dict(own_counts(scene.connection, organisation, examples=True)))
    body = [
        {"work_package": package or None, "measure": measure, "target": None, "done": count}
        for (package, measure), count in sorted(done.items())
    ]
    identity = pair_id("programme_total", scene.programme_id)
    scene.add("programme_total", identity, programme_id=scene.programme_id, counted_at=scene.now, body=body)
