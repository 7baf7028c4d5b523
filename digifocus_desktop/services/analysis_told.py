"""What an analysis tells of the firm, the way back of `analysis_prefill`.

When an analysis is finished, empty facts of the firm are filled from it. A fact that says something else
stays, and the answer is kept beside it on this computer until a person takes it or lets it be.
"""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from digifocus_desktop.domain.turnover import NOT_TOLD
from digifocus_desktop.errors import InvalidFieldError
from digifocus_desktop.forms.answers import Answer, Status, answers_from_map
from digifocus_desktop.services.company_values import FieldSaved
from digifocus_desktop.store import meta
from digifocus_desktop.store.database import Store
from digifocus_desktop.store.opening import Connection

if TYPE_CHECKING:
    from digifocus_desktop.services.companies import CompanyService
    from digifocus_desktop.services.forms import FormService

_GROUPS_ITEM, _GROUPS = "kohderyhma", "target_groups"
FACTS: Mapping[str, str] = {
    _GROUPS_ITEM: _GROUPS,
    "p_liikevaihto": "turnover_class",
    "p_henkilosto": "staff_fte",
    "p_kunta": "municipality",
    "p_toimiala": "industry",
    "p_alku": "founded_year",
}
"""Questions and the fields of the firm that they fill, in the order in which they are told of."""

_OTHER_PLACE = "muu"


@dataclass(frozen=True, slots=True)
class Filled:
    """What finishing an analysis did to the facts of its firm.

    Attributes:
        company_id: The firm.
        saved: The empty fields that were filled; undoing takes them back.
        differing: Fields that say something else than the answers, and were left.
    """

    company_id: str
    saved: tuple[FieldSaved, ...] = ()
    differing: tuple[str, ...] = field(default=())


def told_facts(answers: Mapping[str, Answer]) -> Iterator[tuple[str, Any]]:
    """Yield fields of the firm and the values that the answers give them."""
    for item, name in FACTS.items():
        answer = answers.get(item)
        if answer is None or answer.status is not Status.ANSWERED or answer.value in {None, (), _OTHER_PLACE}:
            continue
        value = answer.value
        yield name, float(value) if name == "staff_fte" and isinstance(value, int) else value


class ToldFacts:
    """Use cases of facts that analyses tell."""

    def __init__(self, store: Store, companies: "CompanyService", forms: "FormService") -> None:
        self._store = store
        self._companies = companies
        self._forms = forms

    def fill(self, response_set_id: str) -> Filled:
        """Fill what is empty from a finished analysis, keep what differs beside; *write* lane."""
        with self._store.read() as connection:
            company_id, answers = connection.execute(
                "SELECT company_id, answers FROM response_set WHERE id = ?", (response_set_id,)
            ).fetchone()
            facts = _facts(connection, company_id)
        answered = answers_from_map(json.loads(answers))
        told = {name: value for name, value in told_facts(answered) if name in facts}
        empty = {name: value for name, value in told.items() if not facts[name]}
        saved = tuple(one for one in (self._filled(company_id, *pair) for pair in empty.items()) if one)
        said = {**facts, _GROUPS: self._offered(facts[_GROUPS])}
        apart = {name: value for name, value in told.items() if _differ(name, said[name], value)}
        self._put(company_id, {name: [facts[name], value] for name, value in apart.items()})
        return Filled(company_id, saved, tuple(apart))

    def undo(self, filled: Filled) -> None:
        """Empty again what was filled, unless it was changed since; *write* lane."""
        for one in filled.saved:
            with self._store.read() as connection:
                now = _facts(connection, filled.company_id).get(one.field)
            if _plain(now) == _plain(one.new):
                self._companies.change(filled.company_id, one.field, one.old)

    def take(self, company_id: str, name: str) -> FieldSaved:
        """Give the firm the value that the analysis told; *write* lane.

        Raises:
            InvalidFieldError: As `CompanyService.change`.
        """
        with self._store.read() as connection:
            value = told_beside(connection, company_id)[name]
        return self._companies.change(company_id, name, value)

    def keep(self, company_id: str, name: str) -> None:
        """Let the firm's value be, and ask no more; *write* lane."""
        with self._store.read() as connection:
            kept = _beside(connection, company_id)
        self._put(company_id, {one: pair for one, pair in kept.items() if one != name})

    def _offered(self, groups: tuple[str, ...]) -> tuple[str, ...]:
        """Return the groups that an answer can name; a firm may be of others too."""
        item = self._forms.current.by_id.get(_GROUPS_ITEM)
        offered = {choice.name for choice in item.choices} if item is not None else set()
        return tuple(group for group in groups if group in offered)

    def _filled(self, company_id: str, name: str, value: Any) -> FieldSaved | None:
        try:
            return self._companies.change(company_id, name, value)
        except InvalidFieldError:  # another organisation's firm, or a value that only the form takes
            return None

    def _put(self, company_id: str, beside: Mapping[str, list[Any]]) -> None:
        with self._store.local() as connection:
            meta.put(connection, {_key(company_id): json.dumps(beside) if beside else ""})


def told_beside(connection: Connection, company_id: str) -> dict[str, Any]:
    """Return what an analysis told otherwise, by field; a fact that was changed since is not among them."""
    beside = _beside(connection, company_id)
    if not beside:
        return {}
    facts = _facts(connection, company_id)
    return {name: told for name, (then, told) in beside.items() if _plain(facts.get(name)) == _plain(then)}


def _beside(connection: Connection, company_id: str) -> dict[str, list[Any]]:
    return dict(json.loads(meta.get(connection, _key(company_id)) or "{}"))


def _key(company_id: str) -> str:
    return f"told:{company_id}"


def _facts(connection: Connection, company_id: str) -> dict[str, Any]:
    """The facts of a firm; those of its file only where the file is on this computer."""
    groups, place = connection.execute(
        "SELECT target_groups, municipality FROM company WHERE id = ?", (company_id,)
    ).fetchone()
    file = connection.execute(
        "SELECT turnover_class, staff_fte, industry, founded_year FROM company_file "
        "WHERE company_id = ? AND NOT deleted ORDER BY id LIMIT 1",
        (company_id,),
    ).fetchone()
    facts = {"target_groups": tuple(json.loads(groups or "[]")), "municipality": place}
    kept = ("turnover_class", "staff_fte", "industry", "founded_year")
    return facts | (dict(zip(kept, file, strict=True)) if file else {})


def _differ(name: str, now: Any, told: Any) -> bool:
    """Whether the two say different things: an industry is kept more exactly than it is asked for."""
    if not now or name == "industry" or told == NOT_TOLD:
        return False
    if name == "staff_fte":
        return bool(abs(now - told) >= 1)  # person years beside a number of people
    return bool(_plain(now) != _plain(told))


def _plain(value: Any) -> Any:
    """A value as it can be compared: of groups only which they are counts."""
    return sorted(value) if isinstance(value, list | tuple) else value
