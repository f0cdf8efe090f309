"""`glowpath serve` and the other commands as an operator runs them."""

import os
import re
import signal
import socket
import subprocess
import time
import uuid
from pathlib import Path

import httpx
import psutil
import pytest

from tests.conftest import GLOWPATH, ROOT, Bot, free_port, start_bot, stop_bot


def glowpath(*arguments: str, **environment: str) -> "subprocess.CompletedProcess[str]":
    return subprocess.run(
        [str(GLOWPATH), *arguments],
        cwd=ROOT,
        env={**os.environ, **environment},
        text=True,
        capture_output=True,
        timeout=120,
        check=False,
    )


def children(bot: Bot) -> list[psutil.Process]:
    return psutil.Process(bot.process.pid).children(recursive=True)


def action_server(bot: Bot) -> psutil.Process:
    return next(p for p in children(bot) if "actions.server" in p.cmdline())


@pytest.fixture
def own_bot() -> Bot:
    """A bot that the test may harm."""
    running = start_bot()
    yield running
    if running.process.poll() is None:
        stop_bot(running)


def test_both_servers_end_on_sigterm(own_bot: Bot) -> None:
    servers = children(own_bot)
    assert len(servers) == 2
    output = stop_bot(own_bot)
    assert f"Glowpath is ready: {own_bot.url}/" in output
    assert own_bot.process.returncode == 0
    assert not [server for server in servers if server.is_running()]


def test_everything_listens_on_loopback(own_bot: Bot) -> None:
    listening = [
        connection.laddr.ip
        for process in children(own_bot)
        for connection in process.connections(kind="tcp")
        if connection.status == psutil.CONN_LISTEN
    ]
    assert listening
    assert set(listening) == {"127.0.0.1"}


def test_a_hanging_action_server_is_said_within_five_seconds(own_bot: Bot) -> None:
    server = action_server(own_bot)
    server.send_signal(signal.SIGSTOP)
    try:
        started = time.monotonic()
        (reply,) = own_bot.say(uuid.uuid4().hex, "how much do estheticians make in Texas")
        assert time.monotonic() - started < 5
        assert "isn't available right now" in reply["text"]
    finally:
        server.send_signal(signal.SIGCONT)


def test_a_dead_server_ends_the_other_with_a_clear_message(own_bot: Bot) -> None:
    action_server(own_bot).kill()
    output = own_bot.process.communicate(timeout=30)[0]
    assert own_bot.process.returncode == 1
    assert "the action server ended" in output
    assert "Traceback" not in output


def test_a_taken_port_is_one_clear_line() -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = str(taken.getsockname()[1])
        result = glowpath("serve", PORT=port)
    assert result.returncode == 1
    assert f"can't listen on 127.0.0.1:{port}" in result.stdout.replace("\n", " ")
    assert "Traceback" not in result.stdout + result.stderr


def test_a_missing_catalogue_is_one_clear_line(tmp_path: Path) -> None:
    missing = {"GLOWPATH_DATABASE": f"sqlite:///{tmp_path}/none.sqlite"}
    for command in (("serve",), ("catalog", "stats")):
        result = glowpath(*command, PORT=str(free_port()), **missing)
        assert result.returncode == 1
        assert "glowpath catalog build" in result.stdout.replace("\n", " ")


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("GLOWPATH_ORIGINS", "school.example"),
        ("GLOWPATH_ORIGINS", "https://school.example/page"),
        ("GLOWPATH_ORIGINS", "*"),
        ("GLOWPATH_PROXIES", "one"),
    ],
)
def test_a_wrong_setting_is_one_clear_line(name: str, value: str) -> None:
    result = glowpath("serve", PORT=str(free_port()), **{name: value})
    assert result.returncode == 1
    assert f"{name}: '{value}' is no" in result.stdout.replace("\n", " ")
    assert "Traceback" not in result.stdout + result.stderr


def test_the_second_build_and_training_do_nothing() -> None:
    assert "up to date" in glowpath("catalog", "build").stdout
    assert "up to date" in glowpath("train").stdout


def test_doctor_finds_everything_in_order() -> None:
    result = glowpath("doctor")
    assert result.returncode == 0, result.stdout
    assert "wrong" not in result.stdout


def test_doctor_says_what_is_wrong(tmp_path: Path) -> None:
    result = glowpath("doctor", GLOWPATH_DATABASE=f"sqlite:///{tmp_path}/none.sqlite")
    assert result.returncode == 1
    assert re.search(
        r"wrong catalogue: missing: run `glowpath catalog build`", result.stdout
    )


def test_health_answers(bot: Bot) -> None:
    assert httpx.get(f"{bot.url}/health", timeout=5).json() == {"status": "ok"}
