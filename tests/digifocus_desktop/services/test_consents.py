"""Consents: one row a firm and kind, whichever computer writes it."""

from datetime import date

import pytest

from digifocus_desktop.errors import InvalidFieldError, StoreError
from digifocus_desktop.services.company_values import NewCompany


@pytest.fixture
def firm(services):
    return services.companies.create(NewCompany(name="Mäkelän tila"))


@pytest.fixture
def text(services):
    return services.consents.text(language="fi")


def states(services):
    with services.store.read() as connection:
        return [row[0] for row in connection.execute("SELECT state FROM consent WHERE NOT deleted")]


def test_the_text_names_the_partners_of_the_programme(services, text):
    assert "ProAgria" in text.words
    assert "{" not in text.words
    assert services.consents.text(language="sv").words != text.words


def test_a_consent_keeps_day_channel_witness_and_the_text_shown(services, firm, text):
    services.consents.give(firm, text, "contract", date(2026, 11, 13))

    consent = services.consents.get(firm)
    assert (consent.given, consent.on, consent.channel) == (True, date(2026, 11, 13), "contract")
    assert (consent.witness, consent.text_version, consent.current) == ("Liisa Koponen", text.version, True)
    with services.store.read() as connection:
        (mark,) = connection.execute("SELECT text_version FROM consent").fetchone()
    assert mark == text.mark
    assert len(mark) <= 40


def test_withdrawing_changes_the_same_row(services, firm, text):
    services.consents.give(firm, text, "spoken")

    services.consents.withdraw(firm, "message")

    assert states(services) == ["withdrawn"]
    consent = services.consents.get(firm)
    assert (consent.given, consent.on, consent.text_version) == (False, date(2026, 11, 24), text.version)


def test_undo_puts_back_what_was_said_before(services, firm, text):
    nothing = services.consents.give(firm, text, "spoken")
    given = services.consents.withdraw(firm, "message")

    services.consents.undo(given)
    assert services.consents.get(firm).given
    services.consents.undo(nothing)
    assert services.consents.get(firm) is None


def test_a_consent_that_was_undone_can_be_given(services, firm, text):
    services.consents.undo(services.consents.give(firm, text, "spoken"))

    services.consents.give(firm, text, "form")

    assert states(services) == ["given"]


def test_a_day_to_come_and_an_unknown_channel_are_refused(services, firm, text):
    with pytest.raises(InvalidFieldError) as future:
        services.consents.give(firm, text, "spoken", date(2026, 11, 25))
    with pytest.raises(InvalidFieldError) as channel:
        services.consents.give(firm, text, "pigeon")

    assert (future.value.code, channel.value.code) == ("consent.future", "field.choice")
    assert services.consents.get(firm) is None


def test_what_was_never_given_cannot_be_withdrawn(services, firm):
    with pytest.raises(StoreError):
        services.consents.withdraw(firm, "spoken")


def test_another_text_makes_a_consent_not_current(services, firm, text):
    services.consents.give(firm, text, "spoken")
    with services.store.apply() as (connection, _):
        connection.execute("UPDATE consent SET text_version = '2025-9/fi/00'")

    consent = services.consents.get(firm)
    assert (consent.given, consent.current, consent.text_version) == (True, False, "2025-9")
