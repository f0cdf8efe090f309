"""The REST channel: one message in, the replies out, as JSON.

`POST /webhooks/rest/webhook` with `{"sender": "...", "message": "..."}`
answers with a list of replies, each with `text` and, where there are some,
`buttons` (title, payload), a `card` and `sources`. A button is pressed by
sending its payload as the message. Payloads are signed for the conversation
that they were sent to, so that typed text is never a command.

The caller names the conversation, so the channel is for development: only this machine
may call it, unless the operator opens it with `GLOWPATH_REST=1`.
"""

import logging
import os
from collections.abc import Awaitable, Callable
from typing import Any

from rasa.core.channels.channel import (
    CollectingOutputChannel,
    InputChannel,
    UserMessage,
)
from sanic import Blueprint
from sanic.exceptions import InvalidUsage
from sanic.request import Request
from sanic.response import HTTPResponse, json

from bot.channels.buttons import signed, unsigned
from bot.channels.text import COMMAND, MAX_MESSAGE_CHARACTERS, clean, typed
from bot.channels.turns import is_ready

logger = logging.getLogger(__name__)

MAX_SENDER_CHARACTERS = 128
OPEN = "GLOWPATH_REST"
LOOPBACK = ("127.0.0.1", "::1")
# A proxy on this machine calls for somebody else.
PROXIED = ("forwarded", "x-forwarded-for", "x-real-ip")
# Conversations of the channels where nobody can name another's.
OTHERS = ("web-", "slack-")

Handler = Callable[[UserMessage], Awaitable[Any]]


class BadMessageError(ValueError):
    """A request that can't be a visitor's message; the text says why."""


class RestOutput(CollectingOutputChannel):
    """Collects replies as they are, with their buttons signed."""

    @classmethod
    def name(cls) -> str:
        """The channel's name in trackers."""
        return "rest"

    async def send_response(self, recipient_id: str, message: dict[str, Any]) -> None:
        """Collect one reply of the contract (actions/reply.py)."""
        reply = {"recipient_id": recipient_id, "text": message.get("text", "")}
        if message.get("buttons"):
            reply["buttons"] = [
                {**button, "payload": signed(recipient_id, button["payload"])}
                for button in message["buttons"]
            ]
        for part in ("card", "sources"):
            if message.get(part):
                reply[part] = message[part]
        # Two actions of a turn may fail alike; that is said once.
        if reply not in self.messages:
            await self._persist_message(reply)


class RestInput(InputChannel):
    """Checks requests and hands the messages to the bot."""

    @classmethod
    def name(cls) -> str:
        """The channel's name in addresses and trackers."""
        return "rest"

    def blueprint(self, on_new_message: Handler) -> Blueprint:
        """The routes of this channel."""
        routes = Blueprint("rest")

        @routes.get("/")
        async def health(request: Request) -> HTTPResponse:
            return json({"status": "ok"})

        @routes.post("/webhook")
        async def receive(request: Request) -> HTTPResponse:
            if not _is_open_to(request):
                return json({"error": "this channel is for development"}, status=403)
            try:
                sender, text = read_message(request)
            except BadMessageError as error:
                return json({"error": str(error)}, status=400)
            if not is_ready(request.app):
                return json({"error": "the bot is still starting"}, status=503)
            output = RestOutput()
            try:
                await on_new_message(
                    UserMessage(text, output, sender, input_channel=self.name())
                )
            except Exception:
                logger.exception("A message on the REST channel failed")
                return json({"error": "not available right now"}, status=503)
            return json(output.messages)

        return routes


def read_message(request: Request) -> tuple[str, str]:
    """The sender and the text that the bot reads, or `BadMessageError`."""
    try:
        body = request.json
    except InvalidUsage:
        body = None
    if not isinstance(body, dict):
        raise BadMessageError('send a JSON object: {"sender": "...", "message": "..."}')
    sender, message = body.get("sender"), body.get("message")
    if not isinstance(sender, str) or not sender.strip():
        raise BadMessageError("sender is missing: name the conversation with a text")
    if len(sender) > MAX_SENDER_CHARACTERS or not sender.isprintable():
        raise BadMessageError(
            f"sender has to be at most {MAX_SENDER_CHARACTERS} printable characters"
        )
    if sender.startswith(OTHERS):
        raise BadMessageError("sender belongs to another channel: choose another name")
    if not isinstance(message, str):
        raise BadMessageError("message is missing: send the visitor's text")
    if len(message) > MAX_MESSAGE_CHARACTERS:
        raise BadMessageError(
            f"message is longer than {MAX_MESSAGE_CHARACTERS} characters: shorten it"
        )
    text = clean(message)
    if text.startswith(COMMAND):
        text = unsigned(sender, text) or typed(text)
    if not text:
        raise BadMessageError("message is empty: send the visitor's text")
    return sender, text


def _is_open_to(request: Request) -> bool:
    if os.environ.get(OPEN) == "1":
        return True
    return request.ip in LOOPBACK and not any(name in request.headers for name in PROXIED)
