"""Who gets a certificate, issuing, voiding, the stored file."""

import hashlib
import json
import threading
from dataclasses import replace
from datetime import date

import pytest

from digifocus_desktop.errors import DocumentError, InvalidFieldError, StoreError
from digifocus_desktop.model.company import Company
from digifocus_desktop.services.certificates import Draft, FarmDraft, Look, SessionEntry, Standing
from digifocus_desktop.services.trainings import Attendee
from digifocus_desktop.store import meta
from tests.digifocus_desktop.documents.reading import text_of
from tests.digifocus_desktop.services.training_samples import (
    DAYS,
    FULL,
    PATH,
    THEME,
    add_firm,
    add_sessions,
    mark_all,
    open_conflict,
)
from tests.small_disk import files_up_to, needs_limits

LOOK = Look()


@pytest.fixture
def annukka(services):
    """Annukka has been at every session of the path."""
    firm = add_firm(services, "Annukka Pesonen-Väisänen")
    mark_all(services, add_sessions(services), firm)
    return firm


def _person(services, firm, training=PATH):
    return services.certificates.roster(training, LOOK).candidate(firm.person_id)


def _issue(services, firm, **changes):
    return services.certificates.issue(Draft(PATH, firm.person_id, replace(LOOK, **changes)))


def _outbox(services):
    with services.store.read() as connection:
        rows = connection.execute("SELECT entity, txn FROM outbox ORDER BY n").fetchall()
    return [tuple(row) for row in rows]


def test_one_who_was_at_every_session_gets_a_certificate(services, annukka):
    person = _person(services, annukka)

    assert person.standing is Standing.DUE
    assert (person.sums.sessions, person.offered) == (5, 5)


@pytest.mark.parametrize(
    ("marks", "standing"),
    [
        (("present", "remote", "present", "present", "absent"), Standing.DUE),
        (("present", "absent", "absent", "absent", "absent"), Standing.BELOW_THRESHOLD),
        (("absent",) * 5, Standing.NOTHING_ATTENDED),
        (("present", "present", "present", "present", None), Standing.UNMARKED),
        (("present", "present", "present", "-", "-"), Standing.BELOW_THRESHOLD),
    ],
)
def test_each_who_gets_none_has_a_reason(services, annukka, marks, standing):
    pekka = add_firm(services, "Pekka Särkkä", "Särkän Marjatila")
    mark_all(services, add_sessions(services), pekka, marks)

    assert _person(services, pekka).standing is standing


def test_an_unmarked_day_is_named(services, annukka):
    tuula = add_firm(services, "Tuula Reponen", "Ylä-Enonveden Luomutila")
    mark_all(services, add_sessions(services), tuula, (*FULL[:4], None))

    assert _person(services, tuula).unmarked == (DAYS[-1],)


def test_a_session_nobody_has_marked_yet_holds_all_back(services, annukka):
    services.trainings.create(SessionEntry(PATH, "Lisäkerta", date(2026, 11, 20), 6, "Juva"))

    assert _person(services, annukka).standing is Standing.UNMARKED


def test_a_session_to_come_holds_nobody_back(services, annukka):
    services.trainings.create(SessionEntry(PATH, "Ensi vuonna", date(2027, 1, 20), 6, "Juva"))

    assert _person(services, annukka).standing is Standing.DUE


def test_open_trainings_count_only_the_sessions_one_was_asked_to(services):
    firm = add_firm(services, "Kaisa Laitinen", "Rantasalmen Leipä Oy")
    sessions = add_sessions(services, THEME)
    services.trainings.mark(sessions[0], firm.attendee, "present")

    person = _person(services, firm, THEME)
    assert (person.standing, person.offered) == (Standing.DUE, 1)


@pytest.mark.parametrize(("entity", "field"), [("person", "name"), ("company", "name")])
def test_a_name_with_an_open_decision_stops_the_certificate(services, annukka, entity, field):
    open_conflict(services, entity, annukka.person_id if entity == "person" else annukka.id, field)

    assert _person(services, annukka).standing is Standing.CONFLICT
    with pytest.raises(InvalidFieldError, match=r"certificate\.conflict"):
        _issue(services, annukka)


def test_a_name_that_cannot_be_printed_is_told_before_anything_is_issued(services):
    firm = add_firm(services, "Li 山田")
    mark_all(services, add_sessions(services), firm)

    person = _person(services, firm)
    assert (person.standing, person.fault, person.fault_field) == (
        Standing.UNPRINTABLE,
        "山田",
        "person_name",
    )
    with pytest.raises(DocumentError, match=r"document\.glyph"):
        _issue(services, firm)
    assert services.certificates.issued() == ()


def test_names_of_the_neighbours_are_printed_whole(services):
    firm = add_firm(services, "Łukasz Žižek-Åström", "Villa Kerimäki Öy")
    mark_all(services, add_sessions(services), firm)

    words = text_of(services.certificates.stored(_issue(services, firm).id).content)
    assert "Łukasz Žižek-Åström" in words
    assert "Villa Kerimäki Öy" in words


def test_the_issued_file_is_dated_by_the_last_session_attended_and_numbered(services, annukka):
    issued = _issue(services, annukka)

    assert issued.issued_on == DAYS[-1]
    words = text_of(services.certificates.stored(issued.id).content)
    assert issued.number in words
    assert "12.11.2026" in words
    assert "Liisa Koponen" in words
    assert "Luonnos" not in words


def test_printing_again_gives_the_same_bytes(services, annukka):
    issued = _issue(services, annukka)
    with services.store.write() as session:
        session.get_one(Company, annukka.id).name = "Aivan toinen nimi Oy"

    again = services.certificates.stored(issued.id)
    assert hashlib.sha256(again.content).hexdigest() == issued.sha256
    assert "Aivan toinen" not in text_of(again.content)


def test_number_certificate_and_file_make_one_transaction(services, annukka):
    before = len(_outbox(services))
    _issue(services, annukka)

    made = _outbox(services)[before:]
    assert sorted(entity for entity, _ in made) == ["attachment", "certificate"]
    assert len({txn for _, txn in made}) == 1


def test_a_certificate_that_cannot_be_kept_uses_no_number(services, annukka):
    folder = services.paths.attachments
    folder.rename(folder.with_name("elsewhere"))
    folder.write_text("in the way")
    with pytest.raises(StoreError):
        _issue(services, annukka)
    folder.unlink()

    assert _issue(services, annukka).number.endswith("-001")


def test_numbers_of_a_joined_computer_carry_its_device_number(services, annukka):
    with services.store.local() as connection:
        meta.put(connection, {"device_number": "17"})

    assert _issue(services, annukka).number == "DF26-17-001"


def test_a_computer_that_works_alone_numbers_under_its_own_letters(services, annukka):
    other = add_firm(services, "Mikko Reijonen", "Reijosen tila")
    mark_all(services, add_sessions(services), other)

    first, second = _issue(services, annukka).number, _issue(services, other).number
    assert first.split("-")[1].startswith("L")
    assert (first[:-3], first[-3:], second[-3:]) == (second[:-3], "001", "002")


def test_a_copy_that_has_no_new_device_number_yet_uses_other_letters(services, annukka):
    with services.store.local() as connection:
        meta.put(connection, {"device_number": "17", "copied": "1"})

    assert _issue(services, annukka).number.startswith("DF26-L")


def test_a_counter_that_was_set_back_never_gives_a_number_twice(services, annukka):
    first = _issue(services, annukka).number
    with services.store.local() as connection:
        meta.put(connection, {"certificate_counter": "1"})
    other = add_firm(services, "Mikko Reijonen", "Reijosen tila")
    mark_all(services, add_sessions(services), other)

    assert _issue(services, other).number != first


def test_nobody_gets_two_certificates_of_one_training(services, annukka):
    first = _issue(services, annukka)

    assert _person(services, annukka).number == first.number
    with pytest.raises(InvalidFieldError, match=r"certificate\.issued"):
        _issue(services, annukka)


def test_a_voided_number_stays_used_and_another_can_be_issued(services, annukka):
    first = _issue(services, annukka)

    voided = services.certificates.void(first.id, "Väärä nimi")
    second = _issue(services, annukka)

    assert voided.void_reason == "Väärä nimi"
    assert services.certificates.issued(voided=True) == (voided,)
    assert [one.number for one in services.certificates.issued()] == [second.number]
    assert second.number != first.number
    assert services.certificates.stored(first.id).content


def test_voiding_needs_a_reason(services, annukka):
    first = _issue(services, annukka)

    with pytest.raises(InvalidFieldError, match=r"field\.empty"):
        services.certificates.void(first.id, "  ")


def test_below_the_threshold_takes_a_stated_exception(services, annukka):
    pekka = add_firm(services, "Pekka Särkkä", "Särkän Marjatila")
    mark_all(services, add_sessions(services), pekka, ("present", *("absent",) * 4))
    draft = Draft(PATH, pekka.person_id, LOOK)

    with pytest.raises(InvalidFieldError, match=r"certificate\.below_threshold"):
        services.certificates.issue(draft)
    issued = services.certificates.issue(replace(draft, exception="Sairastui, tehtävät tehty"))

    with services.store.read() as connection:
        (content,) = connection.execute("SELECT content FROM certificate").fetchone()
    assert json.loads(content)["exception"] == "Sairastui, tehtävät tehty"
    assert issued.person_name == "Pekka Särkkä"


def test_the_certificate_is_in_the_language_of_the_receiver_unless_told_otherwise(services):
    firm = add_firm(services, "Annika Åkerblom", "Björklunda", language="sv")
    mark_all(services, add_sessions(services), firm)
    draft = Draft(PATH, firm.person_id, LOOK)

    assert "Intyg över deltagande" in text_of(services.certificates.preview(draft))
    english = replace(draft, look=Look(language="en"))
    assert "Certificate of Participation" in text_of(services.certificates.preview(english))


def test_a_preview_is_marked_as_a_draft_and_writes_nothing(services, annukka):
    before = _outbox(services)

    words = text_of(services.certificates.preview(Draft(PATH, annukka.person_id, LOOK)))

    assert "Luonnos" in words
    assert _outbox(services) == before


def test_no_emblem_is_shown_while_the_project_has_no_decision(services, annukka):
    assert "Euroopan unionin" not in text_of(
        services.certificates.preview(Draft(PATH, annukka.person_id, LOOK))
    )


def test_trainings_with_certificates_due_come_first(services, annukka):
    firm = add_firm(services, "Pekka Särkkä", "Särkän Marjatila")
    later = add_sessions(services, THEME, days=(date(2026, 11, 20),))
    services.trainings.mark(later[0], firm.attendee, None)
    services.trainings.mark(later[0], add_firm(services, "Eero", "Puula").attendee, "present")
    _issue(services, annukka)

    assert [one.training.key for one in services.certificates.trainings()] == [THEME, PATH]


def test_documents_of_a_firm_name_the_certificate(services, annukka):
    issued = _issue(services, annukka)

    (document,) = services.certificates.documents_of(annukka.id)
    assert (document.certificate_id, document.number) == (issued.id, issued.number)
    assert document.name == f"Todistus {issued.number} Annukka Pesonen-Väisänen.pdf"
    assert not document.voided


def test_a_saved_copy_is_the_issued_file(services, annukka, tmp_path):
    issued = _issue(services, annukka)

    target = services.certificates.save_copy(issued.id, tmp_path / "copy.pdf")

    assert hashlib.sha256(target.read_bytes()).hexdigest() == issued.sha256


def test_a_place_that_cannot_be_written_is_told(services, annukka, tmp_path):
    issued = _issue(services, annukka)

    with pytest.raises(StoreError, match=r"store\.cannot_write"):
        services.certificates.save_copy(issued.id, tmp_path / "missing" / "copy.pdf")


@needs_limits
def test_a_copy_that_does_not_fit_leaves_what_was_there(services, annukka, tmp_path):
    issued, target = _issue(services, annukka), tmp_path / "copy.pdf"
    target.write_bytes(b"of yesterday")
    with files_up_to(1000), pytest.raises(StoreError):
        services.certificates.save_copy(issued.id, target)

    assert [path.name for path in tmp_path.glob("*copy*")] == ["copy.pdf"]
    assert target.read_bytes() == b"of yesterday"
    services.certificates.save_copy(issued.id, target)
    assert target.stat().st_mode & 0o077 == 0


def test_a_name_from_another_computer_leads_out_of_no_folder(services, annukka):
    issued = _issue(services, annukka)
    with services.store.apply() as (connection, _touched):
        connection.execute("UPDATE attachment SET name = '../../../.bashrc'")

    copy = services.certificates.open_copy(issued.id)

    assert copy.parent.parent == services.paths.temporary
    assert copy.name == "bashrc.pdf"


def _without_file(services, issued):
    for path in services.paths.attachments.rglob(issued.sha256):
        path.unlink()


def test_a_file_that_is_not_here_is_made_again_and_kept(services, annukka):
    issued = _issue(services, annukka)
    before = services.certificates.stored(issued.id)
    _without_file(services, issued)

    assert services.certificates.stored(issued.id) == before
    assert len(list(services.paths.attachments.rglob(issued.sha256))) == 1


@pytest.mark.parametrize(
    "change", ["'$.document.person_name', 'Toinen'", "'$.document.later', 1", "'$.document.title', 1"]
)
def test_a_file_that_would_come_out_otherwise_is_told(services, annukka, change):
    issued = _issue(services, annukka)
    _without_file(services, issued)
    with services.store.apply() as (connection, _):
        connection.execute(f"UPDATE certificate SET content = json_set(content, {change})")

    with pytest.raises(StoreError, match=r"attachment\.missing"):
        services.certificates.stored(issued.id)


def test_two_threads_never_take_one_number(services, annukka):
    firms = [add_firm(services, f"Henkilö {letter}", f"Tila {letter}") for letter in "ABCDEF"]
    for firm in firms:
        mark_all(services, add_sessions(services), firm)
    numbers = []
    threads = [
        threading.Thread(target=lambda firm=firm: numbers.append(_issue(services, firm).number))
        for firm in firms
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert len(set(numbers)) == len(firms)


FARM_SESSION = SessionEntry(THEME, "Verkkosivut kuntoon", date(2026, 11, 24), 4, "Rantasalmi")


@pytest.fixture
def at_farm(services):
    """A draft for a firm that is on no roster yet."""
    firm = add_firm(services, "Aino Särkkä", "Särkän Marjatila")
    return FarmDraft(replace(FARM_SESSION, company_id=firm.id), firm.attendee, LOOK)


def test_a_certificate_at_a_farm_records_session_and_attendance(services, at_farm):
    issued = services.certificates.issue_at_farm(at_farm)

    assert (issued.person_name, issued.issued_on) == ("Aino Särkkä", date(2026, 11, 24))
    with services.store.read() as connection:
        activity = connection.execute("SELECT title, lesson_hours, state, bucket FROM activity").fetchone()
        attendance = connection.execute("SELECT name, mark FROM attendance").fetchone()
    assert tuple(activity) == ("Verkkosivut kuntoon", 4.0, "held", f"company:{at_farm.session.company_id}")
    assert tuple(attendance) == ("Aino Särkkä", "present")


def test_a_second_person_of_the_farm_uses_the_same_session(services, at_farm):
    services.certificates.issue_at_farm(at_farm)
    another = replace(at_farm.attendee, name="Eino Särkkä", person_id=None)

    services.certificates.issue_at_farm(replace(at_farm, attendee=another))

    with services.store.read() as connection:
        assert connection.execute("SELECT count(*) FROM activity").fetchone()[0] == 1
    assert len(services.certificates.issued()) == 2


def test_a_refused_certificate_at_a_farm_leaves_nothing_behind(services, at_farm):
    before = _outbox(services)

    with pytest.raises(DocumentError):
        services.certificates.issue_at_farm(
            replace(at_farm, attendee=Attendee("山", company_id=at_farm.session.company_id))
        )

    assert _outbox(services) == before


def test_the_preview_at_a_farm_shows_what_would_be_issued_and_writes_nothing(services, at_farm):
    before = _outbox(services)

    person, pdf = services.certificates.preview_at_farm(at_farm)

    assert person.standing is Standing.DUE
    assert "Aino Särkkä" in text_of(pdf)
    assert _outbox(services) == before


def test_the_preview_at_a_farm_counts_the_sessions_before(services, annukka):
    entry = SessionEntry(PATH, "Kotikäynti", date(2026, 11, 24), 6, "Rantasalmi", company_id=annukka.id)

    person, pdf = services.certificates.preview_at_farm(FarmDraft(entry, annukka.attendee, LOOK))

    assert (person.sums.sessions, person.offered) == (6, 6)
    assert "Kotikäynti" in text_of(pdf)


@pytest.mark.parametrize("typed_in", ["fi", "sv", "en"])
def test_a_session_named_as_its_training_is_named_in_the_language_of_the_paper(services, annukka, typed_in):
    path = next(one for one in services.trainings.choices() if one.key == PATH)
    entry = SessionEntry(
        PATH, path.name(typed_in), date(2026, 11, 24), 6, "Rantasalmi", company_id=annukka.id
    )
    for language in ("fi", "sv", "en"):
        look = replace(LOOK, language=language)
        _, pdf = services.certificates.preview_at_farm(FarmDraft(entry, annukka.attendee, look))
        words = " ".join(text_of(pdf).split())
        assert path.name(language) in words
        others = {path.name(other) for other in ("fi", "sv", "en")} - {path.name(language)}
        assert [name for name in others if name in words] == []


@pytest.mark.parametrize(
    ("change", "field"),
    [({"title": " "}, "title"), ({"lessons": 0}, "lessons"), ({"lessons": 99}, "lessons")],
)
def test_a_session_that_says_too_little_is_refused_by_field(services, at_farm, change, field):
    with pytest.raises(InvalidFieldError) as refused:
        services.certificates.preview_at_farm(replace(at_farm, session=replace(at_farm.session, **change)))
    assert refused.value.facts["field"] == field


def test_without_a_name_of_ones_own_nothing_is_issued(services, annukka):
    from digifocus_desktop.model.programme import AppUser

    with services.store.write() as session:
        session.get_one(AppUser, services.me.user_id).name = ""
    services.forget_me()

    with pytest.raises(InvalidFieldError, match=r"certificate\.no_signer"):
        _issue(services, annukka)
