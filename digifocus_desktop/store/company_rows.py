"""What the company list is asked for and answers, as plain values that load nothing of the database."""

from datetime import date
from enum import StrEnum
from typing import NamedTuple

PAGE_ROWS = 100


class ListOrder(StrEnum):
    """What the list is sorted by; names decide between equals."""

    NAME = "name"
    MUNICIPALITY = "municipality"
    STAGE = "stage"
    LAST = "last"


class CompanyQuery(NamedTuple):
    """What the list is asked for; every condition must hold.

    Attributes:
        text: What is typed into the search.
        mine: Id of the user whose companies are wanted.
        municipality: Three-digit code.
        target_group: Key of a target group.
        stages: Steps of the way, 0–5 with halves for begun ones (`StageState.steps`); empty: all.
        sort: Order of the list.
        descending: Whether the order, names within it too, is turned round.
    """

    text: str = ""
    mine: str | None = None
    municipality: str | None = None
    target_group: str | None = None
    stages: tuple[float, ...] = ()
    sort: ListOrder = ListOrder.NAME
    descending: bool = False


class CompanyRow(NamedTuple):
    """One line of the list.

    Attributes:
        id: The company's id.
        name: Its name.
        business_id: `NNNNNNN-C`, if it has one.
        municipality: Three-digit code.
        target_groups: Keys.
        steps: Steps of the way done, 0–5; a half is a step begun.
        stage_key: Name of the furthest step, empty when nothing has happened.
        last_on: Local day of the last thing that happened.
        owner_user_id: Whose company it is.
        owner_organisation_id: Which organisation has it.
        example: Whether it is a demonstration record.
    """

    id: str
    name: str
    business_id: str | None
    municipality: str | None
    target_groups: tuple[str, ...]
    steps: float
    stage_key: str
    last_on: date | None
    owner_user_id: str | None
    owner_organisation_id: str | None
    example: bool


class CompanyPage(NamedTuple):
    """A page of the list and how long the list is."""

    total: int
    rows: tuple[CompanyRow, ...]
