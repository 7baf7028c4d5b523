"""Words of a firm's place on a path; nothing is called given before the shared database has said so."""

from PySide6.QtCore import QCoreApplication

from digifocus_desktop.services.seats import Seat, SeatWord
from resources.messages import sentence
from ui.shared.i18n import current_language


def seat_words(seat: Seat | None) -> str:
    """Return how the firm stands; nothing without a place."""
    if seat is None:
        return ""
    if seat.word is SeatWord.REFUSED:
        return sentence(seat.reason, {}, current_language())
    words = {
        SeatWord.ASKED: QCoreApplication.translate(
            "Plan", "place asked for (to be confirmed in the shared database)"
        ),
        SeatWord.CONFIRMED: QCoreApplication.translate("Plan", "place confirmed"),
        SeatWord.WAITING: QCoreApplication.translate("Plan", "in the queue, number {turn}"),
        SeatWord.LEAVING: QCoreApplication.translate(
            "Plan", "place given up (to be confirmed in the shared database)"
        ),
    }[seat.word]
    return words.format(turn=seat.turn)
