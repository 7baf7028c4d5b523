"""The examples that `docs/laskuesimerkit.md` works out by hand: the engine gives the same figures."""

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from digifocus_desktop.forms.answers import Answer, Status
from digifocus_desktop.forms.scoring import score

PAGE = Path(__file__).parents[3] / "docs" / "laskuesimerkit.md"
EXAMPLES = PAGE.read_text("utf-8").split("\n## ")[1:]
WORDS = {"en tiedä": Status.DONT_KNOW, "ei koske": Status.NOT_APPLICABLE, "ohitettu": Status.SKIPPED}
HUNDREDTH = 0.0051


def _number(text: str) -> float:
    return float(text.replace(",", "."))


def _found(pattern: str, text: str) -> float:
    found = re.search(pattern, text)
    assert found is not None
    return _number(found[1])


def _rows(example: str) -> Mapping[str, list[str]]:
    found = [[cell.strip() for cell in line.strip("| ").split("|")] for line in example.splitlines()]
    return {cells[0]: cells[1:] for cells in found if re.fullmatch(r"[a-z]\w*", cells[0]) and len(cells) > 1}


def _answer(item: Any, told: list[str]) -> Answer | None:
    word = told[0] if len(told) == 1 else told[1]
    if item.id == "kohderyhma":
        return Answer.of(tuple(word.split(", ")))
    if word == "piilossa":
        return None
    return Answer(WORDS[word]) if word in WORDS else Answer.of(int(word))


@pytest.fixture(params=EXAMPLES, ids=lambda example: example.partition(":")[0])
def example(request, package) -> tuple[str, Any]:
    text = request.param
    given = {name: _answer(package.item(name), told) for name, told in _rows(text).items()}
    return text, score(package, {name: answer for name, answer in given.items() if answer})


def _told(text: str, name: str) -> re.Match[str] | None:
    return re.search(rf"\*\*{name} = ([\d,]+) ± ([\d,]+)\*\* \((.+)\)", text)


def _assert_same(told: re.Match[str] | None, found: Any) -> None:
    assert (told is None) == (found is None)
    if told is not None:
        assert found.value == pytest.approx(_number(told[1]), abs=HUNDREDTH)
        assert found.half_range == pytest.approx(_number(told[2]), abs=HUNDREDTH)
        assert found.band.label["fi"] + ", rajalla" * found.at_border == told[3]


def test_each_area_and_the_level_are_what_the_page_says(example):
    text, result = example

    for area in result.dimensions:
        assert f"### {area.dimension.id} {area.dimension.label['fi']}" in text
        _assert_same(_told(text, area.dimension.id), area.score)
        told = text.partition(f"### {area.dimension.id} ")[2]
        assert area.coverage == pytest.approx(_found(r"peitto ([\d,]+\d)", told), abs=HUNDREDTH)
    _assert_same(_told(text, "Digitaso"), result.level)
    assert len(re.findall("^### ", text, re.MULTILINE)) == len(result.dimensions) + 1


def test_every_question_that_was_asked_has_a_row(example, package):
    text, result = example
    shown = {area.dimension.id for area in result.dimensions}

    asked = {item.id for item in package.items if shown.intersection(item.dimensions)}
    assert _rows(text).keys() - {"kohderyhma"} == asked


def test_dont_knows_flags_and_what_to_find_out_are_what_the_page_says(example):
    text, result = example

    share = _found(r"osuus ([\d,]+\d)\.", text)
    assert result.dont_know_share == pytest.approx(share, abs=HUNDREDTH)
    flags = ", ".join(flag.item.id for flag in result.flags) or "ei yhtään"
    assert f"Punaiset liput: {flags}." in text
    assert f"Selvitettävää: {', '.join(one.item.id for one in result.clarify) or 'ei mitään'}." in text


def _areas(example: str) -> list[str]:
    return [part for part in example.split("\n### ")[1:] if re.match(r"\w+ ", part) and "| Kohta |" in part]


def test_every_sum_on_the_page_is_right():
    """Reckoned from the rows alone, without the engine: products, sum, weights, cover, points and range."""
    areas = [area for example in EXAMPLES for area in _areas(example)]

    assert len(areas) > 20
    for area in areas:
        rows = [told for told in _rows(area).values() if len(told) == 4 and told[0] != "–"]
        known = [[_number(cell) for cell in (row[0], row[2], row[3])] for row in rows if row[2] != "–"]
        assert all(weight * value == product for weight, value, product in known), area
        weights = sum(weight for weight, *_ in known)
        cover = weights / sum(_number(row[0]) for row in rows)
        assert _found(r"peitto ([\d,]+\d)", area) == pytest.approx(cover, abs=HUNDREDTH), area
        if "ei mitattu" in area:
            assert _found(r"Vastattu paino ([\d,]*\d)", area) == weights
            continue
        products = [product for *_, product in known]
        line = re.search(r"Summa ([\d,+ ]+) = ([\d,]+); painot ([\d,]*\d);", area)
        assert line is not None, area
        assert [_number(one) for one in line[1].split(" + ")] == products, area
        assert (_number(line[2]), _number(line[3])) == (sum(products), weights), area
        points = re.search(
            r"Pisteet 100 × ([\d,]+) ÷ \(4 × ([\d,]+)\), vaihteluväli 25 × ([\d,]+) ÷ ([\d,]*\d):", area
        )
        figure = re.search(r"\*\*\w+ = ([\d,]+) ± ([\d,]+)\*\*", area)
        assert points is not None, area
        assert figure is not None, area
        gained, by, heaviest, over = map(_number, points.groups())
        assert (gained, by, over) == (sum(products), weights, weights), area
        assert 100 * gained / (4 * by) == pytest.approx(_number(figure[1]), abs=HUNDREDTH), area
        assert 25 * heaviest / over == pytest.approx(_number(figure[2]), abs=HUNDREDTH), area


def test_the_level_is_the_mean_of_the_areas_on_the_page(example):
    text, _ = example
    line = re.search(r"Digitaso \((.+)\) ÷ (\d)", text)
    figures = re.findall(r"^\*\*[B-H] = ([\d,]+) ±", text, re.MULTILINE)

    assert line is not None
    assert line[1].split(" + ") == figures
    assert int(line[2]) == len(figures)
    mean = sum(map(_number, figures)) / len(figures)
    assert _found(r"\*\*Digitaso = ([\d,]+) ±", text) == pytest.approx(mean, abs=2 * HUNDREDTH)
