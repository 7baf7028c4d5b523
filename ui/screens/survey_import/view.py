"""The page that takes answers in."""

from PySide6.QtCore import QCoreApplication, Slot

from ui.screens.survey_import import words
from ui.screens.survey_import.mapping import MappingCard
from ui.screens.survey_import.presenter import SurveyPresenter
from ui.screens.survey_import.preview import PreviewCard
from ui.shared.import_page import AskOpen, AskSave, ImportPage
from ui.shared.shell import Shell

_SHARE = 40


class SurveyPage(ImportPage):
    """Draws a `SurveyState`."""

    def __init__(
        self, presenter: SurveyPresenter, shell: Shell, ask_open: AskOpen, ask_save: AskSave
    ) -> None:
        self.mapping, self.preview = MappingCard(), PreviewCard()
        cards, ask = (self.mapping, self.preview), (ask_open, ask_save)
        super().__init__(presenter, shell, words, cards=cards, share=_SHARE, ask=ask)
        self._presenter = presenter
        presenter.mapping_kept.connect(self._tell_kept)
        self.mapping.mapped.connect(presenter.map_column)
        self.mapping.course_chosen.connect(presenter.set_course)
        self.mapping.one_based.connect(presenter.set_one_based)
        self.mapping.keep_wanted.connect(presenter.keep_mapping)
        self.preview.part_chosen.connect(presenter.show_part)
        self.preview.decided.connect(presenter.decide)
        self.preview.create_all_wanted.connect(presenter.create_all)
        self.retranslate()

    def retranslate(self) -> None:
        """Set every word; the questions a column can answer come anew in the language of now."""
        super().retranslate()
        self._presenter.enter()

    @Slot(str)
    def _tell_kept(self, name: str) -> None:
        told = QCoreApplication.translate("SurveyImport", "The columns are kept under “{name}”.")
        self._shell.toasts.show(told.replace("{name}", name))
