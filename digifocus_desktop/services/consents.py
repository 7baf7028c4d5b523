"""What a firm agreed to: the text it was shown, when, through which channel, and who witnessed it.

There is one row a firm and kind, whichever computer writes it; giving and withdrawing change
it, and the history keeps what was before.
"""

import tomllib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from hashlib import sha256
from typing import Any

import resources
from digifocus_desktop.domain.sorting import sort_key
from digifocus_desktop.errors import InvalidFieldError, StoreError
from digifocus_desktop.model.company import Consent
from digifocus_desktop.services.me import Me
from digifocus_desktop.store.database import Store
from digifocus_desktop.store.ids import pair_id
from digifocus_desktop.store.opening import Connection

PARTNER_SHARING = "partner_sharing"
AI_HELP = "ai_help"
KINDS = (PARTNER_SHARING, AI_HELP)
GIVEN, WITHDRAWN = "given", "withdrawn"
CHANNELS = ("contract", "form", "spoken", "message")
LANGUAGES = ("fi", "sv", "en")


@dataclass(frozen=True, slots=True)
class ConsentText:
    """A text to agree to, as it is shown.

    Attributes:
        kind: What it is about.
        version: Of the text; another text has another version.
        language: Of the words.
        words: What is shown, names of the partners in it.
    """

    kind: str
    version: str
    language: str
    words: str

    @property
    def mark(self) -> str:
        """What the record keeps: version, language and the beginning of the SHA-256 of the words."""
        return f"{self.version}/{self.language}/{sha256(self.words.encode()).hexdigest()[:16]}"


@dataclass(frozen=True, slots=True)
class ConsentView:
    """What a firm said last.

    Attributes:
        id: Of the row.
        kind: What it is about.
        given: Whether it holds; False after it was withdrawn.
        on: Day it was given or withdrawn.
        channel: One of `CHANNELS`, or None.
        text_version: Version of the text it was about.
        current: Whether that is the text of now.
        witness: Name of the user who wrote it down; empty if unknown here.
    """

    id: str
    kind: str
    given: bool
    on: date | None
    channel: str | None
    text_version: str
    current: bool
    witness: str


@dataclass(frozen=True, slots=True)
class ConsentBefore:
    """What undo needs; `state` is None where nothing had been said."""

    company_id: str
    kind: str
    state: str | None
    text_version: str = ""
    channel: str | None = None
    given_on: date | None = None
    witness_user_id: str | None = None
    person_id: str | None = None


class ConsentService:
    """Use cases of consents."""

    def __init__(self, store: Store, me: Callable[[], Me]) -> None:
        self._store = store
        self._me = me

    def text(self, kind: str = PARTNER_SHARING, language: str = "fi") -> ConsentText:
        """Return the text to show before a firm agrees; *read* lane."""
        programme_id = self._me().programme_id
        with self._store.read() as connection:
            return read_text(connection, programme_id, language, kind)

    def get(self, company_id: str, kind: str = PARTNER_SHARING) -> ConsentView | None:
        """Return what the firm said last, or None where nobody has asked; *read* lane."""
        with self._store.read() as connection:
            return read_consent(connection, company_id, kind)

    def give(
        self,
        company_id: str,
        text: ConsentText,
        channel: str,
        on: date | None = None,
        person_id: str | None = None,
    ) -> ConsentBefore:
        """Write down that the firm agreed to the text it was shown; *write* lane.

        Args:
            company_id: The firm.
            text: What was shown, from `text`.
            channel: One of `CHANNELS`.
            on: The day; today if left out.
            person_id: Who agreed for the firm.

        Raises:
            InvalidFieldError: `field.choice` (channel), `consent.future` (a day to come).
        """
        said = self._said(GIVEN, channel, on) | {"text_version": text.mark, "person_id": person_id}
        return self._say(company_id, text.kind, said)

    def withdraw(
        self, company_id: str, channel: str, on: date | None = None, kind: str = PARTNER_SHARING
    ) -> ConsentBefore:
        """Write down that the firm takes it back; the text stays the one it was about; *write* lane.

        Raises:
            InvalidFieldError: As `give`.
            StoreError: `record.gone`, nothing was given.
        """
        return self._say(company_id, kind, self._said(WITHDRAWN, channel, on))

    def undo(self, before: ConsentBefore) -> None:
        """Put back what the firm had said before; *write* lane."""
        with self._store.write() as session:
            row = session.get(Consent, consent_id(before.company_id, before.kind))
            if row is None:
                raise StoreError("record.gone")
            if before.state is None:
                row.deleted = True
                return
            row.state, row.text_version, row.channel = before.state, before.text_version, before.channel
            row.given_on, row.witness_user_id = before.given_on, before.witness_user_id
            row.person_id = before.person_id

    def _said(self, state: str, channel: str, on: date | None) -> dict[str, Any]:
        today = self._store.now().astimezone().date()
        if channel not in CHANNELS:
            raise InvalidFieldError("field.choice", field="channel")
        if on is not None and on > today:
            raise InvalidFieldError("consent.future", field="given_on")
        witness = self._me().user_id or None
        return {"state": state, "channel": channel, "given_on": on or today, "witness_user_id": witness}

    def _say(self, company_id: str, kind: str, said: Mapping[str, Any]) -> ConsentBefore:
        with self._store.write() as session:
            row = session.get(Consent, consent_id(company_id, kind))
            before = _before(row, company_id, kind)
            if row is None:
                if "text_version" not in said:
                    raise StoreError("record.gone")
                row = Consent(id=consent_id(company_id, kind), company_id=company_id, kind=kind)
                session.add(row)
            row.deleted = False
            for name, value in said.items():
                setattr(row, name, value)
        return before


def consent_id(company_id: str, kind: str) -> str:
    """Return the id of a firm's consent of a kind: the same on every computer."""
    return pair_id("consent", company_id, kind)


def read_text(
    connection: Connection, programme_id: str, language: str, kind: str = PARTNER_SHARING
) -> ConsentText:
    """Return the text to show before a firm agrees."""
    entry = _texts()[kind]
    language = language if language in LANGUAGES else "fi"
    words = entry[language].replace("{partners}", _partners(connection, programme_id))
    return ConsentText(kind, entry["version"], language, words)


def read_consent(connection: Connection, company_id: str, kind: str = PARTNER_SHARING) -> ConsentView | None:
    """Return what the firm said last, or None where nobody has asked."""
    row = connection.execute(
        "SELECT c.id, c.state, c.given_on, c.channel, c.text_version, coalesce(u.name, '') FROM consent c "
        "LEFT JOIN app_user u ON u.id = c.witness_user_id "
        "WHERE c.company_id = ? AND c.kind = ? AND NOT c.deleted ORDER BY c.state DESC, c.given_on DESC",
        (company_id, kind),
    ).fetchone()
    if row is None:
        return None
    identity, state, on, channel, mark, witness = row
    version = mark.partition("/")[0]
    current = kind not in _texts() or version == _texts()[kind]["version"]
    day = date.fromisoformat(on) if on else None
    return ConsentView(identity, kind, state == GIVEN, day, channel, version, current, witness)


def _before(row: Consent | None, company_id: str, kind: str) -> ConsentBefore:
    if row is None or row.deleted:
        return ConsentBefore(company_id, kind, None)
    return ConsentBefore(
        company_id,
        kind,
        row.state,
        row.text_version,
        row.channel,
        row.given_on,
        row.witness_user_id,
        row.person_id,
    )


def _partners(connection: Connection, programme_id: str) -> str:
    rows = connection.execute(
        "SELECT name FROM organisation WHERE programme_id = ? AND NOT deleted", (programme_id,)
    )
    return ", ".join(sorted((row[0] for row in rows), key=sort_key))


@cache
def _texts() -> Mapping[str, Mapping[str, str]]:
    text = resources.path("documents", "consents.toml").read_text("utf-8")
    return dict(tomllib.loads(text))
