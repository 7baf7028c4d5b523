"""A real laptop of a test: its workspace, its services, and people's work in the plainest form."""

import shutil
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any
from uuid import uuid4

from digifocus_desktop.model.registry import ENTITIES
from digifocus_desktop.paths import AppPaths
from digifocus_desktop.services import Services
from digifocus_desktop.services.workspace import Profile, Ways, Workspace
from digifocus_desktop.store import identity, meta, rows
from digifocus_desktop.store.identity import Witness
from digifocus_desktop.store.ids import new_id
from tests.sync.world import World

NOON = datetime(2026, 11, 24, 10, 0, tzinfo=UTC)


def noon() -> datetime:
    """The clock of laptops that agree with the hub."""
    return NOON


@cache
def _template(name: str) -> TemporaryDirectory[str]:
    """A closed workspace of this person that is copied for each laptop: making one runs every migration."""
    folder = TemporaryDirectory(prefix="digifocus-desk-")
    paths = AppPaths(Path(folder.name) / "data")
    Workspace.create(paths, Profile(name), Ways(key_file=True), now=noon).close()
    return folder


def _new_workspace(paths: AppPaths, name: str, now: Callable[[], datetime]) -> Workspace:
    """Make a workspace as another laptop would: the copy gets an identity of its own."""
    shutil.copytree(Path(_template(name).name) / "data", paths.data_dir)
    workspace = Workspace.open(paths, now=now)
    with workspace.store.local() as connection:
        identity.begin(connection)
        Witness(meta.get(connection, "incarnation"), 0).save(paths.witness)
    return workspace


@dataclass
class Desk:
    """One person's laptop."""

    folder: Path
    name: str = "Anna Aalto"
    now: Callable[[], datetime] = noon
    workspace: Workspace = field(init=False)
    services: Services = field(init=False)

    def __post_init__(self) -> None:
        self.paths = AppPaths(self.folder)
        if self.paths.has_store:
            self._use(Workspace.open(self.paths, now=self.now))
        else:
            self._use(_new_workspace(self.paths, self.name, self.now))

    def _use(self, workspace: Workspace) -> None:
        self.workspace = workspace
        self.services = Services(lambda: workspace)

    def join(self, hub: World, url: str, organisation: str = "a", email: str | None = None) -> "Desk":
        email = email or f"{uuid4().hex}@example.org"
        hub.commands.add_user(self.name, email, organisation, ("advisor",))
        self.services.joining.join(url, hub.commands.issue_code(email))
        return self

    def sync(self) -> Any:
        return self.services.syncing.sync_now()

    def close(self) -> None:
        self.services.close()
        self.workspace.close()

    def reopen(self) -> None:
        self.close()
        self._use(Workspace.open(self.paths, now=self.now))

    def write(self, entity: str, entity_id: str | None = None, **values: Any) -> str:
        """Make or change a row as a use case would."""
        with self.workspace.store.write() as session:
            if entity_id is not None:
                row = session.get_one(ENTITIES[entity].cls, entity_id)
                for name, value in values.items():
                    setattr(row, name, value)
                return entity_id
            row = ENTITIES[entity].cls(id=new_id(), **values)
            session.add(row)
            return str(row.id)

    def write_all(self, *changes: tuple[str, str, Mapping[str, Any]]) -> None:
        """Change rows by entity, id and values, in one transaction."""
        with self.workspace.store.write() as session:
            for entity, entity_id, values in changes:
                row = session.get_one(ENTITIES[entity].cls, entity_id)
                for name, value in values.items():
                    setattr(row, name, value)

    def firm(self, name: str = "Mäkelän tila", **values: Any) -> str:
        me = self.services.me
        mine = {"programme_id": me.programme_id, "owner_organisation_id": me.organisation_id or None}
        return self.write("company", name=name, **{**mine, "owner_user_id": me.user_id, **values})

    def contact(self, company_id: str, name: str = "Pekka Kosonen", phone: str = "040 555 0111") -> str:
        return self.write("person", company_id=company_id, name=name, phone=phone)

    def visit(self, name: str = "Mäkelän tila") -> str:
        """Write down a whole visit and return the firm's id."""
        company_id, user_id = self.firm(name), self.services.me.user_id
        self.write("company_file", company_id=company_id, locality="Juva", staff_fte=2.5)
        self.contact(company_id)
        answers = {"A1": {"status": "answered", "value": 3}, "A2": {"status": "unknown"}}
        self.write(
            "response_set",
            company_id=company_id,
            form_package_id=str(uuid4()),
            phase="T0",
            answers=answers,
            started_at=self.now(),
            advisor_user_id=user_id,
        )
        interview_id = self.write(
            "interview", company_id=company_id, kind="full", held_on=date(2026, 11, 24), started_at=self.now()
        )
        note: dict[str, Any] = {
            "company_id": company_id,
            "interview_id": interview_id,
            "step": 2,
            "written_at": self.now(),
        }
        for audience in ("firm", "advisors", "author"):
            self.write("step_note", audience=audience, body=f"For {audience}", author_user_id=user_id, **note)
        return company_id

    def row(self, entity: str, entity_id: str) -> dict[str, Any] | None:
        with self.workspace.store.read() as connection:
            return rows.read(connection, entity, entity_id)

    def ids(self, entity: str) -> list[str]:
        with self.workspace.store.read() as connection:
            return [row[0] for row in connection.execute(f"SELECT id FROM {entity} ORDER BY id").fetchall()]

    def all(self, entity: str) -> dict[str, dict[str, Any]]:
        return {entity_id: self.row(entity, entity_id) or {} for entity_id in self.ids(entity)}

    def everything(self, *but: str) -> dict[str, dict[str, dict[str, Any]]]:
        return {entity: self.all(entity) for entity in ENTITIES if entity not in but}

    def log(self) -> list[str]:
        return [line.kind.value for line in self.services.syncing.log()]
