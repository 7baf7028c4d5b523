"""Compiling the questionnaire by hand: what the person at the workbook is told."""

from dataclasses import replace

import pytest
from openpyxl import load_workbook

from digifocus_desktop.services import shipped_form


@pytest.fixture
def compiled(tmp_path):
    """Where the package is written, with an older one in it."""
    path = tmp_path / "package.json"
    path.write_text("older", "utf-8")
    return path


def test_what_was_compiled_is_told_with_its_hash(compiled, tmp_path, capsys):
    package = shipped_form.shipped_package()
    method = tmp_path / "method.md"

    assert shipped_form.main(compiled=compiled, method=method) == 0

    assert shipped_form.METHOD.read_text("utf-8") == method.read_text("utf-8"), "run `python3 run.py form`"
    assert compiled.read_text("utf-8") == package.json + "\n"
    told = capsys.readouterr().out
    assert package.version in told
    assert package.hash in told


def test_the_least_number_of_a_new_version_is_told(compiled, tmp_path, capsys):
    package = shipped_form.shipped_package()
    earlier = replace(package, version="2026.1.7", rules=package.rules[1:])
    compiled.write_text(earlier.json + "\n", "utf-8")

    assert shipped_form.main(compiled=compiled, method=tmp_path / "method.md") == 0
    assert "comparing with 2026.1.7 is shifted: the number is 2026.2.0 or higher" in capsys.readouterr().out


def test_every_cell_that_is_wrong_is_told_and_the_older_package_stays(compiled, tmp_path, capsys):
    book = load_workbook(shipped_form.WORKBOOK)
    survey = book["survey"]
    rows = [row for row in survey.iter_rows(min_row=2) if str(row[0].value).startswith("select_one")]
    rows[0][0].value, rows[1][0].value = "select_one nowhere", "select_one nothing"
    book.save(tmp_path / "form.xlsx")

    assert shipped_form.main(tmp_path / "form.xlsx", compiled) == 1

    told = capsys.readouterr().err
    for row in rows[:2]:
        assert f"sheet survey, row {row[0].row}, column A: item.choice_list (found " in told
    assert compiled.read_text("utf-8") == "older"
