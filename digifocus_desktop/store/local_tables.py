"""The tables that never leave this computer: sync state, outbox, search, scores.

All can be rebuilt or belong to the device alone. The synced entities are in
`digifocus_desktop.model`.
"""

from sqlalchemy import Column, Float, Index, Integer, MetaData, String, Table, Text

LOCAL = MetaData()

store_meta = Table("store_meta", LOCAL, Column("key", Text, primary_key=True), Column("value", Text))

outbox = Table(
    "outbox",
    LOCAL,
    Column("n", Integer, primary_key=True, autoincrement=False),
    Column("txn", Text, nullable=False),
    Column("entity", Text, nullable=False),
    Column("entity_id", Text, nullable=False),
    Column("changes", Text, nullable=False, doc="JSON object: field → [value, dot it saw]"),
    Column("made_at", Text, nullable=False),
    Column("op_hash", Text, nullable=False),
    Column("state", Text, nullable=False, doc="pending, acked or quarantined"),
    Column("result", Text),
    Column("result_seq", Integer),
    Index("ix_outbox_state", "state", "n"),
    Index("ix_outbox_row", "entity", "entity_id"),
)

sync_row = Table(
    "sync_row",
    LOCAL,
    Column("entity", Text, primary_key=True),
    Column("entity_id", Text, primary_key=True),
    Column("bucket", Text, nullable=False),
    Column("seq", Integer, doc="hub order; empty until the hub has sent the row"),
    Column("versions", Text, nullable=False, doc="JSON object: field or field/key → dot"),
    Column("shadow", Text, doc="JSON of the hub's row and versions, while own changes wait"),
    Column("extra", Text, doc="JSON of fields this version does not know"),
    Index("ix_sync_row_bucket", "bucket"),
)

stage = Table(
    "stage", LOCAL, Column("position", Integer, primary_key=True), Column("line", Text, nullable=False)
)

sync_unknown = Table(
    "sync_unknown",
    LOCAL,
    Column("entity", Text, primary_key=True),
    Column("entity_id", Text, primary_key=True),
    Column("bucket", Text, nullable=False),
    Column("line", Text, nullable=False),
)

blob_state = Table(
    "blob_state",
    LOCAL,
    Column("sha256", Text, primary_key=True),
    Column("bucket", Text, primary_key=True),
    Column("settled", Integer, nullable=False, doc="1 when the hub has the bytes, and so had this computer"),
    Column("failed", Integer, nullable=False, doc="how many times in a row it could not travel"),
)

sync_log = Table(
    "sync_log",
    LOCAL,
    Column("id", Integer, primary_key=True),
    Column("at", Text, nullable=False),
    Column("kind", Text, nullable=False),
    Column("facts", Text, nullable=False),
)

company_index = Table(
    "company_index",
    LOCAL,
    Column("row", Integer, primary_key=True),
    Column("company_id", Text, nullable=False, unique=True),
    Column("sort_key", Text, nullable=False),
    Column("name", Text, nullable=False),
    Column("business_id", Text),
    Column("municipality", Text),
    Column("municipality_key", Text, nullable=False, doc="sort key of the municipality's name"),
    Column("target_groups", Text, nullable=False),
    Column("stage", Float, nullable=False),
    Column("stage_key", Text, nullable=False),
    Column("last_at", Text),
    Column("owner_user_id", Text),
    Column("owner_organisation_id", Text),
    Column("example", Integer, nullable=False),
    Column("words_hash", Integer, nullable=False, doc="of what the search words were made from"),
    Index("ix_company_index_name", "sort_key"),
    Index("ix_company_index_mine", "owner_user_id", "sort_key"),
    Index("ix_company_index_mine_stage", "owner_user_id", "stage", "company_id"),
    Index("ix_company_index_municipality", "municipality", "sort_key"),
    Index("ix_company_index_place", "municipality_key", "sort_key"),
    Index("ix_company_index_stage", "stage", "sort_key"),
    Index("ix_company_index_last", "last_at", "sort_key"),
)

score = Table(
    "score",
    LOCAL,
    Column("response_set_id", String, primary_key=True),
    Column("dimension", String, primary_key=True),
    Column("value", Float),
    Column("low", Float),
    Column("high", Float),
    Column("measured", Integer, nullable=False),
)

theme_need = Table(
    "theme_need",
    LOCAL,
    Column("response_set_id", String, primary_key=True),
    Column("theme", String, primary_key=True),
    Column("need", Float, doc="0–1; empty where nothing was answered that feeds the theme"),
    Column("wished", Integer, nullable=False, doc="1 when a tick of wanting to develop lies on the theme"),
    sqlite_with_rowid=False,
)

main_problem = Table(
    "main_problem",
    LOCAL,
    Column("response_set_id", String, primary_key=True),
    Column("topic", String, nullable=False, doc="what the firm's one main problem is about"),
)

paired_analysis = Table(
    "paired_analysis",
    LOCAL,
    Column("response_set_id", String, primary_key=True, doc="the later measurement"),
    Column("baseline_id", String, nullable=False, doc="the first one it is compared with"),
    Column("company_id", String, nullable=False),
    Column("phase", String, nullable=False),
    Column("mode", String, nullable=False, doc="how the later one was answered"),
    Column("baseline_at", Text, nullable=False),
    Column("measured_at", Text, nullable=False),
    Column("comparability", String, nullable=False, doc="of the two versions of the form"),
    Index("ix_paired_analysis_baseline", "baseline_id"),
)

paired_score = Table(
    "paired_score",
    LOCAL,
    Column("response_set_id", String, primary_key=True),
    Column("baseline_id", String, nullable=False),
    Column("dimension", String, primary_key=True),
    Column("before", Float, nullable=False),
    Column("after", Float, nullable=False),
)

erased = Table(
    "erased",
    LOCAL,
    Column("entity", String, primary_key=True),
    Column("entity_id", String, primary_key=True),
    Column("proof", String, nullable=False, doc="the hub's word that it erased the row"),
)

resume = Table(
    "resume",
    LOCAL,
    Column("response_set_id", String, primary_key=True),
    Column("item", Text, nullable=False),
)

COMPANY_WORDS = (
    "CREATE VIRTUAL TABLE company_words USING fts5(words, content='', contentless_delete=1, detail=none, "
    "prefix='1 2 3', tokenize=\"unicode61 remove_diacritics 0 tokenchars '_'\")"
)
"""Search words of a company; `rowid` is `company_index.row`.

One column: stems begin with `_`, target groups with `__` (`store.words`), so that no positions
and columns need be kept and a prefix of one letter stays quick.
"""
