"""The synced entities of the first version."""

import sqlalchemy as sa
from alembic import op

from digifocus_desktop.model import types

revision = "m0001"
down_revision = None
branch_labels = ("entities",)
depends_on = None


def upgrade() -> None:
    """Make the tables of the entities."""
    op.create_table(
        "action",
        sa.Column("company_id", sa.String(length=36), nullable=False),
        sa.Column("interview_id", sa.String(length=36), nullable=True),
        sa.Column("title", sa.String(length=200), nullable=False),
        sa.Column("reason", sa.String(length=400), nullable=True),
        sa.Column("first_act", sa.String(length=400), nullable=True),
        sa.Column("who", sa.String(length=200), nullable=True),
        sa.Column("due_on", sa.Date(), nullable=True),
        sa.Column("minutes", sa.Integer(), nullable=True),
        sa.Column("cost_class", sa.String(length=20), nullable=True),
        sa.Column("state", sa.String(length=20), nullable=False),
        sa.Column("done_on", sa.Date(), nullable=True),
        sa.Column("items", types.WordSet(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("bucket", sa.String(length=80), nullable=False),
        sa.Column("deleted", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_action")),
    )
    op.create_index(op.f("ix_action_bucket"), "action", ["bucket"], unique=False)
    op.create_index(op.f("ix_action_company_id"), "action", ["company_id"], unique=False)
    op.create_index(op.f("ix_action_due_on"), "action", ["due_on"], unique=False)
    op.create_table(
        "activity",
        sa.Column("programme_id", sa.String(length=36), nullable=False),
        sa.Column("organisation_id", sa.String(length=36), nullable=True),
        sa.Column("company_id", sa.String(length=36), nullable=True),
        sa.Column("work_package_id", sa.String(length=36), nullable=True),
        sa.Column("path_id", sa.String(length=36), nullable=True),
        sa.Column("theme_key", sa.String(length=20), nullable=True),
        sa.Column("kind", sa.String(length=30), nullable=False),
        sa.Column("title", sa.String(length=200), nullable=False),
        sa.Column("starts_at", types.UtcDateTime(), nullable=False),
        sa.Column("ends_at", types.UtcDateTime(), nullable=True),
        sa.Column("place", sa.String(length=200), nullable=True),
        sa.Column("mode", sa.String(length=20), nullable=False),
        sa.Column("lesson_hours", sa.Float(), nullable=True),
        sa.Column("trainers", types.WordSet(), nullable=False),
        sa.Column("advisor_user_id", sa.String(length=36), nullable=True),
        sa.Column("state", sa.String(length=20), nullable=False),
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("bucket", sa.String(length=80), nullable=False),
        sa.Column("deleted", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_activity")),
    )
    op.create_index(op.f("ix_activity_bucket"), "activity", ["bucket"], unique=False)
    op.create_index(op.f("ix_activity_company_id"), "activity", ["company_id"], unique=False)
    op.create_index(op.f("ix_activity_path_id"), "activity", ["path_id"], unique=False)
    op.create_index(op.f("ix_activity_starts_at"), "activity", ["starts_at"], unique=False)
    op.create_table(
        "app_user",
        sa.Column("programme_id", sa.String(length=36), nullable=False),
        sa.Column("organisation_id", sa.String(length=36), nullable=False),
        sa.Column("name", sa.String(length=200), nullable=False),
        sa.Column("title", sa.String(length=200), nullable=True),
        sa.Column("email", sa.String(length=254), nullable=True),
        sa.Column("roles", types.WordSet(), nullable=False),
        sa.Column("active", sa.Boolean(), nullable=False),
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("bucket", sa.String(length=80), nullable=False),
        sa.Column("deleted", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_app_user")),
    )
    op.create_index(op.f("ix_app_user_bucket"), "app_user", ["bucket"], unique=False)
    op.create_table(
        "attachment",
        sa.Column("company_id", sa.String(length=36), nullable=True),
        sa.Column("organisation_id", sa.String(length=36), nullable=False),
        sa.Column("kind", sa.String(length=30), nullable=False),
        sa.Column("name", sa.String(length=200), nullable=False),
        sa.Column("mime", sa.String(length=100), nullable=False),
        sa.Column("size_bytes", sa.Integer(), nullable=False),
        sa.Column("sha256", sa.String(length=64), nullable=False),
        sa.Column("made_at", types.UtcDateTime(), nullable=False),
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("bucket", sa.String(length=80), nullable=False),
        sa.Column("deleted", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_attachment")),
    )
    op.create_index(op.f("ix_attachment_bucket"), "attachment", ["bucket"], unique=False)
    op.create_index(op.f("ix_attachment_company_id"), "attachment", ["company_id"], unique=False)
    op.create_index(op.f("ix_attachment_sha256"), "attachment", ["sha256"], unique=False)
    op.create_table(
        "attendance",
        sa.Column("activity_id", sa.String(length=36), nullable=False),
        sa.Column("company_id", sa.String(length=36), nullable=True),
        sa.Column("person_id", sa.String(length=36), nullable=True),
        sa.Column("name", sa.String(length=200), nullable=False),
        sa.Column("company_name", sa.String(length=200), nullable=True),
        sa.Column("mark", sa.String(length=10), nullable=True),
        sa.Column("category", sa.String(length=20), nullable=False),
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("bucket", sa.String(length=80), nullable=False),
        sa.Column("deleted", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_attendance")),
    )
    op.create_index(op.f("ix_attendance_activity_id"), "attendance", ["activity_id"], unique=False)
    op.create_index(op.f("ix_attendance_bucket"), "attendance", ["bucket"], unique=False)
    op.create_index(op.f("ix_attendance_company_id"), "attendance", ["company_id"], unique=False)
    op.create_index(op.f("ix_attendance_person_id"), "attendance", ["person_id"], unique=False)
    op.create_table(
        "certificate",
        sa.Column("company_id", sa.String(length=36), nullable=True),
        sa.Column("organisation_id", sa.String(length=36), nullable=False),
        sa.Column("person_id", sa.String(length=36), nullable=True),
        sa.Column("number", sa.String(length=40), nullable=False),
        sa.Column("person_name", sa.String(length=200), nullable=False),
        sa.Column("company_name", sa.String(length=200), nullable=True),
        sa.Column("path_id", sa.String(length=36), nullable=True),
        sa.Column("title", sa.String(length=200), nullable=False),
        sa.Column("language", sa.String(length=2), nullable=False),
        sa.Column("issued_on", sa.Date(), nullable=False),
        sa.Column("issued_by_user_id", sa.String(length=36), nullable=True),
        sa.Column("content", types.Json(), nullable=False),
        sa.Column("attachment_id", sa.String(length=36), nullable=False),
        sa.Column("sha256", sa.String(length=64), nullable=False),
        sa.Column("voided_at", types.UtcDateTime(), nullable=True),
        sa.Column("void_reason", sa.String(length=400), nullable=True),
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("bucket", sa.String(length=80), nullable=False),
        sa.Column("deleted", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_certificate")),
    )
    op.create_index(op.f("ix_certificate_bucket"), "certificate", ["bucket"], unique=False)
    op.create_index(op.f("ix_certificate_company_id"), "certificate", ["company_id"], unique=False)
    op.create_index(op.f("ix_certificate_number"), "certificate", ["number"], unique=False)
    op.create_index(op.f("ix_certificate_person_id"), "certificate", ["person_id"], unique=False)
    op.create_table(
        "company",
        sa.Column("programme_id", sa.String(length=36), nullable=False),
        sa.Column("name", sa.String(length=200), nullable=False),
        sa.Column("business_id", sa.String(length=9), nullable=True),
        sa.Column("municipality", sa.String(length=3), nullable=True),
        sa.Column("target_groups", types.WordSet(), nullable=False),
        sa.Column("owner_organisation_id", sa.String(length=36), nullable=True),
        sa.Column("owner_user_id", sa.String(length=36), nullable=True),
        sa.Column("example", sa.Boolean(), nullable=False),
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("bucket", sa.String(length=80), nullable=False),
        sa.Column("deleted", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_company")),
    )
    op.create_index(op.f("ix_company_bucket"), "company", ["bucket"], unique=False)
    op.create_index(op.f("ix_company_business_id"), "company", ["business_id"], unique=False)
    op.create_table(
        "company_file",
        sa.Column("company_id", sa.String(length=36), nullable=False),
        sa.Column("street", sa.String(length=200), nullable=True),
        sa.Column("postcode", sa.String(length=10), nullable=True),
        sa.Column("locality", sa.String(length=100), nullable=True),
        sa.Column("phone", sa.String(length=40), nullable=True),
        sa.Column("email", sa.String(length=254), nullable=True),
        sa.Column("website", sa.String(length=300), nullable=True),
        sa.Column("industry", sa.String(length=200), nullable=True),
        sa.Column("turnover_class", sa.String(length=20), nullable=True),
        sa.Column("turnover_year", sa.Integer(), nullable=True),
        sa.Column("staff_fte", sa.Float(), nullable=True),
        sa.Column("founded_year", sa.Integer(), nullable=True),
        sa.Column("language", sa.String(length=2), nullable=False),
        sa.Column("earlier_project", sa.Boolean(), nullable=False),
        sa.Column("source", sa.String(length=200), nullable=True),
        sa.Column("description", sa.Text(), nullable=True),
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("bucket", sa.String(length=80), nullable=False),
        sa.Column("deleted", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_company_file")),
    )
    op.create_index(op.f("ix_company_file_bucket"), "company_file", ["bucket"], unique=False)
    op.create_index(op.f("ix_company_file_company_id"), "company_file", ["company_id"], unique=False)
    op.create_table(
        "conflict",
        sa.Column("subject_bucket", sa.String(length=80), nullable=False),
        sa.Column("company_id", sa.String(length=36), nullable=True),
        sa.Column("entity", sa.String(length=40), nullable=False),
        sa.Column("entity_id", sa.String(length=36), nullable=False),
        sa.Column("field_name", sa.String(length=120), nullable=False),
        sa.Column("kind", sa.String(length=20), nullable=False),
        sa.Column("base", types.Json(), nullable=True),
        sa.Column("current", types.Json(), nullable=True),
        sa.Column("state", sa.String(length=10), nullable=False),
        sa.Column("opened_at", types.UtcDateTime(), nullable=False),
        sa.Column("resolved_by_user_id", sa.String(length=36), nullable=True),
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("bucket", sa.String(length=80), nullable=False),
        sa.Column("deleted", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_conflict")),
    )
    op.create_index(op.f("ix_conflict_bucket"), "conflict", ["bucket"], unique=False)
    op.create_index(op.f("ix_conflict_company_id"), "conflict", ["company_id"], unique=False)
    op.create_index(op.f("ix_conflict_entity_id"), "conflict", ["entity_id"], unique=False)
    op.create_table(
        "conflict_value",
        sa.Column("subject_bucket", sa.String(length=80), nullable=False),
        sa.Column("conflict_id", sa.String(length=36), nullable=False),
        sa.Column("dot", sa.String(length=40), nullable=False),
        sa.Column("value", types.Json(), nullable=True),
        sa.Column("actor_user_id", sa.String(length=36), nullable=True),
        sa.Column("device_at", types.UtcDateTime(), nullable=True),
        sa.Column("received_at", types.UtcDateTime(), nullable=False),
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("bucket", sa.String(length=80), nullable=False),
        sa.Column("deleted", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_conflict_value")),
    )
    op.create_index(op.f("ix_conflict_value_bucket"), "conflict_value", ["bucket"], unique=False)
    op.create_index(op.f("ix_conflict_value_conflict_id"), "conflict_value", ["conflict_id"], unique=False)
    op.create_table(
        "consent",
        sa.Column("company_id", sa.String(length=36), nullable=False),
        sa.Column("person_id", sa.String(length=36), nullable=True),
        sa.Column("kind", sa.String(length=30), nullable=False),
        sa.Column("state", sa.String(length=20), nullable=False),
        sa.Column("text_version", sa.String(length=40), nullable=False),
        sa.Column("channel", sa.String(length=30), nullable=True),
        sa.Column("given_on", sa.Date(), nullable=True),
        sa.Column("witness_user_id", sa.String(length=36), nullable=True),
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("bucket", sa.String(length=80), nullable=False),
        sa.Column("deleted", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_consent")),
    )
    op.create_index(op.f("ix_consent_bucket"), "consent", ["bucket"], unique=False)
    op.create_index(op.f("ix_consent_company_id"), "consent", ["company_id"], unique=False)
    op.create_table(
        "contact_entry",
        sa.Column("company_id", sa.String(length=36), nullable=False),
        sa.Column("kind", sa.String(length=20), nullable=False),
        sa.Column("happened_on", sa.Date(), nullable=False),
        sa.Column("body", sa.Text(), nullable=False),
        sa.Column("author_user_id", sa.String(length=36), nullable=True),
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("bucket", sa.String(length=80), nullable=False),
        sa.Column("deleted", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_contact_entry")),
    )
    op.create_index(op.f("ix_contact_entry_bucket"), "contact_entry", ["bucket"], unique=False)
    op.create_index(op.f("ix_contact_entry_company_id"), "contact_entry", ["company_id"], unique=False)
    op.create_table(
        "device",
        sa.Column("user_id", sa.String(length=36), nullable=False),
        sa.Column("organisation_id", sa.String(length=36), nullable=False),
        sa.Column("name", sa.String(length=120), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("last_seen_at", types.UtcDateTime(), nullable=True),
        sa.Column("revoked_at", types.UtcDateTime(), nullable=True),
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("bucket", sa.String(length=80), nullable=False),
        sa.Column("deleted", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_device")),
    )
    op.create_index(op.f("ix_device_bucket"), "device", ["bucket"], unique=False)
    op.create_table(
        "field_change",
        sa.Column("subject_bucket", sa.String(length=80), nullable=False),
        sa.Column("company_id", sa.String(length=36), nullable=True),
        sa.Column("entity", sa.String(length=40), nullable=False),
        sa.Column("entity_id", sa.String(length=36), nullable=False),
        sa.Column("field_name", sa.String(length=120), nullable=False),
        sa.Column("old", types.Json(), nullable=True),
        sa.Column("new", types.Json(), nullable=True),
        sa.Column("actor_user_id", sa.String(length=36), nullable=True),
        sa.Column("changed_at", types.UtcDateTime(), nullable=False),
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("bucket", sa.String(length=80), nullable=False),
        sa.Column("deleted", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_field_change")),
    )
    op.create_index(op.f("ix_field_change_bucket"), "field_change", ["bucket"], unique=False)
    op.create_index(op.f("ix_field_change_company_id"), "field_change", ["company_id"], unique=False)
    op.create_index(op.f("ix_field_change_entity_id"), "field_change", ["entity_id"], unique=False)
    op.create_table(
        "form_package",
        sa.Column("programme_id", sa.String(length=36), nullable=False),
        sa.Column("form_key", sa.String(length=60), nullable=False),
        sa.Column("version", sa.String(length=20), nullable=False),
        sa.Column("title", sa.String(length=200), nullable=False),
        sa.Column("sha256", sa.String(length=64), nullable=False),
        sa.Column("body", types.Json(), nullable=False),
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("bucket", sa.String(length=80), nullable=False),
        sa.Column("deleted", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_form_package")),
    )
    op.create_index(op.f("ix_form_package_bucket"), "form_package", ["bucket"], unique=False)
    op.create_table(
        "interview",
        sa.Column("company_id", sa.String(length=36), nullable=False),
        sa.Column("response_set_id", sa.String(length=36), nullable=True),
        sa.Column("kind", sa.String(length=20), nullable=False),
        sa.Column("held_on", sa.Date(), nullable=False),
        sa.Column("started_at", types.UtcDateTime(), nullable=False),
        sa.Column("completed_at", types.UtcDateTime(), nullable=True),
        sa.Column("steps", types.JsonMap(), nullable=False),
        sa.Column("follow_up_on", sa.Date(), nullable=True),
        sa.Column("advisor_user_id", sa.String(length=36), nullable=True),
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("bucket", sa.String(length=80), nullable=False),
        sa.Column("deleted", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_interview")),
    )
    op.create_index(op.f("ix_interview_bucket"), "interview", ["bucket"], unique=False)
    op.create_index(op.f("ix_interview_company_id"), "interview", ["company_id"], unique=False)
    op.create_index(op.f("ix_interview_completed_at"), "interview", ["completed_at"], unique=False)
    op.create_index(op.f("ix_interview_follow_up_on"), "interview", ["follow_up_on"], unique=False)
    op.create_table(
        "organisation",
        sa.Column("programme_id", sa.String(length=36), nullable=False),
        sa.Column("key", sa.String(length=60), nullable=False),
        sa.Column("name", sa.String(length=200), nullable=False),
        sa.Column("short_name", sa.String(length=60), nullable=False),
        sa.Column("business_id", sa.String(length=9), nullable=True),
        sa.Column("aliases", types.WordSet(), nullable=False),
        sa.Column("lead", sa.Boolean(), nullable=False),
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("bucket", sa.String(length=80), nullable=False),
        sa.Column("deleted", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_organisation")),
    )
    op.create_index(op.f("ix_organisation_bucket"), "organisation", ["bucket"], unique=False)
    op.create_table(
        "path",
        sa.Column("programme_id", sa.String(length=36), nullable=False),
        sa.Column("work_package_id", sa.String(length=36), nullable=False),
        sa.Column("key", sa.String(length=20), nullable=False),
        sa.Column("names", types.Json(), nullable=False),
        sa.Column("starts_on", sa.Date(), nullable=True),
        sa.Column("ends_on", sa.Date(), nullable=True),
        sa.Column("capacity", sa.Integer(), nullable=True),
        sa.Column("pool", sa.String(length=60), nullable=True),
        sa.Column("target_groups", types.WordSet(), nullable=False),
        sa.Column("fee_cents", sa.Integer(), nullable=True),
        sa.Column("details", types.Json(), nullable=True),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("bucket", sa.String(length=80), nullable=False),
        sa.Column("deleted", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_path")),
    )
    op.create_index(op.f("ix_path_bucket"), "path", ["bucket"], unique=False)
    op.create_table(
        "person",
        sa.Column("company_id", sa.String(length=36), nullable=False),
        sa.Column("name", sa.String(length=200), nullable=False),
        sa.Column("role", sa.String(length=100), nullable=True),
        sa.Column("phone", sa.String(length=40), nullable=True),
        sa.Column("email", sa.String(length=254), nullable=True),
        sa.Column("language", sa.String(length=2), nullable=False),
        sa.Column("main_contact", sa.Boolean(), nullable=False),
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("bucket", sa.String(length=80), nullable=False),
        sa.Column("deleted", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_person")),
    )
    op.create_index(op.f("ix_person_bucket"), "person", ["bucket"], unique=False)
    op.create_index(op.f("ix_person_company_id"), "person", ["company_id"], unique=False)
    op.create_table(
        "programme",
        sa.Column("key", sa.String(length=60), nullable=False),
        sa.Column("name", sa.String(length=200), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("starts_on", sa.Date(), nullable=True),
        sa.Column("ends_on", sa.Date(), nullable=True),
        sa.Column("funding_status", sa.String(length=20), nullable=False),
        sa.Column("project_code", sa.String(length=20), nullable=True),
        sa.Column("funding_decision", sa.String(length=200), nullable=True),
        sa.Column("settings", types.Json(), nullable=False),
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("bucket", sa.String(length=80), nullable=False),
        sa.Column("deleted", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_programme")),
    )
    op.create_index(op.f("ix_programme_bucket"), "programme", ["bucket"], unique=False)
    op.create_table(
        "quarantine",
        sa.Column("user_id", sa.String(length=36), nullable=False),
        sa.Column("device_id", sa.String(length=36), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("entity", sa.String(length=40), nullable=False),
        sa.Column("entity_id", sa.String(length=36), nullable=False),
        sa.Column("reason", sa.String(length=80), nullable=False),
        sa.Column("payload", types.Json(), nullable=True),
        sa.Column("state", sa.String(length=10), nullable=False),
        sa.Column("received_at", types.UtcDateTime(), nullable=False),
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("bucket", sa.String(length=80), nullable=False),
        sa.Column("deleted", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_quarantine")),
    )
    op.create_index(op.f("ix_quarantine_bucket"), "quarantine", ["bucket"], unique=False)
    op.create_table(
        "referral",
        sa.Column("company_id", sa.String(length=36), nullable=False),
        sa.Column("interview_id", sa.String(length=36), nullable=True),
        sa.Column("kind", sa.String(length=20), nullable=False),
        sa.Column("target", sa.String(length=40), nullable=False),
        sa.Column("note", sa.Text(), nullable=True),
        sa.Column("state", sa.String(length=20), nullable=False),
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("bucket", sa.String(length=80), nullable=False),
        sa.Column("deleted", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_referral")),
    )
    op.create_index(op.f("ix_referral_bucket"), "referral", ["bucket"], unique=False)
    op.create_index(op.f("ix_referral_company_id"), "referral", ["company_id"], unique=False)
    op.create_table(
        "response_set",
        sa.Column("company_id", sa.String(length=36), nullable=False),
        sa.Column("form_package_id", sa.String(length=36), nullable=False),
        sa.Column("phase", sa.String(length=4), nullable=False),
        sa.Column("mode", sa.String(length=20), nullable=False),
        sa.Column("answers", types.JsonMap(), nullable=False),
        sa.Column("started_at", types.UtcDateTime(), nullable=False),
        sa.Column("completed_at", types.UtcDateTime(), nullable=True),
        sa.Column("advisor_user_id", sa.String(length=36), nullable=True),
        sa.Column("respondent_person_id", sa.String(length=36), nullable=True),
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("bucket", sa.String(length=80), nullable=False),
        sa.Column("deleted", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_response_set")),
    )
    op.create_index(op.f("ix_response_set_bucket"), "response_set", ["bucket"], unique=False)
    op.create_index(op.f("ix_response_set_company_id"), "response_set", ["company_id"], unique=False)
    op.create_index(op.f("ix_response_set_completed_at"), "response_set", ["completed_at"], unique=False)
    op.create_table(
        "step_note",
        sa.Column("company_id", sa.String(length=36), nullable=False),
        sa.Column("interview_id", sa.String(length=36), nullable=False),
        sa.Column("step", sa.Integer(), nullable=False),
        sa.Column("audience", sa.String(length=10), nullable=False),
        sa.Column("body", sa.Text(), nullable=False),
        sa.Column("author_user_id", sa.String(length=36), nullable=True),
        sa.Column("written_at", types.UtcDateTime(), nullable=False),
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("bucket", sa.String(length=80), nullable=False),
        sa.Column("deleted", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_step_note")),
    )
    op.create_index(op.f("ix_step_note_bucket"), "step_note", ["bucket"], unique=False)
    op.create_index(op.f("ix_step_note_company_id"), "step_note", ["company_id"], unique=False)
    op.create_index(op.f("ix_step_note_interview_id"), "step_note", ["interview_id"], unique=False)
    op.create_table(
        "theme",
        sa.Column("programme_id", sa.String(length=36), nullable=False),
        sa.Column("work_package_id", sa.String(length=36), nullable=True),
        sa.Column("path_id", sa.String(length=36), nullable=True),
        sa.Column("key", sa.String(length=20), nullable=False),
        sa.Column("names", types.Json(), nullable=False),
        sa.Column("gate", sa.Text(), nullable=True),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("bucket", sa.String(length=80), nullable=False),
        sa.Column("deleted", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_theme")),
    )
    op.create_index(op.f("ix_theme_bucket"), "theme", ["bucket"], unique=False)
    op.create_table(
        "tool_use",
        sa.Column("company_id", sa.String(length=36), nullable=False),
        sa.Column("interview_id", sa.String(length=36), nullable=False),
        sa.Column("category", sa.String(length=40), nullable=False),
        sa.Column("status", sa.String(length=20), nullable=True),
        sa.Column("product", sa.String(length=200), nullable=True),
        sa.Column("monthly_cost_cents", sa.Integer(), nullable=True),
        sa.Column("mastered_by", sa.String(length=200), nullable=True),
        sa.Column("give_up", sa.Boolean(), nullable=False),
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("bucket", sa.String(length=80), nullable=False),
        sa.Column("deleted", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_tool_use")),
    )
    op.create_index(op.f("ix_tool_use_bucket"), "tool_use", ["bucket"], unique=False)
    op.create_index(op.f("ix_tool_use_company_id"), "tool_use", ["company_id"], unique=False)
    op.create_index(op.f("ix_tool_use_interview_id"), "tool_use", ["interview_id"], unique=False)
    op.create_table(
        "work_package",
        sa.Column("programme_id", sa.String(length=36), nullable=False),
        sa.Column("key", sa.String(length=20), nullable=False),
        sa.Column("names", types.Json(), nullable=False),
        sa.Column("starts_on", sa.Date(), nullable=True),
        sa.Column("ends_on", sa.Date(), nullable=True),
        sa.Column("responsible", types.WordSet(), nullable=False),
        sa.Column("invoicer", sa.String(length=60), nullable=True),
        sa.Column("fee", types.Json(), nullable=True),
        sa.Column("targets", types.Json(), nullable=True),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("bucket", sa.String(length=80), nullable=False),
        sa.Column("deleted", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_work_package")),
    )
    op.create_index(op.f("ix_work_package_bucket"), "work_package", ["bucket"], unique=False)
