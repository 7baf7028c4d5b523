"""Every test of the interface has our look, in light and at 100 %, and speaks the language of the code."""

import pytest
from PySide6.QtCore import QCoreApplication, QEvent

from resources.translations.build import compile_translations
from ui.shared.i18n import Languages
from ui.shared.theme import Theme


@pytest.fixture(scope="session")
def _kit(qapp):
    compile_translations()
    theme = Theme("light", reduce_motion=True)
    theme.install(qapp)
    return theme, Languages(qapp)


@pytest.fixture(autouse=True)
def theme(_kit):
    """The theme on the application: light, 100 %, no motion."""
    kept, _ = _kit
    if (kept.look, kept.scale, kept.high_contrast) != ("light", 1.0, False):
        kept.apply(look="light", scale=1.0, high_contrast=False)
    return kept


@pytest.fixture(autouse=True)
def languages(_kit):
    """The languages of the application, English at first."""
    _, kept = _kit
    kept.use("en")
    return kept


@pytest.fixture(autouse=True)
def _no_old_windows(qapp) -> None:
    """Delete what earlier tests closed: Qt keeps it until an event loop runs, and restyles it each time."""
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
