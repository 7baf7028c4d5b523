"""The people of a firm: writing down, changing, taking away and bringing back."""

from dataclasses import dataclass
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from digifocus_desktop.domain import contact
from digifocus_desktop.domain.names import optional_line, required_line
from digifocus_desktop.errors import InvalidFieldError, StoreError
from digifocus_desktop.model.company import Person
from digifocus_desktop.store.database import Store
from digifocus_desktop.store.ids import new_id
from digifocus_desktop.store.opening import Connection

LANGUAGES = ("fi", "sv", "en")


@dataclass(frozen=True, slots=True)
class PersonDraft:
    """What is known of a person of a firm.

    Attributes:
        name: Needed, at most 200 characters.
        role: In the firm, in words.
        phone: Any way of writing it; kept as `+358…` where it is a number.
        email: Address.
        language: `fi`, `sv` or `en`; of documents made for the person.
        main_contact: Whether this is whom to ask for; a firm has one.
    """

    name: str
    role: str = ""
    phone: str = ""
    email: str = ""
    language: str = "fi"
    main_contact: bool = False


@dataclass(frozen=True, slots=True)
class PersonView:
    """A person as stored.

    Attributes:
        id: Of the person.
        draft: What is known.
        doubtful: Fields that do not look right: `phone`, `email`.
    """

    id: str
    draft: PersonDraft
    doubtful: tuple[str, ...]


class PeopleService:
    """Use cases of a firm's people; each change is one transaction."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def of_company(self, company_id: str) -> tuple[PersonView, ...]:
        """Return the firm's people, whom to ask for first; *read* lane."""
        with self._store.read() as connection:
            return read_people(connection, company_id)

    def add(self, company_id: str, draft: PersonDraft) -> str:
        """Write a person down and return the id; the first of a firm is whom to ask for; *write* lane.

        Raises:
            InvalidFieldError: `field.empty`, `field.too_long`, `field.choice`.
        """
        values = _checked(draft)
        with self._store.write() as session:
            others = _others(session, company_id, "")
            values["main_contact"] = values["main_contact"] or not others
            person = Person(id=new_id(), company_id=company_id, **values)
            session.add(person)
            _one_main(person, others)
            return person.id

    def edit(self, person_id: str, draft: PersonDraft) -> PersonDraft:
        """Store what is known now and return what was known before, for undo; *write* lane.

        Raises:
            InvalidFieldError: As `add`.
            StoreError: `record.gone`.
        """
        values = _checked(draft)
        with self._store.write() as session:
            person = _get(session, person_id)
            before = _draft(person)
            for name, value in values.items():
                setattr(person, name, value)
            _one_main(person, _others(session, person.company_id, person_id))
        return before

    def delete(self, person_id: str) -> None:
        """Take a person away; `restore` brings the person back; *write* lane."""
        with self._store.write() as session:
            _get(session, person_id).deleted = True

    def restore(self, person_id: str) -> None:
        """Bring a deleted person back; *write* lane."""
        with self._store.write() as session:
            person = _get(session, person_id)
            person.deleted = False
            if any(other.main_contact for other in _others(session, person.company_id, person_id)):
                person.main_contact = False


def read_people(connection: Connection, company_id: str) -> tuple[PersonView, ...]:
    """Return the firm's people, whom to ask for first."""
    found = connection.execute(
        "SELECT id, name, role, phone, email, language, main_contact FROM person "
        "WHERE company_id = ? AND NOT deleted ORDER BY main_contact DESC, id",
        (company_id,),
    )
    people = []
    for identity, name, role, phone, email, language, main in found:
        draft = PersonDraft(name, role or "", phone or "", email or "", language, bool(main))
        people.append(PersonView(identity, draft, _doubtful(draft)))
    return tuple(people)


def _doubtful(draft: PersonDraft) -> tuple[str, ...]:
    doubts = {
        "phone": bool(draft.phone) and not contact.phone_looks_right(draft.phone),
        "email": bool(draft.email) and not contact.email_looks_right(draft.email),
    }
    return tuple(name for name, doubt in doubts.items() if doubt)


def _checked(draft: PersonDraft) -> dict[str, Any]:
    if draft.language not in LANGUAGES:
        raise InvalidFieldError("field.choice", field="language")
    phone = optional_line(draft.phone, "phone", 40)
    email = optional_line(draft.email, "email", 254)
    return {
        "name": required_line(draft.name, "name"),
        "role": optional_line(draft.role, "role", 100),
        "phone": contact.normalise_phone(phone) if phone else None,
        "email": contact.normalise_email(email) if email else None,
        "language": draft.language,
        "main_contact": draft.main_contact,
    }


def _draft(person: Person) -> PersonDraft:
    return PersonDraft(
        person.name,
        person.role or "",
        person.phone or "",
        person.email or "",
        person.language,
        person.main_contact,
    )


def _others(session: Session, company_id: str, person_id: str) -> list[Person]:
    wanted = select(Person).where(
        Person.company_id == company_id, Person.deleted.is_(False), Person.id != person_id
    )
    return list(session.scalars(wanted))


def _one_main(person: Person, others: list[Person]) -> None:
    """Keep one person to ask for: whoever was named last."""
    if person.main_contact:
        for other in others:
            other.main_contact = False


def _get(session: Session, person_id: str) -> Person:
    person = session.get(Person, person_id)
    if person is None:
        raise StoreError("record.gone")
    return person
