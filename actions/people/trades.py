"""Trades: which one is the visitor's own, and what is asked or offered for it."""

import re
from collections.abc import Sequence

from actions.entities import Entity
from actions.people.employers import is_sought
from actions.people.named_ways import is_weighed
from actions.people.person import PRACTICAL_NURSE
from actions.places.own import ANOTHER

# "I'm an RN", "46, a licensed cosmetologist", "my cosmetology license", "as an MA".
OWN = re.compile(
    r"(?:\b(?:i'?m|i am|i (?:already|also|still|currently) am|im|i work as|i was|ive been"
    r"|i've been|been|as|me,?)\b[^.?!]{0,24}?"
    r"|\bi (?:only|just)\s|\bmy\s|\b(?:have|got|hold)\s(?:a|an|my)\s"
    r"|^\W*(?:(?:hi|hey|hello|ok|so|sir|yo|yes|no)\W+)*|[.!?]\s+)"
    r"(?:(?:an?|the|currently|now|just|only|also|already|licensed|certified|former|new"
    r"|new[- ]?grad(?:uate)?|board[- ]certified|newly|recent|full[- ]time|part[- ]time|prn"
    r"|icu|er|derm|dermatology|experienced|senior|registered|psych|peds|ortho|travel|float"
    r"|med[- ]?surg|tele|bedside|urgent care|acute care|primary care|family|bsn|burn\w*"
    r"|filipin[ao]|canadian|mexican|indian|nigerian|jamaican|colombian|korean"
    r"(?:[- ]out)?|tired|exhausted|young|old|male|single|mom)\s)*$",
    re.IGNORECASE,
)
# "I come from Brazil, nurse there".
THERE = re.compile(
    r"\s(?:back )?(?:there|home|in my (?:home ?)?country|over there)\b(?! (?:are|is|do))",
    re.IGNORECASE,
)
# Only with words before it, and not greetings alone, a trade at the start is one's own.
GREETED = re.compile(
    r"\W*(?:(?:hi|hey|hello|ok|so|sir|yo|yes|no|an?|the|new|just|only|also)\b\W*)*",
    re.IGNORECASE,
)
# At the very start only with a sign of a person: "RN here", "cosmetologist for 12 years".
STARTS_OWN = re.compile(
    r"^\s*(?:(?:(?:in|from|near)\s[\w ]{2,20}?\s)?here\b"
    r"|(?:for|with|w/|of|since) ?\d|wanting|looking|trying"
    r"|at (?:an?|the|my)\b|(?:currently )?(?:making|earning|getting paid)\b"
    # "NP x 6 yrs", "PA-C in family med for 5 years", "ICU RN burned out".
    r"|x ?\d|(?:(?:in|from|near)\s[\w ]{2,24}\s)?for \d+\+?\s*y"
    r"|(?:so |super |very )?(?:burn\w*[- ]?out|tired|exhausted|bored|considering"
    r"|thinking|interested|hoping|leaving)\b"
    # "RN in Austin, medspa offered me 38", "LPN, got offered lasers".
    r"|(?:\s(?:in|from|near)\s[\w ]{2,20})?\s?[,.;:-]\s*"
    r"(?:[^.?!]{0,40}\b(?:offer(?:ed|s|ing)|hir(?:ed|es|ing)"
    r"|wants?(?: to (?:hire|train|pay))?|train(?:s|ed)?|gave|pays?) me\b"
    r"|(?:i |just |got |was |been )*offered\b)"
    # "MA in Texas, can I inject".
    r"|(?:\s(?:in|from|near)\s[\w ]{2,20}?)?\s?[,.;:-]?\s+"
    r"(?:what |how |where |when )?(?:can|may|could|am|should) (?:i|my)"
    r" (?!(?:even |still )?(?:becom|be\b|get|study|learn|train|start|apply|find|go\b))"
    r"|[,.]\s*(?:so |super |very )?(?:burn\w*[- ]?out|tired|exhausted|bored|want\w*|wanna"
    r"|psych|thinking|looking|trying|interested|considering|hoping|need a change)\b"
    # "RN, 6 yrs ICU", "esthetician in Tampa, 7 years".
    r"|(?:[,;:-]\s*(?:[a-z]+,?\s){0,3}?|\s(?:in|from|near)\s[\w ]{2,20},\s*|\s)"
    r"\d+\+?\s*(?:yrs?|years?)\b(?! (?:of (?:school|study)|program|degree|or|school))"
    r"|,\s*(?:licensed|certified|working)\b"
    # "MA in Fresno, 19 an hr".
    r"|(?:\s(?:in|from|near)\s[\w ]{2,20})?,\s*\$?\d[\d.]*\s?(?:an?|per|/)\s?(?:hr|hour)\b"
    r"|(?:\s(?:in|from|near)\s[\w ]{2,20})?[,.;]?\s*(?:i|we) (?:make|earn|get paid|have"
    r"|work|am|currently|already)\b)",
    re.I,
)
# "For a 7 year esthetician", said by one of them.
FOR_SELF = re.compile(r"\b(?:for|as|im|i'?m|am|low|fair|good)\b", re.IGNORECASE)
OF_YEARS = re.compile(r"\b\d+\+?[\s-]?(?:yrs?|years?)[\s-](?:licensed\s)?$", re.IGNORECASE)
# "I'm an NP student" isn't one yet.
STUDENT = re.compile(r"\s(?:students?|majors?|in training)\b", re.IGNORECASE)
# At the end a trade signs what was told: "... and I get 18. esthetician, Denver".
SIGNS_BEFORE = re.compile(
    r"\b(?:i|im|i'm|my)\b.*(?:[.!…]|\s[-–—]+)\s*(?:an?\s|licensed\s)*$", re.I | re.S
)
SIGNS_AFTER = re.compile(
    r"\s*(?:here\s*)?(?:(?:,|\sin)\s*[a-z .]{2,25}(?:,\s*[a-z]{2})?)?\W*", re.IGNORECASE
)
# Between "I'm in Texas" and a trade that is asked about: "do I need a physician".
ASKED_BETWEEN = re.compile(
    r"\b(?:do|does|did|can|could|should|must|need\w*|without|supervis\w+|ask\w*|hire\w*"
    r"|under|collaborat\w+)\b",
    re.IGNORECASE,
)
# "My cosmetology license" is one's own, "my nurse" isn't.
OWN_THING = re.compile(
    r"\s*(?:['’]?s?\s)?(?:licen|degree|diploma|hours|cert|background|career|job|training"
    r"|education|school|work|experience|skills|field|trade|years)",
    re.IGNORECASE,
)
OF_ONESELF = re.compile(
    r"\b(?:do|am) i (?:even |actually |already )?(?:make|making|earn\w*|get)\b"
    r"|\bi (?:make|earn|get(?: paid)?) (?:now|here|today|right now)\b"
    r"|(?<!would )(?<!will )\bmy (?:own )?(?:pay|salary|wages?|income)\b"
    r"|\b(?:(?:what|how) a?bout|as for) (?:me|myself)\b|^\W*(?:and|but) (?:for )?me\b",
    re.IGNORECASE,
)
# A pay that somebody offers, or gives: it is for what one is.
OFFERED = re.compile(
    r"\boffer(?:s|ed|ing)?\b|\b(?:pay|pays|paying|paid|gives?|gave) (?:me|us)\b"
    r"|\b(?:want\w*|going) to (?:pay|give) (?:me\b|us\b|\$|\d)"
    r"|\b(?:under|over)paid\b|\b(?:getting|being|am i) (?:ripped off|screwed|robbed)\b"
    r"|\blow ?ball\w*|\bi'?m (?:at|on|paid|making|getting) \$?\d"
    r"|\bi (?:make|earn|get) (?:like |about |only |around )?\$?\d"
    r"|\$\s?\d[\d.]*[^.?!]{0,30}\b(?:low|fair|good|decent|normal|ok(?:ay)?|enough)\b"
    r"|\bis \$?\d[\d.]*[^.?!]{0,30}\b(?:low|fair|good|decent|normal|ok(?:ay)?|enough)\b",
    re.IGNORECASE,
)
# "Why are u comparing me to", "stop telling me about".
UNWANTED = re.compile(
    # "Is working as an MA good".
    r"\b(?:is|would|should)\s(?:it\s|a\s)?(?:\w+\s)?(?:work\w*|being|start\w*|job)\b"
    r"[^.?!]{0,20}\bas\s(?:an?\s)?$|"
    r"\b(?:why|stop|quit|don'?t|do not|dont|no need to|not)\b[^.?!]{0,20}"
    r"\b(?:compar\w+|tell\w*|talk\w*|giv\w+|show\w*|bring\w*|mention\w*)\b"
    r"(?:\s(?:me|it|this|that|my pay|us|up|so much))*(?:\s(?:to|with|about|of))?"
    r"(?:\s(?:the|an?|pay of|wages? of))*\s$",
    re.IGNORECASE,
)
WOULD_EARN = re.compile(
    r"\b(?:would|could|will|can|might) i (?:\w+ )?(?:make|earn|get)\b", re.IGNORECASE
)
BECOMES = re.compile(
    r"\b(?:becom\w+|switch\w*|as an?\b|if i (?:was|were|am|do|did|go|went|get|got))\b",
    re.IGNORECASE,
)
WANTED = re.compile(
    r"\b(?:becom\w*|be(?:ing)?|to|about|into|study\w*|thinking|or|than|vs|between"
    # "I'm going RN", "I'm leaning NP": a choice, and no trade that one has.
    r"|going|goin|gonna|lean\w*|towards?|consider\w*|choos\w*|pick\w*|decid\w*|doing"
    r"|set on|going (?:with|for)|more of|guess\w*|want\w*|wanna)\s(?:(?:an?|the)\s)?$"
    r"|\b(?:would|could|will|can|if)\b[^.?!]{0,40}\bas\s(?:an?\s)?$"
    # "Can I get my esthetician license" is for who has none.
    r"|\b(?:get|getting|go(?:ing)? for|obtain\w*|work(?:ing)? (?:on|towards?)"
    r"|finish(?:ing)?"
    r"|apply(?:ing)? for|pursu\w+|start(?:ing)?|want|need)\s(?:my|an?|the)\s$"
    r"|\b(?:un)?till? i(?:'?m| am)\s(?:an?\s)?(?:\w+\s){0,2}$"
    r"|\b(?:once|before|by the time|the day) i(?:'?m| am)\s(?:an?\s)?(?:\w+\s){0,2}$",
    re.I,
)
NURSE_CODES = ("29-1141", "29-1171", "29-1071")
MEDICAL_CODES = (*NURSE_CODES, "29-1213", "29-1229")
SCHOOLS = {
    "29-1141": re.compile(r"\bnursing (?:school|program|degree)s?\b", re.IGNORECASE),
    "29-1071": re.compile(
        r"\b(?:pa|physician assistant) (?:school|program)s?\b", re.IGNORECASE
    ),
}


def own_trade(text: str, entities: Sequence[Entity]) -> str | None:
    """The SOC code of the occupation that a message says its writer has."""
    for entity in entities:
        if entity.kind != "occupation":
            continue
        before, after = text[: entity.start], text[entity.end :]
        if is_sought(entity, text):
            continue
        if STUDENT.match(after):
            continue
        if re.fullmatch(PRACTICAL_NURSE, text[entity.start : entity.end], re.IGNORECASE):
            # They are no registered nurses; which kind is remembered apart.
            continue
        if _signs(text, entity) or (THERE.match(after) and not WANTED.search(before)):
            return entity.value
        own = OWN.search(before)
        if own and ASKED_BETWEEN.search(own[0]):
            own = None
        says_my = re.match(r"my\s", own[0], re.I) if own else None
        if is_weighed(entity, text) and not says_my:
            continue
        is_bare = own is not None and GREETED.fullmatch(own[0]) is not None
        if is_bare and not STARTS_OWN.search(after):
            continue
        if OF_YEARS.search(before) and FOR_SELF.search(before) and not own:
            return entity.value
        if own and not WANTED.search(before) and not _is_anothers(own[0], after):
            return entity.value
    return None


def is_plural(entity: Entity, text: str) -> bool:
    """Whether several of a trade are named: "RNs", "nurses"."""
    return text[entity.start : entity.end].lower().endswith("s")


def _signs(text: str, entity: Entity) -> bool:
    """Whether a trade at the end of a message is its writer's."""
    is_last = SIGNS_AFTER.fullmatch(text[entity.end :]) is not None
    is_behind = SIGNS_BEFORE.search(text[: entity.start]) is not None
    return is_last and is_behind and not is_plural(entity, text)


def is_compared_to(before: str) -> bool:
    """Whether a trade is one that the writer doesn't want to be compared with."""
    return UNWANTED.search(before) is not None


def is_of_offer(text: str) -> bool:
    """Whether a pay is told that is offered to, or earned by, the writer."""
    return OFFERED.search(text) is not None


def _is_anothers(before: str, after: str) -> bool:
    """Whether a trade is that of somebody else: "my nurse", "im here, my son is an"."""
    says_my = re.match(r"my\s", before, re.IGNORECASE) is not None
    is_kin = ANOTHER.search(before) or re.match(rf"\s{ANOTHER.pattern}", after, re.I)
    return bool(is_kin) or (says_my and not OWN_THING.match(after))


def asks_of_own(text: str, is_medical: bool) -> bool:
    """Whether a question is about what its writer is, and not about what they may be.

    "What would I make" is so where they have a medical licence already.
    """
    if BECOMES.search(text):
        return False
    return OF_ONESELF.search(text) is not None or (
        is_medical and WOULD_EARN.search(text) is not None
    )


def trades_of_schools(text: str) -> list[str]:
    """The SOC codes of the trades whose schools are named: "PA school"."""
    return [code for code, words in SCHOOLS.items() if words.search(text)]
