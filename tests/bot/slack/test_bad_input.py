"""Forged, stale, replayed, huge, malformed and unknown requests; Slack that fails.

After each of them the next honest message is answered.
"""

import json
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import httpx
import pytest

from tests.bot.slack.sender import FORM, JSON, User, envelope, headers, identifier
from tests.bot.slack.test_talk import QUIET_SECONDS, words

EVENTS = "/webhooks/slack/events"
FIVE_MINUTES = 300


@pytest.fixture
def user(someone: Callable[[], User]) -> Iterator[User]:
    """A person whose next honest message is answered whatever the test sent."""
    person = someone()
    yield person
    person.slack.revoked, person.slack.hangs_seconds = "", 0
    honest = someone()
    assert "Ohio" in words(honest.say("how many hours for a license in ohio"))


def test_a_forged_signature(user: User) -> None:
    body = user.message("hi")
    assert user.send(body, secret="another-secret").status_code == 401
    raw = json.dumps(body).encode()
    good = headers(raw)
    altered = raw.replace(b"hi", b"ho")
    assert user.send_raw(altered, good).status_code == 401
    assert user.send_raw(raw, {"Content-Type": JSON}).status_code == 401
    for name in ("X-Slack-Signature", "X-Slack-Request-Timestamp"):
        for wrong in ("", "v0=", "x" * 70, "9" * 400, "-1", "v0=é".encode()):
            assert user.send_raw(raw, good | {name: wrong}).status_code == 401
    assert user.heard() == []


@pytest.mark.parametrize("age", [FIVE_MINUTES + 5, -FIVE_MINUTES - 5, 86_400])
def test_a_stale_request(user: User, age: float) -> None:
    assert user.send(user.message("hi"), age=age).status_code == 401
    assert user.heard() == []


def test_a_request_of_four_minutes_ago_is_in_time(user: User) -> None:
    assert user.send(user.message("hello"), age=FIVE_MINUTES - 60).status_code == 200
    user.slack.wait(user.heard)


def test_a_replayed_request_is_answered_once(user: User) -> None:
    raw = json.dumps(user.message("hello")).encode()
    sent = headers(raw)
    retry = sent | {"X-Slack-Retry-Num": "1", "X-Slack-Retry-Reason": "http_timeout"}
    for with_headers in (sent, sent, retry):
        assert user.send_raw(raw, with_headers).status_code == 200
        user.slack.wait(user.heard)
    time.sleep(QUIET_SECONDS)
    assert len(user.heard()) == 1


def test_a_hundred_duplicates_at_once_are_answered_once(user: User) -> None:
    raw = json.dumps(user.message("what do they earn in texas")).encode()
    sent = headers(raw)
    with ThreadPoolExecutor(25) as pool:
        answers = list(pool.map(lambda _: user.send_raw(raw, sent), range(100)))
    assert {answer.status_code for answer in answers} == {200}
    user.slack.wait(user.heard)
    time.sleep(QUIET_SECONDS)
    assert len(user.heard()) == 1


@pytest.mark.parametrize(
    ("raw", "kind"),
    [
        (b"", JSON), (b"{", JSON), (b"[]", JSON), (b"null", JSON), (b"\xff\xfe", JSON),
        (b'"text"', JSON), (b"{}", JSON), (b"{" * 20_000, JSON), (b"payload=", FORM),
        (b"payload={}", FORM), (b"payload=[1]", FORM), (b"a=b", FORM), (b"&" * 500, FORM),
        (b"x=1&" * 500, FORM), (b'{"type": "event_callback"}', JSON),
        (b'{"type": "event_callback", "event": []}', JSON),
        (b'{"type": "event_callback", "event": {"type": 5}}', JSON),
        (b'{"type": "event_callback", "event": {"type": "message"}}', JSON),
        (b'{"type": "block_actions"}', JSON), (b'{"type": ["x"]}', JSON),
        (b'{"type": "something_new"}', JSON), (b'{"type": "url_verification"}', JSON),
        (b"command=/glowpath", FORM), (b'{"a":' * 9_000 + b"1" + b"}" * 9_000, JSON),
    ],
)  # fmt: skip
def test_a_malformed_request(user: User, raw: bytes, kind: str) -> None:
    response = user.send_raw(raw, headers(raw, kind))
    assert response.status_code in (400, 401), response.text
    assert response.json()["error"]


def test_a_huge_request(user: User) -> None:
    raw = json.dumps(user.message("x" * 1_000_000)).encode()
    assert user.send_raw(raw, headers(raw)).status_code == 413


def test_an_unknown_event_and_another_address_for_answers(user: User) -> None:
    unknown = envelope({"type": "grid_migration_started", "anything": [1, {"a": None}]})
    assert user.send(unknown).status_code == 200
    command = user.command("hi", response_url="http://169.254.169.254/latest")
    assert user.send(command, FORM).status_code == 400


def test_url_verification_and_charset(user: User) -> None:
    challenge = {"type": "url_verification", "token": "old", "challenge": "3eZbrw1aB"}
    answer = user.send(challenge, "application/json; charset=utf-8")
    assert (answer.status_code, answer.json()) == (200, {"challenge": "3eZbrw1aB"})
    assert user.send(challenge, secret="another").status_code == 401
    body = user.message("what do they earn in texas")
    assert user.send(body, "application/json; charset=utf-8").status_code == 200
    user.slack.wait(user.heard)
    assert user.send({"ssl_check": "1", "token": "old"}, FORM).status_code == 200


def test_other_methods_and_addresses(user: User) -> None:
    assert httpx.get(f"{user.url}{EVENTS}").status_code == 405
    assert httpx.get(f"{user.url}/webhooks/slack/install").status_code == 404
    assert httpx.get(f"{user.url}/webhooks/slack/chart/x.png").status_code == 404


@pytest.mark.parametrize("error", ["token_revoked", "account_inactive"])
def test_a_revoked_token(user: User, error: str) -> None:
    user.slack.revoked = error
    assert user.send(user.message("hello")).status_code == 200
    user.slack.wait(lambda: _refused(user))
    assert {call["error"] for call in _refused(user)} == {error}
    user.slack.revoked = ""
    assert user.say("hello again")


def _refused(user: User) -> list[dict[str, Any]]:
    return [c.answer for c in user.slack.calls
            if c.body.get("channel") == user.direct and not c.answer["ok"]]  # fmt: skip


def test_a_rate_limit_is_obeyed(user: User) -> None:
    user.slack.rate_limited = 2
    began = time.monotonic()
    user.say("hello")
    assert 2 <= time.monotonic() - began < 10
    time.sleep(QUIET_SECONDS)
    assert len(user.heard()) == 1


def test_slack_not_answering(user: User, someone: Callable[[], User]) -> None:
    user.slack.hangs_seconds = 2
    began = time.monotonic()
    for person in (user, someone()):
        assert person.send(person.message("hello")).status_code == 200
    command = user.command("hello")
    assert user.send(command, FORM).status_code == 200
    assert time.monotonic() - began < 3
    time.sleep(2.5)
    user.slack.hangs_seconds = 0


def test_an_unknown_channel(user: User) -> None:
    gone = identifier("D")
    assert user.send(user.message("hello", channel=gone)).status_code == 200


def test_an_unknown_press_and_an_unknown_form(user: User) -> None:
    press = user.press({"channel": user.direct}, {"action_id": "unknown", "value": "x"})
    assert user.interact(press).status_code == 200
    assert user.interact({**press, "type": "message_action"}).status_code == 400
    view = {"callback_id": "other", "private_metadata": "", "type": "modal"}
    assert user.interact(user.submission(view)).status_code == 200


def test_a_surrogate_and_invisible_characters(user: User) -> None:
    text = "how many hours \u202efor a \u200blicense in ohio\ud800"
    raw = json.dumps(user.message(text)).encode()
    assert user.send_raw(raw, headers(raw)).status_code == 200
    assert "Ohio" in words(user.slack.wait(user.heard)[-1])
    press = user.press({"channel": user.direct}, {"action_id": "say-0", "value": "\ud800"})
    raw = json.dumps(press).encode()
    assert user.send_raw(raw, headers(raw)).status_code == 200


def test_an_event_that_names_no_workspace(user: User) -> None:
    body = user.message("hello")
    del body["team_id"], body["authorizations"], body["event"]["team"]
    assert user.send(body).status_code == 200
    user.slack.wait(user.heard)
