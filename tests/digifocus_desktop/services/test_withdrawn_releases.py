"""A release that was withdrawn was public: together with those that follow it tells of no few firms."""

from dataclasses import replace
from random import Random

import pytest
from sqlalchemy import select

from digifocus_desktop.domain.anonymity import LEAST_TOLD
from digifocus_desktop.domain.beside import Earlier
from digifocus_desktop.model.company import Company
from tests.digifocus_desktop.domain.test_beside import interval, known_together, narrow, raised
from tests.published_data import add, answers_of_one
from tests.workspaces import NOON

TODAY = NOON.date()
SAMPLE = 23
GROUPS = (("b2c",), ("matkailu",), ("vk",))


class Readers:
    """Keeps every release that was ever public, withdrawn or not, with what was true then."""

    def __init__(self, services):
        self.services, self.made, self.ids = services, [], []

    def draft(self):
        publications = self.services.publications
        return publications.draft(publications.figures(TODAY))

    def release(self, *, withdrawn=False):
        draft = self.draft()
        assert not draft.refused, draft.refused
        self.ids.append(self.services.publications.release(draft))
        self.made.append(Earlier(draft.published.cells, draft.counted))
        if withdrawn:
            self.services.publications.withdraw(self.ids[-1], "Virhe")
        return draft.published


@pytest.fixture
def readers(services):
    return Readers(services)


@pytest.fixture
def come(services):
    """Let so many firms of each group come, their answers at one of two levels."""
    kinds = [answers_of_one(services, level) for level in (1, 3)]
    random = Random(4)

    def add_all(*numbers):
        for group, number in zip(GROUPS, numbers, strict=True):
            high = random.randrange(number + 1)
            for answers, some in zip(kinds, (number - high, high), strict=True):
                add(services, answers, some, group, seed=random.randrange(10**6))

    return add_all


def test_the_same_firms_released_again_tell_nothing_that_was_withheld(readers, come):
    come(18, 14, 8)
    first = readers.release(withdrawn=True)
    again = readers.release()
    hidden = {cell for cell, count in first.cells.items() if count is None}
    assert hidden
    assert all(again.cells[cell] is None for cell in hidden)
    assert narrow(readers.made) == set()


def test_a_few_firms_after_a_withdrawn_release_wait_for_more(readers, come):
    come(18, 14, 8)
    readers.release(withdrawn=True)
    come(1, 1, 1)
    found = readers.draft()
    assert (found.refused, found.missing, found.published) == ("publication.too_close", 2, None)
    come(2, 0, 0)
    readers.release()
    assert narrow(readers.made) == set()


def test_releases_withdrawn_one_after_the_other_tell_no_few_firms_together(readers, come):
    come(18, 14, 8)
    for more in ((4, 5, 3), (9, 6, 5)):
        readers.release(withdrawn=True)
        come(*more)
    readers.release()
    assert narrow(readers.made) == set()


def test_the_attack_bites_where_a_withdrawn_release_is_forgotten(readers, come):
    come(18, 14, 8)
    readers.release(withdrawn=True)
    come(3, 1, 2)
    publications = readers.services.publications
    careless = publications.draft(replace(publications.figures(TODAY), earlier=()))
    assert narrow([*readers.made, Earlier(careless.published.cells, careless.counted)]) != set()


def test_firms_that_left_and_came_since_a_withdrawn_release_are_not_told_apart(readers, come):
    come(18, 14, 8)
    readers.release(withdrawn=True)
    with readers.services.store.write() as session:
        for firm in session.scalars(select(Company).where(Company.name.like("Yritys%")).limit(2)):
            firm.deleted = True
    come(0, 1, 1)
    assert readers.draft().refused == "publication.unproved", "as many firms, but not the same"
    come(9, 12, 7)
    readers.release()
    counts, hidden, guarded = known_together(readers.made)
    shift = {cell: min(0, counts.cells[cell]) for cell in hidden}
    some = sorted(guarded)[::SAMPLE]  # an exact attack takes its time
    assert len(some) >= 4
    for cell, (low, high) in interval(raised(counts, shift), hidden, some).items():
        assert high - low > LEAST_TOLD - 1e-5, (cell, low, high)
