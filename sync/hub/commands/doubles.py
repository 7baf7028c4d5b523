"""The same firm made on two laptops: people are asked whether the two are one."""

from sync.hub.records.derived import KIND_DOUBLE, Candidate, DerivedRows, Question
from sync.hub.records.merged import MERGED_INTO
from sync.hub.records.rows import RowState
from sync.protocol.merge import Versioned
from sync.protocol.operations import DELETED

BUSINESS_ID = "business_id"


def ask_if_double(derived: DerivedRows, before: RowState, after: RowState, dot: str) -> None:
    """Open a question about a firm that has just got the business id of another one."""
    business_id = after.values[BUSINESS_ID]
    if business_id is None or after.values[DELETED] or before.values.get(BUSINESS_ID) == business_id:
        return
    derived.rows.load_where("company", business_id=business_id)
    for other in list(derived.rows.known("company")):
        same = other.exists and all(
            other.values[name] == after.values[name] for name in (BUSINESS_ID, "programme_id")
        )
        if same and not other.values[DELETED] and other.entity_id != after.entity_id:
            question = Question(MERGED_INTO, KIND_DOUBLE, Versioned(None, None), None)
            later = Candidate(other.entity_id, dot, derived.caller.user_id, None)
            derived.open_conflict(after, question, later)
            return
