"""The ways to answer the analysis besides sitting down with the advisor: a line each in the firm's menu."""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication


class Way(NamedTuple):
    """A way to answer, or to measure again.

    Attributes:
        words: Gives its words in the language of now.
        icon: Name of an icon.
        screen: Route name of the screen it leads to, with the firm as `company`.
        params: What else the screen is told.
        after: Phase that must have been measured before; empty for none.
        newer: Whether it needs a newer form than that one was made with.
    """

    words: Callable[[], str]
    icon: str
    screen: str
    params: Mapping[str, str] = MappingProxyType({})
    after: str = ""
    newer: bool = False


WAYS: tuple[Way, ...] = (
    Way(
        lambda: QCoreApplication.translate("Company", "The entrepreneur answers alone"), "laptop", "hand_over"
    ),
    Way(
        lambda: QCoreApplication.translate("Company", "Quick survey, 17–19 questions"),
        "clock",
        "analysis",
        MappingProxyType({"quick": "1"}),
    ),
    Way(lambda: QCoreApplication.translate("Company", "Enter a paper form"), "keyboard", "keying"),
    Way(
        lambda: QCoreApplication.translate("Company", "End measurement (T1)"),
        "history",
        "analysis",
        MappingProxyType({"phase": "T1"}),
        after="T0",
    ),
    Way(
        lambda: QCoreApplication.translate(
            "Company", "End measurement with the newer form: only common questions are compared"
        ),
        "history",
        "analysis",
        MappingProxyType({"phase": "T1", "newer": "1"}),
        after="T0",
        newer=True,
    ),
    Way(
        lambda: QCoreApplication.translate("Company", "Measurement a year later (T2), short"),
        "history",
        "analysis",
        MappingProxyType({"phase": "T2", "quick": "1"}),
        after="T1",
    ),
)
"""In the order of the menu."""
