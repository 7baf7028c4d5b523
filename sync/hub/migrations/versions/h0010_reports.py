"""Views for reports in a schema of their own, and the scores of analyses that they show.

Rows of a view are those that the organisation which leads the programme may see itself, whatever its people's
role; totals count everything. Who alters a column that a view shows drops the view first and makes it again.
"""

import re

import sqlalchemy as sa
from alembic import op

revision = "h0010"
down_revision = "h0009"
branch_labels = None
depends_on = "m0010"

SIGHT = """
SELECT DISTINCT g.bucket FROM access_grant g JOIN organisation o ON o.lead AND NOT o.deleted
AND split_part(g.principal, ':', 1) = 'org' AND split_part(g.principal, ':', 2) = o.id
WHERE g.revoked_seq IS NULL
"""
_IN_SIGHT = r"NOT \1.deleted AND \1.bucket IN (SELECT bucket FROM reporting.sight)"
_FIRM = "NOT c.deleted AND NOT c.example AND c.merged_into IS NULL"
VIEWS = {
    "firms": """
SELECT c.id AS firm_id, c.name, c.business_id, c.municipality,
    (SELECT string_agg(g, ', ' ORDER BY g) FROM jsonb_array_elements_text(c.target_groups) g)
        AS target_groups,
    o.name AS organisation
FROM company c LEFT JOIN organisation o ON o.id = c.owner_organisation_id
WHERE <firm> AND <sight c>
""",
    "analyses": """
SELECT r.id AS analysis_id, r.company_id AS firm_id, r.phase, f.form_key AS form, f.version AS form_version,
    r.mode, r.quick, r.started_at, r.completed_at, l.value AS level, k.value AS competence
FROM response_set r JOIN company c ON c.id = r.company_id AND <firm>
LEFT JOIN form_package f ON f.id = r.form_package_id
LEFT JOIN report_score l ON l.response_set_id = r.id AND l.dimension = 'LEVEL'
LEFT JOIN report_score k ON k.response_set_id = r.id AND k.dimension = 'COMPETENCE'
WHERE <sight r>
""",
    "scores": """
SELECT s.response_set_id AS analysis_id, s.dimension, s.value, s.low, s.high, s.scored_at
FROM report_score s JOIN response_set r ON r.id = s.response_set_id
JOIN company c ON c.id = r.company_id AND <firm> WHERE <sight r>
""",
    "interviews": """
SELECT i.id AS interview_id, i.company_id AS firm_id, i.response_set_id AS analysis_id, i.kind, i.held_on,
    i.completed_at, i.follow_up_on,
    (SELECT count(*) FROM action a WHERE a.interview_id = i.id AND NOT a.deleted) AS actions,
    (SELECT count(*) FROM action a WHERE a.interview_id = i.id AND NOT a.deleted AND a.state = 'done')
        AS actions_done,
    (SELECT count(*) FROM referral f WHERE f.interview_id = i.id AND NOT f.deleted) AS referrals
FROM interview i JOIN company c ON c.id = i.company_id AND <firm> WHERE <sight i>
""",
    "trainings": """
SELECT a.id AS training_id, o.name AS organisation, w.key AS work_package, p.key AS path,
    a.theme_key AS theme, a.kind, a.title, a.starts_at, a.ends_at, a.mode, a.lesson_hours, a.state
FROM activity a LEFT JOIN organisation o ON o.id = a.organisation_id LEFT JOIN path p ON p.id = a.path_id
LEFT JOIN work_package w ON w.id = coalesce(a.work_package_id, p.work_package_id)
WHERE a.company_id IS NULL AND <sight a>
""",
    "attendance": """
SELECT t.activity_id AS training_id, t.company_id AS firm_id, t.category, t.mark
FROM attendance t JOIN activity a ON a.id = t.activity_id AND a.company_id IS NULL AND NOT a.deleted
WHERE <sight t>
""",
    "paths": """
SELECT p.id AS path_id, p.key, p.names ->> 'fi' AS name, w.key AS work_package, p.starts_on, p.ends_on,
    p.capacity, p.pool,
    (SELECT count(*) FROM enrolment e WHERE e.path_id = p.id AND NOT e.deleted AND e.state = 'confirmed')
        AS seats,
    (SELECT count(*) FROM enrolment e WHERE e.path_id = p.id AND NOT e.deleted AND e.state = 'waiting')
        AS waiting
FROM path p LEFT JOIN work_package w ON w.id = p.work_package_id WHERE <sight p>
""",
    "seats": """
SELECT e.path_id, e.company_id AS firm_id, e.state, e.queue_no, e.decided_at
FROM enrolment e WHERE <sight e>
""",
    "certificates": """
SELECT k.id AS certificate_id, k.number, k.company_id AS firm_id, p.key AS path, o.name AS organisation,
    k.issued_on, k.language, k.voided_at
FROM certificate k LEFT JOIN path p ON p.id = k.path_id LEFT JOIN organisation o ON o.id = k.organisation_id
WHERE <sight k>
""",
    "totals": """
WITH firm AS (SELECT c.id, c.programme_id FROM company c WHERE <firm>),
held AS (
    SELECT a.id, a.company_id, coalesce(a.work_package_id, p.work_package_id) AS work_package_id
    FROM activity a LEFT JOIN path p ON p.id = a.path_id WHERE NOT a.deleted AND a.state = 'held'),
part AS (
    SELECT h.work_package_id, h.company_id AS firm_id FROM held h
    UNION SELECT h.work_package_id, t.company_id FROM held h JOIN attendance t ON t.activity_id = h.id
        AND NOT t.deleted AND t.mark IN ('present', 'remote')
    UNION SELECT p.work_package_id, e.company_id FROM enrolment e JOIN path p ON p.id = e.path_id
        WHERE NOT e.deleted AND e.state = 'confirmed'),
met AS (
    SELECT f.programme_id, f.id FROM firm f
    WHERE EXISTS (SELECT FROM response_set r WHERE r.company_id = f.id AND NOT r.deleted
            AND r.phase = 'T0' AND r.completed_at IS NOT NULL)
        AND EXISTS (SELECT FROM interview i WHERE i.company_id = f.id AND NOT i.deleted
            AND i.completed_at IS NOT NULL))
SELECT w.key AS work_package, 'companies' AS measure, (w.targets ->> 'companies')::integer AS target,
    (SELECT count(DISTINCT x.firm_id) FROM part x JOIN firm f ON f.id = x.firm_id
        WHERE x.work_package_id = w.id) AS done
FROM work_package w WHERE NOT w.deleted
UNION ALL SELECT w.key, 'sessions', (w.targets ->> 'sessions')::integer,
    (SELECT count(*) FROM held h WHERE h.company_id IS NULL AND h.work_package_id = w.id)
FROM work_package w WHERE NOT w.deleted
UNION ALL SELECT NULL, 'analysed_and_interviewed_companies',
    (g.settings -> 'targets' ->> 'analysed_and_interviewed_companies')::integer,
    (SELECT count(*) FROM met m WHERE m.programme_id = g.id)
FROM programme g WHERE NOT g.deleted
""",
}


def upgrade() -> None:
    """Make the table and the views; nobody else may call what forgets operations from now on."""
    op.create_table(
        "report_score",
        sa.Column("response_set_id", sa.String(36), nullable=False),
        sa.Column("dimension", sa.String(80), nullable=False),
        sa.Column("value", sa.Float(), nullable=True),
        sa.Column("low", sa.Float(), nullable=True),
        sa.Column("high", sa.Float(), nullable=True),
        sa.Column("scored_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("response_set_id", "dimension", name="pk_report_score"),
        comment="Scores of analyses for reports, made anew from the answers.",
    )
    op.execute("CREATE SCHEMA reporting")
    for name, query in {"sight": SIGHT, **VIEWS}.items():
        spelled = re.sub(r"<sight (\w)>", _IN_SIGHT, query.replace("<firm>", _FIRM))
        op.get_bind().exec_driver_sql(f"CREATE VIEW reporting.{name} WITH (security_barrier) AS {spelled}")
    op.execute("REVOKE EXECUTE ON FUNCTION forget_operations() FROM PUBLIC")
