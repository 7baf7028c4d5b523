"""The head of the pages of the place *Monitoring*: its name, and the way from one page to the next."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.shared.bars import PageHeader
from ui.shared.layout import Part, column
from ui.shared.live import Live
from ui.shared.monitoring_pages import monitoring_pages
from ui.shared.navigation import Navigator, Route
from ui.shared.sections import TabBar


class MonitoringHead(Live, QWidget):
    """Title with the page's acts at the right, and the pages of the place as tabs."""

    def __init__(self, navigator: Navigator, here: str, *right: Part, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._navigator, self._here = navigator, here
        self.header = PageHeader("", *right)
        self.tabs = TabBar()
        self.setLayout(column(self.header, self.tabs, gap=12))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.tabs.chosen.connect(self._go)
        self.retranslate()

    def retranslate(self) -> None:
        """Set the words."""
        name = QCoreApplication.translate("Monitoring", "Monitoring")
        self.header.set_title(name)
        self.tabs.setAccessibleName(name)
        self.tabs.show_tabs(monitoring_pages(), self._here)

    def _go(self, route: object) -> None:
        if route != self._here:
            self._navigator.go(Route(str(route)))
        self.retranslate()
