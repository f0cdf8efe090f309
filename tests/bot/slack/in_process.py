"""The Slack channel without a model: its routes, and an agent that repeats what is said."""

import asyncio
import uuid
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from types import SimpleNamespace
from typing import Any

import httpx
from rasa.core.channels.channel import UserMessage
from rasa.core.lock_store import InMemoryLockStore
from rasa.core.tracker_store import InMemoryTrackerStore
from rasa.shared.core.domain import Domain
from rasa.shared.core.events import UserUttered
from sanic import Sanic
from sanic.response import empty

from bot.channels.slack.channel import SlackInput
from bot.channels.slack.settings import SlackSettings
from tests.conftest import free_port


class Echo:
    """An agent with Rasa's own stores; `fails` makes its turns fail."""

    def __init__(self) -> None:
        self.lock_store = InMemoryLockStore()
        self.tracker_store = InMemoryTrackerStore(Domain.empty())
        self.processor = self
        self.fails = False
        self.reply: dict[str, Any] = {}

    def is_ready(self) -> bool:
        return True

    async def handle_message(self, message: UserMessage) -> None:
        if self.fails:
            raise RuntimeError("no answer")
        tracker = await self.tracker_store.get_or_create_tracker(message.sender_id)
        tracker.update(UserUttered(message.text, message_id=message.message_id))
        await asyncio.sleep(0.05)
        await self.tracker_store.save(tracker)
        reply = self.reply or {"text": f"You said {message.text}"}
        await message.output_channel.send_response(message.sender_id, reply)


@asynccontextmanager
async def worker(
    settings: SlackSettings | None, agent: Echo | None
) -> AsyncIterator[httpx.AsyncClient]:
    """One worker of the bot, and a client of it."""
    # So that Sanic starts more than once in a process.
    Sanic.test_mode = True
    app = Sanic(f"worker-{uuid.uuid4().hex}", configure_logging=False)
    routes = SlackInput(settings).blueprint(SimpleNamespace())  # type: ignore[arg-type]
    app.blueprint(routes, url_prefix="/webhooks/slack")
    app.add_route(lambda request: empty(), "/health")
    app.ctx.agent = agent
    port = free_port()
    server = await app.create_server(
        "127.0.0.1", port, return_asyncio_server=True, access_log=False
    )
    await server.startup()
    await server.before_start()
    address = f"http://127.0.0.1:{port}"
    async with httpx.AsyncClient(base_url=address, timeout=15) as client:
        yield client
    await server.before_stop()
    await server.close()
