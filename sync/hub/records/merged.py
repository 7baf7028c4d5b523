"""Firms that became another one: what laptops still say of them is taken for the firm that stayed."""

from dataclasses import replace
from typing import Any

from digifocus_desktop.model.ids import pair_id
from sync.hub.errors import OpRefusedError
from sync.hub.records.rows import RowBook
from sync.hub.records.values import storable
from sync.protocol.operations import DELETED, FieldPatch, Op

MERGED_INTO, COMPANY_ID = "merged_into", "company_id"
MERGED = "company.merged_away"
_OF_THE_ROW = frozenset({DELETED, COMPANY_ID, "owner_organisation_id", "owner_user_id"})
"""What was said of the merged row itself and says nothing of the other one."""


def file_id(company_id: str) -> str:
    """Return the id of a firm's file."""
    return pair_id("company_file", company_id)


def survivor(rows: RowBook, company_id: Any) -> str | None:
    """Return the firm that the firm was merged into, in the end; None if it was not."""
    found = None
    while isinstance(company_id, str) and storable(company_id):
        company_id = rows.look("company", company_id).values.get(MERGED_INTO)
        found = company_id or found
    return found


def followed(rows: RowBook, op: Op) -> Op:
    """Return the operation as it reads for the firm that stayed.

    What it says of the firm or its file meets the values there, and differs from them as a question to
    people; what it adds to the file is added there.

    Raises:
        OpRefusedError: `company.merged_away`, a merged firm cannot be brought back but by undoing the merge.
    """
    if op.entity == "company":
        stays = survivor(rows, op.entity_id)
        if stays is not None and DELETED in op.patches and op.patches[DELETED].value is not True:
            raise OpRefusedError(MERGED)
        return op if stays is None else _moved(op, stays)
    named = op.patches.get(COMPANY_ID)
    if op.entity == "company_file":
        held = rows.look(op.entity, op.entity_id).values.get(COMPANY_ID)
        stays = survivor(rows, held or (named.value if named else None))
        if stays is None:
            return op
        moved = _moved(op, file_id(stays))
        is_there = rows.look("company_file", moved.entity_id).exists
        whole = {} if is_there else {COMPANY_ID: FieldPatch(stays, None)}
        return replace(moved, patches={**whole, **moved.patches})
    stays = survivor(rows, named.value) if named is not None else None
    if named is None or stays is None:
        return op
    return replace(op, patches={**op.patches, COMPANY_ID: FieldPatch(stays, named.base)})


def _moved(op: Op, entity_id: str) -> Op:
    patches = {path: patch for path, patch in op.patches.items() if path not in _OF_THE_ROW}
    return replace(op, entity_id=entity_id, patches=patches) if patches else op
