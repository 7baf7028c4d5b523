"""The names that go with the codes of a firm: municipalities and target groups."""

from digifocus_desktop.domain.programme_values import groups_of, words_of
from digifocus_desktop.services.company_names import CompanyReference, Named
from digifocus_desktop.store import search
from digifocus_desktop.store.opening import Connection
from digifocus_desktop.store.values import stored_json


def load_reference(connection: Connection, programme_id: str) -> CompanyReference:
    """Return the reference of a programme; without one, the region's municipalities alone."""
    known = search.municipalities()
    found = connection.execute(
        "SELECT settings -> '$.municipalities', settings -> '$.target_group' FROM programme WHERE id = ?",
        (programme_id,),
    ).fetchone() or ("", "")
    area, groups = (stored_json(text or None) for text in found)
    return CompanyReference(
        municipalities=tuple(Named(row.code, row.names) for row in known.all),
        area=frozenset(words_of(area)),
        target_groups=tuple(Named(key, names) for key, names in groups_of(groups).items()),
        postal_codes={code: row.code for row in known.all for code in row.postal_codes},
    )
