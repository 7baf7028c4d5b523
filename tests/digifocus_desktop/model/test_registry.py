"""Every synced column says what it is for, on every entity."""

import pytest
from sqlalchemy import Column, MetaData, String, Table

from digifocus_desktop.model import registry
from digifocus_desktop.model.fields import WriteRule
from digifocus_desktop.model.privacy import PrivacyClass
from digifocus_desktop.model.registry import ENTITIES
from sync.protocol.rules import SyncRule

FIELDS = [(entity.name, spec) for entity in ENTITIES.values() for spec in entity.fields.values()]


@pytest.mark.parametrize(("entity", "spec"), FIELDS, ids=[f"{e}.{s.name}" for e, s in FIELDS])
def test_a_column_has_sync_rule_privacy_class_and_label(entity, spec):
    assert isinstance(spec.rule, SyncRule)
    assert isinstance(spec.privacy, PrivacyClass)
    assert "." in spec.label, "a label is a key of resources/translations/labels.toml, such as company.name"


def test_an_entity_that_does_not_tell_of_itself_is_named():
    table = Table("planted", MetaData(), Column("id", String), Column("extra", String))

    with pytest.raises(TypeError, match=r"Planted: extra is not made by field"):
        registry._spec(type("Planted", (), {"__table__": table}))
    with pytest.raises(TypeError, match=r"Planted: it has no scope"):
        registry._spec(type("Planted", (), {"__table__": Table("p", MetaData(), Column("id", String))}))


def test_map_columns_and_only_they_merge_by_key():
    maps = {f"{entity}.{spec.name}" for entity, spec in FIELDS if spec.rule is SyncRule.MAP}

    assert maps == {"response_set.answers", "interview.steps"}


def test_company_lies_in_the_programme_and_its_file_apart():
    company = ENTITIES["company"].bucket_of("c1", {"programme_id": "p1"})
    file = ENTITIES["company_file"].bucket_of("f1", {"company_id": "c1"})

    assert (company, file) == ("programme:p1", "company:c1")


@pytest.mark.parametrize(
    ("audience", "bucket"), [("firm", "company:c1"), ("advisors", "advisors:c1"), ("author", "user:u1")]
)
def test_the_audience_of_a_note_picks_its_bucket(audience, bucket):
    values = {"company_id": "c1", "author_user_id": "u1", "audience": audience}

    assert ENTITIES["step_note"].bucket_of("n1", values) == bucket


@pytest.mark.parametrize(("company", "bucket"), [("c1", "company:c1"), (None, "organisation:o1")])
def test_a_certificate_without_a_firm_lies_with_its_issuer(company, bucket):
    values = {"company_id": company, "organisation_id": "o1"}

    assert ENTITIES["certificate"].bucket_of("x", values) == bucket


def test_every_entity_has_an_indexed_bucket_column():
    assert all(entity.table.c.bucket.index for entity in ENTITIES.values())
    assert isinstance(next(iter(ENTITIES.values())).table.metadata, MetaData)


@pytest.mark.parametrize("name", ENTITIES)
def test_a_row_that_partners_write_never_leaves_its_bucket(name):
    entity = ENTITIES[name]
    if entity.write in (WriteRule.ADMIN, WriteRule.LEAD, WriteRule.HUB):
        return
    for audience in ("firm", "advisors", "author"):
        row = dict.fromkeys(entity.fields, "a") | {"audience": audience}
        moving = [
            field
            for field in entity.fields
            for other in (("firm", "advisors", "author") if field == "audience" else ("b", None))
            if entity.bucket_of("id", row) != entity.bucket_of("id", row | {field: other})
        ]

        assert {entity.fields[field].rule for field in moving} <= {SyncRule.IMMUTABLE}
