"""The licence exam: its parts, what is asked, failing it, languages, pass rates."""

from collections import Counter

from actions.base import Answer
from actions.catalog.figures import basic_licences, citation, licence
from actions.catalog.places import Location
from actions.licence_text import board, checked, exam, exam_kind
from actions.reply import Reply, button
from actions.turn import Turn

WRITTEN = (
    "The written part asks about skin and anatomy, infection control, products, machines "
    "and state law"
)
PRACTICAL = (
    "the practical part has you work safely and show treatments such as a facial or hair "
    "removal"
)
FAILED = r"\b(fail\w*|re-?tak\w*|re-?test\w*|bomb\w*|flunk\w*|tries|again|didn'?t pass)\b"
LANGUAGE = (
    r"\b(languages?|english|spanish|espa\w+|vietnamese|korean|portuguese|chinese"
    r"|translat\w+|interpreter|dyslexi\w+|adhd|accommodat\w+|extra time|read slow\w*)\b"
)
HOW_HARD = r"\b(hard\w*|difficult|easy|pass(ing)? rates?|percent\w*|odds|numbers)\b|%"


class TellExam(Answer):
    """What the licence exam is, in a state or over all."""

    action_name = "action_tell_exam"
    intent = "ask_exam"
    topic = "exam"

    def reply(self, turn: Turn) -> Reply:
        place = turn.place
        rule = licence(turn.session, place.state) if place else None
        if place is None or rule is None:
            return _everywhere(turn, place)
        kind = exam_kind(rule.exam)
        lead = {
            "none": f"{place.state_name} asks for {exam(rule.exam)}.",
            "unknown": f"Which exam {place.state_name} has I couldn't confirm.",
        }.get(kind, f"{place.state_name} has {exam(rule.exam)}.")
        parts = [lead]
        if kind != "none":
            asks = f"{WRITTEN}; {PRACTICAL}." if kind == "both" else f"{WRITTEN}."
            parts += [asks, _asked(turn)]
        parts += [f"Ask the {board(rule)}.", checked([rule])]
        return Reply(
            " ".join(part for part in parts if part),
            next_step=f"Shall I tell you what else {place.state_name} asks for?",
            offer=button("The licence", "ask_licence"),
            buttons=[
                button("Renewal", "ask_licence_renewal"),
                button("What is taught", "ask_courses"),
            ],
            sources=[rule.citation, citation(turn.session, "field_guide")],
        )


def _everywhere(turn: Turn, place: Location | None) -> Reply:
    """How many states have which exam."""
    rules = basic_licences(turn.session)
    number = Counter(exam_kind(rule.exam) for rule in rules)
    missing = f"For {place.state_name} I have no licence rule. " if place else ""
    return Reply(
        f"{missing}{number['both']} of {len(rules)} states (with DC) have a written and a "
        f"practical exam, {number['written']} a written one only, {number['none']} none. "
        f"{WRITTEN}; {PRACTICAL}. {_asked(turn)}",
        next_step="Which state is it for?",
        buttons=[
            button("Licence rules", "ask_licence"),
            button("What is taught", "ask_courses"),
        ],
        sources=[
            citation(turn.session, "licence_table"),
            citation(turn.session, "field_guide"),
        ],
    )


def _asked(turn: Turn) -> str:
    """What the message asks besides, which no source of the catalogue holds."""
    if turn.mentions(FAILED):
        return (
            "Who fails can sit again; how soon, how often and for which part, the board "
            "or its testing company says."
        )
    if turn.mentions(LANGUAGE):
        return (
            "Some states offer it in Spanish or other languages; ask about that, and "
            "about extra time, before you register."
        )
    if turn.mentions(HOW_HARD):
        return "I hold no pass rates: ask the board, and each school for its own."
    return (
        "Dates, fees, the passing score and what to bring stand in the handbook of the "
        "board or its testing company."
    )
