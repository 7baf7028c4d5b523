"""What a person can do on the page of a firm: the work, what is told of it, and how it is undone."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any

from digifocus_desktop.services import Services
from digifocus_desktop.services.actions import ActionDraft
from digifocus_desktop.services.consents import ConsentText
from digifocus_desktop.services.people import PersonDraft
from digifocus_desktop.services.timeline import EntryDraft
from digifocus_desktop.services.visit_values import CANCELLED, HELD


class DeedKind(StrEnum):
    """What was done, for the words of the toast."""

    FACT = "fact"
    OWNER = "owner"
    PERSON_ADDED = "person_added"
    PERSON_CHANGED = "person_changed"
    PERSON_REMOVED = "person_removed"
    ACTION_ADDED = "action_added"
    ACTION_CHANGED = "action_changed"
    ACTION_REMOVED = "action_removed"
    ACTION_DONE = "action_done"
    ACTION_REOPENED = "action_reopened"
    ENTRY_ADDED = "entry_added"
    ENTRY_CHANGED = "entry_changed"
    ENTRY_REMOVED = "entry_removed"
    VISIT_HELD = "visit_held"
    VISIT_CALLED_OFF = "visit_called_off"
    CONSENT_GIVEN = "consent_given"
    CONSENT_WITHDRAWN = "consent_withdrawn"
    COMPANY_DELETED = "company_deleted"


@dataclass(frozen=True, slots=True)
class Deed:
    """One thing to do in the *write* lane.

    Attributes:
        kind: What it is.
        work: Does it and returns what undoing needs.
        undo: Takes that and undoes it.
        subject: Name of what it is about, or of the field.
        closes: Whether the open form closes when it is done.
    """

    kind: DeedKind
    work: Callable[[], Any]
    undo: Callable[[Any], Any]
    subject: str = ""
    closes: bool = True


def change_fact(services: Services, company_id: str, field: str, value: Any) -> Deed:
    """Give a field of the firm another value."""
    companies = services.companies
    return Deed(
        DeedKind.FACT,
        lambda: companies.change(company_id, field, value),
        lambda saved: companies.change(company_id, field, saved.old),
        field,
        closes=False,
    )


def take_told(services: Services, company_id: str, field: str) -> Deed:
    """Give a field of the firm the value that an analysis told."""
    companies, told = services.companies, services.told_facts
    return Deed(
        DeedKind.FACT,
        lambda: told.take(company_id, field),
        lambda saved: companies.change(company_id, field, saved.old),
        field,
        closes=False,
    )


def hand_over(services: Services, company_id: str, user_id: str | None) -> Deed:
    """Give the firm to another advisor of the person's organisation."""
    companies = services.companies
    return Deed(
        DeedKind.OWNER,
        lambda: companies.set_owner(company_id, user_id, services.me.organisation_id or None),
        lambda before: companies.set_owner(company_id, *before),
        closes=False,
    )


def save_person(services: Services, company_id: str, person_id: str | None, draft: PersonDraft) -> Deed:
    """Write a person down, or store what is known of one now."""
    people = services.people
    if person_id is None:
        return Deed(DeedKind.PERSON_ADDED, lambda: people.add(company_id, draft), people.delete, draft.name)
    return Deed(
        DeedKind.PERSON_CHANGED,
        lambda: people.edit(person_id, draft),
        lambda before: people.edit(person_id, before),
        draft.name,
    )


def remove_person(services: Services, person_id: str, name: str) -> Deed:
    """Take a person away."""
    people = services.people
    return Deed(
        DeedKind.PERSON_REMOVED,
        lambda: people.delete(person_id),
        lambda _: people.restore(person_id),
        name,
    )


def save_action(services: Services, company_id: str, action_id: str | None, draft: ActionDraft) -> Deed:
    """Write an agreed action down, or store what is said of it now."""
    actions = services.actions
    if action_id is None:
        return Deed(
            DeedKind.ACTION_ADDED, lambda: actions.add(company_id, draft), actions.delete, draft.title
        )
    return Deed(
        DeedKind.ACTION_CHANGED,
        lambda: actions.edit(action_id, draft),
        lambda before: actions.edit(action_id, before),
        draft.title,
    )


def remove_action(services: Services, action_id: str, title: str) -> Deed:
    """Take an agreed action away."""
    actions = services.actions
    return Deed(
        DeedKind.ACTION_REMOVED,
        lambda: actions.delete(action_id),
        lambda _: actions.restore(action_id),
        title,
    )


def tick_action(services: Services, action_id: str, done: bool) -> Deed:
    """Mark an agreed action as done, or as open again."""
    actions = services.actions
    return Deed(
        DeedKind.ACTION_DONE if done else DeedKind.ACTION_REOPENED,
        lambda: actions.set_done(action_id, done),
        lambda _: actions.set_done(action_id, not done),
        closes=False,
    )


def save_entry(services: Services, company_id: str, entry_id: str | None, draft: EntryDraft) -> Deed:
    """Write a line of the timeline, or change one."""
    timeline = services.timeline
    if entry_id is None:
        return Deed(DeedKind.ENTRY_ADDED, lambda: timeline.add(company_id, draft), timeline.delete)
    return Deed(
        DeedKind.ENTRY_CHANGED,
        lambda: timeline.edit(entry_id, draft),
        lambda before: timeline.edit(entry_id, before),
    )


def remove_entry(services: Services, entry_id: str) -> Deed:
    """Take a line of the timeline away."""
    timeline = services.timeline
    return Deed(
        DeedKind.ENTRY_REMOVED,
        lambda: timeline.delete(entry_id),
        lambda _: timeline.restore(entry_id),
    )


def hold_visit(services: Services, visit_id: str) -> Deed:
    """Mark a visit or call as held."""
    return _visit_deed(services, visit_id, DeedKind.VISIT_HELD, HELD)


def call_off_visit(services: Services, visit_id: str, reason: str) -> Deed:
    """Call a visit or call off."""
    return _visit_deed(services, visit_id, DeedKind.VISIT_CALLED_OFF, CANCELLED, reason)


def _visit_deed(services: Services, visit_id: str, kind: DeedKind, state: str, reason: str = "") -> Deed:
    visits = services.visits
    return Deed(
        kind,
        lambda: visits.set_state(visit_id, state, reason),
        lambda before: visits.set_state(visit_id, *before),
    )


def give_consent(
    services: Services, company_id: str, text: ConsentText, channel: str, on: date | None
) -> Deed:
    """Write down that the firm agreed to the text it was shown."""
    consents = services.consents
    return Deed(DeedKind.CONSENT_GIVEN, lambda: consents.give(company_id, text, channel, on), consents.undo)


def withdraw_consent(services: Services, company_id: str, channel: str, on: date | None) -> Deed:
    """Write down that the firm takes its consent back."""
    consents = services.consents
    return Deed(DeedKind.CONSENT_WITHDRAWN, lambda: consents.withdraw(company_id, channel, on), consents.undo)


def delete_company(services: Services, company_id: str, name: str) -> Deed:
    """Delete the firm."""
    companies = services.companies
    return Deed(
        DeedKind.COMPANY_DELETED,
        lambda: companies.delete(company_id),
        lambda _: companies.restore(company_id),
        name,
    )
