"""What the certificates screen does, without a widget."""

import hashlib
from dataclasses import replace

import pytest

from digifocus_desktop.services.certificates import Standing
from tests.digifocus_desktop.documents.reading import text_of
from tests.digifocus_desktop.services.training_samples import PATH, THEME, add_firm
from ui.screens.certificates.output import Outcome, Way
from ui.screens.certificates.presenter import Place
from ui.screens.certificates.words import still_missing
from ui.shared.navigation import Route


@pytest.fixture
def opened(presenter, firms):
    """The presenter at the training."""
    presenter.enter(Route("certificates", params={"training": THEME}))
    return presenter


@pytest.fixture
def outcomes(presenter):
    seen: list[tuple[Outcome, bool]] = []
    presenter.done.connect(lambda outcome, new: seen.append((outcome, new)))
    return seen


def _ticked(presenter):
    return sorted(
        person.name for person in presenter.batch.state.people if person.key in presenter.batch.state.ticked
    )


def _listed(services):
    return sorted(one.person_name for one in services.certificates.issued())


def test_everybody_who_meets_the_condition_is_ticked_at_first(opened):
    assert _ticked(opened) == ["Kaisa Laitinen", "Päivi Tähkäpää", "Łukasz Nowak"]


def test_one_who_gets_none_cannot_be_ticked(opened, firms):
    opened.batch.tick(firms["Tuula Reponen"].person_id, True)

    assert "Tuula Reponen" not in _ticked(opened)


def test_the_arrows_walk_through_those_ticked_and_round(opened, firms):
    opened.batch.tick(firms["Łukasz Nowak"].person_id, False)
    names = []
    for _ in range(3):
        names.append(opened.batch.state.person.name)
        opened.batch.step(1)

    assert names == ["Kaisa Laitinen", "Päivi Tähkäpää", "Kaisa Laitinen"]


def test_the_preview_is_that_of_the_person_shown(opened, firms):
    opened.batch.show_person(firms["Łukasz Nowak"].person_id)

    assert "Łukasz Nowak" in text_of(opened.batch.state.pdf)


def test_language_way_and_place_change_the_preview_and_keep_the_ticks(opened, firms):
    opened.batch.tick(firms["Łukasz Nowak"].person_id, False)

    opened.batch.speak("en")
    opened.batch.turn("portrait")
    opened.batch.sign_at("Mikkeli")

    words = text_of(opened.batch.state.pdf)
    assert "Certificate of Participation" in words
    assert "Mikkeli 12 November 2026" in words
    assert _ticked(opened) == ["Kaisa Laitinen", "Päivi Tähkäpää"]


def test_issuing_prints_every_ticked_one_byte_for_byte(opened, services, system, outcomes):
    opened.issue(opened.batch.orders(), Way.PRINT)

    ((printer, job),) = system.jobs
    assert printer == "HP LaserJet"
    printed = {hashlib.sha256(file.content).hexdigest() for file in job.files}
    assert printed == {one.sha256 for one in services.certificates.issued()}
    assert _listed(services) == ["Kaisa Laitinen", "Päivi Tähkäpää", "Łukasz Nowak"]
    ((outcome, new),) = outcomes
    assert new
    assert len(outcome.issued) == 3


def test_those_issued_show_their_number_and_are_ticked_no_more(opened):
    opened.issue(opened.batch.orders(), Way.PRINT)

    assert _ticked(opened) == []
    standings = {person.standing for person in opened.batch.state.people if person.number}
    assert standings == {Standing.ISSUED}


def test_saving_several_writes_each_under_its_number_into_the_folder(opened, services, tmp_path):
    opened.issue(opened.batch.orders(), Way.SAVE, tmp_path)

    names = sorted(path.name for path in tmp_path.glob("*.pdf"))
    assert names == sorted(one.file_name for one in services.certificates.issued())


def test_a_printer_that_refuses_leaves_the_certificates_issued_and_offers_a_file(
    opened, services, system, tmp_path
):
    system.fails = "print.refused"
    opened.issue(opened.batch.orders(), Way.PRINT)

    trouble = opened.state.trouble
    assert trouble.trouble.code == "print.refused"
    assert len(services.certificates.issued()) == 3

    opened.send_again(Way.SAVE, tmp_path)
    assert len(list(tmp_path.glob("*.pdf"))) == 3
    assert opened.state.trouble is None


def test_one_that_is_refused_does_not_stop_the_others(opened, services, firms, outcomes):
    orders = opened.batch.orders()
    services.certificates.issue(_draft(opened, firms["Päivi Tähkäpää"]))

    opened.issue(orders, Way.PRINT)

    ((outcome, _),) = outcomes
    assert [name for name, _ in outcome.refused] == ["Päivi Tähkäpää"]
    assert len(outcome.issued) == 2
    assert opened.state.trouble is outcome


def _draft(presenter, firm):
    from digifocus_desktop.services.certificates import Draft

    return Draft(THEME, firm.person_id, presenter.batch.state.look)


def test_undo_voids_with_a_reason_and_the_person_can_get_another(opened, services, outcomes):
    opened.issue(opened.batch.orders(), Way.PRINT)
    ((outcome, _),) = outcomes

    opened.void([one.id for one in outcome.issued], "Annettu vahingossa")

    assert services.certificates.issued() == ()
    assert {one.void_reason for one in services.certificates.issued(voided=True)} == {"Annettu vahingossa"}
    opened.batch.tick_all(True)
    assert len(_ticked(opened)) == 3


def test_the_printer_used_last_comes_first_the_next_time(opened, system, context):
    opened.use_printer("Canon")

    opened.issue(opened.batch.orders(), Way.PRINT)
    assert [printer for printer, _ in system.jobs] == ["Canon"]
    assert context.preferences.values.printer == "Canon"


def test_a_change_from_elsewhere_is_shown_and_keeps_what_was_taken_away(opened, services, firms):
    opened.batch.tick(firms["Kaisa Laitinen"].person_id, False)
    with services.store.read() as connection:
        rows = connection.execute(
            "SELECT activity_id FROM attendance WHERE person_id = ? AND mark IS NULL",
            (firms["Tuula Reponen"].person_id,),
        ).fetchall()

    services.trainings.mark(rows[0][0], firms["Tuula Reponen"].attendee, "present")

    tuula = opened.batch.state.roster.candidate(firms["Tuula Reponen"].person_id)
    assert tuula.standing is Standing.DUE
    assert _ticked(opened) == ["Päivi Tähkäpää", "Łukasz Nowak"]


def test_a_training_that_is_gone_shows_nobody(presenter):
    presenter.enter(Route("certificates", params={"training": "theme:gone"}))

    assert presenter.batch.state.roster is None
    assert presenter.batch.orders() == []


def test_the_stored_file_of_the_selected_certificate_is_shown(opened, services):
    opened.issue(opened.batch.orders(), Way.PRINT)

    opened.enter(Route("certificates", params={"tab": "issued"}))

    chosen = opened.state.certificate
    assert hashlib.sha256(opened.state.pdf).hexdigest() == chosen.sha256


def test_a_file_that_is_missing_is_told(opened, services):
    opened.issue(opened.batch.orders(), Way.PRINT)
    for path in services.paths.attachments.rglob("*"):
        if path.is_file():
            path.unlink()
    with services.store.apply() as (connection, _):
        connection.execute("UPDATE certificate SET content = json_set(content, '$.document.place', 'X')")

    opened.enter(Route("certificates", params={"tab": "issued"}))

    assert opened.state.problem.code == "attachment.missing"
    assert opened.state.pdf == b""


@pytest.fixture
def farm(presenter, services):
    """The form for one certificate, with a firm chosen."""
    firm = add_firm(services, "Aino Särkkä", "Aittaniemen tila")
    presenter.enter(Route("certificates", params={"company": firm.id}))
    return presenter.farm


def _fill(farm, **changes):
    filled = {"training": THEME, "lessons": "4", "place": "Rantasalmi", **changes}
    farm.change(**filled)


def test_the_main_contact_and_today_are_filled_in(farm):
    assert farm.state.firm.people[0][1] == "Aino Särkkä"
    assert farm.state.form.person_id == farm.state.firm.people[0][0]
    assert farm.state.form.day == "24.11.2026"


def test_while_something_is_missing_nothing_is_wrong_and_nothing_can_be_issued(farm):
    assert farm.state.problem is None
    assert farm.orders() == []


def test_only_what_is_still_empty_is_asked_for(farm):
    asked = [still_missing(farm.state.missing)]
    _fill(farm, place="")
    asked.append(still_missing(farm.state.missing))
    _fill(farm)
    asked.append(still_missing(farm.state.missing))

    assert asked[0].startswith("Still missing: training, lessons")
    assert asked[1:] == ["Still missing: place.", "The certificate is being drawn…"]


def test_a_filled_form_shows_the_certificate_and_can_be_issued(farm):
    _fill(farm)

    assert "Aino Särkkä" in text_of(farm.state.pdf)
    assert farm.state.ready


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"lessons": "x"}, "lessons"),
        ({"day": "31.2."}, "day"),
        ({"lessons": "99"}, "lessons"),
        ({"day": "1.1.2030"}, "day"),
    ],
)
def test_what_is_wrong_is_told_at_its_field(farm, changes, field):
    _fill(farm, **changes)

    assert farm.state.problem.facts["field"] == field
    assert farm.orders() == []


def test_below_the_limit_a_reason_is_needed(farm, services, firms):
    from tests.digifocus_desktop.services.training_samples import add_sessions

    sessions = add_sessions(services, PATH)
    other = firms["Kaisa Laitinen"]
    for session in sessions:
        services.trainings.mark(session, other.attendee, "present")
    _fill(farm, training=PATH)

    assert farm.state.person.standing is Standing.BELOW_THRESHOLD
    assert farm.orders() == []
    farm.change(exception="Tehtävät tehty etänä")
    assert len(farm.orders()) == 1


def test_issuing_at_a_farm_leads_to_the_issued_certificate(presenter, farm, services, system):
    _fill(farm)

    presenter.issue(farm.orders(), Way.PRINT)

    assert len(system.jobs) == 1
    (issued,) = services.certificates.issued()
    presenter.enter(presenter._context.navigator.current)
    assert presenter.state.place is Place.ISSUED
    assert presenter.state.selected == issued.id


def test_another_person_can_be_named(farm):
    _fill(farm, person_id="", name="  Eino   Särkkä ")

    assert farm.state.person.name == "Eino Särkkä"


@pytest.mark.parametrize("name", ["<b>Eino</b>", "Eino & Aino"])
def test_names_are_text_whatever_they_hold(farm, name):
    _fill(farm, person_id="", name=name)

    assert farm.state.person.name == name


@pytest.mark.parametrize(
    ("name", "code"), [("Eino 🎉", "document.glyph"), ("x" * 5_000_000, "field.too_long")]
)
def test_names_that_cannot_be_printed_are_refused_by_name(farm, name, code):
    _fill(farm, person_id="", name=name)

    assert farm.state.problem.code == code
    assert farm.orders() == []


def test_a_search_finds_firms_by_a_few_letters_and_drops_late_answers(presenter, farm):
    farm.forget_firm()
    farm.search("Aitta")
    assert [firm.name for firm in farm.state.hits] == ["Aittaniemen tila"]

    farm._found(("older", ()))
    assert farm.state.hits


def test_a_late_preview_never_replaces_a_newer_one(farm):
    _fill(farm)
    before = farm.state.pdf

    farm._made(replace_asked(farm))

    assert farm.state.pdf == before


def replace_asked(farm):
    from ui.screens.certificates.farm_presenter import _Made

    return replace(_Made(farm._asked, None, b"old", None), asked=farm._asked - 1)


def test_a_firm_whose_person_has_earned_a_certificate_leads_to_that_training(presenter, firms, context):
    presenter.enter(Route("certificates", params={"company": firms["Kaisa Laitinen"].id}))

    assert context.navigator.current == Route("certificates", params={"training": THEME})
