"""Forms from a workbook to new analyses, and back out of use."""

import json
from dataclasses import replace

import pytest
from openpyxl import load_workbook

from digifocus_desktop.errors import FormError, InvalidFieldError, StoreError
from digifocus_desktop.forms.answers import Answer
from digifocus_desktop.forms.decompile import to_workbook
from digifocus_desktop.forms.versions import Comparability
from digifocus_desktop.model.advice import FormPackage as PackageRow
from digifocus_desktop.model.advice import FormRelease, ResponseSet
from digifocus_desktop.services.form_desk_values import ReadForm
from digifocus_desktop.services.forms import package_id
from digifocus_desktop.services.shipped_form import shipped_package
from digifocus_desktop.store import meta


def next_version(package, version, *, text="Onko sivuilla haku?", drop=()):
    """The package with a question more after `c_sivut`, and without those to drop."""
    new = replace(package.by_id["c_sivut"], id="c_uusi", label={"fi": text}, hidden_value=0)
    items = []
    for item in package.items:
        items += [] if item.id in drop else [item]
        items += [new] if item.id == "c_sivut" and "c_uusi" not in package.by_id else []
    sections = tuple(
        replace(one, items=tuple(item.id for item in items if item.section == one.id))
        for one in package.sections
    )
    return replace(package, version=version, items=tuple(items), sections=sections)


def without_choice(package, item_id, name):
    items = tuple(
        replace(one, choices=tuple(each for each in one.choices if each.name != name))
        if one.id == item_id
        else one
        for one in package.items
    )
    return replace(package, items=items)


@pytest.fixture
def desk(services):
    return services.form_desk


@pytest.fixture
def company_id(services):
    from digifocus_desktop.model.company import Company

    me = services.me
    with services.store.write() as session:
        row = Company(
            name="Mäkelän tila", programme_id=me.programme_id, owner_organisation_id=me.organisation_id
        )
        session.add(row)
        session.flush()
        return row.id


def published(desk, package, note=""):
    return desk.publish(desk.check(package), note)


def test_a_published_version_is_used_by_new_analyses_and_an_open_one_keeps_its_own(
    services, desk, company_id
):
    shipped = shipped_package()
    draft = services.analyses.start(company_id)
    services.analyses.answer(draft, {"c_sivut": Answer.of(3)})
    new = next_version(shipped, "2099.1.0")

    published(desk, new, " Haku mukaan ")
    services.analyses.delete(draft)
    begun = services.analyses.start(company_id)
    services.analyses.restore(draft)

    assert services.analyses.open(begun).package.hash == new.hash
    assert services.analyses.open(draft).package.hash == shipped.hash
    (version, older) = desk.look().versions
    assert (version.version, version.in_use, version.note) == ("2099.1.0", True, "Haku mukaan")
    assert (version.published_by, version.compared_with) == ("Liisa Koponen", shipped.version)
    assert version.comparability is Comparability.SHIFTED
    assert [(one.part, one.id) for one in version.changes] == [("item", "c_uusi")]
    assert (older.in_use, older.shipped, older.drafts) == (False, True, 1)


def test_publishing_makes_operations_that_a_hub_can_take(services, desk):
    published(desk, next_version(shipped_package(), "2099.1.0"))

    with services.store.read() as connection:
        entities = [row[0] for row in connection.execute("SELECT entity FROM outbox ORDER BY n")]
    assert sorted(entities) == ["form_package", "form_release"]


def test_the_newest_version_wins_whatever_the_order_of_publishing(services, desk):
    shipped = shipped_package()
    second = next_version(shipped, "2099.2.0")
    published(desk, second)
    published(desk, replace(second, version="2099.3.0", title="Uusi nimi"))

    assert services.forms.current.version == "2099.3.0"
    assert [one.version for one in desk.look().versions][:2] == ["2099.3.0", "2099.2.0"]


def test_a_withdrawn_version_stays_for_what_was_made_with_it_and_is_taken_back(services, desk, company_id):
    new = next_version(shipped_package(), "2099.1.0")
    release = published(desk, new)
    begun = services.analyses.start(company_id)

    with pytest.raises(InvalidFieldError, match=r"field\.empty"):
        desk.withdraw(release, " ")
    desk.withdraw(release, "Väärä teksti")

    assert services.forms.current.hash == shipped_package().hash
    assert services.analyses.open(begun).package.hash == new.hash
    withdrawn = next(one for one in desk.look().versions if one.release_id == release)
    assert (withdrawn.withdrawn_reason, withdrawn.withdrawn_by) == ("Väärä teksti", "Liisa Koponen")
    assert withdrawn.drafts == 1
    desk.take_back(release)
    assert services.forms.current.hash == new.hash


def test_a_number_is_not_given_twice_even_when_it_was_withdrawn(desk):
    shipped = shipped_package()
    desk.withdraw(published(desk, next_version(shipped, "2099.1.0")), "Erehdys")

    checked = desk.check(next_version(shipped, "2099.1.0", text="Toinen?"))

    assert (checked.refusal.code, checked.refusal.facts["least"]) == ("form.version_low", "2099.1.1")


def test_a_version_that_is_too_low_is_refused_when_checked_and_when_published(desk):
    checked = desk.check(next_version(shipped_package(), shipped_package().version))

    assert checked.refusal.code == "form.version_low"
    with pytest.raises(FormError) as caught:
        desk.publish(checked)
    assert caught.value.code == "form.version_low"


def test_what_was_checked_against_another_version_is_not_published(desk):
    shipped = shipped_package()
    checked = desk.check(next_version(shipped, "2099.5.0"))
    published(desk, next_version(shipped, "2099.1.0", text="Toinen?"))

    with pytest.raises(FormError) as caught:
        desk.publish(checked)

    assert caught.value.code == "form.base_moved"


def joined(services, *, lead, roles):
    me = services.me
    with services.store.apply() as (connection, _):
        connection.execute("UPDATE organisation SET lead = ? WHERE id = ?", (lead, me.organisation_id))
        connection.execute("UPDATE app_user SET roles = ? WHERE id = ?", (json.dumps(roles), me.user_id))
        meta.put(connection, {"hub_url": "https://hub.example"})
    services.forget_me()


@pytest.mark.parametrize(
    ("lead", "roles", "may"),
    [(True, ["advisor", "org_admin"], True), (True, ["advisor"], False), (False, ["org_admin"], False)],
)
def test_in_a_project_only_an_administrator_of_the_leading_organisation_publishes(
    services, desk, lead, roles, may
):
    joined(services, lead=lead, roles=roles)
    checked = desk.check(next_version(shipped_package(), "2099.1.0"))

    assert desk.look().may_publish is may
    if may:
        release = desk.publish(checked)
        joined(services, lead=False, roles=roles)
        with pytest.raises(FormError, match=r"form\.not_lead"):
            desk.withdraw(release, "Erehdys")
    else:
        with pytest.raises(FormError, match=r"form\.not_lead"):
            desk.publish(checked)


def test_nothing_of_what_was_published_is_changed_or_deleted(services, desk):
    new = next_version(shipped_package(), "2099.1.0")
    release = published(desk, new)

    def change(entity, identity, name, value):
        with services.store.write() as session:
            setattr(session.get_one(entity, identity), name, value)

    for entity, identity, name, value in (
        (PackageRow, package_id(new), "title", "Muu"),
        (PackageRow, package_id(new), "deleted", True),
        (FormRelease, release, "deleted", True),
    ):
        with pytest.raises(StoreError, match=r"record\.fixed"):
            change(entity, identity, name, value)

    assert services.forms.current.hash == new.hash


def test_a_broken_workbook_gives_its_cells_and_a_saved_version_reads_back(desk, tmp_path):
    saved = desk.save_workbook(package_id(shipped_package()), tmp_path / "lomake.xlsx")
    broken = tmp_path / "rikki.xlsx"
    broken.write_bytes(
        to_workbook(replace(shipped_package(), flags=(replace(shipped_package().flags[0], item="ei"),)))
    )

    assert desk.read(saved).package.hash == shipped_package().hash
    shipped = desk.read(None)
    assert shipped == ReadForm(None, shipped_package(), found=shipped.found)
    assert desk.check(shipped_package(), shipped.found) == desk.check(shipped_package())
    hiding = load_workbook(saved)
    hiding["flags"].sheet_state = "hidden"
    hiding.save(saved)
    assert [one.code for one in desk.read(saved).hidden] == ["hidden.sheet"]
    (problem, *_) = desk.read(broken).problems
    assert (problem.sheet, problem.row, problem.column) == ("flags", 2, "A")
    assert desk.read(tmp_path / "ei ole.xlsx").problems[0].code == "workbook.unreadable"


def test_an_open_analysis_moves_with_what_fits_and_comes_back_whole(services, desk, company_id):
    shipped = shipped_package()
    draft = services.analyses.start(company_id)
    given = {
        "kohderyhma": Answer.of(("b2c",)),
        "c_sivut": Answer.of(3),
        "c_haku": Answer.of(2),
        "p_alku": Answer.of(1999),
        "t_aika": Answer.of(shipped.by_id["t_aika"].choices[0].name),
    }
    services.analyses.answer(draft, given)
    before = dict(services.analyses.open(draft).answers)
    gone = shipped.by_id["t_aika"].choices[0].name
    new = without_choice(next_version(shipped, "2099.1.0", drop=("c_haku",)), "t_aika", gone)
    published(desk, replace(new, steps=(), pairs=(), advising=None))

    (line,) = desk.look().drafts
    plan = desk.drafts.plan(line)

    assert (line.company_name, line.version, plan.version) == ("Mäkelän tila", shipped.version, "2099.1.0")
    assert {(one.item, one.gone) for one in plan.lost} == {("c_haku", True), ("t_aika", False)}
    assert plan.moves == len(before) - 2
    assert {"fi": "Onko sivuilla haku?"} in plan.new

    moved = desk.drafts.move(draft)
    held = services.analyses.open(draft)
    assert held.package.version == "2099.1.0"
    assert held.answers["c_sivut"] == before["c_sivut"]
    assert "t_aika" not in held.answers
    assert desk.look().drafts == ()

    desk.drafts.undo(moved)
    back = services.analyses.open(draft)
    assert (back.package.hash, dict(back.answers)) == (shipped.hash, before)


def test_a_finished_analysis_keeps_its_version(services, desk, company_id):
    draft = services.analyses.start(company_id)
    published(desk, next_version(shipped_package(), "2099.1.0"))
    (line,) = desk.look().drafts
    services.analyses.complete(draft)

    for act in (lambda: desk.drafts.plan(line), lambda: desk.drafts.move(draft)):
        with pytest.raises(FormError, match=r"form\.draft_done"):
            act()
    with services.store.write() as session:
        assert session.get_one(ResponseSet, draft).form_package_id == package_id(shipped_package())


def test_a_reading_that_began_before_a_publication_is_no_measure_for_later_ones(services, desk):
    checked = desk.check(next_version(shipped_package(), "2099.1.0"))
    with services.store.read() as connection:
        connection.execute("SELECT count(*) FROM form_release").fetchone()
        desk.publish(checked)
        assert services.forms.current == shipped_package(), "its snapshot has no other"

    assert services.forms.current.version == "2099.1.0"


def test_who_is_told_of_a_publication_already_gets_its_version(services):
    seen = []
    services.store.on_change(lambda _touched: seen.append(services.forms.current.version))

    release = published(services.form_desk, next_version(shipped_package(), "2099.1.0"))
    services.form_desk.withdraw(release, "Väärä sanamuoto")

    assert seen == ["2099.1.0", shipped_package().version]


@pytest.mark.parametrize("field", [{"changes": 7}, {"changes": {"a": 1}}, {"comparability": "other"}])
def test_a_publication_told_in_another_way_keeps_no_page_shut(services, desk, field):
    published(desk, next_version(shipped_package(), "2099.1.0"))
    with services.store.read() as connection:
        (identity,) = connection.execute("SELECT form_package_id FROM form_release").fetchone()
    told = {
        "programme_id": services.me.programme_id,
        "form_package_id": identity,
        "form_key": shipped_package().id,
        "version": "2099.2.0",
        "compared_with": "2099.1.0",
        "comparability": "kept",
        "changes": [],
        "published_at": services.store.now(),
    }
    with services.store.write() as session:
        session.add(FormRelease(**{**told, **field}))

    assert "2099.2.0" in [one.version for one in desk.look().versions]
