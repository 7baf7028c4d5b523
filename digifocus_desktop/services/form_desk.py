"""The coordinator's tools: check a workbook, compare it with the version in use, publish it, withdraw it.

A package never changes. Publishing adds a row that says that new analyses use it; withdrawing says there that
they do not any more. An open analysis keeps the version it was begun with.
"""

from collections.abc import Callable, Iterable
from dataclasses import asdict, replace
from pathlib import Path
from typing import Any

from digifocus_desktop.domain import names
from digifocus_desktop.domain.moments import utc_moment
from digifocus_desktop.errors import FormError, InvalidFieldError, StoreError
from digifocus_desktop.forms.compiler import compile_workbook
from digifocus_desktop.forms.decompile import to_workbook
from digifocus_desktop.forms.hidden import hidden_parts
from digifocus_desktop.forms.inspection import Inspection, inspect
from digifocus_desktop.forms.package import FormPackage
from digifocus_desktop.forms.versions import (
    Change,
    Comparability,
    Kind,
    check_publishable,
    compare,
    least_version,
    overall,
    version_order,
)
from digifocus_desktop.forms.workbook import WorkbookProblem
from digifocus_desktop.model.advice import FormRelease
from digifocus_desktop.model.ids import pair_id
from digifocus_desktop.services.form_desk_drafts import FormDrafts
from digifocus_desktop.services.form_desk_values import CheckedForm, Desk, FormVersion, ReadForm, Refusal
from digifocus_desktop.services.forms import FormService, package_id
from digifocus_desktop.services.leading import leads
from digifocus_desktop.services.me import Me
from digifocus_desktop.services.shipped_form import shipped_package
from digifocus_desktop.store.database import Store
from digifocus_desktop.store.files import write_whole
from digifocus_desktop.store.opening import Connection
from digifocus_desktop.store.values import stored_json

ADMIN = "org_admin"
NOTE_MAX_CHARS = 400


class FormDesk:
    """Use cases of forms.

    Attributes:
        drafts: Open analyses that may move to the version in use.
    """

    def __init__(self, store: Store, me: Callable[[], Me], forms: FormService) -> None:
        self._store = store
        self._me = me
        self._forms = forms
        self.drafts = FormDrafts(store, forms)

    def look(self) -> Desk:
        """Return how the forms stand; *read* lane."""
        with self._store.read() as connection:
            versions = self._versions(connection)
            return Desk(
                versions, self._may_publish(connection), self._me().joined, self.drafts.lines(connection)
            )

    def read(self, path: Path | None) -> ReadForm:
        """Read a workbook, or take the form that ships with the program for None; *system* lane."""
        try:
            package = shipped_package() if path is None else compile_workbook(path)
            hidden = hidden_parts(path) if path is not None else ()
        except FormError as error:
            return ReadForm(path, None, _in_order(error.facts.get("problems", ())))
        return ReadForm(path, package, found=inspect(package), hidden=hidden)

    def check(self, package: FormPackage, found: Inspection | None = None) -> CheckedForm:
        """Return what a form changes and what may have been forgotten in it; *read* lane.

        Args:
            package: The form.
            found: What was found in it when it was read; else it is looked for now.
        """
        base, seen = self._forms.current, found or inspect(package)
        with self._store.read() as connection:
            taken = self._taken(connection, package.id)
            drafts = _open_analyses(connection)
        changes: tuple[Change, ...] = ()
        refusal = None
        try:
            changes = compare(base, package)
            check_publishable(base, package, taken)
        except FormError as error:
            refusal = Refusal(error.code, error.facts)
        comparability = overall(changes)
        return CheckedForm(
            package=package,
            base=base,
            changes=changes,
            comparability=comparability,
            least=least_version(base.version, comparability, taken) if changes else "",
            refusal=refusal,
            times=seen.times,
            gaps=seen.gaps,
            remarks=seen.remarks,
            drafts=drafts,
        )

    def publish(self, checked: CheckedForm, note: str = "") -> str:
        """Make new analyses use a form and return the id of its publication; *write* lane.

        Raises:
            FormError: `form.not_lead`, `form.base_moved`, or why it cannot be (`check_publishable`).
            InvalidFieldError: A text is too long.
        """
        package, base = checked.package, checked.base
        with self._store.write() as session:
            connection: Connection = session.connection().connection.dbapi_connection
            self._check_lead(connection)
            if self._forms.current.hash != base.hash:
                raise FormError("form.base_moved")
            changes = check_publishable(base, package, self._taken(connection, package.id))
            me = self._me()
            row = FormRelease(
                id=pair_id("form_release", me.programme_id, package.hash),
                programme_id=me.programme_id,
                form_package_id=self._forms.keep(session, package),
                form_key=package.id,
                version=package.version,
                compared_with=base.version,
                comparability=overall(changes).value,
                changes=[_plain(one) for one in changes],
                note=names.storable(note).strip() or None,
                published_at=self._store.now(),
                published_by_user_id=me.user_id or None,
            )
            session.add(row)
            session.flush()
            return row.id

    def withdraw(self, release_id: str, reason: str) -> None:
        """Make new analyses use the version before again; what was made with it stays; *write* lane.

        Raises:
            InvalidFieldError: `field.empty` without a reason, or it is too long.
            FormError: `form.not_lead`.
            StoreError: `record.gone`.
        """
        said = names.storable(reason).strip()
        if not said:
            raise InvalidFieldError("field.empty", field="form_release.withdrawn_reason")
        self._mark(release_id, withdrawn=True, reason=said)

    def take_back(self, release_id: str) -> None:
        """Let a withdrawn version count again; *write* lane.

        Raises:
            FormError: `form.not_lead`.
            StoreError: `record.gone`.
        """
        self._mark(release_id, withdrawn=False)

    def save_workbook(self, form_package_id: str, path: Path) -> Path:
        """Write a version as a workbook to start from; *read* lane.

        Raises:
            FormError: `form.missing` or `form.package`.
            StoreError: `store.full` or `store.cannot_write`.
        """
        with self._store.read() as connection:
            package = self._forms.package(connection, form_package_id)
        write_whole(path, to_workbook(package))
        return path

    def _mark(self, release_id: str, *, withdrawn: bool, reason: str = "") -> None:
        with self._store.write() as session:
            self._check_lead(session.connection().connection.dbapi_connection)
            row = session.get(FormRelease, release_id)
            if row is None or row.deleted:
                raise StoreError("record.gone")
            row.withdrawn_at = self._store.now() if withdrawn else None
            row.withdrawn_by_user_id = (self._me().user_id or None) if withdrawn else None
            row.withdrawn_reason = reason or None

    def _check_lead(self, connection: Connection) -> None:
        if not self._may_publish(connection):
            raise FormError("form.not_lead")

    def _may_publish(self, connection: Connection) -> bool:
        """Whether the hub would take it; who works alone decides for this computer."""
        return leads(connection, self._me())

    def _taken(self, connection: Connection, form_key: str) -> list[str]:
        found = connection.execute("SELECT version FROM form_release WHERE form_key = ?", (form_key,))
        return [row[0] for row in found]

    def _versions(self, connection: Connection) -> tuple[FormVersion, ...]:
        counts = _counts(connection)
        shipped, current = shipped_package(), package_id(self._forms.current)
        key = shipped.id
        found = [
            _released(row, counts, in_use=row[1] == current) for row in connection.execute(_RELEASES, (key,))
        ]
        known = {one.package_id for one in found}
        own = package_id(shipped)
        others = {own: (shipped.version, shipped.title)}
        others |= {row[0]: row[1:] for row in connection.execute(_PACKAGES, (key,))}
        for identity, (version, title) in others.items():
            if identity not in known:
                drafts, finished = counts.get(identity, (0, 0))
                one = FormVersion(identity, version, title, identity == current, identity == own)
                found.append(replace(one, drafts=drafts, finished=finished))
        return tuple(sorted(found, key=lambda one: (version_order(one.version), one.in_use), reverse=True))


_RELEASES = (
    "SELECT r.id, r.form_package_id, r.version, coalesce(p.title, ''), r.published_at, "
    "coalesce(u.name, ''), r.compared_with, "
    "r.comparability, r.changes, coalesce(r.note, ''), r.withdrawn_at, coalesce(w.name, ''), "
    "coalesce(r.withdrawn_reason, '') FROM form_release r "
    "LEFT JOIN form_package p ON p.id = r.form_package_id "
    "LEFT JOIN app_user u ON u.id = r.published_by_user_id "
    "LEFT JOIN app_user w ON w.id = r.withdrawn_by_user_id "
    "WHERE r.form_key = ? AND NOT r.deleted"
)
_PACKAGES = "SELECT id, version, title FROM form_package WHERE form_key = ?"


def _released(row: tuple[Any, ...], counts: dict[str, tuple[int, int]], *, in_use: bool) -> FormVersion:
    drafts, finished = counts.get(row[1], (0, 0))
    return FormVersion(
        package_id=row[1],
        version=row[2],
        title=row[3],
        in_use=in_use,
        shipped=row[1] == package_id(shipped_package()),
        release_id=row[0],
        published_at=utc_moment(row[4]),
        published_by=row[5],
        compared_with=row[6],
        comparability=Comparability(row[7]) if row[7] in set(Comparability) else Comparability.BROKEN,
        changes=_changes(row[8]),
        note=row[9],
        withdrawn_at=utc_moment(row[10]) if row[10] else None,
        withdrawn_by=row[11],
        withdrawn_reason=row[12],
        drafts=drafts,
        finished=finished,
    )


def _in_order(problems: Iterable[WorkbookProblem]) -> tuple[WorkbookProblem, ...]:
    """Sheet by sheet as they came, in each by row and column."""
    found = list(problems)
    sheets = list(dict.fromkeys(one.sheet for one in found))
    return tuple(
        sorted(found, key=lambda one: (sheets.index(one.sheet), one.row, len(one.column), one.column))
    )


def _plain(change: Change) -> dict[str, Any]:
    """A change as JSON, without what is empty."""
    return {name: value for name, value in asdict(change).items() if value}


def _changes(source: Any) -> tuple[Change, ...]:
    """The changes of a publication; those that a newer program told in its own way are left out."""
    found = []
    told = stored_json(source)
    for one in told if isinstance(told, list) else ():
        try:
            kind, comparability = Kind(one["kind"]), Comparability(one["comparability"])
            found.append(
                Change(**{**one, "id": one.get("id", ""), "kind": kind, "comparability": comparability})
            )
        except (KeyError, TypeError, ValueError):
            continue
    return tuple(found)


def _counts(connection: Connection) -> dict[str, tuple[int, int]]:
    """Open and finished analyses by the package they were made with."""
    found = connection.execute(
        "SELECT form_package_id, sum(completed_at IS NULL), sum(completed_at IS NOT NULL) "
        "FROM response_set WHERE NOT deleted GROUP BY form_package_id"
    )
    return {row[0]: (row[1], row[2]) for row in found}


def _open_analyses(connection: Connection) -> int:
    found = connection.execute(
        "SELECT count(*) FROM response_set WHERE completed_at IS NULL AND NOT deleted"
    ).fetchone()
    return int(found[0])
