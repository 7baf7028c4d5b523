"""Form packages: the one new analyses are made with, and those that older ones were."""

import json
from collections.abc import Callable
from typing import TYPE_CHECKING

from digifocus_desktop.errors import FormError
from digifocus_desktop.forms.package import FormPackage
from digifocus_desktop.model.ids import form_package_id
from digifocus_desktop.model.types import json_text
from digifocus_desktop.services.me import Me
from digifocus_desktop.services.shipped_form import shipped_package
from digifocus_desktop.store.opening import Connection

if TYPE_CHECKING:
    from sqlalchemy.orm import Session


def package_id(package: FormPackage) -> str:
    """Return the id of the row that holds the package, the same on every computer."""
    return form_package_id(package.hash)


class FormService:
    """Gives packages by id and keeps the shipped one in the store from its first use on."""

    def __init__(self, me: Callable[[], Me]) -> None:
        self._me = me
        self._packages: dict[str, FormPackage] = {}

    @property
    def current(self) -> FormPackage:
        """The package that new analyses are made with."""
        package = shipped_package()
        self._packages.setdefault(package_id(package), package)
        return package

    def package(self, connection: Connection, form_package_id: str) -> FormPackage:
        """Return the package of a row; read once, for it never changes.

        Raises:
            FormError: `form.missing`, when this computer does not have it; `form.package`, when a newer
                program made it in a way that this one cannot read.
        """
        if form_package_id not in self._packages and form_package_id != package_id(self.current):
            row = connection.execute(
                "SELECT body FROM form_package WHERE id = ? AND NOT deleted", (form_package_id,)
            ).fetchone()
            if row is None:
                raise FormError("form.missing")
            package = FormPackage.from_json(json_text(json.loads(row[0])))
            self._packages[form_package_id] = package
        return self._packages[form_package_id]

    def keep_current(self, session: "Session") -> str:
        """Store the current package if it is not there yet and return its id; part of the caller's write."""
        from digifocus_desktop.model.advice import FormPackage as Row

        package = self.current
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
