"""Makes the demo workspace: the programme's people, then the firms with all that happened to them."""

import shutil
from collections.abc import Mapping
from datetime import datetime
from random import Random

from digifocus_desktop.demo import names
from digifocus_desktop.demo.cast import CAST, KERIMAA, OWNERS, PUULA, TAIMISTO, USUAL_COUNT
from digifocus_desktop.demo.many import CHUNK, Progress, make_stock, write_many
from digifocus_desktop.demo.scene import Colleague, Scene
from digifocus_desktop.demo.seats import fill_a_path
from digifocus_desktop.demo.staff import write_staff
from digifocus_desktop.demo.totals import write_totals
from digifocus_desktop.demo.usual import write_usual
from digifocus_desktop.paths import AppPaths
from digifocus_desktop.services.clock import Clock, utc_now
from digifocus_desktop.services.consents import PARTNER_SHARING, read_text
from digifocus_desktop.services.forms import package_id
from digifocus_desktop.services.me import load_me
from digifocus_desktop.services.shipped_form import shipped_package
from digifocus_desktop.services.today import TodayService
from digifocus_desktop.services.workspace import Profile, Ways, Workspace
from digifocus_desktop.store import meta, rows, search
from digifocus_desktop.store.attachments import Attachments
from digifocus_desktop.store.ids import pair_id
from digifocus_desktop.store.opening import Connection

ME = Profile("Liisa Koponen", "proagria", "yritysneuvoja", "liisa.koponen@proagria.example")
COLLEAGUES = (
    Profile("Henna Savolainen", "hake", "digineuvoja", "henna.savolainen@hake.example"),
    Profile("Markus Pulkkinen", "miksei", "yritysneuvoja", "markus.pulkkinen@miksei.example"),
    Profile("Elina Tarkiainen", "xamk", "koulutuskoordinaattori", "elina.tarkiainen@xamk.example"),
)

LAST_OPENED = (TAIMISTO, KERIMAA, PUULA)
NUMBERS = {firm.key: firm.number for firm in CAST}


def make(
    paths: AppPaths, companies: int, seed: int, now: Clock = utc_now, progress: Progress | None = None
) -> Workspace:
    """Make the demo in a new folder and return it open; the same seed and day give the same rows.

    What a program left that was killed at it is made anew.
    """
    if paths.unfinished.exists():  # its files are under a key that is gone
        shutil.rmtree(paths.attachments, ignore_errors=True)

    def fill(workspace: Workspace) -> None:
        _fill(workspace, companies or USUAL_COUNT, seed, progress or _silent)

    return Workspace.create(paths, ME, Ways(key_file=True), demo=True, now=now, fill=fill)


def _fill(workspace: Workspace, companies: int, seed: int, progress: Progress) -> None:
    numbers, moment = names.business_ids(seed), workspace.store.now()
    attachments = Attachments(workspace.paths.attachments, workspace.store.key)
    with workspace.store.apply() as (connection, _):
        colleagues = _people(connection, seed)
        scene = _scene(connection, seed, moment, colleagues)
        write_usual(scene, companies, numbers, attachments)
        fill_a_path(scene)
        write_totals(scene)
        write_staff(scene)
        stock = make_stock(scene) if companies > USUAL_COUNT else None
        if stock is None:
            search.rebuild(connection)
    if stock is not None:
        for first in range(USUAL_COUNT, companies, CHUNK):
            with workspace.store.apply() as (connection, _):
                count = min(CHUNK, companies - first)
                write_many(_scene(connection, seed, moment, colleagues), stock, numbers, first, count)
            progress(first + count, companies)
        with workspace.store.apply() as (connection, _):
            search.rebuild(connection)
    workspace.services.forget_me()
    # A service of its own: screens may be waiting for the workspace with `Services.today` in their hands.
    today = TodayService(workspace.store, lambda: workspace.services.me)
    for key in LAST_OPENED:
        today.opened(scene.id("company", key, number=NUMBERS[key]))


def _silent(_done: int, _all: int) -> None:
    """Take the progress where nobody watches."""


def _scene(connection: Connection, seed: int, now: datetime, colleagues: Mapping[str, Colleague]) -> Scene:
    programme = meta.get(connection, "programme_id")
    package = shipped_package()
    return Scene(
        connection=connection,
        seed=seed,
        random=Random(seed),  # noqa: S311  # invented data, not a secret
        now=now,
        programme_id=programme,
        me=colleagues[ME.organisation_key],
        colleagues=colleagues,
        package=package,
        package_id=package_id(package),
        consent_mark=read_text(connection, programme, "fi", PARTNER_SHARING).mark,
    )


def _people(connection: Connection, seed: int) -> dict[str, Colleague]:
    """Write the advisors; the person at this computer gets an id that follows from the seed."""
    own = load_me(connection).user_id
    kept = rows.read(connection, "app_user", own) or {}
    rows.erase(connection, "app_user", own)
    found = {}
    for profile in (ME, *COLLEAGUES):
        organisation, name = connection.execute(
            "SELECT id, name FROM organisation WHERE key = ?", (profile.organisation_key,)
        ).fetchone()
        identity = pair_id("demo", str(seed), "app_user", profile.organisation_key)
        said = {"name": profile.name, "title": profile.title, "email": profile.email}
        rows.write(connection, "app_user", identity, {**kept, **said, "organisation_id": organisation})
        found[profile.organisation_key] = Colleague(identity, profile.name, organisation, name)
    meta.put(connection, {"user_id": found[ME.organisation_key].user_id})
    return {key: found[key] for key in OWNERS}
