"""The certificates page as a person meets it: keys, clicks, words, sizes."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QLabel

from digifocus_desktop.services.certificates import Standing
from tests.digifocus_desktop.services.training_samples import THEME, add_firm, add_sessions, mark_all
from tests.ui.helpers import assert_accessible, assert_model_sound, assert_no_cut_text, visible_texts
from ui.screens.certificates.people_list import box_in
from ui.screens.certificates.side import Halves
from ui.shared.navigation import Route

Key = Qt.Key
LEFT = Qt.MouseButton.LeftButton


def _row(page, name):
    people = page.batch.people
    return next(row for row, person in enumerate(people.people.people) if person.name == name)


def _click_box(qtbot, page, name):
    people = page.batch.people
    rect = people.visualRect(people.people.index(_row(page, name)))
    qtbot.mouseClick(people.viewport(), LEFT, pos=box_in(rect).center())


def _click_name(qtbot, page, name):
    people = page.batch.people
    rect = people.visualRect(people.people.index(_row(page, name)))
    qtbot.mouseClick(people.viewport(), LEFT, pos=QPoint(rect.x() + 120, rect.center().y()))


def _ticked(page):
    model = page.batch.people.people
    role = Qt.ItemDataRole.CheckStateRole
    return [
        person.name
        for row, person in enumerate(model.people)
        if model.index(row).data(role) == Qt.CheckState.Checked
    ]


def _to(context, **params):
    context.navigator.go(Route("certificates", params=params))


def test_the_primary_says_how_many_are_issued(batch):
    assert batch.batch.print.text() == "Issue and print 3 certificates"


def test_each_who_is_left_out_has_the_reason_beside(batch):
    model = batch.batch.people.people
    spoken = [model.index(row).data(Qt.ItemDataRole.AccessibleTextRole) for row in range(model.rowCount())]

    assert "Tuula Reponen, Ylä-Enonveden Luomutila, 4/5 times, 12 Nov not marked" in spoken
    assert "Väinö Särkkä, Särkän Marjatila, 1/5 times, attended 20 %, the limit is 80 %" in spoken
    assert "Kaisa Laitinen, Rantasalmen Leipä Oy, 5/5 times" in spoken


def test_with_keys_alone_one_is_left_out_and_the_rest_are_issued(qtbot, batch, services, system):
    people = batch.batch.people
    assert people.hasFocus()

    qtbot.keyClick(people, Key.Key_Down)
    assert "Preview: Łukasz Nowak" in visible_texts(batch)
    qtbot.keyClick(people, Key.Key_Space)
    assert _ticked(batch) == ["Kaisa Laitinen", "Päivi Tähkäpää"]
    qtbot.keyClick(people, Key.Key_Return, Qt.KeyboardModifier.ControlModifier)

    assert sorted(one.person_name for one in services.certificates.issued()) == [
        "Kaisa Laitinen",
        "Päivi Tähkäpää",
    ]
    assert len(system.jobs) == 1


def test_with_clicks_alone_the_same(qtbot, batch, services, system):
    _click_name(qtbot, batch, "Łukasz Nowak")
    assert "Preview: Łukasz Nowak" in visible_texts(batch)
    _click_box(qtbot, batch, "Päivi Tähkäpää")
    qtbot.mouseClick(batch.batch.print, LEFT)

    assert sorted(one.person_name for one in services.certificates.issued()) == [
        "Kaisa Laitinen",
        "Łukasz Nowak",
    ]
    assert len(system.jobs) == 1


def test_a_tap_beside_the_box_shows_and_does_not_untick(qtbot, batch):
    _click_name(qtbot, batch, "Päivi Tähkäpää")

    assert len(_ticked(batch)) == 3


def test_the_box_of_one_who_gets_none_does_nothing(qtbot, batch):
    _click_box(qtbot, batch, "Tuula Reponen")

    assert "Tuula Reponen" not in _ticked(batch)


def test_all_are_unticked_and_ticked_by_one_box(qtbot, batch):
    qtbot.mouseClick(batch.batch.everybody, LEFT)
    assert _ticked(batch) == []
    assert not batch.batch.print.isEnabled()
    assert batch.batch.print.toolTip() == "Tick at least one person."
    assert "0" not in batch.batch.print.text() + batch.batch.save.text()

    qtbot.mouseClick(batch.batch.everybody, LEFT)
    assert len(_ticked(batch)) == 3


def test_one_who_has_the_certificate_is_shown_no_draft_of_it(qtbot, batch, services):
    batch._presenter.batch.show_person(batch._presenter.batch.state.people[0].key)
    assert batch._presenter.batch.state.pdf
    qtbot.mouseClick(batch.batch.print, LEFT)

    state = batch._presenter.batch.state
    issued = next(one for one in state.people if one.standing is Standing.ISSUED)
    batch._presenter.batch.show_person(issued.key)
    assert batch._presenter.batch.state.pdf == b""
    shown = " ".join(visible_texts(batch.batch.side))
    assert f"The certificate {issued.number} is issued." in shown


def test_undo_in_the_toast_voids_what_was_just_issued(qtbot, batch, services, context):
    qtbot.mouseClick(batch.batch.print, LEFT)
    assert context.shell.toasts.toast.text == "3 certificates issued"

    context.shell.toasts.undo()

    assert services.certificates.issued() == ()
    assert len(services.certificates.issued(voided=True)) == 3


def test_without_a_printer_the_primary_saves_and_says_why(
    qtbot, page, show, firms, system, services, tmp_path
):
    system.printers, system.target = [], tmp_path
    show(page, Route("certificates", params={"training": THEME}))

    assert page.batch.print.text() == "Issue and save 3 certificates"
    assert "No printer was found. The certificates are saved as PDF files." in visible_texts(page)
    assert page.batch.save.isHidden()
    qtbot.mouseClick(page.batch.print, LEFT)
    assert len(list(tmp_path.glob("*.pdf"))) == 3


def test_thinking_better_of_where_to_save_issues_nothing(qtbot, batch, system, services):
    qtbot.mouseClick(batch.batch.save, LEFT)

    assert system.asked == [("Certificate Kaisa Laitinen.pdf", 3)]
    assert services.certificates.issued() == ()


def test_a_printer_that_refuses_is_told_and_the_files_can_be_saved(qtbot, batch, system, tmp_path):
    system.fails, system.target = "print.refused", tmp_path
    qtbot.mouseClick(batch.batch.print, LEFT)

    said = next(text for text in visible_texts(batch) if text.startswith("The certificates are issued."))
    assert "printer" in said.lower()
    batch.banner.acted.emit()
    assert len(list(tmp_path.glob("*.pdf"))) == 3
    assert batch.banner.isHidden()


def test_escape_leads_back_to_the_lists(qtbot, batch, context):
    assert batch.go_back()

    assert batch.batch.isHidden() or not batch.batch.isVisible()
    assert batch.trainings.isVisible()
    assert not batch.go_back()


def test_the_list_shows_trainings_with_what_is_due_and_leads_there(qtbot, page, show, firms, context):
    show(page, Route("certificates"))

    (line,) = page.trainings.rows
    qtbot.waitUntil(line.hasFocus)
    assert (
        line.accessibleName()
        .replace("\xa0", " ")
        .startswith("3, TP2.1 The basics in order, 17 Sep–12 Nov 2026")
    )
    qtbot.keyClick(line, Key.Key_Return)
    assert page.batch.isVisible()


def test_an_empty_screen_says_what_to_do_next(qtbot, page, show, services):
    show(page, Route("certificates"))

    assert "No certificates to issue." in visible_texts(page)
    page.trainings.empty.acted.emit()
    assert page.farm.isVisible()


def test_without_a_name_of_ones_own_the_page_says_so(page, show, firms, services):
    from digifocus_desktop.model.programme import AppUser

    with services.store.write() as session:
        session.get_one(AppUser, services.me.user_id).name = ""
    services.forget_me()
    show(page, Route("certificates", params={"training": THEME}))

    assert not page.batch.print.isEnabled()
    assert any(text.startswith("Enter your name in the settings") for text in visible_texts(page))


@pytest.fixture
def issued(qtbot, batch, context):
    """The list of issued certificates after three were issued."""
    qtbot.mouseClick(batch.batch.print, LEFT)
    _to(context, tab="issued")
    batch.window().activateWindow()
    qtbot.waitUntil(batch.window().isActiveWindow)
    return batch


def test_the_certificate_beside_the_list_is_marked_in_it(issued):
    issued.issued.table.clearSelection()
    issued._presenter.state_changed.emit(issued._presenter.state)

    assert [index.row() for index in issued.issued.table.selectionModel().selectedRows()] == [0]


def test_issued_certificates_are_printed_again_as_they_were(qtbot, issued, system, services):
    qtbot.mouseClick(issued.issued.again, LEFT)

    (_, job) = system.jobs[-1]
    (file,) = job.files
    chosen = issued._presenter.state.certificate
    assert file.content == services.certificates.stored(chosen.id).content


def test_an_issued_certificate_is_saved_under_its_number_and_can_be_opened(
    qtbot, issued, system, tmp_path, context
):
    system.target = tmp_path / "copy.pdf"
    qtbot.mouseClick(issued.issued.save, LEFT)

    name, count = system.asked[-1]
    assert name.startswith("Todistus DF26-")
    assert count == 1
    context.shell.toasts.undo()
    assert system.opened == [tmp_path / "copy.pdf"]


def test_an_issued_certificate_opens_in_the_viewer(qtbot, issued, system):
    qtbot.mouseClick(issued.issued.open, LEFT)

    (path,) = system.opened
    assert path.name.startswith("Todistus DF26-")


def test_voiding_takes_a_reason_in_place(qtbot, issued, services):
    pane = issued.issued
    qtbot.mouseClick(pane.void, LEFT)
    assert issued.focusWidget() is pane.reason
    assert not pane.confirm.isEnabled()
    qtbot.keyClicks(pane.reason, "Wrong name")
    qtbot.mouseClick(pane.confirm, LEFT)

    (voided,) = services.certificates.issued(voided=True)
    assert voided.void_reason == "Wrong name"
    assert issued.tabs.buttons[2].text() == "Voided 1"


def test_voiding_can_be_thought_better_of(qtbot, issued, services):
    qtbot.mouseClick(issued.issued.void, LEFT)
    qtbot.mouseClick(issued.issued.keep, LEFT)

    assert services.certificates.issued(voided=True) == ()
    assert issued.issued.void.isVisible()


def test_a_voided_certificate_tells_when_and_why(qtbot, issued, services, context):
    chosen = issued._presenter.state.certificate
    services.certificates.void(chosen.id, "Väärä <b>nimi</b>")
    _to(context, tab="voided")

    assert "Voided 24\xa0November\xa02026: Väärä <b>nimi</b>" in visible_texts(issued)


@pytest.fixture
def farm(page, show, services, context):
    """The form for one certificate, with two firms in the store."""
    add_firm(services, "Aino Särkkä", "Aittaniemen tila")
    add_firm(services, "Eero Pulkkinen", "Puulan Matkailu")
    route = Route("certificates", params={"new": "1"})
    context.navigator.start(route)
    return show(page, route)


def test_with_keys_alone_a_certificate_is_issued_at_a_farm(qtbot, farm, services, system):
    panel = farm.farm
    assert panel.firm.search.hasFocus()
    qtbot.keyClicks(panel.firm.search, "aitta")
    qtbot.keyClick(panel.firm.search, Key.Key_Return)
    assert panel.fields.training.hasFocus()
    qtbot.keyClick(panel.fields.training, Key.Key_Down)
    panel.fields.lessons.setFocus()
    qtbot.keyClicks(panel.fields.lessons, "4")
    panel.fields.place.setFocus()
    qtbot.keyClicks(panel.fields.place, "Rantasalmi")
    panel.fields.remote.setFocus()
    qtbot.keyClick(farm, Key.Key_Return, Qt.KeyboardModifier.ControlModifier)

    (issued,) = services.certificates.issued()
    assert issued.person_name == "Aino Särkkä"
    assert len(system.jobs) == 1


def test_with_clicks_a_firm_is_found_and_another_one_taken(qtbot, farm):
    panel = farm.farm
    panel.firm.search.setText("puula")
    (hit,) = panel.firm.hits
    qtbot.mouseClick(hit, LEFT)
    assert "Puulan Matkailu" in visible_texts(farm)

    qtbot.mouseClick(panel.firm.other, LEFT)
    assert panel.firm.search.isVisible()


def test_a_search_without_a_hit_says_so(qtbot, farm):
    farm.farm.firm.search.setText("xyzzy")

    assert "No firm was found. Check the spelling." in visible_texts(farm)


def test_what_is_wrong_stands_at_its_field(qtbot, farm, services):
    firm = services.trainings.find_firms("aitta")[0]
    farm._presenter.farm.choose_firm(firm)
    farm._presenter.farm.change(training=THEME, lessons="x", place="Juva")

    assert farm.farm.fields.field("lessons").error
    assert not farm.farm.fields.field("day").error


def test_what_is_typed_is_never_overwritten_by_a_change_from_elsewhere(qtbot, farm, services):
    farm._presenter.farm.choose_firm(services.trainings.find_firms("aitta")[0])
    field = farm.farm.fields.title
    field.setFocus()
    qtbot.keyClicks(field, "Verkko")

    add_firm(services, "Uusi Henkilö", "Uusi firma")

    assert field.text() == "Verkko"


def test_html_and_what_cannot_be_printed_show_as_text(qtbot, page, show, services):
    canary = "<img src=x onerror=alert(1)><b>Aino</b>"
    sessions = add_sessions(services, THEME)
    mark_all(services, sessions, add_firm(services, canary, "<i>Tila</i> & Co"))
    mark_all(services, sessions, add_firm(services, "Li 山🎉", "Saimaan Simpukka"))
    show(page, Route("certificates", params={"training": THEME}))

    assert f"Preview: {canary}" in visible_texts(page)
    assert all(
        label.textFormat() == Qt.TextFormat.PlainText for label in page.findChildren(QLabel) if label.text()
    )
    model = page.batch.people.people
    spoken = [model.index(row).data(Qt.ItemDataRole.AccessibleTextRole) for row in range(model.rowCount())]
    assert "Li 山🎉, Saimaan Simpukka, 5/5 times, cannot be printed: 山🎉" in spoken


def test_the_models_are_sound(page, show, firms, qtbot, context):
    testers = [assert_model_sound(page.batch.people.people), assert_model_sound(page.issued.model)]
    context.navigator.start(Route("certificates", params={"training": THEME}))
    show(page, Route("certificates", params={"training": THEME}))
    qtbot.mouseClick(page.batch.print, LEFT)
    _to(context, tab="issued")

    assert all(testers)


@pytest.mark.parametrize(
    "params", [{}, {"training": THEME}, {"tab": "issued"}, {"tab": "voided"}, {"new": "1"}]
)
def test_every_part_is_known_to_screen_readers(page, show, firms, context, params):
    route = Route("certificates", params=params)
    context.navigator.start(route)
    assert_accessible(show(page, route))


@pytest.mark.parametrize("scale", [1.0, 1.5, 2.0])
def test_no_text_is_cut_at_any_size(qtbot, batch, context, theme, scale):
    theme.apply(scale=scale)
    qtbot.mouseClick(batch.batch.print, LEFT)

    for params in ({"training": THEME}, {"tab": "issued"}, {"new": "1"}, {}):
        _to(context, **params)
        QApplication.processEvents()
        assert_no_cut_text(batch)


def test_while_printers_are_looked_for_the_page_says_so_and_a_file_can_be_saved(
    qtbot, page, show, firms, system, context, tmp_path
):
    kept = []
    context.runner.system = lambda work, done: kept.append((work, done))
    system.target = tmp_path
    show(page, Route("certificates", params={"training": THEME}))

    assert "Looking for printers…" in visible_texts(page)
    assert not page.batch.print.isEnabled()
    assert page.batch.save.isEnabled()

    work, done = kept.pop()
    done(work())
    assert page.batch.print.isEnabled()
    assert page.batch.print.text() == "Issue and print 3 certificates"


def test_lists_that_take_long_to_read_say_that_they_are_opening(context, show, page, qtbot):
    kept = []
    read = context.runner.read
    context.runner.read = lambda work, done, failed=None: kept.append((work, done, failed))
    show(page, Route("certificates"))

    qtbot.waitUntil(page.opening.isVisible)
    for one in kept:
        read(*one)
    assert not page.opening.isVisible()


@pytest.mark.parametrize("params", [{"training": THEME}, {"new": "1"}])
def test_in_a_narrow_window_the_halves_stand_below_each_other(
    page, show, firms, window, theme, languages, params, qtbot
):
    languages.use("sv")
    theme.apply(scale=1.5)
    window.resize(896, 640)
    show(page, Route("certificates", params=params))
    halves = (page.batch if "training" in params else page.farm).findChild(Halves)

    qtbot.waitUntil(lambda: halves.widget().width() <= halves.viewport().width())
    theme.apply(scale=1.0)
    window.resize(1269, 688)
    qtbot.waitUntil(lambda: halves.side_by_side)


def test_where_room_is_short_no_choice_and_no_note_is_squeezed(qtbot, batch, theme):
    look, foot = batch.batch.look, batch.batch._foot
    batch.window().resize(1366, 688)
    qtbot.waitUntil(lambda: look.printer.width() > 0 and look.printer.y() > look.way.y())
    batch.window().resize(1024, 640)
    theme.apply(scale=1.5)

    qtbot.waitUntil(lambda: foot.width() > theme.px(240) and foot.y() < batch.batch.print.y())
