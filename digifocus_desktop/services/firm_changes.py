"""The change of one firm, worked out anew each time from both measurements as they are stored."""

from collections.abc import Iterator

from digifocus_desktop.domain.moments import utc_text
from digifocus_desktop.errors import InvalidFieldError
from digifocus_desktop.forms.answers import Answer, Status
from digifocus_desktop.forms.course import FIRST_PHASE
from digifocus_desktop.forms.firm_change import firm_change
from digifocus_desktop.forms.package import Item, ItemKind
from digifocus_desktop.forms.runtime import Runtime
from digifocus_desktop.services.actions import ActionView, read_actions
from digifocus_desktop.services.firm_change_values import Asked, FirmChangeView, Measured
from digifocus_desktop.services.forms import FormService
from digifocus_desktop.services.repeated import asked_anew, first_of
from digifocus_desktop.services.stored_analysis import StoredAnalysis, read_analysis
from digifocus_desktop.store.database import Store
from digifocus_desktop.store.opening import Connection


class FirmChangeService:
    """Reads two measurements of a firm side by side."""

    def __init__(self, store: Store, forms: FormService) -> None:
        self._store = store
        self._forms = forms

    def view(self, response_set_id: str) -> FirmChangeView:
        """Return the change from the first measurement to this one, finished or not; *read* lane.

        Raises:
            InvalidFieldError: `change.no_start`: it is a first measurement, or there is no finished one.
            StoreError: `record.gone`.
            FormError: `form.missing`, or answers that this program cannot read.
        """
        today = self._store.now().astimezone().date()
        with self._store.read() as connection:
            later = read_analysis(connection, self._forms, response_set_id)
            begun = utc_text(later.started_at)
            first = first_of(connection, self._forms, later.company_id, later.phase, begun)
            if first is None:
                raise InvalidFieldError("change.no_start")
            actions = read_actions(connection, later.company_id, today)
            advisors = {one.id: _advisor(connection, one.id) for one in (first, later)}
        before, after = _runtime(first), _runtime(later)
        return FirmChangeView(
            company_id=later.company_id,
            company_name=later.company_name,
            first=_measured(first, before, advisors[first.id]),
            later=_measured(later, after, advisors[later.id]),
            package=later.package,
            change=firm_change(before, after, _recommended(actions)),
            numbers=tuple(_numbers(before, after)),
            told=tuple(_told(after)),
            actions=actions,
        )


def _runtime(stored: StoredAnalysis) -> Runtime:
    return Runtime(stored.package, stored.answers, stored.course)


def _advisor(connection: Connection, response_set_id: str) -> str:
    row = connection.execute(
        "SELECT u.name FROM response_set r JOIN app_user u ON u.id = r.advisor_user_id WHERE r.id = ?",
        (response_set_id,),
    ).fetchone()
    return str(row[0]) if row else ""


def _measured(stored: StoredAnalysis, runtime: Runtime, advisor: str) -> Measured:
    at = stored.completed_at or stored.started_at
    progress = runtime.progress()
    return Measured(
        id=stored.id,
        phase=stored.phase,
        on=at.astimezone().date(),
        advisor=advisor,
        version=stored.package.version,
        quick=stored.quick,
        completed=stored.completed_at is not None,
        left=progress.shown - progress.answered,
    )


def _recommended(actions: tuple[ActionView, ...]) -> frozenset[str]:
    """The items behind what was agreed with the firm."""
    return frozenset(item for action in actions for item in action.draft.items)


def _numbers(before: Runtime, after: Runtime) -> Iterator[Asked]:
    for item in after.package.items:
        if item.kind is ItemKind.FACT and asked_anew(item):
            was = _said(before, item) if item.id in before.package.by_id else None
            now = _said(after, item)
            if was is not None or now is not None:
                yield Asked(item, was, now)


def _told(after: Runtime) -> Iterator[Asked]:
    """What is asked at later measurements alone and was answered."""
    for item in after.package.items:
        if item.phases and FIRST_PHASE not in item.phases:
            now = _said(after, item)
            if now is not None:
                yield Asked(item, None, now)


def _said(runtime: Runtime, item: Item) -> Answer | None:
    """The answer of a question that is shown; None where nothing was told."""
    answer = runtime.answers.get(item.id)
    told = answer is not None and answer.status is Status.ANSWERED and bool(runtime.is_visible(item.id))
    return answer if told else None
