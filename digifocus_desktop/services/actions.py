"""What was agreed with a firm: what, who, by when; done, under way, or given up with a reason."""

import json
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from digifocus_desktop.domain.names import optional_line, required_line
from digifocus_desktop.errors import InvalidFieldError, StoreError
from digifocus_desktop.forms.guide import COSTS, OLD_COSTS
from digifocus_desktop.model.advice import Action
from digifocus_desktop.services.agreed import STANDS
from digifocus_desktop.store.database import Store
from digifocus_desktop.store.ids import new_id
from digifocus_desktop.store.opening import Connection

OPEN, DONE, DROPPED = "open", "done", "dropped"
STATES = (OPEN, DONE, DROPPED)
MINUTES_MAX = 60 * 1000
COST_CLASSES = COSTS
_KNOWN_COSTS = frozenset((*COSTS, *OLD_COSTS))

_COLUMNS = (
    "id, company_id, interview_id, title, who, due_on, reason, first_act, minutes, cost_class, items, "
    "state, done_on, position, state_reason"
)


@dataclass(frozen=True, slots=True)
class ActionDraft:
    """What a person says of an agreed action.

    Attributes:
        title: What is done; needed, at most 200 characters.
        who: Who does it, in words.
        due_on: Last day, if one was agreed.
        reason: Why this, at most 400 characters.
        first_act: What to do first, at most 400 characters.
        minutes: Estimate of the work.
        cost_class: One of `COST_CLASSES`, or None.
        items: Items of the analysis it comes from.
        state: One of `STATES`; None leaves it as it is.
        state_reason: Why it was given up, or what else is to be said of the state, at most 400 characters;
            needed where it was given up.
    """

    title: str
    who: str = ""
    due_on: date | None = None
    reason: str = ""
    first_act: str = ""
    minutes: int | None = None
    cost_class: str | None = None
    items: tuple[str, ...] = ()
    state: str | None = None
    state_reason: str = ""


@dataclass(frozen=True, slots=True)
class ActionView:
    """An agreed action as it is stored.

    Attributes:
        id: Of the action.
        company_id: The firm.
        interview_id: The interview it was agreed in, or None.
        draft: What a person said of it, without how it stands.
        state: One of `STATES`.
        state_reason: Why, or empty.
        done_on: Local day it was ticked; None while it is not done.
        late: Whether its day has passed and it is still to be done.
        position: Its place among the firm's actions, from 1.
    """

    id: str
    company_id: str
    interview_id: str | None
    draft: ActionDraft
    state: str
    state_reason: str
    done_on: date | None
    late: bool
    position: int

    @property
    def done(self) -> bool:
        """Whether it is done."""
        return self.done_on is not None

    @property
    def dropped(self) -> bool:
        """Whether it was given up."""
        return self.state == DROPPED


class ActionService:
    """Use cases of agreed actions; each change is one transaction."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def of_company(self, company_id: str) -> tuple[ActionView, ...]:
        """Return a firm's actions: open ones by their day, then those done and given up; *read* lane."""
        with self._store.read() as connection:
            return read_actions(connection, company_id, self._today())

    def of_interview(self, interview_id: str) -> tuple[ActionView, ...]:
        """Return the actions agreed in an interview, in the order they were added; *read* lane."""
        with self._store.read() as connection:
            found = connection.execute(
                f"SELECT {_COLUMNS} FROM action WHERE interview_id = ? AND NOT deleted "  # noqa: S608  # constant
                "ORDER BY position, id",
                (interview_id,),
            )
            return tuple(_views(found, self._today()))

    def add(self, company_id: str, draft: ActionDraft, interview_id: str | None = None) -> str:
        """Write an action down, last in the firm's order, and return its id; *write* lane.

        Raises:
            InvalidFieldError: `field.empty`, `field.too_long`, `field.choice`, `field.out_of_range`.
        """
        values = _checked(draft)
        with self._store.write() as session:
            last = session.scalar(select(func.max(Action.position)).where(Action.company_id == company_id))
            action = Action(
                id=new_id(),
                company_id=company_id,
                interview_id=interview_id,
                position=(last or 0) + 1,
                **values,
            )
            session.add(action)
            return action.id

    def edit(self, action_id: str, draft: ActionDraft) -> ActionDraft:
        """Store what a person says of it now and return what was said before, for undo; *write* lane.

        Raises:
            InvalidFieldError: As `add`.
            StoreError: `record.gone`, the action is not on this computer.
        """
        values = _checked(draft)
        with self._store.write() as session:
            action = _get(session, action_id)
            before = _draft(action)
            if draft.state is not None:
                before = replace(before, state=action.state, state_reason=action.state_reason or "")
            for name, value in values.items():
                setattr(action, name, value)
            if draft.state is not None:
                self._stand(action, draft.state, values["state_reason"])
        return before

    def set_done(self, action_id: str, done: bool) -> None:
        """Tick it today, or take the tick away; *write* lane."""
        with self._store.write() as session:
            self._stand(_get(session, action_id), DONE if done else OPEN)

    def delete(self, action_id: str) -> None:
        """Take it away; `restore` brings it back; *write* lane."""
        with self._store.write() as session:
            _get(session, action_id).deleted = True

    def restore(self, action_id: str) -> None:
        """Bring a deleted one back; *write* lane."""
        with self._store.write() as session:
            _get(session, action_id).deleted = False

    def _stand(self, action: Action, state: str, reason: str | None = None) -> None:
        if state != DONE or action.state != DONE:
            action.done_on = self._today() if state == DONE else None
        action.state, action.state_reason = state, reason

    def _today(self) -> date:
        return self._store.now().astimezone().date()


def read_actions(connection: Connection, company_id: str, today: date) -> tuple[ActionView, ...]:
    """Return a firm's actions: open ones by their day, then those done and given up."""
    found = connection.execute(
        f"SELECT {_COLUMNS} FROM action WHERE company_id = ? AND {STANDS} "  # noqa: S608  # constants
        "ORDER BY state <> 'open', CASE WHEN state = 'open' THEN coalesce(due_on, '9999') ELSE '' END, "
        "done_on DESC, position, id",
        (company_id,),
    )
    return tuple(_views(found, today))


def _views(found: Iterable[tuple[Any, ...]], today: date) -> Iterable[ActionView]:
    for row in found:
        identity, company_id, interview_id, title, who, due, reason, first, minutes, cost, items = row[:11]
        state, done_on, position, why = row[11:]
        due_on = date.fromisoformat(due) if due else None
        yield ActionView(
            id=identity,
            company_id=company_id,
            interview_id=interview_id,
            draft=ActionDraft(
                title, who or "", due_on, reason or "", first or "", minutes, cost, tuple(json.loads(items))
            ),
            state=state,
            state_reason=why or "",
            done_on=date.fromisoformat(done_on) if state == DONE and done_on else None,
            late=state == OPEN and due_on is not None and due_on < today,
            position=position,
        )


def _checked(draft: ActionDraft) -> dict[str, Any]:
    if draft.cost_class is not None and draft.cost_class not in _KNOWN_COSTS:
        raise InvalidFieldError("field.choice", field="cost_class")
    if draft.minutes is not None and not 0 <= draft.minutes <= MINUTES_MAX:
        raise InvalidFieldError("field.out_of_range", field="minutes", least=0, most=MINUTES_MAX)
    if draft.state not in (None, *STATES):
        raise InvalidFieldError("field.choice", field="state")
    why = {}
    if draft.state is not None:
        said = required_line if draft.state == DROPPED else optional_line
        why["state_reason"] = said(draft.state_reason, "state_reason", 400)
    return {
        **why,
        "title": required_line(draft.title, "title"),
        "who": optional_line(draft.who, "who"),
        "due_on": draft.due_on,
        "reason": optional_line(draft.reason, "reason", 400),
        "first_act": optional_line(draft.first_act, "first_act", 400),
        "minutes": draft.minutes,
        "cost_class": draft.cost_class,
        "items": tuple(sorted(set(draft.items))),
    }


def _draft(action: Action) -> ActionDraft:
    return ActionDraft(
        title=action.title,
        who=action.who or "",
        due_on=action.due_on,
        reason=action.reason or "",
        first_act=action.first_act or "",
        minutes=action.minutes,
        cost_class=action.cost_class,
        items=action.items,
    )


def _get(session: Session, action_id: str) -> Action:
    action = session.get(Action, action_id)
    if action is None:
        raise StoreError("record.gone")
    return action
