"""Writes what a hub would have written: a question with two values, and the history of fields."""

from datetime import timedelta
from typing import Any

from digifocus_desktop.demo.cast import KERIMAA, Firm
from digifocus_desktop.demo.firms import company_id, person_id
from digifocus_desktop.demo.scene import Scene
from digifocus_desktop.domain.moments import utc_text
from digifocus_desktop.model.types import json_text
from digifocus_desktop.services.company_rules import company_file_id
from digifocus_desktop.services.decisions import OPEN
from sync.protocol.dots import make_dot

THERE, HERE, EARLIER = "+358405550148", "+358405550184", "+358405550120"
OTHER_DEVICE = "Demo0001"


def write_conflict(scene: Scene, firm: Firm) -> None:
    """Write that two advisors gave the firm's contact different phone numbers before they met."""
    subject, colleague = person_id(scene, firm), scene.colleagues["hake"]
    bucket, stayed = f"company:{company_id(scene, firm)}", make_dot(OTHER_DEVICE, 41)
    then = scene.now - timedelta(hours=19)
    common = {"subject_bucket": bucket}
    conflict = scene.add(
        "conflict",
        scene.id("conflict", firm.key, number=firm.number),
        company_id=company_id(scene, firm),
        entity="person",
        entity_id=subject,
        field_name="phone",
        kind="field",
        base={"value": EARLIER, "dot": make_dot(OTHER_DEVICE, 7)},
        current={"value": THERE, "dot": stayed, "actor": colleague.user_id, "at": utc_text(then)},
        state=OPEN,
        opened_at=then + timedelta(hours=3),
        **common,
    )
    scene.add(
        "conflict_value",
        scene.id("conflict_value", firm.key, number=firm.number),
        conflict_id=conflict,
        dot=make_dot("Demo0002", 12),
        value=HERE,
        actor_user_id=scene.me.user_id,
        device_at=then - timedelta(hours=1),
        received_at=then + timedelta(hours=3),
        **common,
    )
    scene.connection.execute("UPDATE person SET phone = ? WHERE id = ?", (THERE, subject))
    scene.connection.execute(
        "INSERT INTO sync_row(entity, entity_id, bucket, seq, versions) VALUES ('person', ?, ?, 1, ?)",
        (subject, bucket, json_text({"phone": stayed})),
    )


def write_history(scene: Scene, firm: Firm) -> None:
    """Write how the firm's turnover and contact were changed on the way."""
    subject = company_id(scene, firm)
    changes: tuple[tuple[str, str, str, Any, Any], ...] = (
        ("company_file", company_file_id(subject), "turnover_class", "20_100t", firm.turnover),
        ("company_file", company_file_id(subject), "website", None, "https://vanha.example"),
        ("person", person_id(scene, firm), "role", "omistaja", "yrittäjä"),
    )
    for number, (entity, identity, field, old, new) in enumerate(changes):
        scene.add(
            "field_change",
            scene.id("field_change", firm.key, str(number), number=firm.number),
            subject_bucket=f"company:{subject}",
            company_id=subject,
            entity=entity,
            entity_id=identity,
            field_name=field,
            old=old,
            new=new,
            actor_user_id=scene.colleagues[firm.owner].user_id,
            changed_at=scene.now - timedelta(days=9 * (number + 1), hours=number),
        )


def is_disputed(firm: Firm) -> bool:
    """Tell whether it is the firm with the open question."""
    return firm.key == KERIMAA
