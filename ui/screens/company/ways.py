"""The ways to answer the analysis besides sitting down with the advisor: a line each in the firm's menu."""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication


class Way(NamedTuple):
    """A way to answer.

    Attributes:
        words: Gives its words in the language of now.
        icon: Name of an icon.
        screen: Route name of the screen it leads to, with the firm as `company`.
        params: What else the screen is told.
    """

    words: Callable[[], str]
    icon: str
    screen: str
    params: Mapping[str, str] = MappingProxyType({})


WAYS: tuple[Way, ...] = (
    Way(
        lambda: QCoreApplication.translate("Company", "The entrepreneur answers alone"), "laptop", "hand_over"
    ),
    Way(
        lambda: QCoreApplication.translate("Company", "Quick survey, 16 questions"),
        "clock",
        "analysis",
        MappingProxyType({"quick": "1"}),
    ),
    Way(lambda: QCoreApplication.translate("Company", "Key in a paper form"), "keyboard", "keying"),
)
"""In the order of the menu."""
