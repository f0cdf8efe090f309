"""A conversation's slots over HTTP, for tests that look at what is remembered.

Only where `GLOWPATH_TRACKER_TOKEN` is set is there such an address, and then for
who sends that token: `GET /conversations/SENDER/slots` with it as bearer token.
"""

import hmac
import os

from sanic import Sanic
from sanic.request import Request
from sanic.response import HTTPResponse, json

TOKEN = "GLOWPATH_TRACKER_TOKEN"  # noqa: S105, the name of the variable


def serve_slots(app: Sanic) -> None:
    """Add the address where the environment asks for it."""
    token = os.environ.get(TOKEN)
    if not token:
        return

    @app.get("/conversations/<sender:str>/slots")
    async def slots(request: Request, sender: str) -> HTTPResponse:
        if not hmac.compare_digest(request.token or "", token):
            return json({"error": "wrong token"}, status=403)
        tracker = await request.app.ctx.agent.tracker_store.retrieve(sender)
        if tracker is None:
            return json({"error": "no such conversation"}, status=404)
        return json(tracker.current_slot_values())
