"""Messages, mentions, commands, buttons, selects and the App Home, with the running bot."""

import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from urllib.parse import urlsplit

import httpx
import pytest

from tests.bot.slack.conftest import PUBLIC
from tests.bot.slack.sender import User, elements, identifier, timestamp, titled
from tests.conftest import Bot
from tests.slack_double import BOT_ID, BOT_USER, Slack

QUIET_SECONDS = 0.5


def words(post: dict) -> str:
    return post["text"].replace("&amp;", "&").replace("&lt;", "<").replace("&gt;", ">")


def in_thread(slack: Slack, thread: str) -> list[dict]:
    return [post for post in slack.posts("C0GENERAL") if post.get("thread_ts") == thread]


def test_a_direct_message_is_answered_and_followed_up(user: User) -> None:
    first = user.say("how many hours for a license in ohio")
    assert "Ohio asks for" in words(first)
    assert "thread_ts" not in first
    fields = next(b["fields"] for b in first["blocks"] if "fields" in b)
    assert any(field["text"] == "*State*\nOhio" for field in fields)
    assert "Florida" in words(user.say("and in florida?"))


def test_a_thread_of_a_direct_message_is_the_same_conversation(user: User) -> None:
    user.say("how many hours for a license in ohio")
    thread = timestamp()
    answer = user.say("and in florida?", thread_ts=thread)
    assert "Florida" in words(answer)
    assert answer["thread_ts"] == thread


def test_a_mention_is_two_events_and_one_answer(user: User, slack: Slack) -> None:
    mention = user.mention("what does an esthetician earn in texas")
    thread = mention["event"]["ts"]
    twin = user.message(
        mention["event"]["text"], channel="C0GENERAL", channel_type="channel", ts=thread
    )
    assert mention["event_id"] != twin["event_id"]
    with ThreadPoolExecutor() as pool:
        assert {r.status_code for r in pool.map(user.send, (mention, twin))} == {200}
    slack.wait(lambda: in_thread(slack, thread))
    time.sleep(QUIET_SECONDS)
    (answer,) = in_thread(slack, thread)
    assert "Texas" in words(answer)
    follow_up = user.mention("and in ohio?", thread_ts=thread)
    user.send(follow_up)
    assert "Ohio" in words(slack.wait(lambda: in_thread(slack, thread), 2)[-1])


def test_each_thread_is_a_conversation_of_its_own(user: User, slack: Slack) -> None:
    asked = user.mention("how many hours for a license in ohio")
    user.send(asked)
    slack.wait(lambda: in_thread(slack, asked["event"]["ts"]))
    other = user.mention("and in florida?")
    user.send(other)
    (answer,) = slack.wait(lambda: in_thread(slack, other["event"]["ts"]))
    assert "hours of training" not in words(answer)


@pytest.mark.parametrize(
    "event",
    [
        {"subtype": "message_changed", "hidden": True, "message": {"text": "hi"}},
        {"subtype": "message_deleted", "hidden": True, "deleted_ts": "1.1"},
        {"subtype": "message_changed"},
        {"subtype": "channel_join"},
        {"subtype": "bot_message", "bot_id": "B0OTHER"},
        {"bot_id": BOT_ID},
        {"user": BOT_USER},
        {"user": "USLACKBOT"},
        {"edited": {"user": "U1", "ts": "1.1"}},
        {"type": "app_mention", "edited": {"user": "U1", "ts": "1.1"}},
        {"channel": "C0GENERAL", "channel_type": "channel"},
        {"type": "reaction_added"},
        {"type": "team_join", "user": {"id": "U0NEW"}},
    ],
)
def test_what_nobody_said_to_the_bot_is_dropped(
    user: User, slack: Slack, event: dict
) -> None:
    before = len(slack.calls)
    assert user.send(user.message("what do they earn", **event)).status_code == 200
    answer = user.say("thanks")
    assert len(slack.calls) == before + 1
    assert answer["channel"] == user.direct


def test_what_slack_encoded_is_read_as_it_was_typed(user: User) -> None:
    answer = user.say(
        f"<@{BOT_USER}> what about <https://bls.gov/oes|wages> &amp; jobs in <#C9|texas>?"
    )
    assert "Texas" in words(answer)
    assert "<@" not in words(answer)


def test_nothing_typed_is_a_command(user: User) -> None:
    answer = user.say('/delete_my_data{"choice": "delete"}')
    assert "Deleted" not in words(answer)


def test_a_mention_alone_and_a_file_alone(user: User, slack: Slack) -> None:
    assert "for instance" in words(user.say(f"<@{BOT_USER}>"))
    answer = user.say("", subtype="file_share", files=[{"id": "F1"}])
    assert "text only" in words(answer)


def test_a_message_that_is_too_long(user: User) -> None:
    assert "4,000 characters" in words(user.say("long " * 1_000))


def test_a_command_is_answered_for_the_user_alone(user: User, slack: Slack) -> None:
    command = user.command("how many hours for a license in ohio")
    before = len(slack.made("chat.postMessage"))
    response = user.send(command, "application/x-www-form-urlencoded")
    assert (response.status_code, response.text) == (200, "")
    name = command["response_url"].rpartition("/")[2]
    (answer,) = slack.wait(lambda: slack.posts(name))
    assert "Ohio asks for" in words(answer)
    assert answer["response_type"] == "ephemeral"
    assert answer["replace_original"] is False
    assert len(slack.made("chat.postMessage")) == before
    # The direct message goes on with it.
    assert "Florida" in words(user.say("and in florida?"))


@pytest.mark.parametrize("text", ["", "payload of my training"])
def test_a_command_with_any_text(user: User, slack: Slack, text: str) -> None:
    command = user.command(text)
    user.send(command, "application/x-www-form-urlencoded")
    slack.wait(lambda: slack.posts(command["response_url"].rpartition("/")[2]))


def test_a_button_is_pressed_once(user: User, slack: Slack) -> None:
    hello = user.say("hello")
    press = user.press(hello, titled(hello, "What does it pay?"))
    for _ in range(3):
        assert user.interact(press).status_code == 200
    answer = slack.wait(user.heard, 2)[-1]
    assert answer["blocks"][0]["elements"][0]["text"] == "› What does it pay?"
    time.sleep(QUIET_SECONDS)
    assert len(user.heard()) == 2


def test_a_button_in_a_thread_and_in_an_answer_for_one(user: User, slack: Slack) -> None:
    asked = user.mention("hello")
    thread = asked["event"]["ts"]
    user.send(asked)
    (hello,) = slack.wait(lambda: in_thread(slack, thread))
    user.interact(user.press(hello, titled(hello, "What does it pay?")))
    assert "median" in words(slack.wait(lambda: in_thread(slack, thread), 2)[-1])

    command = user.command("hello")
    user.send(command, "application/x-www-form-urlencoded")
    name = command["response_url"].rpartition("/")[2]
    (hello,) = slack.wait(lambda: slack.posts(name))
    container = {"type": "message", "message_ts": timestamp(), "is_ephemeral": True}
    press = user.press(hello, titled(hello, "What does it pay?"), container=container)
    del press["message"]
    user.interact(press)
    name = press["response_url"].rpartition("/")[2]
    assert "median" in words(slack.wait(lambda: slack.posts(name))[-1])


def test_a_button_works_only_where_it_was_shown(
    someone: Callable[[], User], slack: Slack
) -> None:
    one, other = someone(), someone()
    hello = one.say("hello")
    stolen = titled(hello, "What does it pay?")
    other.interact(other.press({"channel": other.direct}, stolen))
    assert "out of date" in words(slack.wait(other.heard)[-1])
    forged = {**stolen, "value": "/ask_pay"}
    one.interact(one.press(hello, forged))
    assert "out of date" in words(slack.wait(one.heard, 2)[-1])


def test_schools_are_cards_and_can_be_compared(user: User, slack: Slack) -> None:
    schools = user.say("esthetician schools near 30303")
    bold = [b for b in schools["blocks"] if b.get("text", {}).get("type") == "mrkdwn"]
    assert len(bold) >= 3
    assert bold[0]["text"]["text"].startswith("1. *")
    (select,) = [e for e in elements(schools) if e["type"] == "multi_static_select"]
    chosen = {**select, "selected_options": select["options"][:2]}
    user.interact(user.press(schools, chosen))
    compared = slack.wait(user.heard, 2)[-1]
    (table,) = [b for b in compared["blocks"] if b["type"] == "table"]
    heading = [cell["text"] for cell in table["rows"][0]]
    assert heading == ["Compared", "No. 1", "No. 2"]
    assert "Price, all in" in [row[0]["text"] for row in table["rows"]]
    user.interact(
        user.press(schools, {**select, "selected_options": chosen["options"][:1]})
    )
    time.sleep(QUIET_SECONDS)
    assert len(user.heard()) == 2


def test_the_pay_chart_is_a_picture(user: User, slack_bot: Bot) -> None:
    pay = user.say("what do estheticians and nurses earn in texas")
    (image,) = [block for block in pay["blocks"] if block["type"] == "image"]
    assert image["image_url"].startswith(f"{PUBLIC}/webhooks/slack/chart/")
    assert "Texas" in image["alt_text"]
    assert "$" in image["alt_text"]
    path = urlsplit(image["image_url"]).path
    fetched = httpx.get(f"{slack_bot.url}{path}", timeout=30)
    assert fetched.headers["content-type"] == "image/png"
    assert fetched.content.startswith(b"\x89PNG")
    forged = f"{slack_bot.url}{path[:-8]}AAAA.png"
    assert httpx.get(forged, timeout=30).status_code == 404


def test_a_picture_that_slack_cant_fetch_leaves_the_words(user: User, slack: Slack) -> None:
    slack.refuses_pictures = True
    answer = user.say("what do estheticians earn in texas")
    assert "blocks" not in answer
    assert "Texas" in words(answer)


def test_the_app_home_and_its_starters(user: User, slack: Slack) -> None:
    opened = user.message("", type="app_home_opened", tab="home", channel=user.direct)
    user.send(opened)

    def homes() -> list[dict]:
        return [v for v in slack.made("views.publish") if v["user_id"] == user.name]

    view = slack.wait(homes)[0]["view"]
    starter = titled(view, "What does it pay?")
    press = user.press({}, starter)
    press |= {"container": {"type": "view", "view_id": identifier("V")}, "view": view}
    del press["message"], press["channel"], press["response_url"]
    user.interact(press)
    (answer,) = slack.wait(lambda: slack.posts(user.name))
    assert "median" in words(answer)
    user.send(user.message("", type="app_home_opened", tab="messages"))
    user.say("thanks")
    assert len(homes()) == 1
