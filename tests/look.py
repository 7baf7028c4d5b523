"""Our look and languages on the one application of a test run.

There is one theme for the whole run: a second one would leave the first one's widgets behind.
"""

import pytest


@pytest.fixture(scope="session")
def _kit(qapp):
    from resources.translations.build import compile_translations
    from ui.shared.i18n import Languages
    from ui.shared.theme import Theme

    compile_translations()
    theme = Theme("light", reduce_motion=True)
    theme.install(qapp)
    return theme, Languages(qapp)


@pytest.fixture
def theme(_kit):
    """The theme on the application: light, 100 %, no motion."""
    kept, _ = _kit
    if (kept.look, kept.scale, kept.high_contrast) != ("light", 1.0, False):
        kept.apply(look="light", scale=1.0, high_contrast=False)
    return kept


@pytest.fixture
def languages(_kit):
    """The languages of the application, English at first; a program that ran before had its own."""
    _, kept = _kit
    kept.take_over()
    kept.use("en")
    return kept


@pytest.fixture
def no_old_windows(qapp) -> None:
    """Delete what earlier tests closed: Qt keeps it until an event loop runs, and restyles it each time."""
    from PySide6.QtCore import QCoreApplication, QEvent

    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
