"""What the engine does when the action server is slow, down or wrong."""

import asyncio
import socket
import time
from collections.abc import AsyncIterator
from contextlib import suppress
from threading import Thread

import pytest
from aiohttp import web
from jsonschema import ValidationError
from rasa.core.actions.action import RemoteAction
from sanic.config import DEFAULT_CONFIG

from bot import engine


@pytest.fixture
async def slow_server() -> AsyncIterator[str]:
    async def answer(request: web.Request) -> web.Response:
        await asyncio.sleep(float(request.query.get("wait", 0)))
        return web.Response(text="no json", content_type="text/plain")

    app = web.Application()
    app.router.add_post("/webhook", answer)
    runner = web.AppRunner(app)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    port = runner.addresses[0][1]
    yield f"http://127.0.0.1:{port}/webhook"
    await runner.cleanup()


async def text_of(url: str) -> str:
    server = engine.ActionServer(url)
    response = await server.request(json={"next_action": "action_x"})
    await server.close()
    return str(response["responses"][0]["text"])


@pytest.mark.anyio
async def test_a_server_that_is_down_is_said_so() -> None:
    assert await text_of("http://127.0.0.1:9/webhook") == engine.UNAVAILABLE


@pytest.mark.anyio
async def test_an_answer_that_is_no_json_is_said_so(slow_server: str) -> None:
    assert await text_of(slow_server) == engine.UNAVAILABLE


@pytest.mark.anyio
async def test_a_slow_server_is_given_up_within_five_seconds(slow_server: str) -> None:
    started = time.monotonic()
    assert await text_of(f"{slow_server}?wait=60") == engine.UNAVAILABLE
    assert time.monotonic() - started < 5


@pytest.mark.anyio
async def test_a_connection_is_left_before_the_action_server_closes_it() -> None:
    def close_when_idle(listener: socket.socket) -> None:
        while True:
            try:
                connection, _ = listener.accept()
            except OSError:
                return
            connection.settimeout(DEFAULT_CONFIG["KEEP_ALIVE_TIMEOUT"])
            with connection, suppress(TimeoutError):
                while connection.recv(65536):
                    connection.sendall(
                        b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n"
                        b"Content-Length: 2\r\n\r\n{}"
                    )

    with socket.create_server(("127.0.0.1", 0)) as listener:
        Thread(target=close_when_idle, args=(listener,), daemon=True).start()
        server = engine.ActionServer(f"http://127.0.0.1:{listener.getsockname()[1]}/")
        call = {"next_action": "action_x"}
        assert await server.request(json=call) == {}
        # The loop is busy with a message while the connection is closed.
        time.sleep(DEFAULT_CONFIG["KEEP_ALIVE_TIMEOUT"] + 0.2)
        assert await server.request(json=call) == {}
        await server.close()


def test_replies_are_still_checked_against_the_schema() -> None:
    engine.speed_up()
    action = RemoteAction("action_x", None)
    assert action._validate_action_result({"events": [], "responses": []})
    with pytest.raises(ValidationError):
        action._validate_action_result({"events": "none", "responses": []})
