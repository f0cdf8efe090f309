"""Real parts for the tests: the built catalogue, the trained model, the servers."""

import importlib
import json
import os
import pkgutil
import signal
import socket
import sqlite3
import subprocess
import sys
import uuid
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

# SQLAlchemy 1.4 only speaks of what 2.0 removes when it is asked before it loads.
os.environ["SQLALCHEMY_WARN_20"] = "1"

import httpx
import pytest
from sqlalchemy.orm import Session

import actions
from actions.catalog.database import open_session, sqlite_path
from tests.databases import PostgreSQL, postgresql_binaries, running_postgresql
from tests.facts import filled
from tests.scripts import Script, play, scripts

ROOT = Path(__file__).resolve().parents[1]
GLOWPATH = Path(sys.executable).with_name("glowpath")
TRACKER_TOKEN = uuid.uuid4().hex
TAKE_MINUTES = ("test_all_replies.py", "test_broken_scripts.py")
# More conversations at once only wait for each other on two cores.
SCRIPTS_AT_ONCE = 2

for module in pkgutil.walk_packages(actions.__path__, "actions."):
    if module.name != "actions.server":
        importlib.import_module(module.name)


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Tests of a file stay with one worker, and those that play the scripts do.

    Before xdist reads the groups. What takes minutes to set up comes first.
    """

    def plays(item: pytest.Item) -> bool:
        return "played" in getattr(item, "fixturenames", ())

    for item in items:
        group = "scripts" if plays(item) else str(item.path)
        item.add_marker(pytest.mark.xdist_group(group))
    items.sort(key=lambda item: not (plays(item) or item.path.name in TAKE_MINUTES))


@pytest.fixture(scope="session", autouse=True)
def _nothing_left_with_the_operator(
    tmp_path_factory: pytest.TempPathFactory,
) -> Iterator[None]:
    """Tests leave their leads and feedback in a copy of the catalogue's database."""
    path = sqlite_path()
    if path is None or not path.exists():
        yield
        return
    copy = tmp_path_factory.mktemp("catalogue") / "glowpath.sqlite"
    with closing(sqlite3.connect(path)) as real, closing(sqlite3.connect(copy)) as made:
        real.backup(made)
        made.execute("PRAGMA journal_mode = WAL")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("GLOWPATH_DATABASE", f"sqlite:///{copy}")
        yield


@pytest.fixture
def catalogue() -> Iterator[Session]:
    """A session on the real catalogue."""
    with open_session() as session:
        yield session


@pytest.fixture
def anyio_backend() -> str:
    """Asynchronous tests run on asyncio, as Rasa does."""
    return "asyncio"


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@pytest.fixture(scope="session")
def postgresql() -> Iterator[PostgreSQL]:
    """A PostgreSQL server of the tests' own."""
    binaries = postgresql_binaries()
    if binaries is None and not os.environ.get("CI"):
        pytest.skip("no PostgreSQL on this machine: install Debian's package postgresql")
    assert binaries, "PostgreSQL is missing: .ci/run installs it"
    with running_postgresql(binaries, free_port()) as server:
        yield server


@dataclass
class Bot:
    """The running product: its address, its process and what that said."""

    url: str
    process: "subprocess.Popen[str]"
    said: str

    def post(self, body: Any, **options: Any) -> httpx.Response:
        return httpx.post(
            f"{self.url}/webhooks/rest/webhook", json=body, timeout=15, **options
        )

    def say(self, sender: str, message: str) -> list[dict[str, Any]]:
        response = self.post({"sender": sender, "message": message})
        assert response.status_code == 200, response.text
        replies: list[dict[str, Any]] = response.json()
        return replies

    def slots(self, sender: str, token: str = TRACKER_TOKEN) -> httpx.Response:
        return httpx.get(
            f"{self.url}/conversations/{sender}/slots",
            headers={"Authorization": f"Bearer {token}"},
            timeout=15,
        )

    def conversation(self) -> "Conversation":
        return Conversation(self, uuid.uuid4().hex)


@dataclass
class Conversation:
    """One visitor who talks to the bot."""

    bot: Bot
    sender: str
    last: list[dict[str, Any]] | None = None
    earlier: list[dict[str, Any]] = field(default_factory=list)

    def say(self, message: str) -> str:
        self.earlier += self.last or []
        self.last = self.bot.say(self.sender, message)
        return "\n".join(reply["text"] for reply in self.last)

    def press(self, title: str) -> str:
        return self._press(title, self.last or [])

    def press_earlier(self, title: str) -> str:
        return self._press(title, self.earlier)

    def _press(self, title: str, replies: list[dict[str, Any]]) -> str:
        buttons = [button for reply in replies for button in reply.get("buttons", [])]
        payloads = {button["title"]: button["payload"] for button in buttons}
        assert title in payloads, f"no button {title!r} among {list(payloads)}"
        return self.say(payloads[title])

    def slots(self) -> dict[str, Any]:
        response = self.bot.slots(self.sender)
        assert response.status_code == 200, response.text
        slots: dict[str, Any] = response.json()
        return slots


def start_bot(**environment: str) -> Bot:
    port = free_port()
    process = subprocess.Popen(
        [str(GLOWPATH), "serve"],
        cwd=ROOT,
        env={**os.environ, "PORT": str(port), **environment},
        text=True,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
    )
    url = f"http://127.0.0.1:{port}"
    assert process.stdout
    said = ""
    # Serving starts with the line that names the address; the end of the output
    # means that it gave up, which it does by itself after 90 s.
    for line in process.stdout:
        said += line
        if f"{url}/" in line:
            return Bot(url, process, said)
    raise AssertionError(f"the bot didn't start: {said}")


def stop_bot(bot: Bot) -> str:
    bot.process.send_signal(signal.SIGTERM)
    return bot.said + bot.process.communicate(timeout=30)[0]


@pytest.fixture(scope="session")
def bot() -> Iterator[Bot]:
    """The product as `make run` starts it, but that its slots can be read."""
    running = start_bot(GLOWPATH_TRACKER_TOKEN=TRACKER_TOKEN)
    yield running
    stop_bot(running)


@dataclass(frozen=True)
class Played:
    """How a script went: what was wrong, empty where nothing was, and all replies."""

    wrong: str
    replies: list[dict[str, Any]]


@pytest.fixture(scope="session")
def played(bot: Bot) -> dict[str, Played]:
    """Every conversation script by name, played over HTTP as visitors of their own."""

    def run(script: Script) -> Played:
        talk = bot.conversation()
        with open_session() as session:
            wrong = play(script, talk, lambda text: filled(session, text))
        return Played(wrong, [*talk.earlier, *(talk.last or [])])

    all_of_them = list(scripts())
    with ThreadPoolExecutor(SCRIPTS_AT_ONCE) as pool:
        results = pool.map(run, all_of_them)
        return {
            script.name: done for script, done in zip(all_of_them, results, strict=True)
        }


def turn_state(
    intent: str = "inform",
    text: str = "",
    slots: dict[str, Any] | None = None,
    **entities: str | list[str],
) -> dict[str, Any]:
    """What an action is called with: the message understood, and the slots."""
    found = [
        {"entity": kind, "value": value, "start": max(0, text.find(value))}
        for kind, values in entities.items()
        for value in ([values] if isinstance(values, str) else values)
    ]
    message = {"text": text, "intent": {"name": intent}, "entities": found}
    return {"latest_message": message, "slots": slots or {}}


def json_lines(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text("utf-8").splitlines() if line]
