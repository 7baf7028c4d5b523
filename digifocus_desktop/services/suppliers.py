"""Suppliers of the region that a firm can ask for a quote: several, and nobody always first."""

from digifocus_desktop.domain.fair_order import in_turn
from digifocus_desktop.store.opening import Connection
from digifocus_desktop.store.search import municipalities

LEAST = 2
"""A single one is none: it would be a recommendation."""

_SUPPLIERS = (
    "SELECT DISTINCT c.id, c.name, coalesce(c.municipality, '') FROM company c "
    "JOIN referral r ON r.company_id = c.id AND r.kind = 'training' AND NOT r.deleted "
    "AND r.state = 'applied' "
    "JOIN theme t ON t.key = r.target AND t.programme_id = ?1 AND NOT t.deleted "
    "JOIN path p ON p.id = t.path_id WHERE NOT c.deleted AND c.id <> ?2 "
    "AND EXISTS (SELECT 1 FROM json_each(c.target_groups) WHERE value = ?3) "
    "AND EXISTS (SELECT 1 FROM json_each(p.target_groups) WHERE value = ?3)"
)


def read_suppliers(connection: Connection, programme_id: str, company_id: str, group: str) -> tuple[str, ...]:
    """Return `name, municipality` of the firms on the path of a target group, as drawn for this firm."""
    found = connection.execute(_SUPPLIERS, (programme_id, company_id, group)).fetchall()
    if len(found) < LEAST:
        return ()
    drawn = in_turn(found, lambda row: str(row[0]), company_id)
    return tuple(_named(name, code) for _, name, code in drawn)


def _named(name: str, code: str) -> str:
    place = municipalities().by_code(code) if code else None
    return f"{name}, {place.name('fi')}" if place is not None else name
