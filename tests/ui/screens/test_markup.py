"""A text of a person never draws a picture: every text column holds one, every screen is looked at."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QPixmap, qRgb
from PySide6.QtWidgets import QLabel, QWidget
from sqlalchemy import String

from digifocus_desktop.demo.making import make
from digifocus_desktop.model.registry import ENTITIES
from digifocus_desktop.paths import AppPaths
from digifocus_desktop.services.session import Session
from digifocus_desktop.store import rows
from tests.ui.helpers import visible_texts
from tests.workspaces import NOON
from ui.screens import SCREENS, factories
from ui.shared.navigation import Route

RED = qRgb(255, 0, 0)
SHORTEST = 100
"""Columns of fewer characters hold codes, numbers and addresses."""
RECORDS = {
    "company": "company",
    "analysis": "response_set",
    "result": "response_set",
    "report": "response_set",
    "interview": "interview",
}
TABS = {
    "company": ("summary", "analyses", "interviews", "trainings", "documents", "history"),
    "certificates": ("due", "issued", "voided"),
}


@pytest.fixture
def session(tmp_path, monkeypatch) -> Iterator[Session]:
    """The demo data, every free text of which would show a red picture."""
    monkeypatch.chdir(tmp_path)
    picture = QImage(60, 60, QImage.Format.Format_RGB32)
    picture.fill(Qt.GlobalColor.red)
    assert picture.save("r.png")
    session = Session(
        AppPaths(tmp_path / "data"), make_demo=lambda paths: make(paths, 12, 1, lambda: NOON), demo=True
    )
    session.open()
    spoil(session)
    yield session
    session.close()


def spoil(session: Session) -> None:
    with session.services.store.apply() as (connection, touched):
        for name, entity in ENTITIES.items():
            texts = [
                field.name
                for field in entity.fields.values()
                if isinstance(field.type, String)
                and (field.type.length is None or field.type.length >= SHORTEST)
                and not field.name.endswith(("_id", "sha256"))
            ]
            for values in list(rows.everything(connection, name)):
                spoilt = {text: f"<img src='r.png'><b>{values[text]}</b>" for text in texts if values[text]}
                if spoilt:
                    kept = rows.read(connection, name, values["id"]) or {}
                    rows.write(connection, name, values["id"], {**kept, **spoilt})
                    touched.add(name, values["id"], kept)


def red(picture: QPixmap) -> int:
    image = picture.toImage().convertToFormat(QImage.Format.Format_RGB32)
    return memoryview(bytes(image.constBits())).cast("I").tolist().count(RED)


def routes(session: Session, name: str) -> Iterator[Route]:
    table = RECORDS.get(name)
    ref = ""
    if table:
        with session.services.store.read() as connection:
            ref = str(connection.execute(f"SELECT id FROM {table} WHERE NOT deleted").fetchone()[0])
    for tab in TABS.get(name, ("",)):
        yield Route(name, ref, {"tab": tab} if tab else {})


def test_no_text_of_a_person_draws_a_picture_on_any_screen(session, context, show, window, qtbot):
    canary = QLabel("<img src='r.png'>", window)
    canary.adjustSize()
    assert red(canary.grab()) >= 3_000, "a label of Qt would show it"
    canary.hide()
    seen = set()
    for name in SCREENS:
        page = factories(lambda _shell: context)[name](context.shell)
        for route in routes(session, name):
            show(page, route)
            qtbot.waitUntil(lambda page=page: bool(visible_texts(page)))
            assert red(page.grab()) == 0, route
            for label in page.findChildren(QLabel):
                plain = not label.text() or label.textFormat() == Qt.TextFormat.PlainText
                assert plain, (route, label.text()[:80])
            for widget in page.findChildren(QWidget):
                assert "<img" not in widget.toolTip(), (route, widget.toolTip()[:80])
            if any("r.png" in text for text in visible_texts(page)):
                seen.add(name)
        window.layout().removeWidget(page)
        page.hide()
    assert {"today", "companies", "company", "analysis", "result", "interview", "certificates"} <= seen
