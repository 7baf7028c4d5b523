"""Change over all firms of this computer, read from its own tables of pairs."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field

from digifocus_desktop.domain.programme_values import names_of, words_of
from digifocus_desktop.forms.comparison import Comparability
from digifocus_desktop.forms.effect import Paired, mean, paired
from digifocus_desktop.forms.package import DimensionKind, FormPackage
from digifocus_desktop.forms.sensitivity import Sensitivity, sensitivity
from digifocus_desktop.services.company_reference import load_reference
from digifocus_desktop.services.effect_values import DropOuts, EffectLine, EffectView, Response, Texts
from digifocus_desktop.services.end_measurements import BASELINE, END, Due, DueLine, read_due, read_lines
from digifocus_desktop.services.forms import FormService
from digifocus_desktop.services.me import Me
from digifocus_desktop.services.measures import COMPETENCE, LEVEL
from digifocus_desktop.services.paired_scores import THEN
from digifocus_desktop.store.database import Store
from digifocus_desktop.store.opening import Connection
from digifocus_desktop.store.values import stored_json

DOSES = ((0, 0), (1, 2), (3, 5), (6, None))
"""Sessions attended, from and to."""

Pairs = Mapping[str, tuple[float, float]]
"""By firm."""

_SESSIONS = """
SELECT a.company_id, coalesce(v.path_id, v.work_package_id), count(DISTINCT v.id)
FROM attendance a JOIN activity v ON v.id = a.activity_id AND NOT v.deleted
WHERE NOT a.deleted AND a.mark IN ('present', 'remote') AND a.company_id IS NOT NULL
GROUP BY 1, 2
"""


@dataclass(frozen=True)
class _Read:
    """The pairs of one phase: the newest of each firm, and what firms are grouped by."""

    pairs: Mapping[str, Pairs]
    modes: Counter[str]
    incomparable: int
    versions: int
    groups: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    def of(self, dimension: str, firms: Iterable[str] | None = None) -> Paired | None:
        """The change of a dimension over these firms, or over all."""
        known = self.pairs.get(dimension, {})
        chosen = known.values() if firms is None else (known[one] for one in firms if one in known)
        return paired(list(chosen))

    def line(self, key: str, names: Texts, firms: Iterable[str]) -> EffectLine:
        """The headlines of a group of firms."""
        chosen = list(firms)
        return EffectLine(key, names, self.of(LEVEL, chosen), self.of(COMPETENCE, chosen))


class EffectService:
    """Use cases of change over all firms."""

    def __init__(self, store: Store, me: Callable[[], Me], forms: FormService) -> None:
        self._store = store
        self._me = me
        self._forms = forms

    def view(self, phase: str = END) -> EffectView:
        """Return the change from the first measurement to that of a phase; *read* lane."""
        me, today = self._me(), self._store.now().astimezone().date()
        package = self._forms.current
        with self._store.read() as connection:
            found = _read(connection, phase)
            due = read_due(connection, me, today)
            first = _profiles(connection, package)
            sessions = list(connection.execute(_SESSIONS))
            names = _names(connection, me.programme_id)
        reached = set().union(*(pairs.keys() for pairs in found.pairs.values())) if found.pairs else set()
        return EffectView(
            phase=phase,
            on=today,
            pairs=len(reached),
            incomparable=found.incomparable,
            versions=found.versions,
            level=found.of(LEVEL),
            competence=found.of(COMPETENCE),
            then=found.of(THEN),
            dimensions=tuple(
                EffectLine(one.id, one.label, found.of(one.id))
                for one in package.dimensions
                if one.kind is not DimensionKind.COMPETENCE
            ),
            groups=tuple(_groups(found, names)),
            trainings=tuple(_trainings(found, sessions, names)),
            doses=tuple(_doses(found, reached, sessions)),
            drop_outs=_drop_outs(due, first, reached),
            response=_response(due, reached, found.modes),
            sensitivity=_sensitivity(package, first),
            version=package.version,
        )

    def due(self, *, mine: bool = False) -> tuple[DueLine, ...]:
        """Return which firms are to be measured again, the most urgent first; *read* lane.

        Args:
            mine: Only those of the person.
        """
        with self._store.read() as connection:
            return read_lines(connection, self._me(), self._store.now().astimezone().date(), mine=mine)


def _read(connection: Connection, phase: str) -> _Read:
    newest: dict[str, str] = {}
    modes: dict[str, str] = {}
    broken: set[str] = set()
    other: set[str] = set()
    for identity, company, mode, comparability in connection.execute(
        "SELECT response_set_id, company_id, mode, comparability FROM paired_analysis WHERE phase = ? "
        "ORDER BY measured_at, response_set_id",
        (phase,),
    ):
        newest[company], modes[company] = identity, mode
        (broken.add if comparability == Comparability.BROKEN else broken.discard)(company)
        (other.discard if comparability == Comparability.SAME else other.add)(company)
    firms = {identity: company for company, identity in newest.items() if company not in broken}
    pairs: dict[str, dict[str, tuple[float, float]]] = {}
    for identity, dimension, before, after in connection.execute(
        "SELECT response_set_id, dimension, before, after FROM paired_score"
    ):
        company = firms.get(identity)
        if company is not None:
            pairs.setdefault(dimension, {})[company] = (before, after)
    groups = {
        company: words_of(stored_json(keys))
        for company, keys in connection.execute("SELECT id, target_groups FROM company WHERE NOT deleted")
        if company in newest
    }
    counted = Counter(modes[company] for company in firms.values())
    return _Read(pairs, counted, len(broken), len(other - broken), groups)


def _groups(found: _Read, names: Mapping[str, Texts]) -> Iterable[EffectLine]:
    members: dict[str, list[str]] = {}
    for company, keys in found.groups.items():
        for key in keys:
            members.setdefault(key, []).append(company)
    for key in (*[one for one in names if one in members], *sorted(members.keys() - names.keys())):
        yield found.line(key, names.get(key, {"fi": key}), members[key])


def _trainings(
    found: _Read, sessions: Iterable[tuple[str, str | None, int]], names: Mapping[str, Texts]
) -> Iterable[EffectLine]:
    members: dict[str, list[str]] = {}
    for company, training, _ in sessions:
        if training is not None:
            members.setdefault(training, []).append(company)
    for key in names:
        if key in members:
            yield found.line(key, names[key], members[key])


def _doses(
    found: _Read, reached: Iterable[str], sessions: Iterable[tuple[str, str | None, int]]
) -> Iterable[EffectLine]:
    attended: Counter[str] = Counter()
    for company, _, count in sessions:
        attended[company] += count
    firms = list(reached)
    for least, most in DOSES:
        chosen = [one for one in firms if attended[one] >= least and (most is None or attended[one] <= most)]
        yield found.line(f"{least}-{'' if most is None else most}", {}, chosen)


def _drop_outs(
    due: Mapping[str, Due], first: Mapping[str, Mapping[str, float]], reached: set[str]
) -> DropOuts:
    lost = [company for company in _late(due) if company not in reached]
    return DropOuts(
        len(lost),
        mean(_levels(first, lost)),
        mean(_levels(first, reached)),
    )


def _levels(first: Mapping[str, Mapping[str, float]], firms: Iterable[str]) -> list[float]:
    return [first[one][LEVEL] for one in firms if LEVEL in first.get(one, {})]


def _late(due: Mapping[str, Due]) -> set[str]:
    """Firms whose end measurement should be there and is not."""
    return {company for company, one in due.items() if one.phase == END and one.overdue}


def _response(due: Mapping[str, Due], reached: set[str], modes: Counter[str]) -> Response:
    return Response(len(_late(due) | reached), len(reached), dict(modes.most_common()))


def _names(connection: Connection, programme_id: str) -> dict[str, Texts]:
    """Names of target groups by key, of work packages and paths by id, each in its own order."""
    names: dict[str, Texts] = {
        one.key: one.names for one in load_reference(connection, programme_id).target_groups
    }
    for table in ("work_package", "path"):
        for identity, key, texts in connection.execute(
            f"SELECT id, key, names FROM {table} WHERE NOT deleted ORDER BY position, key"  # noqa: S608  # constants
        ):
            names[identity] = names_of(stored_json(texts), key)
    return names


def _level_dimensions(package: FormPackage) -> list[str]:
    return [one.id for one in package.dimensions if one.kind is DimensionKind.LEVEL]


def _profiles(connection: Connection, package: FormPackage) -> dict[str, Mapping[str, float]]:
    """The measured areas of each firm's finished first measurement, by firm; its headline under `LEVEL`."""
    wanted = [LEVEL, *_level_dimensions(package)]
    # One row a measurement, turned in SQL: the rows of the table are many.
    columns = ", ".join("max(CASE s.dimension WHEN ? THEN s.value END)" for _ in wanted)
    turned = {
        identity: {name: value for name, value in zip(wanted, values, strict=True) if value is not None}
        for identity, *values in connection.execute(
            f"SELECT s.response_set_id, {columns} FROM score s GROUP BY s.response_set_id",  # noqa: S608  # constants
            wanted,
        )
    }
    return {
        company: turned[identity]
        for identity, company in connection.execute(
            # The index has all of it: the rows with their answers fill a page each.
            "SELECT id, company_id FROM response_set INDEXED BY ix_response_set_cohort "
            "WHERE phase = ? AND completed_at IS NOT NULL AND NOT deleted ORDER BY completed_at",
            (BASELINE,),
        )
        if identity in turned
    }


def _sensitivity(package: FormPackage, first: Mapping[str, Mapping[str, float]]) -> Sensitivity | None:
    profiles = [profile for profile in first.values() if LEVEL in profile]
    return sensitivity(profiles, _level_dimensions(package), [band.lower for band in package.bands])
