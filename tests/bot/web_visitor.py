"""A visitor of the web channel over HTTP, and the events of its replies."""

import json
import uuid
from typing import Any

import httpx

from tests.conftest import Bot


class Visitor:
    """A browser: its page's origin, its cookie or token, and its address."""

    def __init__(self, bot: Bot, origin: str = "", address: str = "") -> None:
        headers = {"Origin": origin} if origin else {}
        if address:
            headers["X-Forwarded-For"] = address
        self.http = httpx.Client(
            base_url=f"{bot.url}/webhooks/web", headers=headers, timeout=15
        )

    def begin(self, **body: Any) -> dict[str, Any]:
        response = self.http.post("/session", json=body)
        assert response.status_code == 200, response.text
        session: dict[str, Any] = response.json()
        if "token" in session:
            self.http.headers["Authorization"] = f"Bearer {session['token']}"
        return session

    def post(self, **body: Any) -> httpx.Response:
        return self.http.post("/messages", json={"id": uuid.uuid4().hex, **body})

    def say(self, **body: Any) -> list[dict[str, Any]]:
        """The replies to a message whose stream ended well."""
        response = self.post(**body)
        assert response.status_code == 200, response.text
        names = [name for name, _ in events(response.text)]
        assert (names[0], names[-1]) == ("typing", "done")
        return [data for name, data in events(response.text) if name == "reply"]

    def history(self) -> list[dict[str, Any]]:
        response = self.http.get("/history")
        assert response.status_code == 200, response.text
        messages: list[dict[str, Any]] = response.json()["messages"]
        return messages


def events(stream: str) -> list[tuple[str, dict[str, Any]]]:
    found = []
    for block in stream.strip().split("\n\n"):
        name, data = block.split("\n", 1)
        found.append(
            (name.removeprefix("event: "), json.loads(data.removeprefix("data: ")))
        )
    return found
