"""The questionnaire on paper, for one firm or for any: made anew from the form, nothing is stored."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from digifocus_desktop.domain.filenames import safe_file_name
from digifocus_desktop.domain.formats import Language
from digifocus_desktop.domain.moments import utc_text
from digifocus_desktop.errors import StoreError
from digifocus_desktop.forms.course import Course
from digifocus_desktop.forms.package import FormPackage, text
from digifocus_desktop.services.certificate_content import known_language
from digifocus_desktop.services.certificate_views import StoredFile
from digifocus_desktop.services.forms import FormService
from digifocus_desktop.services.me import Me
from digifocus_desktop.store.database import Store

FULL, QUICK, END, YEAR_ON = Course(), Course(quick=True), Course("T1"), Course("T2", quick=True)
COURSES = {"full": FULL, "quick": QUICK, "t1": END, "t2": YEAR_ON}
"""What can be printed and keyed in, by name."""


def course_at(name: str, moment: datetime) -> Course:
    """Return a course that was begun at a moment, which `today()` asks for."""
    return Course.of(COURSES[name].phase, COURSES[name].quick, moment)


@dataclass(frozen=True, slots=True)
class PaperFormView:
    """A form that can be printed or saved.

    Attributes:
        file: Name and bytes.
        company_name: The firm; empty for a blank form.
        language: Language it is in.
        course: Name of the course, one of `COURSES`.
        groups: Target groups whose questions it has; empty is all.
        choices: Every target group with its words, in the form's order.
    """

    file: StoredFile
    company_name: str
    language: Language
    course: str
    groups: tuple[str, ...]
    choices: tuple[tuple[str, str], ...]


class PaperFormService:
    """Makes forms to print."""

    def __init__(self, store: Store, me: Callable[[], Me], forms: FormService) -> None:
        self._store, self._me, self._forms = store, me, forms

    def form(
        self,
        company_id: str,
        course: str = "full",
        groups: tuple[str, ...] | None = None,
        language: Language | None = None,
    ) -> PaperFormView:
        """Return the form of a firm, with its branches and in its language by default; *read* lane.

        Args:
            company_id: The firm; empty for a blank form.
            course: One of `COURSES`.
            groups: Target groups; empty for all, None for those of the firm.
            language: Of the paper.

        Raises:
            DocumentError: `document.glyph`, `document.too_long`.
            StoreError: `record.gone`.
        """
        from digifocus_desktop.documents import paper_form
        from digifocus_desktop.services.paper_form_content import (
            course_words,
            known_runtime,
            paper_form_data,
        )

        me, at = self._me(), course_at(course, self._store.now())
        name, own, spoken = self._company(company_id) if company_id else ("", (), "")
        package = self._package(company_id, at)
        chosen = language or known_language(spoken or "fi")
        choices = _choices(package, chosen)
        known = {key for key, _ in choices}
        wanted = tuple(one for one in (own if groups is None else groups) if one in known)
        runtime = known_runtime(package, wanted, at)
        data = paper_form_data(runtime, wanted, name, me.organisation_name, chosen)
        form = text(package.name, chosen).text
        title = " ".join(part for part in (form, course_words(COURSES[course], chosen), name) if part)
        file = StoredFile(safe_file_name(title[:190], "pdf"), paper_form.render(data))
        return PaperFormView(file, name, chosen, course, wanted, choices)

    def _package(self, company_id: str, course: Course) -> FormPackage:
        """The version of the firm's first measurement, which a later one is made with; else the current."""
        from digifocus_desktop.services.repeated import first_of

        with self._store.read() as connection:
            before = utc_text(self._store.now())
            first = first_of(connection, self._forms, company_id, course.phase, before)
        return first.package if first else self._forms.current

    def _company(self, company_id: str) -> tuple[str, tuple[str, ...], str]:
        import json

        with self._store.read() as connection:
            row = connection.execute(
                "SELECT c.name, c.target_groups, f.language FROM company c "
                "LEFT JOIN company_file f ON f.company_id = c.id AND NOT f.deleted "
                "WHERE c.id = ? AND NOT c.deleted",
                (company_id,),
            ).fetchone()
        if row is None:
            raise StoreError("record.gone")
        return row[0], tuple(json.loads(row[1] or "[]")), row[2] or ""


def _choices(package: FormPackage, language: str) -> tuple[tuple[str, str], ...]:
    from digifocus_desktop.services.paper_form_content import GROUPS

    item = package.by_id.get(GROUPS)
    return tuple((choice.name, text(choice.label, language).text) for choice in item.choices) if item else ()
