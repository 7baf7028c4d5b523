"""Which answers made a condition hold: what a suggestion has to show for itself."""

from collections.abc import Callable, Iterable

from digifocus_desktop.forms.expressions import Expression
from digifocus_desktop.forms.values import Value


def causes(expression: Expression, lookup: Callable[[str], Value]) -> tuple[str, ...]:
    """Return the names whose values make the condition hold, in order of first use; none where it does not.

    These are all that hold it up alone, and of the others the fewest that are needed beside them: nobody
    is told of an answer that changes nothing.
    """
    known = [name for name in expression.names if lookup(name) is not None]

    def holds(names: Iterable[str]) -> bool:
        seen = set(names)
        return expression.test(lambda name: lookup(name) if name in seen else None) is True

    if not holds(known):
        return ()
    alone = {name for name in known if holds([name])}
    needed = list(known)
    for name in reversed(known):
        fewer = [one for one in needed if one != name]
        if holds(fewer):
            needed = fewer
    return tuple(name for name in known if name in alone or name in needed)
