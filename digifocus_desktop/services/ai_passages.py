"""What an AI tool said of a firm, kept with its source and judged remark by remark by a person.

The program sends nothing anywhere: a person copies a prompt, uses a tool of their own and pastes the answer
here, and only with the firm's consent. A remark counts once somebody has confirmed it.

All of it lies in the interview's map `steps`: `ai.<id>` the passage, `ai.<id>.<n>` a remark.
"""

import json
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from digifocus_desktop.domain.names import note, optional_line, required_line
from digifocus_desktop.errors import InvalidFieldError, StoreError
from digifocus_desktop.services.consents import AI_HELP, read_consent
from digifocus_desktop.services.interviews import get_interview
from digifocus_desktop.services.me import Me
from digifocus_desktop.store.database import Store
from digifocus_desktop.store.ids import new_id

TOPICS = ("site", "strategy", "experience")
CONFIRMED, REJECTED = "confirmed", "rejected"
REMARKS_MAX = 40
REMARK_MAX_CHARS = 1000

_BULLET = re.compile(r"^\s*(?:[-*•–]|\d{1,2}[.)])(?:\s+|$)")


@dataclass(frozen=True, slots=True)
class AiDraft:
    """What a person says of an answer of an AI tool.

    Attributes:
        topic: One of `TOPICS`.
        source: The page or text that the tool was given.
        tool: Name of the tool.
        on: Day it was used; today or before.
        answer: What it said: a line is a remark.
    """

    topic: str
    source: str
    tool: str
    on: date
    answer: str


@dataclass(frozen=True, slots=True)
class AiRemark:
    """One remark of a passage.

    Attributes:
        number: Its place, from 0.
        words: What the tool said.
        state: `confirmed`, `rejected`, or empty before a person has judged it.
        by: Name of who judged it.
        on: Day it was judged.
    """

    number: int
    words: str
    state: str = ""
    by: str = ""
    on: date | None = None


@dataclass(frozen=True, slots=True)
class AiPassage:
    """An answer of an AI tool, with its remarks in order."""

    id: str
    topic: str
    source: str
    tool: str
    on: date
    remarks: tuple[AiRemark, ...]

    @property
    def confirmed(self) -> tuple[AiRemark, ...]:
        """The remarks that a person stands behind: these alone may be shown to the firm."""
        return tuple(remark for remark in self.remarks if remark.state == CONFIRMED)


class AiPassageService:
    """Use cases of passages; each change is one transaction."""

    def __init__(self, store: Store, me: Callable[[], Me]) -> None:
        self._store = store
        self._me = me

    def of_interview(self, interview_id: str) -> tuple[AiPassage, ...]:
        """Return the passages of an interview, oldest first; *read* lane."""
        with self._store.read() as connection:
            row = connection.execute("SELECT steps FROM interview WHERE id = ?", (interview_id,)).fetchone()
        return passages_of(json.loads(row[0])) if row is not None else ()

    def add(self, interview_id: str, draft: AiDraft) -> str:
        """Keep an answer, a remark a line, none of them confirmed, and return its id; *write* lane.

        Raises:
            InvalidFieldError: `ai.no_consent`, `ai.too_many` (remarks), `ai.future`, `field.choice`,
                `field.empty`, `field.too_long`.
            StoreError: `record.gone`.
        """
        if draft.topic not in TOPICS:
            raise InvalidFieldError("field.choice", field="topic")
        if draft.on > self._store.now().astimezone().date():
            raise InvalidFieldError("ai.future", field="on")
        entry = {
            "topic": draft.topic,
            "source": required_line(draft.source, "source"),
            "tool": required_line(draft.tool, "tool"),
            "on": draft.on.isoformat(),
        }
        remarks = _remarks(draft.answer)
        identity = new_id()
        with self._store.write() as session:
            interview = get_interview(session, interview_id)
            raw = session.connection().connection.dbapi_connection
            consent = read_consent(raw, interview.company_id, AI_HELP)
            if consent is None or not consent.given:
                raise InvalidFieldError("ai.no_consent", field="answer")
            interview.steps[f"ai.{identity}"] = entry
            for number, words in enumerate(remarks):
                interview.steps[f"ai.{identity}.{number}"] = {"words": words}
        return identity

    def judge(self, interview_id: str, passage_id: str, number: int, state: str, words: str = "") -> str:
        """Confirm a remark, reject it, or with an empty state neither; return the state before; *write* lane.

        Args:
            interview_id: The interview.
            passage_id: The passage.
            number: Of the remark.
            state: `CONFIRMED`, `REJECTED`, or empty.
            words: Better words for it; empty keeps those there are.

        Raises:
            InvalidFieldError: `field.choice`, `field.too_long`.
            StoreError: `record.gone`.
        """
        if state not in {"", CONFIRMED, REJECTED}:
            raise InvalidFieldError("field.choice", field="state")
        better = optional_line(words, "words", REMARK_MAX_CHARS)
        with self._store.write() as session:
            steps = get_interview(session, interview_id).steps
            key = f"ai.{passage_id}.{number}"
            held = steps.get(key)
            if held is None:
                raise StoreError("record.gone")
            entry = {"words": better or held["words"]}
            if state:
                today = self._store.now().astimezone().date()
                entry |= {"state": state, "by": self._me().name, "on": today.isoformat()}
            steps[key] = entry
            return str(held.get("state", ""))

    def remove(self, interview_id: str, passage_id: str) -> Mapping[str, Any]:
        """Take a passage away and return what `put_back` needs; *write* lane."""
        with self._store.write() as session:
            steps = get_interview(session, interview_id).steps
            mine = f"ai.{passage_id}"
            gone = {key: steps[key] for key in steps if key == mine or key.startswith(f"{mine}.")}
            for key in gone:
                del steps[key]
            return gone

    def put_back(self, interview_id: str, gone: Mapping[str, Any]) -> None:
        """Bring back what was removed; *write* lane."""
        with self._store.write() as session:
            steps = get_interview(session, interview_id).steps
            for key, entry in gone.items():
                steps[key] = entry


def passages_of(steps: Mapping[str, Any]) -> tuple[AiPassage, ...]:
    """Return the passages in an interview's map, oldest first."""
    heads: dict[str, Mapping[str, Any]] = {}
    remarks: dict[str, list[AiRemark]] = {}
    for key, entry in steps.items():
        kind, _, rest = key.partition(".")
        identity, _, number = rest.partition(".")
        if kind != "ai" or not entry:
            continue
        if not number:
            heads[identity] = entry
        elif number.isdecimal():
            remarks.setdefault(identity, []).append(_remark(int(number), entry))
    return tuple(
        AiPassage(
            identity,
            str(entry.get("topic", "")),
            str(entry.get("source", "")),
            str(entry.get("tool", "")),
            date.fromisoformat(entry["on"]),
            tuple(sorted(remarks.get(identity, []), key=lambda remark: remark.number)),
        )
        for identity, entry in sorted(heads.items())
    )


def _remark(number: int, entry: Mapping[str, Any]) -> AiRemark:
    day = entry.get("on")
    return AiRemark(
        number,
        str(entry.get("words", "")),
        str(entry.get("state", "")),
        str(entry.get("by", "")),
        date.fromisoformat(day) if day else None,
    )


def _remarks(answer: str) -> list[str]:
    """The remarks of an answer: its lines, without what only marks them as a list."""
    lines = [_BULLET.sub("", line).strip() for line in note(answer, "answer").splitlines()]
    found = [required_line(line, "answer", REMARK_MAX_CHARS) for line in lines if line]
    if not found:
        raise InvalidFieldError("field.empty", field="answer")
    if len(found) > REMARKS_MAX:
        raise InvalidFieldError("ai.too_many", field="answer", max=REMARKS_MAX)
    return found
