"""Certificates of one training: the people at the left, the preview at the right, one primary."""

from PySide6.QtCore import QCoreApplication, Slot

from digifocus_desktop.services.certificates import Standing
from ui.screens.certificates import words
from ui.screens.certificates.batch_presenter import BatchState
from ui.screens.certificates.issuing import IssuePanel
from ui.screens.certificates.people_list import PeopleList
from ui.screens.certificates.presenter import CertificatesPresenter, CertificatesState
from ui.screens.certificates.side import AskTarget, LookBar, PreviewSide
from ui.shared import wording
from ui.shared.choices import CheckRow
from ui.shared.layout import Card, Rule, column, row
from ui.shared.text import PlainLabel
from ui.shared.theme import Role


class BatchPanel(IssuePanel):
    """Draws a `BatchState`; passes on what the person does."""

    def __init__(self, presenter: CertificatesPresenter, ask_target: AskTarget) -> None:
        super().__init__(presenter, ask_target, presenter.batch.orders, PreviewSide(), LookBar())
        self._batch = presenter.batch
        self.everybody = CheckRow()
        self._counts = PlainLabel("", Role.CAPTION, "muted")
        self.people = PeopleList()
        self._rule_note = PlainLabel("", Role.CAPTION, "muted", wrap=True)
        head = row(self.everybody, None, self._counts, gap=8, margins=(14, 2, 16, 2))
        below = row(self._rule_note, margins=(16, 4, 16, 8))
        self.put_together(Card(column(head, Rule(), (self.people, 1), below, gap=0)))
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
        self.look.show_look(state.look, frame.printers or ())
        self.show_signer(state.signer_problem)
        self._show_acts(frame, state)

    def retranslate(self) -> None:
        """Set the words."""
        super().retranslate()
        self.everybody.setText(QCoreApplication.translate("Certificates", "All who meet the condition"))
        self.people.setAccessibleName(QCoreApplication.translate("Certificates", "Participants"))
        self._redraw()

    def _connect(self) -> None:
        batch = self._batch
        self.everybody.clicked.connect(batch.tick_all)
        self.people.shown.connect(batch.show_person)
        self.people.people.ticked.connect(batch.tick)
        self.side.stepped.connect(batch.step)
        self.look.turned.connect(batch.turn)
        self.look.spoken.connect(batch.speak)
        self.look.placed.connect(batch.sign_at)
        self._presenter.state_changed.connect(self._redraw)
        batch.state_changed.connect(self._redraw)

    @Slot()
    def _redraw(self) -> None:
        self.show_state(self._presenter.state, self._batch.state)

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
        elif person is not None and roster is not None:
            message = words.no_draft(person, roster)
        self.side.show_file(person.name if person else "", state.pdf, message)
        shown = state.shown
        place = shown.index(state.current) + 1 if state.current in shown else 0
        self.side.show_place(place, len(shown))

    def _show_acts(self, frame: CertificatesState, state: BatchState) -> None:
        count = len(state.ticked)
        self.show_acts(
            frame,
            to_print=_issue_and_print(count),
            to_save=_issue_and_save(count),
            blocked=self._blocked(frame, state),
            note=_dating(state),
        )

    def _blocked(self, frame: CertificatesState, state: BatchState) -> str | None:
        if frame.work is not None:
            return words.working(frame.work)
        if state.signer_problem:
            return words.signer_sentence()
        if not state.ticked:
            return QCoreApplication.translate("Certificates", "Tick at least one person.")
        return None


def _issue_and_print(count: int) -> str:
    if not count:
        return QCoreApplication.translate("Certificates", "Issue and print")
    return QCoreApplication.translate("Certificates", "Issue and print %n certificates", "", count)


def _issue_and_save(count: int) -> str:
    if not count:
        return QCoreApplication.translate("Certificates", "Issue and save PDF")
    return QCoreApplication.translate("Certificates", "Issue and save %n certificates", "", count)


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
