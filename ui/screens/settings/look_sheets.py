"""How the program looks, and its keys."""

from PySide6.QtCore import QCoreApplication, Qt

from digifocus_desktop.settings import LOOKS
from ui.screens.settings.groups import Group, Sheet
from ui.screens.settings.presenter import SettingsPresenter
from ui.screens.settings.state import SettingsState
from ui.shared import theme
from ui.shared.answers import AnswerOption, AnswerRow
from ui.shared.choices import CheckRow, Option, Segment
from ui.shared.layout import Card, column
from ui.shared.text import PlainLabel
from ui.shared.theme import Role

PERCENTS = (90, 100, 125, 150, 200)
_ICONS = {"system": "laptop", "light": "sun", "dark": "moon"}


class Sample(Card):
    """A question as it looks in the analysis, at the size of now."""

    def __init__(self) -> None:
        self._question = PlainLabel("", Role.TITLE, wrap=True)
        self._answer = AnswerRow(AnswerOption(1, "1", ""))
        self._answer.setChecked(True)
        self._answer.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._answer.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._note = PlainLabel("", Role.CAPTION, "muted", wrap=True)
        super().__init__(column(self._question, self._answer, self._note, gap=4, margins=(16, 10, 16, 10)))
        self.set_look("soft")

    def show_words(self) -> None:
        """Set every word again."""
        self._question.setText(QCoreApplication.translate("Settings", "Where is customer information kept?"))
        text = QCoreApplication.translate("Settings", "In a phone or in e-mail")
        self._answer.show_option(AnswerOption(1, "1", text))
        self._note.setText(QCoreApplication.translate("Settings", "This is how text looks in the analysis."))


class LookSheet(Sheet):
    """Colours, text size, contrast and motion."""

    def __init__(self, presenter: SettingsPresenter) -> None:
        self.look, self.percent = Segment(least_width=208), Segment(least_width=96)
        self.contrast, self.motion = CheckRow(), CheckRow()
        self.sample = Sample()
        self._colours = Group(self.look)
        self._text = Group(self.percent, 4, self.sample)
        self._ease = Group(column(self.contrast, self.motion, gap=0))
        super().__init__(self._colours, self._text, self._ease)
        self.look.chosen.connect(lambda look: presenter.prefer(look=look))
        self.percent.chosen.connect(lambda percent: presenter.prefer(text_percent=percent))
        self.contrast.clicked.connect(lambda on: presenter.prefer(contrast="high" if on else "plain"))
        self.motion.clicked.connect(lambda on: presenter.prefer(motion="less" if on else "full"))
        self._state: SettingsState | None = None
        self.retranslate()

    def retranslate(self) -> None:
        """Set every word again."""
        colours = QCoreApplication.translate("Settings", "Colours")
        self._colours.set_words(
            colours, QCoreApplication.translate("Settings", "In bright light the light look is the clearest.")
        )
        self.look.setAccessibleName(colours)
        words = {
            "system": QCoreApplication.translate("Settings", "As the system"),
            "light": QCoreApplication.translate("Settings", "Light"),
            "dark": QCoreApplication.translate("Settings", "Dark"),
        }
        self.look.set_options([Option(look, words[look], _ICONS[look]) for look in LOOKS])
        size = QCoreApplication.translate("Settings", "Text size")
        self._text.set_words(
            size, QCoreApplication.translate("Settings", "Ctrl + and Ctrl − change the size anywhere.")
        )
        self.percent.setAccessibleName(size)
        self.sample.show_words()
        self._ease.set_words(
            QCoreApplication.translate("Settings", "Contrast and motion"),
            QCoreApplication.translate("Settings", "Contrast follows the system until you change it."),
        )
        self.contrast.setText(
            QCoreApplication.translate("Settings", "High contrast: stronger lines and text")
        )
        self.motion.setText(QCoreApplication.translate("Settings", "Less motion"))
        if self._state is not None:
            self.show_state(self._state)

    def show_state(self, state: SettingsState) -> None:
        """Mark what holds now."""
        self._state = state
        self.look.set_value(state.values.look)
        self._show_size(state.values.text_percent)
        self.contrast.setChecked(theme.current().high_contrast)
        self.motion.setChecked(not theme.current().motion)

    def _show_size(self, now: int) -> None:
        """Mark the size; one between these, set by keys, has its place too."""
        percents = sorted({*PERCENTS, now})
        if [button.option.value for button in self.percent.buttons] != percents:
            self.percent.set_options([Option(percent, f"{percent} %") for percent in percents])
        self.percent.set_value(now)


class KeysSheet(Sheet):
    """Whether single letters and digits work as keys."""

    def __init__(self, presenter: SettingsPresenter) -> None:
        self.letters = CheckRow()
        self._note = PlainLabel("", Role.CAPTION, "muted", wrap=True)
        self._single, self._all = Group(self.letters), Group(self._note, drop=0)
        super().__init__(self._single, self._all)
        self.letters.clicked.connect(lambda on: presenter.prefer(letter_keys=on))
        self.retranslate()

    def retranslate(self) -> None:
        """Set every word again."""
        self._single.set_words(
            QCoreApplication.translate("Settings", "Letters and digits"),
            QCoreApplication.translate("Settings", "Never while you type into a field."),
        )
        self.letters.setText(
            QCoreApplication.translate("Settings", "Answer with the keys 0–4, and move with single letters")
        )
        self._all.set_words(QCoreApplication.translate("Settings", "All keys"))
        self._note.setText(
            QCoreApplication.translate(
                "Settings",
                "F1 shows the keys of each page. Ctrl+K finds a company or anything that can be done.",
            )
        )

    def show_state(self, state: SettingsState) -> None:
        """Mark what holds now."""
        self.letters.setChecked(state.values.letter_keys)
