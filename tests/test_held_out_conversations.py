"""Conversations written without sight of the stories: the right action follows.

`action` names what should answer a turn; a list where two would be right.
"""

import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml
from rasa.core.agent import Agent
from rasa.core.channels.channel import UserMessage
from rasa.shared.core.events import ActionExecuted, UserUttered

from bot.engine import ActionServer
from bot.training import MODEL, quiet_environment
from tests.conftest import ROOT, free_port

CONVERSATIONS = yaml.safe_load(
    (Path(__file__).parent / "nlu/held_out/conversations.yml").read_text(encoding="utf-8")
)
# What answers beside the form's own turn is what the visitor hears of.
HEARD_FIRST = ("action_answer_in_between", "action_find_schools")
SHARE_OF_RIGHT_TURNS = 0.92


@pytest.fixture(scope="module")
def agent() -> Iterator[Agent]:
    port = free_port()
    command = [sys.executable, "-m", "actions.server", str(port)]
    environment = quiet_environment(PYTHONPATH=str(ROOT))
    process = subprocess.Popen(
        command, cwd=ROOT, env=environment, stdout=subprocess.DEVNULL
    )
    try:
        wait_for(port)
        endpoint = ActionServer(f"http://127.0.0.1:{port}/webhook")
        yield Agent.load(str(MODEL), action_endpoint=endpoint)
    finally:
        process.kill()


def wait_for(port: int) -> None:
    for _ in range(300):
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.1)
    raise AssertionError("the action server doesn't start")


async def answered(agent: Agent, sender: str, text: str) -> str:
    """The action that answered a message: the one that the visitor hears of."""
    await agent.handle_message(UserMessage(text, sender_id=sender))
    tracker = await agent.tracker_store.retrieve(sender)
    assert tracker
    names: list[str] = []
    for event in tracker.events:
        if isinstance(event, UserUttered):
            names = []
        if isinstance(event, ActionExecuted) and event.action_name != "action_listen":
            names.append(str(event.action_name))
    return next((name for name in HEARD_FIRST if name in names), next(iter(names), ""))


@pytest.mark.anyio
async def test_the_right_action_follows(agent: Agent) -> None:
    wrong, turns = [], 0
    for number, conversation in enumerate(CONVERSATIONS):
        for turn in conversation["turns"]:
            wanted = turn["action"]
            wanted = wanted if isinstance(wanted, list) else [wanted]
            got = await answered(agent, f"held out {number}", turn["visitor"])
            turns += 1
            if got not in wanted:
                wrong.append(f"{conversation['name']}: {turn['visitor']} -> {got} {wanted}")
    share = 1 - len(wrong) / turns
    assert turns > 300
    assert share >= SHARE_OF_RIGHT_TURNS, f"{share:.3f}\n" + "\n".join(wrong)
