"""The names that go with the codes of a firm: municipalities and target groups."""

import json

from digifocus_desktop.services.company_names import CompanyReference, Named
from digifocus_desktop.store import search
from digifocus_desktop.store.opening import Connection


def load_reference(connection: Connection, programme_id: str) -> CompanyReference:
    """Return the reference of a programme; without one, the region's municipalities alone."""
    known = search.municipalities()
    found = connection.execute(
        "SELECT json_extract(settings, '$.municipalities'), json_extract(settings, '$.target_group') "
        "FROM programme WHERE id = ?",
        (programme_id,),
    ).fetchone() or ("[]", "[]")
    area, groups = (json.loads(text or "[]") for text in found)
    return CompanyReference(
        municipalities=tuple(Named(row.code, row.names) for row in known.all),
        area=frozenset(area),
        target_groups=tuple(Named(group["key"], group["names"]) for group in groups),
        postal_codes={code: row.code for row in known.all for code in row.postal_codes},
    )
