"""A laptop with an open question, something set aside, and a log."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import uuid4

import pytest

from digifocus_desktop.domain.moments import utc_text
from digifocus_desktop.model.registry import ENTITIES
from digifocus_desktop.services import Services, sync_log
from digifocus_desktop.services.sync_log import LogKind
from digifocus_desktop.store import meta, rows
from digifocus_desktop.store.ids import new_id

NOW = datetime.now(UTC)


@dataclass
class Scene:
    """Puts rows into the store as a sync would have brought them."""

    services: Services
    asked: int = 0

    def put(self, entity: str, /, **values: Any) -> str:
        entity_id, dot = str(uuid4()), "Hub00000:1"
        fields = ENTITIES[entity].fields
        plain = {**dict.fromkeys(fields), "deleted": False, **values}
        with self.services.store.apply() as (connection, touched):
            rows.write(connection, entity, entity_id, plain)
            versions = "{" + ",".join(f'"{name}":"{dot}"' for name in fields) + "}"
            connection.execute(
                "INSERT INTO sync_row(entity, entity_id, bucket, seq, versions) VALUES (?, ?, '', 1, ?)",
                (entity, entity_id, versions),
            )
            touched.add(entity, entity_id, plain)
        return entity_id

    def joined(self) -> None:
        with self.services.store.local() as connection:
            kept = {"hub": str(uuid4()), "hub_url": "http://127.0.0.1:1", "synced_at": utc_text(NOW)}
            meta.put(connection, kept)
        self.services.forget_me()

    def firm(self, name: str = "Villa Kerimaa Oy") -> str:
        me = self.services.me
        return self.put(
            "company",
            programme_id=me.programme_id,
            name=name,
            target_groups=[],
            owner_organisation_id=me.organisation_id,
            example=False,
        )

    def question(
        self, field: str = "phone", *values: Any, person: str = "Pekka Kosonen", device: str = "", **row: Any
    ) -> str:
        """Open a question about a person of a firm: what holds, what came later, what was before."""
        holds, later, before = values or ("040 555 0133", "040 555 0168", "040 555 0111")
        company_id = self.firm()
        base = {"company_id": company_id, "name": person, "language": "fi", "main_contact": True}
        person_id = self.put("person", **{**base, **row, field: holds})
        return self.conflict(("person", person_id, field), company_id, (holds, later, before), device)

    def conflict(
        self, place: tuple[str, str, str], company_id: str, values: tuple[Any, Any, Any], device: str = ""
    ) -> str:
        """Open a question about a field of a record; the later value is one's own, of this computer first."""
        (entity, entity_id, field), (holds, later, before) = place, values
        me, bucket = self.services.me, f"company:{company_id}"
        other = self.put(
            "app_user",
            programme_id=me.programme_id,
            organisation_id=me.organisation_id,
            name="Pekka Halonen",
            roles=["advisor"],
            active=True,
        )
        current = {"value": holds, "dot": "Hub00000:1", "actor": other, "at": utc_text(NOW)}
        conflict_id = self.put(
            "conflict",
            subject_bucket=bucket,
            company_id=company_id,
            entity=entity,
            entity_id=entity_id,
            field_name=field,
            kind="field",
            base={"value": before, "dot": "Hub00000:0"},
            current=current,
            state="open",
            opened_at=utc_text(NOW + timedelta(seconds=self.asked)),
        )
        self.asked += 1
        self.put(
            "conflict_value",
            subject_bucket=bucket,
            conflict_id=conflict_id,
            dot=f"{device or me.device}:7",
            value=later,
            actor_user_id=me.user_id,
            device_at=utc_text(NOW - timedelta(minutes=90)),
            received_at=utc_text(NOW),
        )
        return conflict_id

    def aside(
        self, name: str = "Villa Kerimaa Oy", reason: str = "write.owner_only", value: str = "Uusi nimi"
    ) -> str:
        company_id, txn = self.firm(name), new_id()
        with self.services.store.apply() as (connection, _):
            n = meta.take_number(connection, "next_n")
            connection.execute(
                "INSERT INTO outbox(n, txn, entity, entity_id, changes, made_at, op_hash, state, result) "
                "VALUES (?, ?, 'company', ?, ?, ?, '', 'quarantined', ?)",
                (
                    n,
                    txn,
                    company_id,
                    f'[{{"name":["{value}","Hub00000:1"]}},null]',
                    utc_text(NOW),
                    f'{{"n":{n},"seq":1,"quarantined":"{reason}"}}',
                ),
            )
        return txn

    def aside_release(self) -> str:
        """Have a release put aside that has left this computer, as it does beside another one."""
        txn = new_id()
        with self.services.store.apply() as (connection, _):
            n = meta.take_number(connection, "next_n")
            connection.execute(
                "INSERT INTO outbox(n, txn, entity, entity_id, changes, made_at, op_hash, state, result) "
                "VALUES (?, ?, 'publication', ?, ?, ?, '', 'quarantined', ?)",
                (
                    n,
                    txn,
                    new_id(),
                    '[{"cohort":[{},null]},null]',
                    utc_text(NOW),
                    f'{{"n":{n},"seq":1,"quarantined":"publication.beside_another"}}',
                ),
            )
        return txn

    def logged(self, *lines: tuple[LogKind, dict[str, Any]]) -> None:
        with self.services.store.local() as connection:
            sync_log.write(connection, NOW, lines)


@pytest.fixture
def scene(services: Services) -> Scene:
    """The store of Liisa Koponen, which a test fills."""
    return Scene(services)


@pytest.fixture
def page(context, show) -> Callable[[], Any]:
    """Shows the screen over what the test has put into the store."""
    from ui.screens.sync import create
    from ui.shared.navigation import Route

    return lambda: show(create(context), Route("sync"))
