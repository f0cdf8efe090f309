"""Again, back, skip, why, no: the talk about the talk."""

from typing import Any

import pytest

from actions.dialogue.repairs import CorrectBot

SPANISH = "Glowpath solo habla inglés; si quieres, te digo cómo hablar con una persona."
ENGLISH = "Glowpath speaks English only; if you like, I tell you how to reach a person."


def test_the_last_answer_once_more(ask: Any) -> None:
    first = ask("ask_pay", "pay in texas")
    again = ask("repeat", "say that again", first.slots)
    assert again.text == f"Once more: {first.text}"
    assert again.sources == first.sources
    third = ask("repeat", "what?", first.slots | again.slots)
    assert third.text.startswith(("In short: ", "Which word"))


def test_in_short(ask: Any) -> None:
    first = ask("ask_pay", "pay in texas")
    text = ask("repeat", "tldr", first.slots).text
    assert text.startswith(
        "In short: Aestheticians in Texas earn a median of $49,250 a year"
    )
    assert len(text) < len(first.text)


def test_sentences_end_behind_words_only(ask: Any) -> None:
    first = ask("ask_pay", "pay in tampa")
    text = ask("repeat", "in short please", first.slots).text
    assert "Tampa-St. Petersburg-Clearwater" in text
    assert text.count("$") >= 4


def test_an_alarm_is_repeated_whole_and_not_the_topic_before(ask: Any) -> None:
    pay = ask("ask_pay", "pay in texas")
    alarm = ask("report_emergency", "she cant breathe", pay.slots)
    text = ask("repeat", "what? simpler", pay.slots | alarm.slots).text
    assert text == f"Once more: {alarm.text}"


def test_what_is_no_topic_is_repeated_too(ask: Any) -> None:
    pay = ask("ask_pay", "pay in texas")
    privacy = ask("ask_privacy", "who sees this", pay.slots)
    assert "without a name or contact data" in ask("repeat", "huh", privacy.slots).text
    assert "Ohio" in ask("inform", "and in ohio?", pay.slots | privacy.slots).text


def test_the_same_schools_are_repeated(ask: Any) -> None:
    first = ask("find_schools", "schools near 30303").slots
    more = first | ask("show_more", "more", first).slots
    again = ask("repeat", "say that again", more)
    assert again.text.startswith("Once more: the schools:\n4. ")
    assert again.slots["schools_shown"] == more["schools_shown"]
    details = more | ask("ask_school_details", "the second one", more).slots
    assert "Phone" in ask("repeat", "what was that", details).text


def test_nothing_to_repeat(ask: Any) -> None:
    assert ask("repeat", "what?").text.startswith("There is nothing to repeat yet.")


def test_back_to_the_schools(ask: Any) -> None:
    first = ask("find_schools", "schools near 30303").slots
    aid = first | ask("ask_financial_aid", "does fafsa cover it", first).slots
    back = ask("go_back", "back to my schools", aid)
    assert back.text.startswith("Back to the schools:\n1. Elaine Sterling Institute")
    pay = ask("go_back", "can we go back to the pay thing", aid)
    assert "earn a median of" in pay.text


def test_back_a_page(ask: Any) -> None:
    first = ask("find_schools", "schools near 30303").slots
    more = first | ask("show_more", "more", first).slots
    back = ask("go_back", "go back", more)
    assert back.slots["schools_shown"] == first["schools_shown"]
    assert "More for 30303" in ask("show_more", "more", more | back.slots).text


def test_back_to_the_last_topic(ask: Any) -> None:
    first = ask("ask_exam", "exam in ohio")
    help_ = first.slots | ask("ask_help", "help", first.slots).slots
    assert ask("go_back", "go back", help_).text == f"Back to that: {first.text}"
    assert "nothing to go back to" in ask("go_back", "back").text


def test_schools_without_a_place(ask: Any) -> None:
    asked = ask("find_schools", "i need a school under 8000 dollars")
    found = ask("skip_question", "doesnt matter", asked.slots)
    assert "esthetics schools in the whole country within $8,000" in found.text
    assert "A city, a state or a ZIP code narrows it down." in found.next_step
    slots = asked.slots | found.slots
    assert "More for the whole country:\n4. " in ask("show_more", "more", slots).text
    assert "Phone" in ask("ask_school_details", "the first one", slots).text
    near = ask("inform", "tampa", slots).text
    assert "Tampa, FL" in near


def test_another_question_left_open(ask: Any) -> None:
    first = ask("ask_licence", "do i need a license")
    reply = ask("skip_question", "rather not say", first.slots)
    assert reply.text.startswith("That's fine, we leave it open.")
    assert reply.buttons


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("why do you need my zip code", "differ from state to state"),
        ("how come you're asking about my education", "diploma or GED"),
        ("what will knowing my budget change", "leave out schools that cost more"),
        ("does it make a difference if im a nurse", "what you are now"),
        ("why is it you cant give me medical advice", "do harm"),
        ("why do you keep saying check with the board", "have the last word"),
    ],
)
def test_why_it_asks(ask: Any, text: str, part: str) -> None:
    assert part in ask("ask_why", text).text


def test_why_after_a_question_for_the_place(ask: Any) -> None:
    asked = ask("find_schools", "find me a school")
    assert "schools are listed by distance" in ask("ask_why", "why?", asked.slots).text


def test_why_after_an_answer_names_its_sources(ask: Any) -> None:
    first = ask("ask_pay", "pay in texas")
    why = ask("ask_why", "how did you come to that conclusion", first.slots)
    assert why.sources == first.sources
    again = ask("repeat", "say it again", first.slots | why.slots)
    assert again.text == f"Once more: {first.text}"


@pytest.mark.parametrize(
    ("intent", "first", "text", "part"),
    [
        ("ask_licence", "hours in missouri", "no i said mississippi not missouri",
         "Sorry, I misread that. Mississippi asks for"),
        ("ask_licence", "hours in north carolina", "sc not nc",
         "Sorry, I misread that. South Carolina asks for"),
        ("ask_pay", "pay in texas", "I meant nurses not estheticians",
         "Sorry, I misread that. Registered nurses in Texas earn"),
        ("find_schools", "schools near 30303 under $80000",
         "typo, i meant $16,000 not $80,000", "within $16,000"),
    ],
)  # fmt: skip
def test_a_correction_is_answered(
    ask: Any, intent: str, first: str, text: str, part: str
) -> None:
    slots = ask(intent, first).slots
    assert part in ask("correct_bot", text, slots).text


def test_a_correction_that_changes_nothing_offers_meanings(ask: Any, said: Any) -> None:
    slots = ask("ask_licence", "hours in ohio").slots
    turn = said("no i was asking about the exam in ohio", "correct_bot", **slots)
    names = ("correct_bot", "ask_exam", "ask_pay")
    turn.ranking = [{"name": name, "confidence": 0.3} for name in names]
    reply = CorrectBot().reply(turn)
    assert reply.text.startswith("Sorry, I got you wrong.")
    assert [button.title for button in reply.buttons] == [
        "The licence exam",
        "Pay",
        "Something else",
    ]


def test_a_disputed_figure(ask: Any) -> None:
    slots = ask("ask_licence", "hours in florida").slots
    text = ask("correct_bot", "that isnt correct, florida changed the hours", slots).text
    assert text.startswith("Sorry if that is wrong.")
    assert "the board or the school has the last word" in text


def test_english_only(ask: Any) -> None:
    assert ask("speak_other_language", "quanto custa um curso").text == ENGLISH
    spanish = ask("speak_spanish", "cuanto gana una esteticista en houston")
    assert spanish.text == f"{SPANISH} {ENGLISH}"
    assert "who can help you in person" in ask("affirm", "si", spanish.slots).text


def test_other_languages(ask: Any) -> None:
    vietnamese = ask("ask_language", "is there a vietnamese version").text
    assert vietnamese.startswith(ENGLISH)
    assert ask("ask_language", "do you speak spanish").text.startswith(SPANISH)
