"""The command line without a window: exit codes, JSON, and sentences a person understands."""

import json

import pytest

from digifocus_desktop.cli import main
from digifocus_desktop.paths import AppPaths
from digifocus_desktop.services.workspace import Ways, Workspace
from tests.workspaces import PROFILE

LIST = """\
Yritys;Y-tunnus;Kunta
Savon Leipä;215848-5;Juva
Väärä Oy;1234567-8;Mikkeli
Savon Leipä;0215848-5;Juva
"""


@pytest.fixture
def folder(tmp_path):
    Workspace.create(AppPaths(tmp_path / "data"), PROFILE, Ways(key_file=True)).close()
    return tmp_path / "data"


def run(capsys, *arguments):
    code = main([str(one) for one in arguments])
    out, err = capsys.readouterr()
    return code, json.loads(out) if out else None, err


def test_a_list_is_taken_in_and_every_row_left_out_is_told(capsys, folder, tmp_path):
    file = tmp_path / "list.csv"
    file.write_text(LIST, "utf-8")

    code, said, _ = run(capsys, "--data-dir", folder, "import-companies", file)

    assert (code, said["created"]) == (0, 1)
    assert [(row["row"], row["reason"]) for row in said["not_taken"]] == [
        (3, "business_id.check_digit"),
        (4, "company_list.double"),
    ]


def test_an_export_is_written_and_counted(capsys, folder, tmp_path):
    code, said, _ = run(capsys, "--data-dir", folder, "export", tmp_path / "out")

    assert code == 0
    lines = [file.read_text("utf-8").count("\n") for file in (tmp_path / "out").glob("*.jsonl")]
    assert said["rows"] == sum(lines) > 0


def test_an_export_into_a_full_folder_is_refused_in_words(capsys, monkeypatch, folder, tmp_path):
    monkeypatch.setenv("LC_ALL", "fi_FI.UTF-8")
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "old").touch()

    code, said, err = run(capsys, "--data-dir", folder, "export", tmp_path / "out")

    assert (code, said) == (1, None)
    assert err == "Kansio ei ole tyhjä. Valitse uusi tai tyhjä kansio.\n"


def test_a_folder_without_a_store_is_told_by_its_name(capsys, tmp_path):
    code, _, err = run(capsys, "--data-dir", tmp_path / "nothing", "export", tmp_path / "out")

    assert code == 1
    assert "nothing" in err


def test_a_sync_before_joining_says_how_to_join(capsys, folder):
    code, _, err = run(capsys, "--data-dir", folder, "sync")

    assert code == 1
    assert "enrol" in err


def test_joining_makes_a_store_where_there_is_none(capsys, tmp_path):
    secret = tmp_path / "secret"
    secret.write_text("kana kukko kettu kala karhu\n", "utf-8")

    arguments = ("--data-dir", tmp_path / "new", "--passphrase-file", secret)
    code, _, err = run(capsys, *arguments, "enrol", "http://127.0.0.1:9", "ABCD-EFGH-JKLM")

    assert code == 1
    assert err
    assert AppPaths(tmp_path / "new").has_store


def test_a_window_without_a_screen_says_what_works(capsys, monkeypatch, tmp_path):
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM", "LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)

    code, _, err = run(capsys, "--data-dir", tmp_path)

    assert code == 2
    assert err.startswith("DigiFocus tarvitsee näytön")
    assert "--help" in err
