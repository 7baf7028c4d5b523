"""Made-up passphrases: strong, typeable, and equal however they are typed."""

import math
import re

import pytest

from digifocus_desktop.errors import StoreError
from digifocus_desktop.store import passphrases
from tests.small_disk import files_up_to, needs_limits


def test_a_new_passphrase_is_seven_groups_of_finnish_syllables():
    made = {passphrases.new_passphrase() for _ in range(200)}

    assert len(made) == 200
    assert all(re.fullmatch(r"([hjklmnprstv][aeiouy][hjklmnprstv][aeiouy]-){6}\w{4}", one) for one in made)


def test_a_new_passphrase_has_eighty_bits():
    groups = {group for _ in range(8000) for group in passphrases.new_passphrase().split("-")}

    assert len(groups) > 4300  # nearly all of the 4352 there are
    assert math.log2(len(groups)) * passphrases.GROUPS > 80


def test_letters_count_and_their_look_does_not():
    assert passphrases.normalised(" Kale\u2011PIMO\u00a0sutu\u200b ") == "kalepimosutu"
    assert passphrases.normalised("Ä") == passphrases.normalised("a\u0308") == "ä"


def test_another_salt_makes_another_key():
    first, second = (passphrases.derive("kalepimosutu", passphrases.Cost.new()) for _ in range(2))

    assert first != second
    assert len(first) == 32


def test_half_a_character_from_a_paste_is_only_a_wrong_passphrase():
    cost = passphrases.Cost.new()

    assert passphrases.derive("kivi \ud83d", cost) != passphrases.derive("kivi", cost)


def test_the_cost_is_the_low_memory_profile():
    cost = passphrases.Cost.new()

    assert (cost.passes, cost.memory_kib, cost.lanes, len(cost.salt)) == (3, 65_536, 4, 16)
    assert passphrases.Cost.of(cost.facts()) == cost


@needs_limits
def test_a_passphrase_that_cannot_be_written_down_takes_no_older_one_away(tmp_path):
    path = tmp_path / "digifocus.txt"
    passphrases.write_down("the older one", path)

    with files_up_to(5), pytest.raises(StoreError):
        passphrases.write_down("the newer one", path)

    assert path.read_text() == "the older one\n"
    assert list(tmp_path.iterdir()) == [path]
