"""What depends on what in a package: the order of evaluation, and who must look again after an answer."""

from collections.abc import Mapping
from dataclasses import dataclass
from graphlib import CycleError, TopologicalSorter

from digifocus_desktop.errors import FormError
from digifocus_desktop.forms.expressions import ANY_COLUMN, Expression, parse
from digifocus_desktop.forms.package import FormPackage, Item


@dataclass(frozen=True, slots=True)
class Node:
    """A section or an item, with the parsed conditions that decide about it.

    Attributes:
        id: Id of the section or item.
        section: The section around an item; empty for a section.
        conditions: All must hold for it to be shown.
        calculation: What a calculated item works out.
        preselect: When "ei koske meitä" is set beforehand.
        offers: The condition of a choice to be offered.
        order: Place in the order of evaluation.
    """

    id: str
    section: str
    conditions: tuple[Expression, ...]
    calculation: Expression | None
    preselect: Expression | None
    offers: Expression | None
    order: int


@dataclass(frozen=True, slots=True)
class Plan:
    """The dependencies of a package.

    Attributes:
        nodes: All nodes by id, in an order in which each comes after what it depends on.
        readers: For each id, the nodes that read it, directly or by way of others, in that order.
    """

    nodes: Mapping[str, Node]
    readers: Mapping[str, tuple[Node, ...]]


def evaluation_order(package: FormPackage) -> tuple[str, ...]:
    """Return all ids of sections and items so that each comes after what it depends on.

    Raises:
        CycleError: A condition depends on itself; `args[1]` is the circle.
    """
    return tuple(TopologicalSorter(_dependencies(package)).static_order())


def plan_of(package: FormPackage) -> Plan:
    """Return the plan of a package, which keeps it.

    Raises:
        FormError: `form.package`, when conditions go in a circle, read what is not there, or do not parse.
    """
    if "plan" not in package.kept:
        package.kept["plan"] = _plan_of(package)
    plan: Plan = package.kept["plan"]
    return plan


def _plan_of(package: FormPackage) -> Plan:
    try:
        order = evaluation_order(package)
    except CycleError as error:
        raise FormError("form.package", where=" ".join(error.args[1])) from error
    places = {name: place for place, name in enumerate(order)}
    nodes = [
        Node(section.id, "", _parsed(section.relevance), None, None, None, places[section.id])
        for section in package.sections
    ]
    nodes += [_item_node(item, places[item.id]) for item in package.items]
    by_id = {node.id: node for node in sorted(nodes, key=lambda node: node.order)}
    for name in order:
        if name not in by_id:
            raise FormError("form.package", where=name)
    return Plan(by_id, _readers(by_id))


def _parsed(*sources: str | None) -> tuple[Expression, ...]:
    return tuple(parse(source) for source in sources if source)


def _item_node(item: Item, order: int) -> Node:
    calculation = parse(item.calculation) if item.calculation else None
    preselect = parse(item.not_applicable_if) if item.not_applicable_if else None
    offers = parse(item.choice_filter, ANY_COLUMN) if item.choice_filter else None
    return Node(item.id, item.section, _parsed(*item.relevance), calculation, preselect, offers, order)


def _dependencies(package: FormPackage) -> dict[str, list[str]]:
    """Sorted, so that the same package always gives the same order."""
    found = {section.id: sorted(_names(section.relevance)) for section in package.sections}
    for item in package.items:
        read = _names(*item.relevance, item.calculation, item.not_applicable_if)
        if item.choice_filter:
            read |= set(parse(item.choice_filter, ANY_COLUMN).names)
        found[item.id] = [item.section, *sorted(read)]
    return found


def _names(*sources: str | None) -> set[str]:
    return {name for expression in _parsed(*sources) for name in expression.names}


def _readers(nodes: Mapping[str, Node]) -> dict[str, tuple[Node, ...]]:
    """Walk backwards: by the time a node is reached, all that read it know their own readers."""
    readers: dict[str, set[str]] = {name: set() for name in nodes}
    for node in reversed(list(nodes.values())):
        known = {node.id} | readers[node.id]
        for expression in (*node.conditions, node.calculation, node.preselect, node.offers):
            for name in expression.names if expression else ():
                readers[name] |= known
        if node.section:
            readers[node.section] |= known
    return {
        name: tuple(sorted((nodes[reader] for reader in found), key=lambda node: node.order))
        for name, found in readers.items()
    }
