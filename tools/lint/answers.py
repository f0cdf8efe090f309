"""Whether the precise answers of data/answers are whole, short and free of figures."""

import re
from collections.abc import Iterator
from typing import Any

from tools.lint.house import Finding, House
from tools.lint.texts import figures_in

MAX_WORDS = 80
FEWEST_QUESTIONS, MOST_QUESTIONS = 4, 30
FIELD = re.compile(r"\{[^}]*\}")
GENERAL = "data/answers/general.yml"


def points_name_what_exists(house: House) -> Iterator[Finding]:
    """The intents of points and of their buttons are the domain's."""
    for path, line, point in _points(house):
        buttons = [item.split(" ")[0] for item in point.get("buttons", ())]
        for intent in (*point["intents"], *buttons):
            if intent not in house.intents:
                yield Finding(
                    path,
                    line,
                    "point-intent",
                    f"{point['id']} names {intent}, which the domain doesn't know",
                    "correct the name or add it to domain.yml",
                )


def points_are_said_briefly(house: House) -> Iterator[Finding]:
    """No point has a figure typed into it, nor more words than a visitor reads."""
    for path, line, point in _points(house):
        for text in (point["answer"], point.get("next_step", "")):
            for figure in figures_in(FIELD.sub("", text)):
                yield Finding(
                    path,
                    line,
                    "point-figure",
                    f"{figure!r} is typed into {point['id']}",
                    "use a field of actions/points/fields.py or say it without",
                )
        words = len(FIELD.sub("field", point["answer"]).split())
        if words > MAX_WORDS:
            yield Finding(
                path,
                line,
                "point-long",
                f"{point['id']} has {words} words",
                f"say it in at most {MAX_WORDS}",
            )


def points_have_questions(house: House) -> Iterator[Finding]:
    """Each point has some questions, and none that is another one's."""
    owners: dict[str, str] = {}
    for path, line, point in _points(house):
        questions = [text.strip().lower() for text in point["questions"].splitlines()]
        if not FEWEST_QUESTIONS <= len(questions) <= MOST_QUESTIONS:
            yield Finding(
                path,
                line,
                "point-questions",
                f"{point['id']} has {len(questions)} questions",
                f"write {FEWEST_QUESTIONS} to {MOST_QUESTIONS}",
            )
        for question in questions:
            other = owners.setdefault(question, point["id"])
            if other != point["id"]:
                yield Finding(
                    path,
                    line,
                    "point-question-twice",
                    f"{question!r} stands under {other} and {point['id']}",
                    "leave it with one of them",
                )


def _points(house: House) -> Iterator[tuple[str, int, dict[str, Any]]]:
    for path, content in house.answers:
        if path != GENERAL:
            for point in content["points"]:
                yield path, getattr(point["id"], "line", 1), point
