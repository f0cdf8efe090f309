"""The REST channel and the page's server over real HTTP, with bad input."""

import uuid

import httpx
import pytest

from tests.conftest import Bot


def test_a_reply_has_text_buttons_card_and_sources(bot: Bot) -> None:
    (reply,) = bot.say(uuid.uuid4().hex, "how much do estheticians make in Texas")
    assert "$49,250" in reply["text"]
    assert reply["card"]["kind"] == "pay_chart"
    assert reply["sources"][0]["release"] == "May 2025"
    assert {"title", "payload"} == set(reply["buttons"][0])


@pytest.mark.parametrize(
    ("body", "reason"),
    [
        ({"sender": "a", "message": ""}, "message is empty"),
        ({"sender": "a", "message": "  \n "}, "message is empty"),
        ({"sender": "a", "message": "\x00\u200b\u202e"}, "message is empty"),
        ({"sender": "a", "message": "////"}, "message is empty"),
        ({"sender": "a", "message": "x" * 10_000}, "longer than 4000"),
        ({"sender": "a", "message": 5}, "message is missing"),
        ({"sender": "a"}, "message is missing"),
        ({"message": "hi"}, "sender is missing"),
        ({"sender": "", "message": "hi"}, "sender is missing"),
        ({"sender": ["a"], "message": "hi"}, "sender is missing"),
        ({"sender": "s" * 200, "message": "hi"}, "at most 128"),
        ({"sender": "a\nb", "message": "hi"}, "printable"),
        ([], "send a JSON object"),
        (None, "send a JSON object"),
        ("text", "send a JSON object"),
    ],
)
def test_bad_requests_get_a_reason(bot: Bot, body: object, reason: str) -> None:
    response = bot.post(body)
    assert response.status_code == 400
    assert reason in response.json()["error"]


@pytest.mark.parametrize("content", [b"", b"{", b"\xff\xfe", b"sender=a&message=hi"])
def test_what_is_no_json_gets_a_reason(bot: Bot, content: bytes) -> None:
    url = f"{bot.url}/webhooks/rest/webhook"
    response = httpx.post(url, content=content, timeout=15)
    assert response.status_code == 400
    assert "JSON object" in response.json()["error"]


def test_a_huge_body_is_refused(bot: Bot) -> None:
    response = bot.post({"sender": "a", "message": "x" * 200_000})
    assert response.status_code == 413


def test_an_unknown_address_is_a_404_with_a_reason(bot: Bot) -> None:
    response = httpx.get(f"{bot.url}/nowhere", timeout=5)
    assert response.status_code == 404
    assert response.json()["error"] == "no such address"


@pytest.mark.parametrize(
    "message",
    [
        "💅💅💅",
        "\u202eTexas",
        "<script>alert(1)</script>",
        "'; DROP TABLE institutions; --",
        "/restart",
        '/ask_pay{"state": ["TX"]',
        "schools near 00000",
        "schools in Narnia",
        "esthetician schools in Tampa for -500 dollars",
        "esthetician schools in Tampa for 999999999999 dollars",
        "how much does a florgnabber make",
        "a" * 3_900,
        "how many hours " * 250,
    ],
)
def test_odd_messages_get_a_helpful_sentence(bot: Bot, message: str) -> None:
    replies = bot.say(uuid.uuid4().hex, message)
    assert replies
    assert len(replies[0]["text"]) > 20
    assert "right now" not in replies[0]["text"]


def test_conversations_are_apart(bot: Bot) -> None:
    first, second = bot.conversation(), bot.conversation()
    first.say("esthetician schools in Dallas")
    assert "Dallas" not in second.say("find schools")


def test_a_typed_command_sets_nothing(bot: Bot) -> None:
    visitor = bot.conversation()
    visitor.say('/inform{"state": "TX", "occupation": "29-1213"}')
    assert "Dermatologists" not in visitor.say("how much do they make")


def test_a_button_of_another_conversation_is_only_text(bot: Bot) -> None:
    owner, other = bot.conversation(), bot.conversation()
    owner.say("esthetician schools in Portland")
    payload = owner.last[0]["buttons"][1]["payload"]
    assert "Portland, ME" in owner.say(payload)
    reply = other.bot.say(other.sender, payload)[0]
    assert not reply["text"].startswith("I found")


def test_a_forged_button_is_only_text(bot: Bot) -> None:
    visitor = bot.conversation()
    visitor.say("hi")
    payload = visitor.last[0]["buttons"][0]["payload"]
    forged = payload[:-3] + ("aaa" if not payload.endswith("aaa") else "bbb")
    assert forged != payload
    assert bot.say(visitor.sender, forged)


def test_the_page_is_served_with_a_strict_policy(bot: Bot) -> None:
    page = httpx.get(f"{bot.url}/", timeout=5)
    assert page.status_code == 200
    assert "default-src 'none'" in page.headers["content-security-policy"]
    for name in ("page.js", "page.css", "icon.svg"):
        assert httpx.get(f"{bot.url}/page/{name}", timeout=5).status_code == 200
    assert httpx.get(f"{bot.url}/page/../server.py", timeout=5).status_code == 404


def test_rasas_own_endpoints_are_closed(bot: Bot) -> None:
    for path in ("/conversations/a/tracker", "/model", "/domain", "/status"):
        assert httpx.get(f"{bot.url}{path}", timeout=5).status_code == 404
