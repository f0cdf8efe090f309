"""What else a message may ask where its likeliest answer was given lately."""

import re

from actions.dialogue.protest_words import ASKS, SENTENCE
from actions.dialogue.refusals import without_refusals
from actions.meanings import MEANINGS
from actions.points.audience import is_for
from actions.points.points import Point, points
from actions.turn import Turn

# So likely the next meaning has to be, where those said are left out.
LIKELY_ENOUGH, SURE_PART = 0.3, 0.7
# So near a point has to be, and so near among the points that weren't said.
NEAR, NEAR_AMONG = 0.3, 0.5
SURELY_MEANT = 0.6
MOST_TRIED = 2
# A question of so many words is named whole.
FEWEST_QUOTED, MOST_QUOTED = 2, 14


def next_points(turn: Turn, said: set[str]) -> list[Point]:
    """The points that the message asks where the likeliest ones, `said`, aren't meant."""
    scores = {item["id"]: float(item["score"]) for item in turn.points}
    if any(score >= SURELY_MEANT for name, score in scores.items() if name in said):
        # Its answer is all that is held on the question.
        return []
    left = 1 - sum(score for name, score in scores.items() if name in said)
    found = []
    for name, score in scores.items():
        point = points().get(name)
        is_near = score >= NEAR and score >= NEAR_AMONG * left
        if point and name not in said and score >= NEAR_AMONG and not is_for(turn, point):
            # What is asked is held for others; what is farther from it isn't asked.
            break
        if point and name not in said and is_near and is_for(turn, point):
            found.append(point)
    return found[:MOST_TRIED]


def next_intents(turn: Turn, tried: set[str]) -> list[str]:
    """The next likely intents of the message and its parts with an answer of their own."""
    of_parts = [
        part["intent"]
        for part in turn.parts
        if part["asked"] and part["confidence"] >= SURE_PART
    ]
    tried_for = sum(i["confidence"] for i in turn.ranking if i["name"] in tried)
    of_all = [
        item["name"]
        for item in turn.ranking
        if item["confidence"] >= LIKELY_ENOUGH * max(1 - tried_for, LIKELY_ENOUGH * 2)
    ]
    names = [
        name
        for name in dict.fromkeys([*of_parts, *of_all])
        if name in MEANINGS and name.startswith("ask_") and name not in tried
    ]
    return names[:MOST_TRIED]


def quoted(text: str) -> str:
    """What a message asks, in its own words and quotation marks; empty where it's long
    or asks in no question.
    """
    said = without_refusals(text).strip()
    asked = [part for part in SENTENCE.split(said) if ASKS.search(part)]
    words = (asked[-1] if asked else "").strip(" \n.,;:!?…-")
    words = re.sub(r"^(?:\w+ ){0,2}\w+:\s+(?=\w+ \w+ \w+)", "", words)
    words = re.sub(r"^(?:and|so|but|ok|also|well|then)\b[\s,]*", "", words, flags=re.I)
    is_short = FEWEST_QUOTED <= len(words.split()) <= MOST_QUOTED
    return f"“{words}”" if is_short else ""
