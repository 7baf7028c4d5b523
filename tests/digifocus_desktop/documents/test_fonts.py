import pytest

import resources
from digifocus_desktop.documents.fonts import Face, advances, width_mm

INTER = [face for face in Face if face is not Face.STATEMENT]


@pytest.mark.parametrize("face", [Face.TABULAR, Face.TABULAR_SEMIBOLD])
def test_digits_of_a_column_have_one_width(face):
    assert len({advances(face)[ord(digit)] for digit in "0123456789"}) == 1


def test_digits_of_running_text_keep_their_own_width():
    assert len({advances(Face.REGULAR)[ord(digit)] for digit in "0123456789"}) > 1


@pytest.mark.parametrize("face", INTER)
def test_every_inter_face_prints_the_same_characters(face):
    assert set(advances(face)) >= set(advances(Face.REGULAR))


@pytest.mark.parametrize(
    "name", ["Łukasz Wiśniewski", "Žofia Čapková", "Nguyễn", "Ivars Bērziņš", "Σοφία", "Иван"]
)
def test_names_of_europe_can_be_printed(name):
    assert {ord(character) for character in name} <= set(advances(Face.REGULAR))


def test_the_statement_face_holds_the_statement_and_little_else():
    letters = set(advances(Face.STATEMENT))

    assert {ord(c) for c in "Euroopan unionin osarahoittama"} <= letters
    assert len(letters) < 40


@pytest.mark.parametrize("name", ["Inter-LICENSE.txt", "UbuntuDerivative-LICENSE.txt"])
def test_the_licence_lies_beside_the_faces(name):
    assert "LICEN" in resources.path("fonts", name).read_text(encoding="utf-8").upper()


def test_a_soft_hyphen_has_no_width():
    assert width_mm("talous\u00adhallinto", Face.REGULAR, 9) == width_mm("taloushallinto", Face.REGULAR, 9)
