"""Writing a firm down, with keys and with clicks."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from digifocus_desktop.services.company_list_values import ListFilter
from digifocus_desktop.services.company_values import NewCompany
from tests.ui.helpers import assert_accessible, cut_texts, visible_texts
from ui.screens.new_company import create
from ui.shared.lists import OpenRow
from ui.shared.navigation import Route

LEFT = Qt.MouseButton.LeftButton
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def page(context, show):
    context.navigator.go(Route("new_company"))
    return show(create(context), Route("new_company"))


def type_in(qtbot, page, field, text):
    line = page.form.lines[field]
    line.setFocus()
    if text.isascii():
        qtbot.keyClicks(line, text)
    else:
        line.insert(text)
        line.textEdited.emit(line.text())


def test_every_field_has_its_place_on_the_page(page):
    lost = [name for name, field in page.form.fields.items() if not page.form.isAncestorOf(field)]

    assert lost == [], "place it in a card of ui/screens/new_company/form.py"


def error(page, field):
    return page.form.fields[field].error


def firms(services):
    return services.company_lists.page("", ListFilter()).rows


def alike(page):
    return [row.text() for row in page.alike.findChildren(OpenRow) if row.parent() is not None]


def test_a_firm_is_written_down_with_the_keyboard_alone(page, services, context, qtbot):
    type_in(qtbot, page, "name", "Heinaveden Taimisto")
    qtbot.keyClick(page.form.lines["name"], Qt.Key.Key_Tab)
    assert page.form.lines["business_id"].hasFocus()
    qtbot.keyClicks(page.form.lines["business_id"], "99142075")
    type_in(qtbot, page, "postcode", "51900")
    type_in(qtbot, page, "contact_name", "Anna")
    type_in(qtbot, page, "contact_phone", "040 5550142")
    qtbot.keyClick(page.form.lines["contact_phone"], Qt.Key.Key_Return, CTRL)

    (row,) = firms(services)
    assert (row.name, row.business_id, row.municipality) == ("Heinaveden Taimisto", "9914207-5", "178")
    assert context.navigator.current == Route("company", row.id)
    assert services.company_glance.get(row.id).contact.name == "Anna"


def test_tab_goes_from_the_place_to_the_target_groups_and_on(page, qtbot):
    chips = list(page.form.chips.values())
    page.form.place.setFocus()

    for wanted in (*chips, page.form.lines["contact_name"]):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        assert QApplication.focusWidget() is wanted


def test_a_firm_is_written_down_with_clicks(page, services, qtbot):
    type_in(qtbot, page, "name", "Verkkoputiikki")
    QTest.mouseClick(page.form.chips["vk"], LEFT)
    QTest.mouseClick(page.form.chips["b2c"], LEFT)
    assert not page.form.chips["b2b"].isEnabled()
    QTest.mouseClick(page.save_button, LEFT)

    assert firms(services)[0].target_groups == ("b2c", "vk")
    assert page.form.lines["name"].text() == ""


def test_a_wrong_check_digit_is_told_as_it_is_typed(page, qtbot):
    type_in(qtbot, page, "business_id", "991420")
    assert error(page, "business_id") == ""

    qtbot.keyClicks(page.form.lines["business_id"], "7-4")

    assert error(page, "business_id") != ""
    qtbot.keyClick(page.form.lines["business_id"], Qt.Key.Key_Backspace)
    qtbot.keyClicks(page.form.lines["business_id"], "5")
    assert error(page, "business_id") == ""
    assert "✓ The check digit is right." in visible_texts(page)


def test_a_lost_zero_is_mended_when_the_field_is_left_and_it_is_said(page, qtbot):
    type_in(qtbot, page, "business_id", "6005988")
    page.form.lines["name"].setFocus()

    assert page.form.lines["business_id"].text() == "0600598-8"
    assert any(text.startswith("The missing zero was added") for text in visible_texts(page))


def test_an_unfinished_business_id_is_told_only_when_the_field_is_left(page, qtbot):
    type_in(qtbot, page, "business_id", "123")
    assert error(page, "business_id") == ""

    page.form.lines["name"].setFocus()

    assert error(page, "business_id") != ""


def test_the_postcode_suggests_a_municipality_and_the_persons_choice_stands(page, qtbot):
    type_in(qtbot, page, "postcode", "51900")
    assert page.form.place.currentText() == "Juva"
    assert "Suggested by the postcode." in visible_texts(page)

    page._presenter.choose_place("740")
    page.form.lines["postcode"].clear()
    type_in(qtbot, page, "postcode", "51900")

    assert page.form.place.currentText() == "Savonlinna"


def test_a_place_outside_the_area_warns_and_does_not_block(page, services, qtbot):
    type_in(qtbot, page, "name", "Pieksun Paja")
    page._presenter.choose_place("593")
    assert any(text.startswith("Not in the project's area") for text in visible_texts(page))

    QTest.mouseClick(page.save_button, LEFT)

    assert firms(services)[0].municipality == "593"


def test_the_same_business_id_is_shown_and_not_stored_twice(page, services, context, qtbot):
    first = services.companies.create(NewCompany("Aito tila", "9914207-5"))
    type_in(qtbot, page, "name", "Toinen tila")
    type_in(qtbot, page, "business_id", "9914207-5")
    assert alike(page) == ["Aito tila"]

    QTest.mouseClick(page.save_button, LEFT)
    assert len(firms(services)) == 1
    assert "Aito tila" in error(page, "business_id")
    assert page.form.lines["name"].text() == "Toinen tila"

    next(iter(page.alike.findChildren(OpenRow))).click()
    assert context.navigator.current == Route("company", first)


def test_a_like_name_is_shown_and_can_be_added_anyway(page, services, qtbot):
    services.companies.create(NewCompany("Puulan Matkailu Oy"))
    type_in(qtbot, page, "name", "puulan matkailu")
    page.form.lines["source"].setFocus()

    assert alike(page) == ["Puulan Matkailu Oy"]
    assert page.save_button.text() == "Add anyway"
    QTest.mouseClick(page.save_button, LEFT)

    assert len(firms(services)) == 2


def test_a_refused_name_stays_on_screen_and_out_of_the_store(page, services, qtbot):
    page.form.lines["name"].setText("x" * 201)
    page._presenter.type("name", "x" * 201)
    QTest.mouseClick(page.save_button, LEFT)

    assert "200" in error(page, "name")
    assert page.form.lines["name"].text() == "x" * 201
    assert firms(services) == ()


def test_nothing_but_a_name_is_needed(page, qtbot, services):
    QTest.mouseClick(page.save_button, LEFT)
    assert error(page, "name") != ""
    assert page.form.lines["name"].hasFocus()

    type_in(qtbot, page, "name", "<i>Emoji</i> 🍓 & مزرعة")
    QTest.mouseClick(page.save_button, LEFT)

    assert firms(services)[0].name == "<i>Emoji</i> 🍓 & مزرعة"


def test_markup_in_the_name_of_a_like_firm_is_text(page, services, qtbot):
    services.companies.create(NewCompany("<b>Mylly</b>"))
    type_in(qtbot, page, "name", "<b>Mylly</b>")
    page.form.lines["source"].setFocus()

    assert alike(page) == ["<b>Mylly</b>"]


def test_what_was_typed_is_there_when_one_comes_back(page, qtbot):
    type_in(qtbot, page, "name", "Kesken")
    page.leave()
    page.enter(Route("new_company"))

    assert page.form.lines["name"].text() == "Kesken"
    QTest.mouseClick(page.cancel_button, LEFT)
    assert page.form.lines["name"].text() == ""


def test_five_megabytes_pasted_do_no_harm(page, services, qtbot):
    page.form.lines["street"].setText("ä" * 5_000_000)
    page._presenter.type("street", page.form.lines["street"].text())
    type_in(qtbot, page, "name", "Paja")
    QTest.mouseClick(page.save_button, LEFT)

    assert error(page, "street") != ""
    assert firms(services) == ()


@pytest.mark.parametrize("scale", [1.0, 1.5])
def test_everything_is_named_large_enough_and_whole(page, theme, scale, qtbot):
    theme.apply(scale=scale)
    qtbot.waitUntil(lambda: not cut_texts(page))
    assert_accessible(page)


def test_where_room_is_short_the_cards_stand_below_each_other(page, window, theme, qtbot):
    window.resize(1024, 640)
    firm, contact = page.form.fields["name"], page.form.fields["contact_name"]
    qtbot.waitUntil(lambda: contact.mapTo(page.form, contact.rect().topLeft()).x() > firm.width())
    theme.apply(scale=1.25)

    qtbot.waitUntil(lambda: contact.mapTo(page.form, contact.rect().topLeft()).x() < firm.width() / 2)
