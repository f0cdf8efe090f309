"""Names, wishes and questions beside contact data, as people type them."""

from typing import Any

import pytest

from actions.visitor.contact_data import find_name, read_wish
from actions.visitor.contact_questions import about_contact
from actions.visitor.contact_said import given_before, own_words, read_all


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("yes, have someone contact me. tom", "tom"),
        ("Yes that's fine with me. It's Linda Harper, but please after 5", "Linda Harper"),
        ("Sofia Reyes, evenings are best", "Sofia Reyes"),
        ("call me tomorrow", None),
        ("only mornings please", None),
    ],
)
def test_the_name_is_found_among_other_words(text: str, name: str | None) -> None:
    assert find_name(text) == name


@pytest.mark.parametrize(
    ("text", "wish"),
    [
        ("but only call me after 5pm ok?", "after 5pm"),
        ("Mornings are best", "Mornings"),
        ("in spanish, weekends", "in spanish, weekends"),
        ("I'm free after work", "after work"),
        ("my evening class is nice", None),
        ("Maria Lopez", None),
    ],
)
def test_when_to_be_reached(text: str, wish: str | None) -> None:
    assert read_wish(text) == wish


def test_two_capitalised_words_alone_are_a_name() -> None:
    assert own_words("Carol Meyer") == "Carol Meyer"
    assert own_words("Mornings are best to call") is None
    assert own_words("Thanks") is None


def test_one_message_gives_all_of_it() -> None:
    assert read_all("Ana Ruiz, ana@example.com 813-555-0123, after 5") == {
        "contact_name": "Ana Ruiz",
        "contact_email": "ana@example.com",
        "contact_phone": "+18135550123",
        "contact_wish": "after 5",
    }
    assert read_all("how much do they make") == {}


def _user(text: str, intent: str = "inform") -> dict[str, Any]:
    return {"event": "user", "text": text, "parse_data": {"intent": {"name": intent}}}


def test_what_was_typed_for_it_is_read_after_the_consent(said: Any) -> None:
    turn = said("yes i agree", "affirm")
    turn.events = [
        _user("My name is Mae, I am 61 and in Spokane"),
        _user("please call me, mornings are best", "talk_to_person"),
        _user("509-555-0123"),
        _user("yes i agree", "affirm"),
    ]
    given = given_before(turn)
    assert given["contact_name"] == "Mae"
    assert given["contact_phone"] == "+15095550123"
    assert given["contact_wish"] == "mornings"


def test_what_was_kept_before_belongs_to_no_new_request(said: Any) -> None:
    turn = said("yes", "affirm")
    turn.events = [
        _user("call me 813-555-0123", "talk_to_person"),
        {"event": "action", "name": "action_keep_contact"},
        _user("call me again", "talk_to_person"),
    ]
    assert "contact_phone" not in given_before(turn)


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("ok yes but will u spam me? who sees it", "It isn't sold"),
        ("who sees my number?", "The people who run this site"),
        ("Did you delete my email?", "nothing was deleted"),
        ("will they know about front desk jobs too?", "What they know I can't say"),
        ("only call me after 5pm ok?", ""),
        ("I agree", ""),
    ],
)
def test_questions_about_the_call_are_answered(said: Any, text: str, part: str) -> None:
    answer = about_contact(said(text))
    assert part in answer
    assert bool(answer) is bool(part)
