"""Frozen dataclasses to plain JSON values and back, checked against their annotations."""

import types
import typing
from collections.abc import Hashable, Mapping
from dataclasses import MISSING, fields, is_dataclass
from enum import StrEnum
from functools import cache
from typing import Any, TypeVar

T = TypeVar("T")


class ShapeError(ValueError):
    """A plain value does not have the shape that the class asks for.

    Attributes:
        where: Path to the place, for example `items[3].weight`.
    """

    def __init__(self, where: str) -> None:
        super().__init__(where)
        self.where = where


def to_plain(value: Any) -> Any:
    """Return the value as dictionaries, lists and scalars; fields that hold their default are left out."""
    if is_dataclass(value) and not isinstance(value, type):
        held = {field.name: (getattr(value, field.name), field.default) for field in fields(value)}
        return {name: to_plain(part) for name, (part, default) in held.items() if part != default}
    if isinstance(value, StrEnum):
        return value.value
    if isinstance(value, Mapping):
        return dict(value)
    if isinstance(value, (list, tuple)):
        return [to_plain(part) for part in value]
    return value


def from_plain(cls: type[T], plain: Any, where: str = "") -> T:
    """Return an instance of the dataclass `cls` from what `to_plain` gave.

    Raises:
        ShapeError: A field is missing, unknown, or of another type.
    """
    if not isinstance(plain, dict):
        raise ShapeError(where)
    hints = _hints(typing.cast(Hashable, cls))
    defaults = {field.name for field in fields(typing.cast(Any, cls)) if field.default is not MISSING}
    for name in (plain.keys() - hints.keys()) | (hints.keys() - defaults - plain.keys()):
        raise ShapeError(f"{where}.{name}".lstrip("."))
    parts = {name: _build(hints[name], part, f"{where}.{name}".lstrip(".")) for name, part in plain.items()}
    return cls(**parts)


@cache
def _hints(cls: Hashable) -> dict[str, Any]:
    return typing.get_type_hints(cls)


def _build(hint: Any, plain: Any, where: str) -> Any:
    origin, arguments = typing.get_origin(hint), typing.get_args(hint)
    if origin is types.UnionType:
        if plain is None and types.NoneType in arguments:
            return None
        return _build(next(part for part in arguments if part is not types.NoneType), plain, where)
    if origin is tuple:
        if not isinstance(plain, list):
            raise ShapeError(where)
        return tuple(_build(arguments[0], part, f"{where}[{index}]") for index, part in enumerate(plain))
    if origin is Mapping:
        if not isinstance(plain, dict) or not all(isinstance(text, str) for text in plain.values()):
            raise ShapeError(where)
        return plain
    return _scalar(hint, plain, where)


def _scalar(hint: Any, plain: Any, where: str) -> Any:
    if is_dataclass(hint):
        return from_plain(typing.cast(type[Any], hint), plain, where)
    if issubclass(hint, StrEnum):
        if not isinstance(plain, str) or plain not in set(hint):
            raise ShapeError(where)
        return hint(plain)
    if hint is float and type(plain) in {int, float}:
        return _float(plain, where)
    if type(plain) is not hint:
        raise ShapeError(where)
    return plain


def _float(plain: int | float, where: str) -> float:
    try:
        return float(plain)
    except OverflowError as error:
        raise ShapeError(where) from error
