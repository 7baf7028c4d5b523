"""A programme file as rows of the synced entities, with ids that are the same on every computer."""

from collections.abc import Iterator, Mapping
from typing import Any
from uuid import NAMESPACE_URL, uuid5

from digifocus_desktop.domain.fees import FeeRule
from digifocus_desktop.domain.programme import Organisation, Programme, TrainingPath, WorkPackage

Row = tuple[str, str, dict[str, Any]]
"""(entity, id, wire values without `id` and `bucket`)."""


def row_id(programme_key: str, *place: str) -> str:
    """Return the id of a row that comes from a file: the same for the same place, everywhere.

    Args:
        programme_key: Key of the programme.
        place: Path in the file, `("path", "TP6-1")` for example; none for the programme itself.
    """
    namespace = uuid5(NAMESPACE_URL, f"urn:digifocus:programme:{programme_key}")
    return str(uuid5(namespace, "/".join(place) or "programme"))


def user_id(programme_key: str, email: str) -> str:
    """Return the id of a new user with this address: the same whichever admin adds it, and where."""
    place = f"digifocus:{programme_key}:app_user:{email.strip().casefold()}"
    return str(uuid5(NAMESPACE_URL, place))


def programme_rows(programme: Programme) -> Iterator[Row]:
    """Yield the programme, its organisations, work packages, paths and themes, owners first."""
    key = programme.key
    own = {"programme_id": row_id(key)}
    fees = {package.key: package.fee for package in programme.work_packages}
    yield "programme", row_id(key), _alive(_programme(programme))
    for organisation in programme.organisations:
        identity = row_id(key, "organisation", organisation.key)
        yield "organisation", identity, _alive(own, _organisation(organisation))
    for position, package in enumerate(programme.work_packages):
        identity = row_id(key, "work_package", package.key)
        yield "work_package", identity, _alive(own, _work_package(package), {"position": position})
    for position, path in enumerate(programme.paths):
        above = {"work_package_id": row_id(key, "work_package", path.work_package), "position": position}
        values = _path(path, fees[path.work_package])
        yield "path", row_id(key, "path", path.key), _alive(own, above, values)
    for position, theme in enumerate(programme.themes):
        above = {
            "work_package_id": row_id(key, "work_package", theme.work_package),
            "path_id": None if theme.path is None else row_id(key, "path", theme.path),
            "position": position,
        }
        values = {"key": theme.key, "names": dict(theme.names), "gate": theme.gate}
        yield "theme", row_id(key, "theme", theme.key), _alive(own, above, values)


def _alive(*parts: Mapping[str, Any]) -> dict[str, Any]:
    values: dict[str, Any] = {"deleted": False}
    for part in parts:
        values |= part
    return values


def _programme(programme: Programme) -> dict[str, Any]:
    return {
        "key": programme.key,
        "name": programme.name,
        "version": programme.version,
        "starts_on": programme.starts_on.isoformat(),
        "ends_on": programme.ends_on.isoformat(),
        "funding_status": programme.funding_status.value,
        "project_code": programme.project_code,
        "funding_decision": programme.funding_decision,
        "settings": dict(programme.settings.raw),
    }


def _organisation(organisation: Organisation) -> dict[str, Any]:
    return {
        "key": organisation.key,
        "name": organisation.name,
        "short_name": organisation.short_name,
        "business_id": organisation.business_id,
        "aliases": sorted(set(organisation.aliases)),
        "lead": organisation.lead,
    }


def _work_package(package: WorkPackage) -> dict[str, Any]:
    fee = None
    if package.fee is not None:
        fee = {
            "amount_cents": package.fee.amount_cents,
            "over_amount_cents": package.fee.over_amount_cents,
            "over_turnover_cents": package.fee.over_turnover_cents,
            "cost_bearer": package.cost_bearer,
        }
    return {
        "key": package.key,
        "names": dict(package.names),
        "starts_on": package.starts_on.isoformat(),
        "ends_on": package.ends_on.isoformat(),
        "responsible": sorted(set(package.responsible)),
        "invoicer": package.invoicer,
        "fee": fee,
        "targets": {**package.targets, "main_responsible": list(package.main_responsible)},
    }


def _path(path: TrainingPath, fee: FeeRule | None) -> dict[str, Any]:
    flat = fee is not None and fee.over_amount_cents is None
    details = {
        "call_starts_on": path.call_starts_on.isoformat() if path.call_starts_on else None,
        "call_ends_on": path.call_ends_on.isoformat() if path.call_ends_on else None,
        "sessions_min": path.sessions_min,
        "sessions_max": path.sessions_max,
        "modes": list(path.modes),
        "firm_stage": path.firm_stage,
        "entry_analysis": path.entry_analysis,
        "visits": path.visits,
        "advice_between_sessions": path.advice_between_sessions,
        "topics": list(path.topics),
    }
    return {
        "key": path.key,
        "names": dict(path.names),
        "starts_on": path.starts_on.isoformat(),
        "ends_on": path.ends_on.isoformat(),
        "capacity": path.capacity,
        "pool": path.pool,
        "target_groups": sorted(set(path.target_groups)),
        "fee_cents": fee.amount_cents if fee is not None and flat else None,
        "details": details,
    }
