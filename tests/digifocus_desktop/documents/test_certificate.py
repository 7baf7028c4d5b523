from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest

from digifocus_desktop.documents.certificate import SessionLine, render
from digifocus_desktop.documents.certificate.page import lay_out
from digifocus_desktop.documents.emblem import Funding
from digifocus_desktop.documents.fonts import Face
from digifocus_desktop.documents.text import printable
from digifocus_desktop.errors import DocumentError
from tests.digifocus_desktop.documents.reading import (
    content_of,
    fonts_of,
    language_of,
    outside,
    overlapping,
    reader,
    text_of,
    texts_of,
)
from tests.digifocus_desktop.documents.samples import CERTIFICATE, FUNDING, SESSIONS

EU_BLUE = b"0 .2 .6 rg"
EU_YELLOW = b"1 .8 0 rg"
ORIENTATIONS = ("portrait", "landscape")
NAME_PARTS = (
    "Maria-Kristiina",
    "Hämäläinen-Kauppinen",
    "von",
    "Schwanenfeldt",
    "Väisänen",
    "Łukaszewicz-Ångström",
    "Kustaanheimo",
    "Ravattulantien",
)
LONG_FIRM = (
    "Haukivedenniemen Luomumaatila, Majoitus ja Elämysmatkailu Oy ja Kumppanit, Rantasalmi ja Savonlinna"
)
LONG_TITLE = "TP6 Monialaiset maatilat: maatilamatkailun varausjärjestelmät, asiakasviestintä ja automaatiot"


def many_sessions(count: int) -> tuple[SessionLine, ...]:
    first = date(2026, 1, 8)
    return tuple(
        SessionLine(first + timedelta(weeks=n), f"Kerta {n + 1}", "Juva", 2, ("Myynti", "Data")[n % 2])
        for n in range(count)
    )


@pytest.mark.parametrize("orientation", ORIENTATIONS)
def test_the_page_says_who_took_part_in_what_when_and_how_long(orientation):
    text = text_of(render(replace(CERTIFICATE, orientation=orientation)))

    for fact in (
        "Osallistumistodistus",
        "Todistus nro DF26-17-0042",
        "Annukka Pesonen-Väisänen",
        "Kuikkaniemen maatilamatkailu Ky",
        "on osallistunut koulutuspolkuun",
        "TP6 Monialaiset maatilat: matkailu",
        "27.8.–3.12.2026",
        "22 oppituntia",
        "1 oppitunti = 45 min",
        "yhteensä 16 h 30 min",
        "24 oppituntia",
        "Varausjärjestelmät ja verkkomyynti",
        "etänä",
        "Kouluttajat: Elina Auvinen-Kosunen ja Mikko Reijonen",
        "Juva 3.12.2026",
        "Kirsi-Marja Laamanen",
        "koulutuskoordinaattori, ProAgria Etelä-Savo ry",
    ):
        assert fact in text


@pytest.mark.parametrize(
    ("language", "tag", "title", "sentence", "total"),
    [
        ("sv", "sv-FI", "Intyg över deltagande", "har deltagit i utbildningshelheten", "22 lektioner"),
        ("en", "en", "Certificate of Participation", "has taken part in the training path", "22 lessons"),
    ],
)
@pytest.mark.parametrize("orientation", ORIENTATIONS)
def test_the_page_is_in_the_language_of_the_receiver(orientation, language, tag, title, sentence, total):
    pdf = render(replace(CERTIFICATE, language=language, orientation=orientation))

    text = text_of(pdf)
    assert all(words in text for words in (title, sentence, total))
    assert "Osallistumistodistus" not in text
    assert language_of(pdf) == tag


def test_a_single_training_is_not_called_a_path():
    text = text_of(render(replace(CERTIFICATE, kind="training", sessions=SESSIONS[:1], planned_lessons=6)))

    assert "on osallistunut koulutukseen" in text
    assert "Koulutuksen laajuus" in text
    assert "olku" not in text


@pytest.mark.parametrize("name", ["Łukasz Wiśniewski", "Žofia Ärväs-Åström", "Nguyễn Thị Ánh"])
def test_names_come_out_letter_by_letter(name):
    assert name in text_of(render(replace(CERTIFICATE, person_name=name)))


@pytest.mark.parametrize(
    "name", ["<b>x</b>", "Aino & Pekka", "**Aino**", "<img src=x>", '#read("/etc/passwd")', "{title}", "%s"]
)
def test_markup_in_a_name_is_printed_as_it_stands(name):
    data = replace(CERTIFICATE, person_name=name, company_name=name, title=name, signer_name=name)

    assert text_of(render(data)).count(name) >= 4


@pytest.mark.parametrize("name", ["Aino 😀", "山田", "محمد"])
def test_a_name_no_face_can_print_stops_the_issue(name):
    with pytest.raises(DocumentError, match=r"document\.glyph"):
        render(replace(CERTIFICATE, person_name=name))


@pytest.mark.parametrize("orientation", ORIENTATIONS)
@pytest.mark.parametrize("firm", ["Tmi Aho", LONG_FIRM])
@pytest.mark.parametrize("count", range(1, len(NAME_PARTS) + 1))
def test_any_name_and_firm_keep_to_one_page_inside_its_margins(orientation, firm, count):
    data = printable(
        replace(
            CERTIFICATE,
            person_name=" ".join(NAME_PARTS[:count]),
            company_name=firm,
            title=LONG_TITLE,
            orientation=orientation,
            funding=FUNDING,
        )
    )

    sheet = lay_out(data)

    assert len(sheet.pages) == 1
    assert outside(sheet) == []
    assert overlapping(sheet) == []


@pytest.mark.parametrize("orientation", ORIENTATIONS)
def test_a_name_without_a_space_is_divided(orientation):
    data = replace(CERTIFICATE, person_name="Väisänenlaukkanen" * 6, orientation=orientation)

    assert len(lay_out(data).pages) == 1
    assert outside(lay_out(data)) == []


@pytest.mark.parametrize(
    "field", ["person_name", "company_name", "title", "issuer", "place", "signer_name", "signer_role"]
)
@pytest.mark.parametrize("orientation", ORIENTATIONS)
def test_a_text_with_no_room_is_refused_by_its_field(orientation, field):
    changes: dict[str, Any] = {field: "Wm" * 1000, "orientation": orientation}

    with pytest.raises(DocumentError) as refusal:
        render(replace(CERTIFICATE, **changes))

    assert (refusal.value.code, refusal.value.facts["field"]) == ("document.too_long", field)


@pytest.mark.parametrize(("orientation", "most"), [("portrait", 11), ("landscape", 6)])
def test_sessions_are_listed_while_they_fit(orientation, most):
    text = text_of(render(replace(CERTIFICATE, sessions=many_sessions(most), orientation=orientation)))

    assert all(f"Kerta {n + 1}" in text for n in range(most))
    assert "Liite" not in text


@pytest.mark.parametrize("orientation", ORIENTATIONS)
def test_many_sessions_become_sums_per_theme_and_an_appendix(orientation):
    data = replace(CERTIFICATE, sessions=many_sessions(60), orientation=orientation)
    pdf = reader(render(data))

    first = pdf.pages[0].extract_text()
    rest = "\n".join(page.extract_text() for page in pdf.pages[1:])
    assert "Myynti" in first
    assert "Data" in first
    assert "Kerta 1" not in first
    assert "liitteessä" in first
    assert all(f"Kerta {n + 1}\n" in rest for n in range(60))
    assert f"Sivu {len(pdf.pages)}/{len(pdf.pages)}" in rest
    assert outside(lay_out(data)) == []
    assert overlapping(lay_out(data)) == []


def test_the_sum_of_the_appendix_stays_with_the_last_two_rows():
    for count in range(12, 70):
        pages = lay_out(replace(CERTIFICATE, sessions=many_sessions(count))).pages
        last = [mark.text for mark in pages[-1].marks if hasattr(mark, "text")]
        assert "Yhteensä" in last
        assert {f"Kerta {count - 1}", f"Kerta {count}"} <= set(last)


def test_themes_too_many_for_the_page_leave_the_sum_alone():
    sessions = tuple(replace(s, theme=f"Teema {n}") for n, s in enumerate(many_sessions(40)))

    first = reader(render(replace(CERTIFICATE, sessions=sessions))).pages[0].extract_text()

    assert "Teema" not in first
    assert "80" in first


def test_numbers_of_a_column_are_set_in_tabular_digits():
    texts = texts_of(lay_out(CERTIFICATE))

    assert {t.face for t in texts if t.text in ("6", "4", "22")} == {Face.TABULAR_SEMIBOLD}
    assert {t.face for t in texts if t.text == "27.8.2026"} == {Face.TABULAR}
    ends = {round(t.x + t.width, 3) for t in texts if t.text in ("6", "4", "22")}
    assert ends == {186.0}


@pytest.mark.parametrize("funding", [None, Funding("", "A80123"), Funding("Päätös 1", "")])
@pytest.mark.parametrize("orientation", ORIENTATIONS)
def test_without_decision_and_code_nothing_of_the_eu_is_drawn(orientation, funding):
    pdf = render(replace(CERTIFICATE, funding=funding, orientation=orientation))

    assert EU_BLUE not in content_of(pdf)
    assert EU_YELLOW not in content_of(pdf)
    assert "Euroopan unionin" not in text_of(pdf)
    assert "hankekoodi" not in text_of(pdf)


@pytest.mark.parametrize("orientation", ORIENTATIONS)
def test_with_decision_and_code_the_emblem_has_twelve_stars_and_its_statement(orientation):
    pdf = render(replace(CERTIFICATE, funding=FUNDING, orientation=orientation))

    assert EU_BLUE in content_of(pdf)
    assert content_of(pdf).count(EU_YELLOW) == 12
    assert "Euroopan unionin osarahoittama" in text_of(pdf)
    assert "hankekoodi A80123" in text_of(pdf)
    assert fonts_of(pdf)["UbuntuderivativeDigiFocus-Regular"]


@pytest.mark.parametrize("orientation", ORIENTATIONS)
def test_the_emblem_moves_no_text_above_it(orientation):
    plain = texts_of(lay_out(replace(CERTIFICATE, orientation=orientation)))
    funded = texts_of(lay_out(replace(CERTIFICATE, orientation=orientation, funding=FUNDING)))

    above = [t for t in plain if t.text not in CERTIFICATE.about]
    assert all(t in funded for t in above)


@pytest.mark.parametrize("orientation", ORIENTATIONS)
def test_a_draft_says_so_and_an_issued_certificate_does_not(orientation):
    data = replace(CERTIFICATE, orientation=orientation)

    assert "todistusta ei ole vielä annettu" in text_of(render(replace(data, draft=True, number="")))
    assert "Luonnos" not in text_of(render(data))


def test_no_firm_leaves_no_gap_in_the_text():
    text = text_of(render(replace(CERTIFICATE, company_name="")))

    assert "Annukka Pesonen-Väisänen on osallistunut" in text


def test_the_rule_of_attendance_and_the_themes_are_printed_when_given():
    rule = "Todistus annetaan, kun läsnäolo on vähintään 80 %."
    text = text_of(render(replace(CERTIFICATE, attendance_rule=rule, themes=("Myynti", "Data"))))

    assert rule in text
    assert "Teemat: Myynti ja Data" in text


@pytest.mark.parametrize("language", ["fi", "sv", "en"])
@pytest.mark.parametrize("orientation", ORIENTATIONS)
@pytest.mark.parametrize("draft", [False, True])
def test_no_text_runs_into_another(language, orientation, draft):
    sheet = lay_out(
        replace(
            CERTIFICATE,
            language=language,
            orientation=orientation,
            draft=draft,
            funding=FUNDING,
            company_name=LONG_FIRM,
            place="Savonlinnan Rantasalmi",
            issuer="Kaakkois-Suomen ammattikorkeakoulu Oy",
            signer_role="hankepäällikkö ja koulutuskoordinaattori",
        )
    )

    assert overlapping(sheet) == []
    assert outside(sheet) == []


@pytest.mark.parametrize("orientation", ORIENTATIONS)
@pytest.mark.parametrize("count", range(1, 21))
def test_the_list_of_sessions_never_reaches_the_signature_or_the_foot(orientation, count):
    sheet = lay_out(replace(CERTIFICATE, sessions=many_sessions(count), orientation=orientation))

    first = texts_of(sheet)[: len(sheet.pages[0].marks)]
    foot = min(t.baseline for t in first if t.text in CERTIFICATE.about)
    trainers = next(t.baseline for t in first if t.text.startswith("Kouluttajat"))
    signature = next(t.baseline for t in first if t.text == "Juva 3.12.2026")
    assert trainers < foot - 18
    assert orientation == "landscape" or trainers < signature - 2
