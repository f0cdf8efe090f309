"""A card may replace parts of a reply's text on screen; nothing of it may be lost."""

import re
from collections.abc import Callable
from typing import Any

from playwright.sync_api import expect

from tests.conftest import Bot
from tests.widget.visitor import Visitor

Make = Callable[..., Visitor]
TALKS = [
    [f"how much do estheticians make in {place}" for place in ("Texas", "Waco", "Wyoming")],
    ["do they earn more in a doctor's office?", "RN, PA or esthetician in NYC, pay"],
    ["how do nurses and dermatologists earn", "what about Miami and Tampa"],
    *([f"how many hours for a license in {state}"] for state in (
        "Ohio", "Texas", "Utah", "Virginia", "Florida", "Connecticut", "Georgia", "Idaho",
        "Oregon", "Washington", "DC", "Nebraska", "Massachusetts", "California")),
    ["license hours in ohio and florida"],
    ["esthetician schools near 30303 under 15000", "show more", "compare 1 and 3",
     "tell me about the second one", "compare 1 and 2", "cheaper ones?"],
    ["esthetics schools in Texas", "compare all of them", "all about the third"],
    ["cosmetology schools near Denver", "whats the cheapest", "tell me about the first"],
    ["massage schools in Alaska", "medical assistant program near 10001"],
    ["laser schools in Utah", "master esthetics near Salt Lake City", "compare 1 and 2"],
]  # fmt: skip
KINDS = {"pay_chart", "licence", "school_list", "school", "school_comparison"}
# Words that only name what the card shows in its place.
LABELS = {
    "phone", "website", "program", "price", "length", "asks", "for", "of", "training",
    "board", "beyond", "it", "in", "its", "source", "why", "marks", "the", "value", "with",
    "a", "and", "students", "finish",
}  # fmt: skip


def words(text: str) -> list[str]:
    """The words of a text, without the numbers of a list and without addresses.

    The numbers are the list's markers; the addresses stand behind the names of links.
    """
    text = re.sub(r"^\d+\. |\S+\.(?:gov|com|edu|org|net|us)\b\S*", "", text, flags=re.M)
    return [word.strip(".,;:()“”*•–") for word in text.split()]


def test_nothing_of_a_text_is_lost_beside_its_card(visitor: Make, bot: Bot) -> None:
    replies: list[dict[str, Any]] = []
    for talk in TALKS:
        conversation = bot.conversation()
        for message in talk:
            conversation.say(message)
            replies += conversation.last or []
    drawn = {reply["card"]["kind"] for reply in replies if "card" in reply}
    assert drawn == KINDS
    messages = [
        {**reply, "id": f"reply-{number}", "from": "bot", "time": "2026-01-01T00:00:00Z"}
        for number, reply in enumerate(replies)
    ]
    one = visitor()
    session = {"is_new": False, "menu": [], "starters": [], "replies": []}
    one.page.route("**/session", lambda route: route.fulfill(json=session))
    one.page.route("**/history", lambda route: route.fulfill(json={"messages": messages}))
    one.page.reload()
    expect(one.replies).to_have_count(len(messages) + 1)
    shown = one.page.locator(".message.bot .bubble").evaluate_all(
        "(bubbles) => bubbles.slice(1).map((bubble) => bubble.textContent)"
    )
    undrawn = []
    for message, text in zip(messages, shown, strict=True):
        squeezed = re.sub(r"\s+", " ", text).lower()
        lost = [
            word
            for word in words(message["text"])
            if word.lower() not in squeezed and word.lower() not in LABELS
        ]
        assert lost == [], message["text"]
        card = one.page.locator(".message.bot .bubble").nth(1 + messages.index(message))
        if "card" in message and not card.locator(".card").count():
            undrawn.append(message["text"])
    # No rule of hours to draw: the sources of this state can't be reconciled.
    assert [text for text in undrawn if "can't be reconciled" not in text] == []
