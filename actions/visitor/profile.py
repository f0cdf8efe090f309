"""What is kept of a visitor, in the conversation and in the operator's tables, as text."""

from datetime import datetime, timezone
from typing import Any

from actions.catalog.figures import occupation
from actions.forms.words import FORM_STATE
from actions.meanings import MEANINGS
from actions.turn import Turn
from actions.wording import capitalised, day, usd, with_article

FORGOTTEN = (
    "place", "places_before", "occupation", "own_occupation", "workplace", "education",
    "budget_usd",
    "schools_shown", "schools_seen", "school", "program_kinds", "school_wishes",
    "topic", "offer", "occupations", "asked_city", "nurse_kind",
    "trained_in", "studies", "background", "procedure", "question", "schedule", *FORM_STATE,
    "requested_slot", "lead_school", "lead_consent",
    "offered", "point", "next_steps", "contact_name", "contact_email", "contact_phone",
    "contact_wish", "feedback_comment",
)  # fmt: skip
EDUCATION = {
    "no_diploma": "no high school diploma yet",
    "high_school": "high school or GED",
    "some_college": "some college",
    "associate": "an associate degree",
    "bachelor": "a bachelor's degree",
    "master": "a master's degree",
    "doctorate": "a doctorate or medical degree",
}
Held = dict[str, list[dict[str, Any]]]


def known(turn: Turn) -> list[str]:
    """What the visitor said of themselves, one fact each: "Your place: Texas"."""
    own, asked = turn.own_occupation, turn.slots.get("occupation")
    education, budget = turn.education, turn.budget_usd
    shown = turn.slots.get("schools_shown") or []
    facts = {
        "Your place": turn.place.label if turn.place else "",
        "You are": _trade(turn, own),
        "You asked about": occupation(turn.session, asked).plural if asked else "",
        "Your education": EDUCATION[education] if education else "",
        "Your budget": usd(budget) if budget else "",
        "Schools shown to you": str(len(shown)) if shown else "",
    }
    return [f"{capitalised(name)}: {fact}" for name, fact in facts.items() if fact]


def _trade(turn: Turn, own: str | None) -> str:
    if turn.is_practical_nurse:
        return "a practical nurse (LPN, LVN)"
    return with_article(occupation(turn.session, own).name) if own else ""


def left(rows: Held) -> list[str]:
    """What the visitor left in the operator's tables, one line each."""
    lines = []
    for lead in rows.get("leads", []):
        lines.append(f"Interest in {lead['school']}: {_contact(lead)}{_agreed(lead)}")
    for request in rows.get("handoff_requests", []):
        lines.append(f"You asked for a person: {_contact(request)}{_agreed(request)}")
    for feedback in rows.get("feedback", []):
        lines.append(_feedback(feedback))
    return lines


def transcript(events: list[dict[str, Any]]) -> list[str]:
    """Every message of a conversation with its time; a pressed button by its title."""
    titles: dict[str, str] = {}
    lines = []
    for event in events:
        text = event.get("text") or ""
        moment = datetime.fromtimestamp(event["timestamp"], timezone.utc)
        if event["event"] == "bot":
            for button in (event.get("data") or {}).get("buttons") or []:
                titles[button["payload"]] = button["title"]
        who = "You" if event["event"] == "user" else "Glowpath"
        lines.append(f"{moment:%Y-%m-%d %H:%M} UTC, {who}: {titles.get(text, text)}")
    return lines


def _contact(row: dict[str, Any]) -> str:
    given = [row["name"], row["email"], row["phone"], row["wish"]]
    return ", ".join(value for value in given if value)


def _agreed(row: dict[str, Any]) -> str:
    agreed_at = row["consent_agreed_at"]
    moment = f"{day(agreed_at)}, {agreed_at:%H:%M} UTC"
    return f"; agreed on {moment} to “{row['consent_text']}”"


def _feedback(row: dict[str, Any]) -> str:
    about = MEANINGS.get(row["intent"] or "", "an answer")
    rated = {True: f"helpful ({about})", False: f"not helpful ({about})"}
    parts = [rated.get(row["helpful"], ""), f"“{row['comment']}”" if row["comment"] else ""]
    return f"Your feedback: {', '.join(part for part in parts if part)}"
