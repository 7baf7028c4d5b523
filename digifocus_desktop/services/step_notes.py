"""Notes of an interview's steps, for the firm, for advisors or for their author alone.

A person has one note a step and audience, the same row on each of the person's computers.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from digifocus_desktop.domain.moments import to_milliseconds, utc_moment
from digifocus_desktop.domain.names import note
from digifocus_desktop.errors import InvalidFieldError
from digifocus_desktop.model.advice import AUDIENCE_BUCKETS, StepNote
from digifocus_desktop.services.interviews import STEP_MINUTES, get_interview
from digifocus_desktop.services.me import Me
from digifocus_desktop.store.database import Store
from digifocus_desktop.store.ids import pair_id

FIRM, ADVISORS, AUTHOR = "firm", "advisors", "author"
AUDIENCES = (FIRM, ADVISORS, AUTHOR)


@dataclass(frozen=True, slots=True)
class NoteView:
    """A note as it is stored; never empty.

    Attributes:
        step: 1–7.
        audience: One of `AUDIENCES`.
        body: Plain text of any number of lines.
        author: Name of the person who wrote it; empty if unknown here.
        mine: Whether the person at this computer wrote it.
        written_at: When it was begun.
    """

    step: int
    audience: str
    body: str
    author: str
    mine: bool
    written_at: datetime


class StepNoteService:
    """Use cases of notes."""

    def __init__(self, store: Store, me: Callable[[], Me]) -> None:
        self._store = store
        self._me = me

    def of_interview(self, interview_id: str) -> tuple[NoteView, ...]:
        """Return all notes this person may read, by step and time; *read* lane."""
        mine = self._me().user_id
        with self._store.read() as connection:
            found = connection.execute(
                "SELECT n.step, n.audience, n.body, coalesce(u.name, ''), coalesce(n.author_user_id, ''), "
                "n.written_at FROM step_note n LEFT JOIN app_user u ON u.id = n.author_user_id "
                "WHERE n.interview_id = ? AND NOT n.deleted AND n.body <> '' "
                "ORDER BY n.step, n.written_at, n.id",
                (interview_id,),
            ).fetchall()
        return tuple(
            NoteView(step, audience, body, name, author == mine, utc_moment(at))
            for step, audience, body, name, author, at in found
            if audience != AUTHOR or author == mine
        )

    def write(self, interview_id: str, step: int, audience: str, body: str) -> datetime:
        """Keep the whole text of this person's note and return when; *write* lane.

        Raises:
            InvalidFieldError: `field.choice`, `field.too_long` (with `max`).
            StoreError: `record.gone`.
        """
        if audience not in AUDIENCE_BUCKETS or step not in STEP_MINUTES:
            raise InvalidFieldError("field.choice", field="audience")
        text, author = note(body, "note"), self._me().user_id
        identity = pair_id("step note", interview_id, str(step), audience, author)
        with self._store.write() as session:
            row = session.get(StepNote, identity)
            if row is not None:
                row.body, row.deleted = text, False
            elif text:
                interview = get_interview(session, interview_id)
                row = StepNote(
                    id=identity,
                    company_id=interview.company_id,
                    interview_id=interview_id,
                    step=step,
                    audience=audience,
                    body=text,
                    author_user_id=author or None,
                    written_at=self._store.now(),
                )
                session.add(row)
        return to_milliseconds(self._store.now())
