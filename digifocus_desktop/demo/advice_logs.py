"""Invented short and open advice: a few talks with firms of the list, a few with anybody else."""

from collections.abc import Sequence

from digifocus_desktop.demo.cast import Firm
from digifocus_desktop.demo.firms import company_id
from digifocus_desktop.demo.scene import Scene
from digifocus_desktop.services.advice_log_values import OPEN_TO_ALL, SHORT

_TO_FIRMS = (
    (-3, 25, "phone", ("TP2.3",), "Julkaisujen ajastus käytiin läpi puhelimessa."),
    (-11, 40, "remote", ("TP2.1", "TP2.2"), "Katsottiin kävijälukuja ja yhteydenottolomaketta."),
    (-24, 15, "event", ("TP2.7",), "Kysyi, mihin tekoälyä kannattaa kokeilla ensin."),
)
_TO_OTHERS = (
    (-5, 10, "event", ("TP2.1",), "starting", "Torin kävijä", "740", "Kotisivujen hankinta on edessä."),
    (-5, 15, "event", ("TP2.3",), "association", "Kyläyhdistys", "740", "Tapahtuman markkinointi somessa."),
    (-16, 20, "phone", ("TP2.4",), "person", "", "491", "Kysyi kuvien käyttöoikeuksista."),
)


def write_advice_logs(scene: Scene, firms: Sequence[Firm]) -> None:
    """Write the talks; those with firms are with the first ones."""
    common = {
        "organisation_id": scene.me.organisation_id,
        "advisor_user_id": scene.me.user_id,
    }
    for firm, (days, minutes, channel, topics, note) in zip(firms, _TO_FIRMS, strict=False):
        scene.add(
            "advice_log",
            scene.id("advice_log", firm.key, number=firm.number),
            company_id=company_id(scene, firm),
            kind=SHORT,
            held_on=scene.workday(days),
            minutes=minutes,
            channel=channel,
            topics=topics,
            note=note,
            **common,
        )
    for number, (days, minutes, channel, topics, whom, name, place, note) in enumerate(_TO_OTHERS):
        scene.add(
            "advice_log",
            scene.id("advice_log", str(number), number=number),
            kind=OPEN_TO_ALL,
            held_on=scene.workday(days),
            minutes=minutes,
            channel=channel,
            topics=topics,
            category=whom,
            name=name or None,
            municipality=place,
            note=note,
            **common,
        )
