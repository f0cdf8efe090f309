"""Conversation scripts: reading them, and playing one against a conversation.

A script is a dialogue. `visitor` types, `press` presses a button of the last reply by
its title, `press_earlier` one of a reply before; then `bot` are the parts that the reply
has, `never` those that it hasn't, `any` those of which it has at least one, `buttons`
titles, and `slots` what is then remembered (a slot that is `null` is empty). Figures in
them are named and not typed: see tests/facts.py.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol

import httpx
import yaml

FOLDER = Path(__file__).parent / "conversations"
KEYS = {"visitor", "press", "press_earlier", "bot", "never", "any", "buttons", "slots"}
Fill = Callable[[str], str]


@dataclass(frozen=True)
class Script:
    """A dialogue by name, with its turns."""

    name: str
    turns: tuple[dict[str, Any], ...]


class Talk(Protocol):
    """A conversation with a bot, over HTTP or not."""

    last: list[dict[str, Any]] | None

    def say(self, message: str) -> str: ...

    def press(self, title: str) -> str: ...

    def press_earlier(self, title: str) -> str: ...

    def slots(self) -> dict[str, Any]: ...


def scripts() -> Iterator[Script]:
    for path in sorted(FOLDER.glob("*.yml")):
        for script in yaml.safe_load(path.read_text(encoding="utf-8")):
            yield Script(f"{path.stem}: {script['name']}", tuple(script["turns"]))


def play(script: Script, talk: Talk, fill: Fill) -> str:
    """Empty where all is as the script says, else the dialogue and what is wrong."""
    dialogue: list[str] = []
    for turn in script.turns:
        dialogue.append(f"visitor  {_done(turn)}")
        try:
            wrong = list(_played(turn, talk, fill, dialogue))
        except (AssertionError, ValueError, httpx.HTTPError) as error:
            wrong = [str(error)]
        if wrong:
            return _report(script, dialogue, wrong)
    return ""


def _played(
    turn: dict[str, Any], talk: Talk, fill: Fill, dialogue: list[str]
) -> Iterator[str]:
    """What is wrong with a turn, which is played and added to the dialogue."""
    reply = _reply(turn, talk)
    titles = [b["title"] for r in talk.last or [] for b in r.get("buttons", [])]
    dialogue += [f"bot      {reply}", f"         {titles}"]
    yield from _wrong_words(turn, reply, fill)
    yield from _wrong_titles(turn, titles)
    if "slots" in turn:
        yield from _wrong_slots(turn["slots"], talk.slots())


def _done(turn: dict[str, Any]) -> str:
    title = turn.get("press") or turn.get("press_earlier")
    return f"[{title}]" if title else turn["visitor"]


def _reply(turn: dict[str, Any], talk: Talk) -> str:
    if "press" in turn:
        return talk.press(turn["press"])
    if "press_earlier" in turn:
        return talk.press_earlier(turn["press_earlier"])
    return talk.say(turn["visitor"])


def _wrong_words(turn: dict[str, Any], reply: str, fill: Fill) -> Iterator[str]:
    for part in turn.get("bot", ()):
        if fill(part) not in reply:
            yield f"not said: {_described(part, fill)}"
    for part in turn.get("never", ()):
        if fill(part) in reply:
            yield f"said: {_described(part, fill)}"
    choices = turn.get("any", ())
    if choices and not any(fill(part) in reply for part in choices):
        yield f"none of these said: {choices}"


def _wrong_titles(turn: dict[str, Any], titles: list[str]) -> Iterator[str]:
    for title in turn.get("buttons", ()):
        if title not in titles:
            yield f"no button: {title!r}"


def _wrong_slots(expected: dict[str, Any], slots: dict[str, Any]) -> Iterator[str]:
    for name, value in expected.items():
        if slots.get(name) != value:
            yield f"the slot {name} is {slots.get(name)!r}, expected {value!r}"


def _described(part: str, fill: Fill) -> str:
    value = fill(part)
    return repr(part) if value == part else f"{value!r}, which is {part}"


def _report(script: Script, dialogue: list[str], wrong: list[str]) -> str:
    lines = [script.name, *dialogue, *(f"WRONG    {item}" for item in wrong)]
    return "\n".join(lines)
