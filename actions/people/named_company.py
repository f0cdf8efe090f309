""" "Is LaserAway a good place to start?": a company by name, which nobody here rates."""

import re

from rasa_sdk.forms import REQUESTED_SLOT

from actions.case import Case
from actions.catalog.figures import citation
from actions.dialogue.repetition import is_mostly_said, said_lately
from actions.reply import Reply, button
from actions.turn import Turn

# Companies of this field that many know; others are told by the words around them.
KNOWN = (
    r"laser ?away|milan(?: laser(?: hair removal)?)?|ideal image|european wax(?: center)?"
    r"|massage envy|hand (?:and|&|n) stone|hey ?day|glow ?bar|ulta|sephora|skin ?spirit"
    r"|skin laundry|ever/?body|sono bello|woodhouse|the now|waxing the city|lunchbox wax"
    r"|radiant waxing|face ?foundrie|restor(?:e|a) hyper wellness|american laser"
)
_NAME = r"(?P<{0}>[\w&'/]+(?: [\w&'/]+){{0,3}}?)"
_GOOD = (
    r"(?:an? )?(?:\w+ )?(?:good|decent|great|bad|nice|legit|solid|ok|okay|reputable"
    r"|worth it|fair|shady|safe|better)"
)
_PLACE = r"(?:place|company|employer|chain|brand|firm)"
_TOLD = (
    re.compile(
        rf"\b(?:is|are|was|hows?|how is) {_NAME.format('name')} {_GOOD}\b[^.?!]{{0,15}}\b"
        rf"(?:{_PLACE}|to work|to start)\b",
        re.IGNORECASE,
    ),
    re.compile(
        rf"(?:^|[,.;:!?]|\bmean|\babout|\bis|\blike) ?{_NAME.format('name')},? "
        rf"(?:is |as )?(?:the|an?) {_PLACE}\b",
        re.IGNORECASE,
    ),
    re.compile(
        rf"\b(?:good|bad|like|worth|thoughts|opinions?|anyone)\b[^.?!]{{0,25}}\bwork(?:ing|ed)?"
        rf" (?:at|for) {_NAME.format('name')}(?=\W*$|[?,.!]| (?:as|if|or|worth|good)\b)",
        re.IGNORECASE,
    ),
    re.compile(
        rf"\b(?:would|do) (?:you|u) (?:recommend|know|rate) {_NAME.format('name')} as an? "
        rf"{_PLACE}\b",
        re.IGNORECASE,
    ),
)
_KNOWN = re.compile(rf"\b(?:{KNOWN})\b", re.IGNORECASE)
_OF_WORK = (
    r"\b(?:company|employer|chain|job|hire[sd]?|hiring|work(?:ing|ed)?|start(?:ing)?|train"
    r"(?:s|ed|ing)?|offer(?:ed|s)?|interview\w*|apply(?:ing)?|good|decent|legit|worth"
    r"|thoughts|opinions?|like|treat)\b"
)
# No name of a company has one of these.
_GENERIC = re.compile(
    r"\b(?:an?|the|my|your|our|his|her|their|this|that|it|its|they|them|there|here|what|which"
    r"|who|one|ones|any|some|such|another|other|you|u|i|we|he|she|so|too|not|more|better"
    r"|med(?:ical)?|spas?|med ?spas?|medispa|salons?|clinics?|offices?|practices?|derm\w*"
    r"|plastic\w*|surg\w+|hospitals?|lasers?|nurs\w*|a?esthe\w+|inject\w*|schools?|programs?"
    r"|courses?|franchises?|chains?|private|\w{3,}ing|days?|nights?|wards?|units?|floors?"
    r"|pacu|icu|er|ed|or|nicu|step|burn|tele|psych|peds|resorts?|hotels?|cruise\w*|gym"
    r"|front|desk|retail|sales|home|per|diem|botox|tox|fillers?|facials?|skin|doctors?"
    r"|pa|np|rn|md|lpn|ma|people|pay|company|employer|place|boutique|chiropract\w*)\b",
    re.IGNORECASE,
)
# These have an answer of their own.
_OTHER = (
    r"\b(?:schools?|tuition|pays?|paid|salar\w*|wages?|earn\w*|hourly|commission|makes?"
    r"|contract|non-?compete|kits?|products?|skin ?care line|creams?|sue\w*|fired)\b"
)
NEVER = (
    "report_emergency", "report_self_harm", "ask_medical", "manipulate", "find_schools",
    "ask_school_details", "compare_schools",
)  # fmt: skip

IN_GENERAL = (
    "Of chains in general: they do take and train beginners, with fixed protocols and many "
    "clients; in return come sales targets, few kinds of treatments and sometimes a clause "
    "to repay the training.{aim} Ask that very location: who trains, how long and paid or "
    "not; repayment or non-compete; who supervises; base pay when nobody is booked; how "
    "many of last year's starters stayed."
)
BEYOND = (
    "On {name} itself I hold nothing beyond what I said of chains. Who knows: two people "
    "who work or worked at that very location (ask by name on a job network what they took "
    "home and why they left), its reviews by employees, and a trial day there before you "
    "sign."
)


def company_named(turn: Turn) -> str:
    """The company that a message asks about as an employer; else empty."""
    if turn.mentions(_OTHER) or turn.values("school"):
        return ""
    known = _KNOWN.search(turn.text)
    if known and turn.mentions(_OF_WORK):
        return known[0]
    named = {entity.value.casefold() for entity in turn.entities}
    for told in _TOLD:
        found = told.search(turn.text)
        name = found["name"].strip() if found else ""
        of_entity = found is not None and any(
            entity.start < found.end("name") and entity.end > found.start("name")
            for entity in turn.entities
        )
        if name and not (_GENERIC.search(name) or of_entity or name.casefold() in named):
            return name
    return ""


class TellCompany(Case):
    """That no company is rated here, what chains are like, and what to ask there."""

    @classmethod
    def is_meant(cls, intent: str, turn: Turn) -> bool:
        is_open = not (turn.slots.get(REQUESTED_SLOT) or turn.intent_is_pressed)
        is_asked = intent not in NEVER or _KNOWN.search(turn.text) is not None
        return is_open and is_asked and bool(company_named(turn))

    def reply(self, turn: Turn) -> Reply:
        laser = turn.mentions(r"laser|milan|ideal image")
        aim = " Laser hair removal teaches no injecting." if laser and turn.is_nurse else ""
        name, general = company_named(turn), IN_GENERAL.format(aim=aim)
        text = f"I can't rate {name}: I hold nothing on single companies. {general}"
        if is_mostly_said(general, said_lately(turn)):
            text = BEYOND.format(name=name)
        return Reply(
            text,
            buttons=[
                button("Finding a job", "ask_job_search"),
                button("What pay is made of", "ask_pay_basis"),
            ],
            sources=[citation(turn.session, "field_guide")],
        )
