"""Personal data over HTTP: deleted with the conversation, and never in a log."""

import sqlite3
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import httpx
import pytest

from actions.catalog.database import open_session, sqlite_path
from actions.catalog.visitors import held
from bot.processes import LOGS
from bot.training import quiet_environment
from tests.conftest import ROOT, Bot, Conversation, free_port, start_bot, stop_bot

EMAIL, PHONE, NAME = "zenobia.q@posteo.de", "407-555-0187", "Zenobia Quux"
TRACES = (
    "zenobia",
    "posteo",
    "5550187",
    "555-0187",
    "quux",
    "078-05-1120",
    "maroon comment",
)


def leave_everything(visitor: Conversation) -> None:
    visitor.say("how much do they make in tampa")
    visitor.say("👎")
    visitor.press("Add a comment")
    visitor.say("a maroon comment")
    visitor.say("call me back please")
    visitor.press("I agree")
    visitor.say(NAME)
    visitor.say("zenobia@@posteo")
    assert "I kept: Zenobia Quux" in visitor.say(f"{EMAIL}, {PHONE}")


def rows_of(visitor: Conversation) -> dict:
    with open_session() as session:
        return held(session, visitor.sender)


def test_everything_is_shown_and_deleted(bot: Bot) -> None:
    visitor, other = bot.conversation(), bot.conversation()
    leave_everything(visitor)
    leave_everything(other)
    copy = visitor.say("export my data")
    for part in ("Your place: Tampa", "a maroon comment", EMAIL, "You: Add a comment"):
        assert part in copy
    assert set(rows_of(visitor)) == {"handoff_requests", "feedback", "consents"}
    visitor.say("delete my data")
    assert "Deleted:" in visitor.press("Yes, delete everything")
    assert rows_of(visitor) == {}
    after = visitor.say("export my data")
    assert "So far I know nothing" in after
    assert "Tampa" not in after
    assert "maroon" not in after
    assert EMAIL in other.say("export my data")
    assert len(rows_of(other)) == 3


def test_deleting_is_confirmed_in_words_too(bot: Bot) -> None:
    visitor = bot.conversation()
    visitor.say("schools near 30303")
    visitor.say("delete my data")
    assert "All right" in visitor.say("no")
    assert "30303" in visitor.say("what do you know about me")
    visitor.say("delete my data")
    assert "Deleted:" in visitor.say("yes")
    assert "30303" not in visitor.say("what do you know about me")


@contextmanager
def process(module: str, *arguments: str, **environment: str) -> Iterator[None]:
    with subprocess.Popen(
        [sys.executable, *([] if module == "-c" else ["-m", module]), *arguments],
        cwd=ROOT,
        env=quiet_environment(**environment),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    ) as running:
        try:
            yield
        finally:
            running.terminate()


def await_health(port: int) -> None:
    for _ in range(600):
        try:
            httpx.get(f"http://127.0.0.1:{port}/health", timeout=2).raise_for_status()
            return
        except httpx.HTTPError:
            time.sleep(0.1)
    raise AssertionError("no answer")


def test_a_conversation_in_a_database_is_deleted(tmp_path: Path) -> None:
    stored = tmp_path / "conversations.sqlite"
    endpoints = tmp_path / "endpoints.yml"
    endpoints.write_text(
        (ROOT / "endpoints.yml").read_text("utf-8").partition("# Conversations")[0]
        + "tracker_store:\n  type: bot.conversations.ConversationsInSQL\n"
        f"  dialect: sqlite\n  db: {stored}\n"
    )
    port, action_port = free_port(), free_port()
    start = (
        "import sys; from pathlib import Path; import bot.server as server; "
        "server.ENDPOINTS = Path(sys.argv[1]); server.main()"
    )
    address = {
        "HOST": "127.0.0.1",
        "PORT": str(port),
        "GLOWPATH_ACTION_URL": f"http://127.0.0.1:{action_port}/webhook",
    }
    with (
        process("actions.server", str(action_port)),
        process("-c", "-c", start, str(endpoints), **address),
    ):
        await_health(action_port)
        await_health(port)
        bot = Bot(f"http://127.0.0.1:{port}", None, "")
        visitor, other = bot.conversation(), bot.conversation()
        leave_everything(visitor)
        other.say("schools near 30303")
        assert events(stored, visitor) > 10
        assert "maroon" in visitor.say("export my data")
        visitor.say("delete my data")
        assert "Deleted:" in visitor.say("yes")
        assert events(stored, visitor) == 0
        assert events(stored, other) > 3
        assert "maroon" not in visitor.say("export my data")


def events(stored: Path, visitor: Conversation) -> int:
    with closing(sqlite3.connect(stored)) as connection:
        counted = "SELECT count(*) FROM events WHERE sender_id = ?"
        return int(connection.execute(counted, (visitor.sender,)).fetchone()[0])


@pytest.fixture
def sizes() -> dict[Path, int]:
    """How long the logs were before."""
    return {path: path.stat().st_size for path in LOGS.glob("*.log")}


def test_no_log_has_personal_data(sizes: dict[Path, int]) -> None:
    bot = start_bot()
    try:
        visitor = bot.conversation()
        visitor.say(f"my ssn is 078-05-1120 and {EMAIL}, what do they make in Ohio")
        leave_everything(visitor)
        path = sqlite_path()
        assert path
        with closing(sqlite3.connect(path)) as writer:
            # As an import does: what can't be stored is logged, without its values.
            writer.execute("BEGIN IMMEDIATE")
            assert "couldn't" in visitor.say("your site is slow on my phone, zenobia")
            visitor.say("call me back please")
            visitor.press("I agree")
            visitor.say(NAME)
            assert "couldn't keep that just now" in visitor.say(EMAIL)
        assert f"I kept: {NAME}" in visitor.press("Try again")
        visitor.say("export my data")
    finally:
        said = stop_bot(bot)
    logged = said
    for path in LOGS.glob("*.log"):
        with path.open("rb") as log:
            log.seek(sizes.get(path, 0))
            logged += log.read().decode(errors="replace")
    assert "not stored" in logged
    found = [trace for trace in TRACES if trace in logged.lower()]
    assert not found, found
