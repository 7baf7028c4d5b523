"""The one style sheet: Qt's own widgets only, ours paint themselves."""

from ui.shared.tokens import Tokens

_SHEET = """
QFrame[look="card"] {{ background: {surface}; border: 1px solid {line}; border-radius: 10px; }}
QFrame[look="selected"] {{
  background: {primary_soft}; border: {soft}px solid {primary}; border-radius: 10px; }}
QFrame[look="open"] {{ background: {surface}; border: 2px solid {primary}; border-radius: 10px; }}
QFrame[look="soft"] {{ background: {surface_alt}; border: {edge}px solid {control}; border-radius: 10px; }}
QFrame[look="bar"] {{ background: {surface}; border: 0; border-bottom: 1px solid {line}; }}
QFrame[look="foot"] {{ background: {surface}; border: 0; border-top: 1px solid {line}; }}
QFrame[look="side"] {{ background: {surface}; border: 0; border-right: 1px solid {line}; }}
QFrame[look="side-right"] {{ background: {surface}; border: 0; border-left: 1px solid {line}; }}
QFrame[look="rule"] {{ background: {line}; border: 0; max-height: 1px; min-height: 1px; }}
QFrame[look="rule-down"] {{ background: {line}; border: 0; max-width: 1px; min-width: 1px; }}
QLineEdit, QPlainTextEdit, QComboBox, QDateEdit, QTimeEdit, QSpinBox, QDoubleSpinBox {{
  padding: 0 10px; border: 1px solid {control}; border-radius: 6px; background: {surface}; color: {text};
  placeholder-text-color: {muted}; selection-background-color: {primary}; selection-color: {on_primary}; }}
QLineEdit, QComboBox, QDateEdit, QTimeEdit, QSpinBox, QDoubleSpinBox {{ min-height: {field}px; }}
QPlainTextEdit {{ padding: 6px 8px; }}
QLineEdit:hover, QPlainTextEdit:hover, QComboBox:hover, QDateEdit:hover {{ border-color: {text}; }}
QLineEdit:focus, QPlainTextEdit:focus, QComboBox:focus, QDateEdit:focus, QTimeEdit:focus, QSpinBox:focus {{
  border: 2px solid {focus}; padding: 0 9px; min-height: {field_focus}px; }}
QPlainTextEdit:focus {{ padding: 5px 7px; }}
QLineEdit:disabled, QPlainTextEdit:disabled, QComboBox:disabled {{
  background: {surface_alt}; color: {muted}; }}
QLineEdit:read-only {{ background: {surface_alt}; }}
QLineEdit[invalid="true"], QPlainTextEdit[invalid="true"], QComboBox[invalid="true"] {{
  border: 2px solid {danger}; padding: 0 9px; min-height: {field_focus}px; }}
QComboBox {{ combobox-popup: 0; }}
QComboBox::drop-down {{ border: 0; width: 32px; }}
QComboBox QAbstractItemView {{ background: {surface}; color: {text}; border: 1px solid {control};
  selection-background-color: {primary_soft}; selection-color: {text}; outline: 0; }}
QScrollArea, QAbstractScrollArea[look="page"] {{ background: transparent; border: 0; }}
QScrollArea > QWidget > QWidget[look="scrolled"] {{ background: transparent; }}
QAbstractScrollArea::corner {{ background: transparent; border: 0; }}
QScrollBar:vertical {{ background: transparent; width: 12px; margin: 2px; }}
QScrollBar:horizontal {{ background: transparent; height: 12px; margin: 2px; }}
QScrollBar::handle {{ background: {control}; border-radius: 4px; min-height: 44px; min-width: 44px; }}
QScrollBar::add-line, QScrollBar::sub-line, QScrollBar::add-page, QScrollBar::sub-page {{
  width: 0; height: 0; background: transparent; }}
QTableView, QListView, QTreeView {{ background: {surface}; border: 0; color: {text}; outline: 0;
  selection-background-color: {primary_soft}; selection-color: {text}; gridline-color: {line}; }}
QHeaderView {{ background: {surface}; border: 0; }}
QHeaderView::section {{ background: {surface}; color: {muted}; border: 0; border-bottom: 1px solid {line};
  padding: 0 16px; min-height: 35px; }}
QToolTip {{ background: {text}; color: {surface}; border: 0; padding: 6px 10px; }}
QMenu {{ background: {surface}; color: {text}; border: 1px solid {control}; padding: 4px; }}
QMenu::item {{ padding: 10px 20px; border-radius: 6px; }}
QMenu::item:selected {{ background: {primary_soft}; }}
QMenu::item:disabled {{ color: {muted}; }}
QCalendarWidget QWidget {{ alternate-background-color: {surface_alt}; }}
"""


def sheet(tokens: Tokens, field_height: int, high_contrast: bool) -> str:
    """Return the style sheet for a look.

    Args:
        tokens: The colours.
        field_height: Height of a field in px, its 1 px borders included.
        high_contrast: Soft grounds get a border that can be seen.
    """
    measures = {
        "field": field_height - 2,
        "field_focus": field_height - 4,
        "soft": 2 if high_contrast else 1,
        "edge": 2 if high_contrast else 0,
    }
    return _SHEET.format(**tokens._asdict(), **measures)
