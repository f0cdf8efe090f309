"""Which messages are read behind the question before them."""

import asyncio

import pytest

from bot.rereading import read_again


def _tracker(text: str, intent: str, confidence: float) -> dict:
    """A conversation that asked about the GI Bill before this message."""
    latest = {"text": text, "intent": {"name": intent, "confidence": confidence}}
    said = ["does the GI bill cover esthetician school", text]
    return {
        "latest_message": latest,
        "events": [{"event": "user", "text": each} for each in said],
    }


def _read(tracker: dict) -> tuple[dict, list[str]]:
    texts: list[str] = []

    async def read(text: str) -> dict:
        texts.append(text)
        return {"points": [{"id": "gi_bill_housing", "score": 0.7}]}

    return asyncio.run(read_again(tracker, read)), texts


@pytest.mark.parametrize(
    ("text", "intent", "confidence"),
    [
        ("does it pay housing too", "ask_financial_aid", 0.7),
        ("what about the monthly housing money", "ask_pay", 0.5),
        ("how long is the bridge", "out_of_scope", 0.9),
        ("and how much is that", "ask_pay", 0.99),
    ],
)
def test_what_says_little_by_itself_is_read_behind_the_question_before(
    text: str, intent: str, confidence: float
) -> None:
    message, texts = _read(_tracker(text, intent, confidence))
    before = "does the GI bill cover esthetician school."
    assert texts == [before, f"{before} {text}"]
    assert message["behind"]["points"] == [{"id": "gi_bill_housing", "score": 0.7}]


@pytest.mark.parametrize(
    ("text", "intent", "confidence"),
    [
        ("how much do nurses make in ohio", "ask_pay", 0.99),
        ("thanks a lot", "thank", 0.6),
        ("/ask_pay", "ask_pay", 1.0),
    ],
)
def test_what_is_clear_or_no_question_is_read_once(
    text: str, intent: str, confidence: float
) -> None:
    message, texts = _read(_tracker(text, intent, confidence))
    assert not texts
    assert "behind" not in message


def test_a_clinicians_question_is_read_behind_who_asks() -> None:
    tracker = _tracker("do i need social media", "ask_job_search", 0.99)
    tracker["slots"] = {"own_occupation": "29-1171"}
    message, texts = _read(tracker)
    who, before = "as a nurse practitioner", "does the GI bill cover esthetician school."
    said = "do i need social media"
    assert texts[-2:] == [f"{who}, {said}", f"{who}, {before} {said}"]
    assert message["presented"] == [[{"id": "gi_bill_housing", "score": 0.7}]] * 2


@pytest.mark.parametrize("slots", [{}, {"own_occupation": "39-5094"}])
def test_nobody_else_is_presented(slots: dict[str, str]) -> None:
    tracker = _tracker("do i need social media", "ask_job_search", 0.99)
    tracker["slots"] = slots
    assert "presented" not in _read(tracker)[0]
