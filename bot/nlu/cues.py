"""Words that tell an intent better than the rest of the message does."""

import re
from functools import cache
from pathlib import Path
from typing import Any

from rasa.shared.nlu.constants import ENTITIES, TEXT
from rasa.shared.nlu.training_data.message import Message

from actions.safety.danger_words import tells_harm

SELF_HARM, EMERGENCY, MEDICAL = "report_self_harm", "report_emergency", "ask_medical"
FOR_A_DOCTOR = {MEDICAL, EMERGENCY}
# An aesthetician or a dermatologist named: hardly another career's question.
FIELD_OCCUPATIONS = {"39-5094", "29-1213"}
FIELD_WORDS = re.compile(
    r"inject|esth|botox|filler|derm|skin|facial|laser|spa\b|spas\b|wax|lash|peel|beauty|cosmet",
    re.IGNORECASE,
)
# What somebody does now ("I'm a welder") isn't what they ask about.
OWN = (
    r"(?:\b(?:i'?m|i am|i was|i've been|ive been|as|my \w+ is|he is|she is|former|ex)\b"
    r"(?:\W+\w+){0,3}\W+)"
)
# "Dental assistant 11 years", "welder here".
DONE = r"\W{0,2}(?:for |of |since )?(?:\d+\+? ?(?:years?|yrs?|y)\b|here\b|by trade\b)"
OTHER_CAREERS = Path(__file__).parent / "other_careers.txt"
# A cry for help has one of these; "if i hate it can i go back" has none.
SELF_HARM_WORDS = re.compile(
    r"suicid|\bkill|\bkms\b|\bend(?:ing)? (?:it|my|this|things|everything)|\bdie|\bdying"
    r"|\bdead|\bdeath|\bharm|\bhurt|\bcut|\bburn|\bblade|\brazor|\bbleed"
    r"|(?<!cost of )\bliv(?:e|ing)\b"
    r"|\b(?:hate|end|ending|take|taking|tired of|sick of|done with|worth|of)"
    r" (?:my |this )?life|\blife (?:is|isn'?t|ain'?t|feels?|has|means|just|anymore)\b"
    r"|\balive|\bpills?\b|overdos|\bgo on\b|wake up|no reason|better off|\bpunish"
    r"|anymore|\bgone\b|\bexist|disappear|goodbye|\bhang|\bjump|\bover for good|\bbridge"
    r"|hopeless|worthless|unaliv|\bmorir|\bvivir|not safe|make it through|\bjust ending"
    r"|be around|tonight is|almost did it|bought what i need"
)

# Of these words the harmless use: "keep cutting hair", "can't be gone all day", "retail
# has me dying inside", "be around happy people".
HARMLESS = re.compile(
    r"\bburn(?:ed|t|ing)?[- ]?(?:me )?out\b|"
    r"\bcut\w* (?:(?:my|our|their|her|his) )?"
    r"(?:hair|hours|costs|prices|pay|shifts|commission)\b"
    r"|\bhours (?:\w+ )?cut\b|\bdying inside\b"
    r"|\bdying to (?:know|try|learn|start|become|get)\b"
    r"|\bkill(?:s|ing) (?:me|my (?:back|feet|hands|soul|knees))\b|\bbored to death\b"
    r"|\bdead[- ](?:end|tired|serious)\b|\bhurts my (?:back|feet|hands|wrists)\b"
    r"|\bbe around (?!any ?more|for|much|long|to)\w+"
    r"|\bgone (?:all (?:day|night|week)|every day|most of the)\b"
)
GOODBYE_WORDS = re.compile(
    r"bye|good ?night|\bgn\b|\bnight\b|see (?:you|u|ya)|\bc u\b|\blater|\bcya\b|ciao"
    r"|cheerio|hasta|adios|that(?:'?s| will be) (?:all|it|everything)|no more questions"
    r"|gotta|ttyl|take care|\bdone\b|\bleav|\bclos(?:e|ing)\b|\bquit\W*$|\bexit\W*$"
    r"|have a (?:good|nice|great)|heading|(?:log|sign)(?:ging|ing)? off|peace|farewell"
    r"|\bi'?m out\b|talk (?:to you )?(?:soon|tomorrow)|so long|until|till then|tomorrow|gtg"
    r"|g2g|brb|back (?:later|after)|end (?:of )?(?:the )?chat|conclude|enough for"
    r"|\bgo(?:ing)? (?:now|home)|\bout\W*$",
    re.IGNORECASE,
)
RESTART_WORDS = re.compile(
    r"start|restart|reset|reboot|begin|scratch|clean? slate|clear|forget|undo|anew|fresh"
    r"|new (?:chat|conv|search|talk|session)|wipe|from the top|redo|again|over\b|blank"
    r"|erase|nuevo|cero",
    re.IGNORECASE,
)
# Who says none of its words hardly means the intent, however alike the rest is.
SAID_WITH = {
    SELF_HARM: SELF_HARM_WORDS,
    "goodbye": GOODBYE_WORDS,
    "start_over": RESTART_WORDS,
}
# Whose margins `shift_of` changes.
CUED = {*SAID_WITH, *FOR_A_DOCTOR}
SYMPTOM = re.compile(
    r"\b(?:my|his|her)\s(?:\w+\s){0,2}(?:face|skin|lips?|eye(?:s|lids?)?|cheeks?|forehead"
    r"|neck|nose|arms?|legs?|scalp|chin|brows?|lashes)\b.{0,40}\b(?:swoll?en|swell\w*|rash\w*"
    r"|burn\w*|blister\w*|infect\w*|numb|bleed\w*|bruis\w*|itch\w*|hurts?|pain\w*|red|bumps?"
    r"|lumps?|hives|oozing|droop\w*)\b",
    re.IGNORECASE,
)
# "Can I be an esthetician with eczema" is a question of work, whatever is named beside.
WORK = re.compile(
    r"\b(?:be|become|becoming|being|(?:work|train|study)(?:ing)? (?:as|to be))"
    r" (?:an? |one\b)?(?:\w+ )?(?:esthetician|esti\b|injector|nurse|dermatolog|cosmetolog"
    r"|facialist|lash tech|laser tech)"
    r"|\b(?:esthetic\w*|esti|beauty|nursing|cosmetology)"
    r" (?:school|program|license|licence|career|job)\b"
    r"|\b(?:can|may|do|are|should) (?:an? )?(?:medical )?"
    r"(?:estheticians?|estis?|facialists?|injectors?)\b"
    r"|\bth(?:is|e) (?:job|career|field|work)\b|\b(?:hire|employ)\b|\bon the side\b"
)


def shift_of_out_of_scope(plain: str, message: Message, config: dict[str, Any]) -> float:
    """What is added to the margin of being out of scope, by the words of a text."""
    shift: float = config["out_of_scope_shift"]
    if names_the_field(message):
        return shift - config["field_shift"]
    return shift + (config["career_shift"] if names_another_career(plain) else 0.0)


def shift_of(intent: str, plain: str, config: dict[str, Any]) -> float:
    """What is added to an intent's margin by the words of a normalised text."""
    shift = 0.0
    if lacks_words(intent, plain):
        shift -= config["unsaid_shift"]
    if intent == SELF_HARM and means_no_harm(plain):
        shift -= config["harmless_shift"]
    if intent == EMERGENCY and endangers_nobody(plain):
        shift -= config["harmless_shift"]
    if intent in FOR_A_DOCTOR and tells_a_symptom(plain):
        shift += config["symptom_shift"]
    elif intent == MEDICAL and asks_of_work(plain):
        shift -= config["work_shift"]
    return shift


def names_the_field(message: Message) -> bool:
    """Whether an occupation is named that is of the field, or beside its words."""
    named = [e["value"] for e in message.get(ENTITIES) or [] if e["entity"] == "occupation"]
    text = message.get(TEXT) or ""
    in_field_words = FIELD_WORDS.search(text) is not None
    # "Im a barber and wanna do lasers" says both.
    told = [m["own"] or m["done"] for m in _careers().finditer(text.lower())]
    is_told = in_field_words and any(told)
    return bool(FIELD_OCCUPATIONS & set(named)) or bool(named and in_field_words) or is_told


@cache
def _careers() -> re.Pattern[str]:
    names = OTHER_CAREERS.read_text(encoding="utf-8").split("\n")[:-1]
    careers = "|".join(map(re.escape, names))
    return re.compile(rf"(?P<own>{OWN})?\b(?:{careers})s?\b(?P<done>{DONE})?")


def names_another_career(plain: str) -> bool:
    """Whether a normalised text asks about another trade, and of this field nothing."""
    if FIELD_WORDS.search(plain):
        return False
    named = _careers().finditer(plain)
    return any(match["own"] is None and match["done"] is None for match in named)


def lacks_words(intent: str, plain: str) -> bool:
    """Whether a normalised text has none of the words that an intent is said with."""
    words = SAID_WITH.get(intent)
    return words is not None and words.search(plain) is None


def means_no_harm(plain: str) -> bool:
    """Whether what sounds like self-harm in a normalised text is only work or absence."""
    without, number = HARMLESS.subn(" ", plain)
    return number > 0 and SELF_HARM_WORDS.search(without) is None


def endangers_nobody(plain: str) -> bool:
    """Whether a normalised text that sounds like an emergency tells of no harm at all."""
    return not tells_harm(plain)


def asks_of_work(plain: str) -> bool:
    """Whether a normalised text asks about learning or doing the work."""
    return WORK.search(plain) is not None


def tells_a_symptom(plain: str) -> bool:
    """Whether a normalised text tells of something wrong with somebody's body."""
    return SYMPTOM.search(plain) is not None
