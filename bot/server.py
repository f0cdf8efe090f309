"""The Rasa server: channels and the chat page on one address.

Rasa's own `rasa run` can't serve a page at `/`, has no deadline for actions
and listens on every interface; this does the same start with those three.
"""

import logging
import os
from asyncio import AbstractEventLoop
from functools import partial
from pathlib import Path

os.environ.setdefault("RASA_TELEMETRY_ENABLED", "false")

from rasa.core.agent import Agent
from rasa.core.channels.channel import register
from rasa.core.run import (
    close_resources,
    create_http_input_channels,
    load_agent_on_start,
)
from rasa.core.utils import AvailableEndpoints
from rasa.utils.log_utils import configure_structlog
from sanic import Sanic
from sanic.exceptions import NotFound, PayloadTooLarge, SanicException
from sanic.request import Request
from sanic.response import HTTPResponse, file, json

from actions.catalog.database import ROOT
from bot.debug import serve_slots
from bot.engine import ActionServer, speed_up
from bot.settings import allowed_origins, proxies
from bot.widget_build import PACKED, WIDGET

logger = logging.getLogger(__name__)

ENDPOINTS = ROOT / "endpoints.yml"
MODEL = ROOT / "models" / "glowpath.tar.gz"
PAGE = Path(__file__).parent / "page"
MAX_REQUEST_BYTES = 64 * 1024
# The page may stand in a frame where the widget may be embedded.
PAGE_HEADERS = {
    "Content-Security-Policy": "default-src 'none'; script-src 'self'; style-src "
    "'self'; connect-src 'self'; img-src 'self' data:; base-uri 'none'; "
    "form-action 'none'; frame-ancestors 'self' {origins}",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cache-Control": "no-cache",
}
WIDGET_TYPE = "text/javascript; charset=utf-8"
# Any page may load the widget; which may talk to the bot is the channel's matter.
WIDGET_HEADERS = {
    "Access-Control-Allow-Origin": "*",
    "Cross-Origin-Resource-Policy": "cross-origin",
    "X-Content-Type-Options": "nosniff",
    "Cache-Control": "public, max-age=300",
    "Vary": "Accept-Encoding",
}


def create_app(action_server_url: str | None = None) -> Sanic:
    """The server's application; the model is loaded when it starts."""
    speed_up()
    endpoints = AvailableEndpoints.read_endpoints(str(ENDPOINTS))
    endpoints.action = ActionServer(
        url=action_server_url or endpoints.action.url, **endpoints.action.kwargs
    )
    app = Sanic("glowpath", configure_logging=False)
    app.config.REQUEST_MAX_SIZE = MAX_REQUEST_BYTES
    app.config.PROXIES_COUNT = proxies()
    credentials = str(ROOT / "credentials.yml")
    register(create_http_input_channels(None, credentials), app, route="/webhooks/")
    _add_page(app)
    serve_slots(app)
    app.register_listener(partial(_load, endpoints), "before_server_start")
    app.register_listener(close_resources, "after_server_stop")
    app.register_listener(partial(_close, endpoints.action), "after_server_stop")
    return app


async def _load(endpoints: AvailableEndpoints, app: Sanic, loop: AbstractEventLoop) -> None:
    agent: Agent = await load_agent_on_start(str(MODEL), endpoints, None, app, loop)
    if not agent.is_ready():
        raise RuntimeError(f"{MODEL} can't be loaded: run `glowpath train`")
    endpoints.action.conversations = agent.tracker_store
    endpoints.action.read = agent.parse_message
    await agent.parse_message("warm up")


async def _close(action_server: ActionServer, app: Sanic, loop: AbstractEventLoop) -> None:
    await action_server.close()


def _add_page(app: Sanic) -> None:
    policy = PAGE_HEADERS["Content-Security-Policy"]
    policy = policy.format(origins=" ".join(allowed_origins())).strip()
    headers = {**PAGE_HEADERS, "Content-Security-Policy": policy}

    @app.get("/")
    async def page(request: Request) -> HTTPResponse:
        return await file(str(PAGE / "index.html"), headers=headers)

    @app.get("/page/<name:(page.js|page.css|icon.svg)>")
    async def asset(request: Request, name: str) -> HTTPResponse:
        return await file(str(PAGE / name), headers=headers)

    @app.get("/widget/glowpath.js")
    async def widget(request: Request) -> HTTPResponse:
        if not PACKED.exists():
            raise NotFound
        if "gzip" not in request.headers.get("accept-encoding", ""):
            return await file(str(WIDGET), mime_type=WIDGET_TYPE, headers=WIDGET_HEADERS)
        packed = WIDGET_HEADERS | {"Content-Encoding": "gzip"}
        return await file(str(PACKED), mime_type=WIDGET_TYPE, headers=packed)

    @app.get("/health")
    async def health(request: Request) -> HTTPResponse:
        return json({"status": "ok"})

    @app.exception(SanicException)
    async def refuse(request: Request, error: SanicException) -> HTTPResponse:
        reasons = {NotFound: "no such address", PayloadTooLarge: "request too large"}
        reason = reasons.get(type(error), str(error))
        return json({"error": reason}, error.status_code, getattr(error, "headers", None))

    @app.exception(Exception)
    async def apologise(request: Request, error: Exception) -> HTTPResponse:
        logger.error("A request failed", exc_info=error)
        return json({"error": "not available right now"}, status=503)


def main() -> None:
    """Serve on `HOST` and `PORT`, with the action server that serve started."""
    logging.basicConfig(
        level=logging.INFO, format="%(asctime)s %(levelname)s %(name)s: %(message)s"
    )
    # Below this level Rasa would write what visitors type into the log.
    configure_structlog(logging.INFO)
    app = create_app(os.environ.get("GLOWPATH_ACTION_URL"))
    host, port = os.environ.get("HOST", "127.0.0.1"), int(os.environ.get("PORT", 5005))
    app.run(host, port, access_log=False)


if __name__ == "__main__":
    main()
