"""The list of firms as a person meets it: keys, clicks, words, sizes."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from digifocus_desktop.model.advice import Action, ResponseSet
from digifocus_desktop.model.company import ContactEntry
from digifocus_desktop.services.company_values import NewCompany
from digifocus_desktop.store.ids import new_id
from tests.ui.helpers import assert_accessible, assert_model_sound, cut_texts, visible_texts
from tests.workspaces import NOON
from ui.screens.companies import create
from ui.screens.companies.view import CompaniesPage
from ui.shared.company_search import CompanySearch
from ui.shared.lists import ActionRow
from ui.shared.navigation import Route
from ui.shared.palette import Entry

CTRL = Qt.KeyboardModifier.ControlModifier
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def firms(services):
    """Three firms: Mäkelä's with an open analysis and an agreed action, Puula's, and one of markup."""
    make = services.companies.create
    ids = {
        "makela": make(NewCompany("Mäkelän tila", "9914207-5", "178", ("matkailu",), contact_name="Anna")),
        "puula": make(NewCompany("Puulan Matkailu", municipality="097", target_groups=("matkailu",))),
        "markup": make(NewCompany("<b>Yö</b> & Päivä", municipality="491")),
    }
    with services.store.write() as session:
        session.add(
            ResponseSet(
                id="r1",
                company_id=ids["makela"],
                form_package_id="f",
                phase="T0",
                answers={"a1": {"value": 2}, "a2": {"value": 1}},
                started_at=NOON,
            )
        )
        session.add(Action(id="a1", company_id=ids["makela"], title="Tunnukset mukaan"))
        session.add(
            ContactEntry(
                id=new_id(),
                company_id=ids["puula"],
                kind="call",
                happened_on=date(2026, 11, 2),
                body="sovittu",
            )
        )
    return ids


@pytest.fixture
def page(firms, context, show, qtbot):
    page = show(create(context), Route("companies"))
    qtbot.waitUntil(lambda: bool(page.filters.chips))  # their counts are read once the rows are painted
    return page


def names(page):
    model = page.list.model
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def glance_text(page):
    return " ".join(visible_texts(page.glance))


def agreed(page):
    lines = page.glance.findChildren(ActionRow)
    return [line.box.text() for line in lines if line.parent() is not None]


def test_the_page_takes_keys_before_the_store_is_open(context, window, qtbot, monkeypatch):
    monkeypatch.setattr(context.session, "_workspace", None)  # nothing can be asked of it
    page = create(context)
    assert isinstance(page, CompaniesPage)
    window.layout().addWidget(page)
    window.show()

    qtbot.keyClicks(page.search, "mak")

    assert page.search.text() == "mak"
    assert "Companies" in visible_texts(page)
    context.runner.unexpected.clear()


def test_all_firms_are_listed_by_finnish_order_with_their_exact_number(page):
    assert names(page) == ["<b>Yö</b> & Päivä", "Mäkelän tila", "Puulan Matkailu"]
    assert page.filters.count.text() == "3 companies"


def test_typing_anywhere_searches_and_enter_opens_the_hit(page, firms, context, qtbot):
    page.list.table.setFocus()
    qtbot.keyClicks(page.list.table, "puul")
    assert page.search.hasFocus()
    assert names(page) == ["Puulan Matkailu"]

    qtbot.keyClick(page.search, Qt.Key.Key_Down)
    qtbot.keyClick(page.list.table, Qt.Key.Key_Return)

    assert context.navigator.current == Route("company", firms["puula"])


def test_a_firm_is_found_by_an_inflected_word_and_by_its_contact(page, qtbot):
    page.search.insert("mäkelältä")
    assert names(page) == ["Mäkelän tila"]

    page.search.clear()
    qtbot.keyClicks(page.search, "anna")
    assert names(page) == ["Mäkelän tila"]
    assert page.filters.count.text().startswith("1 ")


def test_no_hit_says_what_to_do_and_leads_out(page, qtbot):
    qtbot.keyClicks(page.search, "mansik")
    assert "The search “mansik” found no companies." in visible_texts(page)
    assert not page.glance.isVisible()

    page.list.empty.acted.emit()

    assert page.search.text() == ""
    assert len(names(page)) == 3


def test_an_empty_store_offers_the_first_company_and_a_list(context, show, qtbot):
    page = show(create(context), Route("companies"))

    assert "No companies yet." in visible_texts(page)
    page.list.empty.acted_other.emit()
    assert context.navigator.current == Route("import_list")
    page.list.empty.acted.emit()
    assert context.navigator.current == Route("new_company")


def test_the_selected_firm_stands_beside_with_its_next_act(page, firms, context, qtbot):
    page.list.table.selectRow(1)

    text = glance_text(page)
    assert "9914207-5 · Juva · Farm and tourism" in text
    assert "Analysis under way" in text
    assert "Anna" in text
    assert agreed(page) == ["Tunnukset mukaan"]
    QTest.mouseClick(page.glance.firm.step.button, LEFT)
    assert context.navigator.current == Route("analysis", "r1")


def test_ctrl_enter_does_the_next_act_and_ctrl_n_begins_a_new_company(page, firms, context, qtbot):
    page.list.table.selectRow(2)
    qtbot.keyClick(page.list.table, Qt.Key.Key_Return, CTRL)
    assert context.navigator.current == Route("analysis", params={"company": firms["puula"]})

    qtbot.keyClick(page.search, Qt.Key.Key_N, CTRL)
    assert context.navigator.current == Route("new_company")


def test_markup_in_a_name_is_shown_as_text(page):
    page.list.table.selectRow(0)

    assert "<b>Yö</b> & Päivä" in visible_texts(page.glance)
    assert page.glance.firm.name.textFormat() == Qt.TextFormat.PlainText


def test_an_action_ticked_beside_the_list_can_be_undone(page, services, context):
    page.list.table.selectRow(1)
    page.glance.firm.action_ticked.emit("a1")
    assert agreed(page) == []

    context.shell.toasts.undo()

    assert agreed(page) == ["Tunnukset mukaan"]


def test_a_chip_filters_shows_its_count_and_comes_off_again(page, services, firms, qtbot):
    services.companies.set_owner(firms["puula"], None, services.me.organisation_id)
    mine = page.filters.chips[0]
    qtbot.waitUntil(lambda: mine.text() == "Mine 2")

    QTest.mouseClick(mine, LEFT)
    assert names(page) == ["<b>Yö</b> & Päivä", "Mäkelän tila"]
    QTest.mouseClick(mine, LEFT)

    assert len(names(page)) == 3


def test_conditions_of_the_panel_are_kept_as_a_chip_and_forgotten(page, services, qtbot):
    QTest.mouseClick(page.filters.more, LEFT)
    panel = page.panel
    place = [panel.municipality.itemText(row) for row in range(panel.municipality.count())].index("Juva")
    panel.municipality.setCurrentIndex(place)
    panel.municipality.activated.emit(place)
    assert names(page) == ["Mäkelän tila"]

    QTest.mouseClick(panel.keep, LEFT)
    assert [chip.text() for chip in page.filters.chips][1] == "Juva 1"
    assert page.filters.chips[1].isChecked()
    QTest.mouseClick(panel.keep, LEFT)

    assert len(page.filters.chips) == 2


def test_a_header_sorts_and_turns_round(page, qtbot):
    header = page.list.table.horizontalHeader()
    header.sectionClicked.emit(1)
    assert names(page) == ["Puulan Matkailu", "Mäkelän tila", "<b>Yö</b> & Päivä"]

    header.sectionClicked.emit(1)

    assert names(page) == ["<b>Yö</b> & Päivä", "Mäkelän tila", "Puulan Matkailu"]


def test_another_screen_can_ask_for_a_stage(page):
    page.enter(Route("companies", params={"stage": "analysed_not_interviewed"}))

    assert page.filters.count.text().startswith("0 ")
    assert page.filters.chips[-1].isChecked()
    assert page.go_back()
    assert len(names(page)) == 3
    assert not page.go_back()


def test_a_change_from_elsewhere_redraws_the_list_and_keeps_the_selection(page, services, firms):
    page.list.table.selectRow(2)
    services.companies.change(firms["makela"], "name", "Aholan tila")

    assert names(page)[0] == "Aholan tila"
    assert page.list.model.row_at(page.list.table.currentIndex().row()).id == firms["puula"]
    services.companies.create(NewCompany("Aaltosen Paja"))
    assert len(names(page)) == 4
    assert page.list.model.row_at(page.list.table.currentIndex().row()).id == firms["puula"]


def test_a_selected_firm_that_is_deleted_elsewhere_leaves(page, services, firms):
    page.list.table.selectRow(2)
    services.companies.delete(firms["puula"])

    assert len(names(page)) == 2
    assert "Puulan" not in glance_text(page)


def test_coming_back_the_keyboard_is_at_the_same_row(page, qtbot):
    page.list.table.setFocus()
    page.list.table.selectRow(2)
    page.leave()
    page.search.setFocus()

    page.enter(Route("companies"))
    page.focus_first()

    assert page.list.table.hasFocus()
    assert page.list.table.currentIndex().row() == 2


def test_another_organisations_firm_tells_who_has_it_and_offers_no_act(page, services, firms):
    with services.store.read() as connection:
        hake = connection.execute("SELECT id FROM organisation WHERE key = 'hake'").fetchone()[0]
    services.companies.set_owner(firms["puula"], None, hake)
    with services.store.apply() as (connection, _touched):
        connection.execute("DELETE FROM company_file WHERE company_id = ?", (firms["puula"],))
    page.list.table.selectRow(2)

    assert "has this firm" in glance_text(page)
    assert not page.glance.firm.step.button.isVisible()


def test_the_model_is_sound(page):
    tester = assert_model_sound(page.list.model)
    page.search.setText("tila")
    page.search.clear()
    assert tester is not None


def test_everything_is_named_and_large_enough(page):
    page._presenter.toggle_panel()
    assert_accessible(page)


@pytest.mark.parametrize("scale", [1.0, 1.25, 1.5])
@pytest.mark.parametrize("language", ["en", "fi"])
def test_no_text_is_cut(page, theme, languages, scale, language, qtbot):
    languages.use(language)
    theme.apply(scale=scale)
    page.list.table.selectRow(1)
    qtbot.waitUntil(lambda: not cut_texts(page))
    assert page.glance.isVisible() == (scale < 1.5)
    assert page.search.width() >= page.search.sizeHint().width()


def test_a_book_pasted_into_the_search_does_no_harm(page):
    page.search.setText("x" * 5_000_000)

    assert "No company" in " ".join(visible_texts(page)) or page.list.currentIndex() == 1
    assert all(len(text) < 200 for text in visible_texts(page.list))


def test_an_open_analysis_tells_how_far_it_is(page, services, firms):
    analysis = services.analyses.start(firms["puula"])
    page.list.table.selectRow(2)

    left = services.company_pages.progress(analysis)
    assert f"{left.answered}/{left.shown} answered, about {left.minutes} min left" in glance_text(page)


def test_a_firm_that_stays_in_a_narrower_list_stays_selected(page, firms):
    page.list.table.selectRow(1)
    page.filters.chips[0].click()

    index = page.list.table.currentIndex()
    assert page.list.model.row_at(index.row()).id == firms["makela"]
    assert page.glance.firm.name.text() == "Mäkelän tila"


def test_the_palette_tells_firms_named_like_the_text_before_the_others(services, context):
    for name, contact in (("Aholan tila", "Kaisa Kerimo"), ("Villa Kerimaa", "")):
        services.companies.create(NewCompany(name, contact_name=contact))
    found: list[Entry] = []
    CompanySearch(lambda: services, context.runner, context.shell.navigator)("kerim", found.extend)

    assert [entry.text for entry in found] == ["Villa Kerimaa", "Aholan tila"]
