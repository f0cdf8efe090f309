"""The form for contact data: shown, wrong, declined, sent, settled meanwhile."""

import time
from collections.abc import Callable
from typing import Any

import pytest

from actions.catalog.database import open_session
from actions.catalog.visitors import held
from tests.bot.slack.sender import User, timestamp, titled
from tests.bot.slack.test_talk import QUIET_SECONDS, in_thread, words
from tests.slack_double import Slack

FORM = "Leave my contact data"


def asked_for_consent(user: User) -> dict[str, Any]:
    """The message that asks for consent to be contacted by a school."""
    user.say("esthetician schools near 30303")
    user.say("tell me more about the first one")
    return asks(user, "i want to hear from this school")


def asks(user: User, text: str) -> dict[str, Any]:
    """The consent question, which a school's own address may stand before."""
    before = len(user.heard())
    user.say(text)
    return hears(user, "Do you agree?", before)


def hears(user: User, text: str, before: int = 0) -> dict[str, Any]:
    def found() -> list[dict[str, Any]]:
        return [post for post in user.heard()[before:] if text in words(post)]

    return user.slack.wait(found)[-1]


def opened(user: User, slack: Slack, post: dict[str, Any]) -> dict[str, Any]:
    before = len(slack.made("views.open"))
    assert user.interact(user.press(post, titled(post, FORM))).status_code == 200
    view: dict[str, Any] = slack.wait(lambda: slack.made("views.open"), before + 1)[-1][
        "view"
    ]
    return view


def left(user: User) -> dict[str, Any]:
    with open_session() as session:
        return held(session, f"slack-{user.team}-{user.name}")


def test_what_is_sent_is_kept_with_the_consent_that_was_shown(
    user: User, slack: Slack
) -> None:
    consent = asked_for_consent(user)
    titles = [e["text"]["text"] for b in consent["blocks"] if b["type"] == "actions"
              for e in b["elements"]]  # fmt: skip
    assert titles == [FORM, "No, thanks", "What happens with my data"]
    view = opened(user, slack, consent)
    shown = view["blocks"][0]["text"]["text"]
    inputs = {b["block_id"]: b for b in view["blocks"] if b["type"] == "input"}
    assert inputs["consent"]["optional"] is False
    assert inputs["consent"]["element"]["type"] == "checkboxes"
    sent = user.interact(
        user.submission(
            view, name="Maria Lopez", email="maria@gmail.com", phone="813 555 0123"
        )
    )
    assert (sent.status_code, sent.text) == (200, "")
    hears(user, "can reach you now")
    (lead,) = left(user)["leads"]
    assert (lead["name"], lead["email"], lead["phone"]) == (
        "Maria Lopez", "maria@gmail.com", "+18135550123",
    )  # fmt: skip
    assert lead["consent_text"] == shown.replace("&amp;", "&")


@pytest.mark.parametrize(
    ("typed", "block", "problem"),
    [
        ({"email": "jo@gmail"}, "email", "can't be right"),
        ({"phone": "555-0199"}, "phone", "area code"),
        ({"name": "12345", "email": "jo@gmail.com"}, "name", "doesn't look like a name"),
        ({}, "email", "is needed"),
        ({"name": "Jo"}, "email", "is needed"),
        ({"email": "jo@gmail.com", "consent": False}, "consent", "consent"),
        ({"email": "not at all"}, "email", "no email address"),
        ({"phone": "jo@gmail.com"}, "phone", "no telephone number"),
    ],
)
def test_what_is_wrong_is_shown_in_the_form(
    user: User, slack: Slack, typed: dict[str, Any], block: str, problem: str
) -> None:
    view = opened(user, slack, user.say("i want to talk to a person, have them call me"))
    answer = user.interact(user.submission(view, **typed)).json()
    assert answer["response_action"] == "errors"
    assert problem in answer["errors"][block]
    assert left(user).get("handoff_requests", []) == []
    # Nothing is lost by it: the same form can be sent rightly.
    assert user.interact(user.submission(view, email="jo@gmail.com")).text == ""
    slack.wait(user.heard, 2)
    assert left(user)["handoff_requests"][0]["email"] == "jo@gmail.com"


def test_declining_loses_nothing(user: User, slack: Slack) -> None:
    consent = asked_for_consent(user)
    opened(user, slack, consent)
    user.interact(user.press(consent, titled(consent, "No, thanks")))
    hears(user, "keep no contact data")
    assert "phone" in words(user.say("what is the second one's phone")).lower()
    assert left(user).get("leads", []) == []


def test_a_form_that_was_settled_meanwhile(user: User, slack: Slack) -> None:
    consent = asked_for_consent(user)
    view = opened(user, slack, consent)
    user.say("no thanks")
    late = user.interact(user.submission(view, email="jo@gmail.com")).json()
    assert "settled" in late["errors"]["consent"]
    user.interact(user.press(consent, titled(consent, FORM)))
    hears(user, "settled")
    assert left(user).get("leads", []) == []


def test_consent_to_one_school_is_none_to_another(user: User, slack: Slack) -> None:
    view = opened(user, slack, asked_for_consent(user))
    user.say("no thanks")
    user.say("tell me more about the second one")
    second = asks(user, "i want to hear from this school")
    late = user.interact(user.submission(view, email="jo@gmail.com")).json()
    assert "settled" in late["errors"]["consent"]
    view = opened(user, slack, second)
    assert user.interact(user.submission(view, email="jo@gmail.com")).text == ""
    hears(user, "can reach you now")
    assert len(left(user)["leads"]) == 1


def test_a_form_sent_twice_or_by_somebody_else(
    someone: Callable[[], User], slack: Slack
) -> None:
    user, other = someone(), someone()
    view = opened(user, slack, asked_for_consent(user))
    stolen = other.submission(view, email="other@gmail.com")
    assert "settled" in other.interact(stolen).json()["errors"]["consent"]
    forged = user.submission({**view, "private_metadata": "[]"}, email="jo@gmail.com")
    assert "settled" in user.interact(forged).json()["errors"]["consent"]
    sent = user.submission(view, email="jo@gmail.com")
    user.interact(sent)
    user.interact(sent)
    hears(user, "can reach you now")
    time.sleep(QUIET_SECONDS)
    assert len([post for post in user.heard() if "can reach you" in post["text"]]) == 1
    assert len(left(user)["leads"]) == 1


def test_in_a_channel_contact_data_stays_with_the_user(user: User, slack: Slack) -> None:
    asked = user.mention("i want to talk to a person, have them call me")
    thread = asked["event"]["ts"]
    user.send(asked)
    (consent,) = slack.wait(lambda: in_thread(slack, thread))
    assert "Everyone in this channel" in words(consent)
    view = opened(user, slack, consent)
    user.interact(user.submission(view, name="Maria", email="only.me@gmail.com"))
    slack.wait(lambda: [c.body for c in slack.calls if "only.me@gmail.com" in str(c.body)])
    told = [call for call in slack.calls if "only.me@gmail.com" in str(call.body)]
    assert {call.method.partition("/")[0] for call in told} == {"response"}
    assert len(in_thread(slack, thread)) == 1


def test_a_form_that_slack_doesnt_open(user: User, slack: Slack) -> None:
    consent = user.say("i want to talk to a person, have them call me")
    press = user.press(consent, titled(consent, FORM), trigger_id=f"9.9.{timestamp()}")
    user.interact(press)
    assert "can't be opened" in words(slack.wait(user.heard, 2)[-1])
    assert "What is your name" in words(user.say("I agree"))
