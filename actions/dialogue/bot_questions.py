"""What the bot asks: leaving it open, and why it asks."""

from dataclasses import replace

from actions.base import Answer
from actions.dialogue.one_question import respond
from actions.dialogue.repairs import last_answer
from actions.dialogue.who_knows import who_knows
from actions.menu import MENU
from actions.registry import BY_INTENT
from actions.reply import Reply, button
from actions.schools.search import search
from actions.turn import Turn

# Why each thing is asked, by the words people ask it with.
ASKED = {
    r"\b(zip|city|state|where i (live|am)|place|location|address|town)\b": (
        "Licence rules, pay and schools differ from state to state, and schools are listed "
        "by distance. A state is enough; without a place I give figures for the whole "
        "country."
    ),
    r"\b(school i finish\w*|education|high school|diploma|degree|grades?)\b": (
        "Nearly every school asks for a high school diploma or GED, and some ways in need "
        "a degree, so the next step depends on it."
    ),
    r"\b(budget|spend|afford|money i)\b": (
        "With a budget I leave out schools that cost more; prices differ by thousands of "
        "dollars for the same licence."
    ),
    r"\b(job|occupation|nurse|profession|work\w*|experience|licensed)\b": (
        "What you may do, how long the way is and what you gain depend on what you are "
        "now: a nurse needs other steps than a cosmetologist."
    ),
    r"\b(age|old|kids|name|phone|email)\b": "I don't need that, so leave it out.",
}
# Why some things are said, likewise.
SAID = {
    r"\b(medical advice|diagnos\w*|skin problem)\b": (
        "I can't see a skin or examine anyone, so a wrong word from me could do harm. That "
        "needs a professional who looks at it."
    ),
    r"\b(board|careful|warning|depends|check)\b": (
        "Rules and prices change, and sources differ; the board and the school have the "
        "last word, so I'd rather you ask them than rely on an old figure."
    ),
}
# Why an answer is as it is, by its topic.
_OF_SCOPE = (
    "Because an esthetics licence is for the outer skin: what goes beneath it, or uses a "
    "prescription drug or device, each state's practice act keeps for medical licences, "
    "since a mistake there can injure and only they may treat what goes wrong. Where "
    "states differ, their boards drew the line differently; the reasons I don't hold."
)
_OF_HOURS = (
    "Because each state writes its own law: its board sets hours and exam, and no federal "
    "rule makes them alike. Schools then teach what their state asks for, some more. Why "
    "a state chose its number my sources don't say; its board can."
)
_OF_PAY = (
    "Because the figure counts all who are employed, beginners and part-timers beside "
    "people with years of clients, and leaves the self-employed out. Area, workplace, "
    "tips and commission move it. Why one place pays more my sources don't say."
)
_OF_MEDICINE = (
    "Because each step opens only after the one before: medical school wants a college "
    "degree, the residency a medical degree, the board exam the residency. A physician "
    "diagnoses cancers, operates and prescribes with nobody above, so it is practised "
    "under supervision for years first. Experience in esthetics shortens none of it; "
    "nursing or physician assistant is the shorter medical way."
)
REASONS = {
    "become_dermatologist": _OF_MEDICINE, "residency": _OF_MEDICINE,
    "dermatology_work": _OF_MEDICINE,
    "scope": _OF_SCOPE, "injector_path": _OF_SCOPE, "licence": _OF_HOURS,
    "training_length": _OF_HOURS, "licence_transfer": _OF_HOURS, "exam": _OF_HOURS,
    "master_licence": _OF_HOURS, "pay": _OF_PAY, "pay_by_workplace": _OF_PAY,
}  # fmt: skip
BECAUSE_SOURCES = (
    "Because that is what the sources below say: I only pass on published figures and "
    "rules, and name the board or the school where those don't settle it."
)
# Longer than "but why then" a message asks for the reason of something.
FEW_WORDS = 3
OF_FIGURES = (
    "My sources count, but don't say why. Figures differ by who is counted, by place and "
    "by year; those of schools on debt and pay mix all their beauty programs."
)
OF_A_DEGREE = (
    r"\b(?:so|that|this|too|such a?) (?:\w+ )?(?:low|high|long|much|many|little|few|short"
    r"|expensive|cheap|bad|hard|different)\b"
)
ASKING = r"\b(ask\w*|need|want to know|questions?|tell you)\b"
PLACE_ASKED = (
    "find_schools",
    "ask_closer",
    "ask_licence",
    "ask_exam",
    "ask_pay",
    "ask_scope",
)


# "Why?" after these asks what the list and its verdict rest on.
OF_SHOWN = ("find_schools", "show_more", "ask_school_details", "compare_schools")


class SkipQuestion(Answer):
    """A question left open: the search without it, or the menu."""

    action_name = "action_skip_question"
    intent = "skip_question"

    def reply(self, turn: Turn) -> Reply:
        topic, schools = turn.slots.get("topic"), turn.slots.get("schools_shown")
        if topic == "find_schools" and not schools:
            found = search(turn.again())
            return replace(found, slots=found.slots | {"asked_city": None})
        return Reply(
            "That's fine, we leave it open. What would you like to know next?",
            buttons=MENU,
            slots={"asked_city": None},
        )


class TellWhy(Answer):
    """Why something was asked, or what an answer rests on."""

    action_name = "action_tell_why"
    intent = "ask_why"

    def reply(self, turn: Turn) -> Reply:
        kept = {"answered": turn.slots.get("answered")}
        said, asked = _first(SAID, turn), _first(ASKED, turn)
        if not said and not asked and _asked_for_place(turn):
            asked = next(iter(ASKED.values()))
        if said or asked:
            return Reply(
                said or f"{asked} You needn't say it: “skip” is fine.",
                buttons=[
                    *([] if said else [button("Skip it", "skip_question")]),
                    button("What happens with my data", "ask_privacy"),
                    button("Your sources", "ask_sources"),
                ],
                slots=kept,
            )
        of_schools = turn.slots.get("answered") in OF_SHOWN and not turn.mentions(ASKING)
        if of_schools and turn.slots.get("schools_shown"):
            return respond(BY_INTENT["ask_ranking"](), turn)
        before = None if turn.mentions(ASKING) else last_answer(turn)
        if not before and len(turn.text.split()) > FEW_WORDS:
            return Reply(
                f"{OF_FIGURES} {who_knows(turn) or 'The source itself may tell.'}",
                buttons=[button("Your sources", "ask_sources")],
                slots=kept,
            )
        if before and before.sources:
            return Reply(
                REASONS.get(str(turn.slots.get("topic")), BECAUSE_SOURCES),
                buttons=[
                    button("Your sources", "ask_sources"),
                    button("How schools are ranked", "ask_ranking"),
                ],
                sources=before.sources,
                slots=kept,
            )
        return Reply(
            "What I ask only serves to find your figures: pay, licences and schools depend "
            "on the place and on what you are now. You needn't answer.",
            buttons=MENU,
            slots=kept,
        )


def _first(reasons: dict[str, str], turn: Turn) -> str:
    """The first reason whose words the message has."""
    return next((text for words, text in reasons.items() if turn.mentions(words)), "")


def _asked_for_place(turn: Turn) -> bool:
    """Whether "why?" asks about our question for a place: "why so low" asks of a figure."""
    return (
        not turn.mentions(OF_A_DEGREE)
        and turn.place is None
        and turn.slots.get("answered") in PLACE_ASKED
    )
