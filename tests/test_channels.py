"""Every reply of the conversation scripts through every channel: nothing is lost."""

import json

import pytest

from bot.channels.buttons import unsigned
from bot.channels.web.replies import as_reply
from bot.terminal import SOURCES, WIDTH, laid_out, numbered
from tests.conftest import Played

CARDS = {"school_list", "school", "school_comparison", "pay_chart", "licence"}


@pytest.fixture(scope="session")
def replies(played: dict[str, Played]) -> list[dict]:
    """Each different reply of all scripts once."""
    kept = {
        json.dumps([reply["text"], reply.get("card")], sort_keys=True): reply
        for script in played.values()
        for reply in script.replies
    }
    return list(kept.values())


def test_the_scripts_show_every_kind_of_card(replies: list[dict]) -> None:
    assert {reply["card"]["kind"] for reply in replies if "card" in reply} == CARDS


def test_every_reply_is_whole_as_text(replies: list[dict]) -> None:
    for reply in replies:
        assert reply["text"].strip()
        for source in reply.get("sources", ()):
            assert source["name"] in reply["text"]


def test_the_web_channel_passes_everything_on(replies: list[dict]) -> None:
    for reply in replies:
        raw = {**reply, "buttons": [{"title": "Go on", "payload": "/affirm"}]}
        passed = as_reply("web-somebody", "12345678.1", 0.0, raw)
        assert {
            key: passed[key] for key in reply if key in ("text", "card", "sources")
        } == {
            key: value for key, value in reply.items() if key in ("text", "card", "sources")
        }
        (button,) = passed["buttons"]
        assert unsigned("web-somebody", button["payload"]) == "/affirm"


def test_the_terminal_loses_no_word_and_breaks_none(replies: list[dict]) -> None:
    for reply in replies:
        lines = laid_out(reply, WIDTH).splitlines()
        kept = [line for line in reply["text"].splitlines() if not line.startswith(SOURCES)]
        said = " ".join(line for line in lines).split()
        for line in kept:
            assert " ".join(line.split()) in " ".join(said)
        # A word that is longer than a line, an address say, stands alone in it.
        assert [line for line in lines if len(line) > WIDTH and " " in line.strip()] == []
        assert len(numbered(reply)) == len(reply.get("buttons") or [])
