"""The App Home: what the bot can do, and buttons to start with."""

from typing import Any

from slack_sdk.models.blocks import HeaderBlock, PlainTextObject
from slack_sdk.models.views import View

from actions.menu import MENU
from bot.channels.slack.blocks import Item, choices, context, plain

TITLE = "Careers in medical aesthetics"
WHAT = (
    "I advise on careers in medical aesthetics in the United States: where people work, "
    "what they may do, which training and licence a state asks for, what it pays, and "
    "which schools are near. Each figure comes with its source."
)
EXAMPLES = (
    "Ask me in a direct message, mention me in a channel, or type /glowpath and a "
    "question, for instance:\n"
    "• how much do estheticians make in Texas\n"
    "• how many hours for a license in Ohio\n"
    "• esthetician schools near 30303\n"
    "• I'm an RN, how do I get into aesthetics"
)
LIMITS = (
    "Career advice only, no medical or legal advice. What you write is kept so that I can "
    "follow the talk; you can have it deleted."
)
MINE = [
    {"title": "What happens with my data", "payload": "/ask_privacy"},
    {"title": "Delete my data", "payload": "/delete_my_data"},
    {"title": "Talk to a person", "payload": "/talk_to_person"},
]


def home(conversation: str) -> dict[str, Any]:
    """The view for the user of a conversation; its answers come as direct messages."""
    starters = [{"title": item.title, "payload": item.payload} for item in MENU]
    items = [
        Item(HeaderBlock(text=PlainTextObject(text=TITLE, emoji=False))),
        *plain(WHAT),
        *choices(starters, conversation),
        *plain(EXAMPLES),
        *choices(MINE, conversation),
        *context([LIMITS]),
    ]
    return View(type="home", blocks=[item.block for item in items]).to_dict()
