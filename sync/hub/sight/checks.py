"""Telling a device whether it holds what the hub would send it, within one snapshot."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from itertools import groupby

from sqlalchemy import ColumnElement, Connection, RowMapping, func, select, tuple_

from digifocus_desktop.model.registry import ENTITIES
from sync.hub.database.digests import stored_digest, unsigned
from sync.hub.database.tables import hub_state, sync_row
from sync.hub.database.walls import as_caller
from sync.hub.records.rows import Key, ids_parameter, wire_values
from sync.hub.rights.caller import Caller
from sync.hub.sight.access import visible
from sync.hub.sight.pull import Pull
from sync.protocol.checks import GROUP_CHARS, CheckReply, RowDigest, Sum, Verdict, total
from sync.protocol.rows import PullLine, Put, Remove

_group = func.right(sync_row.c.entity_id, GROUP_CHARS)


@dataclass(slots=True)
class Checks:
    """The comparisons of one device, in a read-only transaction with one snapshot."""

    connection: Connection
    caller: Caller

    def compare(self, cursor: str, revision: str, theirs: Sum) -> CheckReply:
        """Compare a device's sum at its cursor with the hub's.

        Raises:
            HubRefusalError: 400 `cursor.invalid`, 410 `cursor.stale`.
        """
        pull = Pull(self.connection, self.caller)
        made_of = self.connection.scalar(select(hub_state.c.digests_of))
        if not pull.is_at_head(cursor):
            return CheckReply(Verdict.BEHIND, {})
        if made_of != revision:
            return CheckReply(Verdict.OTHER_TABLES, {})
        as_caller(self.connection, self.caller)
        groups = self._sums()
        if total(groups.values()) == theirs:
            return CheckReply(Verdict.SAME, {})
        return CheckReply(Verdict.DIFFERS, groups)

    def digests(self, groups: Collection[str]) -> list[RowDigest]:
        """Return the digest of each visible row of these groups, made from the row itself."""
        as_caller(self.connection, self.caller)
        found = [
            RowDigest(entity, row["id"], unsigned(stored_digest(ENTITIES[entity], row)))
            for entity, ids in self._visible(_group.in_(sorted(groups)))
            for row in self._rows(entity, ids)
        ]
        return sorted(found, key=lambda one: (one.entity, one.entity_id))

    def rows(self, wanted: Collection[Key]) -> list[PullLine]:
        """Return the state of rows as a pull would; of those not in the caller's sight, that they go."""
        as_caller(self.connection, self.caller)
        named = tuple_(sync_row.c.entity, sync_row.c.entity_id).in_(list(wanted))
        lines: dict[Key, PullLine] = {(entity, at): Remove(entity, at) for entity, at in wanted}
        places = {
            (row.entity, row.entity_id): row
            for row in self.connection.execute(select(sync_row).where(named, self._in_sight()))
        }
        for entity, ids in _by_entity(places):
            for row in self._rows(entity, ids):
                at = places[entity, row["id"]]
                values = wire_values(ENTITIES[entity], row)
                lines[entity, row["id"]] = Put(entity, row["id"], at.bucket, at.seq, values, at.fv)
        return [lines[key] for key in sorted(lines)]

    def _sums(self) -> dict[str, Sum]:
        query = (
            select(_group, func.count(), func.sum(sync_row.c.digest)).where(self._in_sight()).group_by(_group)
        )
        return {
            group: Sum(count, unsigned(int(digest)))
            for group, count, digest in self.connection.execute(query)
        }

    def _visible(self, where: ColumnElement[bool]) -> Iterable[tuple[str, list[str]]]:
        query = select(sync_row.c.entity, sync_row.c.entity_id).where(where, self._in_sight())
        return _by_entity((entity, at) for entity, at in self.connection.execute(query))

    def _in_sight(self) -> ColumnElement[bool]:
        return visible(self.caller, sync_row.c.bucket, sync_row.c.entity)

    def _rows(self, entity: str, ids: list[str]) -> Iterable[RowMapping]:
        table = ENTITIES[entity].table
        query = select(table).where(table.c.id == ids_parameter())
        return self.connection.execute(query, {"ids": ids}).mappings()


def _by_entity(keys: Iterable[Key]) -> list[tuple[str, list[str]]]:
    ordered = sorted(keys)
    return [(entity, [at for _, at in group]) for entity, group in groupby(ordered, key=lambda key: key[0])]
