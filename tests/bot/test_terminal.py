"""The bot in a terminal: how replies are laid out, and real talks through one."""

import signal
import subprocess
import sys
import time

import httpx
import pexpect
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.terminal import WIDTH, laid_out, numbered
from tests.conftest import GLOWPATH, ROOT, free_port

LIST = {
    "text": "I found 2 schools:\n1. Beauty School (Tampa, FL): esthetics, 300 hours in "
    "3 months, ten graduates in the last known year.\n2. Other School.\n\nSource: IPEDS "
    "completions, 2024 (nces.ed.gov/ipeds)\n\nAsk me about one of them.",
    "buttons": [
        {"title": "Show more", "payload": "a"},
        {"title": "Cheaper", "payload": "b"},
    ],
    "sources": [
        {"name": "IPEDS completions", "release": "2024", "address": "https://nces.ed.gov"}
    ],
}


def test_lines_of_a_list_hang_by_their_number() -> None:
    lines = laid_out(LIST, WIDTH).splitlines()
    assert lines[1].startswith("1. Beauty School")
    assert lines[2].startswith("   ")
    assert max(map(len, lines)) <= WIDTH


def test_sources_are_short() -> None:
    assert "Source: IPEDS completions, 2024\n" in laid_out(LIST, WIDTH)


def test_a_table_keeps_its_columns() -> None:
    table = "Price, all in             $6,640         $3,628"
    assert laid_out({"text": table}, WIDTH) == table


def test_buttons_go_on_counting_after_the_schools() -> None:
    assert list(numbered(LIST)) == ["3", "4"]
    assert list(numbered({**LIST, "text": "No list."})) == ["1", "2"]
    assert numbered({"text": "No buttons."}) == {}


@given(st.text())
def test_no_word_is_lost(text: str) -> None:
    assert laid_out({"text": text}, WIDTH).split() == text.split()


@pytest.fixture
def terminal() -> pexpect.spawn:
    child = pexpect.spawn(
        str(GLOWPATH), ["shell"], cwd=str(ROOT), timeout=90, encoding="utf-8"
    )
    yield child
    child.close(force=True)


def test_a_talk(terminal: pexpect.spawn) -> None:
    terminal.expect("1] What does it pay")
    terminal.expect("You: ")
    terminal.sendline("how many hours for a license in ohio")
    terminal.expect("Ohio asks for 600 hours")
    terminal.expect(r"\[(\d)\] ([^\r\n]+)")
    number = terminal.match[1]
    terminal.expect("You: ")
    terminal.sendline(number)
    terminal.expect("Ohio|Cleveland|Columbus")
    terminal.expect("You: ")
    terminal.sendline("/restart")
    terminal.expect("You: ")
    terminal.sendeof()
    terminal.expect(pexpect.EOF)
    terminal.wait()
    assert terminal.exitstatus == 0
    assert '{"' not in terminal.before


def test_its_servers_end_with_it(terminal: pexpect.spawn) -> None:
    import psutil

    terminal.expect("You: ")
    servers = psutil.Process(terminal.pid).children(recursive=True)
    assert len(servers) == 2
    terminal.kill(signal.SIGTERM)
    terminal.expect(pexpect.EOF)
    _, alive = psutil.wait_procs(servers, timeout=15)
    assert alive == []


def test_rasa_shell_answers_beside_an_action_server() -> None:
    """Rasa's own command, as the README says."""
    rasa = str(GLOWPATH.with_name("rasa"))
    actions = subprocess.Popen([sys.executable, "-m", "actions.server", "5055"], cwd=ROOT)
    try:
        _wait_for(5055)
        child = pexpect.spawn(
            rasa,
            ["shell", "--model", "models/glowpath.tar.gz", "--port", str(free_port())],
            cwd=str(ROOT),
            timeout=90,
        )
        child.expect("Your input ->")
        child.sendline("how many hours for a license in ohio")
        child.expect("Ohio asks for 600 hours")
        child.close(force=True)
    finally:
        actions.terminate()
        actions.wait()


def _wait_for(port: int) -> None:
    for _ in range(300):
        try:
            httpx.get(f"http://127.0.0.1:{port}/health", timeout=2)
            return
        except httpx.TransportError:
            time.sleep(0.1)
    raise AssertionError(f"nothing answers on port {port}")
