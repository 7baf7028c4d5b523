"""Reading an analysis as it is stored: whose it is, its questionnaire, its answers."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from digifocus_desktop.domain.moments import utc_moment
from digifocus_desktop.errors import StoreError
from digifocus_desktop.forms.answers import Answer, answers_from_map
from digifocus_desktop.forms.course import Course
from digifocus_desktop.forms.package import FormPackage
from digifocus_desktop.services.forms import FormService
from digifocus_desktop.store.opening import Connection


@dataclass(frozen=True, slots=True)
class StoredAnalysis:
    """A response set as it stands on this computer.

    Attributes:
        id: Of the response set.
        company_id: The firm.
        company_name: Its name.
        phase: `T0`, or a repeated measurement.
        package: The questionnaire.
        answers: By item id.
        started_at: When it was begun.
        completed_at: When it was finished; None while it is open.
        quick: Whether only the quick version is asked.
    """

    id: str
    company_id: str
    company_name: str
    phase: str
    package: FormPackage
    answers: Mapping[str, Answer]
    started_at: datetime
    completed_at: datetime | None
    quick: bool

    @property
    def course(self) -> Course:
        """The part of the questionnaire that is asked."""
        return Course.of(self.phase, self.quick, self.started_at)


def read_analysis(connection: Connection, forms: FormService, response_set_id: str) -> StoredAnalysis:
    """Return an analysis.

    Raises:
        StoreError: `record.gone`, when it is not here any more.
        FormError: `form.missing`, or answers that this program cannot read.
    """
    row = connection.execute(
        "SELECT r.company_id, c.name, r.phase, r.form_package_id, r.answers, r.started_at, r.completed_at, "
        "r.quick FROM response_set r JOIN company c ON c.id = r.company_id WHERE r.id = ? AND NOT r.deleted",
        (response_set_id,),
    ).fetchone()
    if row is None:
        raise StoreError("record.gone")
    company_id, name, phase, package_id, answers, started_at, completed_at, quick = row
    return StoredAnalysis(
        response_set_id,
        company_id,
        name,
        phase,
        forms.package(connection, package_id),
        answers_from_map(json.loads(answers)),
        utc_moment(started_at),
        utc_moment(completed_at) if completed_at else None,
        bool(quick),
    )
