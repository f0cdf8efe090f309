"""Whose conversation a request belongs to: a signed token that expires."""

import secrets
from dataclasses import dataclass
from datetime import datetime, timedelta, timezone

from itsdangerous import BadData, URLSafeTimedSerializer
from sanic.request import Request
from sanic.response import HTTPResponse

from bot.channels.web.errors import NoSessionError
from bot.channels.web.origins import other_origin
from bot.secret import secret_key

COOKIE = "glowpath_session"
PREFIX = "web-"
LIFETIME = timedelta(days=30)
GONE = "this conversation isn't known or is too old: begin a new one"


@dataclass(frozen=True)
class Session:
    """A conversation and the origin whose pages may speak in it; empty for our own."""

    conversation: str
    origin: str

    def token(self) -> str:
        """The session as the visitor's browser keeps it."""
        return str(_serializer().dumps([self.conversation, self.origin]))


def new_session(request: Request) -> Session:
    """A session of a new conversation, for the page that asks."""
    return Session(PREFIX + secrets.token_urlsafe(24), other_origin(request))


def session_of(request: Request) -> Session:
    """The session that the request belongs to.

    A page of our own origin has it in the cookie, another in the header. Raises
    `NoSessionError` where there is none or it is not valid for this page.
    """
    origin = other_origin(request)
    token = request.token if origin else request.cookies.get(COOKIE)
    try:
        said = _serializer().loads(token or "", max_age=int(LIFETIME.total_seconds()))
        session = Session(*said)
    except (BadData, TypeError, ValueError) as error:
        raise NoSessionError(GONE) from error
    if session.origin != origin:
        raise NoSessionError(GONE)
    return session


def keep_in_cookie(request: Request, response: HTTPResponse, session: Session) -> None:
    """Give the browser a session of our own origin."""
    response.cookies[COOKIE] = session.token()
    cookie = response.cookies[COOKIE]
    cookie["httponly"] = True
    cookie["samesite"] = "Strict"
    cookie["path"] = "/webhooks/web"
    cookie["max-age"] = int(LIFETIME.total_seconds())
    cookie["secure"] = request.scheme == "https"


def expires_at() -> str:
    """When a token that is issued now expires."""
    return (datetime.now(timezone.utc) + LIFETIME).strftime("%Y-%m-%dT%H:%M:%SZ")


def _serializer() -> URLSafeTimedSerializer:
    return URLSafeTimedSerializer(secret_key(), salt="web session")
