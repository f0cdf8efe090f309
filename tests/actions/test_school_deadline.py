"""The date by which somebody wants to have finished."""

from datetime import date

import pytest
from sqlalchemy.orm import Session

from actions.schools.deadline import months_left
from actions.turn import Turn

TODAY = date(2026, 1, 10)


@pytest.mark.parametrize(
    ("text", "months"),
    [
        ("i want to be done by christmas", 11),
        ("has to be finished before june", 4),
        ("licensed by the end of march", 2),
        ("i want to be done by january", 11),
        ("need a school in mesa", None),
        ("she is done with high school by june", None),
    ],
)
def test_months_left(catalogue: Session, text: str, months: int | None) -> None:
    turn = Turn(catalogue, {"latest_message": {"text": text}, "slots": {}})
    assert months_left(turn, TODAY) == months
