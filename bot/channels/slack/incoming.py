"""What a Slack user said, and where: the conversation, the text as it was typed."""

import json
import re
from collections.abc import Collection
from dataclasses import asdict, dataclass, replace
from typing import Any

from bot.channels.buttons import signed, unsigned
from bot.channels.slack.texts import unescaped
from bot.channels.text import clean, typed

HELP = "/ask_help"
# Messages that people write; all other subtypes are joins, edits, bots and the like.
SUBTYPES = (None, "file_share", "thread_broadcast", "me_message")
SLACKBOT = "USLACKBOT"
ENTITY = re.compile(r"<([^<>]*)>")
PLACES = "slack-places"


@dataclass(frozen=True)
class Place:
    """Where somebody speaks with the bot, and where the answer goes.

    `channel` is a user's id where no channel is known yet. Where there is a
    `response_url`, the answer is for the user alone.
    """

    team: str
    user: str
    channel: str
    thread: str | None = None
    is_private: bool = True
    response_url: str = ""

    @property
    def conversation(self) -> str:
        """One for each user, and one for each thread of a channel."""
        if self.is_private:
            return f"slack-{self.team}-{self.user}"
        return f"slack-{self.team}-{self.channel}-{self.thread}"

    def carried(self, extra: str) -> str:
        """The place and something beside it, signed, for a form's metadata."""
        return signed(PLACES, json.dumps([asdict(self), extra]))


@dataclass(frozen=True)
class Said:
    """A message: what the bot reads, and the id by which it is answered once."""

    place: Place
    text: str
    message_id: str
    pressed: str = ""
    has_files: bool = False


def carried_place(text: str) -> tuple[Place, str] | None:
    """What `Place.carried` signed; None for any other text."""
    payload = unsigned(PLACES, clean(text))
    if payload is None:
        return None
    place, extra = json.loads(payload)
    return Place(**place), extra


def message(body: dict[str, Any], team: str, bot_user: str | None) -> Said | None:
    """What an event says to the bot; None where it says nothing to it.

    A mention in a channel arrives as two events of one message, whose time is its id.
    """
    event = body["event"]
    user, channel, time = event.get("user"), event["channel"], event["ts"]
    text = event.get("text") or ""
    bots = {item["user_id"] for item in body.get("authorizations") or []
            if item.get("user_id") and item.get("is_bot")} | {bot_user}  # fmt: skip
    is_automatic = (
        event.get("subtype") not in SUBTYPES
        or event.get("bot_id")
        or event.get("edited")
        or user in (None, SLACKBOT, *bots)
    )
    is_direct = event.get("channel_type") == "im" or channel.startswith("D")
    mentions = any(bot and f"<@{bot}" in text for bot in bots)
    if is_automatic or not (is_direct or mentions or event["type"] == "app_mention"):
        return None
    thread = event.get("thread_ts") or (None if is_direct else time)
    place = Place(team, user, channel, thread, is_direct)
    words = decoded(text, {bot for bot in bots if bot})
    return Said(place, words, f"{channel}-{time}", has_files=bool(event.get("files")))


def command(body: dict[str, Any]) -> Said:
    """What a slash command says; it and its answer are for the user alone."""
    user = body["user_id"]
    channel = body.get("channel_id") or user
    place = Place(body["team_id"], user, channel, response_url=body["response_url"])
    return Said(place, decoded(body.get("text") or ""), body["trigger_id"])


def place_of(body: dict[str, Any], team: str) -> Place:
    """Where somebody pressed a button or chose something."""
    user, container = body["user"]["id"], body["container"]
    channel = (body.get("channel") or {}).get("id") or user
    place = Place(team, user, channel)
    if container["type"] == "view":
        return replace(place, channel=user)
    # A message that only one user sees belongs to that user's conversation.
    if container.get("is_ephemeral"):
        return replace(place, response_url=body.get("response_url") or "")
    shown_in = (body.get("message") or {}).get("thread_ts") or container.get("thread_ts")
    if channel == user or channel.startswith("D"):
        return replace(place, thread=shown_in)
    thread = shown_in or container.get("message_ts")
    return replace(place, thread=thread, is_private=False)


def pressed(body: dict[str, Any], place: Place) -> Said | None:
    """What a button or an option stands for; None where the bot never showed it there."""
    action = body["actions"][0]
    option = action.get("selected_option") or {}
    value = action.get("value") or option.get("value") or ""
    payload = unsigned(place.conversation, clean(value))
    if payload is None:
        return None
    title = (action.get("text") or option.get("text") or {}).get("text") or ""
    return Said(place, payload, body["trigger_id"], unescaped(title))


def compared(body: dict[str, Any], place: Place) -> Said | None:
    """The numbers of the schools that were chosen to be compared, as one would say it."""
    options = body["actions"][0].get("selected_options") or []
    numbers = [option["value"] for option in options if option.get("value")]
    numbers = [number for number in numbers if re.fullmatch(r"[0-9]{1,3}", number)]
    if len(numbers) < 2:
        return None
    text = f"compare {', '.join(numbers[:-1])} and {numbers[-1]}"
    return Said(place, text, body["trigger_id"], text.capitalize())


def decoded(text: str, bots: Collection[str] = ()) -> str:
    """The text as it was typed, without the mentions of the bot; never a command."""

    def words(found: re.Match[str]) -> str:
        target, _, label = found[1].partition("|")
        if target[:1] == "@":
            return "" if target[1:] in bots else f"@{label}" if label else ""
        if target[:1] == "#":
            return f"#{label}" if label else ""
        if target[:1] == "!":
            return label
        return label or re.sub(r"^(?:mailto|tel):", "", target)

    return typed(unescaped(ENTITY.sub(words, text)))
