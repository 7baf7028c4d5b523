"""The memo of an interview, a copy for each reader; the firm's copy never holds a note for advisors."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from digifocus_desktop.documents.memo.data import HEARD, Copy, MemoData, MemoNote, MemoStep
from digifocus_desktop.documents.wording import wording
from digifocus_desktop.domain.filenames import safe_file_name
from digifocus_desktop.domain.formats import Language, format_date
from digifocus_desktop.domain.programme_values import names_of
from digifocus_desktop.errors import InvalidFieldError
from digifocus_desktop.services import report_agreed as agreed
from digifocus_desktop.services.actions import ActionView, read_actions
from digifocus_desktop.services.certificate_content import known_language
from digifocus_desktop.services.certificate_views import StoredFile
from digifocus_desktop.services.consents import ConsentView
from digifocus_desktop.services.interviews import STEP_MINUTES, InterviewService, InterviewView
from digifocus_desktop.services.me import Me
from digifocus_desktop.services.report_result import said
from digifocus_desktop.services.step_notes import NoteView, StepNoteService
from digifocus_desktop.store.database import Store
from digifocus_desktop.store.opening import Connection
from digifocus_desktop.store.values import stored_json

_SECONDS_A_MINUTE = 60


@dataclass(frozen=True, slots=True)
class MemoView:
    """A memo that can be printed or saved.

    Attributes:
        file: Name and bytes.
        company_name: The firm.
        language: Language it is in.
    """

    file: StoredFile
    company_name: str
    language: Language


@dataclass(frozen=True, slots=True)
class _Held:
    """An interview with all that belongs to it."""

    interview: InterviewView
    language: Language
    copy: Copy
    notes: tuple[NoteView, ...]
    actions: tuple[ActionView, ...]
    guided: tuple[str, ...]
    consents: tuple[ConsentView, ...]


class MemoService:
    """Makes memos."""

    def __init__(
        self, store: Store, me: Callable[[], Me], interviews: InterviewService, notes: StepNoteService
    ) -> None:
        self._store = store
        self._me = me
        self._interviews = interviews
        self._notes = notes

    def memo(self, response_set_id: str, copy: Copy, language: Language | None = None) -> MemoView:
        """Return the memo of the interview over an analysis, in the firm's language; *read* lane.

        Args:
            response_set_id: The analysis.
            copy: Whose copy: with the notes that reader may see, and no others.
            language: Another language than the firm's.

        Raises:
            InvalidFieldError: `memo.none`, no interview was begun.
            DocumentError: `document.glyph`, `document.too_long`.
            StoreError: `record.gone`.
        """
        from digifocus_desktop.documents import memo

        data = _data(self._held(response_set_id, copy, language), self._me())
        words = wording("memo", data.language)
        day = format_date(data.held_on, "fi")
        title = f"{words['file_name']} {day} {data.company_name}"[:150]
        file = StoredFile(safe_file_name(f"{title} {copy}", "pdf"), memo.render(data))
        return MemoView(file, data.company_name, data.language)

    def _held(self, response_set_id: str, copy: Copy, language: Language | None) -> _Held:
        with self._store.read() as connection:
            found = connection.execute(
                "SELECT i.id, f.language FROM interview i LEFT JOIN company_file f "
                "ON f.company_id = i.company_id AND NOT f.deleted WHERE i.response_set_id = ? "
                "AND i.kind = 'interview' AND NOT i.deleted ORDER BY i.started_at DESC LIMIT 1",
                (response_set_id,),
            ).fetchone()
        if found is None:
            raise InvalidFieldError("memo.none")
        interview = self._interviews.open(found[0])
        chosen = language or known_language(found[1] or "fi")
        with self._store.read() as connection:
            actions = read_actions(connection, interview.company_id, self._store.now().astimezone().date())
            guided = tuple(_guided(connection, interview, chosen))
            consents = agreed.read_consents(connection, interview.company_id)
        return _Held(
            interview=interview,
            language=chosen,
            copy=copy,
            notes=tuple(one for one in self._notes.of_interview(interview.id) if one.audience in HEARD[copy]),
            actions=tuple(one for one in actions if one.interview_id == interview.id),
            guided=guided,
            consents=consents,
        )


def _data(held: _Held, me: Me) -> MemoData:
    interview = held.interview
    return MemoData(
        language=held.language,
        copy=held.copy,
        company_name=interview.company_name,
        held_on=interview.held_on,
        adviser=", ".join(part for part in (me.name, me.organisation_name) if part),
        organisation=me.organisation_name,
        finished=interview.completed_at is not None,
        steps=tuple(_step(held, number) for number in STEP_MINUTES),
        closing=tuple(_closing(held)),
    )


def _step(held: _Held, number: int) -> MemoStep:
    interview, names = held.interview, wording("report", held.language)
    return MemoStep(
        number=number,
        name=names[f"step_{number}"],
        planned=STEP_MINUTES[number],
        used=round(interview.seconds.get(number, 0) / _SECONDS_A_MINUTE),
        done=number in interview.done,
        lines=tuple(_lines(held, number)),
        notes=tuple(
            MemoNote(one.audience, one.author, tuple(line for line in one.body.split("\n") if line.strip()))
            for one in held.notes
            if one.step == number
        ),
    )


def _lines(held: _Held, number: int) -> Iterator[tuple[str, str]]:
    """What was said or seen in a step, beside its notes."""
    words, interview = wording("memo", held.language), held.interview
    if number == 1:
        for text in _corrections(held, words):
            yield words["corrected"], text
    if number == 2:
        for goal, text in interview.goals.items():
            if text:
                yield words[goal], text
    if number == 4:
        for check, look in interview.looks.items():
            if look.seen or look.remark:
                yield words[f"look_{check}"], look.remark or words["seen"]
    if number == 6:
        for name in held.guided:
            yield words["guided"], name


def _corrections(held: _Held, words: Mapping[str, str]) -> Iterator[str]:
    """What was agreed instead of an answer; why, in the firm's copy only where that was shared."""
    for one in held.interview.agreements:
        item = held.interview.package.by_id.get(one.item)
        question = said(item.label, held.language) if item is not None else one.item
        before = "–" if one.before is None else one.before
        text = words["correction"].format(
            question=question,
            before=before,
            agreed=one.agreed,
            reason=one.reason if one.shared or held.copy != "firm" else "",
        )
        yield text.strip()


def _guided(connection: Connection, interview: InterviewView, language: Language) -> Iterator[str]:
    """Where the firm was guided: names of trainings, whom to turn to outside."""
    rows = connection.execute(
        "SELECT r.kind, r.target, t.names FROM referral r LEFT JOIN theme t ON t.key = r.target "
        "AND NOT t.deleted WHERE r.interview_id = ? AND NOT r.deleted AND r.state <> 'declined' "
        "ORDER BY r.kind DESC, r.target",
        (interview.id,),
    )
    directions = {rule.code: rule.direction for rule in interview.package.rules}
    for kind, target, names in rows:
        if kind == "training" and names:
            yield f"{target} {said(names_of(stored_json(names), target), language)}"
        else:
            yield said(directions.get(target, {}), language) or target


def _closing(held: _Held) -> Iterator[tuple[str, str]]:
    words, language = wording("memo", held.language), held.language
    for number, action in enumerate(sorted(held.actions, key=lambda one: one.position), 1):
        draft = action.draft
        day = words["by"].format(day=format_date(draft.due_on, language)) if draft.due_on else ""
        yield (
            words["step_agreed"].format(number=number),
            _sentence((draft.title.removesuffix("."), draft.who, day)),
        )
    for text in agreed.follow_up(held.interview.follow_ups, language):
        yield words["follow_up"], text
    for line in agreed.consents(held.consents, language):
        day = format_date(line.on, language) if line.on else ""
        text = f"{words['text']} {line.version}" if line.version else ""
        yield words["consent"], _sentence((f"{line.title}: {line.state} {day}".rstrip(), text))


def _sentence(parts: Sequence[str]) -> str:
    return ", ".join(part for part in parts if part)
