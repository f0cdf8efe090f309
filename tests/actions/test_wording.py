"""How figures read, and the reply contract."""

from decimal import Decimal

import pytest

from actions.catalog.figures import Citation
from actions.reply import Card, Reply, button
from actions.wording import count, listed, percent, usd, with_article


@pytest.mark.parametrize(
    ("amount", "text"), [(45330, "$45,330"), (Decimal("21.7"), "$21.70"), (0, "$0")]
)
def test_usd(amount: int | Decimal, text: str) -> None:
    assert usd(amount) == text


def test_words() -> None:
    assert count(1, "school") == "1 school"
    assert count(1457, "school") == "1,457 schools"
    assert percent(6.7) == "+6.7 %"
    assert percent(-1.0) == "-1 %"
    assert listed(["a", "b", "c"]) == "a, b and c"
    assert listed([]) == ""
    assert with_article("aesthetician") == "an aesthetician"


def test_a_reply_is_complete_as_plain_text() -> None:
    source = Citation("A table", "2026", "https://example.org/t")
    reply = Reply("The figure is 5.", next_step="More?", sources=[source, source])
    assert reply.plain_text() == (
        "The figure is 5.\n\nSource: A table, 2026 (example.org/t)\n\nMore?"
    )


def test_a_message_has_at_most_four_buttons_with_the_offer_first() -> None:
    offer = button("Yes", "ask_pay", state="TX")
    others = [button(str(n), "greet") for n in range(6)]
    message = Reply("Hi", offer=offer, buttons=others, card=Card("school", {})).to_message()
    assert [b["title"] for b in message["buttons"]] == ["Yes", "0", "1", "2"]
    assert message["buttons"][0]["payload"] == '/ask_pay{"state": "TX"}'
    assert message["card"] == {"kind": "school", "data": {}}
