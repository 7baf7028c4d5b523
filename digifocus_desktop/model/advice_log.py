"""Short and open advice: given in passing, without an interview and without a contract."""

from datetime import date

from sqlalchemy import Date, Integer, String, Text
from sqlalchemy.orm import Mapped

from digifocus_desktop.model import privacy
from digifocus_desktop.model.fields import Base, Scope, Synced, company_or, field
from digifocus_desktop.model.types import ID_CHARS, WordSet
from sync.protocol.rules import SyncRule

SCALAR, TEXT, SET, IMMUTABLE = SyncRule.SCALAR, SyncRule.TEXT, SyncRule.SET, SyncRule.IMMUTABLE


class AdviceLog(Synced, Base):
    """Advice given once: to a firm of the list, or to somebody who is not in it.

    One for a firm lies in the firm's bucket, any other in the organisation's. `note` is what the firm may
    read; what is for advisors or for the author alone is in `StepNote`, as in an interview.
    """

    __tablename__ = "advice_log"
    scope = Scope(company_or("organisation", "organisation_id"))

    company_id: Mapped[str | None] = field(
        String(ID_CHARS), IMMUTABLE, privacy.ADVICE, label="common.company", index=True
    )
    organisation_id: Mapped[str] = field(
        String(ID_CHARS), IMMUTABLE, privacy.PARTICIPATION, label="common.organisation"
    )
    kind: Mapped[str] = field(String(20), SCALAR, privacy.PARTICIPATION, label="advice_log.kind")
    held_on: Mapped[date] = field(Date, SCALAR, privacy.PARTICIPATION, label="advice_log.held_on", index=True)
    minutes: Mapped[int] = field(Integer, SCALAR, privacy.PARTICIPATION, label="advice_log.minutes")
    channel: Mapped[str] = field(String(20), SCALAR, privacy.PARTICIPATION, label="advice_log.channel")
    topics: Mapped[tuple[str, ...]] = field(
        WordSet, SET, privacy.ADVICE, label="advice_log.topics", default=()
    )
    name: Mapped[str | None] = field(String(200), SCALAR, privacy.PARTICIPATION, label="advice_log.name")
    category: Mapped[str | None] = field(
        String(20), SCALAR, privacy.PARTICIPATION, label="advice_log.category"
    )
    municipality: Mapped[str | None] = field(
        String(3), SCALAR, privacy.PARTICIPATION, label="advice_log.municipality"
    )
    note: Mapped[str | None] = field(Text, TEXT, privacy.ADVICE, label="advice_log.note")
    advisor_user_id: Mapped[str | None] = field(
        String(ID_CHARS), SCALAR, privacy.STAFF, label="common.advisor"
    )
