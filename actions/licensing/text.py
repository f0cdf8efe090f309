"""How a state's licence rule reads: its hours, its exam, its board, its date."""

import re
from typing import Literal

from actions.catalog.figures import Citation, LicenceRule, citation
from actions.catalog.places import Location
from actions.reply import Card
from actions.turn import Turn
from actions.wording import count, day, listed

ExamKind = Literal["both", "written", "none", "unknown"]
EXAMS = {
    "both": "a written and a practical exam",
    "written": "a written exam only",
    "none": "no exam",
}
CHECK = "Rules change: check with the board before you enrol."


def sentence(state: str, rule: LicenceRule) -> str:
    """The hours, whether there is an exam, where sources differ, and the board."""
    if rule.hours:
        lead = f"{state} asks for {count(rule.hours, 'hour')} of training"
    else:
        lead = f"For {state} the sources can't be reconciled, so I give no single figure"
    parts = [f"{lead}; {exam(rule.exam)}.", _conflict(rule)]
    if rule.advanced_tier and rule.hours:
        parts.append(f"Beyond it: {rule.advanced_tier}.")
    parts.append(f"Board: {board(rule)}.")
    return " ".join(part for part in parts if part)


def exam_kind(exams: str | None) -> ExamKind:
    """Which parts the exam of a rule has, from the table's words for it."""
    if not exams:
        return "unknown"
    if exams.startswith("none"):
        return "none"
    if exams.startswith("written only"):
        return "written"
    return "both" if "practical" in exams or "procedural" in exams else "unknown"


def exam(exams: str | None) -> str:
    """The exam as a phrase; what stands in brackets in the table is kept."""
    note = re.fullmatch(r"[^(]*(\([^)]*\))", exams or "")
    kind = exam_kind(exams)
    if kind == "unknown":
        return "whether there is an exam I couldn't confirm"
    return f"{EXAMS[kind]}{f' {note[1]}' if note else ''}"


def board(rule: LicenceRule) -> str:
    """The board with its website, as far as known."""
    return f"{rule.board} ({rule.website})" if rule.website else rule.board


def checked(rules: list[LicenceRule]) -> str:
    """On which day all of the rules were checked; empty where one wasn't."""
    days = [rule.checked_on for rule in rules]
    oldest = min((known for known in days if known), default=None)
    if oldest is None or None in days:
        return ""
    whose = "the board's own page" if len(rules) == 1 else "the boards' own pages"
    return f"Compared with {whose} on {day(oldest)}."


def closing(rules: list[LicenceRule]) -> str:
    """The advice to check, with the day on which all of the rules were checked."""
    return f"{checked(rules)} {CHECK}".lstrip()


def rule_sources(turn: Turn, rules: list[LicenceRule]) -> list[Citation]:
    """The releases of the rules, or the table in which there was none."""
    cited = [rule.citation for rule in rules]
    return cited or [citation(turn.session, "licence_table")]


def card(place: Location, rule: LicenceRule) -> Card:
    """The rule as data for a channel."""
    return Card(
        "licence",
        {
            "state": place.state_name,
            "hours": rule.hours,
            "exam": rule.exam,
            "board": rule.board,
            "website": rule.website,
            "conflicts": rule.conflicts,
            "advanced_tier": rule.advanced_tier,
        },
    )


def _conflict(rule: LicenceRule) -> str:
    """Where the sources differ, who says what."""
    if not rule.conflicts:
        return ""
    says = []
    summary = "a summary of board rules"
    if rule.summary_hours and rule.summary_hours == rule.rule_hours:
        says.append(f"{summary} and {_cited(rule)} say {rule.summary_hours} hours")
    elif rule.summary_hours:
        says.append(f"{summary} says {rule.summary_hours} hours")
    if rule.rule_hours and rule.summary_hours != rule.rule_hours:
        says.append(f"{_cited(rule)} {rule.rule_hours}")
    if rule.program_hours:
        share = f"{rule.program_share or 0:.0%}".replace("%", " %")
        says.append(f"{share} of the programs there run {rule.program_hours}")
    notes = [
        note.strip().replace("source A", "the summary of board rules")
        for note in rule.conflicts.split(";")
        if "mode=" not in note and not re.fullmatch(r"\s*A=\d+ vs C=\d+", note)
    ]
    stated = {hours for hours in (rule.summary_hours, rule.rule_hours) if hours}
    text = f"Sources differ: {listed(says)}."
    if len(stated) == 1 and stated == {rule.hours} and rule.program_hours and not notes:
        share = f"{rule.program_share or 0:.0%}".replace("%", " %")
        text = (
            f"Schools may teach other lengths: {share} of the programs there run "
            f"{rule.program_hours} hours."
        )
    return f"{text} ({'; '.join(notes)}.)" if notes else text


def _cited(rule: LicenceRule) -> str:
    kind = "the cited rule" if rule.rule_kind == "primary text" else "another source"
    citation_text = (rule.rule_citation or "").split(":")[0].split(" (")[0]
    return f"{kind} ({citation_text})" if citation_text else kind
