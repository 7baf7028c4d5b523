"""What depends on what in a package: the order of evaluation, and who must look again after an answer."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from graphlib import CycleError, TopologicalSorter

from digifocus_desktop.errors import FormError
from digifocus_desktop.forms.expressions import ANY_COLUMN, Expression, parse
from digifocus_desktop.forms.package import FormPackage, Item, Repeat, Section
from digifocus_desktop.forms.repeats import Instance, expansion_of, template_of


@dataclass(frozen=True, slots=True)
class Node:
    """A section, repeat or item, with the parsed conditions that decide about it.

    Attributes:
        id: Id of the section, repeat or item.
        section: The section around an item or repeat; empty for a section.
        conditions: All must hold for it to be shown.
        calculation: What a calculated item works out.
        preselect: When "ei koske meitä" is set beforehand.
        offers: The condition of a choice to be offered.
        order: Place in the order of evaluation.
        reads: Ids of what it reads, instance by instance.
        instance: The instance of a repeat in which it stands.
    """

    id: str
    section: str
    conditions: tuple[Expression, ...]
    calculation: Expression | None
    preselect: Expression | None
    offers: Expression | None
    order: int
    reads: frozenset[str]
    instance: Instance | None = None


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
    """Return all ids of sections, repeats and items so that each comes after what it depends on.

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
    nodes = [_node(package, section, places[section.id]) for section in package.sections]
    nodes += [_node(package, repeat, places[repeat.id]) for repeat in package.repeats]
    nodes += [_item_node(package, item, places[item.id]) for item in package.items]
    by_id = {node.id: node for node in sorted(nodes, key=lambda node: node.order)}
    for name in order:
        if name not in by_id:
            raise FormError("form.package", where=name)
    return Plan(by_id, _readers(by_id))


def _parsed(*sources: str | None) -> tuple[Expression, ...]:
    return tuple(parse(source) for source in sources if source)


def _node(package: FormPackage, one: Section | Repeat, order: int) -> Node:
    conditions = _parsed(*one.relevance) if isinstance(one, Repeat) else _parsed(one.relevance)
    section = one.section if isinstance(one, Repeat) else ""
    return Node(one.id, section, conditions, None, None, None, order, _reads(package, one))


def _item_node(package: FormPackage, item: Item, order: int) -> Node:
    return Node(
        item.id,
        item.section,
        _parsed(*item.relevance),
        parse(item.calculation) if item.calculation else None,
        parse(item.not_applicable_if) if item.not_applicable_if else None,
        parse(item.choice_filter, ANY_COLUMN) if item.choice_filter else None,
        order,
        _reads(package, item),
        expansion_of(package).of_item.get(item.id),
    )


def _dependencies(package: FormPackage) -> dict[str, list[str]]:
    """Sorted, so that the same package always gives the same order."""
    found = {section.id: sorted(_reads(package, section)) for section in package.sections}
    for repeat in package.repeats:
        found[repeat.id] = [repeat.section, *sorted(_reads(package, repeat))]
    for item in package.items:
        around = package.repeat_of.get(template_of(item.id))
        found[item.id] = [item.section, *([around.id] if around else []), *sorted(_reads(package, item))]
    return found


def _reads(package: FormPackage, one: Section | Repeat | Item) -> frozenset[str]:
    """What is read; the name of a question of a repeat means that of the same instance, or of them all."""
    expansion = expansion_of(package)
    instance = expansion.of_item.get(one.id)
    found: set[str] = set()
    for expression in _expressions(one):
        for name in expression.names:
            local = expansion.local(instance, name)
            everywhere = local == name or any(field == name for field, _ in expression.indexed)
            found |= set(expansion.copies.get(name, (name,))) if everywhere else {local}
    return frozenset(found)


def _expressions(one: Section | Repeat | Item) -> Iterator[Expression]:
    if isinstance(one, Section):
        yield from _parsed(one.relevance)
    elif isinstance(one, Repeat):
        yield from _parsed(*one.relevance, one.count)
    else:
        yield from _parsed(*one.relevance, one.calculation, one.not_applicable_if)
        if one.choice_filter:
            yield parse(one.choice_filter, ANY_COLUMN)


def _readers(nodes: Mapping[str, Node]) -> dict[str, tuple[Node, ...]]:
    """Walk backwards: by the time a node is reached, all that read it know their own readers."""
    readers: dict[str, set[str]] = {name: set() for name in nodes}
    for node in reversed(list(nodes.values())):
        known = {node.id} | readers[node.id]
        for name in (*node.reads, *([node.section] if node.section else [])):
            readers[name] |= known
    return {
        name: tuple(sorted((nodes[reader] for reader in found), key=lambda node: node.order))
        for name, found in readers.items()
    }
