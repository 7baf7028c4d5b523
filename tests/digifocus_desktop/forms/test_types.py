"""Each type of question has its looks, its line for authors and its item among one of everything."""

import pytest

from digifocus_desktop.forms import appearance, author_page
from digifocus_desktop.forms.items import REFUSED_TYPES, ItemType
from tests.every_kind import package


@pytest.mark.parametrize("kind", list(ItemType))
def test_a_type_is_told_of_everywhere(kind):
    assert kind in appearance.WORDS
    assert kind in author_page.KINDS
    assert kind not in REFUSED_TYPES
    assert any(item.type is kind for item in package().items), "put an item into tests/every_kind.py"
