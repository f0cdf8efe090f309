"""A message of a Slack user becomes a turn of the conversation and its answer a post."""

import asyncio
import logging
from collections import OrderedDict
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from typing import Any

from rasa.core.agent import Agent
from rasa.core.channels.channel import CollectingOutputChannel, UserMessage
from slack_bolt.context.ack.async_ack import AsyncAck
from slack_sdk.web.async_client import AsyncWebClient

from bot.channels.buttons import unsigned
from bot.channels.slack.blocks import Message
from bot.channels.slack.channel import NAME
from bot.channels.slack.incoming import HELP, Place, Said, carried_place
from bot.channels.slack.lead import (
    CONSENT,
    IN_PUBLIC,
    SETTLED,
    consent_asked,
    filled,
    is_asking,
    modal,
)
from bot.channels.slack.posting import FAILURES, post, reason
from bot.channels.slack.rendering import AGREE, LEAD, Around, rendered
from bot.channels.slack.texts import escaped
from bot.channels.text import MAX_MESSAGE_CHARACTERS, clean
from bot.channels.turns import answer_once
from bot.engine import UNAVAILABLE

logger = logging.getLogger(__name__)

TOO_LONG = f"That is longer than {MAX_MESSAGE_CHARACTERS:,} characters; please shorten it."
NO_FILES = "I can read text only, no files or pictures. What would you like to know?"
NOT_SHOWN = "That button is out of date here. Please say it in your own words."
NO_FORM = "The form can't be opened right now. Say “I agree” or “no” here instead."
SKIP = "/skip_question"
# So many messages are remembered in this process; the conversation remembers them all.
MOST_RECENT = 10_000
STOP_SECONDS = 8


class Replies(CollectingOutputChannel):
    """The replies of a turn, as the actions gave them."""

    @classmethod
    def name(cls) -> str:
        """The channel's name in trackers."""
        return NAME

    async def send_response(self, recipient_id: str, message: dict[str, Any]) -> None:
        """Collect one reply; two actions that fail alike are heard once."""
        parts = ("text", "buttons", "card", "sources")
        reply = {part: message[part] for part in parts if message.get(part)}
        if reply and reply not in self.messages:
            self.messages.append(reply)


class Answering:
    """Answers what is said, each message once, and what is sent with the form."""

    def __init__(self, public_url: str) -> None:
        self._public_url = public_url
        self._recent: OrderedDict[tuple[str, str], None] = OrderedDict()
        self._running: set[asyncio.Task[Any]] = set()

    async def answer(self, agent: Agent, client: AsyncWebClient, said: Said) -> None:
        """Answer a message in its place, or say that this isn't possible now."""
        if not self._is_new(said.place.conversation, said.message_id):
            return
        with self._underway():
            if len(said.text) > MAX_MESSAGE_CHARACTERS:
                await self.tell(client, said.place, TOO_LONG)
            elif not said.text and said.has_files:
                await self.tell(client, said.place, NO_FILES)
            else:
                await self._answer(agent, client, said)

    async def tell(
        self, client: AsyncWebClient, place: Place, text: str, for_user: bool = False
    ) -> None:
        """Say something that is no part of the conversation."""
        await post(client, place, [Message(escaped(text), [])], for_user)

    async def open_form(
        self, agent: Agent, client: AsyncWebClient, body: dict[str, Any], place: Place
    ) -> None:
        """Open the form for contact data where the conversation still asks for it."""
        value = clean(body["actions"][0].get("value") or "")
        signed_for = unsigned(place.conversation, value)
        consent = consent_asked(await agent.tracker_store.retrieve(place.conversation))
        if consent is None or signed_for != f"{LEAD}:{consent.school}":
            await self.tell(client, place, SETTLED, for_user=True)
            return
        if not place.is_private:
            place = replace(place, response_url=body.get("response_url") or "")
        view = modal(consent, place.carried(consent.school))
        try:
            await client.views_open(trigger_id=body["trigger_id"], view=view)
        except FAILURES as error:
            logger.warning("Slack didn't open a form: %s", reason(error))
            await self.tell(client, place, NO_FORM, for_user=True)

    async def take_form(
        self, agent: Agent, client: AsyncWebClient, body: dict[str, Any], ack: AsyncAck
    ) -> None:
        """Show what is wrong in the form, or say its contents to the conversation."""
        view = body["view"]
        sent = filled(view["state"]["values"])
        carried = carried_place(view["private_metadata"])
        asked = None
        if carried and carried[0].user == body["user"]["id"]:
            tracker = await agent.tracker_store.retrieve(carried[0].conversation)
            asked = consent_asked(tracker)
        problems = sent.problems
        if carried is None or asked is None or asked.school != carried[1]:
            problems = {CONSENT: SETTLED}
        if problems or carried is None:
            await ack(response_action="errors", errors=problems)
            return
        await ack()
        place = carried[0]
        if not self._is_new(place.conversation, view["id"]):
            return
        with self._underway():
            replies: list[dict[str, Any]] = []
            for number, text in enumerate(sent.messages):
                said = Said(place, text, f"{view['id']}-{number}")
                replies = await self._turn(agent, said) or replies
            around = Around(place.conversation, self._public_url)
            await self._post(client, place, replies, around, for_user=True)

    async def finish(self) -> None:
        """Wait for the answers that are under way, for some seconds."""
        if self._running:
            await asyncio.wait(self._running, timeout=STOP_SECONDS)

    async def _answer(self, agent: Agent, client: AsyncWebClient, said: Said) -> None:
        replies = await self._turn(agent, replace(said, text=said.text or HELP))
        if replies is not None:
            around = await self._around(agent, said, replies)
            await self._post(client, said.place, replies, around)

    async def _turn(self, agent: Agent, said: Said) -> list[dict[str, Any]] | None:
        """The replies to a message; None where it was answered before."""
        output, conversation = Replies(), said.place.conversation
        message = UserMessage(
            said.text, output, conversation, input_channel=NAME, message_id=said.message_id
        )
        try:
            if not await answer_once(agent, message):
                return None
        except Exception:
            logger.exception("A message on the Slack channel failed")
            return [{"text": UNAVAILABLE}]
        replies: list[dict[str, Any]] = output.messages
        return replies

    async def _around(
        self, agent: Agent, said: Said, replies: list[dict[str, Any]]
    ) -> Around:
        """What the replies stand in; the contact form's have these two buttons."""
        around = Around(said.place.conversation, self._public_url, said.pressed)
        payloads = {b["payload"] for reply in replies for b in reply.get("buttons", [])}
        if not payloads & {AGREE, SKIP}:
            return around
        tracker = await agent.tracker_store.retrieve(said.place.conversation)
        if not is_asking(tracker):
            return around
        consent = consent_asked(tracker) if AGREE in payloads else None
        note = "" if said.place.is_private or said.place.response_url else IN_PUBLIC
        return replace(around, lead=consent.school if consent else None, note=note)

    async def _post(
        self,
        client: AsyncWebClient,
        place: Place,
        replies: list[dict[str, Any]],
        around: Around,
        for_user: bool = False,
    ) -> None:
        messages: list[Message] = []
        for number, reply in enumerate(replies):
            # What was pressed stands before the first reply, the form after the last.
            shown = around if number == 0 else replace(around, pressed="")
            if number < len(replies) - 1:
                shown = replace(shown, lead=None, note="")
            messages += rendered(reply, shown)
        await post(client, place, messages, for_user)

    def _is_new(self, conversation: str, message_id: str) -> bool:
        """Whether this process hears a message for the first time."""
        key = (conversation, message_id)
        if key in self._recent:
            return False
        self._recent[key] = None
        if len(self._recent) > MOST_RECENT:
            self._recent.popitem(last=False)
        return True

    @contextmanager
    def _underway(self) -> Iterator[None]:
        task = asyncio.current_task()
        if task:
            self._running.add(task)
        try:
            yield
        finally:
            if task:
                self._running.discard(task)
