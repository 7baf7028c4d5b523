"""What an object makes when it is first asked for."""

from collections.abc import Callable
from typing import Any, Generic, TypeVar, overload

T = TypeVar("T")


class once(Generic[T]):  # noqa: N801  # used as a decorator, as `property` is
    """A property that is worked out on first use and then kept in the object's `__dict__`.

    Like `functools.cached_property`, but without a lock: until Python 3.12 all objects of a class
    share that one, so that a lane which waits in one workspace would hold up every other. Two
    lanes that ask at the same moment may both work it out; the first value kept is what both get.
    """

    def __init__(self, make: Callable[[Any], T]) -> None:
        self._make = make
        self.__doc__ = make.__doc__

    def __set_name__(self, owner: type, name: str) -> None:
        self._name = name

    @overload
    def __get__(self, instance: None, owner: type) -> "once[T]": ...

    @overload
    def __get__(self, instance: object, owner: type) -> T: ...

    def __get__(self, instance: object | None, owner: type) -> "once[T] | T":
        """Return the value; the next access no longer comes here."""
        if instance is None:
            return self
        value: T = instance.__dict__.setdefault(self._name, self._make(instance))
        return value
