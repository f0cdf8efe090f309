"""The routes of the web channel; docs/web.md describes them for clients."""

import asyncio
import re
from collections.abc import Awaitable, Callable
from typing import Any

from rasa.core.channels.channel import InputChannel, UserMessage
from sanic import Blueprint, Sanic
from sanic.exceptions import InvalidUsage
from sanic.request import Request
from sanic.response import HTTPResponse, empty, json

from bot.channels.buttons import unsigned
from bot.channels.text import MAX_MESSAGE_CHARACTERS, clean, typed
from bot.channels.turns import is_ready
from bot.channels.web.errors import (
    BadRequestError,
    MediaTypeError,
    NoSessionError,
    UnavailableError,
)
from bot.channels.web.limits import Limits
from bot.channels.web.origins import allowed_origins, cors_headers, other_origin
from bot.channels.web.replies import CONTEXT_ID, history, menu, starters
from bot.channels.web.sessions import (
    COOKIE,
    Session,
    expires_at,
    keep_in_cookie,
    new_session,
    session_of,
)
from bot.channels.web.stream import StreamOutput, as_text, events

MESSAGE_ID = re.compile(r"[A-Za-z0-9_-]{8,64}")
MAX_CONTEXT_CHARACTERS = 100
Handler = Callable[[UserMessage], Awaitable[Any]]


class WebInput(InputChannel):
    """Sessions, messages with streamed replies, and the history."""

    @classmethod
    def name(cls) -> str:
        """The channel's name in addresses and trackers."""
        return "web"

    def blueprint(self, on_new_message: Handler) -> Blueprint:
        """The routes of this channel."""
        routes = Blueprint("web")
        limits = Limits()

        @routes.listener("before_server_start")
        async def allow(app: Sanic, loop: asyncio.AbstractEventLoop) -> None:
            app.ctx.origins = allowed_origins()

        @routes.middleware("response")
        async def let_read(request: Request, response: HTTPResponse) -> None:
            response.headers.update(cors_headers(request))

        @routes.get("/")
        async def health(request: Request) -> HTTPResponse:
            return json({"status": "ok"})

        @routes.options("/session", name="preflight_session")
        @routes.options("/messages", name="preflight_messages")
        @routes.options("/history", name="preflight_history")
        async def preflight(request: Request) -> HTTPResponse:
            other_origin(request)
            return empty()

        @routes.post("/session")
        async def begin(request: Request) -> HTTPResponse:
            context = _read_context(_body(request, {"context"}))
            try:
                session, is_new = session_of(request), False
            except NoSessionError:
                await limits.count_session(request)
                session, is_new = new_session(request), True
            replies = await _introduced(request, session, context) if is_new else []
            conversation = session.conversation
            answer = {
                "expires_at": expires_at(),
                "is_new": is_new,
                "menu": menu(conversation),
                "starters": starters(conversation),
                "replies": replies,
            }
            if session.origin:
                return json({"token": session.token(), **answer})
            response = json(answer)
            keep_in_cookie(request, response, session)
            return response

        @routes.post("/messages")
        async def receive(request: Request) -> None:
            session = session_of(request)
            message_id, text = _read_message(request, session.conversation)
            await limits.count_message(session.conversation, request)
            message = UserMessage(
                text,
                StreamOutput(message_id),
                session.conversation,
                input_channel=self.name(),
                message_id=message_id,
            )
            turn = events(_agent(request), message)
            response = await request.respond(
                content_type="text/event-stream; charset=utf-8",
                # A proxy that collects what it passes on would end the streaming.
                headers={**cors_headers(request), "X-Accel-Buffering": "no"},
            )
            async for event in turn:
                await response.send(as_text(event))
            await response.eof()

        @routes.get("/history")
        async def show(request: Request) -> HTTPResponse:
            session = session_of(request)
            store = _agent(request).tracker_store
            tracker = await store.retrieve_full_tracker(session.conversation)
            return json({"messages": history(tracker)})

        @routes.delete("/session")
        async def leave(request: Request) -> HTTPResponse:
            other_origin(request)
            response = empty()
            response.cookies[COOKIE] = ""
            response.cookies[COOKIE]["max-age"] = 0
            response.cookies[COOKIE]["path"] = "/webhooks/web"
            return response

        return routes


def _agent(request: Request) -> Any:
    if not is_ready(request.app):
        raise UnavailableError("The bot is still starting. Please try again in a minute.")
    return request.app.ctx.agent


def _body(request: Request, known: set[str]) -> dict[str, Any]:
    """The request's JSON object, which has no other keys than the known ones."""
    if request.content_type.partition(";")[0].strip().lower() != "application/json":
        raise MediaTypeError("send the body as application/json")
    try:
        body = request.json
    except InvalidUsage:
        body = None
    if not isinstance(body, dict):
        raise BadRequestError("send a JSON object")
    unknown = sorted(set(body) - known)
    if unknown:
        raise BadRequestError(f"only {', '.join(sorted(known))} can be sent")
    return body


def _read_context(body: dict[str, Any]) -> str:
    context = body.get("context", "")
    if not isinstance(context, str) or len(context) > MAX_CONTEXT_CHARACTERS:
        raise BadRequestError(
            f"context has to be a text of at most {MAX_CONTEXT_CHARACTERS} characters"
        )
    return typed(context)


def _read_message(request: Request, conversation: str) -> tuple[str, str]:
    """The message's id and the text or the pressed button's command."""
    body = _body(request, {"id", "text", "payload"})
    message_id, text, payload = (body.get(key) for key in ("id", "text", "payload"))
    if not isinstance(message_id, str) or not MESSAGE_ID.fullmatch(message_id):
        raise BadRequestError("id has to be 8 to 64 letters, digits, - or _")
    if (text is None) == (payload is None):
        raise BadRequestError("send either a text or a button's payload")
    said = text if payload is None else payload
    if not isinstance(said, str):
        raise BadRequestError("text and payload have to be texts")
    if len(said) > MAX_MESSAGE_CHARACTERS:
        raise BadRequestError(
            f"Please write at most {MAX_MESSAGE_CHARACTERS} characters in one message."
        )
    if payload is not None:
        command = unsigned(conversation, clean(payload))
        if command is None:
            raise BadRequestError("This button is no longer valid. Please type it.")
        return message_id, command
    if not typed(said):
        raise BadRequestError("The message is empty.")
    return message_id, typed(said)


async def _introduced(
    request: Request, session: Session, context: str
) -> list[dict[str, Any]]:
    """What the bot says to what the page is about."""
    if not context:
        return []
    output = StreamOutput(CONTEXT_ID)
    message = UserMessage(
        context, output, session.conversation, input_channel="web", message_id=CONTEXT_ID
    )
    said = [event async for event in events(_agent(request), message)]
    return [data for name, data in said if name == "reply"]
