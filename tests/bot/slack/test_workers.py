"""Several workers, several workspaces, turns that fail; an agent that only repeats."""

import json
import re
import sqlite3
from contextlib import AsyncExitStack, closing
from pathlib import Path
from urllib.parse import parse_qs, urlencode, urlsplit

import anyio
import pytest
from slack_sdk.oauth.installation_store import Installation
from sqlalchemy.exc import OperationalError

from bot.channels.slack.settings import SlackSettings
from bot.channels.slack.tokens import InstallationStore, open_stores
from bot.engine import UNAVAILABLE
from tests.bot.slack.in_process import Echo, worker
from tests.bot.slack.sender import (
    FORM,
    JSON,
    SIGNING_SECRET,
    User,
    elements,
    envelope,
    headers,
)
from tests.slack_double import CODE, TEAM, TOKEN, Slack

EVENTS, INSTALL = "/webhooks/slack/events", "/webhooks/slack/install"
USER_TOKEN = "xoxp-1"  # noqa: S105, of nobody
pytestmark = pytest.mark.anyio


@pytest.fixture(autouse=True)
def _no_proxy(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("HTTPS_PROXY", "https_proxy", "HTTP_PROXY", "http_proxy"):
        monkeypatch.delenv(name, raising=False)


@pytest.fixture
def one(slack: Slack) -> SlackSettings:
    """The settings for one workspace."""
    return SlackSettings(SIGNING_SECRET, TOKEN, api=slack.api)


@pytest.fixture
def several(slack: Slack, database: str) -> SlackSettings:
    """The settings for several workspaces."""
    return SlackSettings(
        SIGNING_SECRET,
        "",
        "1.2",
        "client-secret",
        database,
        "https://bot.example",
        slack.api,
    )


@pytest.fixture
def user(slack: Slack) -> User:
    return User(slack, "")


async def heard(user: User, number: int = 1) -> list[dict]:
    return await anyio.to_thread.run_sync(user.slack.wait, user.heard, number)


def signed(body: dict) -> dict:
    raw = json.dumps(body).encode()
    return {"content": raw, "headers": headers(raw, JSON)}


async def test_a_message_that_reaches_two_workers_is_answered_once(
    one: SlackSettings, user: User
) -> None:
    agent = Echo()
    async with AsyncExitStack() as stack:
        workers = [await stack.enter_async_context(worker(one, agent)) for _ in range(2)]
        request = signed(user.message("hello"))
        async with anyio.create_task_group() as group:
            for client in workers * 3:
                group.start_soon(lambda c=client: c.post(EVENTS, **request))
        await heard(user)
        await anyio.sleep(1.5)
        assert [post["text"] for post in user.heard()] == ["You said hello"]


async def test_a_turn_that_fails_is_said_and_the_next_is_answered(
    one: SlackSettings, user: User
) -> None:
    agent = Echo()
    async with worker(one, agent) as client:
        agent.fails = True
        assert (await client.post(EVENTS, **signed(user.message("hi")))).status_code == 200
        assert (await heard(user))[0]["text"] == UNAVAILABLE
        agent.fails = False
        await client.post(EVENTS, **signed(user.message("again")))
        assert (await heard(user, 2))[1]["text"] == "You said again"


async def test_a_card_that_cant_be_drawn_is_left_to_the_words(
    one: SlackSettings, user: User
) -> None:
    agent = Echo()
    buttons = [{"title": "More", "payload": "/more"}]
    card = {"kind": "licence", "data": 5}
    agent.reply = {"text": "Some <words>", "card": card, "buttons": buttons}
    async with worker(one, agent) as client:
        await client.post(EVENTS, **signed(user.message("hi")))
        (post,) = await heard(user)
        assert post["text"] == "Some &lt;words&gt;"
        assert [block["type"] for block in post["blocks"]] == ["section", "actions"]


async def test_an_option_of_a_select_is_said(one: SlackSettings, user: User) -> None:
    agent = Echo()
    many = [{"title": f"Topic & {n}", "payload": f"/ask_{n}"} for n in range(6)]
    agent.reply = {"text": "Choose", "buttons": many}
    async with worker(one, agent) as client:
        await client.post(EVENTS, **signed(user.message("hi")))
        (post,) = await heard(user)
        (select,) = elements(post)
        option = select["options"][4]
        option["text"]["text"] = option["text"]["text"].replace("&", "&amp;")
        press = user.press(post, {**select, "selected_option": option})
        raw = urlencode({"payload": json.dumps(press)}).encode()
        agent.reply = {}
        await client.post(EVENTS, content=raw, headers=headers(raw, FORM))
        answer = (await heard(user, 2))[1]
        assert answer["text"] == "You said /ask_4"
        assert answer["blocks"][0]["elements"][0]["text"] == "› Topic &amp; 4"


async def test_slack_that_hangs_is_given_up(
    one: SlackSettings,
    user: User,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    monkeypatch.setattr("bot.channels.slack.app.TIMEOUT_SECONDS", 0.5)
    async with worker(one, Echo()) as client:
        user.slack.hangs_seconds = 2
        assert (await client.post(EVENTS, **signed(user.message("hi")))).status_code == 200
        await anyio.sleep(1)
        assert "Slack didn't take a message: TimeoutError" in caplog.text
        user.slack.hangs_seconds = 0
        await client.post(EVENTS, **signed(user.message("again")))
        assert [post["text"] for post in await heard(user)] == ["You said again"]


async def test_slack_behind_a_gateway_that_fails(
    one: SlackSettings, user: User, caplog: pytest.LogCaptureFixture
) -> None:
    raw = urlencode(User(user.slack, "").command("hello")).encode()
    command = {"content": raw, "headers": headers(raw, FORM)}
    async with worker(one, Echo()) as client:
        user.slack.is_down = True
        for sent in (signed(user.message("hi")), command):
            assert (await client.post(EVENTS, **sent)).status_code == 200
        with anyio.fail_after(10):
            while caplog.text.count("Slack refused a message: 502") < 2:
                await anyio.sleep(0.1)
        assert "A request of Slack failed" not in caplog.text
        user.slack.is_down = False
        await client.post(EVENTS, **signed(user.message("again")))
        assert [post["text"] for post in await heard(user)] == ["You said again"]


async def test_what_a_response_address_doesnt_take_comes_as_a_direct_message(
    one: SlackSettings, user: User
) -> None:
    agent = Echo()
    agent.reply = {"text": "word " * 4_500}
    command = user.command("everything")
    raw = urlencode(command).encode()
    async with worker(one, agent) as client:
        await client.post(EVENTS, content=raw, headers=headers(raw, FORM))
        name = command["response_url"].rpartition("/")[2]

        def posts() -> list[dict]:
            return user.slack.posts(name) + user.slack.posts(user.name)

        said = await anyio.to_thread.run_sync(user.slack.wait, posts, 8)
        assert len(user.slack.posts(name)) == 4
        assert " ".join(post["text"] for post in said).split() == ["word"] * 4_500


async def test_slack_is_asked_to_come_again_while_the_bot_starts(
    one: SlackSettings, user: User
) -> None:
    async with worker(one, None) as client:
        assert (await client.post(EVENTS, **signed(user.message("hi")))).status_code == 503


async def test_without_settings_there_is_no_channel(user: User) -> None:
    async with worker(None, Echo()) as client:
        assert (await client.post(EVENTS, **signed(user.message("hi")))).status_code == 404


async def test_a_workspace_installs_the_bot_and_takes_it_away_again(
    several: SlackSettings, user: User, database: str
) -> None:
    async with worker(several, Echo()) as client:
        assert (
            await client.post(EVENTS, **signed(user.message("early")))
        ).status_code == 200
        page = await client.get(INSTALL)
        assert page.status_code == 200
        found = re.search(r'href="(https://slack.com/oauth[^"]+)"', page.text)
        assert found
        address = found[1].replace("&amp;", "&")
        asked = parse_qs(urlsplit(address).query)
        assert asked["redirect_uri"] == [
            "https://bot.example/webhooks/slack/oauth_redirect"
        ]
        assert "chat:write" in asked["scope"][0]
        state = asked["state"][0]
        cookie = {"Cookie": page.headers["set-cookie"].partition(";")[0]}
        back = f"/webhooks/slack/oauth_redirect?code={CODE}&state={state}"
        assert (await client.get(back)).status_code == 400
        assert (await client.get(back, headers=cookie)).status_code == 200
        assert (await client.get(back, headers=cookie)).status_code == 401
        await client.post(EVENTS, **signed(user.message("hello")))
        assert [post["text"] for post in await heard(user)] == ["You said hello"]
        other = User(user.slack, "", team="T0OTHER")
        await client.post(EVENTS, **signed(other.message("hello")))
        gone = {"type": "app_uninstalled"}
        assert (await client.post(EVENTS, **signed(envelope(gone)))).status_code == 200
        store, _ = open_stores(several)
        with anyio.fail_after(5):
            while await store.async_find_bot(enterprise_id=None, team_id=TEAM):
                await anyio.sleep(0.05)
        await client.post(EVENTS, **signed(user.message("late")))
        await anyio.sleep(0.5)
        assert len(user.heard()) == 1
        assert other.heard() == []


async def test_slack_is_asked_to_come_again_where_the_workspaces_cant_be_read(
    several: SlackSettings, user: User, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def locked(self: object, **where: object) -> None:
        raise OperationalError("SELECT", {}, Exception("database is locked"))

    async with worker(several, Echo()) as client:
        with monkeypatch.context() as patch:
            patch.setattr(InstallationStore, "async_find_bot", locked)
            answer = await client.post(EVENTS, **signed(user.message("hi")))
            assert answer.status_code == 503
        assert (await client.post(EVENTS, **signed(user.message("hi")))).status_code == 200


@pytest.mark.parametrize(
    "query", ["", "?code=x", "?error=access_denied", "?state=%ff&code=%00"]
)
async def test_an_installation_that_nobody_began(
    several: SlackSettings, query: str
) -> None:
    async with worker(several, Echo()) as client:
        answer = await client.get(f"/webhooks/slack/oauth_redirect{query}")
        assert answer.status_code in (200, 400, 401)
        assert "Oops" in answer.text or "error" in answer.text.lower()


async def test_tokens_are_encrypted_at_rest(
    several: SlackSettings, database: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    store, _ = open_stores(several)
    refresh = "xoxe-1-" + "r" * 150
    await store.async_save(
        Installation(app_id="A1", user_id="U1", team_id=TEAM, bot_token=TOKEN, bot_id="B1",
                     bot_user_id="U2", user_token=USER_TOKEN, bot_refresh_token=refresh)
    )  # fmt: skip
    path = Path(database.removeprefix("sqlite:///"))
    assert path.stat().st_mode & 0o077 == 0
    with closing(sqlite3.connect(path)) as raw:
        bots = raw.execute("SELECT * FROM slack_bots").fetchall()
        rows = str(bots + raw.execute("SELECT * FROM slack_installations").fetchall())
    assert TEAM in rows
    for secret in (TOKEN, USER_TOKEN, refresh):
        assert secret not in rows
    bot = await store.async_find_bot(enterprise_id=None, team_id=TEAM)
    assert (bot.bot_token, bot.bot_refresh_token) == (TOKEN, refresh)
    found = await store.async_find_installation(enterprise_id=None, team_id=TEAM)
    assert found.user_token == USER_TOKEN
    monkeypatch.setattr("bot.channels.slack.tokens.secret_key", lambda: "another key")
    changed, _ = open_stores(several)
    assert await changed.async_find_bot(enterprise_id=None, team_id=TEAM) is None
