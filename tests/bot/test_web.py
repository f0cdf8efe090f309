"""The web channel over real HTTP, as docs/web.md promises it, with bad input."""

import json
import socket
import threading
import uuid
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor

import httpx
import pytest

from tests.bot.web_visitor import Visitor, events
from tests.conftest import Bot, start_bot, stop_bot

SCHOOL, OTHER = "https://school.example", "https://other.example"
HELLO = {"text": "how much do estheticians make in Texas"}


@pytest.fixture(scope="module")
def web() -> Iterator[Bot]:
    """The product behind a proxy, embedded at two sites."""
    running = start_bot(GLOWPATH_ORIGINS=f"{SCHOOL} {OTHER}", GLOWPATH_PROXIES="1")
    yield running
    stop_bot(running)


@pytest.fixture
def visitor(web: Bot) -> Visitor:
    """Somebody on the bot's own page, from an address of their own."""
    made = Visitor(web, address=f"198.51.100.{uuid.uuid4().int % 250 + 1}")
    made.begin()
    return made


def test_a_reply_has_text_buttons_card_sources_and_thumbs(visitor: Visitor) -> None:
    (reply,) = visitor.say(**HELLO)
    assert "$49,250" in reply["text"]
    assert reply["card"]["kind"] == "pay_chart"
    assert reply["sources"][0]["release"] == "May 2025"
    assert visitor.say(payload=reply["rating"]["helpful"])[0]["text"].startswith(
        "Thank you"
    )


def test_the_history_is_what_was_streamed(visitor: Visitor) -> None:
    said = visitor.say(**HELLO)
    button = said[0]["buttons"][0]
    said += visitor.say(payload=button["payload"])
    kept = visitor.history()
    assert [m["text"] for m in kept if m["from"] == "visitor"] == [
        HELLO["text"],
        button["title"],
    ]
    for streamed, stored in zip(said, (m for m in kept if m["from"] == "bot"), strict=True):
        same = {"id", "text", "buttons", "card", "sources"} & set(streamed)
        assert {key: stored[key] for key in same} == {key: streamed[key] for key in same}


def test_only_the_last_reply_can_be_rated(visitor: Visitor) -> None:
    visitor.say(**HELLO)
    visitor.say(text="and in Ohio?")
    rated = ["rating" in m for m in visitor.history() if m["from"] == "bot"]
    assert rated == [False, True]


def test_a_retry_is_answered_once(visitor: Visitor) -> None:
    message = {"id": uuid.uuid4().hex, "text": "esthetician schools in Tampa"}
    with ThreadPoolExecutor(4) as pool:
        replies = list(pool.map(lambda _: visitor.say(**message), range(4)))
    assert all(
        [r["text"] for r in reply] == [r["text"] for r in replies[0]] for reply in replies
    )
    assert [m["from"] for m in visitor.history()] == ["visitor", "bot"]


def test_a_page_about_texas_starts_with_texas(web: Bot) -> None:
    visitor = Visitor(web, SCHOOL)
    (greeting,) = visitor.begin(context="Texas")["replies"]
    assert "Texas" in greeting["text"]
    assert "$49,250" in visitor.say(text="how much do they make")[0]["text"]
    assert visitor.history()[0]["id"] == greeting["id"]
    assert visitor.begin(context="Ohio")["replies"] == []


def test_a_context_is_no_command(web: Bot) -> None:
    visitor = Visitor(web, SCHOOL)
    visitor.begin(context='/inform{"occupation": "29-1213"}')
    assert "Dermatologists" not in visitor.say(text="how much do they make")[0]["text"]


def test_a_starter_begins(visitor: Visitor) -> None:
    starter = visitor.begin()["starters"][0]
    assert "median" in visitor.say(payload=starter["payload"])[0]["text"]
    assert visitor.history()[0]["text"] == starter["title"]


def test_deleting_is_told_to_the_page(visitor: Visitor) -> None:
    visitor.say(**HELLO)
    menu = {item["name"]: item["payload"] for item in visitor.begin()["menu"]}
    (sure,) = visitor.say(payload=menu["delete"])
    response = visitor.post(payload=sure["buttons"][0]["payload"])
    assert events(response.text)[-1] == ("done", {"erased": True})
    assert visitor.history() == []


def test_a_page_of_our_own_never_sees_its_token(web: Bot) -> None:
    response = Visitor(web, web.url).http.post("/session", json={})
    assert "token" not in response.json()
    cookie = response.headers["set-cookie"]
    assert "HttpOnly" in cookie
    assert "SameSite=Strict" in cookie
    assert "Secure" not in cookie
    https = httpx.post(
        f"{web.url}/webhooks/web/session",
        json={},
        headers={"X-Forwarded-Proto": "https", "X-Forwarded-For": "203.0.113.9"},
    )
    assert "Secure" in https.headers["set-cookie"]


def test_an_embedded_page_has_a_token_and_no_cookie(web: Bot) -> None:
    response = Visitor(web, SCHOOL).http.post("/session", json={})
    assert response.json()["token"]
    assert "set-cookie" not in response.headers
    assert response.headers["access-control-allow-origin"] == SCHOOL
    assert "access-control-allow-credentials" not in response.headers


@pytest.mark.parametrize(
    "origin", ["https://evil.example", "null", "https://school.example:8443"]
)
@pytest.mark.parametrize("path", ["session", "messages"])
def test_another_origin_is_refused(web: Bot, origin: str, path: str) -> None:
    for method in ("OPTIONS", "POST"):
        response = httpx.request(
            method, f"{web.url}/webhooks/web/{path}", json={}, headers={"Origin": origin}
        )
        assert response.status_code == 403
        assert "access-control-allow-origin" not in response.headers
        assert "allowed" in response.json()["error"]


def test_a_preflight_of_an_allowed_origin_is_granted(web: Bot) -> None:
    for path in ("session", "messages", "history"):
        response = httpx.options(
            f"{web.url}/webhooks/web/{path}", headers={"Origin": SCHOOL}
        )
        assert response.status_code == 204
        assert "authorization" in response.headers["access-control-allow-headers"]


def _tokens(web: Bot) -> Iterator[tuple[str, str]]:
    """Tokens that aren't valid at SCHOOL, with what is wrong with each."""
    token = Visitor(web, SCHOOL).begin()["token"]
    yield "none", ""
    yield "forged", token[:-4] + ("AAAA" if not token.endswith("AAAA") else "BBBB")
    yield "cut", token[: len(token) // 2]
    yield "another site's", Visitor(web, OTHER).begin()["token"]
    own = Visitor(web)
    own.begin()
    yield "our own page's", own.http.cookies["glowpath_session"]
    yield "odd", "%00.%FF.~"
    yield "huge", "A" * 4_000


def test_a_token_that_is_not_this_pages_opens_nothing(web: Bot) -> None:
    for wrong, token in _tokens(web):
        visitor = Visitor(web, SCHOOL)
        if token:
            visitor.http.headers["Authorization"] = f"Bearer {token}"
        for response in (visitor.http.get("/history"), visitor.post(**HELLO)):
            assert response.status_code == 401, wrong
            assert "begin a new one" in response.json()["error"]


def test_a_cookie_is_never_read_for_another_site(visitor: Visitor) -> None:
    response = visitor.http.get("/history", headers={"Origin": SCHOOL})
    assert response.status_code == 401


def test_a_session_expires(web: Bot, monkeypatch: pytest.MonkeyPatch) -> None:
    from itsdangerous import TimestampSigner

    from bot.channels.web.sessions import LIFETIME, Session

    now = TimestampSigner("any").get_timestamp()
    late = int(now - LIFETIME.total_seconds())

    def token(age: int) -> str:
        monkeypatch.setattr(TimestampSigner, "get_timestamp", lambda _: late + age)
        return Session("web-somebody", "").token()

    fresh, old = Visitor(web), Visitor(web)
    fresh.http.cookies["glowpath_session"] = token(60)
    old.http.cookies["glowpath_session"] = token(-60)
    assert fresh.http.get("/history").status_code == 200
    assert old.http.get("/history").status_code == 401


def test_nobody_reaches_another_conversation(web: Bot, visitor: Visitor) -> None:
    """By any id that a page sees: of messages, of replies, of buttons."""
    (reply,) = visitor.say(text="esthetician schools in Portland, Maine")
    stranger = Visitor(web)
    stranger.begin()
    shared = visitor.history()[0]["id"]
    (again,) = stranger.say(id=shared, text="hello there")
    assert "Portland" not in again["text"]
    pressed = stranger.post(payload=reply["buttons"][0]["payload"])
    assert pressed.status_code == 400
    assert "no longer valid" in pressed.json()["error"]
    assert "Portland" not in str(stranger.history())
    for sender in (shared, reply["id"], "web-" + shared):
        response = web.post({"sender": sender, "message": "show my data"})
        assert "Portland" not in response.text


def test_a_conversation_of_this_channel_cant_be_named_elsewhere(bot: Bot) -> None:
    response = bot.post({"sender": "web-anything", "message": "hi"})
    assert response.status_code == 400
    assert "another channel" in response.json()["error"]


def test_the_channel_for_development_is_closed_to_proxies(web: Bot) -> None:
    body = {"sender": "a", "message": "hi"}
    for header in ("X-Forwarded-For", "Forwarded", "X-Real-IP"):
        assert web.post(body, headers={header: "203.0.113.7"}).status_code == 403


@pytest.mark.parametrize(
    ("body", "reason"),
    [
        ({}, "id has to be"),
        ({"id": "short", "text": "hi"}, "id has to be"),
        ({"id": "x" * 65, "text": "hi"}, "id has to be"),
        ({"id": "../../etc/passwd", "text": "hi"}, "id has to be"),
        ({"id": 12345678, "text": "hi"}, "id has to be"),
        ({"id": "12345678"}, "either a text or"),
        ({"id": "12345678", "text": "hi", "payload": "/greet"}, "either a text or"),
        ({"id": "12345678", "text": ["hi"]}, "have to be texts"),
        ({"id": "12345678", "text": " \u200b\x00 "}, "is empty"),
        ({"id": "12345678", "text": "////"}, "is empty"),
        ({"id": "12345678", "text": "x" * 4_001}, "at most 4000"),
        ({"id": "12345678", "payload": "/delete_my_data"}, "no longer valid"),
        ({"id": "12345678", "payload": "\ud800"}, "no longer valid"),
        ({"id": "12345678", "text": "hi", "sender": "web-x"}, "only id, payload, text"),
        ({"id": "12345678", "text": "hi", "metadata": {}}, "only id, payload, text"),
        ([], "JSON object"),
        ("text", "JSON object"),
        (None, "JSON object"),
    ],
)
def test_a_wrong_message_gets_a_reason(visitor: Visitor, body: object, reason: str) -> None:
    content = json.dumps(body).encode()
    response = visitor.http.post(
        "/messages", content=content, headers={"Content-Type": "application/json"}
    )
    assert response.status_code == 400
    assert reason in response.json()["error"]
    assert visitor.say(**HELLO)


@pytest.mark.parametrize("kind", ["text/plain", "application/x-www-form-urlencoded", ""])
def test_what_a_plain_form_can_send_is_refused(visitor: Visitor, kind: str) -> None:
    headers = {"Content-Type": kind}
    for path in ("/session", "/messages"):
        response = visitor.http.post(path, content=b"{}", headers=headers)
        assert response.status_code == 415


def test_a_megabyte_is_refused(visitor: Visitor) -> None:
    response = visitor.post(text="x" * 1_000_000)
    assert response.status_code == 413
    assert visitor.say(**HELLO)


def test_a_long_context_is_refused(web: Bot) -> None:
    response = Visitor(web).http.post("/session", json={"context": "x" * 101})
    assert response.status_code == 400


@pytest.mark.parametrize("text", ["<b>hi</b>", "\u202eTexas", "/ask_pay", "💅" * 50])
def test_odd_texts_come_back_as_text(visitor: Visitor, text: str) -> None:
    assert visitor.say(text=text)
    assert visitor.history()[0]["text"] == text.lstrip("/").replace("\u202e", "")


def test_a_hundred_messages_a_second_are_told_to_wait(web: Bot) -> None:
    flood, honest = Visitor(web, SCHOOL), Visitor(web, SCHOOL, "203.0.113.8")
    flood.begin()
    honest.begin()
    with ThreadPoolExecutor(8) as pool:
        answers = list(pool.map(lambda _: flood.post(text="hi"), range(100)))
    refused = [answer for answer in answers if answer.status_code == 429]
    assert {answer.status_code for answer in answers} == {200, 429}
    assert 70 <= len(refused) <= 90
    assert int(refused[0].headers["retry-after"]) >= 1
    assert refused[0].headers["access-control-allow-origin"] == SCHOOL
    assert "try again in" in refused[0].json()["error"]
    assert honest.say(**HELLO)


def test_new_sessions_of_one_address_are_counted(web: Bot) -> None:
    many, other = Visitor(web, address="203.0.113.50"), Visitor(web, address="203.0.113.51")
    statuses = set()
    for _ in range(260):
        many.http.cookies.clear()
        statuses.add(many.http.post("/session", json={}).status_code)
    assert statuses == {200, 429}
    assert other.begin()["is_new"]


def test_a_reader_who_leaves_loses_nothing(web: Bot, visitor: Visitor) -> None:
    """Streams that are never read, or left in the middle: the answer is kept."""
    cookie = visitor.http.cookies["glowpath_session"]
    host, port = web.url.removeprefix("http://").split(":")
    body = json.dumps({"id": uuid.uuid4().hex, **HELLO}).encode()
    request = (
        f"POST /webhooks/web/messages HTTP/1.1\r\nHost: {host}:{port}\r\n"
        f"Cookie: glowpath_session={cookie}\r\nContent-Type: application/json\r\n"
        f"Content-Length: {len(body)}\r\n\r\n"
    ).encode() + body
    half = socket.create_connection((host, int(port)))
    half.sendall(request[:40])
    left = socket.create_connection((host, int(port)))
    left.sendall(request)
    left.close()
    done = threading.Event()
    for _ in range(50):
        if len(visitor.history()) == 2:
            break
        done.wait(0.1)
    assert "$49,250" in visitor.history()[1]["text"]
    half.close()
    assert visitor.say(text="and in Ohio?")


def test_the_page_may_stand_in_a_frame_of_allowed_sites_alone(web: Bot) -> None:
    policy = httpx.get(f"{web.url}/").headers["content-security-policy"]
    assert policy.endswith(f"frame-ancestors 'self' {SCHOOL} {OTHER}")
