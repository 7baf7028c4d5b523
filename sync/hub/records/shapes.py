"""What a row of an entity must be like as a whole before partners share it; fields are judged apart."""

import hashlib
from collections.abc import Mapping
from typing import Any

from digifocus_desktop.domain.programme_checks import check_programme_row
from digifocus_desktop.errors import InvalidFieldError
from digifocus_desktop.model.ids import form_package_id
from sync.hub.errors import OpRefusedError
from sync.hub.records.rows import RowState
from sync.protocol.canonical import canonical

SHAPE = "value.shape"
NOT_ITS_CONTENT = "package.content"


def check_shape(row: RowState) -> None:
    """Refuse a row that no screen could show, or that is not what its id says.

    Raises:
        OpRefusedError: `value.shape` with the place in the row, or `package.content`.
    """
    if row.spec.name == "form_package":
        _check_package(row.entity_id, row.values)
    try:
        check_programme_row(row.spec.name, row.values)
    except InvalidFieldError as error:
        raise OpRefusedError(SHAPE, field=str(error.facts["field"])) from error


def _check_package(entity_id: str, values: Mapping[str, Any]) -> None:
    """A package is named by its content; it need not be one that this version of the hub can read."""
    digest = hashlib.sha256(canonical(values["body"])).hexdigest()
    if values["sha256"] != digest or entity_id != form_package_id(digest):
        raise OpRefusedError(NOT_ITS_CONTENT)
