"""Ids that follow from what a row is, so that two computers make the same row."""

import uuid

NAMESPACE = uuid.UUID("6f1d2c7e-3a52-5b0e-9c0f-0d1f0c05fa11")


def pair_id(*parts: str) -> str:
    """Return the same id on every computer for the same parts (attendance of a person in a session …)."""
    return str(uuid.uuid5(NAMESPACE, "\n".join(parts)))


def form_package_id(sha256: str) -> str:
    """Return the id of the row that holds the form package with this hash."""
    return pair_id(sha256)
