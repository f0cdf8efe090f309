"""Whether each button says something short, once, and is understood when pressed."""

import ast
import json
import re
from collections.abc import Iterator
from contextlib import suppress

from tools.lint.house import Finding, House, called, constant, keyword

# Slack refuses longer titles; a phone shows little more.
MAX_TITLE_CHARACTERS = 75
# What is left of a reply's buttons in every channel (actions/reply.py).
MAX_BUTTONS = 4
PAYLOAD = re.compile(r"/(?P<intent>\w+)(?P<entities>\{.*\})?", re.DOTALL)
IN_A_FIELD = "\N{OBJECT REPLACEMENT CHARACTER}"


def buttons_are_understood(house: House) -> Iterator[Finding]:
    """Buttons of the code name intents and entities of the domain."""
    for module in house.code:
        for node in ast.walk(module.tree):
            if called(node) == "Button":
                payload = constant(_argument(node, 1, "payload"))
                if payload is not None:
                    yield from _payload_findings(house, module.path, node.lineno, payload)
            if called(node) != "button":
                continue
            intent = constant(_argument(node, 1, "intent"))
            named = [item.arg for item in node.keywords if item.arg]
            kinds = [name for name in named if name not in ("title", "intent")]
            yield from _unknown(house, module.path, node.lineno, intent, kinds)


def payloads_are_understood(house: House) -> Iterator[Finding]:
    """Payloads of the domain's responses parse and name what the domain knows."""
    for name, variations in house.responses.items():
        for variation in variations:
            for item in variation.get("buttons") or ():
                payload = item.get("payload", "")
                line = getattr(payload, "line", name.line)
                yield from _payload_findings(house, "domain.yml", line, payload)


def titles_are_short(house: House) -> Iterator[Finding]:
    """No title of a button is longer than a channel shows."""
    for path, line, title in _titles(house):
        if len(title) > MAX_TITLE_CHARACTERS:
            yield Finding(
                path,
                line,
                "button-title-long",
                f"a title of {len(title)} characters",
                f"say it in at most {MAX_TITLE_CHARACTERS}",
            )


def lists_are_short(house: House) -> Iterator[Finding]:
    """No reply has more buttons than are shown, nor two of one title."""
    for path, line, titles in _lists(house):
        # Titles with a field in them may say different things.
        fixed = [title for title in titles if title and IN_A_FIELD not in title]
        twice = sorted({title for title in fixed if fixed.count(title) > 1})
        if twice:
            yield Finding(
                path,
                line,
                "button-twice",
                f"two buttons are called {', '.join(twice)}",
                "take one away or say what differs",
            )
        if len(titles) > MAX_BUTTONS:
            yield Finding(
                path,
                line,
                "button-too-many",
                f"{len(titles)} buttons, of which {MAX_BUTTONS} are shown",
                "choose the most useful ones",
            )


def _argument(call: ast.Call, position: int, name: str) -> ast.expr | None:
    return call.args[position] if len(call.args) > position else keyword(call, name)


def _payload_findings(
    house: House, path: str, line: int, payload: str
) -> Iterator[Finding]:
    parts = PAYLOAD.fullmatch(payload)
    entities = None
    if parts:
        with suppress(ValueError):
            entities = json.loads(parts["entities"] or "{}")
    if not parts or entities is None:
        yield Finding(
            path,
            line,
            "button-payload",
            f"the payload {payload!r} doesn't parse",
            'write /intent or /intent{"entity": "value"}',
        )
    else:
        yield from _unknown(house, path, line, parts["intent"], list(entities))


def _unknown(
    house: House, path: str, line: int, intent: str | None, kinds: list[str]
) -> Iterator[Finding]:
    if intent is not None and intent not in house.intents:
        yield Finding(
            path,
            line,
            "button-intent",
            f"a button asks {intent}, which the domain doesn't know",
            "correct the name or add it to domain.yml",
        )
    for kind in kinds:
        if kind not in house.entities:
            yield Finding(
                path,
                line,
                "button-entity",
                f"a button carries {kind}, which is no entity of the domain",
                "correct the name or add it to domain.yml",
            )


def _title(node: ast.AST) -> str:
    """The title of a button call as far as it is written there."""
    title = _argument(node, 0, "title") if isinstance(node, ast.Call) else None
    if isinstance(title, ast.JoinedStr):
        return "".join(constant(part) or IN_A_FIELD for part in title.values)
    return constant(title) or ""


def _titles(house: House) -> Iterator[tuple[str, int, str]]:
    for module in house.code:
        for node in ast.walk(module.tree):
            if called(node) in ("button", "Button"):
                yield module.path, node.lineno, _title(node)
    for name, variations in house.responses.items():
        for variation in variations:
            for item in variation.get("buttons") or ():
                yield "domain.yml", name.line, item.get("title", "")


def _lists(house: House) -> Iterator[tuple[str, int, list[str]]]:
    """File, line and titles of the buttons of each reply and response."""
    for module in house.code:
        in_replies = set()
        for node in ast.walk(module.tree):
            if called(node) == "Reply":
                listed = keyword(node, "buttons")
                in_replies.add(listed)
                inner = listed.elts if isinstance(listed, ast.List) else []
                offer = keyword(node, "offer")
                # An offer that is also in the list is shown once.
                others = [item for item in inner if not offer or not _same(item, offer)]
                calls = [*([offer] if offer else []), *others]
                yield module.path, node.lineno, _titles_of(calls)
            elif isinstance(node, ast.List) and node not in in_replies:
                calls = [item for item in node.elts if called(item) == "button"]
                yield module.path, node.lineno, _titles_of(calls)
    for name, variations in house.responses.items():
        for variation in variations:
            listed = variation.get("buttons") or ()
            yield "domain.yml", name.line, [item.get("title", "") for item in listed]


def _same(one: ast.AST, other: ast.AST) -> bool:
    return ast.dump(one) == ast.dump(other)


def _titles_of(calls: list[ast.expr]) -> list[str]:
    return [_title(call) for call in calls if called(call) == "button"]
