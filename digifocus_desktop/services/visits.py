"""Visits to firms and calls to them: agreed, moved, held, cancelled."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from typing import Any

from sqlalchemy.orm import Session

from digifocus_desktop.domain.names import optional_line
from digifocus_desktop.errors import InvalidFieldError, StoreError
from digifocus_desktop.model.company import Company
from digifocus_desktop.model.training import Activity
from digifocus_desktop.services.me import Me
from digifocus_desktop.services.visit_values import CALL, CANCELLED, HELD, KINDS, PLANNED, VISIT, VisitDraft
from digifocus_desktop.store.database import Store
from digifocus_desktop.store.ids import new_id

USUAL_MINUTES = {VISIT: 90, CALL: 20}


class VisitService:
    """Use cases of visits and calls; each lies in its firm's bucket."""

    def __init__(self, store: Store, me: Callable[[], Me]) -> None:
        self._store = store
        self._me = me

    def add(self, company_id: str, draft: VisitDraft) -> str:
        """Write a visit or call down for the person at this computer and return its id; *write* lane.

        Raises:
            InvalidFieldError: `field.choice` (kind), `field.too_long`, `visit.order`.
            StoreError: `record.gone`, the firm is not on this computer.
        """
        values, me = _checked(draft), self._me()
        with self._store.write() as session:
            company = session.get(Company, company_id)
            if company is None or company.deleted:
                raise StoreError("record.gone")
            values["title"] = values["title"] or company.name
            visit = Activity(
                id=new_id(),
                programme_id=company.programme_id,
                organisation_id=me.organisation_id or None,
                company_id=company_id,
                advisor_user_id=me.user_id or None,
                state=PLANNED,
                **values,
            )
            session.add(visit)
            return visit.id

    def edit(self, visit_id: str, draft: VisitDraft) -> VisitDraft:
        """Store what is said of it now and return what was said before, for undo; *write* lane.

        Without `minutes` it keeps its length.

        Raises:
            InvalidFieldError: As `add`.
            StoreError: `record.gone`.
        """
        with self._store.write() as session:
            visit = _get(session, visit_id)
            company = session.get_one(Company, visit.company_id)
            before = _draft(visit, company.name)
            values = _checked(replace(draft, minutes=before.minutes) if draft.minutes is None else draft)
            values["title"] = values["title"] or company.name
            for name, value in values.items():
                setattr(visit, name, value)
        return before

    def set_state(self, visit_id: str, state: str, reason: str = "") -> tuple[str, str]:
        """Mark it `planned`, `held` or `cancelled` and return state and reason before; *write* lane.

        Args:
            visit_id: Of the visit.
            state: What it is now.
            reason: Why it was called off; may be empty.

        Raises:
            InvalidFieldError: `field.choice`, `field.too_long`.
            StoreError: `record.gone`.
        """
        if state not in (PLANNED, HELD, CANCELLED):
            raise InvalidFieldError("field.choice", field="state")
        why = optional_line(reason, "reason") if state == CANCELLED else None
        with self._store.write() as session:
            visit = _get(session, visit_id)
            before = visit.state, visit.state_reason or ""
            visit.state, visit.state_reason = state, why
        return before

    def delete(self, visit_id: str) -> None:
        """Take it away; `restore` brings it back; *write* lane."""
        with self._store.write() as session:
            _get(session, visit_id).deleted = True

    def restore(self, visit_id: str) -> None:
        """Bring a deleted one back; *write* lane."""
        with self._store.write() as session:
            _get(session, visit_id).deleted = False


def _checked(draft: VisitDraft) -> dict[str, Any]:
    if draft.kind not in KINDS:
        raise InvalidFieldError("field.choice", field="kind")
    minutes = USUAL_MINUTES[draft.kind] if draft.minutes is None else draft.minutes
    if minutes < 0:
        raise InvalidFieldError("visit.order", field="minutes")
    return {
        "kind": draft.kind,
        "title": optional_line(draft.subject, "subject"),
        "starts_at": draft.starts_at,
        "ends_at": draft.starts_at + timedelta(minutes=minutes),
        "place": optional_line(draft.place, "place"),
        "mode": "on_site" if draft.kind == VISIT else "remote",
    }


def _draft(visit: Activity, company: str) -> VisitDraft:
    minutes = None
    if visit.ends_at is not None:
        minutes = round((visit.ends_at - visit.starts_at).total_seconds() / 60)
    subject = "" if visit.title == company else visit.title
    return VisitDraft(visit.kind, visit.starts_at, subject, visit.place or "", minutes)


def _get(session: Session, visit_id: str) -> Activity:
    visit = session.get(Activity, visit_id)
    if visit is None or visit.company_id is None:
        raise StoreError("record.gone")
    return visit
