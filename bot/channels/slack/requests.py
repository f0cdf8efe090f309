"""What comes from Slack: its signature, its kind, its shape."""

import json
from typing import Any
from urllib.parse import parse_qs

from sanic.request import Request
from slack_sdk.signature import SignatureVerifier

from bot.channels.slack.shapes import EVENTS, REQUESTS

MOST_FIELDS = 100


class RefusedError(ValueError):
    """A request that isn't answered; the text says why, `status` is that of HTTP."""

    def __init__(self, status: int, reason: str) -> None:
        super().__init__(reason)
        self.status = status


def read(request: Request, verifier: SignatureVerifier) -> dict[str, Any]:
    """The body of a request that Slack sent just now, in a shape that the bot reads.

    Raises `RefusedError` for any other.
    """
    if not _is_signed(request, verifier):
        raise RefusedError(401, "the signature is wrong or older than five minutes")
    try:
        body = _body(request.body.decode())
    except (ValueError, RecursionError):
        raise RefusedError(400, "the body is neither JSON nor a form") from None
    kind = _kind_of(body)
    if kind not in REQUESTS:
        raise RefusedError(400, "unknown kind of request")
    if not REQUESTS[kind].is_valid(body):
        raise RefusedError(400, f"malformed {kind}")
    if kind == "event_callback" and is_ours(body):
        if not EVENTS[body["event"]["type"]].is_valid(body["event"]):
            raise RefusedError(400, f"malformed event {body['event']['type']}")
    checked: dict[str, Any] = body
    return checked


def is_ours(body: dict[str, Any]) -> bool:
    """Whether the bot reads requests like this; all others are dropped.

    Hidden events are edits, deletions and the like.
    """
    if body.get("type") != "event_callback":
        return True
    event = body["event"]
    return event["type"] in EVENTS and event.get("hidden") is not True


def _is_signed(request: Request, verifier: SignatureVerifier) -> bool:
    try:
        return verifier.is_valid_request(request.body, dict(request.headers))
    except (ValueError, TypeError, OverflowError):
        return False


def _body(text: str) -> Any:
    """The JSON of the body or of its form's payload, else the form's fields."""
    if text.startswith("{"):
        return json.loads(text)
    form = parse_qs(text, keep_blank_values=True, max_num_fields=MOST_FIELDS)
    fields = {name: values[-1] for name, values in form.items()}
    return json.loads(fields["payload"]) if "payload" in fields else fields


def _kind_of(body: Any) -> str:
    if not isinstance(body, dict):
        return ""
    if "ssl_check" in body:
        return "ssl_check"
    if "command" in body:
        return "command"
    return body["type"] if isinstance(body.get("type"), str) else ""
