"""What a coordinator is told of a form before publishing it."""

from dataclasses import replace

from digifocus_desktop.forms.course import Course
from digifocus_desktop.forms.inspection import COURSES, missing_translations, path_times, remarks


def test_every_target_group_and_the_double_farm_have_a_time(package):
    times = {one.groups: one for one in path_times(package)}

    assert len(times) == len(package.by_id["kohderyhma"].choices) + 1
    assert all(24 <= one.shortest / 60 < one.longest / 60 <= 32 for one in times.values())
    double, single = times["matkailu", "urakointi"], times[("matkailu",)]
    assert double.longest > single.longest
    assert double.scored > single.scored
    assert double.label["fi"] == "Maatila ja matkailu + Maatila ja koneurakointi"


def test_a_longer_question_makes_its_path_longer_and_no_other(package):
    before = {one.groups: one.longest for one in path_times(package)}
    changed = package.by_id.get("b2b_tarjous") or next(one for one in package.items if one.section == "i_b2b")
    items = tuple(
        replace(one, seconds=one.seconds + 300) if one.id == changed.id else one for one in package.items
    )
    after = {one.groups: one.longest for one in path_times(replace(package, items=items))}

    assert {groups for groups in after if after[groups] != before[groups]} == {("b2b",)}
    assert after["b2b",] - before["b2b",] == 300


def test_a_form_without_target_groups_has_one_path(package):
    items = tuple(one for one in package.items if one.section == "a")
    sections = tuple(one for one in package.sections if one.id == "a")
    (only,) = path_times(replace(package, items=items, sections=sections))

    assert only.groups == ()
    assert only.questions == len(items)


def test_a_text_without_a_language_is_told_with_its_finnish_words(package):
    items = tuple(
        replace(one, label={"fi": "Onko?", "sv": "Är det?"}, hint={}, choices=(), constraint_message=None)
        for one in package.items[:1]
    )
    small = replace(
        package, items=items, sections=(), dimensions=(), bands=(), flags=(), themes=(), rules=(), tools=(), dii=(),  # noqa: E501
        steps=(), pairs=(),
    )  # fmt: skip

    (gap,) = missing_translations(small)

    assert (gap.part, gap.id, gap.field, gap.language, gap.words) == (
        "item",
        items[0].id,
        "label",
        "en",
        "Onko?",
    )


def codes(package):
    return {(one.code, one.id) for one in remarks(package)}


def changed(package, item_id, **values):
    return replace(
        package,
        items=tuple(replace(one, **values) if one.id == item_id else one for one in package.items),
    )


def test_what_was_forgotten_is_remarked(package):
    lonely = package.themes[0].code
    no_feed = replace(
        package,
        items=tuple(replace(one, themes=tuple(code for code in one.themes if code != lonely)) for one in package.items),  # noqa: E501
        flags=tuple(replace(one, helpers=tuple(code for code in one.helpers if code != lonely)) for one in package.flags),  # noqa: E501
    )  # fmt: skip
    choices = package.by_id["c_sivut"].choices
    twice = (*choices[:3], replace(choices[3], label=choices[2].label), choices[4])

    assert ("no_theme", "c_sivut") in codes(changed(package, "c_sivut", themes=()))
    assert ("no_item", lonely) in codes(no_feed)
    assert ("no_dimension", "c_sivut") in codes(changed(package, "c_sivut", dimensions=()))
    assert ("same_anchors", "c_sivut") in codes(changed(package, "c_sivut", choices=twice))
    assert ("same_question", "d_some") in codes(
        changed(package, "d_some", label=package.by_id["c_sivut"].label)
    )
    flag = replace(package.flags[0], helpers=())
    assert ("no_action", flag.item) in codes(replace(package, flags=(flag, *package.flags[1:])))


def test_the_shipped_form_forgets_nothing(package):
    assert remarks(package) == ()


def test_shorter_and_later_courses_have_a_time_beside_the_whole(package):
    (first, *_) = path_times(package)
    times = {one.course: one for one in first.courses}

    assert [(one.phase, one.quick) for one in times] == [(one.phase, one.quick) for one in COURSES[1:]]
    assert times[Course(quick=True)].questions < first.questions / 3
    assert times[Course(quick=True)].longest / 60 < 12
    assert times[Course("T1")].questions > first.questions
