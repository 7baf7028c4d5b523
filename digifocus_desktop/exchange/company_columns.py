"""Which column of a company list holds what: guessed from the headings, changed by a person."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from digifocus_desktop.domain.names import clean_line
from digifocus_desktop.exchange.sheet import Sheet, SheetRow

_HEADER_ROWS: Final = 30
_NOT_WORD = re.compile(r"[^\w]+")
_IN_BRACKETS = re.compile(r"\([^)]*\)|\[[^\]]*\]")


class CompanyColumn(StrEnum):
    """What a column may hold; the value is the label key of the field."""

    NAME = "company.name"
    BUSINESS_ID = "company.business_id"
    MUNICIPALITY = "company.municipality"
    TARGET_GROUPS = "company.target_groups"
    STREET = "company.street"
    POSTCODE = "company.postcode"
    LOCALITY = "company.locality"
    PHONE = "company.phone"
    EMAIL = "company.email"
    WEBSITE = "company.website"
    INDUSTRY = "company.industry"
    TURNOVER = "company.turnover_class"
    STAFF = "company.staff_fte"
    FOUNDED = "company.founded_year"
    LANGUAGE = "company.language"
    DESCRIPTION = "company.description"
    CONTACT_NAME = "person.name"
    CONTACT_FIRST_NAME = "person.first_name"
    CONTACT_LAST_NAME = "person.last_name"
    CONTACT_ROLE = "person.role"
    CONTACT_PHONE = "person.phone"
    CONTACT_EMAIL = "person.email"
    CONTACTED_ON = "contact_entry.happened_on"


_HEADINGS: Final[Mapping[CompanyColumn, str]] = {
    CompanyColumn.NAME: (
        "yritys; yrityksen nimi; yritysnimi; nimi; toiminimi; firma; tila; tilan nimi; asiakas; organisaatio;"
        "företag; företagets namn; företagsnamn; namn; firmanamn; gård; company; company name; name; firm;"
        "business name; organisation; organization"
    ),
    CompanyColumn.BUSINESS_ID: (
        "y-tunnus; ly-tunnus; yritystunnus; alv-tunnus; vat; vat number; fo-nummer;"
        "fo-nr; business id; company id; organisationsnummer"
    ),
    CompanyColumn.MUNICIPALITY: (
        "kunta; kotikunta; sijaintikunta; kunnan nimi; kuntakoodi; kuntanumero; kommun; hemkommun;"
        "kommunkod; municipality; municipality code; home municipality"
    ),
    CompanyColumn.TARGET_GROUPS: (
        "kohderyhmä; kohderyhmät; kohderyhma; ryhmä; tyyppi; yritystyyppi; målgrupp; målgrupper; typ;"
        "target group; target groups; segment"
    ),
    CompanyColumn.STREET: (
        "osoite; katuosoite; lähiosoite; postiosoite; käyntiosoite; adress; gatuadress; postadress;"
        "address; street; street address"
    ),
    CompanyColumn.POSTCODE: (
        "postinumero; postinro; postinum; pnro; postnummer; postnr; postcode; postal code; zip; zip code"
    ),
    CompanyColumn.LOCALITY: (
        "postitoimipaikka; toimipaikka; paikkakunta; kaupunki; kylä; ort; postort; postanstalt; stad;"
        "city; town; locality; place"
    ),
    CompanyColumn.PHONE: (
        "puhelin; puhelinnumero; puh; puhelinnro; gsm; matkapuhelin; telefon; telefonnummer; tel; phone;"
        "phone number; telephone; mobile"
    ),
    CompanyColumn.EMAIL: (
        "sähköposti; sähköpostiosoite; e-mail; s-posti; meili; e-post; e-postadress;email address; mail"
    ),
    CompanyColumn.WEBSITE: (
        "www; verkkosivu; verkkosivut; kotisivu; kotisivut; nettisivu; nettisivut; web; url; hemsida;"
        "webbplats; website; homepage"
    ),
    CompanyColumn.INDUSTRY: (
        "toimiala; ala; päätoimiala; tol; bransch; näringsgren; industry; sector; line of business; nace"
    ),
    CompanyColumn.TURNOVER: (
        "liikevaihto; liikevaihtoluokka; lv; omsättning; omsättningsklass; turnover; revenue; turnover class"
    ),
    CompanyColumn.STAFF: (
        "henkilöstö; henkilöstömäärä; henkilömäärä; työntekijät; työntekijöitä; htv; personal; anställda;"
        "antal anställda; staff; employees; headcount; number of employees"
    ),
    CompanyColumn.FOUNDED: (
        "perustamisvuosi; perustettu; aloitusvuosi; toiminta alkanut; grundad; grundat; etableringsår;"
        "founded; year founded; established; start year"
    ),
    CompanyColumn.LANGUAGE: "kieli; asiointikieli; språk; kontaktspråk; language",
    CompanyColumn.DESCRIPTION: (
        "huomautus; huomautukset; huom; kommentti; kommentit; muistiinpanot; lisätiedot; lisätieto; kuvaus;"
        "anmärkning; anmärkningar; kommentar; beskrivning; notes; note; comment; comments; description"
    ),
    CompanyColumn.CONTACT_NAME: (
        "yhteyshenkilö; yhteyshenkilön nimi; yrittäjä; yrittäjän nimi; kontakti; kontaktihenkilö; henkilö;"
        "kontaktperson; företagare; person; contact; contact person; contact name; entrepreneur"
    ),
    CompanyColumn.CONTACT_FIRST_NAME: "etunimi; förnamn; first name; given name",
    CompanyColumn.CONTACT_LAST_NAME: "sukunimi; efternamn; last name; surname; family name",
    CompanyColumn.CONTACT_ROLE: "rooli; tehtävä; titteli; asema; roll; titel; uppgift; role; title; position",
    CompanyColumn.CONTACT_PHONE: (
        "yhteyshenkilön puhelin; yhteyshenkilön puhelinnumero; kontaktpersonens telefon; contact phone"
    ),
    CompanyColumn.CONTACT_EMAIL: ("yhteyshenkilön sähköposti; kontaktpersonens e-post; contact e-mail"),
    CompanyColumn.CONTACTED_ON: (
        "kontaktoitu; yhteydenotto; ensikontakti; kontaktipäivä; päivämäärä; pvm; soitettu; kontaktad;"
        "kontaktdatum; datum; contacted; contacted on; contact date; date; first contact"
    ),
}


def heading_key(heading: str) -> str:
    """Return a heading without case, spaces, punctuation and what stands in brackets."""
    return _NOT_WORD.sub("", _IN_BRACKETS.sub("", clean_line(heading[:100])).casefold())


_BY_HEADING: Final = {
    heading_key(word): column for column, words in _HEADINGS.items() for word in words.split(";")
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class ColumnMapping:
    """Where each thing stands.

    Attributes:
        header_row: Row number of the headings; rows after it are firms. 0: the list has no headings.
        columns: Field by column, counted from 0; columns left out are not read.
    """

    header_row: int
    columns: Mapping[int, CompanyColumn]

    def column_of(self, field: CompanyColumn) -> int | None:
        """Return the column of a field, or None."""
        return next((index for index, found in self.columns.items() if found == field), None)


def guess_mapping(sheet: Sheet) -> ColumnMapping:
    """Return the best guess: the row among the first with most known headings.

    The mapping may lack the name; `plan_companies` then refuses, and a person completes it.
    """
    guesses = [_of_row(row) for row in sheet.rows[:_HEADER_ROWS]]
    best = max(guesses, key=lambda guess: len(guess.columns), default=ColumnMapping(0, {}))
    return best if best.columns else ColumnMapping(0, {})


def _of_row(row: SheetRow) -> ColumnMapping:
    columns: dict[int, CompanyColumn] = {}
    for index in range(len(row.cells)):
        field = _BY_HEADING.get(heading_key(row.text(index)))
        if field is not None and field not in columns.values():
            columns[index] = field
    return ColumnMapping(row.number, columns)
