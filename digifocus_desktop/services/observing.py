"""What the advisor saw with the firm, beside the firm's own answer: both are kept."""

from dataclasses import replace

from digifocus_desktop.errors import StoreError
from digifocus_desktop.forms.answers import Answer, Status, answers_from_map
from digifocus_desktop.forms.checks import check
from digifocus_desktop.model.advice import ResponseSet
from digifocus_desktop.services.forms import FormService
from digifocus_desktop.services.interviews import get_interview
from digifocus_desktop.store.database import Store


class ObservationService:
    """Use cases of observations made during an interview."""

    def __init__(self, store: Store, forms: FormService) -> None:
        self._store = store
        self._forms = forms

    def observe(self, interview_id: str, item: str, rating: int | None) -> int | None:
        """Keep the advisor's own rating 0–4 of an item, or None for none, and return the one before; *write*.

        The answer stays as it is; what scores is the answer until another value is agreed on.

        Raises:
            FormError: `answer.observation`: the item cannot be seen, or the rating is none.
            StoreError: `record.gone`, when the interview or its analysis is not here any more.
        """
        with self._store.write() as session:
            interview = get_interview(session, interview_id)
            row = session.get(ResponseSet, interview.response_set_id) if interview.response_set_id else None
            if row is None or row.deleted:
                raise StoreError("record.gone")
            held = answers_from_map(row.answers).get(item) or Answer(Status.SKIPPED)
            raw = session.connection().connection.dbapi_connection
            package = self._forms.package(raw, row.form_package_id)
            changed = replace(held, observation=rating)
            check(package.item(item), changed, lambda _name: None)
            row.answers[item] = changed.to_entry()
            return held.observation
