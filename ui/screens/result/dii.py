"""The facts of the Digital Intensity Index: how many hold, and which; no judgement of a small firm."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QSizePolicy, QWidget

from digifocus_desktop.forms.result import Result
from ui.screens.result.words import said
from ui.shared.buttons import Button
from ui.shared.layout import Card, clear, column, row
from ui.shared.live import Live
from ui.shared.text import IconLabel, PlainLabel
from ui.shared.theme import Role

_MARKS = {True: ("check", "ok"), False: ("minus", "muted"), None: ("circle-question-mark", "muted")}


class DiiCard(Live, Card):
    """The facts one below the other, with the version of the set; hidden until it is asked for."""

    def __init__(self, *, parent: QWidget | None = None) -> None:
        self._result: Result | None = None
        self.title = PlainLabel("", Role.TITLE)
        self.lead = PlainLabel("", Role.CAPTION, "muted", wrap=True)
        self.close_button = Button("", "icon", "x")
        self._lines = column(gap=4)
        head = row((column(self.title, self.lead, gap=0), 1), column(self.close_button, None), gap=8)
        super().__init__(column(head, self._lines, gap=6, margins=(16, 8, 8, 12)), "card", parent)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self.close_button.clicked.connect(self.hide)
        self.hide()

    def show_result(self, result: Result) -> None:
        """Show the facts of a result."""
        self._result = result
        self.retranslate()

    def retranslate(self) -> None:
        """Set every word, those of the form too."""
        if self._result is None:
            return
        result = self._result
        unknown = sum(one.holds is None for one in result.dii)
        title = QCoreApplication.translate("Result", "Digital intensity: {count}")
        self.title.setText(title.format(count=dii_words(result)))
        version = QCoreApplication.translate("Result", "Facts of version {version}").format(
            version=result.dii_version
        )
        left = QCoreApplication.translate("Result", "%n not known", "", unknown) if unknown else ""
        self.lead.setText(", ".join(filter(None, (version, left))))
        self.close_button.setText(QCoreApplication.translate("Result", "Hide the facts"))
        clear(self._lines)
        for one in result.dii:
            icon, tone = _MARKS[one.holds]
            label = PlainLabel(said(one.fact.label), wrap=True)
            mark = IconLabel(icon, tone, 18, says=_holds_words(one.holds))
            self._lines.addLayout(row(mark, (label, 1), gap=10))


def dii_words(result: Result) -> str:
    """Return *8/12*."""
    return f"{result.dii_count}/{len(result.dii)}"


def _holds_words(holds: bool | None) -> str:
    return {
        True: QCoreApplication.translate("Result", "holds"),
        False: QCoreApplication.translate("Result", "does not hold"),
        None: QCoreApplication.translate("Result", "not known"),
    }[holds]
