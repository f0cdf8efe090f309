"""What is asked on about a list: of the schools shown, not of schools in general."""

import re
from typing import Any

import pytest

from actions.schools.wishes import query
from tests.actions.test_answers import MAX_WORDS

NATIONAL = ("typical", "Title IV", "Check seven things", "Many schools have")


@pytest.fixture
def listed(ask: Any) -> Any:
    """The slots after three schools near Atlanta were shown."""
    return ask("find_schools", "esthetics schools near 30303").slots


@pytest.mark.parametrize(
    ("intent", "text", "first", "lines"),
    [
        ("ask_training_cost", "how much r they", "Price with", ["$18,900", "$17,350"]),
        ("ask_training_length", "how long are those", "Length:", ["1,000 hours"]),
        ("ask_schedule", "do they have evening classes", "Class times", ["phone"]),
        ("ask_choose_school", "are they accredited", "All 3 are in", ["so accredited"]),
        ("nlu_fallback", "graduation rate", "Students who finish:", ["54%"]),
        ("ask_exam", "whats their pass rate", "Exam pass rates", ["phone"]),
        ("ask_training_cost", "prices?", "Price with books", ["$14,995"]),
        ("ask_pay", "what do their grads earn", "What graduates earn", ["$"]),
        ("ask_payback", "how much debt do ppl have after", "What graduates owe", ["$"]),
        ("ask_courses", "do they teach laser", "The treatments that are taught", ["phone"]),
    ],
)  # fmt: skip
def test_a_question_after_a_list_is_about_its_schools(
    ask: Any, listed: Any, intent: str, text: str, first: str, lines: list[str]
) -> None:
    reply = ask(intent, text, listed)
    assert reply.text.startswith(first)
    for number in (1, 2, 3):
        assert f"\n{number}. " in reply.text
    for part in lines:
        assert part in reply.text
    assert not [word for word in NATIONAL if word in reply.text]
    assert reply.sources


@pytest.mark.parametrize(
    ("intent", "text", "first", "then"),
    [
        ("find_schools", "are any of them public", "None of the 3 is public.",
         "The nearest that is: "),
        ("ask_financial_aid", "do they take fafsa", "All 3 are in the federal", "FAFSA"),
        ("ask_online_training", "is any of them online", "None of the 3 is listed with",
         "practical hours are always in person"),
    ],
)  # fmt: skip
def test_what_holds_for_none_or_all_is_said_in_a_sentence(
    ask: Any, listed: Any, intent: str, text: str, first: str, then: str
) -> None:
    reply = ask(intent, text, listed)
    assert reply.text.startswith(first)
    assert then in reply.text
    assert "\n1. " not in reply.text
    assert reply.sources


@pytest.mark.parametrize(
    ("intent", "text", "part"),
    [
        ("ask_training_cost", "how much is esthetician school usually", "typical"),
        ("ask_pay", "how much do estheticians make", "a year"),
        (
            "ask_training_length",
            "how long does esthetics school take in texas",
            "Texas asks",
        ),
        ("ask_financial_aid", "can i get a grant for beauty school", "Title IV"),
        ("find_schools", "show me some in macon ga", "Macon, GA"),
        ("ask_cheaper", "anything cheaper", "lowest price first"),
        ("refine_schools", "only public ones", "Public ones:"),
        ("ask_exam", "how much is the license exam", "exam"),
    ],
)
def test_a_question_in_general_stays_one(
    ask: Any, listed: Any, intent: str, text: str, part: str
) -> None:
    assert part in ask(intent, text, listed).text


def test_without_a_list_nothing_was_shown(ask: Any) -> None:
    assert "typical" in ask("ask_training_cost", "how much are they").text


def test_they_are_no_schools_once_the_talk_is_of_pay(ask: Any, listed: Any) -> None:
    talked = listed | ask("ask_pay", "what do nurses make", listed).slots
    assert "Price with books" not in ask("ask_pay", "how much is it", talked).text


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("which of the three is cheapest", "The cheapest is Beaver Beauty Academy"),
        ("which one is the shortest", "The shortest is Elaine Sterling Institute"),
        ("which 1 is closest", "The nearest is Beaver Beauty Academy"),
        ("whos got the best grad rate", "The one where most finish is "),
        ("which has more students", "The largest is Elaine Sterling Institute"),
        ("which one leaves u with the least debt", "The one that leaves the least debt"),
    ],
)
def test_the_one_with_the_most_or_least(
    ask: Any, listed: Any, text: str, told: str
) -> None:
    reply = ask("ask_school_details", text, listed)
    assert reply.text.startswith(told)
    assert reply.text.count("\n") >= 3
    # "What's their phone" is then that of the one that stood out.
    phone = ask("ask_school_details", "whats their phone", listed | reply.slots).text
    assert phone.startswith(reply.text.partition(" is ")[2].partition(" (")[0])


def test_the_one_with_the_best_and_its_price(ask: Any, listed: Any) -> None:
    text = ask("ask_school_details", "the one w best grad rate, whats it cost", listed).text
    assert text.startswith("The one where most finish is International School of Skin")
    assert "most expensive" not in text
    both = ask("ask_school_details", "which is shortest and cheapest", listed).text
    assert both.startswith("The cheapest is Beaver")
    assert "The shortest is Elaine" in both


def test_what_is_asked_of_one_beside_another(ask: Any, listed: Any) -> None:
    slots = listed | ask("ask_school_details", "the third one", listed).slots
    text = ask("ask_cheaper", "is it any cheaper than number 1", slots).text
    assert text.startswith("The cheapest is Beaver Beauty Academy")
    assert "The difference is $3,905." in text


def test_which_has_it_is_of_the_list_whatever_the_topic(ask: Any, listed: Any) -> None:
    slots = listed | ask("ask_licence", "how many hours does georgia want", listed).slots
    text = ask("ask_cheaper", "which has lowest debt", slots).text
    assert text.startswith("The one that leaves the least debt")


def test_several_facts_at_once(ask: Any, listed: Any) -> None:
    text = ask("ask_school_details", "how much and how long are they", listed).text
    assert "$18,900 with books and supplies" in text
    assert "1,000 hours in 9 months" in text


@pytest.mark.parametrize(
    ("text", "school"),
    [
        ("phone number of the first", "Elaine Sterling Institute"),
        ("is 2 public", "International School of Skin"),
        ("how much is the one in decatur", "Beaver Beauty Academy"),
        ("price of the elaine sterlin one", "Elaine Sterling Institute"),
        ("how long is the cheap one", "Beaver Beauty Academy"),
        ("the middle one, whats the address", "International School of Skin"),
        ("is the last accredited", "Beaver Beauty Academy"),
    ],
)
def test_one_of_them_is_meant(ask: Any, listed: Any, text: str, school: str) -> None:
    reply = ask("ask_school_details", text, listed)
    assert reply.text.startswith(school)
    assert reply.text.count("\n") == 0
    assert reply.slots["place"] == "30303"


def test_the_school_in_view_is_it(ask: Any, listed: Any) -> None:
    slots = listed | ask("ask_school_details", "tell me about number 2", listed).slots
    assert ask("ask_training_cost", "how much is it", slots).text.startswith(
        "International"
    )
    assert ask("ask_financial_aid", "fafsa?", slots).text.startswith("International")
    assert "\n3. " in ask("ask_training_cost", "how much are all of those", slots).text


def test_the_other_two(ask: Any, listed: Any) -> None:
    slots = listed | ask("ask_school_details", "how long is the last one", listed).slots
    text = ask("ask_training_cost", "and how much are the other two", slots).text
    assert "1. Elaine" in text
    assert "2. International" in text
    assert "Beaver" not in text


def test_a_number_past_the_end(ask: Any, listed: Any) -> None:
    text = ask("ask_school_details", "number 7", listed).text
    assert text.startswith("I showed 3 schools, so there is no number 7.")


def test_no_school_of_the_list_is_there(ask: Any, listed: Any) -> None:
    reply = ask("ask_school_details", "the york one", listed)
    assert reply.text.startswith("None of the schools that I showed is in York, PA.")
    assert "York, PA" in ask("affirm", "yes", listed | reply.slots).text


def test_which_is_best_is_told_by_figures(ask: Any, listed: Any) -> None:
    reply = ask("ask_choose_school", "which one would u pick", listed)
    assert reply.text.startswith("Which is best depends on what counts for you")
    assert "3. Beaver Beauty Academy (Decatur, GA): the cheapest ($14,995)" in reply.text


@pytest.mark.parametrize("place", ["30303", "phoenix az", "san juan puerto rico", "guam"])
def test_a_judgement_is_short_and_names_what_is_unknown(ask: Any, place: str) -> None:
    shown = ask("find_schools", f"esthetics schools in {place}").slots
    for number in (1, 2, 3):
        text = ask("ask_school_details", f"is number {number} any good", shown).text
        assert "Exam pass rates and teaching are in no public data" in text
        assert len(text.split()) <= MAX_WORDS
        assert "None" not in text


def test_why_the_first_is_first(ask: Any, listed: Any) -> None:
    text = ask("ask_ranking", "why is that one first", listed).text
    assert text.startswith("Elaine Sterling Institute")
    assert "no one pays for a place" in text


def test_hours_are_held_to_the_state_asked_for(ask: Any) -> None:
    shown = ask("find_schools", "cheapest esthetics schools in portland oregon")
    short = re.search(r"^(\d)\. .*Careful: this program has 250 hours", shown.text, re.M)
    assert short, shown.text
    asked = f"does number {short[1]} have enough hours"
    own = ask("ask_school_details", asked, shown.slots).text
    assert "250 hours, OR asks for 500: 250 too few" in own
    shown = ask("find_schools", "esthetics schools in portland oregon").slots
    other = ask("ask_licence", "is number 1 enough hours for washington", shown).text
    assert "600 hours, WA asks for 750: 150 too few" in other


def test_the_price_of_one_beside_the_pay_there(ask: Any, listed: Any) -> None:
    text = ask("ask_payback", "would number 3 pay off", listed).text
    assert text.startswith("Beaver Beauty Academy (Decatur, GA): $14,995 with books")
    assert "Atlanta" in text
    assert "of a year's pay at the median" in text
    slots = listed | {"own_occupation": "31-9092"}
    changed = ask("ask_payback", "would number 3 pay off", slots).text
    assert "Medical assistants there have" in changed


def test_debt_and_earnings_are_said_to_mix_programs(ask: Any, listed: Any) -> None:
    for text in ("what do grads of the first make", "debt at the first one"):
        said = ask("ask_school_details", text, listed).text
        assert "mix all beauty programs" in said


def test_a_school_without_figures(ask: Any) -> None:
    shown = ask("find_schools", "esthetics schools in san juan pr").slots
    text = ask("ask_school_details", "how much and how long is the first", shown).text
    assert text.startswith("Century College (San Juan, PR): Price not reported; length not")
    assert "price not reported. Length" not in ask(
        "ask_school_details", "the first one", shown
    ).text.replace("Price not reported. Length", "")


def test_a_bare_number_is_that_school(ask: Any, listed: Any) -> None:
    assert ask("skip_question", "2", listed).text.startswith("International School")
    assert ask("show_more", "3", listed).text.startswith("Beaver Beauty Academy")


@pytest.fixture
def chain(ask: Any) -> Any:
    """The slots after 74 campuses of one name were found."""
    reply = ask("ask_school_details", "tell me about empire beauty school")
    assert "74 schools called Empire Beauty School" in reply.text
    assert len(reply.buttons) == 4
    return reply.slots


@pytest.mark.parametrize(
    ("intent", "text", "told"),
    [
        ("ask_school_details", "the york one", "Empire Beauty School-York, 2592 Eastern"),
        ("inform", "york pa", "Empire Beauty School-York"),
        ("find_schools", "in pittsburgh", "Empire Beauty School"),
        ("inform", "pennsylvania", "I know 17 schools called Empire Beauty School, in PA"),
        ("inform", "wyoming", "I know 74 schools"),
        (
            "find_schools",
            "near st paul mn",
            "The Empire Beauty School nearest to Saint Paul",
        ),
        ("inform", "seattle", "I know no Empire Beauty School in Seattle, WA; the nearest"),
    ],
)
def test_the_campus_is_chosen_by_its_place(
    ask: Any, chain: Any, intent: str, text: str, told: str
) -> None:
    reply = ask(intent, text, chain)
    assert reply.text.startswith(told)
    assert len(reply.buttons) <= 4


def test_another_campus_of_the_school_in_view(ask: Any) -> None:
    one = ask("ask_school_details", "tell me about empire beauty school in york pa")
    text = ask("ask_school_details", "how about the one in lancaster", one.slots).text
    assert text.startswith("Empire Beauty School-Lancaster")


def test_numbers_of_other_things_are_no_schools(ask: Any, listed: Any) -> None:
    for said in (
        "do they have evening class from 5 to 9",
        "do they have class on like 2 evenings",
    ):
        text = ask("ask_schedule", said, listed).text
        assert text.startswith("Class times are in no public data. Ask them:\n1. ")


def test_a_fact_of_a_school_by_name(ask: Any) -> None:
    text = ask("ask_training_cost", "how much is paul mitchell in tampa").text
    assert text.startswith("Paul Mitchell the School-Tampa (Tampa, FL): $23,445")


def test_a_name_spelled_otherwise_is_asked_back(ask: Any) -> None:
    reply = ask("ask_school_details", "what about the Jean Madelin Aveda Institut Academy")
    assert reply.text.startswith("I have no program of a school called")
    assert reply.buttons[0].title == "Jean Madeline Aveda Institute"


def test_a_closed_school_is_said_to_be_closed(ask: Any) -> None:
    text = ask("ask_school_details", "tell me about Birmingham-Southern College").text
    assert "closed on July 31, 2024" in text


@pytest.mark.parametrize(
    ("intent", "text", "gone"),
    [
        ("inform", "anywhere but Atlanta", "(Atlanta, GA"),
        ("compare_schools", "not elaine sterling", "Elaine Sterling"),
        ("ask_school_details", "except the first", "Elaine Sterling"),
        ("deny", "no beaver", "Beaver Beauty"),
        ("start_over", "scratch the third", "Beaver Beauty"),
        ("skip_question", "i dont like the second one, drop it", "International School of"),
    ],
)
def test_what_is_ruled_out_leaves_the_list_for_good(
    ask: Any, listed: Any, intent: str, text: str, gone: str
) -> None:
    reply = ask(intent, text, listed)
    assert "\n1. " in reply.text
    assert gone not in reply.text.partition("\n")[2]
    more = ask("show_more", "more", listed | reply.slots)
    assert gone not in more.text.partition("\n")[2]
    assert "\n4. " in more.text


def test_that_one_is_dropped(ask: Any, listed: Any) -> None:
    slots = listed | ask("ask_school_details", "the second one", listed).slots
    reply = ask("skip_question", "drop that one", slots)
    assert "International School of Skin" not in reply.text


def test_ruling_out_adds_up(ask: Any, listed: Any) -> None:
    slots = listed | ask("inform", "not in atlanta", listed).slots
    reply = ask("inform", "not decatur either", slots)
    assert reply.text.startswith("Outside Atlanta, GA and outside Decatur, GA: I found")


@pytest.fixture
def pittsburgh(ask: Any) -> Any:
    """The slots after South Hills, Fountain of Youth and Butler were shown."""
    slots = ask("find_schools", "esthetics schools near pittsburgh").slots
    assert "Butler" in ask("compare_schools", "compare them", slots).text
    return slots


@pytest.mark.parametrize(
    ("intent", "text"),
    [
        ("ask_closer", "nothing under 8k within 60 miles?"),
        ("refine_schools", "under $8,000 and 60 miles max"),
        ("ask_cheaper", "more like 8k, im ok driving to an hour"),
    ],
)
def test_a_radius_is_kept_to_together_with_the_budget(
    ask: Any, intent: str, text: str
) -> None:
    slots = ask("find_schools", "esthetics schools near columbus ohio").slots
    reply = ask(intent, text, slots)
    assert "one within 60 miles of Columbus, OH reports a price up to $8,000" in reply.text
    assert "the lowest there is $" in reply.text
    assert "The nearest within $8,000 is Buckeye" in reply.text
    assert reply.slots["school_wishes"]["radius_miles"] == 60
    closer = ask("ask_closer", "closer", slots | reply.slots)
    assert closer.text.startswith("None is nearer")
    assert "radius_miles" in (slots | reply.slots | closer.slots)["school_wishes"]


def test_a_driving_time_is_said_in_miles(ask: Any) -> None:
    reply = ask("find_schools", "schools in a 30 min drive of columbus ohio")
    assert reply.text.startswith("At 60 miles an hour, in a straight line, that is 30")


def test_that_there_is_none_is_confirmed(ask: Any) -> None:
    slots = ask("find_schools", "esthetics schools near columbus ohio").slots
    text = "so nothing under 8k within 60 miles? just say it"
    assert ask("ask_closer", text, slots).text.startswith("Right, none within 60 miles")


@pytest.mark.parametrize("intent", ["correct_bot", "nlu_fallback", "refine_schools"])
@pytest.mark.parametrize("text", ["who got 750 then", "none of those are 750 bro. more"])
def test_hours_are_a_filter(ask: Any, intent: str, text: str) -> None:
    slots = ask("find_schools", "cheap esthetics schools near detroit").slots
    reply = ask(intent, text, slots)
    assert "within 30 miles of Detroit, MI reports 750 hours" in reply.text
    assert "a state's rule may be newer" in reply.text
    hours = [hit["clock_hours"] for hit in reply.card.data["schools"]]
    assert hours
    assert min(hours) >= 750


def test_full_hours_are_the_least_and_under_some_the_most(said: Any) -> None:
    for text in ("the full 600 hours", "at least 600 hrs", "minimum 600 hours"):
        assert query(said(text, "refine_schools")).min_clock_hours == 600
    asked = query(said("under 600 hours", "refine_schools"))
    assert (asked.min_clock_hours, asked.max_clock_hours) == (None, 600)


def test_anything_but_community_college_is_private(said: Any) -> None:
    assert query(said("anything but community college", "refine_schools")).public is False
    assert query(said("only community colleges", "refine_schools")).public is True


@pytest.mark.parametrize(
    ("intent", "text", "parts"),
    [
        ("ask_training_cost", "price of the first? or can i pay in bits?",
         ["$", "Payments in parts", "412-561-3381"]),
        ("ask_financial_aid", "can i get grants at the first? they take felons?",
         ["In the federal aid system", "Rules on criminal records", "412-561-3381"]),
        ("ask_choose_school", "is the first accredited, do they teach in spanish",
         ["so accredited", "Languages of teaching"]),
        ("find_schools", "butler is a drive. whats the first one like, is it licensed",
         ["South Hills Beauty Academy", "of its students finish", "so accredited"]),
        ("ask_training_cost", "how much more is fountain of youth and why so few grads",
         ["The difference is $", "graduates a year", "Why so few finish", "724-625-3691"]),
        ("ask_financial_aid", "tell me about south hills. tuition help?",
         ["In the federal aid system", "of its students finish"]),
    ],
)  # fmt: skip
def test_every_part_of_a_question_is_answered(
    ask: Any, pittsburgh: Any, intent: str, text: str, parts: list[str]
) -> None:
    reply = ask(intent, text, pittsburgh)
    for part in parts:
        assert part in reply.text
    assert "Butler" not in reply.text


def test_credit_is_asked_of_the_school_and_no_length(ask: Any, pittsburgh: Any) -> None:
    text = "25% finishing at fountain lol no. south hills wins. will they take my 180 hrs?"
    reply = ask("ask_credit_for_hours", text, pittsburgh)
    assert "of your 180 hours it takes over, South Hills" in reply.text
    assert "412-561-3381" in reply.text
    assert "Board of Cosmetology" in reply.text
    assert "Fountain" not in reply.text
    again = "i asked if they take my hours from the old school. not how long"
    later = ask("ask_training_length", again, pittsburgh | reply.slots)
    assert "Length:" not in later.text
    assert "South Hills Beauty Academy decides" in later.text


@pytest.mark.parametrize("intent", ["nlu_fallback", "find_schools", "show_my_data"])
def test_a_school_named_in_part_gives_its_card(
    ask: Any, pittsburgh: Any, intent: str
) -> None:
    reply = ask(intent, "tell me everything about south hills", pittsburgh)
    assert reply.text.startswith("South Hills Beauty Academy, 3269")


def test_a_school_turned_down_is_not_compared_again(ask: Any, pittsburgh: Any) -> None:
    told = ask("find_schools", "butler is a drive. is the first accredited", pittsburgh)
    compared = ask("compare_schools", "compare them", pittsburgh | told.slots).text
    assert "Butler" not in compared
    assert "South Hills" in compared
    assert "Fountain" in compared


def test_the_two_named_are_compared_whatever_else_is_asked(ask: Any) -> None:
    slots = ask("find_schools", "esthetics schools near columbus ohio").slots
    text = "whats the diff between aveda 600 and the spa school master 750, any lasers"
    reply = ask("ask_laser_training", text, slots)
    assert "Aveda Institute-Columbus" in reply.text
    assert "The Spa School" in reply.text
    assert "Mason" not in reply.text
    assert "no right to lasers" in reply.text


@pytest.mark.parametrize(
    "text",
    ["whats the phone of the PA board", "no the STATE BOARD phone not the schools",
     "phone number for the attorney general?"],
)  # fmt: skip
@pytest.mark.parametrize("intent", ["ask_school_details", "out_of_scope", "correct_bot"])
def test_the_board_is_no_school(ask: Any, pittsburgh: Any, text: str, intent: str) -> None:
    reply = ask(intent, text, pittsburgh)
    assert "South Hills" not in reply.text
    assert "Pennsylvania State Board of Cosmetology" in reply.text


def test_a_school_of_another_state_is_held_to_the_licence_asked_for(ask: Any) -> None:
    slots = ask("find_schools", "esthetics schools near new brunswick nj").slots
    text = (
        "which is cheapest, and does that staten island one count for a new jersey license?"
    )
    reply = ask("ask_licence_transfer", text, slots)
    if "Career School" not in reply.text:
        reply = ask("ask_licence", text, slots)
    assert reply.text.startswith("The cheapest is Career School of NY")
    assert "NJ asks for" in reply.text
    assert "whether NJ takes hours from there, the New Jersey Board" in reply.text
