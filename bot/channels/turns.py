"""One message of a visitor, answered once whatever the network does."""

from rasa.core.agent import Agent
from rasa.core.channels.channel import UserMessage
from rasa.shared.core.events import UserUttered
from sanic import Sanic

# Rasa itself asks for a taken lock once a second.
LOCK_SECONDS, AGAIN_SECONDS = 60, 0.05


def is_ready(app: Sanic) -> bool:
    """Whether the model is loaded."""
    agent = getattr(app.ctx, "agent", None)
    return agent is not None and agent.is_ready()


async def answer_once(agent: Agent, message: UserMessage) -> bool:
    """Answer a message, unless one with its `message_id` was answered before.

    True where it was answered now. The conversation's lock and store decide, so a
    retry may reach any worker. Replies go to the message's output channel.
    """
    lock = agent.lock_store.lock(message.sender_id, LOCK_SECONDS, AGAIN_SECONDS)
    async with lock:
        tracker = await agent.tracker_store.retrieve(message.sender_id)
        if tracker and any(
            isinstance(event, UserUttered) and event.message_id == message.message_id
            for event in tracker.events
        ):
            return False
        await agent.processor.handle_message(message)
        return True
