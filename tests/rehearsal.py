"""A conversation without servers: the trained model, the rules, the answers.

Quick enough to play all scripts again with something broken, which shows that
some script fails then. What the servers do besides is tested over HTTP.
"""

import asyncio
import json
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cache
from typing import Any

import yaml
from rasa.core.agent import Agent
from sqlalchemy.orm import Session

from actions.dialogue.all_questions import respond_to_all
from actions.registry import BY_INTENT
from actions.turn import Turn
from bot.training import MODEL
from tests.conftest import ROOT

Rules = dict[str, str]
# A form that has nothing to ask ends at once in this action.
FORM_ENDS = {"school_search_form": "action_find_schools"}
Parse = Callable[[str], dict[str, Any]]


def parser() -> Parse:
    """Reads messages with the trained model, each of them once."""
    agent = Agent.load(str(MODEL))

    @cache
    def parse(text: str) -> dict[str, Any]:
        return asyncio.run(agent.parse_message(text))

    return parse


def rules() -> Rules:
    """The action that follows on each intent."""
    found = {}
    for path in sorted((ROOT / "data/stories").glob("*.yml")):
        for rule in yaml.safe_load(path.read_text(encoding="utf-8"))["rules"]:
            intents = [step["intent"] for step in rule["steps"] if "intent" in step]
            actions = [step["action"] for step in rule["steps"] if "action" in step]
            if len(intents) == len(actions) == 1:
                found[intents[0]] = FORM_ENDS.get(actions[0], actions[0])
    return found


@dataclass
class Rehearsal:
    """One visitor who talks to the answers themselves; `heard` are the intents."""

    session: Session
    parse: Parse
    rules: Rules
    last: list[dict[str, Any]] | None = None
    remembered: dict[str, Any] = field(default_factory=dict)
    heard: list[str] = field(default_factory=list)
    earlier: list[dict[str, Any]] = field(default_factory=list)

    def say(self, message: str) -> str:
        return self._answer(self.parse(message.lstrip("/")))

    def press(self, title: str) -> str:
        return self._press(title, self.last or [])

    def press_earlier(self, title: str) -> str:
        return self._press(title, self.earlier)

    def _press(self, title: str, replies: list[dict[str, Any]]) -> str:
        buttons = [button for reply in replies for button in reply.get("buttons", [])]
        payloads = {button["title"]: button["payload"] for button in buttons}
        assert title in payloads, f"no button {title!r} among {list(payloads)}"
        intent, _, details = payloads[title].removeprefix("/").partition("{")
        values = json.loads("{" + details) if details else {}
        entities = [{"entity": kind, "value": value} for kind, value in values.items()]
        message = {"text": payloads[title], "intent": {"name": intent}}
        return self._answer({**message, "entities": entities})

    def slots(self) -> dict[str, Any]:
        return self.remembered

    def _answer(self, message: dict[str, Any]) -> str:
        intent = message["intent"]["name"]
        self.heard.append(intent)
        by_action = {kind.action_name: kind for kind in BY_INTENT.values()}
        state = {"latest_message": message, "slots": self.remembered}
        answer = by_action[self.rules[intent]]()
        reply = respond_to_all(answer, Turn(self.session, state))
        self.remembered = self.remembered | reply.slots
        self.earlier += self.last or []
        self.last = [reply.to_message()]
        return str(self.last[0]["text"])
