"""Whether a hub's database is what sync needs it to be; asked of the live one and of each backup tried out.

Every check counts what breaks a promise of sync: rows and their hub order belong together, the log of each
laptop has no gap, each value names the operation that wrote it, each document is what its name says.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from sqlalchemy import (
    Connection,
    Select,
    String,
    and_,
    cast,
    exists,
    func,
    literal,
    literal_column,
    or_,
    select,
    true,
    union_all,
)

from digifocus_desktop.model.registry import ENTITIES
from sync.hub.database.tables import blob, hub_device, hub_state, op_log, sync_row


@dataclass(frozen=True, slots=True)
class Finding:
    """What a check found.

    Attributes:
        text: What was looked for, in words.
        count: How often it was found; 0 is as it must be.
    """

    text: str
    count: int


@dataclass(frozen=True, slots=True)
class Soundness:
    """The state of a hub's database.

    Attributes:
        rows: Synced rows.
        operations: In the log.
        documents: Whose bytes the hub has.
        findings: One a check.
    """

    rows: int
    operations: int
    documents: int
    findings: tuple[Finding, ...]

    @property
    def sound(self) -> bool:
        """Whether no check found anything."""
        return not any(finding.count for finding in self.findings)


def examine(connection: Connection) -> Soundness:
    """Count everything that must not be, within one snapshot."""
    found = tuple(Finding(text, _count(connection, query)) for text, query in _checks())
    rows, operations, documents = (
        _count(connection, select(func.count()).select_from(table)) for table in (sync_row, op_log, blob)
    )
    return Soundness(rows, operations, documents, found)


def _count(connection: Connection, query: Select[int]) -> int:
    return connection.scalar(query) or 0


def _checks() -> Iterator[tuple[str, Select[int]]]:
    yield "rows without their place in the hub's order, or in another bucket than it says", _astray()
    yield "places in the hub's order without their row", _places_without_row()
    yield "places and operations above the hub's own count", _above_head()
    yield "laptops whose log has a gap or another end than their count", _gaps()
    yield "values that name an operation which is not in the log", _unknown_dots()
    yield "documents that are not what their name says", _changed_documents()


def _astray() -> Select[int]:
    kept = union_all(*(select(literal(name).label("entity"), spec.table.c.id, spec.table.c.bucket)
                       for name, spec in ENTITIES.items())).subquery()  # fmt: skip
    there = exists().where(
        sync_row.c.entity == kept.c.entity,
        sync_row.c.entity_id == kept.c.id,
        sync_row.c.bucket == kept.c.bucket,
    )
    return select(func.count()).select_from(kept).where(~there)


def _places_without_row() -> Select[int]:
    rowless = [
        and_(sync_row.c.entity == name, ~exists().where(spec.table.c.id == sync_row.c.entity_id))
        for name, spec in ENTITIES.items()
    ]
    strange = sync_row.c.entity.not_in(list(ENTITIES))
    return select(func.count()).select_from(sync_row).where(or_(strange, *rowless))


def _above_head() -> Select[int]:
    seqs = union_all(select(sync_row.c.seq), select(op_log.c.seq)).subquery()
    head = select(func.max(hub_state.c.seq)).scalar_subquery()
    return select(func.count()).select_from(seqs).where(seqs.c.seq > head)


def _gaps() -> Select[int]:
    log = (
        select(op_log.c.device, func.count().label("ops"), func.max(op_log.c.n).label("last"))
        .group_by(op_log.c.device)
        .subquery()
    )
    whole = and_(log.c.ops == log.c.last, log.c.last == hub_device.c.last_n)
    unheard = and_(log.c.device.is_(None), hub_device.c.last_n == 0)
    query = select(func.count()).select_from(hub_device.outerjoin(log, log.c.device == hub_device.c.id))
    return query.where(~func.coalesce(or_(whole, unheard), False))


def _unknown_dots() -> Select[int]:
    each = func.jsonb_each_text(sync_row.c.fv).table_valued("key", "value", name="fv").lateral()
    plain = func.replace(each.c.value, "+m", "")
    dots = select(plain.label("dot")).select_from(sync_row.join(each, true())).distinct().subquery()
    logged = exists().where(
        op_log.c.device == func.split_part(dots.c.dot, ":", 1),
        cast(op_log.c.n, String) == func.split_part(dots.c.dot, ":", 2),
    )
    return select(func.count()).select_from(dots).where(~logged)


def _changed_documents() -> Select[int]:
    digest = func.encode(func.sha256(blob.c.content), literal_column("'hex'"))
    return select(func.count()).select_from(blob).where(digest != blob.c.sha256)
