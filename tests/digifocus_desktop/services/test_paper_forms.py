"""The paper of a firm: its branches, the whole or the quick form, branching in words."""

from dataclasses import replace

import pytest

from digifocus_desktop.documents.paper_form import Grid, Kind, Note, Question, render
from digifocus_desktop.errors import StoreError
from digifocus_desktop.forms.answers import Answer
from digifocus_desktop.forms.runtime import Runtime
from digifocus_desktop.model.advice import FormRelease
from digifocus_desktop.services.paper_form_content import known_runtime, paper_form_data
from digifocus_desktop.services.paper_forms import COURSES, course_at
from digifocus_desktop.services.shipped_form import shipped_package
from tests import every_kind
from tests.analysis_data import make_company
from tests.digifocus_desktop.documents.reading import text_of
from tests.digifocus_desktop.services.test_paired_scores import measure
from tests.workspaces import NOON


def _data(groups=(), course="full", language="fi"):
    runtime = known_runtime(shipped_package(), groups, COURSES[course])
    return paper_form_data(runtime, groups, "Mäkelän tila", "ProAgria", language)


def _printed(data):
    """Id → what stands on the paper for it, in order."""
    found = {}
    for part in data.parts:
        for block in part.blocks:
            for one in block.rows if isinstance(block, Grid) else (block,):
                found[one.id] = one
    return found


def test_the_paper_asks_every_question_of_the_form_once_in_its_order():
    package, printed = shipped_package(), _printed(_data())
    runtime = known_runtime(package, (), COURSES["full"])
    asked = [i.id for i in package.items if i.type.asks and runtime.is_visible(i.id) is not False]

    assert list(printed) == asked
    assert [one.number for one in printed.values()] == list(range(1, len(asked) + 1))


def test_a_chosen_target_group_leaves_the_other_branches_out():
    printed = _printed(_data(("matkailu",)))

    assert {"m_varaus", "mt_erottelu"} <= set(printed)
    assert not {"vk_vaihe", "k_tilaukset", "to_mainonta", "s_putki"} & set(printed)
    ticked = [option.mark for option in printed["kohderyhma"].options if option.ticked]
    assert ticked == ["5"]


def test_an_answer_that_hides_what_follows_tells_where_to_go_on():
    printed = _printed(_data(("b2c",)))

    (none, *others) = printed["c_sivut"].options
    assert none.jump == f"→ siirry kohtaan {printed['c_haku'].number} (c_haku)"
    assert not any(option.jump for option in others)


def test_a_question_that_hangs_on_an_answer_says_on_which():
    printed = _printed(_data(("b2c",)))
    site = printed["c_sivut"].number

    assert printed["c_mobiili"].only_if == f"Vain, jos kohdan {site} vastaus on 1–4."
    assert (
        f"kohdan {site} vastaus on 1–4 tai kohdan {printed['d_some'].number}" in printed["h_omistus"].only_if
    )
    sales = printed["l_verkkomyynti"].number
    assert printed["l_kuluttajat"].only_if == f"Vain, jos kohdan {sales} vastaus ei ole ”Ei lainkaan”."
    assert printed["c_haku"].only_if == ""


def test_a_form_for_all_says_which_firms_a_branch_is_for_and_where_the_others_go():
    data = _data()
    shop = next(part for part in data.parts if part.title == "Verkkokauppa")

    assert shop.only_if.startswith("Vain, jos kohdan 1 vastaus on ”Verkkokauppa”.")
    assert shop.only_if.endswith(
        f"Muuten siirry kohtaan {_printed(data)['to_saavutettavuus'].number} (to_saavutettavuus)."
    )
    assert all(not part.only_if for part in _data(("vk",)).parts)


def test_where_an_answer_leads_is_what_the_questionnaire_does():
    """Every jump of the paper, tried: what it passes over is hidden, where it leads is not."""
    runtime = known_runtime(shipped_package(), ("b2c", "vk"), COURSES["full"])
    data = paper_form_data(runtime, ("b2c", "vk"), "", "", "fi")
    printed = _printed(data)
    jumps = [
        (one.id, option)
        for one in printed.values()
        if isinstance(one, Question)
        for option in one.options
        if option.jump
    ]
    assert {name for name, _ in jumps} >= {"c_sivut", "g_tekoaly", "l_verkkomyynti"}
    for name, option in jumps:
        item = runtime.package.item(name)
        place = next(n for n, other in enumerate(printed[name].options) if other is option)
        choice = item.choices[place]
        after = runtime.answer(
            name,
            Answer.of((item.scored and choice.value) or choice.name)
            if not item.scored or choice.value
            else Answer.of(0),
        ).runtime
        order = list(printed)
        target = option.jump.split("(")[-1].rstrip(")")
        passed = order[order.index(name) + 1 : order.index(target)]
        assert passed
        assert all(after.is_visible(one) is False for one in passed)
        assert after.is_visible(target) is not False


def test_competence_is_a_grid_with_its_common_words_once():
    (grid,) = next(part for part in _data().parts if part.letter == "A").blocks

    assert grid.lead == "Miten sinulta onnistuu…"
    assert len(grid.rows) == 9
    assert grid.rows[0].text.startswith("arvioida")
    assert grid.most == 3
    assert not grid.twice


def test_a_measurement_at_the_end_rates_competence_twice():
    (grid,) = next(part for part in _data(course="t1").parts if part.letter == "A").blocks

    assert grid.twice


def test_the_quick_form_is_short():
    package = shipped_package()
    printed = _printed(_data(("matkailu",), "quick"))

    assert {i.id for i in package.items if i.quick and i.section != "i_mt"} & set(printed)
    assert "m_varaus" in printed
    assert "m_kanavat" not in printed
    assert len(printed) < 20


def test_the_form_of_a_firm_is_in_its_language_with_its_branches(services):
    firm = make_company(services, "Verkkopuoti Oy", groups=("vk",), language="sv")
    view = services.paper_forms.form(firm)

    words = text_of(view.file.content)
    assert view.language == "sv"
    assert view.groups == ("vk",)
    assert view.file.name == "Analys av digital affärsverksamhet Hela analysen Verkkopuoti Oy.pdf"
    assert "Pappersblankett" in words
    assert "vk_alusta" in words
    assert "m_varaus" not in words


def test_a_blank_form_has_all_branches(services):
    view = services.paper_forms.form("")

    assert view.groups == ()
    assert {"vk_alusta", "m_varaus", "s_putki"} <= set(text_of(view.file.content).split())
    assert [key for key, _ in view.choices] == ["b2c", "vk", "toimisto", "b2b", "matkailu", "urakointi"]


@pytest.mark.parametrize("course", COURSES)
@pytest.mark.parametrize("language", ["fi", "sv", "en"])
def test_every_form_can_be_printed(services, course, language):
    view = services.paper_forms.form("", course, (), language)

    assert view.file.content.startswith(b"%PDF")
    assert len(view.file.content) < 130_000


def test_a_firm_that_is_gone_is_told(services):
    with pytest.raises(StoreError, match=r"record\.gone"):
        services.paper_forms.form("no such firm")


def test_a_copy_is_what_was_shown(services, tmp_path):
    view = services.paper_forms.form("")

    target = view.file.save_to(tmp_path / "lomake.pdf")
    assert target.read_bytes() == view.file.content


def _every_kind(answers=(), course="full"):
    runtime = Runtime(every_kind.package(), dict(answers), course_at(course, NOON))
    return paper_form_data(runtime, (), "Mäkelän tila", "ProAgria", "fi")


def test_options_that_hang_on_an_answer_say_on_which_and_those_that_do_not_fit_are_left_out():
    open_form = {one.id: one for one in _questions(_every_kind())}
    known = {one.id: one for one in _questions(_every_kind({"f_alue": Answer.of("etela")}.items()))}

    assert [option.mark for option in open_form["f_kunta"].options] == ["1", "2", "3", "4", "5"]
    assert open_form["f_kunta"].hint.endswith("Valitse vaihtoehto, joka sopii kohdan 1 (f_alue) vastaukseen.")
    assert [(option.mark, option.text) for option in known["f_kunta"].options] == [
        ("4", "Turku"),
        ("5", "Salo"),
    ], "the marks are those that are keyed in"
    assert "joka sopii" not in known["f_kunta"].hint


def test_the_paper_tells_limits_notes_and_how_a_day_is_written():
    data = _every_kind()
    printed = {one.id: one for one in _questions(data)}
    notes = [block.text for part in data.parts for block in part.blocks if isinstance(block, Note)]

    assert "Valitse enintään 2." in printed["f_toimii"].hint
    assert notes[0] == "Vastaa sen mukaan, miten asiat ovat tänään."
    assert notes[1] == "Verkosta tulee ……… euroa (………)."
    assert (printed["f_kuu"].kind, printed["f_kuu"].unit) == (Kind.DAY, "kuukausi.vuosi")
    assert printed["f_nimi"].kind is Kind.LINE
    assert printed["f_kuvaus"].kind is Kind.LINES
    assert not any(option.ticked for one in printed.values() for option in one.options), "no proposals"
    text = text_of(render(data))
    assert "Kiitos, tässä kaikki." in text
    assert "päivä.kuukausi.vuosi" in text


def test_a_condition_on_the_day_is_decided_on_the_day_of_printing(services):
    shipped = shipped_package()
    over = replace(shipped.by_id["p_alku"], relevance=("today() < '2026-01-01'",))
    items = tuple(over if item.id == over.id else item for item in shipped.items)
    package = replace(shipped, version="2099.1.0", items=items)
    with services.store.write() as session:
        session.add(
            FormRelease(
                programme_id=services.me.programme_id,
                form_key=package.id,
                version=package.version,
                form_package_id=services.forms.keep(session, package),
                compared_with=shipped.version,
                comparability="shifted",
                changes=[],
                published_at=NOON,
            )
        )

    printed = text_of(services.paper_forms.form("", "full").file.content)
    assert "2099.1.0" in printed
    assert "p_toimiala" in printed
    assert "p_alku" not in printed


def _questions(data):
    return [block for part in data.parts for block in part.blocks if isinstance(block, Question)]


def test_the_paper_of_a_year_later_asks_the_quick_version_and_the_numbers():
    quick, year_on = _printed(_data(("matkailu",), "quick")), _data(("matkailu",), "t2")

    assert year_on.course == "Mittaus vuotta myöhemmin (T2), lyhyt"
    assert list(_printed(year_on)) == [
        item.id
        for item in shipped_package().items
        if item.id in quick or item.id == "p_henkilosto" or item.id.startswith("l_")
    ]


def test_the_paper_of_a_later_measurement_has_the_form_of_the_first_one(services, monkeypatch):
    firm = make_company(services)
    measure(services, firm)
    newer = replace(shipped_package(), version="2099.1.0")
    monkeypatch.setattr(type(services.forms), "current", newer)

    for course, version in (("t1", shipped_package().version), ("t2", shipped_package().version)):
        assert version in text_of(services.paper_forms.form(firm, course).file.content)
    for company, course in ((firm, "full"), ("", "t1")):
        assert "2099.1.0" in text_of(services.paper_forms.form(company, course).file.content)
