"""What a use case changes becomes operations in the same transaction, and nothing slips past."""

import json

import pytest
from sqlalchemy import update

from digifocus_desktop.errors import BugError, InvalidFieldError, StoreError
from digifocus_desktop.model.advice import ResponseSet
from digifocus_desktop.model.company import Company
from digifocus_desktop.store import outbox
from digifocus_desktop.store.schema import HEADS
from tests.digifocus_desktop.store.conftest import NOON


def make_company(store, **values):
    with store.write() as session:
        company = Company(programme_id="p1", name=values.pop("name", "Mäkelän tila"), **values)
        session.add(company)
        session.flush()
        return company.id


def operations(store):
    with store.read() as connection:
        return outbox.pending(connection, 1000)


def patches(op):
    return {name: (patch.value, patch.base) for name, patch in op.patches.items()}


def test_a_new_row_is_one_operation_with_its_values_and_defaults(store):
    company_id = make_company(store, target_groups=("matkailu",))

    (op,) = operations(store)

    assert (op.n, op.entity, op.entity_id) == (1, "company", company_id)
    assert patches(op) == {
        "name": ("Mäkelän tila", None),
        "programme_id": ("p1", None),
        "target_groups": ({"add": ["matkailu"], "remove": []}, None),
        "example": (False, None),
    }


def test_a_change_names_the_version_it_saw(store):
    company_id = make_company(store)
    with store.write() as session:
        session.get_one(Company, company_id).name = "Mäkelä Oy"

    first, second = operations(store)

    (value, base) = patches(second)["name"]
    assert (value, base.rpartition(":")[2]) == ("Mäkelä Oy", str(first.n))


def test_a_value_set_to_itself_is_no_operation(store):
    company_id = make_company(store)
    with store.write() as session:
        session.get_one(Company, company_id).name = "Mäkelän tila"

    assert len(operations(store)) == 1


def test_a_set_travels_as_added_and_removed_words(store):
    company_id = make_company(store, target_groups=("b2c", "matkailu"))
    with store.write() as session:
        session.get_one(Company, company_id).target_groups = ("matkailu", "urakointi")

    assert patches(operations(store)[1])["target_groups"][0] == {"add": ["urakointi"], "remove": ["b2c"]}


def test_a_change_inside_a_map_is_an_operation_of_that_key_alone(store):
    with store.write() as session:
        responses = ResponseSet(
            company_id="c1", form_package_id="f1", phase="T0", started_at=NOON, answers={"a": {"v": 1}}
        )
        session.add(responses)
        session.flush()
        responses_id = responses.id
    with store.write() as session:
        session.get_one(ResponseSet, responses_id).answers["b"] = {"v": 2}
    with store.write() as session:
        del session.get_one(ResponseSet, responses_id).answers["a"]

    _, added, removed = operations(store)

    assert patches(added) == {"answers/b": ({"v": 2}, None)}
    assert [(name, value) for name, (value, _) in patches(removed).items()] == [("answers/a", None)]


def test_a_failed_use_case_leaves_neither_row_nor_operation(store):
    def stop_half_way():
        with store.write() as session:
            session.add(Company(programme_id="p1", name="Kesken"))
            session.flush()
            raise RuntimeError("stop")

    with pytest.raises(RuntimeError, match="stop"):
        stop_half_way()

    with store.read() as connection:
        assert connection.execute("SELECT count(*) FROM company").fetchone() == (0,)
    assert operations(store) == []


def test_all_changes_of_a_use_case_share_a_transaction(store):
    with store.write() as session:
        session.add_all([Company(programme_id="p1", name="Yksi"), Company(programme_id="p1", name="Kaksi")])

    assert len({op.txn for op in operations(store)}) == 1
    assert [op.n for op in operations(store)] == [1, 2]


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE company SET name = 'ohi'",
        "INSERT INTO company(id, bucket, deleted, programme_id, name, target_groups, example) "
        "VALUES ('x', 'b', 0, 'p', 'n', '[]', 0)",
        "DELETE FROM company",
    ],
)
def test_a_statement_past_capture_is_refused(store, statement):
    make_company(store)

    with pytest.raises(StoreError, match="past_capture"), store.local() as connection:
        connection.execute(statement)


def test_a_bulk_update_in_a_use_case_is_refused(store):
    make_company(store)

    with pytest.raises(StoreError, match="past_capture"), store.write() as session:
        session.execute(update(Company).values(name="kaikki"))


def test_a_row_is_never_deleted_by_the_mapper(store):
    company_id = make_company(store)

    with pytest.raises(BugError), store.write() as session:
        session.delete(session.get_one(Company, company_id))


def test_an_own_later_change_builds_on_the_own_earlier_one(store):
    company_id = make_company(store)
    for name in ("B", "C"):
        with store.write() as session:
            session.get_one(Company, company_id).name = name

    numbers = [patches(op)["name"][1] for op in operations(store)]

    assert [base and base.rpartition(":")[2] for base in numbers] == [None, "1", "2"]


def test_a_tombstone_says_what_its_author_had_seen(store):
    company_id = make_company(store)
    with store.write() as session:
        session.get_one(Company, company_id).deleted = True

    op = operations(store)[1]

    assert op.patches["deleted"].value is True
    assert set(op.seen) >= {"name", "programme_id"}


def test_the_file_holds_no_plain_text(store, tmp_path):
    make_company(store, name="Kanarialintu")
    store.close()

    assert not any(b"Kanarialintu" in file.read_bytes() for file in tmp_path.iterdir())


def test_the_outbox_keeps_the_hash_of_the_wire_form(store):
    make_company(store)
    (op,) = operations(store)

    assert op.sealed().hash == op.hash
    assert json.loads(json.dumps(op.to_wire())) == op.to_wire()


def test_the_store_keeps_up_to_date_by_itself(store):
    store.prepare()

    with store.read() as connection:
        versions = {row[0] for row in connection.execute("SELECT version_num FROM alembic_version")}
    assert versions == HEADS


@pytest.mark.parametrize(
    ("values", "field", "most"),
    [
        ({"name": "x" * 201}, "name", 200),
        ({"target_groups": ("x" * 201,)}, "target_groups", 200),
    ],
)
def test_what_the_hub_would_put_aside_for_its_length_is_refused_here(store, values, field, most):
    with pytest.raises(InvalidFieldError) as refused:
        make_company(store, **values)

    assert (refused.value.code, refused.value.facts) == ("field.too_long", {"field": field, "max": most})
    assert operations(store) == []


def test_five_megabytes_inside_an_answer_are_refused_and_the_answers_stay(store):
    with store.write() as session:
        answers = ResponseSet(company_id="c1", form_package_id="f", phase="T0", started_at=NOON)
        session.add(answers)
        session.flush()
        found = answers.id
    with pytest.raises(InvalidFieldError), store.write() as session:
        session.get_one(ResponseSet, found).answers["A1"] = {"note": "x" * 5_000_000}

    assert len(operations(store)) == 1
    with store.write() as session:
        assert session.get_one(ResponseSet, found).answers == {}
