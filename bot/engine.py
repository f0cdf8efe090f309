"""What Rasa's engine does too slowly or too late for a visitor.

Two findings about Rasa 3.6 (RemoteAction in rasa/core/actions/action.py): it
checks the schema of action replies itself again for every reply, 28 ms a
time, and it waits up to 300 s for an action server, then says nothing.
"""

import asyncio
import logging
from typing import Any

import aiohttp
from jsonschema import ValidationError
from jsonschema.validators import validator_for
from rasa.core.actions.action import RemoteAction
from rasa.utils.endpoints import ClientResponseError, EndpointConfig

logger = logging.getLogger(__name__)

# A visitor hears within five seconds; actions themselves give up after 3.5.
DEADLINE_SECONDS = 4.3
UNAVAILABLE = "Sorry, this answer isn't available right now. Please try again in a minute."

_schema = RemoteAction.action_response_format_spec()
_validator = validator_for(_schema)(_schema)


class ActionServer(EndpointConfig):
    """The action server's address, with a deadline and a reply when it is down."""

    async def request(  # type: ignore[override]
        self, method: str = "post", json: Any = None, **kwargs: Any
    ) -> Any:
        """Call an action; say that it isn't available where the call fails."""
        try:
            reply = await asyncio.wait_for(
                super().request(method, json=json, timeout=DEADLINE_SECONDS),
                DEADLINE_SECONDS,
            )
            if isinstance(reply, dict):
                return reply
            raise ValueError("the reply is no JSON object")
        except (
            aiohttp.ClientError,
            asyncio.TimeoutError,
            ClientResponseError,
            ValueError,
        ):
            name = (json or {}).get("next_action")
            logger.exception("The action server didn't answer %s", name)
            return {"events": [], "responses": [{"text": UNAVAILABLE}]}


def validate_action_result(action: RemoteAction, result: dict[str, Any]) -> bool:
    """Check an action's reply with a validator that is built once.

    Raises jsonschema's `ValidationError` as Rasa's own method does.
    """
    error: ValidationError | None = next(_validator.iter_errors(result), None)
    if error:
        raise error
    return True


def speed_up_validation() -> None:
    """Make every remote action of this process use the one validator."""
    RemoteAction._validate_action_result = validate_action_result
