"""The addresses of the Slack channel."""

import asyncio
import logging
from typing import Any

import aiohttp
from sanic import Blueprint
from sanic.request import Request
from sanic.response import HTTPResponse, empty, json, raw
from slack_bolt.adapter.sanic.async_handler import to_async_bolt_request
from slack_bolt.app.async_app import AsyncApp
from slack_bolt.request.async_request import AsyncBoltRequest
from slack_bolt.response import BoltResponse
from slack_sdk.signature import SignatureVerifier

from bot.channels.slack.answering import Answering
from bot.channels.slack.app import create_bolt_app
from bot.channels.slack.chart import FIRST, picture, rows_of
from bot.channels.slack.requests import RefusedError, is_ours, read
from bot.channels.slack.settings import SlackSettings
from bot.channels.turns import is_ready

logger = logging.getLogger(__name__)

PICTURE_HEADERS = {
    "Cache-Control": "public, max-age=31536000, immutable",
    "X-Content-Type-Options": "nosniff",
}


def add_routes(routes: Blueprint, settings: SlackSettings) -> None:
    """Add the addresses for Slack's requests, installations and pictures."""
    answering = Answering(settings.public_url)
    app = create_bolt_app(settings, answering)
    verifier = SignatureVerifier(settings.signing_secret)
    response_urls = settings.response_urls

    @routes.post("/events")
    async def receive(request: Request) -> HTTPResponse:
        try:
            body = read(request, verifier)
            address = body.get("response_url")
            if address and not address.startswith(response_urls):
                raise RefusedError(400, "the response_url isn't Slack's")
            return await _dispatched(app, request, body)
        except RefusedError as error:
            logger.info("A request of Slack was refused: %s", error)
            return json({"error": str(error)}, status=error.status)

    @routes.get("/chart/<token>")
    async def chart(request: Request, token: str) -> HTTPResponse:
        rows = rows_of(token.removesuffix(".png"))
        if rows is None:
            return json({"error": "no such picture"}, status=404)
        drawn = await asyncio.to_thread(picture, rows)
        return raw(drawn, content_type="image/png", headers=PICTURE_HEADERS)

    flow = app.oauth_flow
    if flow:

        @routes.get("/install")
        async def install(request: Request) -> HTTPResponse:
            return _answer(await flow.handle_installation(to_async_bolt_request(request)))

        @routes.get("/oauth_redirect")
        async def come_back(request: Request) -> HTTPResponse:
            return _answer(await flow.handle_callback(to_async_bolt_request(request)))

    @routes.listener("before_server_start")
    async def connect(*server: Any) -> None:
        # Kept open: each new connection to Slack would cost its handshake.
        timeout = aiohttp.ClientTimeout(total=app.client.timeout)
        app.client.session = aiohttp.ClientSession(timeout=timeout)

    if settings.public_url:

        @routes.listener("after_server_start")
        async def get_ready(*server: Any) -> None:
            # Slack waits but shortly for a picture, and the fonts take seconds to load.
            asyncio.get_running_loop().run_in_executor(None, picture, FIRST)

    @routes.listener("before_server_stop")
    async def finish(*server: Any) -> None:
        await answering.finish()
        if app.client.session:
            await app.client.session.close()


async def _dispatched(
    app: AsyncApp, request: Request, body: dict[str, Any]
) -> HTTPResponse:
    """Bolt's answer to a request whose signature and shape were checked."""
    if not is_ours(body):
        logger.info("An event that isn't read was dropped")
        return empty(200)
    if not is_ready(request.app):
        return json({"error": "the bot is still starting"}, status=503)
    try:
        # As from a socket the body is taken as it was read here.
        bolt_request = AsyncBoltRequest(
            body=body,
            headers=dict(request.headers),
            context={"agent": request.app.ctx.agent},
            mode="socket_mode",
        )
    except (TypeError, ValueError, AttributeError, KeyError) as error:
        raise RefusedError(400, "malformed request") from error
    return _answer(await app.async_dispatch(bolt_request))


def _answer(answer: BoltResponse) -> HTTPResponse:
    """Bolt's answer for Sanic; the adapter's own way with cookies needs a newer Sanic."""
    headers = answer.first_headers_without_set_cookie()
    response = HTTPResponse(answer.body, answer.status, headers)
    for cookie in answer.headers.get("set-cookie", []):
        response.headers.add("Set-Cookie", cookie)
    return response
