"""Contact data typed unasked: neither read nor repeated, and the rest is answered."""

from pathlib import Path
from typing import Any

import pytest
import yaml

from actions.base import APOLOGY
from actions.registry import BY_INTENT
from actions.safety.personal_data import NOT_NEEDED, without_personal_data
from tests.conftest import turn_state

DATA = Path(__file__).parents[2] / "data/nlu"


def answer(intent: str, text: str, **entities: str) -> Any:
    state = turn_state(intent, text, **entities)
    return BY_INTENT[intent]()._in_session({**state, "sender_id": "someone"})


@pytest.mark.parametrize(
    "data",
    [
        "anna.k+school@posteo.de",
        "ANNA@STUDENT.UTAMPA.EDU",
        "813-555-0123",
        "(813) 555-0123",
        "+1 813 555 0123",
        "8135550123",
        "813.555.0123",
        "+44 20 7946 0958",
        "078-05-1120",
        "my ssn is 078051120",
    ],
)
def test_such_data_is_neither_read_nor_repeated(data: str) -> None:
    text = f"{data} how much do estheticians make"
    message, is_personal = without_personal_data({"text": text, "entities": []})
    assert is_personal
    assert len(message["text"]) == len(text)
    assert not any(
        part in message["text"] for part in ("055", "anna", "ANNA", "0958", "112")
    )
    reply = answer("ask_pay", text)
    assert reply.text.startswith(NOT_NEEDED)
    assert "$45,330" in reply.text
    assert data not in reply.plain_text()


def test_a_number_inside_is_no_zip_code() -> None:
    text = "call me 813-555-0123"
    state = turn_state("inform", text, zip_code="55501")
    state["latest_message"]["entities"][0] |= {"start": 8, "end": 13}
    message, _ = without_personal_data(state["latest_message"])
    assert message["entities"] == []


def test_nothing_else_said_gets_no_answer_beside() -> None:
    reply = answer("out_of_scope", "813-555-0123")
    assert reply.text == f"{NOT_NEEDED} What would you like to know?"
    assert APOLOGY[:20] not in reply.text


def test_ordinary_sentences_have_none() -> None:
    found = [
        line
        for path in DATA.glob("*.yml")
        for item in yaml.safe_load(path.read_text(encoding="utf-8"))["nlu"]
        for line in item["examples"].splitlines()
        if without_personal_data({"text": line})[1]
    ]
    assert [line for line in found if "615 555 0142" not in line] == []
