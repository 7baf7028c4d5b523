"""What the person at this computer says of himself."""

from dataclasses import dataclass

from digifocus_desktop.domain.names import optional_line, required_line
from digifocus_desktop.model.programme import AppUser
from digifocus_desktop.services.me import Me, load_me
from digifocus_desktop.store import meta, rows
from digifocus_desktop.store.database import Store

EMAIL_CHARS = 254


@dataclass(frozen=True, slots=True)
class OrganisationChoice:
    """An organisation of the programme."""

    id: str
    name: str


class ProfileService:
    """Reads and changes the own profile.

    While the computer works alone the profile is the person's own. After joining, name and
    organisation belong to the organisation's admin, and only the hub changes them.
    """

    def __init__(self, store: Store) -> None:
        self._store = store

    def get(self) -> Me:
        """Return who works here; *read* lane."""
        with self._store.read() as connection:
            return load_me(connection)

    def organisations(self) -> tuple[OrganisationChoice, ...]:
        """Return the organisations of the programme by name; *read* lane."""
        with self._store.read() as connection:
            found = connection.execute("SELECT id, name FROM organisation WHERE deleted = 0 ORDER BY name")
            return tuple(OrganisationChoice(*row) for row in found)

    def change(self, *, name: str, title: str, email: str, organisation_id: str) -> Me:
        """Keep what the person says of himself; *write* lane.

        Raises:
            InvalidFieldError: `field.empty` for the name, `field.too_long`.
        """
        values = {
            "name": required_line(name, "name"),
            "title": optional_line(title, "title"),
            "email": optional_line(email, "email", EMAIL_CHARS),
            "organisation_id": organisation_id,
        }
        with self._store.apply() as (connection, touched):
            user_id = meta.get(connection, "user_id")
            row = rows.read(connection, AppUser.__tablename__, user_id)
            assert row is not None
            rows.write(connection, AppUser.__tablename__, user_id, {**row, **values})
            meta.put(connection, {"organisation_id": organisation_id})
            touched.add(AppUser.__tablename__, user_id, row)
        return self.get()
