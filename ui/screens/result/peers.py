"""One quiet line under the numbers: the middle result of firms alike, or why it is not told."""

from PySide6.QtCore import QCoreApplication

from digifocus_desktop.domain.anonymity import LEAST_TOLD
from digifocus_desktop.services.measures import COMPETENCE, LEVEL
from digifocus_desktop.services.peers import Peers
from ui.screens.result.presenter import ResultState
from ui.shared.i18n import current_language
from ui.shared.text import PlainLabel
from ui.shared.theme import Role
from ui.shared.wording import format_date


class PeerLine(PlainLabel):
    """Draws the peers of a `ResultState`; of a later measurement none, for the release is of first ones."""

    def __init__(self) -> None:
        super().__init__("", Role.CAPTION, "muted", wrap=True)
        self.setContentsMargins(20, 0, 20, 0)

    def show_state(self, state: ResultState) -> None:
        """Draw the line."""
        self.show_text(peer_words(state.peers) if state.peers is not None and not state.again else "")


def peer_words(peers: Peers) -> str:
    """Return the medians with whom they are of, or why there are none."""
    if peers.released_on is None:
        return QCoreApplication.translate(
            "Result", "There is nothing to compare with yet: the project's figures have not been released."
        )
    named = (
        (COMPETENCE, QCoreApplication.translate("Result", "Own competence")),
        (LEVEL, QCoreApplication.translate("Result", "The firm's digital level")),
    )
    told = ", ".join(f"{name} {peers.medians[key]}" for key, name in named if key in peers.medians)
    if not told:
        words = QCoreApplication.translate(
            "Result", "There is nothing to compare with: fewer than {least} firms have been measured."
        )
        return words.replace("{least}", str(LEAST_TOLD))
    if peers.group:
        words = QCoreApplication.translate(
            "Result", "Middle result of {group} ({count} firms, released {day}): {told}."
        )
    else:
        words = QCoreApplication.translate(
            "Result",
            "Middle result of all {count} firms (released {day}): {told}. The firm's own group is not told "
            "by itself: single firms could be recognised.",
        )
    group = peers.group.get(current_language()) or peers.group.get("fi", "")
    facts = {"group": group, "count": str(peers.firms), "day": format_date(peers.released_on), "told": told}
    for name, value in facts.items():
        words = words.replace("{" + name + "}", value)
    return words
