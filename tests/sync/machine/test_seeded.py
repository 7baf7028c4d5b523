"""The seeded bugs still fit the code: one that only breaks a call would prove nothing when it is found."""

import inspect
from importlib import import_module
from typing import Any

import pytest

from tests.sync.machine.seeded import SEEDED


def fits(new: Any, old: Any) -> bool:
    """Tell whether the one can be called wherever the other is."""
    if not inspect.isfunction(new) or not callable(old):
        return True
    wanted = inspect.signature(old).parameters.values()
    by_place = [one.name for one in wanted if one.kind in (one.POSITIONAL_ONLY, one.POSITIONAL_OR_KEYWORD)]
    try:
        inspect.signature(new).bind(*by_place)
    except TypeError:
        return False
    return True


@pytest.mark.parametrize("bug", SEEDED)
def test_a_seeded_bug_can_be_called_where_it_is_put(bug: str, monkeypatch: pytest.MonkeyPatch) -> None:
    put: list[str] = []

    def patch(target: Any, attribute: Any, *value: Any) -> None:
        if isinstance(target, str):
            module, _, name = target.rpartition(".")
            place, new = import_module(module), attribute
        else:
            place, name, new = target, attribute, value[0]
        assert fits(new, getattr(place, name)), f"{name} takes other arguments now"
        put.append(name)

    SEEDED[bug](patch)

    assert put
