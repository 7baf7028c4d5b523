"""What is said in the invented interviews: goals, notes by step, tools with prices, agreed actions."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Deed:
    """An action as advisors and firms agree on it.

    Attributes:
        title: What is done.
        reason: Why.
        first_act: What to do first.
        minutes: Estimate.
        cost_class: `free`, `small` or `large`.
        item: The question it comes from.
    """

    title: str
    reason: str
    first_act: str
    minutes: int
    cost_class: str
    item: str


DEEDS = (
    Deed("Ota kaksivaiheinen tunnistautuminen käyttöön", "Salasanat ovat muistissa tai paperilla.",
         "Aloita sähköpostista ja pankista.", 30, "free", "h_tunnukset"),
    Deed("Vertaa kahta varausjärjestelmää", "Varauslomake vahvistetaan käsin.",
         "Pyydä kokeiluaika molempiin.", 120, "small", "m_varaus"),
    Deed("Varmuuskopio tärkeistä tiedostoista viikoittain", "Kukaan ei tiennyt, onko kopioita.",
         "Laita pilvikansio päälle koneelle.", 45, "small", "h_varmuuskopio"),
    Deed("Päivitä yritysprofiili ja kartat", "Aukioloajat olivat viime kesältä.",
         "Kirjaudu profiiliin ja tarkista osoite.", 30, "free", "c_haku"),
    Deed("Tee syksyn julkaisuista vuosikello", "Julkaisut syntyvät silloin kun ehtii.",
         "Listaa kolme sesonkia.", 60, "free", "d_vuosikello"),
    Deed("Kerää luvallinen sähköpostilista", "Yhteystiedot ovat hajallaan.",
         "Lisää lomake sivuille.", 60, "free", "d_lista"),
    Deed("Siirrä tarjoukset taloushallinto-ohjelmaan", "Tarjoukset tehdään tekstitiedostoon.",
         "Kysy tilitoimistolta tunnukset.", 90, "small", "e_tarjous"),
    Deed("Kokeile tekoälyä tuotetekstien pohjaksi", "Tekstit jäävät tekemättä.",
         "Kirjoita kolme esimerkkiä omasta tavasta.", 60, "free", "g_tekoaly"),
    Deed("Nopeuta verkkosivujen etusivua", "Sivu avautui puhelimessa hitaasti.",
         "Pienennä kuvat.", 120, "small", "c_mobiili"),
)  # fmt: skip
ADVISOR_DEED = Deed(
    "Lähetä tietoturvan viiden kohdan lista",
    "Lupasin tapaamisessa.",
    "Liitä viestiin.",
    10,
    "free",
    "a_turva",
)
FOLLOW_UPS = (
    "Viesti lähetetty: salasanaohjelma on käytössä.",
    "Viestiin vastattiin samana päivänä, ensimmäinen askel on tehty.",
    "Muistutettiin varausjärjestelmän kokeilusta.",
)

PROBLEMS = (
    "Puhelin soi pellolla ja varaukset menevät sekaisin vihkossa.",
    "Asiakas kysyy hintaa viestillä ja vastaus lähtee vasta illalla.",
    "Sivut on tehty kymmenen vuotta sitten eikä niitä osaa kukaan muuttaa.",
    "Laskut jäävät kuun vaihteeseen.",
)
GROWTHS = (
    "Kesäsesonki täyteen ja syksylle kaksi ryhmää kuussa.",
    "Toinen työntekijä ensi vuonna, jos tilauksia riittää.",
    "Sama myynti, mutta illat vapaiksi.",
    "Verkkokaupasta viidesosa myynnistä.",
)
LOOK_REMARKS = {
    "site": "Yhteystiedot löytyvät, hinnat puuttuvat.",
    "search": "Omalla nimellä ensimmäisenä, palvelun nimellä ei löydy.",
    "map": "Neula on naapurin pihassa.",
    "booking": "Lomake lähtee, vahvistusta ei tule.",
}
AI_REMARKS = (
    ("Etusivu ei kerro, millä alueella urakoidaan.", "confirmed"),
    ("Sivulta puuttuu verkkokauppa.", "rejected"),
    ("Tarjouspyyntölomake on vasta kolmannella sivulla.", ""),
)
"""What an AI tool said of a site, and what the advisor said of that."""

NOTES = {
    1: ("Yllättyi siitä, että löydettävyys on parempi kuin oma arvio.", "Luvut tuntuivat oikeilta."),
    2: ("Tärkeintä on ajan säästö, kasvu tulee sen jälkeen.", "Puoliso jää tilalle töihin ensi vuonna."),
    3: ("Kolme ohjelmaa tekee samaa asiaa, yhdestä luovutaan.", "Tilitoimisto hoitaa palkat."),
    4: (
        "Katsottiin sivut puhelimella, kuvat latautuvat hitaasti.",
        "Kartalla väärä paikka, korjattiin heti.",
    ),
    5: ("Aikaa on tunti viikossa, siksi pienet askeleet.", "Aloitetaan tietoturvasta."),
    6: ("Kiinnostaa koulutus tammikuussa, jos etäosallistuminen onnistuu.", "Verkkosivujen tekijä etsitään."),
    7: ("Viesti kahden viikon päästä, soitto keväällä.", "Mittaus koulutuksen lopussa."),
}
FOR_ADVISORS = (
    "Sukupolvenvaihdos kesken, ole hienovarainen rahasta.",
    "Kannattaa tulla aamulla, iltapäivällä eläinten hoito.",
)
TOOLS = {
    "tool_website": ("Kotisivukone", 1900),
    "tool_shop": ("Verkkokauppa-alusta", 3900),
    "tool_booking": ("Varauskalenteri", 2900),
    "tool_profile": ("Google-yritysprofiili", 0),
    "tool_some": ("Facebook ja Instagram", 0),
    "tool_email": ("Uutiskirjepalvelu", 1500),
    "tool_accounting": ("Tilitoimiston ohjelma", 4500),
    "tool_files": ("Pilvikansio", 700),
    "tool_farm": ("Viljelysuunnitelma", 2500),
    "tool_hours": ("Ruutuvihko", 0),
    "tool_ai": ("Tekoälyapuri", 0),
    "tool_security": ("Salasanaohjelma", 300),
}

CHOICES = (
    ("theme:TP2.2", "dropped", "no_time_or_money"),
    ("theme:TP2.1", "dropped", "done_already"),
    ("act:c_haku", "added", "firm_wish"),
    ("theme:TP2.4", "dropped", "judgement"),
    ("theme:TP2.2", "dropped", "firm_wish"),
)
"""Where advisors depart from the rules: step, what they did, why."""
