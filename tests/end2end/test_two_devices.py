"""Two laptops, one hub: what one writes the other has, and nothing is lost or doubled."""

LOCAL = ("device", "quarantine", "conflict", "conflict_value")


def test_a_visit_made_on_one_laptop_is_on_the_other_after_both_synced(anna, pekka):
    company_id = anna.visit()
    anna.sync()
    pekka.sync()

    assert pekka.row("company", company_id) == anna.row("company", company_id)
    assert pekka.all("response_set") == anna.all("response_set")
    assert {note["audience"] for note in pekka.all("step_note").values()} == {"firm", "advisors"}


def test_after_sync_both_laptops_hold_the_same_rows(anna, pekka):
    anna.visit("Mäkelän tila")
    pekka.visit("Puulan Matkailu")
    for desk in (anna, pekka, anna):
        desk.sync()

    own_notes = {"step_note"}
    assert anna.everything(*LOCAL, *own_notes) == pekka.everything(*LOCAL, *own_notes)
    assert anna.services.syncing.status().waiting == pekka.services.syncing.status().waiting == 0


def test_the_exports_of_two_laptops_with_equal_grants_are_the_same_bytes(make_desk, tmp_path):
    first, second = (make_desk("Anna Aalto", email="anna@example.org") for _ in range(2))
    first.visit("Mäkelän tila")
    person_id = first.contact(first.firm("Puulan Matkailu"))
    first.sync()
    second.sync()
    second.write("person", person_id, phone="050 1234567")
    second.visit("Villa Kerimaa Oy")
    for desk in (second, first, second):
        desk.sync()
    folders = [tmp_path / "first", tmp_path / "second"]
    for desk, folder in zip((first, second), folders, strict=True):
        desk.services.exporting.export(folder)

    files = [{file.name: file.read_bytes() for file in folder.glob("*.jsonl")} for folder in folders]
    assert files[0] == files[1]
    assert b"Villa Kerimaa" in files[0]["company.jsonl"]
    assert files[0]["step_note.jsonl"].count(b"For author") == 2


def test_a_phone_number_changed_on_both_offline_is_one_decision_with_both_values(anna, pekka):
    person_id = anna.contact(anna.firm())
    anna.sync()
    pekka.sync()
    anna.write("person", person_id, phone="040 555 0133")
    pekka.write("person", person_id, phone="040 555 0168")
    anna.sync()
    pekka.sync()
    anna.sync()

    for desk in (anna, pekka):
        (decision,) = desk.services.decisions.open()
        assert decision.label == "person.phone"
        assert (decision.company, decision.subject) == ("Mäkelän tila", "Pekka Kosonen")
        assert [side.value for side in decision.sides] == ["040 555 0133", "040 555 0168"]
        assert [side.who for side in decision.sides] == ["Anna Aalto", "Pekka Halonen"]
        assert decision.earlier == "040 555 0111"
    assert [side.here for side in decision.sides] == [False, True]


def test_a_text_changed_on_both_offline_at_different_places_holds_both_changes(anna, pekka):
    before = "Tila haluaa varauksia kesälle. Lomake jää usein vastaamatta."
    file_id = anna.write("company_file", company_id=anna.firm(), description=before)
    anna.sync()
    pekka.sync()
    anna.write("company_file", file_id, description=before.replace("kesälle", "kesälle ja syksylle"))
    pekka.write("company_file", file_id, description=f"{before} Pekka soittaa.")
    anna.sync()
    pekka.sync()
    pekka.write(
        "company_file", file_id, description=f"{pekka.row('company_file', file_id)['description']} Pian."
    )
    for desk in (pekka, anna, pekka):
        desk.sync()

    merged = "Tila haluaa varauksia kesälle ja syksylle. Lomake jää usein vastaamatta. Pekka soittaa. Pian."
    assert {desk.row("company_file", file_id)["description"] for desk in (anna, pekka)} == {merged}
    assert anna.services.decisions.open() == pekka.services.decisions.open() == []


def test_what_one_decides_holds_for_both_and_closes_the_question(anna, pekka):
    person_id = anna.contact(anna.firm())
    anna.sync()
    pekka.sync()
    anna.write("person", person_id, phone="040 555 0133")
    pekka.write("person", person_id, phone="040 555 0168")
    anna.sync()
    pekka.sync()
    (decision,) = pekka.services.decisions.open()
    pekka.services.decisions.decide(decision.id, decision.sides[1].choice)
    pekka.sync()
    anna.sync()

    for desk in (anna, pekka):
        assert desk.row("person", person_id)["phone"] == "040 555 0168"
        assert desk.services.syncing.status().decisions == 0
        assert desk.services.decisions.open() == []


def test_another_organisation_sees_that_the_firm_exists_and_nothing_of_its_file(anna, make_desk):
    company_id = anna.visit()
    anna.sync()
    stranger = make_desk("Sirpa Salo", "b")
    stranger.sync()

    assert stranger.row("company", company_id)["name"] == "Mäkelän tila"
    for entity in ("company_file", "person", "response_set", "interview", "step_note"):
        assert stranger.all(entity) == {}


def test_consent_opens_the_file_to_partners_and_its_withdrawal_closes_it(anna, make_desk):
    company_id = anna.visit()
    stranger = make_desk("Sirpa Salo", "b")
    consent_id = anna.write(
        "consent", company_id=company_id, kind="partner_sharing", state="given", text_version="1"
    )
    anna.sync()
    stranger.sync()
    assert len(stranger.all("person")) == 1

    anna.write("consent", consent_id, state="withdrawn")
    anna.sync()
    stranger.sync()
    assert stranger.all("person") == stranger.all("response_set") == {}


def test_what_was_done_alone_arrives_under_the_users_own_name_after_joining(make_desk, hub, hub_url):
    alone = make_desk("Anna Aalto", joined=False)
    company_id = alone.visit()
    alone.join(hub, hub_url)
    alone.sync()
    other = make_desk("Pekka Halonen")
    other.sync()

    me = alone.services.me
    assert alone.services.syncing.status().set_aside == 0
    assert other.row("company", company_id)["owner_user_id"] == me.user_id
    assert other.row("company", company_id)["owner_organisation_id"] == hub.organisations["a"]
    assert len(other.all("response_set")) == 1
    assert [user["name"] for user in other.all("app_user").values()].count("Anna Aalto") == 1
    assert len(alone.all("programme")) == 1


def test_a_second_sync_has_nothing_to_do(anna):
    anna.visit()
    anna.sync()

    report = anna.sync()

    assert report.quiet


def test_a_row_taken_away_offline_and_edited_elsewhere_comes_back_as_a_question(anna, pekka):
    person_id = anna.contact(anna.firm())
    anna.sync()
    pekka.sync()
    anna.write("person", person_id, phone="040 555 0133")
    pekka.write("person", person_id, deleted=True)
    anna.sync()
    pekka.sync()

    (decision,) = pekka.services.decisions.open()
    assert decision.deletes
    assert pekka.row("person", person_id)["deleted"] is False
    pekka.services.decisions.decide(decision.id, decision.sides[1].choice)
    assert pekka.row("person", person_id)["deleted"] is True


def test_a_firm_deleted_while_another_worked_there_is_a_question_and_goes_when_it_is_decided(anna, pekka):
    company_id = anna.firm()
    anna.sync()
    pekka.sync()
    anna.services.companies.delete(company_id)
    pekka.contact(company_id)
    for desk in (anna, pekka, anna):
        desk.sync()

    for desk in (anna, pekka):
        (decision,) = desk.services.decisions.open()
        assert (decision.deletes, decision.company) == (True, "Mäkelän tila")
        assert desk.row("company", company_id)["deleted"] is False
    anna.services.decisions.decide(decision.id, decision.sides[1].choice)
    for desk in (anna, pekka, anna):
        desk.sync()

    for desk in (anna, pekka):
        assert desk.services.decisions.open() == []
        assert desk.row("company", company_id)["deleted"] is True
