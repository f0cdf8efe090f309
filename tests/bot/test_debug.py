"""The slots over HTTP are the tests' own: off by default, and for who has the token."""

import pytest
from sanic import Sanic

from bot.debug import TOKEN, serve_slots
from tests.conftest import TRACKER_TOKEN, Bot


@pytest.mark.parametrize(("token", "addresses"), [(None, 0), ("", 0), ("secret", 1)])
def test_there_is_no_such_address_by_default(
    token: str | None, addresses: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    if token is None:
        monkeypatch.delenv(TOKEN, raising=False)
    else:
        monkeypatch.setenv(TOKEN, token)
    app = Sanic(f"debug-{token}", register=False)
    serve_slots(app)
    assert len(app.router.routes_all) == addresses


def test_slots_are_for_who_has_the_token(bot: Bot) -> None:
    conversation = bot.conversation()
    conversation.say("how much do estheticians make in texas")
    assert conversation.slots()["place"] == "TX"
    assert bot.slots(conversation.sender, "guessed").status_code == 403
    assert bot.slots("nobody", TRACKER_TOKEN).status_code == 404
