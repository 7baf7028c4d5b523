"""The change of one firm, worked out anew each time from both measurements as they are stored."""

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from digifocus_desktop.documents.wording import wording
from digifocus_desktop.domain.filenames import safe_file_name
from digifocus_desktop.domain.formats import Language, format_date
from digifocus_desktop.domain.moments import finnish_day, utc_text
from digifocus_desktop.errors import InvalidFieldError
from digifocus_desktop.forms.answers import Answer, Status
from digifocus_desktop.forms.course import FIRST_PHASE
from digifocus_desktop.forms.firm_change import firm_change
from digifocus_desktop.forms.package import Item, ItemKind
from digifocus_desktop.forms.runtime import Runtime
from digifocus_desktop.services.actions import ActionView, read_actions
from digifocus_desktop.services.certificate_content import known_language
from digifocus_desktop.services.certificate_views import StoredFile
from digifocus_desktop.services.firm_change_values import Asked, FirmChangeView, Measured
from digifocus_desktop.services.forms import FormService
from digifocus_desktop.services.me import Me
from digifocus_desktop.services.repeated import asked_anew, first_of
from digifocus_desktop.services.stored_analysis import StoredAnalysis, read_analysis
from digifocus_desktop.store.database import Store
from digifocus_desktop.store.opening import Connection
from digifocus_desktop.store.search import municipalities

if TYPE_CHECKING:
    from digifocus_desktop.services.firm_change_paper import FirmChangePaper, Receiver


class FirmChangeService:
    """Reads two measurements of a firm side by side."""

    def __init__(self, store: Store, me: Callable[[], Me], forms: FormService) -> None:
        self._store = store
        self._me = me
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

    def paper(self, response_set_id: str, language: Language | None = None) -> "FirmChangePaper":
        """Return the change on paper, in the language of the firm unless told otherwise; *read* lane.

        Raises:
            InvalidFieldError: As `view`.
            DocumentError: `document.glyph`, `document.too_long`.
            StoreError: `record.gone`.
            FormError: As `view`.
        """
        from digifocus_desktop.documents import change
        from digifocus_desktop.services.firm_change_paper import FirmChangePaper, change_data

        view = self.view(response_set_id)
        with self._store.read() as connection:
            receiver = _receiver(connection, self._me(), view.company_id, language)
        data = change_data(view, receiver)
        words, day = wording("change", data.language), format_date(data.later_on, "fi")
        name = safe_file_name(f"{words['file_name']} {day} {data.company_name}"[:190], "pdf")
        return FirmChangePaper(StoredFile(name, change.render(data)), data.company_name, data.language)


def _receiver(connection: Connection, me: Me, company_id: str, language: Language | None) -> "Receiver":
    from digifocus_desktop.services.firm_change_paper import Receiver
    from digifocus_desktop.services.report_reading import read_funding

    business_id, municipality, example, own = connection.execute(
        "SELECT c.business_id, c.municipality, c.example, f.language FROM company c "
        "LEFT JOIN company_file f ON f.company_id = c.id AND NOT f.deleted WHERE c.id = ?",
        (company_id,),
    ).fetchone()
    chosen = language or known_language(own or "fi")
    known, words = municipalities().by_code(municipality) if municipality else None, wording("report", chosen)
    adviser = ", ".join(part for part in (me.name, me.organisation_name) if part)
    facts = (
        known.name(chosen) if known else "",
        f"{words['business_id']} {business_id}" if business_id else "",
        f"{words['adviser']} {adviser}" if adviser else "",
    )
    return Receiver(
        chosen,
        " · ".join(filter(None, facts)),
        me.organisation_name,
        bool(example),
        read_funding(connection, me.programme_id),
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
        on=finnish_day(at),
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
