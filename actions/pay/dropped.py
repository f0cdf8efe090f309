"""Pay that is asked for beside something else: told too where the reply left it out."""

import re
from dataclasses import replace

from actions.dialogue.several import in_shares
from actions.registry import BY_INTENT
from actions.reply import Reply
from actions.turn import Turn

PAY_INTENTS = ("ask_pay", "ask_pay_by_workplace")
# So sure a part has to be to ask for pay.
SURE = 0.6
ASKS_PAY = re.compile(
    r"\b(?:how much|what|whats|what's|which|who|is|do|does|and)\b[^.?!]{0,50}"
    r"\b(?:pays?|paid|mak(?:e|es|ing)|earn\w*|salar\w+|wages?|money|gets?)\b"
    r"|^\W*(?:(?:and|also|plus|the)\W+)*(?:pay|salary|wages?)\b",
    re.IGNORECASE,
)
# So put it is pay, whatever it was read as.
PLAINLY = re.compile(
    r"\b(?:how much|what|whats)\b[^.?!]{0,12}\b(?:do|does|would|will|can) "
    r"(?:it|they|that|this|those|one|people) (?:all )?"
    r"(?:pay|make|earn)\b(?! (?:for|off|to)\b)",
    re.IGNORECASE,
)
# "Med spas vs derm for pay", "cosmetic vs general derm $$": pay is what they differ in.
BESIDE = re.compile(
    r"\b(?:vs\.?|versus|or|than|compared to)\b[^.?!]{0,40}"
    r"(?:\b(?:for|on|in|by) (?:the )?(?:pay|money|salary|wages?)\b|\$\$"
    r"|\bsalar(?:y|ies)\b)",
    re.IGNORECASE,
)
TOLD = re.compile(r"\$\d")
# In a longer story pay is told of rather than asked.
MOST_WORDS = 40


def with_pay(reply: Reply, turn: Turn) -> Reply:
    """The reply, and the pay that a part of the message asks for and it lacks."""
    is_typed = bool(turn.text) and not turn.text.startswith("/")
    if not is_typed or turn.intent_is_pressed or not reply.text or reply.form:
        return reply
    if TOLD.search(reply.text) or turn.found.get("is_whole"):
        return reply
    is_asked = len(turn.parts) > 1 and any(_asks(part) for part in turn.parts)
    if not is_asked and not BESIDE.search(turn.text):
        return reply
    if len(turn.text.split()) > MOST_WORDS:
        return reply
    is_of_skin = not (turn.named_occupation or turn.is_nurse or turn.is_clinical)
    of_places = len({*turn.values("workplace")}) > 1 and is_of_skin
    told = BY_INTENT["ask_pay_by_workplace" if of_places else "ask_pay"]().reply(turn)
    if not TOLD.search(told.text):
        return reply
    return replace(
        reply,
        text="\n\n".join(in_shares([reply.text, told.text])),
        sources=[*reply.sources, *told.sources],
        card=reply.card or told.card,
        slots=told.slots | reply.slots | {"topic": "pay"},
    )


def _asks(part: dict[str, object]) -> bool:
    if PLAINLY.search(str(part["said"])):
        return True
    is_pay = part["intent"] in PAY_INTENTS and float(str(part["confidence"])) >= SURE
    return is_pay and ASKS_PAY.search(str(part["said"])) is not None
