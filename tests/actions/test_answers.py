"""Every answer against the real catalogue."""

import re

import pytest
from sqlalchemy.orm import Session

from actions.catalog.figures import SKINCARE_SPECIALIST
from actions.dialogue.all_questions import respond_to_all
from actions.dialogue.one_question import respond
from actions.registry import BY_INTENT
from actions.reply import MAX_BUTTONS, Reply
from actions.turn import Turn
from tests.conftest import turn_state

MAX_WORDS = 90
# Lists and what names every conflict may be longer.
LISTS = {"ask_workplaces", "ask_workplace_duties", "find_schools", "show_more",
         "ask_cheaper", "ask_closer", "ask_help"}  # fmt: skip
WITHOUT_SOURCE = {"greet", "goodbye", "thank", "affirm", "deny", "start_over", "inform",
                  "ask_help", "ask_bot", "out_of_scope", "nlu_fallback", "ask_privacy",
                  "talk_to_person", "ask_medical", "report_emergency", "report_self_harm",
                  "insult", "manipulate", "find_schools", "show_more", "ask_cheaper",
                  "ask_closer", "ask_school_details", "refine_schools", "compare_schools",
                  "contact_school", "repeat", "go_back", "skip_question", "ask_why",
                  "correct_bot", "give_feedback", "delete_my_data", "show_my_data",
                  "ask_language", "speak_spanish", "speak_other_language"}  # fmt: skip


def answer(catalogue: Session, intent: str, text: str = "", slots: dict | None = None,
           **entities: str | list[str]) -> Reply:  # fmt: skip
    state = turn_state(intent, text, slots, **entities)
    return respond(BY_INTENT[intent](), Turn(catalogue, state))


@pytest.mark.parametrize("intent", sorted(BY_INTENT))
def test_every_intent_has_a_short_answer(catalogue: Session, intent: str) -> None:
    reply = answer(catalogue, intent)
    message = reply.to_message()
    assert reply.text.strip() or reply.form
    assert len(message["buttons"]) <= MAX_BUTTONS
    assert all(button["payload"].startswith("/") for button in message["buttons"])
    if intent not in LISTS:
        assert len(reply.text.split()) <= MAX_WORDS
    if intent not in WITHOUT_SOURCE and not reply.form:
        assert reply.sources
        assert "Source:" in message["text"]


@pytest.mark.parametrize("intent", sorted(BY_INTENT))
@pytest.mark.parametrize("own", ["29-1141", "39-5012", "31-9092", "29-1229"])
def test_every_intent_has_an_answer_for_every_visitor(
    catalogue: Session, intent: str, own: str
) -> None:
    slots = {"own_occupation": own, "place": "OH", "education": "bachelor"}
    reply = answer(catalogue, intent, "is it worth it and what is the cheapest", slots)
    assert reply.text.strip()
    assert "None" not in reply.text
    assert "{" not in reply.text


STATES = (
    "AL AK AZ AR CA CO CT DE DC FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT "
    "NE NV NH NJ NM NY NC ND OH OK OR PA RI SC SD TN TX UT VT VA WA WV WI WY PR"
)


@pytest.mark.parametrize("state", STATES.split())
def test_licence_and_pay_of_every_state(catalogue: Session, state: str) -> None:
    licence = answer(catalogue, "ask_licence", state=state).text
    pay = answer(catalogue, "ask_pay", state=state).text
    for text in (licence, pay):
        assert "None" not in text
        assert not re.search(r"\b[ABC]=|mode=|source [ABC]\b|in A\)", text)
    if state == "PR":
        assert "no licence rule" in licence
    assert "$" in pay


def test_places_are_compared(catalogue: Session) -> None:
    text = answer(catalogue, "ask_pay", "tampa or atlanta", city=["Tampa", "Atlanta"]).text
    assert "Tampa" in text
    assert "Atlanta" in text
    assert re.search(r"That is \$[\d,]+ a year more", text)


def test_here_is_the_place_from_before(catalogue: Session) -> None:
    text = answer(
        catalogue, "ask_pay", "there vs here", {"place": "Tampa, FL"}, city="Atlanta"
    ).text
    assert "Tampa" in text
    assert "Atlanta" in text


def test_occupations_are_compared(catalogue: Session) -> None:
    codes = ["29-1141", "29-1071", SKINCARE_SPECIALIST]
    text = answer(catalogue, "ask_pay", "rn pa or esthetician", occupation=codes).text
    assert text.index("Physician assistants") < text.index("Registered nurses")
    assert text.index("Registered nurses") < text.index("Aestheticians")


def test_pa_is_the_assistant_where_the_talk_is_of_nurses(catalogue: Session) -> None:
    state = {
        "latest_message": {
            "text": "what about PA",
            "intent": {"name": "inform"},
            "entities": [{"entity": "state", "value": "PA", "start": 11, "end": 13}],
        },
        "slots": {"topic": "career_path"},
    }
    turn = Turn(catalogue, state)
    assert turn.named_occupations == ["29-1071"]
    assert turn.places == []


def test_an_answered_candidate_is_the_city(catalogue: Session) -> None:
    first = answer(catalogue, "find_schools", city="Springfield")
    assert "more than one Springfield" in first.text
    text = answer(catalogue, "inform", "missouri", first.slots, state="MO").text
    assert "Springfield, MO" in text


def test_a_budget_survives_the_question_for_the_city(catalogue: Session) -> None:
    first = answer(catalogue, "find_schools", "", None, city="Columbus", money="12000")
    text = answer(catalogue, "inform", "georgia", first.slots, state="GA").text
    assert "$12,000" in text


def test_the_school_shown_last_is_meant(catalogue: Session) -> None:
    first = answer(catalogue, "find_schools", zip_code="30303")
    second = answer(
        catalogue, "ask_school_details", "the second one", first.slots, ordinal="2"
    )
    slots = first.slots | second.slots
    third = answer(catalogue, "ask_school_details", "whats their phone", slots)
    assert re.search(r"Phone \d{3}-\d{3}-\d{4}", third.text)
    assert third.slots["school"] == second.slots["school"]


def test_the_cheapest_one_is_chosen(catalogue: Session) -> None:
    first = answer(catalogue, "find_schools", zip_code="30303")
    text = answer(
        catalogue, "ask_school_details", "tell me about the cheapest one", first.slots
    ).text
    assert first.card is not None
    schools = first.card.data["schools"]
    cheapest = min(schools, key=lambda school: school["price_usd"])
    assert text.startswith(cheapest["school"])


def test_two_schools_side_by_side(catalogue: Session) -> None:
    first = answer(catalogue, "find_schools", zip_code="30303")
    text = answer(
        catalogue,
        "compare_schools",
        "the first or the second, what is better",
        first.slots,
        ordinal=["1", "2"],
    ).text
    assert text.startswith("Side by side")


def test_more_goes_on_to_the_end_without_repeating(catalogue: Session) -> None:
    slots = answer(catalogue, "find_schools", zip_code="30303").slots
    for _ in range(20):
        reply = answer(catalogue, "show_more", "", slots)
        if "That was all" in reply.text:
            break
        slots |= reply.slots
    assert "That was all" in reply.text
    shown = slots["schools_shown"]
    assert len(shown) == len(set(shown)) == 7


def test_a_program_with_too_few_hours_is_flagged(catalogue: Session) -> None:
    text = answer(catalogue, "find_schools", "cheapest", city="Portland, OR").text
    assert re.search(r"Careful: this program has \d+ hours, OR asks for 500", text)


def test_injecting_is_no_matter_for_the_beauty_board(catalogue: Session) -> None:
    slots = {"own_occupation": "29-1141", "place": "TX"}
    text = answer(catalogue, "ask_scope", "can i inject", slots, procedure="botox").text
    assert "board of nursing" in text
    assert "Licensing and Regulation" not in text


def test_both_questions_are_answered(catalogue: Session) -> None:
    state = turn_state("ask_pay", state="NV")
    state["latest_message"]["questions"] = ["ask_licence", "ask_pay"]
    reply = respond_to_all(BY_INTENT["ask_pay"](), Turn(catalogue, state))
    assert "Nevada asks for" in reply.text
    assert "a year" in reply.text
    assert len(reply.sources) == 2


def test_the_same_answer_twice_is_admitted(catalogue: Session) -> None:
    turn = Turn(catalogue, turn_state("ask_duties", "what do they do"))
    first = respond_to_all(BY_INTENT["ask_duties"](), turn)
    again = Turn(catalogue, turn_state("ask_duties", "what do they do", first.slots))
    second = respond_to_all(BY_INTENT["ask_duties"](), again)
    assert second.text.startswith("As I said: ")
    assert second.buttons


def test_yes_asks_what_was_offered(catalogue: Session) -> None:
    offered = answer(catalogue, "ask_workplaces").slots
    assert "$51,590" in answer(catalogue, "affirm", "yes", offered).text


def test_start_over_forgets(catalogue: Session) -> None:
    forgotten = answer(catalogue, "start_over", slots={"place": "TX"}).slots
    assert forgotten["place"] is None
    assert forgotten["topic"] is None


def test_the_ladder_never_repeats_itself(catalogue: Session) -> None:
    texts, slots = [], {}
    for _ in range(3):
        state = turn_state("nlu_fallback", "blorp zibble", slots)
        state["latest_message"]["intent_ranking"] = [{"name": "ask_pay", "confidence": 0.2}]
        reply = respond(BY_INTENT["nlu_fallback"](), Turn(catalogue, state))
        texts.append(reply.text)
        slots = reply.slots
    assert len(set(texts)) == 3
    assert "in person" in texts[2]


def test_an_emergency_said_twice_is_answered_as_one_twice(catalogue: Session) -> None:
    turn = Turn(catalogue, turn_state("report_emergency"))
    first = respond_to_all(BY_INTENT["report_emergency"](), turn)
    again = Turn(catalogue, turn_state("report_emergency", slots=first.slots))
    second = respond_to_all(BY_INTENT["report_emergency"](), again)
    assert second.text.startswith("This can be an emergency. Call 911")
