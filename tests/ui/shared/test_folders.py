"""Dialogs for files begin where a person looks for files, not where the program was started."""

from pathlib import Path

import pytest
from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QFileDialog, QWidget

from ui.screens.settings.outside import Outside
from ui.screens.start.fields import ask_path
from ui.shared.folders import in_documents
from ui.shared.import_page import ask_open, ask_save
from ui.shared.printing import ask_target

DIALOGS = {
    "passphrase": ask_path,
    "passphrase later": Outside().ask_file,
    "export": Outside().ask_folder,
    "list": ask_open,
    "report of a list": lambda parent: ask_save(parent, "tuonti.xlsx"),
    "PDF": lambda _parent: ask_target("todistus.pdf", 1),
    "PDFs": lambda _parent: ask_target("", 3),
}


@pytest.mark.parametrize("name", DIALOGS)
def test_it_begins_in_the_documents(qtbot, monkeypatch, tmp_path, name):
    begun = []

    def folder(*given):
        begun.append(Path(given[2]))
        return ""

    monkeypatch.setattr(QStandardPaths, "writableLocation", lambda _place: str(tmp_path))
    for ask in ("getSaveFileName", "getOpenFileName"):
        monkeypatch.setattr(QFileDialog, ask, lambda *given: (folder(*given), ""))
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", folder)
    parent = QWidget()
    qtbot.addWidget(parent)
    DIALOGS[name](parent)

    assert tmp_path in (begun[0], begun[0].parent)


def test_a_computer_without_such_a_folder_offers_the_home_folder(qapp, monkeypatch, tmp_path):
    monkeypatch.setattr(QStandardPaths, "writableLocation", lambda _place: str(tmp_path / "missing"))

    assert Path(in_documents("todistus.pdf")) == Path.home() / "todistus.pdf"
