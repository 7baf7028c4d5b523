"""A table of rows that are all here: sound, quiet when nothing changes, and true in every language."""

from PySide6.QtCore import Qt

from tests.ui.helpers import assert_model_sound
from ui.shared.rows_model import RowsModel
from ui.shared.tables import DataTable


def _model():
    words = {"first": "First"}
    model = RowsModel[tuple[str, int]](
        lambda: (words["first"], "Second"),
        lambda row, column, role: str(row[column]) if role == Qt.ItemDataRole.DisplayRole else None,
    )
    return model, words


def test_rows_are_shown_and_the_same_again_change_nothing(qtmodeltester, qtbot):
    model, _ = _model()
    tester = assert_model_sound(model)
    resets: list[int] = []
    model.modelReset.connect(lambda: resets.append(1))

    model.show_rows([("a", 1), ("b", 2)])
    model.show_rows([("a", 1), ("b", 2)])
    assert resets == [1]
    model.show_rows([("a", 1), ("b", 2)], anew=True)

    assert len(resets) == 2
    assert [model.index(1, column).data() for column in (0, 1)] == ["b", "2"]
    assert model.row_at(1) == ("b", 2)
    assert (model.rowCount(), model.columnCount()) == (2, 2)
    assert model.rowCount(model.index(0, 0)) == 0
    assert tester is not None


def test_other_words_are_drawn_without_losing_the_selection(theme, qtbot):
    model, words = _model()
    model.show_rows([("a", 1), ("b", 2)])
    table = DataTable()
    table.setModel(model)
    table.selectRow(1)
    words["first"] = "Ensimmäinen"

    with qtbot.waitSignals([model.dataChanged, model.headerDataChanged]):
        model.redraw()

    assert table.currentIndex().row() == 1
    assert model.headerData(0, Qt.Orientation.Horizontal) == "Ensimmäinen"
    assert model.headerData(0, Qt.Orientation.Vertical) is None
    table.deleteLater()
