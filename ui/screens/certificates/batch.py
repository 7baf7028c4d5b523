"""Certificates of one training: the people at the left, the preview at the right, one primary."""

from PySide6.QtCore import QCoreApplication, Signal, Slot
from PySide6.QtWidgets import QWidget

from digifocus_desktop.services.certificates import Standing
from ui.screens.certificates import words
from ui.screens.certificates.batch_presenter import BatchState
from ui.screens.certificates.output import Way
from ui.screens.certificates.people_list import PeopleList
from ui.screens.certificates.presenter import CertificatesPresenter, CertificatesState
from ui.screens.certificates.side import AskTarget, Halves, LookBar, PreviewSide
from ui.shared import wording
from ui.shared.bars import PageHeader
from ui.shared.buttons import Button
from ui.shared.choices import CheckRow
from ui.shared.layout import Card, Rule, column, row
from ui.shared.live import Live
from ui.shared.notices import Banner
from ui.shared.text import PlainLabel
from ui.shared.theme import Role


class BatchPanel(Live, QWidget):
    """Draws a `BatchState`; passes on what the person does.

    Signals:
        left: The person wants back to the lists.
    """

    left = Signal()

    def __init__(self, presenter: CertificatesPresenter, ask_target: AskTarget) -> None:
        super().__init__()
        self._presenter, self._batch, self._ask_target = presenter, presenter.batch, ask_target
        self._back = Button("", "icon", "chevron-left")
        self._header = PageHeader()
        self._banner = Banner()
        self.everybody = CheckRow()
        self._counts = PlainLabel("", Role.CAPTION, "muted")
        self.people = PeopleList()
        self._rule_note = PlainLabel("", Role.CAPTION, "muted", wrap=True)
        self.side = PreviewSide()
        self.look = LookBar()
        self._foot = PlainLabel("", Role.CAPTION, "muted", wrap=True)
        self.cancel = Button("", "quiet")
        self.save = Button("", "secondary", "download")
        self.print = Button("", "primary", "printer")
        self._lay_out()
        self._connect()
        self.retranslate()

    def show_state(self, frame: CertificatesState, state: BatchState) -> None:
        """Draw both states; drawing them twice changes nothing."""
        roster = state.roster
        self._header.set_title(
            QCoreApplication.translate("Certificates", "Issue certificates"),
            f"{words.training_name(roster)}, {words.period(roster)}" if roster else "",
        )
        due = {person.key for person in state.people if person.standing is Standing.DUE}
        self.everybody.setChecked(bool(due) and due == state.ticked)
        self.everybody.setEnabled(bool(due))
        self._counts.setText(_counts(len(state.ticked), len(state.people)))
        self.people.show_people(roster, state.ticked, state.current)
        self._show_rule(state)
        self._show_preview(state)
        self.look.show_look(state.look, frame.printers)
        self._show_acts(frame, state)

    def retranslate(self) -> None:
        """Set the words."""
        self._back.setText(QCoreApplication.translate("Certificates", "Back to the certificates"))
        self.everybody.setText(QCoreApplication.translate("Certificates", "All who meet the condition"))
        self.people.setAccessibleName(QCoreApplication.translate("Certificates", "Participants"))
        self.cancel.setText(QCoreApplication.translate("Certificates", "Cancel"))
        self.side.show_hint(
            QCoreApplication.translate(
                "Certificates",
                "The number comes from this computer at once, even offline. "
                "An issued certificate never changes.",
            )
        )
        self._redraw()

    def issue(self) -> None:
        """Issue by the primary way: print, or save where there is no printer."""
        self._go(Way.PRINT if self._presenter.state.printers else Way.SAVE)

    def _lay_out(self) -> None:
        head = row(self.everybody, None, self._counts, gap=8, margins=(14, 2, 16, 2))
        inside = column(head, Rule(), (self.people, 1), row(self._rule_note, margins=(16, 4, 16, 8)), gap=0)
        self.side.add_below(self.look)
        halves = Halves(Card(inside), self.side)
        acts = row((self._foot, 1), self.cancel, self.save, self.print, gap=8)
        top = row(self._back, (self._header, 1), gap=8)
        self.setLayout(column(top, self._banner, (halves, 1), acts, gap=12, margins=(16, 10, 24, 12)))
        self._banner.hide()

    def _connect(self) -> None:
        batch = self._batch
        self._back.clicked.connect(self.left)
        self.cancel.clicked.connect(self.left)
        self.everybody.clicked.connect(batch.tick_all)
        self.people.shown.connect(batch.show_person)
        self.people.people.ticked.connect(batch.tick)
        self.side.stepped.connect(batch.step)
        self.look.turned.connect(batch.turn)
        self.look.spoken.connect(batch.speak)
        self.look.placed.connect(batch.sign_at)
        self.look.printer_chosen.connect(self._presenter.use_printer)
        self.print.clicked.connect(self.issue)
        self.save.clicked.connect(lambda: self._go(Way.SAVE))
        self._banner.acted.connect(self._presenter.open_settings)
        self._presenter.state_changed.connect(self._redraw)
        batch.state_changed.connect(self._redraw)

    @Slot()
    def _redraw(self) -> None:
        self.show_state(self._presenter.state, self._batch.state)

    def _go(self, way: Way) -> None:
        if not self.print.isEnabled():
            return
        orders = self._batch.orders()
        target = None
        if way is Way.SAVE:
            target = self._ask_target(words.file_name(orders[0].person_name), len(orders))
            if target is None:
                return
        self._presenter.issue(orders, way, target)

    def _show_rule(self, state: BatchState) -> None:
        roster = state.roster
        if roster is None or roster.threshold_decided:
            self._rule_note.show_text("")
            return
        sentence = QCoreApplication.translate(
            "Certificates",
            "The limit of {limit} % of the hours is a default; the programme has not decided it.",
        )
        self._rule_note.show_text(sentence.format(limit=roster.threshold_percent))

    def _show_preview(self, state: BatchState) -> None:
        person, roster = state.person, state.roster
        message = ""
        if state.problem is not None:
            message = words.error_sentence(state.problem)
        elif person is not None and roster is not None and not person.there:
            message = words.reason(person, roster)
        self.side.show_file(person.name if person else "", state.pdf, message)
        shown = state.shown
        place = shown.index(state.current) + 1 if state.current in shown else 0
        self.side.show_place(place, len(shown))

    def _show_acts(self, frame: CertificatesState, state: BatchState) -> None:
        count = len(state.ticked)
        printing = bool(frame.printers)
        if printing:
            self.print.setText(
                QCoreApplication.translate("Certificates", "Issue and print %n certificates", "", count)
            )
            self.print.set_icon("printer")
        else:
            self.print.setText(
                QCoreApplication.translate("Certificates", "Issue and save %n certificates", "", count)
            )
            self.print.set_icon("download")
        self.save.setText(QCoreApplication.translate("Certificates", "Issue and save PDF"))
        self.save.setVisible(printing)
        blocked = self._blocked(frame, state)
        for button in (self.print, self.save):
            button.set_blocked(blocked)
        self._foot.setText(
            _dating(state)
            if printing
            else QCoreApplication.translate(
                "Certificates", "No printer was found. The certificates are saved as PDF files."
            )
        )
        problem = QCoreApplication.translate(
            "Certificates", "Enter your name in the settings: it is printed under the signature."
        )
        self._banner.show_state(
            problem if state.signer_problem else "",
            "triangle-alert",
            "warn",
            QCoreApplication.translate("Certificates", "Settings"),
        )

    def _blocked(self, frame: CertificatesState, state: BatchState) -> str | None:
        if frame.work is not None:
            return words.working(frame.work)
        if state.signer_problem:
            return QCoreApplication.translate(
                "Certificates", "Enter your name in the settings: it is printed under the signature."
            )
        if not state.ticked:
            return QCoreApplication.translate("Certificates", "Tick at least one person.")
        return None


def _counts(ticked: int, people: int) -> str:
    chosen = QCoreApplication.translate("Certificates", "%n chosen", "", ticked)
    took_part = QCoreApplication.translate("Certificates", "%n participants", "", people)
    return f"{chosen}, {took_part}"


def _dating(state: BatchState) -> str:
    """Return which date and language the certificates get."""
    days = {person.sums.last for person in state.people if person.key in state.ticked}
    if len(days) == 1 and (day := days.pop()) is not None:
        dated = QCoreApplication.translate("Certificates", "Dated {day} (the last session)").format(
            day=wording.format_date(day)
        )
    else:
        dated = QCoreApplication.translate("Certificates", "Dated by each one's last session")
    if state.look.language is None:
        return QCoreApplication.translate("Certificates", "{dated}, in the language of the receiver").format(
            dated=dated
        )
    return dated
