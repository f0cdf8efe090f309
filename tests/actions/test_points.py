"""The precise answers: what they say, when they are chosen, how the talk goes on."""

from typing import Any

import pytest
from sqlalchemy.orm import Session

from actions.dialogue.all_questions import respond_to_all
from actions.points.choice import chosen
from actions.points.points import Point, general_questions, points
from actions.points.reply import depends_on_place, reply_of
from actions.registry import BY_INTENT
from actions.reply import MAX_BUTTONS, Reply
from actions.turn import Turn
from tests.actions.test_answers import MAX_WORDS
from tests.conftest import turn_state
from tools.lint.buttons import MAX_TITLE_CHARACTERS
from tools.lint.texts import figures_in

POINTS = points()
VISITORS: list[dict[str, Any]] = [
    {},
    {"place": "TX"},
    {"place": "30303", "own_occupation": "29-1141"},
    {"place": "PR"},
]


def turn_of(
    session: Session, intent: str, text: str, slots: dict[str, Any], *found: str
) -> Turn:
    state = turn_state(intent, text, slots)
    state["latest_message"]["points"] = [{"id": name, "score": 0.95} for name in found]
    return Turn(session, state)


def answered(session: Session, intent: str, text: str, slots: Any, *found: str) -> Reply:
    turn = turn_of(session, intent, text, slots, *found)
    return respond_to_all(BY_INTENT[intent](), turn)


def test_there_are_many_points() -> None:
    assert len(POINTS) >= 250
    assert len(general_questions()) >= 100


@pytest.mark.parametrize("point", POINTS.values(), ids=POINTS.keys())
def test_a_point_is_said_whole_and_short(catalogue: Session, point: Point) -> None:
    for slots in VISITORS:
        reply = reply_of(turn_of(catalogue, point.intents[0], "", slots), point)
        assert not set(reply.text) & set("{}[]"), reply.text
        assert "None" not in reply.text.split()
        assert len(reply.text.split()) <= MAX_WORDS, (len(reply.text.split()), reply.text)
        assert reply.sources
        if figures_in(reply.text):
            assert len(reply.sources) > 1, reply.text
        titles = [button.title for button in reply.buttons]
        assert 0 < len(titles) <= MAX_BUTTONS
        assert len(set(titles)) == len(titles)
        assert max(map(len, titles)) <= MAX_TITLE_CHARACTERS


def test_every_intent_of_a_point_has_an_answer() -> None:
    for point in POINTS.values():
        assert set(point.intents) <= set(BY_INTENT), point.id


def test_a_point_speaks_in_the_place_of_the_intent(catalogue: Session) -> None:
    reply = answered(catalogue, "ask_pay", "medspa desk pay", {}, "front_desk_pay")
    assert "I hold no wage for the front desk" in reply.text
    assert reply.slots["point"] == "front_desk_pay"
    assert reply.slots["topic"] == "pay"


def test_a_point_answers_what_was_not_understood(catalogue: Session) -> None:
    text = "any guys doing this"
    reply = answered(catalogue, "nlu_fallback", text, {}, "men_estheticians")
    assert "Men are licensed by the same rules" in reply.text
    assert reply.slots["answered"] == "ask_eligibility"


@pytest.mark.parametrize("intent", ["report_emergency", "delete_my_data", "affirm"])
def test_some_intents_go_before(catalogue: Session, intent: str) -> None:
    turn = turn_of(catalogue, intent, "something", {}, "men_estheticians")
    assert chosen(turn, intent, turn.points) is None


def test_a_score_that_is_unsure_changes_nothing(catalogue: Session) -> None:
    turn = turn_of(catalogue, "ask_pay", "pay", {})
    for score, wanted in ((0.3, None), (0.99, "front_desk_pay")):
        found = [{"id": "front_desk_pay", "score": score}]
        point = chosen(turn, "ask_pay", found)
        assert (point.id if point else None) == wanted


def test_what_is_for_nurses_is_not_said_to_others(catalogue: Session) -> None:
    for slots, wanted in (({"own_occupation": "29-1141"}, "malpractice"), ({}, None)):
        turn = turn_of(catalogue, "ask_business", "own policy?", slots, "malpractice")
        point = chosen(turn, "ask_business", turn.points)
        assert (point.id if point else None) == wanted


def test_a_question_about_a_shown_school_stays_with_it(catalogue: Session) -> None:
    slots = {"schools_shown": ["226806"]}
    turn = turn_of(catalogue, "ask_financial_aid", "do they take payments", slots)
    found = [{"id": "payment_plan", "score": 0.6}]
    assert chosen(turn, "ask_financial_aid", found) is None
    turn = turn_of(catalogue, "ask_financial_aid", "can i pay monthly", slots)
    assert chosen(turn, "ask_financial_aid", found) == POINTS["payment_plan"]


def test_and_in_ohio_asks_the_point_again(catalogue: Session) -> None:
    assert depends_on_place(POINTS["live_on_pay"])
    first = answered(
        catalogue, "ask_pay", "can i live on it", {"place": "TX"}, "live_on_pay"
    )
    assert "Texas" in first.text
    state = turn_state("inform", "and in Ohio?", first.slots, state="OH")
    again = respond_to_all(BY_INTENT["inform"](), Turn(catalogue, state))
    assert "Ohio" in again.text
    assert (
        again.text.split(";")[0] == first.text.split(";")[0].replace("Texas", "Ohio")
        or "Many do, but seldom from the first month" in again.text
    )


def test_repeat_says_the_point_again(catalogue: Session) -> None:
    first = answered(catalogue, "ask_eligibility", "men?", {}, "men_estheticians")
    again = answered(catalogue, "repeat", "say that again", first.slots)
    assert again.text == f"Once more: {first.text}"


def test_what_goes_on_with_a_point_gets_no_answer_of_its_own(catalogue: Session) -> None:
    found = [{"id": "front_desk_pay", "score": 0.95}]
    for said, is_beside in (("is that even legal", False), ("is the exam hard", True)):
        state = turn_state("ask_pay", f"what does the desk pay, and {said}")
        part = {"said": said, "intent": "ask_exam", "confidence": 0.9, "asked": True}
        state["latest_message"]["points"] = found
        state["latest_message"]["parts"] = [part | {"points": []}]
        reply = respond_to_all(BY_INTENT["ask_pay"](), Turn(catalogue, state))
        assert reply.text.startswith("I hold no wage for the front desk")
        assert ("\n\n" in reply.text) is is_beside


def test_two_points_of_one_message_are_both_said(catalogue: Session) -> None:
    state = turn_state("ask_pay", "what does the desk pay, and do i get tips")
    state["latest_message"]["parts"] = [
        {
            "said": "what does the desk pay",
            "intent": "ask_pay",
            "confidence": 0.9,
            "asked": True,
            "points": [{"id": "front_desk_pay", "score": 0.9}],
        },
        {
            "said": "do i get tips",
            "intent": "ask_pay_basis",
            "confidence": 0.9,
            "asked": True,
            "points": [{"id": "tips_amount", "score": 0.9}],
        },
    ]
    reply = respond_to_all(BY_INTENT["ask_pay"](), Turn(catalogue, state))
    first, second = reply.text.split("\n\n")
    assert first.startswith("I hold no wage for the front desk")
    assert second.startswith("In spas and salons tips are usual")


def test_the_next_answer_forgets_the_point(catalogue: Session) -> None:
    first = answered(catalogue, "ask_pay", "desk pay", {}, "front_desk_pay")
    later = answered(catalogue, "ask_duties", "what do they do", first.slots)
    assert later.slots["point"] is None
