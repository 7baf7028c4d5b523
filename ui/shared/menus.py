"""The three dots: what is done seldom, in a menu below a button."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QPoint, Qt
from PySide6.QtWidgets import QMenu, QWidget

from ui.shared import theme
from ui.shared.buttons import Button


@dataclass(frozen=True, slots=True)
class MenuAct:
    """One line of a menu: words, icon, what it does; `danger` for one that removes."""

    words: str
    icon: str
    run: Callable[[], object]
    danger: bool = False


class MoreButton(Button):
    """Three dots that open a menu; hidden while there is nothing in it."""

    def __init__(self, *, parent: QWidget | None = None) -> None:
        super().__init__("", "icon", "ellipsis", parent=parent)
        self._acts: Sequence[MenuAct] = ()
        self.clicked.connect(self.open_menu)
        self.retranslate()
        self.hide()

    @property
    def acts(self) -> Sequence[MenuAct]:
        """What is in the menu."""
        return self._acts

    def show_acts(self, acts: Sequence[MenuAct]) -> None:
        """Put these into the menu, those that remove last."""
        self._acts = tuple(acts)
        self.setVisible(bool(acts))

    def retranslate(self) -> None:
        """Set the name."""
        self.setText(QCoreApplication.translate("Menu", "More"))

    def open_menu(self) -> QMenu:
        """Open the menu below the button and return it."""
        now = theme.current()
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for number, act in enumerate(self._acts):
            if act.danger and number:
                menu.addSeparator()
            line = menu.addAction(now.icon(act.icon, "danger" if act.danger else "text"), act.words)
            line.triggered.connect(lambda _=False, run=act.run: run())
        menu.popup(self.mapToGlobal(QPoint(self.width() - menu.sizeHint().width(), self.height() + 4)))
        return menu
