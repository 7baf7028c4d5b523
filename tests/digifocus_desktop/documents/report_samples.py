"""Whole reports of invented firms: one for each target group, with good and bad cases, in three languages."""

from dataclasses import replace
from datetime import date

from digifocus_desktop.documents.report import (
    AnswerGroup,
    AnswerLine,
    ConsentLine,
    Contents,
    Dimension,
    ExpertLine,
    FactLine,
    FactList,
    HelpLine,
    Note,
    Peers,
    QuoteRequest,
    Score,
    Task,
    ToolLine,
    ToolPage,
    TrainingLine,
)
from tests.digifocus_desktop.documents.samples import REPORT, STEP

_AREAS = (
    ("A", "Oma osaaminen", 44.4, ""),
    ("B", "Suunta ja kasvu", 31.2, "Yrityksen digitaso"),
    ("C", "Löydettävyys ja verkkosivut", 38.5, "Yrityksen digitaso"),
    ("D", "Markkinointi ja sisällöt", 29.2, "Yrityksen digitaso"),
    ("E", "Myynti ja asiakkuudet", 29.5, "Yrityksen digitaso"),
    ("F", "Arjen työ ja talous", 52.0, "Yrityksen digitaso"),
    ("G", "Data, tekoäly ja automaatio", 19.4, "Yrityksen digitaso"),
    ("H", "Tietoturva ja tietosuoja", 38.6, "Yrityksen digitaso"),
    ("I", "Maatila ja matkailu", 33.3, "Oma toimiala"),
)

DIMENSIONS = tuple(
    Dimension(
        letter,
        name,
        Score(value, value - 5.5, value + 5.5, ("ensiaskeleet", "perusta kunnossa")[: 1 + (value > 38)]),
        "Mihin sivut ohjaavat kävijää? Lomake tai soittopainike.",
        group=group,
        earlier=value - 9,
        peer=45.0 if letter in "ACI" else None,
    )
    for letter, name, value, group in _AREAS
)

STEPS = (
    STEP,
    Task(
        "Joka sivulle painike ”Varaa mökki”",
        why="sivuilta löytyvät vain yhteystiedot, ja kävijä joutuu itse päättelemään, miten mökin saa.",
        what="lisätkää jokaiselle sivulle sama painike ja hinnat kaikkiin mökkeihin.",
        who="Annukka, neuvoja apuna",
        time="2 × 45 min",
        price="0 €",
        benefit="2–4 viikossa",
        this_week="avatkaa sivut puhelimella ja laskekaa, monellako napautuksella mökin saa varattua.",
    ),
    Task(
        "Vieraskirje vanhoille asiakkaille",
        why="kiinnostuneiden yhteystietoja ei kerätä, vaikka samat vieraat palaavat vuosittain.",
        what="kysykää viestintälupa varauksen yhteydessä ja lähettäkää neljä kirjettä vuodessa.",
        who="Pekka",
        time="2 h + 1 h/kk",
        price="alle 20 €/kk",
        benefit="talvikaudella",
        this_week="lisätkää varausvahvistukseen yksi lause: ”Saammeko lähettää kuulumisia?”",
    ),
)

TRAININGS = (
    TrainingLine(
        "TP6 Monialaiset maatilat: matkailu",
        "Varaukset ja kalenterit hoidetaan käsin (varaus 1/4, kanavat 1/4). Polulla otetaan "
        "varausjärjestelmä käyttöön ja rakennetaan viestit vieraille.",
        ("to 27.8., 24.9., 29.10. ja 3.12.2026 klo 9–14", "Juva, Savonlinna ja etänä"),
        "250 €",
        "yritystä kohti",
        "5/16",
        "ProAgria Etelä-Savo",
    ),
    TrainingLine(
        "Lisää liidejä ja yhteydenottoja: sähköpostimarkkinointi",
        "Yhteystietoja ei kerätä (0/4), mutta vieraat palaavat.",
        ("ti 8.9. ja 15.9.2026 klo 13–16", "etänä"),
        "150 €",
        "liikevaihto enintään 700 000 €",
        "12/20",
        "Xamk",
        applied=True,
    ),
)

TOOLS = ToolPage(
    in_use=(
        ToolLine("Verkkosivut", "kotisivukone", "14,90", "Annukka", "EU"),
        ToolLine("Yritysprofiili ja kartat", "profiili omassa hallinnassa", "0,00", "Annukka", "Yhdysvallat"),
        ToolLine("Taloushallinto", "tilitoimiston ohjelma", "45,00", "tilitoimisto", "Suomi"),
        ToolLine("Kuvat ja video", "kuvapankki, ei käytössä 2026", "12,00", "", "EU"),
    ),
    total="71,90",
    fitting=(
        ToolLine("Varausjärjestelmä", "korvaa vihon ja oman kalenterin", "20–100", "1–2 päivää", "EU"),
        ToolLine("Salasanat ja varmuuskopiot", "korvaa paperilaput", "alle 20", "2 h", "EU"),
    ),
    not_needed=("verkkokauppa", "kanavanhallinta", "mainonnan hallinta", "toiminnanohjaus (ERP)"),
    give_up=("kuvapankkitilaus 12,00 €/kk. Säästö 144 € vuodessa.",),
    checked="Hintaluokat ja tietojen sijainti tarkistettu 6/2026.",
)

QUOTE = QuoteRequest(
    "IT-kumppani tai tietoturvan neuvoja",
    (
        "Olemme kahden hengen maatilamatkailuyritys Rantasalmella. Pyydämme tarjousta:",
        "– salasanaohjelma ja kaksivaiheinen tunnistautuminen kahdeksaan palveluun",
        "– automaattinen varmuuskopio kaikesta tärkeästä, erilleen laitteista, ja palautuksen kokeilu",
        "Ilmoittakaa kiinteä aloitushinta, kuukausihinta ja maa, jossa tiedot säilytetään.",
    ),
    ("Kuka vastaa, kun kone hajoaa?", "Mitä maksaa lopettaminen?", "Kenen nimissä tunnukset ovat?"),
    ("Listatkaa tärkeimmät palvelut.",),
)

FACTS = FactList(
    "3 (2025)",
    tuple(
        FactLine(label, holds)
        for label, holds in (
            ("Yli puolet henkilöstöstä käyttää internetiä työssään", True),
            ("Kiinteä yhteys vähintään 30 Mbit/s", True),
            ("Verkkosivut", True),
            ("Sosiaalinen media", True),
            ("Ostettu pilvipalvelu", True),
            ("Ostettu vaativampi pilvipalvelu", None),
            ("Toiminnanohjaus (ERP)", False),
            ("Asiakasrekisteri (CRM)", False),
            ("Tiedon analysointi", False),
            ("Verkkomyynti vähintään 1 % liikevaihdosta", True),
            ("Verkkomyynti yli 1 % ja siitä kuluttajille yli 10 %", True),
            ("Tekoälyn käyttö", False),
        )
    ),
)

ANSWERS = tuple(
    AnswerGroup(
        letter,
        name,
        tuple(
            AnswerLine(
                f"{number}. Miten hyvin tiedetään, miten tärkeimmät asiakkaat ostavat?",
                "1 · Tuntuma keskustelujen perusteella",
                "Sovittu yhdessä: 2 · Tärkeimmät asiakasryhmät on nimetty" if number == 3 else "",
            )
            for number in range(1, 7)
        ),
    )
    for letter, name, _, _ in _AREAS
)

WHOLE_REPORT = replace(
    REPORT,
    headlines=(replace(REPORT.headlines[0], earlier=36.0), replace(REPORT.headlines[1], earlier=25.2)),
    dimensions=DIMENSIONS,
    steps=STEPS,
    actions=(),
    contents=Contents(whole=True, appendix=True),
    earlier_on=date(2025, 8, 12),
    reliability="Vastausten kattavuus on hyvä: ”En tiedä” 4 %.",
    facts=FACTS,
    peers=Peers("maatilat ja matkailu", 12, date(2026, 6, 1)),
    help=(
        HelpLine("Markkinointi ja löydettävyys", 25, True, 34, True, "koulutus", "opetellaan yhdessä"),
        HelpLine("Yhteistyö ja myynti verkossa", 75, False, 30, True, "toteutusapu tai oman ajan varaaminen"),
        HelpLine("Tekoäly", 25, True, 25, True, "koulutus", "ensin pelisäännöt"),
    ),
    trainings=TRAININGS,
    webinars=(
        TrainingLine(
            "Avoin webinaari: tekoäly matkailuyrityksen arjessa",
            "Olette kokeilleet tekoälyä (1/4).",
            ("ke 2.9.2026 klo 9–10, etänä",),
            "0 €",
        ),
    ),
    sign_up=(
        "Rasti tähän ja paperi neuvojalle, tai soita 040 555 0142.",
        "Paikat tilanteessa 12.8.2026 klo 9.15. Ilmoittautuminen on ehdollinen, kunnes se on vahvistettu.",
    ),
    experts=(
        ExpertLine("Tietoturva", "salasanat 1/4 ja varmuuskopioista ei ole tietoa", "IT-kumppani"),
        ExpertLine("Talouden erottelu", "kulut arvioidaan jälkikäteen (1/4)", "tilitoimisto"),
    ),
    quotes=(QUOTE,),
    tools=TOOLS,
    notes=(
        Note("Tavoite", ("Lisää varauksia touko- ja syyskuulle. Kolmen vuoden päästä yksi työpaikka.",)),
        Note("Katsottu yhdessä", ("Etusivu ja majoitussivu puhelimella: hinta puuttuu kahdesta mökistä.",)),
        Note(
            "Sivut",
            ("Kuvilla ei ole vaihtoehtotekstejä, ja englanninkielisestä sivusta puuttuu saapumisohje.",),
            source="Sivu /majoitus, luettu 12.8.2026. Yritys antoi luvan sivujen lukemiseen.",
        ),
    ),
    follow_up=("Viesti 26.8.2026 · puhelu 12.11.2026 · uusi mittaus polun jälkeen.",),
    consents=(ConsentLine("Tietojen jakaminen kumppaneille", "annettu", date(2026, 8, 12), "2026.1"),),
    answers=ANSWERS,
)
