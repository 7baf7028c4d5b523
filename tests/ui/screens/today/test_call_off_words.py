"""The words of a visit that does not take place are not those that close the form."""

from PySide6.QtCore import QCoreApplication


def test_closing_the_form_and_a_visit_that_is_off_do_not_sound_alike(theme, languages):
    languages.use("fi")
    close = QCoreApplication.translate("Today", "Cancel")
    for source in ("It does not take place", "Why it does not take place", "Call off"):
        words = QCoreApplication.translate("VisitOutcome", source)
        assert words != source
        assert close[:5].lower() not in words.lower()
    languages.use("en")
