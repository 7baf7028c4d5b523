"""The hub's own tables, beside the synced entities."""

from sqlalchemy import (
    BigInteger,
    CheckConstraint,
    Column,
    DateTime,
    Float,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    SmallInteger,
    String,
    Table,
    Text,
    UniqueConstraint,
    text,
)
from sqlalchemy.dialects.postgresql import JSONB

from digifocus_desktop.model.fields import NAMING
from digifocus_desktop.model.types import BUCKET_CHARS, ID_CHARS

HUB_METADATA = MetaData(naming_convention=NAMING)
PRINCIPAL_CHARS = 100
DOT_DEVICE_CHARS = 8
HASH_CHARS = 64
OWNER = "owner_organisation_id"
"""The column of a company that names the organisation it belongs to."""

hub_state = Table(
    "hub_state",
    HUB_METADATA,
    Column("stream", SmallInteger, primary_key=True),
    Column("seq", BigInteger, nullable=False),
    Column("hub", String(ID_CHARS), nullable=False),
    Column("epoch", String(ID_CHARS), nullable=False),
    Column("backed_up_seq", BigInteger, nullable=False),
    Column("secret", LargeBinary, nullable=False),
    Column("digests_of", String(40)),
    Column("walls", String(HASH_CHARS), comment="Which policies the tables have."),
    comment="One row a stream; locked first by every push, so that commit order is seq order.",
)

hub_device = Table(
    "hub_device",
    HUB_METADATA,
    Column("id", String(DOT_DEVICE_CHARS), primary_key=True),
    Column("user_id", String(ID_CHARS), comment="Null for the hub's own device."),
    Column("number", Integer, unique=True),
    Column("public_key", String(64)),
    Column("incarnation", String(ID_CHARS)),
    Column("last_n", BigInteger, nullable=False),
    Column("app", String(40)),
    Column("schema", String(40)),
    Column("clock_offset_ms", BigInteger),
    Column("last_seen", DateTime(timezone=True)),
    Column("revoked_at", DateTime(timezone=True)),
    Column("pulled_seq", BigInteger),
)

op_log = Table(
    "op_log",
    HUB_METADATA,
    Column("seq", BigInteger, primary_key=True, autoincrement=False),
    Column("device", String(DOT_DEVICE_CHARS), nullable=False),
    Column("n", BigInteger, nullable=False),
    Column("hash", String(HASH_CHARS), nullable=False),
    Column("txn", String(ID_CHARS)),
    Column("entity", String(40)),
    Column("entity_id", String(ID_CHARS)),
    Column("payload", JSONB(none_as_null=True), nullable=False),
    Column("result", JSONB(none_as_null=True), nullable=False),
    Column("actor", String(ID_CHARS)),
    Column("device_time", String(24)),
    Column("clock_offset_ms", BigInteger),
    Column("received", DateTime(timezone=True), nullable=False),
    UniqueConstraint("device", "n"),
    Index(None, "entity_id"),
    comment="Every operation ever received, with its answer; only ever added to.",
)

sync_row = Table(
    "sync_row",
    HUB_METADATA,
    Column("entity", String(40), primary_key=True),
    Column("entity_id", String(ID_CHARS), primary_key=True),
    Column("bucket", String(BUCKET_CHARS), nullable=False),
    Column("seq", BigInteger, nullable=False),
    Column("fv", JSONB(none_as_null=True), nullable=False, comment="Dot by field."),
    Column("digest", BigInteger),
    Index("ix_sync_row_bucket_seq", "bucket", "seq"),
    Index("ix_sync_row_seq", "seq"),
)

bucket_exit = Table(
    "bucket_exit",
    HUB_METADATA,
    Column("bucket", String(BUCKET_CHARS), primary_key=True),
    Column("entity", String(40), primary_key=True),
    Column("entity_id", String(ID_CHARS), primary_key=True),
    Column("seq", BigInteger, nullable=False),
    Index("ix_bucket_exit_seq", "seq"),
    comment="Rows that lay in a bucket and left it; they may be back.",
)

access_grant = Table(
    "access_grant",
    HUB_METADATA,
    Column("principal", String(PRINCIPAL_CHARS), primary_key=True),
    Column("bucket", String(BUCKET_CHARS), primary_key=True),
    Column("from_seq", BigInteger, primary_key=True, autoincrement=False),
    Column("revoked_seq", BigInteger),
    Index("ix_access_grant_bucket", "bucket", postgresql_where=text("revoked_seq IS NULL")),
)

seat = Table(
    "seat",
    HUB_METADATA,
    Column("pool", String(PRINCIPAL_CHARS), primary_key=True),
    Column("seat_no", Integer, primary_key=True, autoincrement=False),
    Column("path_id", String(ID_CHARS)),
    Column("company_id", String(ID_CHARS), index=True),
    CheckConstraint("(path_id IS NULL) = (company_id IS NULL)", name="whole"),
    UniqueConstraint("path_id", "company_id"),
    comment="Every place there is, made before it is given: what is overbooked has no row to live in.",
)

seat_wait = Table(
    "seat_wait",
    HUB_METADATA,
    Column("pool", String(PRINCIPAL_CHARS), primary_key=True),
    Column("queue_no", Integer, primary_key=True, autoincrement=False),
    Column("path_id", String(ID_CHARS), nullable=False),
    Column("company_id", String(ID_CHARS), nullable=False, index=True),
    UniqueConstraint("path_id", "company_id"),
    comment="Firms that wait for a place, in the order in which the hub heard of them.",
)

number_use = Table(
    "number_use",
    HUB_METADATA,
    Column("number", String(40), primary_key=True),
    Column("certificate_id", String(ID_CHARS), nullable=False, unique=True),
    comment="Every certificate number ever used; a voided or erased certificate keeps its own.",
)

erasure = Table(
    "erasure",
    HUB_METADATA,
    Column("entity", String(40), primary_key=True),
    Column("entity_id", String(ID_CHARS), primary_key=True, index=True),
    Column("seq", BigInteger, nullable=False, unique=True),
    Column("command_id", String(ID_CHARS), nullable=False),
    Column("erased_at", DateTime(timezone=True), nullable=False),
    comment="Rows that are gone for good; nothing but their ids is kept.",
)

erasure_ack = Table(
    "erasure_ack",
    HUB_METADATA,
    Column("command_id", String(ID_CHARS), primary_key=True),
    Column("device", String(DOT_DEVICE_CHARS), primary_key=True),
    Column("at", DateTime(timezone=True), nullable=False),
    comment="Which computer has erased what, as it said itself: the proof.",
)

report_score = Table(
    "report_score",
    HUB_METADATA,
    Column("response_set_id", String(ID_CHARS), primary_key=True),
    Column("dimension", String(80), primary_key=True),
    Column("value", Float),
    Column("low", Float),
    Column("high", Float),
    Column("scored_at", DateTime(timezone=True), nullable=False),
    comment="Scores of analyses for reports, made anew from the answers.",
)

blob = Table(
    "blob",
    HUB_METADATA,
    Column("sha256", String(HASH_CHARS), primary_key=True),
    Column("bucket", String(BUCKET_CHARS), primary_key=True),
    Column("size", BigInteger, nullable=False),
    Column("content", LargeBinary, nullable=False),
    Column("received", DateTime(timezone=True), nullable=False),
    comment="Documents, by the bucket of the attachment row that names them.",
)

upload = Table(
    "upload",
    HUB_METADATA,
    Column("id", String(ID_CHARS), primary_key=True),
    Column("user_id", String(ID_CHARS), nullable=False),
    Column("sha256", String(HASH_CHARS), nullable=False),
    Column("size", BigInteger, nullable=False),
    Column("received", BigInteger, nullable=False),
    Column("begun_at", DateTime(timezone=True), nullable=False),
    UniqueConstraint("user_id", "sha256"),
)

upload_part = Table(
    "upload_part",
    HUB_METADATA,
    Column("upload_id", String(ID_CHARS), ForeignKey(upload.c.id, ondelete="CASCADE"), primary_key=True),
    Column("place", BigInteger, primary_key=True, autoincrement=False),
    Column("content", LargeBinary, nullable=False),
)

enrolment_code = Table(
    "enrolment_code",
    HUB_METADATA,
    Column("hash", String(HASH_CHARS), primary_key=True),
    Column("user_id", String(ID_CHARS), nullable=False),
    Column("expires_at", DateTime(timezone=True), nullable=False),
    Column("used_at", DateTime(timezone=True)),
    Column("device", String(DOT_DEVICE_CHARS)),
)

enrolment_attempt = Table(
    "enrolment_attempt",
    HUB_METADATA,
    Column("id", BigInteger, primary_key=True),
    Column("address", Text, nullable=False),
    Column("at", DateTime(timezone=True), nullable=False, index=True),
    comment="Failed enrolments, kept for as long as they count against the limit.",
)

nonce = Table(
    "nonce",
    HUB_METADATA,
    Column("hash", String(HASH_CHARS), primary_key=True),
    Column("device", String(DOT_DEVICE_CHARS), nullable=False, index=True),
    Column("expires_at", DateTime(timezone=True), nullable=False),
    comment="Nonces that were used and are not yet too old to be used again.",
)

access_token = Table(
    "access_token",
    HUB_METADATA,
    Column("hash", String(HASH_CHARS), primary_key=True),
    Column("device", String(DOT_DEVICE_CHARS), nullable=False, index=True),
    Column("expires_at", DateTime(timezone=True), nullable=False),
)
