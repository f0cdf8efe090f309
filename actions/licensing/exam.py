"""The licence exam: its parts, what is asked, failing it, languages, pass rates."""

from collections import Counter

from actions.asked import answers_to, joined
from actions.base import Answer
from actions.catalog.figures import basic_licences, citation, licence
from actions.catalog.places import Location
from actions.dialogue.refer_back import answer_before
from actions.licensing.text import board, checked, exam, exam_kind
from actions.people.nurse_licences import nurse_exam
from actions.people.nursing import nurse_asked_about
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
# Single points of the exam, by the words people ask for them with.
POINTS = {
    r"\b(fail\w*|re-?tak\w*|re-?test\w*|bomb\w*|flunk\w*|tries|again|didn'?t pass"
    r"|didnt make|attempts?|waiting period|unlimited|how many times)\b": (
        "Who fails can sit again; how soon, how often, for which part and for what fee, "
        "the board or its testing company says."
    ),
    r"\b(languages?|english|spanish|espa\w+|vietnamese|korean|portuguese|chinese"
    r"|translat\w+|interpreter|dictionary)\b": (
        "Some states offer it in Spanish or other languages, which of them I don't hold: "
        "ask before you register."
    ),
    r"\b(dyslexi\w+|adhd|accommodat\w+|extra time|read slow\w*|disabilit\w+)\b": (
        "Extra time or a reader you apply for beforehand, with a doctor's or school's "
        "letter."
    ),
    r"\b(hard\w*|difficult|easy|pass(ing)? rates?|percent\w*|odds|what % of|first try"
    r"|how many people|trick)\b|%": (
        "How hard it is no figure says; I hold no pass rates: ask the board for its own, "
        "and each school for its graduates'."
    ),
    r"\b(fee|cost|how much|price|pay)\b": (
        "What it costs I don't hold; the handbook of the board or testing company says."
    ),
    r"\b(score|passing grade|to pass|points?)\b": (
        "The score that passes I don't hold; it stands in the candidate handbook."
    ),
    r"\b(how many (q\w*|questions)|how long|minutes|time limit|finish the)\b": (
        "The number of questions and the time stand in the candidate handbook."
    ),
    r"\b(company|psi|prov|prometric|nic|who runs|who gives|who grades|book|schedule|sign up"
    r"|register)\b": (
        "Most boards have a testing company give it; which one, and how to book, the "
        "board's site says. Mostly the school reports your hours first."
    ),
    r"\b(model|mannequin|kit|bring|pack|id|proctor\w*|setup|station)\b": (
        "Whether you bring a model or a mannequin, which kit and which identification, the "
        "candidate handbook lists; use the one of this year."
    ),
    r"\b(results?|find out|same day)\b": (
        "When results come the testing company says; those of written parts on a computer "
        "are often quick."
    ),
    r"\b(before i finish|before i'?m done|early|all \d+ hours)\b": (
        "Some boards let you sit the written part before the last hours; ask yours."
    ),
    r"\b(from home|online|computer\w*|paper)\b": (
        "Whether it is on paper, on a computer or from home, the testing company says."
    ),
    r"\b(tips|study|milady|practice (questions|test)|prepare|panick\w*)\b": (
        "Study from the candidate handbook's outline, not only from the textbook: "
        "infection control and safety weigh much, and the practical is a routine to "
        "rehearse aloud."
    ),
    r"\b(law|jurisprudence)\b": "Some states add questions on their own law and rules.",
    r"\b(cancel\w*|missed|no show)\b": (
        "Cancelled or missed dates: the testing company says whether the fee is lost."
    ),
}
ON_IT = (
    r"\b(what('?s| is) on|asks?|topics|sections|cover|mostly|subjects|what kind|what is it)"
    r"\b"
)


class TellExam(Answer):
    """What the licence exam is, in a state or over all."""

    action_name = "action_tell_exam"
    intent = "ask_exam"
    topic = "exam"

    def reply(self, turn: Turn) -> Reply:
        moving = answer_before(turn, "licence_transfer")
        if moving:
            return moving
        nurse = nurse_asked_about(turn)
        if nurse:
            return nurse_exam(turn, nurse)
        place = turn.place
        rule = licence(turn.session, place.state) if place else None
        if place is None or rule is None:
            return _everywhere(turn, place)
        kind = exam_kind(rule.exam)
        lead = {
            "none": f"{place.state_name} asks for {exam(rule.exam)}.",
            "unknown": f"Which exam {place.state_name} has I couldn't confirm.",
        }.get(kind, f"{place.state_name} has {exam(rule.exam)}.")
        # Of no exam there is nothing to fail, to book or to translate.
        points = answers_to(turn, POINTS) if kind != "none" else []
        asks = f"{WRITTEN}; {PRACTICAL}." if kind == "both" else f"{WRITTEN}."
        about = asks if kind != "none" and _wants_content(turn, points) else ""
        known = points or ([] if kind == "none" else [HANDBOOK])
        return Reply(
            joined(lead, *known, about, f"Ask the {board(rule)}.", checked([rule])),
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
    missing = f"For {place.state_name} I have no licence rule." if place else ""
    points = answers_to(turn, POINTS)
    about = f"{WRITTEN}; {PRACTICAL}." if _wants_content(turn, points) else ""
    return Reply(
        joined(
            missing,
            *(points or [HANDBOOK]),
            f"{number['both']} of {len(rules)} states (with DC) have a written and a "
            f"practical exam, {number['written']} a written one only, {number['none']} "
            "none.",
            about,
        ),
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


def _wants_content(turn: Turn, points: list[str]) -> bool:
    return not points or turn.mentions(ON_IT)


HANDBOOK = (
    "Dates, fees, the passing score and what to bring stand in the handbook of the board "
    "or its testing company."
)
