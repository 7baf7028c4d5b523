"""Examples of tools by category, with their class of price: a dated list, never a recommendation."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any

import resources
from digifocus_desktop.domain.fair_order import in_turn

PRICES = ("free", "small", "medium", "large", "once")
"""Classes of price, each a word of the labels."""


@dataclass(frozen=True, slots=True)
class ToolExample:
    """One tool there is.

    Attributes:
        name: Of the product.
        price: One of `PRICES`.
        checked: When the price was last checked with its maker; None never.
    """

    name: str
    price: str
    checked: date | None = None


@dataclass(frozen=True, slots=True)
class ToolExamples:
    """The list.

    Attributes:
        listed: Day of the list.
        by_category: Code of a category → its examples, by name.
    """

    listed: date
    by_category: Mapping[str, tuple[ToolExample, ...]]

    def of(self, category: str) -> tuple[ToolExample, ...]:
        """Return the examples of a category; a single one is none, for it would recommend a supplier."""
        found = self.by_category.get(category, ())
        return found if len(found) > 1 else ()

    def for_firm(self, company_id: str) -> "ToolExamples":
        """Return the same list in the order drawn for a firm, so that nobody is always named first."""
        drawn = {
            category: in_turn(found, lambda one: one.name, company_id)
            for category, found in self.by_category.items()
        }
        return ToolExamples(self.listed, drawn)


@cache
def tool_examples() -> ToolExamples:
    """Return the list that ships with the program."""
    plain = tomllib.loads(resources.path("reference", "tool_examples.toml").read_text("utf-8"))
    listed: date = plain.pop("listed")
    return ToolExamples(
        listed,
        {
            category: tuple(sorted((_example(one) for one in found), key=lambda one: one.name.casefold()))
            for category, found in plain.items()
        },
    )


def _example(plain: Mapping[str, Any]) -> ToolExample:
    if plain["price"] not in PRICES:
        raise ValueError(plain)
    return ToolExample(plain["name"], plain["price"], plain.get("checked"))
