"""What a visitor says of themselves or of where they are, and what later answers know."""

from typing import Any

import pytest

from actions.catalog.figures import PRACTICAL_NURSE, schooling, wage
from actions.catalog.places import find_place
from actions.dialogue.all_questions import respond_to_all
from actions.dialogue.one_question import respond
from actions.entities import Entity
from actions.people.trades import own_trade
from actions.points.choice import chosen
from actions.points.points import points
from actions.registry import BY_INTENT

MEDICAL_ASSISTANT, NURSE, ASSISTANT = "31-9092", "29-1141", "29-1071"


@pytest.mark.parametrize(
    "text",
    [
        "MA at a derm office in Georgia, 18 an hour. what are my options",
        "im an MA, what else can i do in georgia",
        "MA here, want more than rooming patients in georgia",
    ],
)
def test_an_assistant_is_not_massachusetts(said: Any, text: str) -> None:
    turn = said(text, "ask_career_path")
    assert MEDICAL_ASSISTANT in turn.values("occupation")
    assert [place.key for place in turn.places] == ["GA"]


@pytest.mark.parametrize("text", ["boston ma schools", "pay in MA", "what does MA ask for"])
def test_massachusetts_stays_a_state(said: Any, text: str) -> None:
    assert said(text, "ask_pay").values("state") == ["MA"]


def test_a_state_denied_gives_way_to_the_one_before(said: Any) -> None:
    turn = said(
        "not massachusetts lol", "correct_bot", place="MA", places_before=["GA", "MA"]
    )
    assert turn.known_place.key == "GA"
    assert turn.remembered()["place"] == "GA"


def test_a_city_of_a_state_of_the_talk_is_not_asked_again(said: Any) -> None:
    turn = said(
        "which pays better portland or richmond", "ask_pay", places_before=["OR", "VA"]
    )
    assert [place.key for place in turn.places] == ["Portland, OR", "Richmond, VA"]
    assert said("pay in portland", "ask_pay").candidates


def test_here_is_not_compared_with_the_city_in_it(said: Any, catalogue: Any) -> None:
    slots = {"place": "OH", "own_occupation": "39-5094"}
    turn = said("what would I earn in Columbus as an RN vs now?", "ask_pay", **slots)
    text = respond(BY_INTENT["ask_pay"](), turn).text
    columbus = find_place(catalogue, "Columbus, OH")
    for code in (NURSE, "39-5094"):
        found = wage(catalogue, code, columbus)
        assert found is not None
        assert found.annual_median.split(" ")[0] in text


def test_paths_are_compared_while_no_school_is_shown(ask: Any) -> None:
    before = {"occupations": [NURSE, ASSISTANT]}
    text = ask("compare_schools", "which one is faster?", before).text
    assert "Registered nurses: " in text
    assert "Physician assistants: " in text


def test_lengths_are_those_of_the_table(ask: Any, catalogue: Any) -> None:
    text = ask("ask_career_path", "how do i become a registered nurse").text
    assert all(program.length in text for program in schooling(catalogue, NURSE))
    (practical,) = schooling(catalogue, PRACTICAL_NURSE)
    assert practical.length == "about 1 year"
    assert not schooling(catalogue, "39-5094")


@pytest.mark.parametrize(
    ("text", "studies"),
    [
        ("OMS-2 here, really want derm", "medicine"),
        ("im already in med school", "medicine"),
        ("third year medical student", "medicine"),
        ("my med school has no derm", "medicine"),
        ("i want to go to med school", None),
        ("i have an MS degree", None),
        ("MS-3, no home program", "medicine"),
    ],
)
def test_students_of_medicine_are_known(said: Any, text: str, studies: str | None) -> None:
    assert said(text).studies == studies


def test_a_physician_from_abroad_is_never_told_to_treat(ask: Any) -> None:
    slots = {"own_occupation": "29-1229", "trained_in": "Egypt", "place": "TX"}
    text = ask("ask_scope", "does the provisional one cover aesthetic medicine", slots).text
    assert text.startswith("Not on your degree")
    assert "Texas's medical licence" in text


def test_rent_is_paid_by_so_many_treatments(ask: Any) -> None:
    text = ask(
        "ask_business", "how many regulars if i charge $90 a facial and rent is $250 a week"
    ).text
    assert "3 treatments a week at $90 pay the rent of $250" in text
    month = ask(
        "ask_business", "is 60 dollar facials enough for a $1,200 a month room"
    ).text
    assert "20 treatments a month" in month
    other = ask("ask_business", "how do i get regulars").text
    assert "By your own figures" not in other


def test_the_number_of_a_board_is_asked_of_no_school(ask: Any) -> None:
    text = ask("ask_school_details", "phone number of the virginia board?").text
    assert text.startswith("I hold no phone number. The board that approves schools is")


def test_what_is_for_others_is_not_said_to_students(said: Any) -> None:
    (point,) = [name for name, p in points().items() if p.audience == "others"][:1]
    found = [{"id": point, "score": 0.99}]
    for studies in (None, "medicine"):
        turn = said("whats first", "ask_career_path", studies=studies)
        is_given = chosen(turn, "ask_career_path", found) is not None
        assert is_given is (studies is None)


def test_who_moves_with_a_licence_hears_of_moving_it(said: Any) -> None:
    turn = said(
        "moving from Oregon to Virginia in march, im an advanced esthetician. what do i do",
        "ask_career_path",
    )
    text = respond_to_all(BY_INTENT[turn.intent](), turn).text
    assert "endorsement" in text
    assert "Virginia" in text


def test_whom_a_question_names_comes_before_the_own_trade(said: Any) -> None:
    slots = {"own_occupation": NURSE, "place": "CA"}
    turn = said("can an esthetician in california do botox", "ask_scope", **slots)
    text = respond_to_all(BY_INTENT["ask_scope"](), turn).text
    assert "doesn't allow it in any state" in text


def test_who_is_no_nurse_is_asked_nothing_as_one(said: Any) -> None:
    slots = {"own_occupation": NURSE, "occupation": NURSE}
    turn = said("I AM NOT A NURSE. im a student", "correct_bot", **slots)
    assert turn.own_occupation is None
    kept = turn.remembered()
    assert kept["own_occupation"] is None
    assert kept["occupation"] is None


@pytest.mark.parametrize(
    "text",
    ["deciding between nursing, PA and esthetics", "esthetics or PA, which is faster"],
)
def test_an_assistant_beside_other_careers_is_not_pennsylvania(
    said: Any, text: str
) -> None:
    turn = said(text, "ask_spa_vs_medical")
    assert ASSISTANT in turn.values("occupation")
    assert not turn.values("state")


def test_which_one_goes_on_with_the_careers_before(ask: Any) -> None:
    before = {"occupations": [NURSE, ASSISTANT, "39-5094"]}
    text = ask("ask_pay", "and which one makes the most in san jose", before).text
    assert [who in text for who in ("nurses", "assistants", "Aestheticians")] == [True] * 3


def test_a_place_protested_at_is_not_meant(said: Any) -> None:
    turn = said("colorado?? im in san antonio", "find_schools")
    assert [place.key for place in turn.places] == ["San Antonio, TX"]


def test_a_community_college_misspelled_is_no_school(said: Any) -> None:
    assert not said("one cheapr? like a communty college", "ask_cheaper").values("school")


@pytest.mark.parametrize("text", ["I asked you to show it to me first.", "yes but wait"])
def test_a_protest_deletes_nothing(ask: Any, text: str) -> None:
    reply = ask("affirm", text, {"offer": '/delete_my_data{"choice": "delete"}'})
    assert reply.text.startswith("Shall I delete everything")


def test_a_plain_yes_deletes(ask: Any) -> None:
    for intent, text in (("affirm", "yes"), ("delete_my_data", "Yes, delete everything")):
        reply = ask(intent, text, {"offer": '/delete_my_data{"choice": "delete"}'})
        assert reply.text.startswith("Deleted:")


def test_one_of_those_shown_is_weighed_by_what_counts(ask: Any) -> None:
    shown = ask("find_schools", "schools near tampa").slots
    text = ask(
        "ask_choose_school", "which ONE would u pick, i care abt cheap + finishing", shown
    ).text
    assert text.startswith("By what counts for you:")


def test_schools_of_two_careers_are_the_two_to_compare(said: Any, ask: Any) -> None:
    turn = said("torn between nursing school and PA school", "ask_injector_path")
    kept = turn.remembered()
    assert set(kept["occupations"]) == {NURSE, ASSISTANT}
    text = ask("compare_schools", "which one is faster and costs less", kept).text
    assert "Registered nurses: " in text
    assert "at least 2 years" in text


def test_what_is_the_pay_asks_for_the_one_in_talk(ask: Any) -> None:
    before = {"occupations": [NURSE, ASSISTANT], "occupation": ASSISTANT}
    text = ask("ask_pay", "what is the pay in ohio", before).text
    assert text.startswith("Physician assistants in Ohio")
    assert "nurses" not in text


def test_what_somebody_is_not_yet_is_no_trade_of_theirs() -> None:
    def own(text: str) -> str | None:
        start = text.index("nurse")
        return own_trade(text, [Entity("occupation", NURSE, start, start + len("nurse"))])

    assert own("how long till im a botox nurse starting from zero") is None
    assert own("what do i earn before i am a nurse") is None
    assert own("im a nurse in Ohio, what now") == NURSE
