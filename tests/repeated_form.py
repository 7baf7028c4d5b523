"""The shipped questionnaire with a repeat in it: the trading places of a firm, with a town and a staff."""

from dataclasses import replace

from digifocus_desktop.forms.package import FormPackage, Item, ItemKind, ItemType, Repeat
from digifocus_desktop.services.shipped_form import shipped_package

REPEATED, REPEATED_NEXT = "2099.1.0", "2099.1.1"
"""Versions that stay above the shipped one."""


def repeated_package(version: str = REPEATED, where: str = "Missä se on?") -> FormPackage:
    """Return the questionnaire; the repeat `place` asks `town` and `staff` at the end of the last page."""
    shipped = shipped_package()
    last = next(one for one in reversed(shipped.sections) if not (one.relevance or one.phases))
    page = last.id
    before = shipped.places[last.items[-1]] + 1
    town = Item("town", page, ItemType.TEXT, ItemKind.FACT, {"fi": where, "sv": "Var?", "en": "Where?"}, {})
    staff = Item("staff", page, ItemType.INTEGER, ItemKind.FACT, {"fi": "Montako työntekijää?"}, {})
    everybody = replace(staff, id="everybody", type=ItemType.CALCULATE, label={}, calculation="sum(${staff})")
    place = Repeat("place", page, {"fi": "Toimipaikka", "sv": "Ställe", "en": "Place"}, {}, ("town", "staff"))
    added = (town, staff, everybody)
    return replace(
        shipped,
        version=version,
        items=(*shipped.items[:before], *added, *shipped.items[before:]),
        sections=tuple(
            replace(one, items=(*one.items, *(item.id for item in added))) if one is last else one
            for one in shipped.sections
        ),
        repeats=(place,),
    )
