"""Start the two servers, watch them, end them."""

import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from types import FrameType

import httpx

from actions.catalog.database import ROOT, require_catalogue
from bot.channels.slack.settings import slack_settings
from bot.settings import check as check_settings
from bot.training import MODEL, quiet_environment

LOOPBACK = "127.0.0.1"
EVERY_INTERFACE = "0.0.0.0"  # noqa: S104, the operator's choice
START_SECONDS = 90
STOP_SECONDS = 10
LOGS = ROOT / "var" / "log"
Servers = dict[str, "subprocess.Popen[bytes]"]


class ServiceError(Exception):
    """A server can't start or has died; the message says what to do."""


def serve(host: str, port: int, say: Callable[[str], None]) -> None:
    """Run both servers until a signal comes or one of them dies.

    `say` gets the lines for the operator. Raises `SettingError` for a wrong setting and
    `ServiceError` where a part is missing, the port is taken or a server dies.
    """
    check_settings()
    slack_settings()
    _require_parts()
    _require_free_port(host, port)
    with _stop_signals() as stopped:
        say("Starting Glowpath …")
        with _running(host, port, stopped) as (url, servers):
            if not stopped:
                say(f"Glowpath is ready: {url}/  (Ctrl-C ends it)")
            while not stopped:
                _require_alive(servers)
                time.sleep(0.2)
    say("Glowpath has ended.")


@contextmanager
def private_bot() -> Iterator[str]:
    """The address of both servers on a free port, for as long as they are used.

    Raises `ServiceError` as `serve` does.
    """
    _require_parts()
    for number in (signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, lambda number, frame: sys.exit(128 + number))
    with _running(LOOPBACK, free_port(), []) as (url, _):
        yield url


@contextmanager
def _running(host: str, port: int, stopped: list[int]) -> Iterator[tuple[str, Servers]]:
    """Both servers, once they answer; they end with the context."""
    action_port = free_port()
    actions = _start("actions.server", [str(action_port)], {})
    rasa = _start(
        "bot.server",
        [],
        {
            "HOST": host,
            "PORT": str(port),
            "GLOWPATH_ACTION_URL": f"http://{LOOPBACK}:{action_port}/webhook",
        },
    )
    servers = {"action server": actions, "Rasa server": rasa}
    url = f"http://{LOOPBACK if host == EVERY_INTERFACE else host}:{port}"
    try:
        _wait(f"http://{LOOPBACK}:{action_port}/health", servers, stopped)
        _wait(f"{url}/health", servers, stopped)
        yield url, servers
    finally:
        _stop(servers.values())


def explain(text: str) -> int:
    """Print what the trained model makes of a text; warnings go to a log."""
    _require_parts()
    log = ROOT / "var" / "log" / "explain.log"
    log.parent.mkdir(parents=True, exist_ok=True)
    command = [sys.executable, "-m", "bot.explain", text]
    with log.open("w") as errors:
        done = subprocess.run(command, env=quiet_environment(), cwd=ROOT, stderr=errors)
    if done.returncode:
        raise ServiceError(f"the model can't be read: see {log.relative_to(ROOT)}")
    return done.returncode


def _require_parts() -> None:
    require_catalogue()
    if not MODEL.exists():
        raise ServiceError("the model is missing: run `glowpath train`")


def _require_free_port(host: str, port: int) -> None:
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
        except OSError as error:
            raise ServiceError(
                f"can't listen on {host}:{port} ({error.strerror}): end the program "
                f"that uses it or choose another port, for instance PORT={port + 1}"
            ) from error


def free_port() -> int:
    """A port of the loopback interface that nobody listens on."""
    with socket.socket() as probe:
        probe.bind((LOOPBACK, 0))
        return int(probe.getsockname()[1])


def _start(
    module: str, arguments: list[str], extra: dict[str, str]
) -> "subprocess.Popen[bytes]":
    LOGS.mkdir(parents=True, exist_ok=True)
    with (LOGS / f"{module}.log").open("ab") as log:
        return subprocess.Popen(
            [sys.executable, "-m", module, *arguments],
            env=quiet_environment(PYTHONPATH=str(ROOT), **extra),
            cwd=ROOT,
            stdout=log,
            stderr=subprocess.STDOUT,
            start_new_session=True,
        )


@contextmanager
def _stop_signals() -> Iterator[list[int]]:
    """Collects Ctrl-C and SIGTERM instead of dying of them."""
    received: list[int] = []

    def note(number: int, frame: FrameType | None) -> None:
        received.append(number)

    before = {number: signal.signal(number, note) for number in (2, 15)}
    try:
        yield received
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


def _wait(url: str, servers: Servers, stopped: list[int]) -> None:
    deadline = time.monotonic() + START_SECONDS
    while not stopped and time.monotonic() < deadline:
        _require_alive(servers)
        try:
            if httpx.get(url, timeout=2).status_code == 200:
                return
        except httpx.TransportError:
            time.sleep(0.1)
    if not stopped:
        raise ServiceError(f"no answer after {START_SECONDS} s, see the logs in {LOGS}")


def _require_alive(servers: Servers) -> None:
    for name, process in servers.items():
        if process.poll() is not None:
            raise ServiceError(
                f"the {name} ended with code {process.returncode}: see the end of its "
                f"log in {LOGS.relative_to(ROOT)}, and run `glowpath doctor`"
            )


def _stop(processes: Iterable["subprocess.Popen[bytes]"]) -> None:
    running = [process for process in processes if process.poll() is None]
    for process in running:
        process.terminate()
    for process in running:
        try:
            process.wait(STOP_SECONDS)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
