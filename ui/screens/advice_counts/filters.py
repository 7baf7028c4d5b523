"""Which advice is counted: from when to when, by whom, about what, for what kind of firm."""

from dataclasses import replace
from datetime import date

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from digifocus_desktop.services.advice_counts_values import AdvicePeriod, Cut
from digifocus_desktop.services.advice_counts_workbook import key_name
from ui.screens.advice_counts.presenter import AdviceCountsState
from ui.shared import theme
from ui.shared.dates import day_to_type, typed_day
from ui.shared.fields import Choice, FormField, LineEdit
from ui.shared.i18n import current_language
from ui.shared.layout import FlowLayout, column
from ui.shared.live import Live


class PeriodRow(Live, QWidget):
    """The conditions, in force at once; a day that is none is told beside its field.

    Signals:
        chosen: The new `AdvicePeriod`.
        cut_chosen: The `Cut` to break the counts down by.
    """

    chosen = Signal(object)
    cut_chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state = AdviceCountsState()
        self.first, self.last = LineEdit(), LineEdit()
        self.organisation, self.topic, self.group, self.cut = Choice(), Choice(), Choice(), Choice()
        widgets = (self.first, self.last, self.organisation, self.topic, self.group, self.cut)
        self.fields = [FormField("", widget) for widget in widgets]
        inside = QWidget()
        flow = FlowLayout(12, inside)
        for field in self.fields:
            flow.addWidget(field)
        self.setLayout(column(inside, gap=0))
        self.first.committed.connect(lambda words: self._read_day(0, "first", words))
        self.last.committed.connect(lambda words: self._read_day(1, "last", words))
        self.organisation.chosen.connect(lambda value: self._choose(organisation_id=value))
        self.topic.chosen.connect(lambda value: self._choose(topic=value))
        self.group.chosen.connect(lambda value: self._choose(group=value))
        self.cut.chosen.connect(lambda value: self.cut_chosen.emit(Cut(str(value))))
        self.restyle()
        self.retranslate()

    def show_state(self, state: AdviceCountsState) -> None:
        """Draw the conditions in force; a day that is being typed stays as it is."""
        self._state = state
        period, counts = state.period, state.counts
        self.cut.set_values(list(_cuts()), state.cut)
        for field, day in ((self.first, period.first), (self.last, period.last)):
            if not field.hasFocus() and day is not None:
                field.show_text(day_to_type(day))
        if counts is None:
            return
        language = current_language()
        all_of_them = QCoreApplication.translate("AdviceCounts", "All")
        for choice, pairs, value in (
            (self.organisation, counts.organisations, period.organisation_id),
            (
                self.topic,
                [(one.key, key_name(counts, Cut.TOPIC, one.key, language)) for one in counts.topics],
                period.topic,
            ),
            (
                self.group,
                [(one.key, one.name(language)) for one in counts.reference.target_groups],
                period.group,
            ),
        ):
            choice.set_values([(None, all_of_them), *pairs], value)

    def restyle(self) -> None:
        """Take measures from the theme."""
        now = theme.current()
        for field, wide in zip(self.fields, (116, 116, 164, 210, 190, 160), strict=True):
            field.setFixedWidth(now.px(wide))

    def retranslate(self) -> None:
        """Set every word."""
        words = (
            QCoreApplication.translate("AdviceCounts", "From"),
            QCoreApplication.translate("AdviceCounts", "Until"),
            QCoreApplication.translate("AdviceCounts", "Organisation"),
            QCoreApplication.translate("AdviceCounts", "Theme"),
            QCoreApplication.translate("AdviceCounts", "Target group"),
            QCoreApplication.translate("AdviceCounts", "Broken down by"),
        )
        for field, label in zip(self.fields, words, strict=True):
            field.set_label(label)
        self.show_state(self._state)

    def _read_day(self, place: int, name: str, words: str) -> None:
        day = typed_day(words, date.today(), ahead=False) if words.strip() else None
        wrong = bool(words.strip()) and day is None
        told = QCoreApplication.translate("AdviceCounts", "Give a day, for example 30.11.2026.")
        self.fields[place].set_error(told if wrong else "")
        if not wrong:
            self._choose(**{name: day})

    def _choose(self, **changes: object) -> None:
        period: AdvicePeriod = replace(self._state.period, **changes)  # type: ignore[arg-type]  # its fields
        turned = period.first is not None and period.last is not None and period.last < period.first
        told = QCoreApplication.translate("AdviceCounts", "The last day is before the first.")
        if turned:
            self.fields[1].set_error(told)
            return
        self.fields[1].set_error("")
        self.chosen.emit(period)


def _cuts() -> tuple[tuple[object, str], ...]:
    return (
        (Cut.MONTH, QCoreApplication.translate("AdviceCounts", "Month")),
        (Cut.ORGANISATION, QCoreApplication.translate("AdviceCounts", "Organisation")),
        (Cut.TOPIC, QCoreApplication.translate("AdviceCounts", "Theme")),
        (Cut.GROUP, QCoreApplication.translate("AdviceCounts", "Target group")),
        (Cut.PLACE, QCoreApplication.translate("AdviceCounts", "Municipality")),
    )
