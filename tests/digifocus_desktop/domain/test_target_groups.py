import pytest

from digifocus_desktop.domain.target_groups import Recognised, TargetGroupWords


@pytest.fixture(scope="module")
def words(programme) -> TargetGroupWords:
    return TargetGroupWords(programme.settings.target_groups)


@pytest.mark.parametrize(
    ("text", "keys"),
    [
        ("b2c", ("b2c",)),
        ("B2C-YRITYS", ("b2c",)),
        ("Mainos- ja digitoimistot", ("toimisto",)),
        ("Mainos- tai digitoimisto", ("toimisto",)),
        ("nätbutik / B2B", ("vk", "b2b")),
        ("B2B; verkkokauppa", ("vk", "b2b")),
        ("Monialainen maatila: matkailu", ("matkailu",)),
        ("maatila, koneurakointi", ("urakointi", "maatila")),
        ("", ()),
    ],
)
def test_groups_are_recognised_in_the_programmes_order(words, text, keys):
    assert words.recognise(text) == Recognised(keys, ())


def test_words_that_mean_no_group_are_told(words):
    assert words.recognise("b2b, kaivosala") == Recognised(("b2b",), ("kaivosala",))
