"""Dialogs for files begin where a person looks for files, not where the program was started."""

from pathlib import Path

import pytest
from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QFileDialog

from ui.screens.import_list.view import ask_open, ask_save
from ui.screens.settings.outside import Outside
from ui.screens.start.fields import ask_path
from ui.shared.folders import in_documents
from ui.shared.printing import ask_target

DIALOGS = {
    "passphrase": lambda: ask_path(None),
    "passphrase later": lambda: Outside().ask_file(None),
    "export": lambda: Outside().ask_folder(None),
    "list": lambda: ask_open(None),
    "report of a list": lambda: ask_save(None, "tuonti.xlsx"),
    "PDF": lambda: ask_target("todistus.pdf", 1),
    "PDFs": lambda: ask_target("", 3),
}


@pytest.mark.parametrize("name", DIALOGS)
def test_it_begins_in_the_documents(qapp, monkeypatch, tmp_path, name):
    begun = []
    monkeypatch.setattr(QStandardPaths, "writableLocation", lambda _place: str(tmp_path))
    for ask in ("getSaveFileName", "getOpenFileName"):
        monkeypatch.setattr(QFileDialog, ask, lambda *given: (begun.append(Path(given[2])), ("", ""))[1])
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *given: begun.append(Path(given[2])))
    DIALOGS[name]()

    assert tmp_path in (begun[0], begun[0].parent)


def test_a_computer_without_such_a_folder_offers_the_home_folder(qapp, monkeypatch, tmp_path):
    monkeypatch.setattr(QStandardPaths, "writableLocation", lambda _place: str(tmp_path / "missing"))

    assert Path(in_documents("todistus.pdf")) == Path.home() / "todistus.pdf"
