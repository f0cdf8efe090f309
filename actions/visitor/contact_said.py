"""How to reach the visitor, from this message and from those that asked for it before."""

import re
from collections.abc import Iterator
from typing import Any

from actions.turn import Turn
from actions.visitor.contact_data import (
    find_name,
    introduces,
    read_contact,
    read_name,
    read_wish,
)

NAME, EMAIL, PHONE, WISH = "contact_name", "contact_email", "contact_phone", "contact_wish"
CONTACT = (NAME, EMAIL, PHONE, WISH)
ASKS_FOR_CONTACT = ("talk_to_person", "contact_school")
# What ends a request: what came before it was kept, or declined.
SETTLES = "action_keep_contact"
# So many messages back belong to one request.
MOST_MESSAGES = 6
MY_NAME = re.compile(r"\bmy (?:full |first )?name(?:'s| is)\s+([^.,!?;]+)", re.IGNORECASE)
CAPITALISED = re.compile(r"[A-ZÀ-Þ][^\s,.!?]*(?:\s[A-ZÀ-Þ][^\s,.!?]*){1,3}")


def read_all(text: str) -> dict[str, Any]:
    """The slots that one message fills: name, address, number and wish.

    What stands beside an address or a number is most likely the name.
    """
    found = read_contact(text)
    said = {EMAIL: found.email, PHONE: found.phone, WISH: read_wish(found.rest)}
    if found.email or found.phone or introduces(found.rest):
        said[NAME] = find_name(found.rest)
    return {slot: value for slot, value in said.items() if value}


def given_before(turn: Turn) -> dict[str, Any]:
    """What the messages of the request before this one gave, the newest first."""
    given: dict[str, Any] = {}
    for text in _of_request(turn):
        given = read_all(text) | given
    if NAME not in given:
        names = (_introduced(text) for text in _typed(turn))
        given |= {NAME: name} if (name := next(filter(None, names), None)) else {}
    return given


def own_words(text: str) -> str | None:
    """Two or more capitalised words that stand alone: "yes I agree. Carol Meyer"."""
    match = CAPITALISED.fullmatch(text.strip(" .,!;:-"))
    return read_name(match[0]) if match else None


def _of_request(turn: Turn) -> Iterator[str]:
    """The messages since a person or a school's call was first asked for."""
    number = 0
    for event in reversed(turn.events):
        if event.get("event") == "action" and event.get("name") == SETTLES:
            return
        if event.get("event") != "user":
            continue
        number += 1
        if number > MOST_MESSAGES:
            return
        text = event.get("text") or ""
        intent = ((event.get("parse_data") or {}).get("intent") or {}).get("name")
        found = read_contact(text)
        asks = intent in ASKS_FOR_CONTACT
        if text and not text.startswith("/") and (asks or found.email or found.phone):
            yield text


def _typed(turn: Turn) -> Iterator[str]:
    for event in reversed(turn.events):
        text = event.get("text") or ""
        if event.get("event") == "user" and not text.startswith("/"):
            yield text


def _introduced(text: str) -> str | None:
    """The name of "My name is Mae, I am 61", wherever it stands."""
    match = MY_NAME.search(text)
    return read_name(match[1]) if match else None
