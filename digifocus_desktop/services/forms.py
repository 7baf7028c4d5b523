"""Form packages: the one new analyses are made with, and those that older ones were."""

import json
from collections.abc import Callable
from typing import TYPE_CHECKING

from digifocus_desktop.errors import FormError
from digifocus_desktop.forms.package import FormPackage
from digifocus_desktop.forms.versions import version_order
from digifocus_desktop.model.ids import form_package_id
from digifocus_desktop.model.types import json_text
from digifocus_desktop.services.me import Me
from digifocus_desktop.services.shipped_form import shipped_package
from digifocus_desktop.store.opening import Connection
from digifocus_desktop.store.values import stored_json

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from digifocus_desktop.store.capture import Touched
    from digifocus_desktop.store.database import Store

_DECIDING = frozenset({"form_package", "form_release"})
_RELEASED = (
    "SELECT r.form_package_id, r.version FROM form_release r "
    "WHERE r.form_key = ? AND r.withdrawn_at IS NULL AND NOT r.deleted ORDER BY r.published_at DESC, r.id"
)


def package_id(package: FormPackage) -> str:
    """Return the id of the row that holds the package, the same on every computer."""
    return form_package_id(package.hash)


class FormService:
    """Gives packages by id, and the one that new analyses are made with.

    That is the newest version that was published and not withdrawn; until there is one, the form that ships
    with the program, which is kept in the store from its first use on.
    """

    def __init__(self, me: Callable[[], Me], store: "Store") -> None:
        self._me = me
        self._store = store
        self._packages: dict[str, FormPackage] = {}
        self._kept: list[FormPackage] = []
        self._outdated = store.snapshot
        store.on_change(self._forget, ahead=True)  # others ask for the current one when they are told

    @property
    def current(self) -> FormPackage:
        """The package that new analyses are made with; looked up again once what was published changed.

        Kept in memory: whoever writes must not wait for a long reading of statistics to learn it.
        """
        kept = self._kept
        if not kept:
            with self._store.read() as connection:
                package = self._newest(connection) or shipped_package()
                if self._store.snapshot <= self._outdated:
                    return package  # part of a longer reading, which does not see the last change
            self._packages.setdefault(package_id(package), package)
            kept.append(package)  # lost if it was forgotten meanwhile
        return kept[0]

    def _forget(self, touched: "Touched") -> None:
        if not _DECIDING.isdisjoint(touched.rows):
            self._outdated = self._store.snapshot
            self._kept = []

    def _newest(self, connection: Connection) -> FormPackage | None:
        """The newest published version that is here and that this program can read."""
        found = connection.execute(_RELEASED, (shipped_package().id,)).fetchall()
        for identity, _ in sorted(found, key=lambda row: version_order(row[1]), reverse=True):
            try:
                return self.package(connection, identity)
            except FormError:
                continue
        return None

    def package(self, connection: Connection, form_package_id: str) -> FormPackage:
        """Return the package of a row; read once, for it never changes.

        Raises:
            FormError: `form.missing`, when this computer does not have it; `form.package`, when a newer
                program made it in a way that this one cannot read.
        """
        if form_package_id not in self._packages:
            self._packages[form_package_id] = self._read(connection, form_package_id)
        return self._packages[form_package_id]

    def _read(self, connection: Connection, form_package_id: str) -> FormPackage:
        shipped = shipped_package()
        if form_package_id == package_id(shipped):
            return shipped
        row = connection.execute("SELECT body FROM form_package WHERE id = ?", (form_package_id,)).fetchone()
        if row is None:
            raise FormError("form.missing")
        return FormPackage.from_json(json_text(stored_json(row[0])))

    def keep_current(self, session: "Session") -> str:
        """Store the current package if it is not there yet and return its id; part of the caller's write."""
        return self.keep(session, self.current)

    def keep(self, session: "Session", package: FormPackage) -> str:
        """Store a package if it is not there yet and return its id; part of the caller's write."""
        from digifocus_desktop.model.advice import FormPackage as Row

        found = package_id(package)
        if session.get(Row, found) is None:
            session.add(
                Row(
                    id=found,
                    programme_id=self._me().programme_id,
                    form_key=package.id,
                    version=package.version,
                    title=package.title,
                    sha256=package.hash,
                    body=json.loads(package.json),
                )
            )
        return found
