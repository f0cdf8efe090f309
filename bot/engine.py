"""What Rasa's engine does too slowly or too late for a visitor.

Two findings about Rasa 3.6 (RemoteAction in rasa/core/actions/action.py): it
checks the schema of action replies itself again for every reply, 28 ms a
time, and it waits up to 300 s for an action server, then says nothing.
"""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from functools import cache
from typing import Any

import aiohttp
from jsonschema import ValidationError
from jsonschema.validators import validator_for
from rasa.core.actions.action import RemoteAction
from rasa.core.tracker_store import TrackerStore
from rasa.shared.core.events import Event
from rasa.utils.endpoints import EndpointConfig

from bot.rereading import read_again

logger = logging.getLogger(__name__)

# A visitor hears within five seconds; actions themselves give up after 3.5.
DEADLINE_SECONDS = 4.3
# The action server closes a connection that was idle for 5 s (Sanic's default): a call
# on one that is just being closed fails, so it is left before.
IDLE_SECONDS = 3.0
READS_CONVERSATION = ("action_show_my_data",)
# Reads how to be reached in what the visitor typed before the consent.
READS_SESSION = ("validate_lead_form",)
SETTLES_CONTACT = "action_keep_contact"
# By these a form counts the questions that others answered (actions/forms/form.py).
ANSWERS_IN_BETWEEN = "action_answer_in_between"
# So many messages back the others read what the visitor said, with the likeliest meanings.
MOST_MESSAGES = 12
MOST_REPLIES = 3
READ_OF_MESSAGES = ("intent", "entities", "questions", "points", "parts")
MOST_MEANINGS = 4
UNAVAILABLE = "Sorry, this answer isn't available right now. Please try again in a minute."

_schema = RemoteAction.action_response_format_spec()
_validator = validator_for(_schema)(_schema)


class ActionServer(EndpointConfig):
    """The action server's address, with a deadline and a reply when it is down.

    Keeps idle connections for `IDLE_SECONDS`, and leaves out most of the conversation's
    events, which grow with every turn. The actions of `READS_CONVERSATION` get what was
    said in all sessions that `conversations` holds, those of `READS_SESSION` what the
    visitor typed in this one, all others the visitor's last messages, to know what a
    protest is about and which place is their own, the texts of the last replies, to
    know which figures are meant, and which messages a form left to others. What a
    complaint says is wanted is read once more with `read`.
    """

    conversations: TrackerStore | None = None
    read: Callable[[str], Awaitable[dict[str, Any]]] | None = None
    _session: aiohttp.ClientSession | None = None

    async def request(  # type: ignore[override]
        self, method: str = "post", json: Any = None, **kwargs: Any
    ) -> Any:
        """Call an action; say that it isn't available where the call fails."""
        call = {**(json or {})}
        tracker = call.get("tracker", {})
        call["tracker"] = {**tracker, "events": await self._said(call)}
        if self.read and call.get("next_action") not in READS_SESSION:
            call["tracker"]["latest_message"] = await read_again(tracker, self.read)
        try:
            reply = await asyncio.wait_for(self._post(call), DEADLINE_SECONDS)
            if isinstance(reply, dict):
                return reply
            raise ValueError("the reply is no JSON object")
        except (aiohttp.ClientError, asyncio.TimeoutError, ValueError):
            logger.exception("The action server didn't answer %s", call.get("next_action"))
            return {"events": [], "responses": [{"text": UNAVAILABLE}]}

    async def _said(self, call: dict[str, Any]) -> list[dict[str, Any]]:
        action, events = (
            call.get("next_action"),
            call.get("tracker", {}).get("events") or [],
        )
        if action in READS_SESSION:
            return [
                event
                for event in events
                if event["event"] == "user" or event.get("name") == SETTLES_CONTACT
            ]
        if action not in READS_CONVERSATION:
            between = [e for e in events if e.get("name") == ANSWERS_IN_BETWEEN]
            last = [*last_messages(events), *last_replies(events), *between[-MOST_REPLIES:]]
            return sorted(last, key=lambda event: event["timestamp"] or 0)
        stored = self.conversations and await self.conversations.retrieve_full_tracker(
            call["sender_id"]
        )
        if stored and events:
            began = events[0]["timestamp"]
            earlier = [event.as_dict() for event in stored.events]
            events = [e for e in earlier if e["timestamp"] < began] + events
        return [event for event in events if event["event"] in ("user", "bot")]

    async def _post(self, call: dict[str, Any]) -> Any:
        if self._session is None:
            timeout = aiohttp.ClientTimeout(total=DEADLINE_SECONDS)
            connector = aiohttp.TCPConnector(keepalive_timeout=IDLE_SECONDS)
            self._session = aiohttp.ClientSession(timeout=timeout, connector=connector)
        async with self._session.post(self.url, json=call) as response:
            response.raise_for_status()
            return await response.json()

    async def close(self) -> None:
        """Close the connection when the server ends."""
        if self._session:
            await self._session.close()


def last_messages(events: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """The visitor's last messages with what was read in them, short."""
    said = [event for event in events if event["event"] == "user"][-MOST_MESSAGES:]
    return [
        {
            "event": "user",
            "text": event.get("text"),
            "timestamp": event.get("timestamp"),
            "parse_data": _reading(event.get("parse_data") or {}),
        }
        for event in said
    ]


def last_replies(events: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """The texts of the last replies."""
    said = [event for event in events if event["event"] == "bot"][-MOST_REPLIES:]
    return [
        {
            "event": "bot",
            "text": event.get("text"),
            "timestamp": event.get("timestamp"),
        }
        for event in said
    ]


def _reading(read: dict[str, Any]) -> dict[str, Any]:
    kept = {name: read.get(name) for name in READ_OF_MESSAGES}
    return kept | {"intent_ranking": (read.get("intent_ranking") or [])[:MOST_MEANINGS]}


def validate_action_result(action: RemoteAction, result: dict[str, Any]) -> bool:
    """Check an action's reply with a validator that is built once.

    Raises jsonschema's `ValidationError` as Rasa's own method does.
    """
    error: ValidationError | None = next(_validator.iter_errors(result), None)
    if error:
        raise error
    return True


def speed_up() -> None:
    """Use the one validator, and look each event's class up only once.

    Rasa walks all subclasses of `Event` for every event of a conversation in
    every turn (rasa/shared/core/events.py).
    """
    RemoteAction._validate_action_result = validate_action_result
    Event.resolve_by_type = staticmethod(cache(Event.resolve_by_type))
