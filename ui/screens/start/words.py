"""The words of the first start."""

from PySide6.QtCore import QCoreApplication

from ui.screens.start.presenter import LAST_STEP, Busy, Way
from ui.shared.choices import Option


def ways() -> list[Option]:
    """Return the three cards."""
    return [
        Option(
            Way.JOIN,
            QCoreApplication.translate("Start", "Join the project"),
            "users",
            QCoreApplication.translate("Start", "The shared companies and trainings come to this computer."),
            QCoreApplication.translate(
                "Start",
                "You need a code from your organisation's admin, and the network while you join.",
            ),
        ),
        Option(
            Way.ALONE,
            QCoreApplication.translate("Start", "Use on this computer only"),
            "laptop",
            QCoreApplication.translate(
                "Start", "Data stay encrypted on this computer. You can join the project later."
            ),
            QCoreApplication.translate("Start", "Right when you have no code yet."),
        ),
        Option(
            Way.DEMO,
            QCoreApplication.translate("Start", "Look around with example data"),
            "eye",
            QCoreApplication.translate("Start", "Invented companies of Etelä-Savo. You may try everything."),
            QCoreApplication.translate(
                "Start", "The examples have a folder of their own and never mix with real data."
            ),
        ),
    ]


def heading(step: int, way: Way | None) -> tuple[str, str]:
    """Return the heading of a step and the sentence below it."""
    if step == 1:
        return (
            QCoreApplication.translate("Start", "How do you want to begin?"),
            QCoreApplication.translate(
                "Start",
                "Everything works without a network. The choice can be changed later, and nothing is lost.",
            ),
        )
    if step == 2 and way is Way.JOIN:
        return (
            QCoreApplication.translate("Start", "Join the project"),
            QCoreApplication.translate("Start", "Your organisation's admin gave you an address and a code."),
        )
    if step == 2:
        return (
            QCoreApplication.translate("Start", "Who works here?"),
            QCoreApplication.translate("Start", "Your name comes into certificates and notes."),
        )
    return (
        QCoreApplication.translate("Start", "Keep the recovery passphrase safe"),
        QCoreApplication.translate(
            "Start",
            "It opens the data if this computer loses its key. Nobody else can open them for you.",
        ),
    )


def go_on(step: int, way: Way | None) -> str:
    """Return the word of the button that leads on: the last one says what it does."""
    if step == LAST_STEP and way is Way.JOIN:
        return QCoreApplication.translate("Start", "Join the project")
    if step == LAST_STEP or way is Way.DEMO:
        return QCoreApplication.translate("Start", "Begin")
    return QCoreApplication.translate("Start", "Continue")


def step_of(step: int) -> str:
    """Return which step this is."""
    return QCoreApplication.translate("Start", "Step {step}/3").format(step=step)


def check_address() -> str:
    """Return what else may be wrong when nobody answers."""
    return QCoreApplication.translate("Start", "Check the address and the network connection.")


def busy_words(busy: Busy) -> str:
    """Return what is going on."""
    words = {
        Busy.MAKING: QCoreApplication.translate("Start", "Making the encrypted store…"),
        Busy.JOINING: QCoreApplication.translate("Start", "Joining the project…"),
        Busy.DEMO: QCoreApplication.translate("Start", "Making example companies…"),
    }
    return words[busy]
