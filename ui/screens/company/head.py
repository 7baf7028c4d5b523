"""The top of the page: way back, name, what can be printed, the one primary; below it the firm's way."""

from PySide6.QtCore import QCoreApplication, QPoint, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QSizePolicy, QWidget

from digifocus_desktop.services.company_view import CompanyPageView
from ui.screens.company import words
from ui.screens.company.ways import WAYS
from ui.shared import theme
from ui.shared.buttons import Button
from ui.shared.chips import Tag
from ui.shared.layout import Card, column, row
from ui.shared.live import Live
from ui.shared.meters import Step, Stepper
from ui.shared.text import PlainLabel, escaped
from ui.shared.theme import Role

_ICON_FROM = 1.5
"""From this text size on printing is an icon alone."""


class Head(Live, QWidget):
    """Draws name, acts and way of a firm.

    Signals:
        way_chosen: The `Way` in which the analysis shall be answered.
        opened: Another screen of the firm is wanted (its route name).
    """

    way_chosen = Signal(object)
    opened = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.back = Button("", "icon", "chevron-left")
        self._name = PlainLabel("", Role.HEADING, elide=True)
        self._example = Tag()
        self._detail = PlainLabel("", Role.CAPTION, "muted", elide=True)
        self.print_button = Button("", "secondary", "printer")
        self.more = Button("", "icon", "ellipsis")
        self.primary = Button("", "primary")
        self.print_menu, self.more_menu = QMenu(self), QMenu(self)
        self.print_report, self.print_certificates = QAction(self), QAction(self)
        self.print_form = QAction(self)
        self.care, self.delete = QAction(self), QAction(self)
        self.plan_visit, self.log_advice = QAction(self), QAction(self)
        self.print_menu.addActions([self.print_report, self.print_certificates, self.print_form])
        self.print_menu.setToolTipsVisible(True)
        self.ways = [QAction(self) for _ in WAYS]
        for one, action in zip(WAYS, self.ways, strict=True):
            action.triggered.connect(lambda _checked=False, one=one: self.way_chosen.emit(one))
        self.more_menu.addActions(self.ways)
        self.more_menu.addSeparator()
        self.more_menu.addActions([self.log_advice, self.plan_visit, self.care, self.delete])
        self.stepper = Stepper()
        self._view: CompanyPageView | None = None
        title = row((self._name, 0), self._example, None, gap=10)
        names = column(title, self._detail, gap=2)
        top = row(self.back, (names, 1), self.more, self.print_button, self.primary, gap=8)
        way = Card(row((self.stepper, 1), margins=(24, 6, 24, 6)))
        self.setLayout(column(top, way, gap=8))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.print_button.clicked.connect(lambda: _open_below(self.print_menu, self.print_button))
        self.more.clicked.connect(lambda: _open_below(self.more_menu, self.more))
        self.print_form.triggered.connect(lambda: self.opened.emit("paper_form"))
        self.care.triggered.connect(lambda: self.opened.emit("firm_care"))
        self._way = way
        self.restyle()
        self.retranslate()

    def show_view(self, view: CompanyPageView | None) -> None:
        """Draw a firm, or nothing while it loads."""
        self._view = view
        self._way.setVisible(view is not None)
        for part in (self.print_button, self.more, self._example):
            part.setVisible(view is not None)
        act, icon = words.act_words(view.next if view else None)
        self.primary.setVisible(bool(act))
        self.primary.setText(act)
        self.primary.set_icon(icon)
        if view is None:
            return
        self._name.setText(view.name)
        self._example.setVisible(bool(view.facts.get("example")))
        self._detail.setText(words.detail_words(view))
        measured = {"", *(line.phase for line in view.analyses if line.completed)}
        for one, action in zip(WAYS, self.ways, strict=True):
            action.setVisible(one.after in measured and (view.newer_form or not one.newer))
        self.stepper.set_steps([self._step(view, index) for index in range(len(view.way))])
        self._show_papers(view)

    def show_gone(self) -> None:
        """Draw no name: the firm is not here."""
        self._name.setText("")
        self._detail.setText("")

    def retranslate(self) -> None:
        """Set the words."""
        self.back.setText(QCoreApplication.translate("Company", "Back"))
        self.print_button.setText(QCoreApplication.translate("Company", "Print"))
        self.more.setText(QCoreApplication.translate("Company", "More"))
        self.print_report.setText(QCoreApplication.translate("Company", "Report of the analysis"))
        self.print_certificates.setText(QCoreApplication.translate("Company", "Certificates"))
        self.print_form.setText(QCoreApplication.translate("Company", "Paper form of the analysis"))
        self.log_advice.setText(words.log_advice_words())
        self.plan_visit.setText(QCoreApplication.translate("Company", "Plan a visit"))
        self.care.setText(QCoreApplication.translate("Company", "Sharing, merging, erasing…"))
        for one, action in zip(WAYS, self.ways, strict=True):
            action.setText(one.words())
        self.delete.setText(QCoreApplication.translate("Company", "Delete the company"))
        self._example.set_text(QCoreApplication.translate("Company", "example"))
        self.show_view(self._view)

    def restyle(self) -> None:
        """Icons of the menu follow the look; the name of the firm comes before words on a button."""
        now = theme.current()
        self.print_button.set_kind("icon" if now.scale >= _ICON_FROM else "secondary")
        self.show_view(self._view)
        self.delete.setIcon(now.icon("trash-2", "danger"))
        self.plan_visit.setIcon(now.icon("calendar"))
        for one, action in zip(WAYS, self.ways, strict=True):
            action.setIcon(now.icon(one.icon))
        self.care.setIcon(now.icon("eye"))
        self.log_advice.setIcon(now.icon("message-square"))

    def _step(self, view: CompanyPageView, index: int) -> Step:
        word, detail = words.step_words(view.way[index], view.today)
        return Step(word, detail, view.way[index].state.value)

    def _show_papers(self, view: CompanyPageView) -> None:
        report = view.result is not None
        self.print_report.setEnabled(report)
        nothing = QCoreApplication.translate("Company", "There is no finished analysis to print yet.")
        self.print_report.setToolTip(escaped("" if report else nothing))
        trained = any(line.mark in ("present", "remote") for line in view.trainings)
        certificates = trained or any(line.certificate_id for line in view.documents)
        self.print_certificates.setEnabled(certificates)
        nobody = QCoreApplication.translate("Company", "Nobody of the firm has been in a training yet.")
        self.print_certificates.setToolTip(escaped("" if certificates else nobody))
        self.delete.setEnabled(view.own)


def _open_below(menu: QMenu, button: QWidget) -> None:
    menu.popup(button.mapToGlobal(QPoint(0, button.height() + 4)))
