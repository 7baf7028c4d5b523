"""Open analyses and versions of the form: each keeps its own until a person moves it to the one in use."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from digifocus_desktop.domain.moments import utc_moment
from digifocus_desktop.errors import FormError
from digifocus_desktop.forms.answers import Answer, Status, answers_from_map
from digifocus_desktop.forms.course import Course
from digifocus_desktop.forms.package import FormPackage, Item, Texts
from digifocus_desktop.forms.repeats import is_marker, template_of
from digifocus_desktop.forms.runtime import Runtime
from digifocus_desktop.model.advice import ResponseSet
from digifocus_desktop.services.form_desk_values import DraftLine, DraftPlan, LostAnswer, Moved
from digifocus_desktop.services.forms import FormService, package_id
from digifocus_desktop.store.database import Store
from digifocus_desktop.store.opening import Connection

_LINES = (
    "SELECT r.id, r.company_id, c.name, coalesce(p.version, ''), r.started_at, "
    "(SELECT count(*) FROM json_each(r.answers)) FROM response_set r "
    "JOIN company c ON c.id = r.company_id LEFT JOIN form_package p ON p.id = r.form_package_id "
    "WHERE r.completed_at IS NULL AND NOT r.deleted AND NOT c.deleted AND r.form_package_id <> ? "
    "ORDER BY r.started_at DESC, r.id LIMIT 500"
)


@dataclass(frozen=True, slots=True)
class _Fit:
    """Answers as a form takes them: what moves, and what has no place."""

    runtime: Runtime
    lost: tuple[LostAnswer, ...]


class FormDrafts:
    """Use cases of open analyses that were begun with another version."""

    def __init__(self, store: Store, forms: FormService) -> None:
        self._store = store
        self._forms = forms

    def lines(self, connection: Connection) -> tuple[DraftLine, ...]:
        """Return the open analyses made with another version than the one in use, newest first."""
        found = connection.execute(_LINES, (package_id(self._forms.current),)).fetchall()
        return tuple(DraftLine(row[0], row[1], row[2], row[3], utc_moment(row[4]), row[5]) for row in found)

    def plan(self, draft: DraftLine) -> DraftPlan:
        """Return what would happen to an open analysis; *read* lane.

        Raises:
            FormError: `form.draft_done`, or `form.missing` and `form.package` of the version it has.
        """
        new = self._forms.current
        with self._store.read() as connection:
            row = connection.execute(
                "SELECT form_package_id, answers, phase, quick FROM response_set "
                "WHERE id = ? AND NOT deleted AND completed_at IS NULL",
                (draft.id,),
            ).fetchone()
            if row is None:
                raise FormError("form.draft_done")
            old = self._forms.package(connection, row[0])
        answers = answers_from_map(_loaded(row[1]))
        fit = _fit(old, new, answers, Course(row[2], bool(row[3])))
        asked = [item for item in fit.runtime.questions if template_of(item.id) not in old.by_id]
        moves = sum(answers[name].status is not Status.SKIPPED for name in fit.runtime.answers)
        return DraftPlan(draft, new.version, moves, fit.lost, tuple(item.label for item in asked))

    def move(self, response_set_id: str) -> Moved:
        """Move an open analysis to the version in use and return what undoes it; *write* lane.

        Answers to questions that are gone stay where they are and count for nothing; those that the new
        version does not allow are taken away.

        Raises:
            FormError: `form.draft_done`, or a form that cannot be read.
        """
        new = self._forms.current
        with self._store.write() as session:
            row = _open_draft(session.get(ResponseSet, response_set_id))
            before = row.form_package_id
            old = self._forms.package(session.connection().connection.dbapi_connection, before)
            fit = _fit(old, new, answers_from_map(row.answers), Course(row.phase, row.quick))
            taken = {one.item: dict(row.answers[one.item]) for one in fit.lost if not one.gone}
            row.form_package_id = self._forms.keep(session, new)
            for item in taken:
                del row.answers[item]
        return Moved(response_set_id, before, taken)

    def undo(self, moved: Moved) -> None:
        """Give an analysis its version and answers back; *write* lane.

        Raises:
            FormError: `form.draft_done`.
        """
        with self._store.write() as session:
            row = _open_draft(session.get(ResponseSet, moved.response_set_id))
            row.form_package_id = moved.package_id
            for item, entry in moved.taken.items():
                row.answers.setdefault(item, dict(entry))


def _open_draft(row: ResponseSet | None) -> ResponseSet:
    if row is None or row.deleted or row.completed_at is not None:
        raise FormError("form.draft_done")
    return row


def _loaded(source: str) -> Mapping[str, Mapping[str, Any]]:
    found: Mapping[str, Mapping[str, Any]] = json.loads(source)
    return found


def _fit(old: FormPackage, new: FormPackage, answers: Mapping[str, Answer], course: Course) -> _Fit:
    """Give the new form every answer that it takes, in its own order."""
    before, after = Runtime(old, answers, course).package, Runtime(new, answers, course).package
    runtime = Runtime(new, {name: one for name, one in answers.items() if is_marker(new, name)}, course)
    lost = [
        LostAnswer(name, item.label, _words(item, answer), gone=True)
        for name, answer in answers.items()
        if name not in after.by_id and (item := before.by_id.get(name)) is not None
    ]
    for item in after.items:
        answer = answers.get(item.id)
        if answer is None:
            continue
        try:
            runtime = runtime.answer(item.id, answer).runtime
        except FormError:
            was = before.by_id.get(item.id, item)
            lost.append(LostAnswer(item.id, was.label, _words(was, answer), gone=False))
    return _Fit(runtime, tuple(lost))


def _words(item: Item, answer: Answer) -> Texts:
    """What was answered, in the words of the form."""
    value = answer.settled
    values = value if isinstance(value, tuple) else (value,)
    chosen = [
        one for one in item.choices if one.name in values or (one.value is not None and one.value in values)
    ]
    if chosen:
        codes = dict.fromkeys(code for one in chosen for code in one.label)
        return {
            code: ", ".join(one.label.get(code) or one.label.get("fi", "") for one in chosen)
            for code in codes
        }
    return {"fi": "" if value is None else str(value)}
