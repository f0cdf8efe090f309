"""The bot in a terminal: plain text at 80 columns, buttons chosen by number."""

import re
import textwrap
import uuid
from collections.abc import Callable, Iterator
from json import loads
from typing import Any

import httpx
from rich.console import Console

WIDTH = 80
TIMEOUT_SECONDS = 70
PROMPT = "You: "
GREETING = (
    "Glowpath, a career adviser for medical aesthetics. Ask in your own words, or choose "
    "by number. Ctrl-D ends the talk."
)
NUMBERED = re.compile(r"^(\d+)\. ", re.MULTILINE)
# Lines of these keep their columns or hang by their mark.
MARKED = re.compile(r"(?:\d+\. |• )")
TABLE_LINE = re.compile(r"\S {2,}\S")
SOURCES = "Source: "


class Terminal:
    """One conversation over the web channel of the bot at `url`."""

    def __init__(
        self, url: str, console: Console, ask: Callable[[str], str] = input
    ) -> None:
        self._http = httpx.Client(base_url=f"{url}/webhooks/web", timeout=TIMEOUT_SECONDS)
        self._console = console
        self._ask = ask
        self._choices: dict[str, dict[str, str]] = {}

    def talk(self) -> None:
        """Talk until the visitor ends it."""
        session = self._http.post("/session", json={}).raise_for_status().json()
        self._show({"text": GREETING, "buttons": session["starters"]})
        while True:
            try:
                said = self._ask(PROMPT).strip()
            except (EOFError, KeyboardInterrupt):
                self._console.print()
                return
            if said:
                self._answer(self._choices.get(said, {"text": said}))

    def _answer(self, said: dict[str, str]) -> None:
        message = {"id": uuid.uuid4().hex} | {
            key: said[key] for key in ("payload", "text") if key in said
        }
        try:
            with self._console.status("thinking …"):
                replies = list(self._replies(message))
        except httpx.TransportError:
            replies = [{"text": "The bot can't be reached. Please try again in a minute."}]
        for reply in replies:
            self._show(reply)

    def _replies(self, message: dict[str, str]) -> Iterator[dict[str, Any]]:
        with self._http.stream("POST", "/messages", json=message) as response:
            if response.status_code != httpx.codes.OK:
                response.read()
                yield {"text": response.json()["error"]}
                return
            for line in response.iter_lines():
                if line.startswith("data: "):
                    event = loads(line.removeprefix("data: "))
                    if "error" in event:
                        yield {"text": event["error"]}
                    elif "text" in event:
                        yield event

    def _show(self, reply: dict[str, Any]) -> None:
        width = min(WIDTH, self._console.width)
        self._console.print(
            f"\n{laid_out(reply, width)}\n", markup=False, highlight=False, soft_wrap=True
        )
        self._choices = numbered(reply)
        for number, button in self._choices.items():
            self._console.print(f"  [{number}] {button['title']}", markup=False)
        if self._choices:
            self._console.print()


def laid_out(reply: dict[str, Any], width: int) -> str:
    """The reply's text in lines of at most `width` characters, its sources short."""
    lines: list[str] = []
    for line in reply["text"].splitlines():
        if line.startswith(SOURCES) and reply.get("sources"):
            named = (f"{s['name']}, {s['release']}" for s in reply["sources"])
            line = f"{SOURCES}{'; '.join(dict.fromkeys(named))}"
        lines += _wrapped(line, width) or [""]
    return "\n".join(lines)


def numbered(reply: dict[str, Any]) -> dict[str, dict[str, str]]:
    """The reply's buttons by the number that chooses them.

    Where the text counts schools, buttons go on counting: "2" is then the school.
    """
    counted = [int(number) for number in NUMBERED.findall(reply["text"])]
    first = max(counted, default=0) + 1
    return {str(n): button for n, button in enumerate(reply.get("buttons") or [], first)}


def _wrapped(line: str, width: int) -> list[str]:
    if TABLE_LINE.search(line) and len(line) <= width:
        return [line]
    mark = MARKED.match(line)
    hanging = " " * len(mark[0]) if mark else ""
    return textwrap.wrap(
        line,
        width,
        subsequent_indent=hanging,
        break_long_words=False,
        break_on_hyphens=False,
    )
