"""The programme's totals over all organisations: counted by the views for reports, sent to laptops as a row.

A laptop sees its own organisation's firms, so it cannot count these. They are counted when a laptop greets
and the last count is an hour old: no push pays for it, and a hub that nobody asks counts nothing.
"""

from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Connection, select, text

from digifocus_desktop.domain.anonymity import LEAST_TOLD
from digifocus_desktop.domain.moments import utc_text
from digifocus_desktop.model.ids import pair_id
from digifocus_desktop.model.registry import ENTITIES
from sync.hub.push.own_writes import Change, write_as_hub

COUNTED_EVERY = timedelta(hours=1)
MET = "analysed_and_interviewed_companies"
_TOTALS = text("SELECT work_package, measure, target, done FROM reporting.totals ORDER BY 1 NULLS FIRST, 2")
_MET_BY_OWNER = text(
    "SELECT count(*) FROM company c WHERE NOT c.deleted AND NOT c.example AND c.merged_into IS NULL "
    "AND EXISTS (SELECT FROM response_set r WHERE r.company_id = c.id AND NOT r.deleted AND r.phase = 'T0' "
    "AND r.completed_at IS NOT NULL) "
    "AND EXISTS (SELECT FROM interview i WHERE i.company_id = c.id AND NOT i.deleted "
    "AND i.completed_at IS NOT NULL) GROUP BY c.owner_organisation_id"
)


def are_old(connection: Connection, now: datetime) -> bool:
    """Tell whether it is time to count."""
    last = connection.scalar(select(ENTITIES["programme_total"].table.c.counted_at))
    return last is None or now - last >= COUNTED_EVERY


def count_if_old(connection: Connection, now: datetime) -> None:
    """Write the totals anew if it is time; in a transaction of the hub's own work."""
    programmes = ENTITIES["programme"].table
    programme = connection.scalar(select(programmes.c.id).where(~programmes.c.deleted))
    if programme is None or not are_old(connection, now):
        return
    values = {"programme_id": programme, "counted_at": utc_text(now), "body": _counted(connection)}
    change = Change("programme_total", pair_id("programme_total", programme), values)
    write_as_hub(connection, [change], now)


def _counted(connection: Connection) -> list[dict[str, Any]]:
    """Count every target; `done` is None where somebody could work out fewer than five firms of others.

    Only what lies in firms' files is kept back so: places and rosters are for all organisations anyway.
    """
    counts = [row._asdict() for row in connection.execute(_TOTALS)]
    for one in counts:
        if one["measure"] == MET and not _may_be_told(one["done"], connection.scalars(_MET_BY_OWNER)):
            one["done"] = None
    return counts


def _may_be_told(total: int, by_owner: Iterable[int]) -> bool:
    return all(total - own == 0 or total - own >= LEAST_TOLD for own in (0, *by_owner))
