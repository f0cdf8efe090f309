"""Every kind of reply through Slack's renderer and the double's checker."""

import json
import re
from collections import Counter
from typing import Any, get_args

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from actions.catalog.database import open_session
from actions.reply import CardKind
from bot.channels.slack.blocks import MOST_BUTTONS, Message
from bot.channels.slack.home import home
from bot.channels.slack.lead import Consent, modal
from bot.channels.slack.rendering import Around, rendered
from bot.channels.slack.texts import size, split
from tests.actions.test_all_replies import Said, grid, replied
from tests.slack_blocks import check_message, check_view

EVERY = 7
AROUND = Around("slack-T1-U1", "https://bot.example.org")


def drawn(reply: dict[str, Any], around: Around = AROUND) -> list[Message]:
    messages = rendered(reply, around)
    for message in messages:
        body = {"text": message.text, "blocks": message.blocks}
        check_message(json.loads(json.dumps(body)))
    return messages


def unescaped(text: str) -> str:
    return text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")


def spoken(messages: list[Message]) -> list[str]:
    """The words of the messages' texts."""
    return " ".join(unescaped(message.text) for message in messages).split()


def shown(thing: Any) -> str:
    """All that a reader of the blocks sees."""
    if isinstance(thing, list):
        return " ".join(shown(part) for part in thing)
    if not isinstance(thing, dict):
        return ""
    text = thing["text"] if isinstance(thing.get("text"), str) else ""
    if thing.get("type") == "mrkdwn":
        text = unescaped(re.sub(r"<[^|<>]*\|([^<>]*)>", r"\1", text))
    return " ".join([text, *(shown(part) for part in thing.values())])


def bare(words: str) -> Counter[str]:
    """The words without signs of formatting."""
    return Counter(re.sub(r"[();,]", " ", words.replace("*", "")).split())


@pytest.fixture(scope="module")
def replies() -> list[dict[str, Any]]:
    """The walk through every intent, and the answers that need a list of schools."""
    with open_session() as session:
        listed = replied(session, Said("find_schools", entities={"zip_code": "30303"}))
        walk = [
            *list(grid())[::EVERY],
            Said("compare_schools", "compare all of them", slots=listed.slots),
            Said("ask_school_details", "tell me about the first", slots=listed.slots),
        ]
        found = [replied(session, said).to_message() for said in walk]
        found.append(listed.to_message())
    return [reply for reply in found if reply["text"]]


def test_every_reply_fits_and_nothing_is_lost(replies: list[dict[str, Any]]) -> None:
    assert len(replies) > 500
    assert {reply["card"]["kind"] for reply in replies if "card" in reply} == set(
        get_args(CardKind)
    )
    for reply in replies:
        messages = drawn(reply)
        assert spoken(messages) == reply["text"].split()
        blocks = shown([message.blocks for message in messages])
        lost = bare(reply["text"]) - bare(blocks) - bare("Source:")
        addresses = [word for word in lost if "." in word]
        assert not set(lost) - set(addresses), (lost, reply["text"])
        known = str([source["address"] for source in reply.get("sources", [])])
        assert all(address.strip(";,.") in known for address in addresses), addresses
        titles = [button["title"] for button in reply["buttons"]]
        assert all(title in blocks for title in titles)


def test_each_card_adds_what_it_is_for(replies: list[dict[str, Any]]) -> None:
    kinds = {"pay_chart": "image", "school_comparison": "table", "school_list": "actions",
             "school": "context", "licence": "section"}  # fmt: skip
    for reply in replies:
        if "card" in reply:
            types = [block["type"] for message in drawn(reply) for block in message.blocks]
            assert kinds[reply["card"]["kind"]] in types
    charts = [
        reply for reply in replies if reply.get("card", {}).get("kind") == "pay_chart"
    ]
    without = drawn(charts[0], Around("slack-T1-U1"))
    assert "image" not in [block["type"] for block in without[0].blocks]


odd_text = st.text(st.characters(exclude_categories=["Cs", "Cc"]) | st.just("\n"))
word = st.text("ab&<>*_~`ü☃𝒳", min_size=1, max_size=40)
long_text = st.builds(
    lambda words, times: " ".join(words * times),
    st.lists(word, min_size=1, max_size=12),
    st.integers(50, 300),
)
texts = odd_text | long_text | st.builds("\n\n".join, st.lists(odd_text, max_size=90))
values = st.none() | st.integers(0, 10**6) | odd_text | st.booleans() | st.floats(0, 1)
card_data = st.dictionaries(
    st.sampled_from(
        ["bars", "schools", "rows", "hours", "board", "website", "exam", "state"]
    ),
    values | st.lists(values | st.dictionaries(odd_text, values, max_size=3), max_size=4),
)
cards = st.builds(
    lambda kind, data: {"kind": kind, "data": data},
    st.sampled_from([*get_args(CardKind), "unknown"]),
    card_data,
)
button = st.fixed_dictionaries(
    {"title": st.text("abc d&<", min_size=1, max_size=120).filter(str.strip),
     "payload": st.text("ab/{}\"", min_size=1, max_size=200)}
)  # fmt: skip
many_buttons = st.builds(
    lambda some, times: (some * times)[:130],
    st.lists(button, max_size=7),
    st.sampled_from([1, 1, 3, 40]),
)
source = st.fixed_dictionaries(
    {
        "name": odd_text,
        "release": odd_text,
        "address": odd_text | st.just("https://a.gov/x"),
    }
)


@settings(max_examples=80, deadline=None, suppress_health_check=list(HealthCheck))
@given(
    text=texts,
    buttons=many_buttons,
    sources=st.lists(source, max_size=12),
)
def test_odd_replies_fit_and_lose_nothing(
    text: str, buttons: list[dict[str, str]], sources: list[dict[str, str]]
) -> None:
    reply = {"text": f"{text}\n\nSource: a\n\nend", "buttons": buttons, "sources": sources}
    messages = drawn(reply)
    words = spoken(messages)
    rest = iter(words)
    assert all(word in rest for word in reply["text"].split())
    blocks = [block for message in messages for block in message.blocks]
    pressed = [e for b in blocks if b["type"] == "actions" for e in b["elements"]]
    options = [o for e in pressed for o in e.get("options", [])]
    assert len(options) + len([e for e in pressed if e["type"] == "button"]) == len(buttons)


@settings(max_examples=80, deadline=None, suppress_health_check=list(HealthCheck))
@given(text=odd_text, card=cards)
def test_a_card_with_odd_data_is_drawn_or_left_to_the_words(
    text: str, card: dict[str, Any]
) -> None:
    messages = drawn({"text": f"Words {text}", "card": card})
    rest = iter(spoken(messages))
    assert all(word in rest for word in f"Words {text}".split())


@given(text=texts, most=st.integers(60, 3_000))
@settings(max_examples=80, deadline=None, suppress_health_check=list(HealthCheck))
def test_a_long_text_is_split_where_words_end(text: str, most: int) -> None:
    parts = split(text, most)
    assert all(0 < size(part) <= most for part in parts)
    if all(size(word) <= most for word in text.split()):
        assert " ".join(parts).split() == text.split()
    assert "".join(" ".join(parts).split()) == "".join(text.split())


@pytest.mark.parametrize("number", [1, MOST_BUTTONS, MOST_BUTTONS + 1, 100, 101])
def test_more_than_five_buttons_are_a_select(number: int) -> None:
    buttons = [{"title": f"Title {n}", "payload": f"/ask_{n}"} for n in range(number)]
    (message,) = drawn({"text": "Choose", "buttons": buttons})
    elements = [e for b in message.blocks if b["type"] == "actions" for e in b["elements"]]
    kinds = {element["type"] for element in elements}
    assert kinds == ({"button"} if number <= MOST_BUTTONS else {"static_select"})
    count = sum(len(element.get("options", [1])) for element in elements)
    assert count == number


def test_titles_and_payloads_that_are_too_long() -> None:
    title = "a title that goes on and on " * 4
    buttons = [
        {"title": title, "payload": "/a"},
        {"title": "Typed", "payload": "/" * 2_000},
    ]
    (message,) = drawn({"text": "Choose", "buttons": buttons})
    assert title.strip() in message.text
    assert "You can also type: Typed" in message.text
    (short,) = [e for b in message.blocks if b["type"] == "actions" for e in b["elements"]]
    assert short["text"]["text"].endswith(" goes…")


def test_the_views_fit() -> None:
    check_view(home("slack-T1-U1"), "home")
    check_view(modal(Consent("476887", "Words & <more> " * 400), "metadata"), "modal")
