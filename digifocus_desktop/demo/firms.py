"""Writes firms with what their advisors know of them: file, people, consent, first contacts."""

from datetime import date

from digifocus_desktop.demo import names
from digifocus_desktop.demo.cast import INDUSTRIES, SAVOTTA, WHAT, Firm, Way
from digifocus_desktop.demo.scene import Scene
from digifocus_desktop.services.company_rules import CONTACT_KIND, company_file_id
from digifocus_desktop.services.consents import AI_HELP, GIVEN, PARTNER_SHARING, consent_id, read_text
from digifocus_desktop.store.search import municipalities

FIRST_CONTACTS = (
    "Pyysi yhteydenottoa maaseutumessuilla.",
    "Soitti itse, kuuli hankkeesta naapurilta.",
    "Tapasimme kunnan yrittäjäaamussa.",
    "Vastasi uutiskirjeen kyselyyn.",
    "Kunnan elinkeinoneuvoja ohjasi meille.",
)


def company_id(scene: Scene, firm: Firm) -> str:
    """Return the id of a firm."""
    return scene.id("company", firm.key, number=firm.number)


def person_id(scene: Scene, firm: Firm, position: int = 0) -> str:
    """Return the id of one of a firm's people, the main contact first."""
    return scene.id("person", firm.key, str(position), number=firm.number)


def write_firm(scene: Scene, firm: Firm, business_id: str, contacted: date) -> None:
    """Write a firm that was first contacted on that day."""
    owner = scene.colleagues[firm.owner]
    identity = scene.add(
        "company",
        company_id(scene, firm),
        programme_id=scene.programme_id,
        name=firm.name,
        business_id=business_id,
        municipality=firm.municipality,
        target_groups=firm.groups,
        owner_organisation_id=owner.organisation_id,
        owner_user_id=owner.user_id,
        example=True,
    )
    _write_file(scene, firm, identity)
    for position, (name, role) in enumerate(firm.people):
        scene.add(
            "person",
            person_id(scene, firm, position),
            company_id=identity,
            name=name,
            role=role,
            phone=names.phone(scene.random),
            email=names.email(name, firm.name),
            language=firm.language,
            main_contact=position == 0,
        )
    if firm.way >= Way.CONTACTED:
        _write_contact(scene, firm, contacted)
    if firm.way >= Way.ANALYSED:
        _write_consent(scene, firm, contacted)


def _write_file(scene: Scene, firm: Firm, identity: str) -> None:
    place = municipalities().by_code(firm.municipality)
    codes = place.postal_codes if place else ()
    contact = firm.people[0][0]
    scene.add(
        "company_file",
        company_file_id(identity),
        company_id=identity,
        street=firm.street or f"{scene.random.choice(names.STREETS)} {scene.random.randrange(1, 80)}",
        postcode=scene.random.choice(codes) if codes else None,
        locality=firm.village,
        phone=names.phone(scene.random),
        email=names.email(contact, firm.name),
        website=f"https://{names.email(contact, firm.name).partition('@')[2]}",
        industry=_industry(scene, firm),
        turnover_class=firm.turnover,
        turnover_year=scene.day(0).year - 1,
        staff_fte=firm.staff,
        founded_year=firm.founded,
        language=firm.language,
        earlier_project=scene.random.random() < 0.2,
        source="Esimerkkiaineisto",
        description=WHAT[firm.groups[0]],
    )


def _industry(scene: Scene, firm: Firm) -> str:
    """Code and name of the industry, as the company register gives it."""
    code = INDUSTRIES[firm.groups[0]]
    choice = scene.package.by_id["p_toimiala"].choice(code)
    return f"{code} {choice.label['fi']}" if choice else code


def _write_contact(scene: Scene, firm: Firm, on: date) -> None:
    scene.add(
        "contact_entry",
        scene.id("contact", firm.key, number=firm.number),
        company_id=company_id(scene, firm),
        kind=CONTACT_KIND if scene.random.random() < 0.3 else "call",
        happened_on=on,
        body=scene.random.choice(FIRST_CONTACTS),
        author_user_id=scene.colleagues[firm.owner].user_id,
    )


def _write_consent(scene: Scene, firm: Firm, on: date) -> None:
    identity = company_id(scene, firm)
    marks = {PARTNER_SHARING: scene.consent_mark}
    if firm.key == SAVOTTA:
        marks[AI_HELP] = read_text(scene.connection, scene.programme_id, "fi", AI_HELP).mark
    for kind, mark in marks.items():
        scene.add(
            "consent",
            consent_id(identity, kind),
            company_id=identity,
            person_id=person_id(scene, firm),
            kind=kind,
            state=GIVEN,
            text_version=mark,
            given_on=on,
            channel="contract",
            witness_user_id=scene.colleagues[firm.owner].user_id,
        )
