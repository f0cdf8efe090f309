"""Ten thousand broken requests: none is a 500, and the bot goes on answering."""

import copy
import http.client
import json
import random
from collections import Counter
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from typing import Any
from urllib.parse import urlencode, urlsplit

from tests.bot.slack.sender import (
    FORM,
    JSON,
    User,
    elements,
    headers,
    timestamp,
)
from tests.bot.slack.test_talk import words

REQUESTS, THREADS, SEED = 10_000, 4, 20_261
ODD: list[Any] = [
    None, True, 0, -1, 1e308, 10**400, "", " ", "x" * 9_000, "\ud800", "\x00", "<@U1>",
    "&lt;", "/restart", [], [[]], {}, {"id": None}, {"id": []}, [None], "U1\n", "../..",
    "☃" * 300, {"type": "message"}, float("nan"), "1.1", "T0CLINIC", "url_verification",
]  # fmt: skip


def honest(user: User) -> Iterator[tuple[dict[str, Any], str]]:
    """What Slack really sends, one of each kind."""
    hello = user.say("hello")
    button = elements(hello)[0]
    select = {
        "action_id": "compare", "type": "multi_static_select",
        "selected_options": [{"value": "1"}, {"value": "2"}],
    }  # fmt: skip
    view = {"type": "modal", "callback_id": "lead", "private_metadata": "forged"}
    home = user.press(hello, button, container={"type": "view", "view_id": "V1"})
    yield user.message("hello"), JSON
    yield user.message("hi", thread_ts=timestamp(), files=[{"id": "F1"}]), JSON
    yield user.mention("hello"), JSON
    yield user.message("hi", subtype="message_changed", hidden=True, message={}), JSON
    yield user.message("", type="app_home_opened", tab="home"), JSON
    yield user.message("", type="tokens_revoked", tokens={"oauth": ["U1"], "bot": []}), JSON
    yield user.message("", type="app_uninstalled"), JSON
    yield {"type": "url_verification", "challenge": "abc"}, JSON
    yield user.command("hello"), FORM
    for payload in (
        user.press(hello, button), user.press(hello, select), home,
        user.press(hello, {"action_id": "lead", "value": "forged"}),
        user.submission(view, name="Jo", email="jo@gmail.com"),
    ):  # fmt: skip
        yield {"payload": payload}, FORM


def mutated(chance: random.Random, body: Any) -> Any:
    """The body with some of its values replaced, removed, doubled or renamed."""
    body = json.loads(json.dumps(body))
    for _ in range(chance.choice((0, 1, 1, 1, 2, 3))):
        holder = chance.choice(list(holders(body)))
        key = chance.choice(
            list(holder) if isinstance(holder, dict) else range(len(holder))
        )
        how = chance.randrange(5)
        if how == 0:
            del holder[key]
        elif how == 1 and isinstance(holder, dict):
            holder[str(key) + chance.choice(("s", "_", ""))] = holder.pop(key)
        elif how == 2:
            holder[key] = [holder[key]]
        else:
            holder[key] = copy.deepcopy(chance.choice(ODD))
        if not body or not list(holders(body)):
            break
    return body


def holders(thing: Any) -> Iterator[Any]:
    """All objects and lists within, that hold something."""
    if isinstance(thing, dict | list) and thing:
        yield thing
        for part in thing.values() if isinstance(thing, dict) else thing:
            yield from holders(part)


def written(chance: random.Random, body: Any, kind: str) -> bytes:
    if kind == FORM:
        fields = body if isinstance(body, dict) else {}
        texts = {name: json.dumps(value) if isinstance(value, dict | list) else value
                 for name, value in fields.items()}  # fmt: skip
        raw = urlencode(texts, errors="replace").encode()
    else:
        raw = json.dumps(body).encode()
    if chance.random() < 0.15 and raw:
        at = chance.randrange(len(raw))
        raw = chance.choice((raw[:at], raw[:at] + b"\xff" + raw[at:], raw[at:], raw * 2))
    return raw


def broken(
    seed: int, bodies: list[tuple[dict[str, Any], str]], number: int
) -> Iterator[Any]:
    """Requests: most are rightly signed, so that they get past the signature."""
    chance = random.Random(seed)
    for _ in range(number):
        body, kind = chance.choice(bodies)
        raw = written(chance, mutated(chance, body), kind)
        sent = headers(raw, kind)
        how = chance.random()
        if how < 0.05:
            sent["X-Slack-Signature"] = sent["X-Slack-Signature"][:-1] + "g"
        elif how < 0.1:
            sent = headers(raw, kind, age=chance.choice((400, -400, 1e9)))
        elif how < 0.13:
            del sent[chance.choice(list(sent))]
        elif how < 0.2:
            sent["Content-Type"] = chance.choice(
                (JSON, FORM, "text/plain", "x", f"{JSON};;")
            )
        yield raw, sent


def statuses(url: str, requests: Iterator[Any]) -> Counter[int]:
    """What they are answered with, over one connection."""
    parts = urlsplit(url)
    connection = http.client.HTTPConnection(parts.hostname or "", parts.port, timeout=30)
    counted: Counter[int] = Counter()
    for raw, sent in requests:
        connection.request("POST", "/webhooks/slack/events", raw, sent)
        response = connection.getresponse()
        response.read()
        counted[response.status] += 1
    connection.close()
    return counted


def test_ten_thousand_mutations(someone: Callable[[], User]) -> None:
    user = someone()
    bodies = list(honest(user))

    def run(number: int) -> Counter[int]:
        return statuses(user.url, broken(SEED + number, bodies, REQUESTS // THREADS))

    with ThreadPoolExecutor(THREADS) as pool:
        counted = sum(pool.map(run, range(THREADS)), Counter())
    assert counted.total() == REQUESTS
    assert set(counted) <= {200, 400, 401, 413}, counted
    assert counted[200] > 2_000, counted
    assert counted[400] > 1_000, counted
    fresh = someone()
    assert "Ohio" in words(fresh.say("how many hours for a license in ohio"))
    assert user.slack.refused == []
