"""Some script fails when what a form accepts or refuses is broken, over HTTP."""

import os
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass

import httpx
import pytest

from actions.catalog.database import open_session
from tests.conftest import ROOT, TRACKER_TOKEN, Bot, free_port
from tests.facts import filled
from tests.scripts import Script, play, scripts

# The action server, but that one form reads the answer to one question otherwise.
BROKEN_SERVER = """
import actions.{module} as module
from actions.forms.form import Reading

form = module.{form}
real = form.read

def read(self, turn, slot):
    return {reading} if slot == "{slot}" else real(self, turn, slot)

form.read = read
from actions.server import main
main()
"""
SEARCH = ("schools.search_form", "SchoolSearchForm")
LEAD = ("visitor.lead_form", "LeadForm")
COMMENT = ("visitor.comment_form", "CommentForm")
CONSENT = '{"text": "Anything.", "agreed_at": "2026-01-01T00:00:00+00:00"}'
# Each question of each form: no answer counts, and any message does.
BREAKS = [
    (SEARCH, "place", '{"place": "TX"}'),
    (SEARCH, "education", '{"education": "high_school"}'),
    (SEARCH, "program_kinds", '{"program_kinds": ["12.0409"]}'),
    (SEARCH, "budget_usd", '{"budget_usd": 5000}'),
    (SEARCH, "schedule", '{"schedule": "evenings"}'),
    (LEAD, "lead_consent", f'{{"lead_consent": {CONSENT}}}'),
    (LEAD, "contact_name", '{"contact_name": turn.text}'),
    (LEAD, "contact_email", '{"contact_email": turn.text}'),
    (COMMENT, "feedback_comment", '{"feedback_comment": "Anything."}'),
]
READINGS = [
    pytest.param(form, slot, f"Reading({said})", id=f"{slot}: {what}")
    for form, slot, anything in BREAKS
    for what, said in (("no answer counts", ""), ("anything counts", anything))
]


# By these a script is known that answers the question.
HINTS = {
    "lead_consent": ("agree",),
    "contact_name": ("your name?",),
    "contact_email": ("@",),
    "feedback_comment": ("comment",),
}


@dataclass(frozen=True)
class RasaServer:
    """A Rasa server of its own, and the port at which it looks for actions."""

    bot: Bot
    action_port: int


@pytest.fixture(scope="module")
def rasa_server() -> Iterator[RasaServer]:
    port, action_port = free_port(), free_port()
    process = subprocess.Popen(
        [sys.executable, "-m", "bot.server"],
        cwd=ROOT,
        env={
            **os.environ,
            "PORT": str(port),
            "GLOWPATH_ACTION_URL": f"http://127.0.0.1:{action_port}/webhook",
            "GLOWPATH_TRACKER_TOKEN": TRACKER_TOKEN,
        },
        text=True,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    bot = Bot(f"http://127.0.0.1:{port}", process, "")
    _wait_for(f"{bot.url}/health")
    yield RasaServer(bot, action_port)
    process.terminate()
    process.wait()


def _wait_for(url: str) -> None:
    for _ in range(600):
        try:
            httpx.get(url, timeout=2)
            return
        except httpx.TransportError:
            time.sleep(0.1)
    raise AssertionError(f"nothing answers at {url}")


@pytest.mark.parametrize(("form", "slot", "reading"), READINGS)
def test_a_broken_validation_breaks_a_script(
    rasa_server: RasaServer, form: tuple[str, str], slot: str, reading: str
) -> None:
    module, name = form
    code = BROKEN_SERVER.format(module=module, form=name, slot=slot, reading=reading)
    port = rasa_server.action_port
    actions = subprocess.Popen([sys.executable, "-c", code, str(port)], cwd=ROOT)
    try:
        _wait_for(f"http://127.0.0.1:{port}/health")
        assert any(_fails(rasa_server.bot, name, slot)), "every script passes all the same"
    finally:
        actions.terminate()
        actions.wait()


def _fails(bot: Bot, form: str, slot: str) -> Iterator[bool]:
    """Whether each script with the form fails, those first that show its question."""
    topic, words = (
        ("search", ()) if form == "SchoolSearchForm" else ("visitor", HINTS[slot])
    )
    asked = [script for script in scripts() if script.name.startswith(f"{topic}:")]

    def is_late(script: Script) -> bool:
        text = str(script.turns).lower()
        return slot not in text and not any(word in text for word in words)

    for script in sorted(asked, key=is_late):
        with open_session() as session:
            yield bool(play(script, bot.conversation(), lambda text: filled(session, text)))
