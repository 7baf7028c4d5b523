"""Why a column may be kept, on what basis, and for how long.

The retention classes name what starts the clock; the years are settings of the funding decision.
"""

from dataclasses import dataclass
from enum import StrEnum


class Retention(StrEnum):
    """What decides how long a value is kept."""

    EVIDENCE = "evidence"  # funder's evidence: years from the last payment
    ADVICE = "advice"  # content of advice: deleted earlier than the evidence
    CONSENT = "consent"  # until withdrawn, the fact of withdrawal longer
    PROGRAMME = "programme"  # as long as the programme runs
    TECHNICAL = "technical"  # needed to keep copies equal


@dataclass(frozen=True, slots=True)
class PrivacyClass:
    """Purpose, lawful basis and retention of a value.

    Attributes:
        key: Stable name, used in the privacy catalogue.
        purpose: What the value is for.
        basis: Lawful basis in the words of the GDPR article 6.
        retention: What decides how long it is kept.
        personal: True if it can tell something about a living person.
    """

    key: str
    purpose: str
    basis: str
    retention: Retention
    personal: bool


FIRM_IDENTITY = PrivacyClass(
    "firm_identity", "tell which firms take part", "public interest", Retention.EVIDENCE, True
)
FIRM_SIZE = PrivacyClass(
    "firm_size", "fee, size class, funder's tables", "public interest", Retention.EVIDENCE, True
)
CONTACT = PrivacyClass("contact", "reach the firm and its people", "contract", Retention.EVIDENCE, True)
PARTICIPATION = PrivacyClass(
    "participation", "prove who took part", "legal obligation", Retention.EVIDENCE, True
)
ADVICE = PrivacyClass("advice", "advise the firm", "contract", Retention.ADVICE, True)
CONSENT = PrivacyClass("consent", "show what was agreed to", "legal obligation", Retention.CONSENT, True)
STAFF = PrivacyClass("staff", "show who did the work", "contract", Retention.EVIDENCE, True)
PROGRAMME = PrivacyClass("programme", "run the programme", "public interest", Retention.PROGRAMME, False)
HISTORY = PrivacyClass("history", "show who changed what", "legal obligation", Retention.ADVICE, True)
TECHNICAL = PrivacyClass("technical", "keep copies equal", "public interest", Retention.TECHNICAL, False)
