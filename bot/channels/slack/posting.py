"""Posting to Slack: deadlines, rate limits, what to do where Slack refuses."""

import asyncio
import logging
from dataclasses import replace
from typing import Any

import aiohttp
from slack_sdk.errors import SlackApiError, SlackClientError
from slack_sdk.http_retry.async_handler import AsyncRetryHandler
from slack_sdk.http_retry.builtin_async_handlers import (
    AsyncConnectionErrorRetryHandler,
    AsyncRateLimitErrorRetryHandler,
)
from slack_sdk.web.async_client import AsyncWebClient
from slack_sdk.webhook.async_client import AsyncWebhookClient

from bot.channels.slack.blocks import Message
from bot.channels.slack.incoming import Place

logger = logging.getLogger(__name__)

TIMEOUT_SECONDS = 10
# Slack takes five answers at a response address.
MOST_RESPONSES = 4
FAILURES = (SlackClientError, aiohttp.ClientError, asyncio.TimeoutError, ValueError)
# Slack takes the words where it doesn't take the blocks, a picture it can't fetch too.
BAD_BLOCKS = ("invalid_blocks", "invalid_blocks_format", "invalid_attachments")
TOKEN_GONE = (
    "token_revoked", "account_inactive", "invalid_auth", "not_authed", "token_expired",
)  # fmt: skip


def retries() -> list[AsyncRetryHandler]:
    """A refused connection is tried again, a rate limit obeyed for as long as it says."""
    return [
        AsyncConnectionErrorRetryHandler(max_retry_count=2),
        AsyncRateLimitErrorRetryHandler(max_retry_count=3),
    ]


async def post(
    client: AsyncWebClient, place: Place, messages: list[Message], for_user: bool = False
) -> None:
    """Post the messages in their order; what Slack refuses is logged.

    `for_user` messages are seen by the user alone. A response address takes but a few;
    the rest follows as direct messages.
    """
    direct = replace(place, channel=place.user, thread=None, response_url="")
    try:
        for number, message in enumerate(messages):
            is_taken = not place.response_url or number < MOST_RESPONSES
            await _post(client, place if is_taken else direct, message, for_user)
    except SlackApiError as error:
        if reason(error) in TOKEN_GONE:
            logger.error(
                "Slack doesn't take the token of workspace %s any more (%s): install the "
                "bot there again",
                place.team,
                reason(error),
            )
        else:
            logger.error("Slack refused a message: %s", reason(error))
    except FAILURES as error:
        logger.error("Slack didn't take a message: %s", reason(error))


def reason(error: BaseException) -> str:
    """Slack's word for what went wrong, without anything that was said."""
    if isinstance(error, SlackApiError):
        # Where an answer was no JSON, there is but a text or nothing.
        data = getattr(error.response, "data", error.response)
        word = data.get("error") if isinstance(data, dict) else ""
        return str(word or getattr(error.response, "status_code", "no answer to read"))
    return type(error).__name__


async def _post(
    client: AsyncWebClient, place: Place, message: Message, for_user: bool
) -> None:
    try:
        await _send(client, place, message, for_user)
    except SlackApiError as error:
        if reason(error) not in BAD_BLOCKS or not message.blocks:
            raise
        logger.error("Slack refused the blocks of a message (%s)", reason(error))
        await _send(client, place, Message(message.text, []), for_user)


async def _send(
    client: AsyncWebClient, place: Place, message: Message, for_user: bool
) -> None:
    content: dict[str, Any] = {"text": message.text, "mrkdwn": False}
    if message.blocks:
        content["blocks"] = message.blocks
    if place.response_url:
        await _respond(client, place.response_url, content)
        return
    content |= {"channel": place.channel, "thread_ts": place.thread}
    if for_user and not place.is_private and place.channel != place.user:
        content.pop("mrkdwn")
        await client.chat_postEphemeral(user=place.user, **content)
    else:
        await client.chat_postMessage(unfurl_links=False, unfurl_media=False, **content)


async def _respond(client: AsyncWebClient, address: str, content: dict[str, Any]) -> None:
    """Answer for the user alone, at the address that came with the request."""
    webhook = AsyncWebhookClient(
        address, client.timeout, session=client.session, retry_handlers=retries()
    )
    answer = await webhook.send_dict(
        content | {"response_type": "ephemeral", "replace_original": False}
    )
    if answer.status_code != 200:
        refused = _Refused(answer.status_code, answer.body)
        raise SlackApiError("response_url", refused)  # type: ignore[no-untyped-call]


class _Refused(dict):  # type: ignore[type-arg]
    """An answer of a response address, as the web API's are read."""

    def __init__(self, status_code: int, body: str) -> None:
        super().__init__(error=body if body in BAD_BLOCKS else "")
        self.status_code = status_code
