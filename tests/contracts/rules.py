"""The house rules that can be read from the source, each a function from a file to what breaks it.

A finding is "path:line: what". Every rule has a planted fault in `test_rules.py`.
"""

import ast
import re
from collections.abc import Iterator

from tests.contracts.tree import ROOT, Source

MODULE_MAX_LINES = 400
VIEW_MAX_LINES = 250
FUNCTION_MAX_LINES = 40
TRIVIAL_MAX_LINES = 3
BANNED_MODULES = {
    "PySide6.QtCharts": "GPL",
    "PySide6.QtGraphs": "GPL",
    "PySide6.QtWebEngineCore": "not in the bundle",
    "PySide6.QtWebEngineWidgets": "not in the bundle",
    "PySide6.QtAsyncio": "has no sockets",
    "pickle": "runs what it reads",
    "marshal": "runs what it reads",
}
EDGES = {
    "digifocus_desktop/__main__.py",
    "digifocus_desktop/bootstrap.py",
    "digifocus_desktop/cli.py",
    "digifocus_desktop/exchange/spreadsheet.py",
    "digifocus_desktop/forms/workbook.py",
    "digifocus_desktop/logs.py",
    "digifocus_desktop/selftest.py",
    "sync/hub/__main__.py",
    "sync/hub/web/failures.py",
    "ui/shared/runner.py",
}
"""Where `except Exception` may stand: the outermost frame of a worker, request or process, a foreign file."""

SHOWN = {"QLabel", "setToolTip", "setWhatsThis", "setInformativeText", "setDetailedText"}
"""Calls whose text Qt reads as markup when it looks like markup."""

LOOKS = {"ui/shared/theme.py", "ui/shared/tokens.py"}
"""Where colours, fonts and the style sheet are made; everything else asks for them by name."""

COLOUR = re.compile(r"#(?:[0-9a-fA-F]{3}){1,2}")
ICON_LIKE = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)+")
NO_ICONS = {"utf-8", "side-right", "rule-down"}
ICONS = {path.stem for path in (ROOT / "resources" / "icons").glob("*.svg")}
SAFE_TEXT = {"tr", "translate", "escaped"}
# Qt finds these by name; their meaning is Qt's.
QT_OVERRIDES = {"data", "event", "flags", "index", "parent", "sort", "fetch"}
UNFINISHED = re.compile(r"\b(TOD[O]|FIXM[E]|XX[X]|raise NotImplemente[d]Error)\b")
SILENCED = re.compile(r"#\s*(type:\s*ignore|noqa|pragma:\s*no cover)(?!.*(?:-|–|because|:\s).{12,})")

Function = ast.FunctionDef | ast.AsyncFunctionDef


def _at(source: Source, node: ast.stmt | ast.expr | ast.ExceptHandler, what: str) -> str:
    return f"{source.path}:{node.lineno}: {what}"


def _lines(node: ast.stmt) -> int:
    return (node.end_lineno or node.lineno) - node.lineno + 1


def _name(function: ast.expr) -> str:
    """The last word of what is called: `tr` of `self.tr`."""
    if isinstance(function, ast.Attribute):
        return function.attr
    return function.id if isinstance(function, ast.Name) else ""


def module_length(source: Source) -> Iterator[str]:
    """A module stays within 400 lines, a view within 250."""
    limit = VIEW_MAX_LINES if source.path.endswith("/view.py") else MODULE_MAX_LINES
    count = len(source.text.splitlines())
    if count > limit:
        yield f"{source.path}: {count} lines, limit {limit}: give a part its own module"


def function_length(source: Source) -> Iterator[str]:
    """A function stays within 40 lines."""
    for node in ast.walk(source.tree):
        if isinstance(node, Function) and _lines(node) > FUNCTION_MAX_LINES:
            yield _at(source, node, f"{node.name} has {_lines(node)} lines, limit {FUNCTION_MAX_LINES}")


def docstrings(source: Source) -> Iterator[str]:
    """Every public class and function says what it is; three lines, properties and Qt's overrides may not."""
    yield from _undocumented(source, source.tree)


def _undocumented(source: Source, scope: ast.Module | ast.ClassDef) -> Iterator[str]:
    for node in scope.body:
        if not isinstance(node, Function | ast.ClassDef) or node.name.startswith("_"):
            continue
        if not ast.get_docstring(node) and not _speaks_for_itself(node):
            yield _at(source, node, f"{node.name} has no docstring")
        if isinstance(node, ast.ClassDef):
            yield from _undocumented(source, node)


def _speaks_for_itself(node: Function | ast.ClassDef) -> bool:
    if isinstance(node, ast.ClassDef):
        return False
    qt = node.name in QT_OVERRIDES or re.fullmatch(r"[a-z]+[A-Z]\w*", node.name)
    decorators = {ast.unparse(one) for one in node.decorator_list}
    overloaded = any(one.endswith(("override", "overload", ".setter")) for one in decorators)
    return bool(qt) or overloaded or _lines(node) <= TRIVIAL_MAX_LINES


def imports(source: Source) -> Iterator[str]:
    """Modules that licence, bundle or safety forbid are never imported."""
    for node in ast.walk(source.tree):
        names = []
        if isinstance(node, ast.Import):
            names = [one.name for one in node.names]
        elif isinstance(node, ast.ImportFrom) and node.module:
            names = [node.module, *(f"{node.module}.{one.name}" for one in node.names)]
        for name in names:
            if name in BANNED_MODULES:
                yield f"{source.path}: imports {name} ({BANNED_MODULES[name]})"


def broad_except(source: Source) -> Iterator[str]:
    """`except Exception` stands at the edges alone, or raises again what it caught."""
    if source.path in EDGES:
        return
    for node in ast.walk(source.tree):
        if isinstance(node, ast.ExceptHandler) and _is_broad(node) and not _raises_again(node):
            yield _at(source, node, "broad except: name the errors that can happen here")


def _is_broad(handler: ast.ExceptHandler) -> bool:
    return handler.type is None or ast.unparse(handler.type) in ("Exception", "BaseException")


def _raises_again(handler: ast.ExceptHandler) -> bool:
    return any(isinstance(node, ast.Raise) for node in ast.walk(handler))


def markup(source: Source) -> Iterator[str]:
    """Data never reaches a call that would read it as markup."""
    if not source.path.startswith("ui/"):
        return
    for node in ast.walk(source.tree):
        if not isinstance(node, ast.Call) or not node.args or _name(node.func) not in SHOWN:
            continue
        if not _is_safe(node.args[0]):
            yield _at(
                source,
                node,
                f"{_name(node.func)} shows data that may be read as markup: use PlainLabel or escaped(…)",
            )


def _is_safe(text: ast.expr) -> bool:
    if isinstance(text, ast.Constant):
        return True
    if isinstance(text, ast.IfExp):
        return _is_safe(text.body) and _is_safe(text.orelse)
    if isinstance(text, ast.Name):
        return text.id in ("self", "parent")
    return isinstance(text, ast.Call) and _name(text.func) in SAFE_TEXT


def translation(source: Source) -> Iterator[str]:
    """Texts are literals that lupdate can read, plurals through `translate`, and no alias hides the call."""
    for node in ast.walk(source.tree):
        if isinstance(node, ast.Assign) and _name(node.value) in ("translate", "tr"):
            yield _at(source, node, "an alias of tr is misread by lupdate")
        if not isinstance(node, ast.Call) or _name(node.func) not in ("tr", "translate"):
            continue
        if not isinstance(node.func, ast.Attribute) or _is_str_translate(node):
            continue
        count = 1 if node.func.attr == "tr" else 2
        if not all(isinstance(one, ast.Constant) for one in node.args[:count]):
            yield _at(source, node, "the text is not a literal: use {places} and .format")
        elif node.func.attr == "tr" and "%n" in str(getattr(node.args[0], "value", "")):
            yield _at(source, node, "a plural needs QCoreApplication.translate")


def _is_str_translate(call: ast.Call) -> bool:
    return _name(call.func) == "translate" and len(call.args) < 2


def looks(source: Source) -> Iterator[str]:
    """Colours are tokens and fonts are roles, so that dark, contrast and text size reach every screen."""
    if not source.path.startswith("ui/") or source.path in LOOKS:
        return
    for node in ast.walk(source.tree):
        if isinstance(node, ast.Call) and _name(node.func) in {"setStyleSheet", "QColor", "QFont"}:
            yield _at(source, node, f"{_name(node.func)}: ask theme.current() for a token or a role")
        elif isinstance(node, ast.Constant) and isinstance(node.value, str) and COLOUR.fullmatch(node.value):
            yield _at(source, node, f"{node.value}: a colour is a token of ui/shared/tokens.py")


def icons(source: Source) -> Iterator[str]:
    """Every icon that is named ships with the program: one that does not ends the painting of its screen."""
    if not source.path.startswith("ui/"):
        return
    for node in ast.walk(source.tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            if ICON_LIKE.fullmatch(node.value) and node.value not in ICONS | NO_ICONS:
                yield _at(source, node, f"resources/icons/ has no {node.value}.svg")
        elif isinstance(node, ast.Call) and _name(node.func) in {"RailPlace", "IconLabel"}:
            place = 1 if _name(node.func) == "RailPlace" else 0
            name = getattr(node.args[place], "value", None) if len(node.args) > place else None
            if isinstance(name, str) and "-" not in name and name not in ICONS:
                yield _at(source, node, f"resources/icons/ has no {name}.svg")


def finished(source: Source) -> Iterator[str]:
    """Nothing is left for later, and a silenced check gives its reason."""
    for number, line in enumerate(source.text.splitlines(), 1):
        if UNFINISHED.search(line):
            yield f"{source.path}:{number}: unfinished: do it, or leave the note out"
        if SILENCED.search(line):
            yield f"{source.path}:{number}: a check is silenced without a reason"


RULES = (
    module_length,
    function_length,
    docstrings,
    imports,
    broad_except,
    markup,
    translation,
    looks,
    icons,
    finished,
)
