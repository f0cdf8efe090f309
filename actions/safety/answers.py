"""Safety: medical questions, emergencies, abuse, attempts to misuse the bot."""

from dataclasses import replace
from random import choice

from actions.asked import answers_to, joined
from actions.base import Answer
from actions.catalog.figures import citation
from actions.dialogue.next_likely import next_intents
from actions.dialogue.one_question import answer_point, respond
from actions.points.choice import UNCLEAR, chosen
from actions.points.points import points
from actions.registry import BY_INTENT
from actions.reply import Reply, button
from actions.safety.abuse_words import RUDE
from actions.safety.authorities import offices
from actions.safety.cries_for_help import ONLY_SAID_SO, cries_for_help
from actions.safety.danger_words import REDRESS, only_asks_of_allergies
from actions.safety.wrapped import WEARY_OF_WORK
from actions.turn import Turn


class DeclineMedical(Answer):
    """A question that needs a professional who sees the patient."""

    action_name = "action_decline_medical"
    intent = "ask_medical"

    def reply(self, turn: Turn) -> Reply:
        if turn.mentions(AIRWAY) and not turn.mentions(NOT_NOW):
            return HandleEmergency().reply(turn)
        asked = answers_to(turn, KINDS, 1)
        urgent = URGENT if turn.mentions(AFTERWARDS) else ""
        return Reply(
            joined(*(asked or [SOMEBODY]), NO_ADVICE, urgent),
            buttons=[
                button("Careers in skin care", "ask_help"),
                button("Becoming a dermatologist", "ask_become_dermatologist"),
            ],
        )


NO_ADVICE = "I only advise on careers and give no medical advice."
SOMEBODY = (
    "That needs a professional who can look at it: a dermatologist, your doctor or a "
    "pharmacist."
)
AFTERWARDS = (
    r"\b(swell\w*|swollen|droop\w*|bruis\w*|burn(ed|t|ing)?|blister\w*|infect\w*|lumps?|scab\w*"
    r"|after (my|the|botox|filler|a peel|laser|microneedling)|bleed\w*|pus)\b"
)
URGENT = (
    "With trouble breathing or seeing, a spreading infection or a chemical burn call 911 "
    "at once."
)
# A tongue or a throat that swells stops the breath.
AIRWAY = (
    r"\b(?:tongue|throat)\b[^.?!]{0,25}\b(?:swell\w*|swollen|thick\w*|tight\w*|clos\w+)"
    r"|\b(?:swell\w*|swollen|tight|thick) (?:\w+ )?(?:tongue|throat)\b"
    r"|\b(?:can'?t|cannot|hard to|trouble|difficulty) (?:breath|swallow)\w*"
)
# Who answers what, by the words of the question.
KINDS = {
    r"\b(my client|a client|one of my (clients|regulars)|customer of mine)\b": (
        "An aesthetician doesn't diagnose or treat: don't work on that spot, note what you "
        "see, and send the client to a physician."
    ),
    r"\b(spf|sunscreen|serums?|creams?|cleanser|moisturi[sz]er|toner|vitamin c|retinol"
    r"|niacinamide|products?|brand|buy|routine)\b": (
        "Which product to buy I can't say: a pharmacist or a licensed aesthetician who "
        "sees your skin can, and a dermatologist for what doesn't go away."
    ),
    r"\b(pregnan\w*|breast ?feed\w*|nursing|trying to conceive)\b": (
        "In pregnancy and while nursing ask your doctor or midwife before any treatment or "
        "active product."
    ),
    r"\b(moles?|spots? (that|on)|skin cancer|bleeds|changed colou?r|patch)\b": (
        "Spots that grow, bleed or change are for a dermatologist, soon; don't let anyone "
        "treat them before."
    ),
    r"\b(after|since|yesterday|days? (after|ago)|injections?|filler|botox|peel(ed)?"
    r"|laser(ed)?"
    r"|microneedling|microblading|wax\w*|lash lift|facial)\b.*\b(normal|ok|okay"
    r"|swell\w*|lumps?"
    r"|red|pink|bruis\w*|droop\w*|bumps?|hurt\w*|last|supposed|fade|puff\w*|pop)\b": (
        "Ask first the practice that did it, which has to answer for it; else your "
        "doctor or a dermatologist."
    ),
    r"\b(safe for me|can i get|am i a candidate|should i (get|stop)|is it safe"
    r"|good idea)\b": (
        "Whether a treatment suits you only who knows your health can say: your doctor, or "
        "the practice's physician before it begins."
    ),
}


class HandleEmergency(Answer):
    """Signs of an emergency: help first."""

    action_name = "action_handle_emergency"
    intent = "report_emergency"

    def reply(self, turn: Turn) -> Reply:
        is_past = turn.mentions(NOT_NOW) or turn.mentions(REDRESS)
        if only_asks_of_allergies(turn.text):
            found = sorted(turn.points, key=lambda item: -float(item["score"]))
            best = next((points().get(item["id"]) for item in found), None)
            if best:
                return answer_point(turn, best, best.intents[0])
            is_past = True
        if is_past and not turn.mentions(ACUTE):
            return _beside_work(turn)
        is_care = turn.mentions(ASKS_CARE) and turn.mentions(SINCE)
        if is_care and not (turn.mentions(ACUTE) or turn.mentions(AIRWAY)):
            return DeclineMedical().reply(turn)
        return Reply(
            "This can be an emergency. Call 911 (or your local emergency number) now. "
            "For a chemical in the eye or on the skin, rinse with plenty of running "
            "water while you wait. Then tell the practice or the supervising physician. "
            "I'm a career adviser and can't judge it from here."
        )


# What is past or lasts, where nothing says that it is happening now.
NOT_NOW = (
    r"\b((?:years?|months?|weeks?) (?:ago|of|in|later)|after \w+ (?:years?|months?)"
    r"|(?:last|\d+(?:st|nd|rd|th)) (?:year|month|week)|dissolved|hearing|deaf"
    r"|(?:is|was|s|'s) (?:fine|ok|okay) now|(?:she|he)(?:'?s| is| was) (?:fine|ok|okay)"
    r"|back in (?:19|20)\d\d|i (?:always |usually |sometimes )?(?:faint|pass out)"
    r" (?:when|if|at|from|around|every))\b"
)
# "The peel yesterday left my cheeks raw, what do I put on".
SINCE = r"\b(?:yesterday|last (?:night|week)|days? (?:ago|after|later)|since \w+day)\b"
ASKS_CARE = (
    r"\b(?:what|anything) (?:can|do|should|could|to|would) (?:i |you )?(?:put|use|apply)\b"
    r"|\b(?:what|which) (?:cream|lotion|ointment|product)\b|\bwhat (?:helps|soothes)\b"
)
ACUTE = (
    r"\b(right now|just now|minutes? ago|hours? ago|today|tonight|help me|breath\w*|911"
    r"|passed out|unconscious|chok\w+|anaphyla\w+|seizure|collapsed?|swallow\w*|chest"
    r"|turning (?:blue|white|gr[ea]y)|vision|(?:going|went|gone) blind|can'?t see(?! th)"
    r"|what (?:do|should) i do|in (?:my|her|his|their|the) eyes?|won'?t stop"
    r"|(?:is|are|'s|keeps?) (?:burning|bleeding|swelling|swollen|closing|having|not"
    r"|numb))\b"
)


FIRST_CALL = "If somebody is in danger now, call 911 first."
NEAR_ENOUGH = 0.5
WORN_OUT = (
    "That sounds worn out; many leave such work for calmer rooms. If it ever gets dark, "
    "call or text 988."
)
# With these it isn't the work alone.
HURT = (
    r"\b(?:hurt|harm|cut|cutting|pills|die|dead|end it|suicid\w*|kill my ?self|live|life)\b"
)
IF_MEANT = "If you mean it, call or text 988 now."


def _beside_work(turn: Turn, first: str = FIRST_CALL) -> Reply:
    """What the message asks about work, after where to call if it is urgent."""
    found = [(turn.points, None), *((part["points"], part) for part in turn.parts)]
    asked = (chosen(turn, UNCLEAR, near, part) for near, part in found)
    point = next((point for point in asked if point), None)
    if point:
        reply = answer_point(turn, point, point.intents[0])
        return replace(reply, text=f"{first} {reply.text}")
    for name in next_intents(turn, {turn.intent, *turn.questions}):
        reply = respond(BY_INTENT[name](), turn)
        if reply.text and reply.sources and not reply.form:
            return replace(reply, text=f"{first} {reply.text}")
    return Reply(
        f"{first} If you ask about work with it: which part, the job, the licence or "
        "the school?",
        buttons=[
            button("Record, papers, health: what stands in the way", "ask_eligibility"),
            button("The working life: hours, strain", "ask_working_life"),
            button("Ways in from my job or degree", "ask_career_path"),
        ],
    )


class HandleSelfHarm(Answer):
    """Somebody who may hurt themselves: the lifeline."""

    action_name = "action_handle_self_harm"
    intent = "report_self_harm"

    def reply(self, turn: Turn) -> Reply:
        if turn.mentions(ONLY_SAID_SO) and not cries_for_help(turn.text):
            return _beside_work(turn, IF_MEANT)
        is_of_work = WEARY_OF_WORK.search(turn.text) and not cries_for_help(turn.text)
        if is_of_work and not turn.mentions(HURT):
            turn.points = [item for item in turn.points if item["score"] >= NEAR_ENOUGH]
            return _beside_work(turn, WORN_OUT)
        return Reply(
            "I'm really sorry that you feel this way. Please talk to someone now: in "
            "the US call or text 988 (Suicide & Crisis Lifeline), free, day and night; "
            "if you are in danger, call 911. Outside the US, call your local emergency "
            "number. You don't have to go through this alone."
        )


class SetLimit(Answer):
    """Abuse: calm, with a limit and a way on."""

    action_name = "action_set_limit"
    intent = "insult"

    @classmethod
    def takes_over(cls, intent: str, turn: Turn) -> bool:
        """Whether thanks are bitter: "thanks for nothing"."""
        return intent in ("thank", "goodbye") and turn.mentions(r"\bfor nothing\b")

    def reply(self, turn: Turn) -> Reply:
        if turn.mentions(DISMAY) and not turn.mentions(RUDE):
            return _after_dismay(turn)
        return Reply(
            choice(
                [
                    "I hear that you're annoyed. I'd like to help, in a civil tone: "
                    "what would you like to know about careers in aesthetics?",
                    "That isn't a way to talk that gets us further. If I got something "
                    "wrong, tell me in other words what you are looking for.",
                ]
            ),
            buttons=[
                button("What can I ask?", "ask_help"),
                button("Talk to a person", "talk_to_person"),
            ],
        )


# Who says this is let down, not abusive.
DISMAY = (
    r"\b(kidding|serious(ly)?|joking|joke|come on|unbelievable|omg|wow|ridiculous|useless"
    r"|hopeless|for nothing|no help|not helpful|really|wtf|frustrat\w*|pissed|mad|angry)\b"
)


def _after_dismay(turn: Turn) -> Reply:
    """Sorry, with what was asked for before where it was about being cheated."""
    if turn.slots.get("topic") in ("complaint", "credit_for_hours"):
        return Reply(
            f"I'm sorry, that was no help. {offices(turn)}",
            buttons=[
                button("Complaining about a school", "ask_complaint"),
                button("Talk to a person", "talk_to_person"),
            ],
            sources=[citation(turn.session, "field_guide")],
        )
    return Reply(
        "I'm sorry, that was no help. Tell me in a few words what you need, or talk to a "
        "person.",
        buttons=[
            button("What can I ask?", "ask_help"),
            button("Talk to a person", "talk_to_person"),
        ],
    )


class DeclineManipulation(Answer):
    """An attempt to make the bot say or reveal something."""

    action_name = "action_decline_manipulation"
    intent = "manipulate"

    def reply(self, turn: Turn) -> Reply:
        return Reply(
            choice(
                [
                    "I only do one thing: answer questions on careers in medical "
                    "aesthetics, from published data. I can't take on another role.",
                    "No hidden instructions here, and no other roles. Ask me about work, "
                    "training, licences, pay or schools.",
                ]
            ),
            buttons=[button("What can I ask?", "ask_help")],
        )
