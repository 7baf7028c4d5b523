"""The numbers that statistics read are those of the whole result, whatever was answered."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from digifocus_desktop.forms.advice import need_alone, theme_need
from digifocus_desktop.forms.answers import Answer, Status, answers_from_map
from digifocus_desktop.forms.course import Course
from digifocus_desktop.forms.package import DimensionKind, ItemType
from digifocus_desktop.forms.runtime import Runtime
from digifocus_desktop.forms.scoring import Figures, score

COURSES = [Course(), Course("T1", begun="2026-05-04T10:00:00"), Course("T2"), Course(quick=True)]
GROUPS = st.sampled_from([(), ("b2c",), ("vk",), ("matkailu", "urakointi"), ("toimisto",), ("b2b", "vk")])
NUMBERLESS = st.sampled_from([Status.DONT_KNOW, Status.SKIPPED, Status.NOT_APPLICABLE]).map(Answer)


def rated(highest):
    plain = st.integers(0, highest).map(Answer.of)
    more = st.builds(
        replace,
        plain,
        observation=st.none() | st.integers(0, 4),
        agreed=st.none() | st.integers(0, 4),
        develop=st.booleans(),
        note=st.none() | st.just("kesken"),
    )
    return st.one_of(plain, plain, more, NUMBERLESS, st.none())


def chosen(item):
    return st.none() | st.sampled_from([choice.name for choice in item.choices]).map(Answer.of)


@st.composite
def answer_sets(draw, package):
    """Sets from beginners with every red flag to the top, whole ones and such with holes."""
    of = rated(draw(st.sampled_from([0, 1, 2, 4])))
    found = {"kohderyhma": Answer.of(draw(GROUPS))}
    for item in package.items:
        if item.scored:
            found[item.id] = draw(of)
        elif item.type is ItemType.SELECT_ONE:
            found[item.id] = draw(chosen(item))
    return {name: answer for name, answer in found.items() if answer is not None and answer.value != ()}


@settings(max_examples=60, deadline=None)
@given(data=st.data())
def test_they_equal_the_whole_result(package, data):
    answers = data.draw(answer_sets(package))
    course = data.draw(st.sampled_from(COURSES))
    whole = score(package, answers, course=course)
    stored = answers_from_map({name: answer.to_entry() for name, answer in answers.items()})

    assert stored == answers
    runtime = Runtime(package, stored, course)
    assert Figures.of(runtime) == Figures.of_result(whole)
    for theme in package.themes:
        assert need_alone(runtime, theme.code) == theme_need(runtime, theme.code).need


def test_the_headlines_are_those_of_their_kind(package):
    answers = {
        item.id: Answer.of(4 if item.kind == "competence" else 2) for item in package.items if item.scored
    }

    figures = Figures.of(Runtime(package, answers))

    level = [one.id for one in package.dimensions if one.kind is DimensionKind.LEVEL]
    found = [figures.competence, figures.level, *(figures.dimensions[name] for name in level)]
    assert [number and number.value for number in found] == [100, *[50] * (len(level) + 1)]


@pytest.mark.parametrize("left", [1, 4])
def test_what_is_not_measured_has_no_number(package, left):
    level = [one for one in package.items if one.dimensions == ("B",)]
    answers = {one.id: Answer.of(3) for one in level[:left]}

    figures = Figures.of(Runtime(package, answers))

    assert (figures.dimensions["B"] is not None) is (left == 4)
    assert figures.level is None
    assert figures.competence is None
