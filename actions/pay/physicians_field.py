"""The pay of a physician's field that the catalogue doesn't hold: "IM against derm"."""

import re
from dataclasses import replace

from actions.case import Case
from actions.licensing.boards import PHYSICIANS
from actions.pay.answers import comparison, places_asked
from actions.reply import Reply
from actions.safety.personal_data import FORM_ASKS
from actions.turn import Turn

DERMATOLOGIST, PHYSICIAN = "29-1213", "29-1229"
# The name of a field by the words for it; "im" written small is "I'm".
FIELDS = {
    r"\b(?:IM|internal med(?:icine)?|[Ii]nternists?|[Ii]nternal)\b": "internal medicine",
    r"\b(?:FM|fam(?:ily)? (?:med(?:icine)?|practice|doctors?|docs?)|PCPs?)\b": (
        "family medicine"
    ),
    r"\b(?:EM|emergency (?:med(?:icine)?|doctors?|docs?)|ER docs?)\b": "emergency medicine",
    r"\b(?:peds|[Pp]ediatric(?:s|ians?))\b": "pediatrics",
    r"\b(?:psych|[Pp]sychiatr(?:y|ists?))\b": "psychiatry",
    r"\b(?:[Aa]n(?:a)?esthesia|[Aa]n(?:a)?esthesiolog(?:y|ists?)|gas)\b": "anesthesiology",
    r"\b(?:[Rr]adiolog(?:y|ists?)|rads)\b": "radiology",
    r"\b(?:[Cc]ardiolog(?:y|ists?)|cards)\b": "cardiology",
    r"\b(?:OB-?GYN|ob-?gyns?)\b": "obstetrics",
    r"\b(?:PM&R|ENT|[Nn]eurolog(?:y|ists?)|[Oo]phthalmolog(?:y|ists?))": "that field",
}
OF_INTENTS = ("ask_pay", "ask_pay_by_workplace")
OF_PAY = ("pay", "pay_by_workplace")
PAY = r"\b(?:pays?|paid|earn\w*|makes?|salar\w+|wages?|income|money)\b"
# "And IM?" asks the same of another field.
MOST_WORDS_MORE = 5


class TellPhysiciansField(Case):
    """That no wage of the field is held, beside the nearest one and dermatologists'."""

    topic = "pay"
    uses_place = True

    @classmethod
    def is_meant(cls, intent: str, turn: Turn) -> bool:
        if turn.slots.get(FORM_ASKS) or not _field(turn):
            return False
        spoken = {
            turn.slots.get("occupation"),
            turn.own_occupation,
            *turn.named_occupations,
        }
        is_of_them = bool(spoken & {*PHYSICIANS}) or bool(turn.studies)
        is_more = len(turn.text.split()) <= MOST_WORDS_MORE
        goes_on = turn.slots.get("topic") in OF_PAY and is_more
        is_asked = intent in OF_INTENTS and turn.mentions(PAY)
        return is_of_them and (goes_on or is_asked)

    def reply(self, turn: Turn) -> Reply:
        others = [code for code in turn.named_occupations if code != PHYSICIAN]
        told = comparison(
            turn, [*(others or [DERMATOLOGIST]), PHYSICIAN], places_asked(turn)
        )
        return replace(
            told,
            text=f"I hold no wage of {_field(turn)} alone; bls.gov/oes lists it. Nearest "
            "are the physicians whose field isn't counted apart.\n" + told.text,
            slots=told.slots | {"occupation": DERMATOLOGIST},
        )


def _field(turn: Turn) -> str:
    """The name of the field that the message names, if it names one."""
    found = (name for words, name in FIELDS.items() if re.search(words, turn.text))
    return next(found, "")
