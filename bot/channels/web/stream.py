"""Replies of one turn as a stream of server-sent events."""

import asyncio
import json
import logging
import time
from collections.abc import AsyncIterator
from typing import Any

from rasa.core.agent import Agent
from rasa.core.channels.channel import OutputChannel, UserMessage

from bot.channels.turns import answer_once
from bot.channels.web.replies import as_reply, history

logger = logging.getLogger(__name__)

TYPING_SECONDS = 5
# The deadlines of actions are shorter; this one ends a stream whatever happens.
LONGEST_SECONDS = 60
NOT_NOW = "I can't answer right now. Please send it again in a minute."
Event = tuple[str, dict[str, Any]]
_running: set["asyncio.Task[None]"] = set()


class StreamOutput(OutputChannel):
    """Passes the replies of one message on as they come."""

    def __init__(self, message_id: str) -> None:
        self.events: asyncio.Queue[Event] = asyncio.Queue()
        self._message_id = message_id
        self._said: list[dict[str, Any]] = []

    @classmethod
    def name(cls) -> str:
        """The channel's name in trackers."""
        return "web"

    async def send_response(self, recipient_id: str, message: dict[str, Any]) -> None:
        """Pass one reply of the contract (actions/reply.py) on."""
        said = {"text": message.get("text"), "card": message.get("card")}
        # Two actions of a turn may fail alike; that is said once.
        if said in self._said:
            return
        self._said.append(said)
        reply_id = f"{self._message_id}.{len(self._said)}"
        reply = as_reply(recipient_id, reply_id, time.time(), message)
        self.events.put_nowait(("reply", reply))


async def events(agent: Agent, message: UserMessage) -> AsyncIterator[Event]:
    """The events of one turn, `typing` first and `done` or `error` last.

    The turn goes on when the reader leaves, so that nothing is lost.
    """
    output: StreamOutput = message.output_channel
    task = asyncio.create_task(_answer(agent, message, output))
    _running.add(task)
    task.add_done_callback(_running.discard)
    yield "typing", {}
    ends_at = time.monotonic() + LONGEST_SECONDS
    while time.monotonic() < ends_at:
        try:
            name, data = await asyncio.wait_for(output.events.get(), TYPING_SECONDS)
        except asyncio.TimeoutError:
            name, data = "typing", {}
        yield name, data
        if name in ("done", "error"):
            return
    yield "error", {"error": NOT_NOW}


async def _answer(agent: Agent, message: UserMessage, output: StreamOutput) -> None:
    store = agent.tracker_store
    try:
        is_new = await answer_once(agent, message)
        tracker = await store.retrieve_full_tracker(message.sender_id)
        if not is_new:
            for said in history(tracker):
                if said["from"] == "bot" and said["id"].startswith(
                    f"{message.message_id}."
                ):
                    output.events.put_nowait(("reply", said))
        erased = tracker is None or not tracker.events
        output.events.put_nowait(("done", {"erased": erased}))
    except Exception:
        logger.exception("A message on the web channel failed")
        output.events.put_nowait(("error", {"error": NOT_NOW}))


def as_text(event: Event) -> str:
    """An event as it goes over the line."""
    name, data = event
    return f"event: {name}\ndata: {json.dumps(data, ensure_ascii=False)}\n\n"
