"""Which agreed actions stand; plain SQL, nothing heavy is imported here."""

STANDS = (
    "NOT action.deleted AND NOT EXISTS "
    "(SELECT 1 FROM interview ended WHERE ended.id = action.interview_id AND ended.deleted) "
    "AND NOT EXISTS (SELECT 1 FROM advice_log ended WHERE ended.id = action.interview_id AND ended.deleted)"
)
"""Condition on `action`: neither it nor the interview or advice it was agreed in is deleted.

What belongs to an interview keeps its own rows untouched, so that all of it is back when the interview is.
"""

UNANSWERED = (
    "NOT (kind = 'duplicate' AND EXISTS (SELECT 1 FROM command a WHERE a.target = conflict.entity_id "
    "AND a.kind = 'company.merge' AND a.state = 'asked' AND NOT a.deleted))"
)
"""Of a conflict: it is not the question whether two firms are one, answered here and not yet carried out."""
