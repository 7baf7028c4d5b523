"""Short and open advice: written down in a minute, for a firm of the list or for anybody else.

Short advice (*lyhyt digineuvonta*) belongs to the trainings, open advice (*avoin neuvonta*) is for all;
neither needs a contract, and the two are counted apart.
"""

from collections.abc import Callable, Mapping
from typing import Any

from sqlalchemy.orm import Session

from digifocus_desktop.domain.names import note, optional_line
from digifocus_desktop.errors import InvalidFieldError, StoreError
from digifocus_desktop.model.advice import Action, StepNote
from digifocus_desktop.model.advice_log import AdviceLog
from digifocus_desktop.model.company import Company
from digifocus_desktop.services.actions import OPEN
from digifocus_desktop.services.advice_log_values import (
    CATEGORIES,
    CHANNELS,
    KINDS,
    MINUTES_MAX,
    PRIVATE,
    TOPICS_MAX,
    AdviceDraft,
)
from digifocus_desktop.services.me import Me
from digifocus_desktop.store.database import Store
from digifocus_desktop.store.ids import new_id, pair_id

NOTE_STEP = 0
"""The step of notes that belong to no step."""


class AdviceLogService:
    """Use cases of advice logs; each change is one transaction."""

    def __init__(self, store: Store, me: Callable[[], Me]) -> None:
        self._store = store
        self._me = me

    def add(self, draft: AdviceDraft) -> str:
        """Write advice down and return its id; *write* lane.

        Raises:
            InvalidFieldError: `field.choice`, `field.out_of_range`, `field.too_long`, `field.empty` (nobody
                named: neither firm nor kind of person), `advice.nothing`,
                `entry.future`, `certificate.no_organisation`.
            StoreError: `record.gone`, when the firm is not here any more.
        """
        values, me = self._checked(draft), self._me()
        if not me.organisation_id:
            raise InvalidFieldError("certificate.no_organisation", field="organisation")
        with self._store.write() as session:
            if draft.company_id is not None:
                company = session.get(Company, draft.company_id)
                if company is None or company.deleted:
                    raise StoreError("record.gone")
            log = AdviceLog(
                id=new_id(),
                company_id=draft.company_id,
                organisation_id=me.organisation_id,
                advisor_user_id=me.user_id or None,
                **values,
            )
            session.add(log)
            self._write_beside(session, log, draft)
            return log.id

    def edit(self, log_id: str, draft: AdviceDraft) -> AdviceDraft:
        """Store what is said of it now and return what was said before, for undo; *write* lane.

        Whom it was for in the list does not change.

        Raises:
            InvalidFieldError: As `add`.
            StoreError: `record.gone`.
        """
        values = self._checked(draft)
        with self._store.write() as session:
            log = _get(session, log_id)
            before = self._draft(session, log)
            for name, value in values.items():
                setattr(log, name, value)
            self._write_beside(session, log, draft)
        return before

    def delete(self, log_id: str) -> None:
        """Take it away with what was agreed in it; `restore` brings both back; *write* lane."""
        self._set_deleted(log_id, deleted=True)

    def restore(self, log_id: str) -> None:
        """Bring a deleted one back; *write* lane."""
        self._set_deleted(log_id, deleted=False)

    def _set_deleted(self, log_id: str, *, deleted: bool) -> None:
        with self._store.write() as session:
            log = session.get(AdviceLog, log_id)
            if log is None:
                raise StoreError("record.gone")
            log.deleted = deleted

    def _checked(self, draft: AdviceDraft) -> dict[str, Any]:
        for name, value, known in (
            ("kind", draft.kind, KINDS),
            ("channel", draft.channel, CHANNELS),
            ("category", draft.category or CATEGORIES[0], CATEGORIES),
        ):
            if value not in known:
                raise InvalidFieldError("field.choice", field=name)
        if draft.company_id is None and draft.category is None:
            raise InvalidFieldError("field.empty", field="category")
        if draft.company_id is None and not _says_something(draft):
            raise InvalidFieldError("advice.nothing", field="note")
        if not 1 <= draft.minutes <= MINUTES_MAX:
            raise InvalidFieldError("field.out_of_range", field="minutes", least=1, most=MINUTES_MAX)
        if draft.held_on > self._store.now().astimezone().date():
            raise InvalidFieldError("entry.future", field="held_on")
        if len(draft.topics) > TOPICS_MAX:
            raise InvalidFieldError("field.choice", field="topics")
        outsider = draft.company_id is None
        return {
            "kind": draft.kind,
            "held_on": draft.held_on,
            "minutes": draft.minutes,
            "channel": draft.channel,
            "topics": tuple(sorted(set(draft.topics))),
            "name": optional_line(draft.name, "name") if outsider else None,
            "category": draft.category if outsider else None,
            "municipality": draft.municipality if outsider else None,
            "note": note(draft.note, "note") or None,
        }

    def _write_beside(self, session: Session, log: AdviceLog, draft: AdviceDraft) -> None:
        """The notes that are not for the firm, and what was agreed: rows of the firm, so it must be one."""
        if log.company_id is None:
            return
        for audience in PRIVATE:
            self._write_note(session, log, audience, draft.private.get(audience, ""))
        _write_action(session, log, draft)

    def _write_note(self, session: Session, log: AdviceLog, audience: str, body: str) -> None:
        author, text = self._me().user_id, note(body, "note")
        identity = pair_id("step note", log.id, str(NOTE_STEP), audience, author)
        row = session.get(StepNote, identity)
        if row is not None:
            row.body, row.deleted = text, False
        elif text:
            row = StepNote(
                id=identity,
                company_id=log.company_id,
                interview_id=log.id,
                step=NOTE_STEP,
                audience=audience,
                body=text,
                author_user_id=author or None,
                written_at=self._store.now(),
            )
            session.add(row)

    def _draft(self, session: Session, log: AdviceLog) -> AdviceDraft:
        author = self._me().user_id
        notes = {
            audience: session.get(StepNote, pair_id("step note", log.id, str(NOTE_STEP), audience, author))
            for audience in PRIVATE
        }
        action = session.get(Action, action_id(log.id))
        agreed = action if action is not None and not action.deleted else None
        return AdviceDraft(
            kind=log.kind,
            company_id=log.company_id,
            held_on=log.held_on,
            minutes=log.minutes,
            channel=log.channel,
            topics=log.topics,
            name=log.name or "",
            category=log.category,
            municipality=log.municipality,
            note=log.note or "",
            private={audience: row.body for audience, row in notes.items() if row is not None},
            agreed=agreed.title if agreed is not None else "",
            agreed_by=agreed.due_on if agreed is not None else None,
        )


def _says_something(draft: AdviceDraft) -> bool:
    """Tell whether advice outside the list is more than a tap on *Save*."""
    return bool(draft.topics or any((draft.name or "", draft.municipality or "", draft.note.strip())))


def action_id(log_id: str) -> str:
    """Return the id of what was agreed in an advice log: the same on every computer."""
    return pair_id("advice action", log_id)


def _write_action(session: Session, log: AdviceLog, draft: AdviceDraft) -> None:
    title = optional_line(draft.agreed, "agreed")
    row = session.get(Action, action_id(log.id))
    if title is None:
        if row is not None:
            row.deleted = True
        return
    values: Mapping[str, Any] = {"title": title, "due_on": draft.agreed_by, "deleted": False}
    if row is None:
        row = Action(id=action_id(log.id), company_id=log.company_id, interview_id=log.id, state=OPEN)
        session.add(row)
    for name, value in values.items():
        setattr(row, name, value)


def _get(session: Session, log_id: str) -> AdviceLog:
    log = session.get(AdviceLog, log_id)
    if log is None or log.deleted:
        raise StoreError("record.gone")
    return log
