"""What a repeated measurement begins with: the form and the facts of the first one, never its ratings."""

from collections.abc import Mapping
from datetime import datetime

from digifocus_desktop.domain.moments import utc_text
from digifocus_desktop.errors import FormError
from digifocus_desktop.forms.answers import Answer
from digifocus_desktop.forms.course import FIRST_PHASE, Course
from digifocus_desktop.forms.package import FormPackage, Item, ItemKind
from digifocus_desktop.forms.repeats import is_marker
from digifocus_desktop.forms.runtime import Runtime
from digifocus_desktop.services.analysis_prefill import KnownFacts, prefilled
from digifocus_desktop.services.forms import FormService
from digifocus_desktop.services.paired_scores import baseline_of
from digifocus_desktop.services.stored_analysis import StoredAnalysis, read_analysis
from digifocus_desktop.store.opening import Connection

STAFF, NUMBERS = "p_henkilosto", "l_"
"""The number of people, and the prefix of the outcome numbers: asked again each time."""


def first_of(
    connection: Connection, forms: FormService, company_id: str, phase: str, before: str
) -> StoredAnalysis | None:
    """Return the first measurement behind a later one begun `before`; None where there is none."""
    if phase == FIRST_PHASE:
        return None
    found = baseline_of(connection, company_id, before)
    return read_analysis(connection, forms, found) if found else None


def start_of(
    connection: Connection,
    forms: FormService,
    company_id: str,
    course: Course,
    *,
    begun: datetime,
    facts: KnownFacts,
    newer: bool = False,
) -> tuple[FormPackage, Mapping[str, Answer]]:
    """Return the form that an analysis of a firm begins with, and what is known already.

    A repeated measurement has the form of the first one, or with `newer` the current one.
    """
    current = forms.current
    first = first_of(connection, forms, company_id, course.phase, utc_text(begun))
    if first is None:
        return current, prefilled(current, facts, course)
    return beginning(first, course, current if newer else None)


def beginning(
    first: StoredAnalysis, course: Course, newer: FormPackage | None = None
) -> tuple[FormPackage, Mapping[str, Answer]]:
    """Return the form a later measurement starts with, and what is known already.

    Args:
        first: The first measurement; its version of the form is used again.
        course: The part that is asked.
        newer: Another version to use instead.
    """
    package = newer or first.package
    markers = {name: answer for name, answer in first.answers.items() if is_marker(package, name)}
    runtime = Runtime(package, markers, course)
    for name, answer in first.answers.items():
        item = runtime.package.by_id.get(name)
        if item is None or item.kind is not ItemKind.FACT or asked_anew(item):
            continue
        try:
            runtime = runtime.answer(name, Answer(answer.status, answer.value)).runtime
        except FormError:  # a newer version does not take it any more
            continue
    return package, dict(runtime.answers)


def asked_anew(item: Item) -> bool:
    """Tell whether a fact may have changed and is measured each time."""
    return item.id == STAFF or item.id.startswith(NUMBERS)
