"""The invented organisation's people and their laptops, for the admin who looks at them."""

from datetime import timedelta

from digifocus_desktop.demo.scene import Scene
from digifocus_desktop.domain.moments import utc_text
from digifocus_desktop.domain.roles import ADMIN, ADVISOR, COORDINATOR, TRAINER
from digifocus_desktop.model.command import DONE, CommandKind
from digifocus_desktop.store import rows

_VERSION = "0.9"
_OTHERS = (
    ("Heikki Ruotsalainen", "yritysneuvoja", (ADVISOR,), (("HR-LAPTOP", 5, 3),)),
    ("Terhi Miettinen", "koulutuskoordinaattori", (COORDINATOR, TRAINER), (("TM-KANNETTAVA", 8, 26),)),
    ("Ville Nuutinen", "yritysneuvoja", (ADVISOR,), (("VN-LAPTOP", 12, 2), ("VN-VANHA", 3, 24 * 47))),
    ("Saara Haapala", "yritysneuvoja", (ADVISOR,), ()),
)
"""Name, title, roles, and laptops: name, number and hours since they were seen."""


def write_staff(scene: Scene) -> None:
    """Make the person at this computer an admin, and give the organisation people and laptops."""
    own = scene.me.user_id
    known = rows.read(scene.connection, "app_user", own) or {}
    rows.write(scene.connection, "app_user", own, {**known, "roles": [ADVISOR, ADMIN]})
    _write_laptop(scene, own, "Demo9xxx", ("LK-LAPTOP", 1, 0))
    for number, (name, title, roles, laptops) in enumerate(_OTHERS):
        user = scene.id("staff", name, number=number)
        first, last = name.lower().replace("ä", "a").split()
        email = f"{first}.{last}@proagria.example"
        mine = {"programme_id": scene.programme_id, "organisation_id": scene.me.organisation_id}
        scene.add("app_user", user, name=name, title=title, email=email, roles=roles, active=True, **mine)
        for at, laptop in enumerate(laptops):
            _write_laptop(scene, user, f"Demo{number}{at}xx"[:8], laptop)
        if not laptops:
            _write_code(scene, user)


def _write_laptop(scene: Scene, user: str, device: str, laptop: tuple[str, int, int]) -> None:
    name, number, hours = laptop
    seen = scene.now - timedelta(hours=hours)
    owner = {"user_id": user, "organisation_id": scene.me.organisation_id}
    scene.add("device", device, name=name, number=number, last_seen_at=seen, app=_VERSION, **owner)


def _write_code(scene: Scene, user: str) -> None:
    """Write that a joining code waits for its person."""
    answer = {"code": "people.code_ready", "until": utc_text(scene.now + timedelta(hours=50))}
    scene.add(
        "command",
        scene.id("code", user),
        user_id=scene.me.user_id,
        kind=str(CommandKind.CODE_ISSUE),
        target=user,
        asked_at=scene.now - timedelta(hours=22),
        state=DONE,
        answer=answer,
        decided_at=scene.now - timedelta(hours=22),
    )
