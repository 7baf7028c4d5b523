"""Analysis and interview of a firm: form packages, response sets, notes, tools, actions, referrals."""

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

from sqlalchemy import Boolean, Date, Integer, String, Text
from sqlalchemy.orm import Mapped

from digifocus_desktop.model import privacy
from digifocus_desktop.model.fields import Base, Scope, Synced, WriteRule, bucket_by, field
from digifocus_desktop.model.types import ID_CHARS, Json, JsonMap, UtcDateTime, WordSet
from sync.protocol.rules import SyncRule

SCALAR, TEXT, SET, MAP = SyncRule.SCALAR, SyncRule.TEXT, SyncRule.SET, SyncRule.MAP
MONOTONE, IMMUTABLE, ONCE = SyncRule.MONOTONE, SyncRule.IMMUTABLE, SyncRule.ONCE


class FormPackage(Synced, Base):
    """A compiled form that never changes; its id is `form_package_id` of its SHA-256."""

    __tablename__ = "form_package"
    scope = Scope(bucket_by("programme", "programme_id"))
    write = WriteRule.FIXED

    programme_id: Mapped[str] = field(
        String(ID_CHARS), IMMUTABLE, privacy.PROGRAMME, label="common.programme"
    )
    form_key: Mapped[str] = field(String(60), IMMUTABLE, privacy.PROGRAMME, label="form_package.form_key")
    version: Mapped[str] = field(String(20), IMMUTABLE, privacy.PROGRAMME, label="form_package.version")
    title: Mapped[str] = field(String(200), IMMUTABLE, privacy.PROGRAMME, label="form_package.title")
    sha256: Mapped[str] = field(String(64), IMMUTABLE, privacy.PROGRAMME, label="form_package.sha256")
    body: Mapped[Any] = field(Json, IMMUTABLE, privacy.PROGRAMME, label="form_package.body", nullable=False)


class FormRelease(Synced, Base):
    """That a form was published for new analyses: what changed, who did it, and whether it still counts.

    It is never deleted; a mistaken one is withdrawn, and the package stays for the analyses made with it.
    """

    __tablename__ = "form_release"
    scope = Scope(bucket_by("programme", "programme_id"))
    write = WriteRule.LEAD_KEPT

    programme_id: Mapped[str] = field(
        String(ID_CHARS), IMMUTABLE, privacy.PROGRAMME, label="common.programme"
    )
    form_package_id: Mapped[str] = field(
        String(ID_CHARS), IMMUTABLE, privacy.PROGRAMME, label="response_set.form"
    )
    form_key: Mapped[str] = field(String(60), IMMUTABLE, privacy.PROGRAMME, label="form_package.form_key")
    version: Mapped[str] = field(String(20), IMMUTABLE, privacy.PROGRAMME, label="form_package.version")
    compared_with: Mapped[str] = field(
        String(20), IMMUTABLE, privacy.PROGRAMME, label="form_release.compared_with"
    )
    comparability: Mapped[str] = field(
        String(10), IMMUTABLE, privacy.PROGRAMME, label="form_release.comparability"
    )
    changes: Mapped[Any] = field(
        Json, IMMUTABLE, privacy.PROGRAMME, label="form_release.changes", nullable=False
    )
    note: Mapped[str | None] = field(String(400), IMMUTABLE, privacy.PROGRAMME, label="form_release.note")
    published_at: Mapped[datetime] = field(
        UtcDateTime, IMMUTABLE, privacy.PROGRAMME, label="form_release.published_at"
    )
    published_by_user_id: Mapped[str | None] = field(
        String(ID_CHARS), IMMUTABLE, privacy.STAFF, label="form_release.published_by"
    )
    withdrawn_at: Mapped[datetime | None] = field(
        UtcDateTime, SCALAR, privacy.PROGRAMME, label="form_release.withdrawn_at"
    )
    withdrawn_by_user_id: Mapped[str | None] = field(
        String(ID_CHARS), SCALAR, privacy.STAFF, label="form_release.withdrawn_by"
    )
    withdrawn_reason: Mapped[str | None] = field(
        String(400), SCALAR, privacy.PROGRAMME, label="form_release.withdrawn_reason"
    )


class ResponseSet(Synced, Base):
    """One firm's answers to one form at one phase.

    `answers` maps an item's id to its entry: status, value, observation, agreed value, note.
    """

    __tablename__ = "response_set"
    scope = Scope(bucket_by("company", "company_id"))

    company_id: Mapped[str] = field(
        String(ID_CHARS), IMMUTABLE, privacy.ADVICE, label="common.company", index=True
    )
    form_package_id: Mapped[str] = field(String(ID_CHARS), SCALAR, privacy.ADVICE, label="response_set.form")
    phase: Mapped[str] = field(String(4), IMMUTABLE, privacy.ADVICE, label="response_set.phase")
    mode: Mapped[str] = field(
        String(20), SCALAR, privacy.ADVICE, label="response_set.mode", default="advisor"
    )
    quick: Mapped[bool] = field(
        Boolean, IMMUTABLE, privacy.ADVICE, label="response_set.quick", default=False, nullable=False
    )
    answers: Mapped[dict[str, Any]] = field(
        JsonMap(), MAP, privacy.ADVICE, label="response_set.answers", default=dict, nullable=False
    )
    started_at: Mapped[datetime] = field(
        UtcDateTime, IMMUTABLE, privacy.ADVICE, label="response_set.started_at"
    )
    completed_at: Mapped[datetime | None] = field(
        UtcDateTime, ONCE, privacy.PARTICIPATION, label="response_set.completed_at", index=True
    )
    advisor_user_id: Mapped[str | None] = field(
        String(ID_CHARS), SCALAR, privacy.STAFF, label="common.advisor"
    )
    respondent_person_id: Mapped[str | None] = field(
        String(ID_CHARS), SCALAR, privacy.ADVICE, label="response_set.respondent"
    )


class Interview(Synced, Base):
    """A digital advice interview of seven steps; short and open advice is in `AdviceLog`."""

    __tablename__ = "interview"
    scope = Scope(bucket_by("company", "company_id"))

    company_id: Mapped[str] = field(
        String(ID_CHARS), IMMUTABLE, privacy.ADVICE, label="common.company", index=True
    )
    response_set_id: Mapped[str | None] = field(
        String(ID_CHARS), SCALAR, privacy.ADVICE, label="interview.response_set"
    )
    kind: Mapped[str] = field(String(20), IMMUTABLE, privacy.ADVICE, label="interview.kind")
    held_on: Mapped[date] = field(Date, SCALAR, privacy.PARTICIPATION, label="interview.held_on")
    started_at: Mapped[datetime] = field(UtcDateTime, IMMUTABLE, privacy.ADVICE, label="interview.started_at")
    completed_at: Mapped[datetime | None] = field(
        UtcDateTime, ONCE, privacy.PARTICIPATION, label="interview.completed_at", index=True
    )
    steps: Mapped[dict[str, Any]] = field(
        JsonMap(), MAP, privacy.ADVICE, label="interview.steps", default=dict, nullable=False
    )
    follow_up_on: Mapped[date | None] = field(
        Date, SCALAR, privacy.ADVICE, label="interview.follow_up_on", index=True
    )
    advisor_user_id: Mapped[str | None] = field(
        String(ID_CHARS), SCALAR, privacy.STAFF, label="common.advisor"
    )


AUDIENCE_BUCKETS = {
    "firm": ("company", "company_id"),
    "advisors": ("advisors", "company_id"),
    "author": ("user", "author_user_id"),
}


def _note_bucket(entity_id: str, values: Mapping[str, Any]) -> str:
    prefix, column = AUDIENCE_BUCKETS[str(values.get("audience", "author"))]
    return bucket_by(prefix, column)(entity_id, values)


class StepNote(Synced, Base):
    """A note of an interview step; its audience picks the bucket: firm, advisors or author alone."""

    __tablename__ = "step_note"
    scope = Scope(_note_bucket)

    company_id: Mapped[str] = field(
        String(ID_CHARS), IMMUTABLE, privacy.ADVICE, label="common.company", index=True
    )
    interview_id: Mapped[str] = field(
        String(ID_CHARS), IMMUTABLE, privacy.ADVICE, label="common.interview", index=True
    )
    step: Mapped[int] = field(Integer, IMMUTABLE, privacy.ADVICE, label="step_note.step")
    audience: Mapped[str] = field(String(10), IMMUTABLE, privacy.ADVICE, label="step_note.audience")
    body: Mapped[str] = field(Text, TEXT, privacy.ADVICE, label="step_note.body")
    author_user_id: Mapped[str | None] = field(
        String(ID_CHARS), IMMUTABLE, privacy.STAFF, label="common.author"
    )
    written_at: Mapped[datetime] = field(UtcDateTime, IMMUTABLE, privacy.ADVICE, label="step_note.written_at")


class ToolUse(Synced, Base):
    """One row of the tool map: how the firm stands to one category of tools."""

    __tablename__ = "tool_use"
    scope = Scope(bucket_by("company", "company_id"))

    company_id: Mapped[str] = field(
        String(ID_CHARS), IMMUTABLE, privacy.ADVICE, label="common.company", index=True
    )
    interview_id: Mapped[str] = field(
        String(ID_CHARS), IMMUTABLE, privacy.ADVICE, label="common.interview", index=True
    )
    category: Mapped[str] = field(String(40), IMMUTABLE, privacy.ADVICE, label="tool_use.category")
    status: Mapped[str | None] = field(String(20), SCALAR, privacy.ADVICE, label="tool_use.status")
    product: Mapped[str | None] = field(String(200), SCALAR, privacy.ADVICE, label="tool_use.product")
    monthly_cost_cents: Mapped[int | None] = field(
        Integer, SCALAR, privacy.ADVICE, label="tool_use.monthly_cost"
    )
    mastered_by: Mapped[str | None] = field(String(200), SCALAR, privacy.ADVICE, label="tool_use.mastered_by")
    give_up: Mapped[bool] = field(Boolean, SCALAR, privacy.ADVICE, label="tool_use.give_up", default=False)
    fit: Mapped[int | None] = field(Integer, SCALAR, privacy.ADVICE, label="tool_use.fit")
    effort: Mapped[str | None] = field(String(20), SCALAR, privacy.ADVICE, label="tool_use.effort")
    data_location: Mapped[str | None] = field(
        String(20), SCALAR, privacy.ADVICE, label="tool_use.data_location"
    )
    replaces: Mapped[str | None] = field(String(200), SCALAR, privacy.ADVICE, label="tool_use.replaces")


class Action(Synced, Base):
    """Something agreed: what, who, by when."""

    __tablename__ = "action"
    scope = Scope(bucket_by("company", "company_id"))

    company_id: Mapped[str] = field(
        String(ID_CHARS), IMMUTABLE, privacy.ADVICE, label="common.company", index=True
    )
    interview_id: Mapped[str | None] = field(
        String(ID_CHARS), IMMUTABLE, privacy.ADVICE, label="common.interview"
    )
    title: Mapped[str] = field(String(200), SCALAR, privacy.ADVICE, label="action.title")
    reason: Mapped[str | None] = field(String(400), SCALAR, privacy.ADVICE, label="action.reason")
    first_act: Mapped[str | None] = field(String(400), SCALAR, privacy.ADVICE, label="action.first_act")
    who: Mapped[str | None] = field(String(200), SCALAR, privacy.ADVICE, label="action.who")
    due_on: Mapped[date | None] = field(Date, SCALAR, privacy.ADVICE, label="action.due_on", index=True)
    minutes: Mapped[int | None] = field(Integer, SCALAR, privacy.ADVICE, label="action.minutes")
    cost_class: Mapped[str | None] = field(String(20), SCALAR, privacy.ADVICE, label="action.cost_class")
    state: Mapped[str] = field(String(20), SCALAR, privacy.ADVICE, label="action.state", default="open")
    state_reason: Mapped[str | None] = field(String(400), SCALAR, privacy.ADVICE, label="action.state_reason")
    done_on: Mapped[date | None] = field(Date, SCALAR, privacy.ADVICE, label="action.done_on")
    items: Mapped[tuple[str, ...]] = field(WordSet, SET, privacy.ADVICE, label="action.items", default=())
    position: Mapped[int] = field(Integer, SCALAR, privacy.ADVICE, label="common.position", default=0)


class Referral(Synced, Base):
    """Where the firm was guided: a training of the programme or expertise outside it."""

    __tablename__ = "referral"
    scope = Scope(bucket_by("company", "company_id"))

    company_id: Mapped[str] = field(
        String(ID_CHARS), IMMUTABLE, privacy.ADVICE, label="common.company", index=True
    )
    interview_id: Mapped[str | None] = field(
        String(ID_CHARS), IMMUTABLE, privacy.ADVICE, label="common.interview"
    )
    kind: Mapped[str] = field(String(20), IMMUTABLE, privacy.ADVICE, label="referral.kind")
    target: Mapped[str] = field(String(40), SCALAR, privacy.ADVICE, label="referral.target")
    note: Mapped[str | None] = field(Text, TEXT, privacy.ADVICE, label="referral.note")
    state: Mapped[str] = field(
        String(20), SCALAR, privacy.ADVICE, label="referral.state", default="suggested"
    )


class AdviceChoice(Synced, Base):
    """What an advisor decided about one step of an analysis against the rules.

    Its id is made of analysis and step, so that two laptops that decide about the same step meet. A row
    without act and position decides nothing: that is what taking a decision back leaves.
    """

    __tablename__ = "advice_choice"
    scope = Scope(bucket_by("company", "company_id"))

    company_id: Mapped[str] = field(
        String(ID_CHARS), IMMUTABLE, privacy.ADVICE, label="common.company", index=True
    )
    response_set_id: Mapped[str] = field(
        String(ID_CHARS), IMMUTABLE, privacy.ADVICE, label="interview.response_set", index=True
    )
    code: Mapped[str] = field(String(80), IMMUTABLE, privacy.ADVICE, label="advice_choice.code")
    act: Mapped[str | None] = field(String(20), SCALAR, privacy.ADVICE, label="advice_choice.act")
    reason: Mapped[str | None] = field(String(40), SCALAR, privacy.ADVICE, label="advice_choice.reason")
    note: Mapped[str | None] = field(String(400), SCALAR, privacy.ADVICE, label="advice_choice.note")
    position: Mapped[int | None] = field(Integer, SCALAR, privacy.ADVICE, label="advice_choice.position")
    move_reason: Mapped[str | None] = field(
        String(40), SCALAR, privacy.ADVICE, label="advice_choice.move_reason"
    )
    move_note: Mapped[str | None] = field(
        String(400), SCALAR, privacy.ADVICE, label="advice_choice.move_note"
    )
    title: Mapped[str | None] = field(String(200), SCALAR, privacy.ADVICE, label="advice_choice.title")
    advisor_user_id: Mapped[str | None] = field(
        String(ID_CHARS), SCALAR, privacy.STAFF, label="common.advisor"
    )
