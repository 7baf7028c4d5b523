"""The names behind the codes of a firm, as plain values; nothing heavy is imported here."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple


class Named(NamedTuple):
    """A key with its name by language."""

    key: str
    names: Mapping[str, str]

    def name(self, language: str) -> str:
        """Return the name in a language, or in Finnish."""
        return self.names.get(language) or self.names["fi"]


class CompanyReference(NamedTuple):
    """What firms are told apart by: the region's municipalities and the programme's target groups.

    Attributes:
        municipalities: In Finnish order.
        area: Codes that belong to the programme.
        target_groups: In the programme's order.
        postal_codes: Postal code → code of the municipality it suggests.
    """

    municipalities: tuple[Named, ...] = ()
    area: frozenset[str] = frozenset()
    target_groups: tuple[Named, ...] = ()
    postal_codes: Mapping[str, str] = MappingProxyType({})

    def municipality(self, code: str | None, language: str) -> str:
        """Return the name of a municipality; its code if it lies outside the region; empty for None."""
        return _name(self.municipalities, code, language)

    def group(self, key: str, language: str) -> str:
        """Return the name of a target group."""
        return _name(self.target_groups, key, language)

    def groups(self, keys: tuple[str, ...], language: str) -> str:
        """Return the names of target groups, parted by commas, in the programme's order."""
        known = [group for group in self.target_groups if group.key in keys]
        return ", ".join(group.name(language) for group in known)


def _name(among: tuple[Named, ...], key: str | None, language: str) -> str:
    found = next((one for one in among if one.key == key), None)
    return found.name(language) if found else key or ""
