"""A visit or call, written in place: which firm, when, what about."""

from datetime import date, datetime
from functools import partial

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from digifocus_desktop.services.company_names import CompanyReference
from digifocus_desktop.services.visit_values import CALL, VISIT, VisitDraft
from resources.labels import label
from ui.screens.today.state import FirmChoice, TodayState, VisitForm
from ui.shared.buttons import Button
from ui.shared.choices import Option, Segment
from ui.shared.dates import day_to_type, time_to_type, typed_day, typed_time
from ui.shared.fields import FormField, LineEdit
from ui.shared.i18n import current_language
from ui.shared.layout import Card, Rule, bring_into_view, clear, column, row
from ui.shared.lists import OpenRow
from ui.shared.live import Live
from ui.shared.text import PlainLabel
from ui.shared.theme import Role
from ui.shared.troubles import trouble_words
from ui.shared.visit_outcome import VisitOutcome


class VisitCard(Live, Card):
    """Fields of a visit; the firm is found as its name is typed.

    Signals:
        saved: A `VisitDraft`.
        refused: By name of field the code of what is wrong with it.
        removed: The person wants the visit taken away.
        held: It took place.
        called_off: It does not take place; why, if the person said.
        cancelled: The person wants the form closed.
        firm_typed: Letters of a firm's name.
        firm_chosen: A `FirmChoice`.
    """

    saved = Signal(object)
    refused = Signal(object)
    removed = Signal()
    held = Signal()
    called_off = Signal(str)
    cancelled = Signal()
    firm_typed = Signal(str)
    firm_chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        self._title = PlainLabel("", Role.TITLE)
        self.kind = Segment()
        self.firm, self.day, self.time = LineEdit(), LineEdit(), LineEdit()
        self.subject, self.place = LineEdit(), LineEdit()
        self.fields = {
            "company": FormField("", self.firm),
            "day": FormField("", self.day),
            "time": FormField("", self.time),
            "subject": FormField("", self.subject),
            "place": FormField("", self.place),
        }
        self._found = column(gap=4)
        self.save, self.cancel = Button("", "secondary", "check"), Button("", "quiet")
        self.remove = Button("", "danger", "trash-2")
        self.outcome, self._rule = VisitOutcome(), Rule()
        fields = self.fields
        inside = column(
            row((self._title, 1), self.kind, gap=12),
            row((fields["company"], 5), (fields["day"], 3), (fields["time"], 3), gap=12),
            self._found,
            row((fields["subject"], 1), (fields["place"], 1), gap=12),
            row(self.save, self.cancel, None, self.remove, gap=8),
            self._rule,
            self.outcome,
            gap=8,
            margins=(20, 12, 20, 12),
        )
        super().__init__(inside, "card", parent)
        self.found: list[OpenRow] = []
        self._drawn: tuple[FirmChoice, ...] = ()
        self._number = -1
        self._state = TodayState()
        self._connect()
        self.retranslate()

    def show_state(self, state: TodayState) -> None:
        """Draw the form; what is typed stays."""
        self._state = state
        form = state.form
        self.setVisible(form is not None)
        if form is None or state.view is None:
            return
        fresh = form.number != self._number
        if fresh:
            self._number = form.number
            self.outcome.begin(held=form.held)
            self._fill(form, state.view.day)
        if form.firm is not None and self.firm.text() != form.firm.name:
            self.firm.setText(form.firm.name)
        self.firm.setEnabled(form.visit_id is None)
        self.remove.setVisible(form.visit_id is not None)
        for part in (self._rule, self.outcome):
            part.setVisible(form.visit_id is not None)
        self.outcome.show_trouble(form.errors.get("reason"))
        self._show_found(form.found, state.reference)
        for name, field in self.fields.items():
            field.set_error(trouble_words(form.errors.get(name)))
        if fresh:
            first = self.day if form.firm is not None else self.firm
            first.setFocus(Qt.FocusReason.OtherFocusReason)
            bring_into_view(self)

    def retranslate(self) -> None:
        """Set the words."""
        language = current_language()
        visit = QCoreApplication.translate("Today", "Visit")
        self.kind.set_options(
            [Option(VISIT, visit, "map-pin"), Option(CALL, label("contact_kind.call", language), "phone")]
        )
        self.kind.setAccessibleName(QCoreApplication.translate("Today", "Visit or call"))
        texts = {
            "company": QCoreApplication.translate("Today", "Company"),
            "day": QCoreApplication.translate("Today", "Day"),
            "time": QCoreApplication.translate("Today", "Time"),
            "subject": QCoreApplication.translate("Today", "What about"),
            "place": QCoreApplication.translate("Today", "Where, if not at the company"),
        }
        for name, text in texts.items():
            self.fields[name].set_label(text)
        self._title.setText(QCoreApplication.translate("Today", "Visit or call"))
        self.save.setText(QCoreApplication.translate("Today", "Save"))
        self.cancel.setText(QCoreApplication.translate("Today", "Cancel"))
        self.remove.setText(QCoreApplication.translate("Today", "Remove"))
        self.show_state(self._state)

    def _connect(self) -> None:
        self.save.clicked.connect(self._save)
        self.cancel.clicked.connect(self.cancelled)
        self.remove.clicked.connect(self.removed)
        self.outcome.held.connect(self.held)
        self.outcome.called_off.connect(self.called_off)
        self.firm.textEdited.connect(self.firm_typed)
        for name, field in self.fields.items():
            if isinstance(field.field, QLineEdit):
                field.field.returnPressed.connect(self._on_enter)
                field.field.textEdited.connect(partial(self._mended, name))

    def _mended(self, name: str, _text: str) -> None:
        """Take back what was said of a field that is being changed; *Save* looks again."""
        errors = self._state.form.errors if self._state.form is not None else {}
        if name in errors:
            self.refused.emit({field: trouble.code for field, trouble in errors.items() if field != name})

    def _fill(self, form: VisitForm, today: date) -> None:
        start = form.starts_at
        self.kind.set_value(form.kind)
        self.firm.setText(form.firm.name if form.firm is not None else "")
        self.day.setText(day_to_type(start.date() if start is not None else today))
        self.time.setText(time_to_type(start.time()) if start is not None else "")
        self.subject.setText(form.subject)
        self.place.setText(form.place)

    def _show_found(self, found: tuple[FirmChoice, ...], reference: CompanyReference) -> None:
        if found == self._drawn:
            return
        self._drawn = found
        clear(self._found)
        self.found = []
        for firm in found:
            line = OpenRow(
                firm.name, reference.municipality(firm.municipality, current_language()), framed=True
            )
            line.clicked.connect(lambda *_, chosen=firm: self._choose(chosen))
            self.found.append(line)
            self._found.addWidget(line)

    def _choose(self, firm: FirmChoice) -> None:
        self.firm_chosen.emit(firm)
        self.day.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_enter(self) -> None:
        """Enter in the firm takes the first one found; elsewhere it saves."""
        if self.firm.hasFocus() and self._drawn:
            self._choose(self._drawn[0])
        else:
            self._save()

    def _save(self) -> None:
        view = self._state.view
        if view is None:
            return
        day = typed_day(self.day.text(), view.day, ahead=True)
        time = typed_time(self.time.text())
        firm = self._state.form is not None and self._state.form.firm is not None
        wrong = {
            "company": "" if firm else "field.empty",
            "day": "" if day is not None else "field.date",
            "time": "" if time is not None else "field.time",
        }
        codes = {name: code for name, code in wrong.items() if code}
        if codes:
            self.refused.emit(codes)
            self.fields[next(iter(codes))].field.setFocus(Qt.FocusReason.OtherFocusReason)
        elif day is not None and time is not None:
            starts_at = datetime.combine(day, time).astimezone()
            self.saved.emit(
                VisitDraft(str(self.kind.value), starts_at, self.subject.text(), self.place.text())
            )
