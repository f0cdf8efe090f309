"""Precise answers to single questions ("points"), read from data/answers."""

from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from actions.catalog.database import ROOT

FOLDER = ROOT / "data" / "answers"
GENERAL = "general.yml"
# For whom a point may be meant; see actions/points/choice.py.
AUDIENCES = (
    "nurse", "practical_nurse", "physician_assistant", "physician", "aesthetician",
    "cosmetologist", "medical_assistant", "medical_student", "pupil", "foreign", "others",
)  # fmt: skip
# Of whom a point may take for granted what they aren't.
GROUPS = (
    "aesthetician", "nurse", "practical_nurse", "prescriber", "medical_assistant",
    "physician", "medical_student", "foreign", "newcomer",
)  # fmt: skip
REQUIRED = {"id", "intents", "questions", "answer"}
OPTIONAL = {"for", "not_for", "next_step", "buttons", "sources"}


@dataclass(frozen=True)
class Point:
    """One question with its answer.

    `intents` are those that it may be met under, the first one lends its topic.
    `buttons` are intents, some with the SOC code to ask for; the first one is what
    "yes" to `next_step` asks. `sources` are datasets. `audience` is who alone it is
    for, None for everybody; `not_for` are those to whom, asking about themselves, it
    would be out of place.
    """

    id: str
    intents: tuple[str, ...]
    questions: tuple[str, ...]
    answer: str
    audience: str | None
    not_for: tuple[str, ...]
    next_step: str
    buttons: tuple[str, ...]
    sources: tuple[str, ...]


@cache
def points() -> dict[str, Point]:
    """All points by id. Raises `ValueError` where a file isn't as it has to be."""
    found: dict[str, Point] = {}
    for path in sorted(FOLDER.glob("*.yml")):
        if path.name != GENERAL:
            for entry in _read(path)["points"]:
                point = _point(entry)
                if point.id in found:
                    raise ValueError(f"{path.name}: {point.id} stands twice")
                found[point.id] = point
    return found


def general_questions() -> list[str]:
    """Questions whose answer is their intent's own, near as a point may be."""
    return _lines(_read(FOLDER / GENERAL)["general"])


def _point(entry: dict[str, Any]) -> Point:
    keys = set(entry)
    if not keys >= REQUIRED or not keys <= REQUIRED | OPTIONAL:
        wrong = sorted(keys ^ REQUIRED - OPTIONAL)
        raise ValueError(f"{entry.get('id')}: keys missing or unknown: {wrong}")
    audience = entry.get("for")
    if audience is not None and audience not in AUDIENCES:
        raise ValueError(f"{entry['id']}: {audience} is no audience")
    not_for = tuple(entry.get("not_for", ()))
    if unknown := {*not_for} - {*GROUPS}:
        raise ValueError(f"{entry['id']}: {sorted(unknown)} is no group of visitors")
    return Point(
        id=entry["id"],
        intents=tuple(entry["intents"]),
        questions=tuple(_lines(entry["questions"])),
        answer=entry["answer"].strip(),
        audience=audience,
        not_for=not_for,
        next_step=entry.get("next_step", ""),
        buttons=tuple(entry.get("buttons", entry["intents"])),
        sources=tuple(entry.get("sources", ())),
    )


def _lines(text: str) -> list[str]:
    return [line.strip() for line in text.splitlines() if line.strip()]


def _read(path: Path) -> dict[str, Any]:
    content: dict[str, Any] = yaml.load(
        path.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader
    )
    return content
