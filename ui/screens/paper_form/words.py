"""The words of the form on paper."""

from PySide6.QtCore import QCoreApplication

from ui.screens.paper_form.presenter import PaperFormState

ALL: tuple[str, ...] = ()


def course_values() -> list[tuple[object, str]]:
    """Return what can be printed."""
    return [
        ("full", QCoreApplication.translate("PaperForm", "Whole analysis")),
        ("quick", QCoreApplication.translate("PaperForm", "Quick survey")),
        ("t1", QCoreApplication.translate("PaperForm", "End (T1)")),
        ("t2", QCoreApplication.translate("PaperForm", "A year later (T2)")),
    ]


def group_values(state: PaperFormState) -> list[tuple[object, str]]:
    """Return whose questions the paper can have: those of the firm, of all, of one group."""
    if state.paper is None:
        return []
    names = dict(state.paper.choices)
    values: list[tuple[object, str]] = [(ALL, QCoreApplication.translate("PaperForm", "All target groups"))]
    if len(state.paper.groups) > 1:
        values.append((state.paper.groups, " + ".join(names[one] for one in state.paper.groups)))
    return [*values, *(((key,), words) for key, words in state.paper.choices)]
