"""The page that takes a list of firms in."""

from ui.screens.import_list import words
from ui.screens.import_list.mapping import MappingCard
from ui.screens.import_list.presenter import ListPresenter
from ui.screens.import_list.preview import PreviewCard
from ui.shared.import_page import AskOpen, AskSave, ImportPage
from ui.shared.shell import Shell

_SHARE = 36


class ListPage(ImportPage):
    """Draws a `ListState`."""

    def __init__(self, presenter: ListPresenter, shell: Shell, ask_open: AskOpen, ask_save: AskSave) -> None:
        self.mapping, self.preview = MappingCard(), PreviewCard()
        cards, ask = (self.mapping, self.preview), (ask_open, ask_save)
        super().__init__(presenter, shell, words, cards=cards, share=_SHARE, ask=ask)
        self._presenter = presenter
        self.mapping.mapped.connect(presenter.map_column)
        self.preview.part_chosen.connect(presenter.show_part)
        self.preview.anyway_wanted.connect(presenter.take_anyway)
        self.preview.opened.connect(presenter.open)
        self.retranslate()
