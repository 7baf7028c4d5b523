"""Who the firm is: its facts to read, and the same facts to change in place."""

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from digifocus_desktop.services.company_view import CompanyPageView
from ui.screens.company import words
from ui.screens.company.facts_form import FactsForm
from ui.screens.company.place_form import CardHead
from ui.screens.company.presenter import CompanyPresenter
from ui.screens.company.state import CompanyState, FormKind
from ui.screens.company.words import MAIN_FACTS, MORE_FACTS
from ui.shared import theme
from ui.shared.buttons import Button
from ui.shared.layout import Card, clear, column, row
from ui.shared.live import Live
from ui.shared.text import PlainLabel
from ui.shared.theme import Role

_LABEL_PX = 128
_TOP = Qt.AlignmentFlag.AlignTop


class FactsCard(Live, Card):
    """Draws the facts as rows; *Change* turns the rows into fields that save by themselves.

    Signals:
        decide_wanted: The person wants to decide on a value that was changed in two places.
    """

    decide_wanted = Signal()

    def __init__(self, presenter: CompanyPresenter, parent: QWidget | None = None) -> None:
        self._presenter = presenter
        self.head = CardHead("pencil")
        self._rows = QGridLayout()
        self._rows.setContentsMargins(0, 0, 8, 0)
        self._rows.setHorizontalSpacing(12)
        self._rows.setVerticalSpacing(8)
        self._rows.setColumnStretch(1, 1)
        self._note = PlainLabel("", Role.CAPTION, "muted", wrap=True)
        self.form = FactsForm(presenter)
        self._holder = column(gap=0)
        inside = column(self.head, self._rows, self._note, self._holder, gap=4, margins=(20, 4, 12, 16))
        super().__init__(inside, "card", parent)
        self._holder.addWidget(self.form)
        self._drawn: object = None
        self._state = CompanyState()
        self.head.button.clicked.connect(self._toggle)
        self.retranslate()

    def show_state(self, state: CompanyState) -> None:
        """Draw rows or fields; what is typed stays."""
        self._state = state
        view = state.view
        if view is None:
            return
        editing = state.is_open(FormKind.FACTS)
        self.head.button.setText(
            QCoreApplication.translate("Company", "Done")
            if editing
            else QCoreApplication.translate("Company", "Change")
        )
        self.head.button.set_icon("check" if editing else "pencil")
        facts = None if editing else view.facts
        shown = (facts, view.undecided, view.owner, view.own, view.file_here, view.told)
        if shown != self._drawn:
            self._drawn = shown
            clear(self._rows)
            if not editing:
                self._draw(view)
        self._note.show_text(self._note_words(view))
        self.form.setVisible(editing)
        if editing:
            self.form.show_state(state)

    def retranslate(self) -> None:
        """Set the words."""
        self.head.title.setText(QCoreApplication.translate("Company", "Facts"))
        self.head.button.setAccessibleName(QCoreApplication.translate("Company", "Change the facts"))
        self._drawn = None
        self.show_state(self._state)

    def restyle(self) -> None:
        """Draw the rows anew: their column of names follows the text size."""
        self._drawn = None
        self.show_state(self._state)

    def _toggle(self) -> None:
        if self._state.is_open(FormKind.FACTS):
            self.form.flush()
            self._presenter.close_form()
            self.head.button.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self._presenter.open_form(FormKind.FACTS)

    def _draw(self, view: CompanyPageView) -> None:
        for field in MAIN_FACTS:
            file = field in ("turnover_class", "staff_fte")
            if view.file_here or not file:
                self._add(view, field, words.value_words(field, view.facts.get(field), view.reference) or "–")
        self._add(view, "owner_user_id", words.owner_words(view) or "–")
        for field in MORE_FACTS:
            value = words.value_words(field, view.facts.get(field), view.reference)
            if value and not (field == "language" and view.facts.get("language") == "fi"):
                self._add(view, field, value)

    def _add(self, view: CompanyPageView, field: str, value: str) -> None:
        number = self._rows.rowCount()
        name = PlainLabel(words.fact_label(field), Role.CAPTION, "muted", wrap=True)
        name.setMinimumWidth(theme.current().px(_LABEL_PX))
        text = PlainLabel(value, wrap=True)
        text.setAccessibleName(f"{name.text()}: {value}")
        self._rows.addWidget(name, number, 0, _TOP)
        if field in view.told:
            self._add_told(field, words.value_words(field, view.told[field], view.reference))
        if not view.undecided_fact(field):
            self._rows.addWidget(text, number, 1, _TOP)
            return
        decide = Button(QCoreApplication.translate("Company", "Two values: decide"), "quiet", "split")
        decide.setAccessibleDescription(name.text())
        decide.clicked.connect(self.decide_wanted)
        self._rows.addLayout(column(text, row(decide, None), gap=0), number, 1)

    def _add_told(self, field: str, told: str) -> None:
        """What an analysis says otherwise, below the fact: nothing is asked for, it can be taken."""
        said = QCoreApplication.translate("Company", "The analysis says: {fact} {value}")
        line = PlainLabel(
            said.format(fact=words.fact_label(field).lower(), value=told), Role.CAPTION, wrap=True
        )
        take = Button(QCoreApplication.translate("Company", "Use this"), "quiet", "check")
        keep = Button(QCoreApplication.translate("Company", "Keep the firm's"), "quiet")
        for button in (take, keep):
            button.setAccessibleDescription(line.text())
        take.clicked.connect(lambda: self._presenter.take_told(field))
        keep.clicked.connect(lambda: self._presenter.keep_fact(field))
        number = self._rows.rowCount()
        self._rows.addLayout(column(line, row(take, keep, None, gap=4), gap=0), number, 0, 1, 2)

    def _note_words(self, view: CompanyPageView) -> str:
        if not view.file_here:
            return QCoreApplication.translate(
                "Company", "The firm has not agreed to share its file with other organisations."
            )
        if not view.own:
            return QCoreApplication.translate(
                "Company", "Name, business ID and place are changed by the organisation that has the firm."
            )
        return ""
