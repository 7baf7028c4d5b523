"""The words for what is asked of a firm: all, the quick version, an end measurement."""

from PySide6.QtCore import QCoreApplication

from digifocus_desktop.forms.course import FIRST_PHASE, Course


def course_words(course: Course) -> str:
    """Return the name of a course."""
    if course.quick and course.phase == FIRST_PHASE:
        return QCoreApplication.translate("Forms", "Quick survey")
    return {
        "T0": QCoreApplication.translate("Forms", "Whole analysis"),
        "T1": QCoreApplication.translate("Forms", "End (T1)"),
        "T2": QCoreApplication.translate("Forms", "A year later (T2), short"),
    }.get(course.phase, course.phase)
