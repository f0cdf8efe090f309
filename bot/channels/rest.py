"""The REST channel: one message in, the replies out, as JSON.

`POST /webhooks/rest/webhook` with `{"sender": "...", "message": "..."}`
answers with a list of replies, each with `text` and, where there are some,
`buttons` (title, payload), a `card` and `sources`. A button is pressed by
sending its payload as the message. Payloads are signed for the conversation
that they were sent to, so that typed text is never a command.
"""

import logging
import unicodedata
from collections.abc import Awaitable, Callable
from typing import Any

from itsdangerous import BadSignature, Signer
from rasa.core.channels.channel import (
    CollectingOutputChannel,
    InputChannel,
    UserMessage,
)
from sanic import Blueprint, Sanic
from sanic.exceptions import InvalidUsage
from sanic.request import Request
from sanic.response import HTTPResponse, json

from bot.secret import secret_key

logger = logging.getLogger(__name__)

MAX_MESSAGE_CHARACTERS = 4_000
MAX_SENDER_CHARACTERS = 128
COMMAND = "/"
# What a keyboard writes beside letters: line breaks and tabs.
KEPT_CONTROLS = "\n\t"

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
        signer = _signer(recipient_id)
        reply = {"recipient_id": recipient_id, "text": message.get("text", "")}
        if message.get("buttons"):
            reply["buttons"] = [
                {**button, "payload": signer.sign(button["payload"]).decode()}
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
            try:
                sender, text = read_message(request)
            except BadMessageError as error:
                return json({"error": str(error)}, status=400)
            if not _is_ready(request.app):
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
    if not isinstance(message, str):
        raise BadMessageError("message is missing: send the visitor's text")
    if len(message) > MAX_MESSAGE_CHARACTERS:
        raise BadMessageError(
            f"message is longer than {MAX_MESSAGE_CHARACTERS} characters: shorten it"
        )
    text = clean(message)
    if text.startswith(COMMAND):
        text = _pressed(sender, text) or clean(text.lstrip(COMMAND))
    if not text:
        raise BadMessageError("message is empty: send the visitor's text")
    return sender, text


def clean(text: str) -> str:
    """The text without control and format characters and outer blanks."""
    kept = (
        character
        for character in text
        if character in KEPT_CONTROLS
        or unicodedata.category(character) not in ("Cc", "Cf", "Cs", "Co")
    )
    return "".join(kept).strip()


def _pressed(sender: str, text: str) -> str | None:
    """The command of a button that was sent to this conversation."""
    try:
        return _signer(sender).unsign(text).decode()
    except BadSignature:
        return None


def _signer(sender: str) -> Signer:
    return Signer(secret_key(), salt=f"button:{sender}")


def _is_ready(app: Sanic) -> bool:
    agent = getattr(app.ctx, "agent", None)
    return agent is not None and agent.is_ready()
