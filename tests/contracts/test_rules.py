"""The tree keeps the house rules, and each rule finds the fault it is for."""

import re

import pytest

from tests.contracts import rules
from tests.contracts.tree import product, source, sources

SOURCES = product()
LONG_FUNCTION = "def f():\n" + "    x = 1\n" * 40
LATER, SILENCED = "TO" + "DO", "no" + "qa"
FAULTS = [
    (rules.module_length, "ui/shared/wide.py", "x = 1\n" * 401),
    (rules.module_length, "ui/screens/today/view.py", "x = 1\n" * 251),
    (rules.function_length, "ui/shared/wide.py", LONG_FUNCTION),
    (rules.docstrings, "ui/shared/bare.py", "def bare():\n    x = 1\n    y = 2\n    return x + y\n"),
    (rules.docstrings, "ui/shared/bare.py", "class Bare:\n    x = 1\n"),
    (rules.imports, "ui/shared/chart.py", "from PySide6.QtCharts import QChart\n"),
    (rules.imports, "ui/shared/chart.py", "from PySide6 import QtAsyncio\n"),
    (rules.imports, "sync/hub/records/rows.py", "import pickle\n"),
    (rules.broad_except, "sync/hub/records/rows.py", "try:\n    x()\nexcept Exception:\n    pass\n"),
    (rules.broad_except, "sync/hub/records/rows.py", "try:\n    x()\nexcept:\n    pass\n"),
    (rules.markup, "ui/screens/today/view.py", "QLabel(company.name)\n"),
    (rules.markup, "ui/screens/today/view.py", "label.setToolTip(self.tr('{n}').format(n=name))\n"),
    (rules.translation, "ui/screens/today/view.py", "self.tr(f'{n} firms')\n"),
    (rules.translation, "ui/screens/today/view.py", "self.tr('%n firms', '', n)\n"),
    (rules.translation, "ui/screens/today/view.py", "QCoreApplication.translate('Today', text)\n"),
    (rules.translation, "ui/screens/today/view.py", "tr = QCoreApplication.translate\n"),
    (rules.looks, "ui/screens/today/view.py", "label.setStyleSheet('color: red')\n"),
    (rules.looks, "ui/screens/today/view.py", "painter.setPen('#" + "c0392b')\n"),
    (rules.looks, "ui/screens/today/drawing.py", "painter.setPen(QColor(200, 0, 0))\n"),
    (rules.looks, "ui/screens/today/view.py", "label.setFont(QFont('Inter', 12))\n"),
    (rules.icons, "ui/screens/today/view.py", "Button('', 'icon', 'no-such-icon')\n"),
    (rules.icons, "ui/shared/rail.py", "RailPlace('today', 'nosuch', words)\n"),
    (rules.finished, "ui/shared/late.py", "# " + LATER + ": more\n"),
    (rules.finished, "ui/shared/late.py", "x = f()  # " + SILENCED + ": E501\n"),
]
ALLOWED = [
    (rules.broad_except, "ui/shared/runner.py", "try:\n    x()\nexcept Exception:\n    pass\n"),
    (
        rules.broad_except,
        "sync/hub/records/rows.py",
        "try:\n    x()\nexcept BaseException:\n    undo()\n    raise\n",
    ),
    (rules.markup, "ui/screens/today/view.py", "QLabel(self.tr('Today'))\nQLabel(self)\nQLabel('')\n"),
    (rules.markup, "ui/screens/today/view.py", "label.setToolTip(escaped(name))\n"),
    (rules.docstrings, "ui/shared/model.py", "class _M:\n    def rowCount(self):\n        return 1\n"),
    (rules.translation, "ui/shared/list.py", "QCoreApplication.translate('List', '%n firms', '', n)\n"),
    (rules.translation, "digifocus_desktop/domain/names.py", "name.translate(TABLE)\n"),
    (rules.looks, "ui/shared/theme.py", "app.setStyleSheet(QColor(token))\n"),
    (rules.looks, "ui/shared/bars.py", "painter.setPen(theme.color('primary'))\n"),
    (rules.icons, "ui/screens/today/view.py", "Button('', 'icon', 'arrow-left')\nx = 'utf-8'\n"),
    (rules.finished, "ui/shared/late.py", "x = f()  # " + SILENCED + ": S608 - the table name is ours\n"),
]


@pytest.mark.parametrize("rule", rules.RULES, ids=lambda rule: rule.__name__)
def test_the_tree_keeps_the_rule(rule):
    findings = [finding for one in SOURCES for finding in rule(one)]

    assert not findings, rule.__doc__ + "\n" + "\n".join(findings)


@pytest.mark.parametrize(("rule", "path", "text"), FAULTS)
def test_the_rule_finds_a_planted_fault(rule, path, text):
    assert len(list(rule(source(path, text)))) == 1


@pytest.mark.parametrize(("rule", "path", "text"), ALLOWED)
def test_the_rule_lets_pass_what_is_allowed(rule, path, text):
    assert list(rule(source(path, text))) == []


def test_every_rule_has_a_planted_fault():
    assert {rule for rule, _, _ in FAULTS} == set(rules.RULES)


SLEEPS = re.compile(r"time\.sleep\(|qtbot\.wait\(|qWait\([1-9]|unittest\.mock|MagicMock")


def test_tests_wait_on_signals_and_have_no_doubles_of_our_code():
    mine = {
        "tests/contracts/test_rules.py",
        "tests/end2end/kill_loop.py",
    }  # the latter kills at random moments
    lines = [
        f"{one.path}:{number}"
        for one in sources("tests")
        if one.path not in mine
        for number, line in enumerate(one.text.splitlines(), 1)
        if SLEEPS.search(line)
    ]

    assert lines == [], (
        "wait for a signal or with qtbot.waitUntil; use the real part or one that is handed in"
    )


def test_the_rules_read_every_top_folder():
    folders = {one.path.split("/")[0] for one in SOURCES}

    assert {"digifocus_desktop", "ui", "sync", "resources", "run.py"} <= folders
