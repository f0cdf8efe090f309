"""A double of Slack's web API on this machine, which checks as Slack does.

It knows nothing of the bot: a token, one workspace, its users and channels, the
shapes and limits of Block Kit, rate limits, a token that was revoked, an API that
is slow or doesn't answer at all.
"""

import json
import threading
import time
from base64 import b64encode
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qs, urlsplit

from tests.slack_blocks import BlockError, check_message, check_view

TEAM, BOT_USER, BOT_ID, APP = "T0CLINIC", "U0GLOWPATH", "B0GLOWPATH", "A0GLOWPATH"
TOKEN = "xoxb-100-200-double"  # noqa: S105, known to this double alone
CODE = "a-code-of-an-installation"
CLIENT = "1.2:client-secret"
WAIT_SECONDS = 15


@dataclass
class Call:
    """A call as it came, and what was answered."""

    method: str
    body: dict[str, Any]
    answer: dict[str, Any]


@dataclass
class Slack:
    """The double: how it behaves, and what was said to it."""

    url: str = ""
    tokens: set[str] = field(default_factory=lambda: {TOKEN})
    channels: set[str] = field(default_factory=lambda: {"C0GENERAL"})
    users: set[str] = field(default_factory=set)
    triggers: set[str] = field(default_factory=set)
    calls: list[Call] = field(default_factory=list)
    refused: list[str] = field(default_factory=list)
    revoked: str = ""
    rate_limited: int = 0
    hangs_seconds: float = 0
    refuses_pictures: bool = False
    is_down: bool = False
    changed: threading.Condition = field(default_factory=threading.Condition)

    @property
    def api(self) -> str:
        return f"{self.url}/api/"

    def response_url(self, name: str) -> str:
        return f"{self.api}response/{name}"

    def posts(self, channel: str) -> list[dict[str, Any]]:
        """What was posted to a channel, a user or a response address, in order."""
        with self.changed:
            calls = list(self.calls)
        return [
            call.body
            for call in calls
            if call.answer.get("ok")
            and channel in (call.body.get("channel"), call.method.rpartition("/")[2])
        ]

    def made(self, method: str) -> list[dict[str, Any]]:
        """The bodies of the calls of a method that were answered well."""
        with self.changed:
            calls = list(self.calls)
        return [call.body for call in calls if call.method == method and call.answer["ok"]]

    def wait(
        self, found: Callable[[], list[dict[str, Any]]], number: int = 1
    ) -> list[dict[str, Any]]:
        """What is found once there is so much of it."""
        end = time.monotonic() + WAIT_SECONDS
        with self.changed:
            while len(found()) < number and time.monotonic() < end:
                self.changed.wait(0.2)
        found_now = found()
        assert len(found_now) >= number, f"only {len(found_now)}: {self.refused}"
        return found_now

    def answer(self, method: str, token: str, body: dict[str, Any]) -> dict[str, Any]:
        """What Slack answers to a call."""
        if method.startswith("response/"):
            return self._checked(body, message=True)
        if method == "oauth.v2.access":
            return self._installed(body, token)
        if token not in self.tokens:
            return {"ok": False, "error": "invalid_auth"}
        if self.revoked:
            return {"ok": False, "error": self.revoked}
        methods: dict[str, Callable[[dict[str, Any]], dict[str, Any]]] = {
            "auth.test": self._who,
            "chat.postMessage": self._message,
            "chat.postEphemeral": self._ephemeral,
            "views.open": self._view,
            "views.publish": self._home,
        }
        if method not in methods:
            return {"ok": False, "error": "unknown_method"}
        return methods[method](body)

    def _installed(self, body: dict[str, Any], authorization: str) -> dict[str, Any]:
        is_client = authorization == f"Basic {b64encode(CLIENT.encode()).decode()}"
        if not is_client:
            return {"ok": False, "error": "bad_client_secret"}
        if body.get("code") != CODE:
            return {"ok": False, "error": "invalid_code"}
        return {
            "ok": True, "app_id": APP, "access_token": TOKEN, "token_type": "bot",
            "scope": "chat:write", "bot_user_id": BOT_USER, "enterprise": None,
            "team": {"id": TEAM, "name": "Clinic"}, "is_enterprise_install": False,
            "authed_user": {"id": "U0ADMIN"},
        }  # fmt: skip

    def _who(self, body: dict[str, Any]) -> dict[str, Any]:
        return {"ok": True, "team_id": TEAM, "user_id": BOT_USER, "bot_id": BOT_ID}

    def _message(self, body: dict[str, Any]) -> dict[str, Any]:
        if body.get("channel") not in self.channels | self.users:
            return {"ok": False, "error": "channel_not_found"}
        return self._checked(body, message=True)

    def _ephemeral(self, body: dict[str, Any]) -> dict[str, Any]:
        if body.get("user") not in self.users:
            return {"ok": False, "error": "user_not_in_channel"}
        return self._message(body)

    def _view(self, body: dict[str, Any]) -> dict[str, Any]:
        if body.get("trigger_id") not in self.triggers:
            return {"ok": False, "error": "invalid_trigger_id"}
        self.triggers.discard(body["trigger_id"])
        return self._checked(body, view="modal")

    def _home(self, body: dict[str, Any]) -> dict[str, Any]:
        if body.get("user_id") not in self.users:
            return {"ok": False, "error": "user_not_found"}
        return self._checked(body, view="home")

    def _checked(
        self, body: dict[str, Any], message: bool = False, view: str = ""
    ) -> dict[str, Any]:
        try:
            if message:
                check_message(body)
            if view:
                check_view(body.get("view"), view)
            kinds = [block["type"] for block in body.get("blocks") or []]
            if self.refuses_pictures and "image" in kinds:
                raise BlockError("downloading image failed")
        except (BlockError, KeyError, TypeError) as error:
            self.refused.append(repr(error))
            return {"ok": False, "error": "invalid_blocks"}
        return {"ok": True, "ts": f"{time.time():.6f}", "channel": body.get("channel")}


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    slack: Slack

    def do_POST(self) -> None:
        slack = self.slack
        raw = self.rfile.read(int(self.headers.get("Content-Length") or 0)).decode()
        if slack.hangs_seconds:
            time.sleep(slack.hangs_seconds)
            self.close_connection = True
            return
        with slack.changed:
            is_limited = slack.rate_limited > 0
            slack.rate_limited -= is_limited
        if is_limited:
            self._send(429, {"ok": False, "error": "ratelimited"}, {"Retry-After": "1"})
            return
        if slack.is_down:
            self._send(502, {}, text="<html>Bad gateway</html>")
            return
        body = self._body(raw)
        method = urlsplit(self.path).path.removeprefix("/api/")
        token = (self.headers.get("Authorization") or "").removeprefix("Bearer ")
        with slack.changed:
            answer = slack.answer(method, token or str(body.get("token", "")), body)
            slack.calls.append(Call(method, body, answer))
            slack.changed.notify_all()
        if method.startswith("response/"):
            self._send(200 if answer["ok"] else 400, answer, text=answer.get("error", "ok"))
        else:
            self._send(200, answer)

    def _body(self, raw: str) -> dict[str, Any]:
        if "json" in (self.headers.get("Content-Type") or ""):
            parsed: dict[str, Any] = json.loads(raw)
            return parsed
        fields: dict[str, Any] = {name: values[0] for name, values in parse_qs(raw).items()}
        for name in ("blocks", "view"):
            if isinstance(fields.get(name), str):
                fields[name] = json.loads(fields[name])
        return fields

    def _send(
        self,
        status: int,
        answer: dict[str, Any],
        headers: dict[str, str] | None = None,
        text: str = "",
    ) -> None:
        sent = text.encode() if text else json.dumps(answer).encode()
        self.send_response(status)
        kind = "text/plain" if text else "application/json; charset=utf-8"
        for name, value in {"Content-Type": kind, **(headers or {})}.items():
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(sent)))
        self.end_headers()
        self.wfile.write(sent)

    def log_message(self, format: str, *args: Any) -> None:
        """Nothing: the tests look at the calls."""


@contextmanager
def running_slack() -> Iterator[Slack]:
    """The double, serving in a thread."""
    slack = Slack()
    handler = type("Handler", (_Handler,), {"slack": slack})
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    server.daemon_threads = True
    slack.url = f"http://127.0.0.1:{server.server_port}"
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield slack
    finally:
        server.shutdown()
        server.server_close()
