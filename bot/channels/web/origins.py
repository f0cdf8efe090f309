"""From which pages the channel may be used: the bot's own and the operator's list."""

import os
from urllib.parse import urlsplit

from sanic.request import Request

from bot.channels.web.errors import OriginError

# Where the widget is embedded: "https://school.example https://www.school.example".
ORIGINS = "GLOWPATH_ORIGINS"


def allowed_origins() -> list[str]:
    """The origins on the operator's list.

    Raises `ValueError` for an entry that is no origin.
    """
    listed = os.environ.get(ORIGINS, "").split()
    for origin in listed:
        parts = urlsplit(origin)
        if (
            parts.scheme not in ("http", "https")
            or origin != f"{parts.scheme}://{parts.netloc}"
        ):
            raise ValueError(
                f"{ORIGINS}: {origin!r} is no origin; write it as https://school.example"
            )
    return listed


def other_origin(request: Request) -> str:
    """The allowed origin that the request comes from; empty for the bot's own.

    Raises `OriginError` for any other.
    """
    origin = request.headers.get("origin")
    if origin is None or urlsplit(origin).netloc == request.headers.get("host"):
        return ""
    if origin not in request.app.ctx.origins:
        raise OriginError("this page may not talk to the bot: its origin isn't allowed")
    return str(origin)


def cors_headers(request: Request) -> dict[str, str]:
    """What lets a browser of an allowed origin read the answer; nothing for others."""
    headers = {"Vary": "Origin", "Cache-Control": "no-store"}
    origin = request.headers.get("origin")
    if origin in request.app.ctx.origins:
        headers |= {
            "Access-Control-Allow-Origin": origin,
            "Access-Control-Allow-Methods": "GET, POST, DELETE",
            "Access-Control-Allow-Headers": "authorization, content-type",
            "Access-Control-Expose-Headers": "retry-after",
            "Access-Control-Max-Age": "600",
        }
    return headers
