"""What Slack sends for a user: signed events, commands, presses, forms."""

import hashlib
import hmac
import json
import time
import uuid
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlencode

import httpx

from tests.slack_double import APP, BOT_ID, BOT_USER, TEAM, Slack

SIGNING_SECRET = "a-signing-secret"  # noqa: S105, known to these tests alone
JSON, FORM = "application/json", "application/x-www-form-urlencoded"
CLIENT = httpx.Client(timeout=15)


def signature(body: bytes, timestamp: str, secret: str = SIGNING_SECRET) -> str:
    signed = b"v0:" + timestamp.encode() + b":" + body
    return "v0=" + hmac.new(secret.encode(), signed, hashlib.sha256).hexdigest()


def headers(
    body: bytes, kind: str = JSON, age: float = 0, secret: str = SIGNING_SECRET
) -> dict[str, str]:
    timestamp = str(int(time.time() - age))
    return {
        "Content-Type": kind,
        "X-Slack-Request-Timestamp": timestamp,
        "X-Slack-Signature": signature(body, timestamp, secret),
    }


def identifier(prefix: str) -> str:
    return prefix + uuid.uuid4().hex[:10].upper()


def timestamp() -> str:
    return f"{int(time.time())}.{uuid.uuid4().int % 1_000_000:06d}"


def envelope(event: dict[str, Any], team: str = TEAM) -> dict[str, Any]:
    return {
        "type": "event_callback", "token": "old", "team_id": team, "api_app_id": APP,
        "event_id": identifier("Ev"), "event_time": int(time.time()), "event": event,
        "authorizations": [{"enterprise_id": None, "team_id": team, "user_id": BOT_USER,
                            "is_bot": True, "is_enterprise_install": False}],
        "is_ext_shared_channel": False, "event_context": "4-abc",
    }  # fmt: skip


@dataclass
class User:
    """A person in the workspace, in a direct message with the bot by default."""

    slack: Slack
    url: str
    name: str = field(default_factory=lambda: identifier("U"))
    direct: str = field(default_factory=lambda: identifier("D"))
    team: str = TEAM

    def __post_init__(self) -> None:
        self.slack.users.add(self.name)
        self.slack.channels.add(self.direct)

    def send(self, body: Any, kind: str = JSON, **options: Any) -> httpx.Response:
        raw = (json.dumps(body) if kind.startswith(JSON) else urlencode(body)).encode()
        return self.send_raw(raw, headers(raw, kind, **options))

    def send_raw(self, raw: bytes, with_headers: dict[str, str]) -> httpx.Response:
        address = f"{self.url}/webhooks/slack/events"
        return CLIENT.post(address, content=raw, headers=with_headers)

    def message(self, text: str, **event: Any) -> dict[str, Any]:
        return envelope(
            {
                "type": "message", "channel": self.direct, "channel_type": "im",
                "user": self.name, "text": text, "ts": timestamp(), "team": self.team,
                "client_msg_id": str(uuid.uuid4()), **event,
            },
            self.team,
        )  # fmt: skip

    def mention(self, text: str, channel: str = "C0GENERAL", **event: Any) -> Any:
        text = f"<@{BOT_USER}> {text}"
        body = self.message(text, type="app_mention", channel=channel, **event)
        del body["event"]["channel_type"]
        return body

    def say(self, text: str, **event: Any) -> dict[str, Any]:
        """The last message of the answer in the direct message."""
        before = len(self.heard())
        response = self.send(self.message(text, **event))
        assert response.status_code == 200, response.text
        return self.slack.wait(self.heard, before + 1)[-1]

    def heard(self) -> list[dict[str, Any]]:
        return self.slack.posts(self.direct)

    def command(self, text: str, **fields: str) -> dict[str, str]:
        response = self.slack.response_url(identifier("R"))
        return {
            "token": "old", "team_id": self.team, "team_domain": "clinic",
            "channel_id": "C0GENERAL", "channel_name": "general", "user_id": self.name,
            "user_name": "somebody", "command": "/glowpath", "text": text,
            "api_app_id": APP, "is_enterprise_install": "false",
            "response_url": response, "trigger_id": self.trigger(), **fields,
        }  # fmt: skip

    def trigger(self) -> str:
        trigger = f"13345224609.738474920.{uuid.uuid4().hex}"
        self.slack.triggers.add(trigger)
        return trigger

    def press(
        self, post: dict[str, Any], element: dict[str, Any], **parts: Any
    ) -> dict[str, Any]:
        """Pressing an element of a message that was posted."""
        action = {"block_id": "b1", "action_ts": timestamp(), **element}
        shown = {"type": "message", "user": BOT_USER, "bot_id": BOT_ID, "ts": timestamp(),
                 "text": post.get("text"), "blocks": post.get("blocks")}  # fmt: skip
        if post.get("thread_ts"):
            shown["thread_ts"] = post["thread_ts"]
        channel = post.get("channel") or "C0GENERAL"
        return {
            "type": "block_actions", "token": "old", "api_app_id": APP,
            "team": {"id": self.team, "domain": "clinic"}, "enterprise": None,
            "user": {"id": self.name, "username": "somebody", "team_id": self.team},
            "is_enterprise_install": False, "trigger_id": self.trigger(),
            "container": {"type": "message", "message_ts": shown["ts"],
                          "channel_id": channel, "is_ephemeral": False},
            "channel": {"id": channel, "name": "somewhere"}, "message": shown,
            "state": {"values": {}}, "actions": [action],
            "response_url": self.slack.response_url(identifier("R")), **parts,
        }  # fmt: skip

    def interact(self, payload: dict[str, Any]) -> httpx.Response:
        return self.send({"payload": json.dumps(payload)}, FORM)

    def submission(self, view: dict[str, Any], **typed: Any) -> dict[str, Any]:
        """Sending a modal with what was typed; `consent` is ticked unless False."""
        ticked = [{"value": "yes"}] if typed.pop("consent", True) else []
        values: dict[str, Any] = {"consent": {"consent": {"selected_options": ticked}}}
        for block in ("name", "email", "phone"):
            values[block] = {block: {"type": "plain_text_input",
                                     "value": typed.get(block)}}  # fmt: skip
        return {
            "type": "view_submission", "team": {"id": self.team, "domain": "clinic"},
            "user": {"id": self.name, "team_id": self.team}, "api_app_id": APP,
            "token": "old", "trigger_id": self.trigger(), "is_enterprise_install": False,
            "enterprise": None, "response_urls": [],
            "view": {**view, "id": identifier("V"), "team_id": self.team, "hash": "1.a",
                     "app_id": APP, "bot_id": BOT_ID, "state": {"values": values}},
        }  # fmt: skip


def elements(post: dict[str, Any]) -> list[dict[str, Any]]:
    """The buttons and selects of a message or a view."""
    blocks = post.get("blocks") or []
    return [e for block in blocks if block["type"] == "actions" for e in block["elements"]]


def titled(post: dict[str, Any], title: str) -> dict[str, Any]:
    """The button of a message with this title."""
    found = {e["text"]["text"]: e for e in elements(post) if e["type"] == "button"}
    assert title in found, f"no button {title!r} among {list(found)}"
    return found[title]
