"""The rows of a programme once they are edited: checked before they are shared.

Whoever may edit them edits them for all partners at once, so a value that a screen cannot show
must not get in. `programme_values` reads what got in all the same.
"""

from collections.abc import Callable, Mapping
from typing import Any

from digifocus_desktop.domain.fees import FeeRule
from digifocus_desktop.domain.names import NAME_MAX_CHARS
from digifocus_desktop.domain.programme import FundingStatus
from digifocus_desktop.domain.programme_settings import read_settings
from digifocus_desktop.domain.tables import Table
from digifocus_desktop.errors import InvalidFieldError

Values = Mapping[str, Any]
CENTS_MAX = 2**31 - 1


def check_programme_row(entity: str, values: Values) -> None:
    """Refuse a row of a programme that a screen could not show; other entities pass.

    Raises:
        InvalidFieldError: `table.*`; the field begins with the name of the column.
    """
    check = _CHECKS.get(entity)
    if check is not None:
        check(Table(values), values)


def fee_of(value: Any) -> FeeRule | None:
    """Return the rule of a `fee` column; None if nothing is to be paid, or no rule can be read."""
    if not value:
        return None
    try:
        return _fee(Table({"fee": value}))
    except InvalidFieldError:
        return None


def _programme(table: Table, values: Values) -> None:
    table.text("key")
    table.text("name")
    table.whole("version", least=1)
    table.choice("funding_status", [*FundingStatus])
    _in_order(table, values)
    read_settings(table.mapping("settings"), "settings.")


def _organisation(table: Table, _values: Values) -> None:
    for key in ("key", "name", "short_name"):
        table.text(key)


def _user(table: Table, _values: Values) -> None:
    table.text("name")


def _work_package(table: Table, values: Values) -> None:
    _named(table)
    _in_order(table, values)
    if values.get("fee") is not None:
        _fee(table)
    if values.get("targets") is not None:
        table.mapping("targets")


def _path(table: Table, values: Values) -> None:
    _named(table)
    _in_order(table, values)
    table.whole_or_none("capacity", least=1)
    table.whole_or_none("fee_cents")
    if values.get("details") is not None:
        table.mapping("details")


def _theme(table: Table, _values: Values) -> None:
    _named(table)


def _named(table: Table) -> None:
    table.text("key")
    for language, text in table.languages("names").items():
        if len(text) > NAME_MAX_CHARS:
            raise table.refusal("too_large", f"names.{language}", most=NAME_MAX_CHARS)


def _in_order(table: Table, values: Values) -> None:
    first, last = values.get("starts_on"), values.get("ends_on")
    if first and last and last < first:  # ISO dates sort as they are
        raise table.refusal("date_order", "ends_on")


def _fee(table: Table) -> FeeRule:
    inner = table.table("fee")
    over, threshold = inner.whole_or_none("over_amount_cents"), inner.whole_or_none("over_turnover_cents")
    if (over is None) != (threshold is None):
        raise inner.refusal("missing", "over_amount_cents" if over is None else "over_turnover_cents")
    rule = FeeRule(inner.whole("amount_cents"), over, threshold)
    if max(rule.amount_cents, over or 0, threshold or 0) > CENTS_MAX:
        raise inner.refusal("too_large", "amount_cents", most=CENTS_MAX)
    return rule


_CHECKS: Mapping[str, Callable[[Table, Values], None]] = {
    "programme": _programme,
    "organisation": _organisation,
    "app_user": _user,
    "work_package": _work_package,
    "path": _path,
    "theme": _theme,
}
