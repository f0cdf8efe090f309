"""Whether a message asks about the schools of the talk, and not of schools in general."""

import re

from actions.dialogue.antecedents import they_are_employers
from actions.dialogue.refusals import without_refusals
from actions.occupations.unheld import weighs_careers
from actions.safety.authorities import TellAuthority
from actions.schools.cheaper import wants_cheaper_there
from actions.schools.credit import asks_for_credit
from actions.schools.general import asks_in_general, asks_of_law, weighs_the_way
from actions.schools.intents import LEFT_OPEN, OTHERS, SEARCHES
from actions.schools.lifted import lifts_wish
from actions.schools.listing import schools_shown
from actions.schools.mentions import mentioned, named_in, of_the_talk, recalled, turned_down
from actions.schools.only_told import only_tells_of_school
from actions.schools.questions import COMPARES, asks_verdict, facts_asked, sets_limit
from actions.schools.words import UNREPORTED
from actions.turn import Turn

# What people earn, and the licence they need, is no matter of the schools shown.
OTHER_SUBJECT = (
    r"\b(do|would|will|could|can) (they|i|you|u|we|estheticians?|people) (make|earn)\b"
    r"|\bhow much (do|does|can|could|would) (?!(their |the |its )?(grads?|graduates|alumni"
    r"|students|people who)\b)[\w' ]{2,30}? (make|earn|get paid)\b"
    r"|\bneed an? licen[cs]e\b|\b(which|what) (path|career|way)\b|\bfirst step\b"
    r"|\bbelieve\b|\bput on (my )?resume\b"
)
# Of jobs, insurance, injecting or one's own body no school of the list is asked.
OTHER_MATTER = (
    r"\b(jobs?|hired|hiring|hire|employers?|interview\w*|resume|careers?|work as"
    r"|front desk|receptionist|manager|apprentic\w+|per diem|insur\w+|malpractice"
    r"|inject\w*|supervis\w+|on site|severance|paychecks?)\b"
    r"|\bmy (age|knees?|back|hands|health|background|english|accent|language)\b"
    r"|\btoo (old|shy|quiet)\b"
    r"|\bstart(ing)? over\b|\bfrom (zero|scratch)\b|\bi('ve)? (already )?paid\b"
    r"|\bhow much (it|they|that|do they|does it|does that|do those)? ?pays?\b"
    r"|\b(np|nurse practitioner|nursing|rn|pa) (route|way|school|program|instead)\b"
)
OF_GRADUATES = r"\b(grads?|graduates|alumni|placement|they|them|their|students)\b"
# A trade of its own has schools that the list doesn't hold.
OURS = {"39-5094", "39-5012"}
# Words that mean schools of the list whatever was talked of last.
STRONG = (
    r"\b(any|which|what|each|all|both|some|none|either|neither|how many|one|two|three) of "
    r"(them|these|those|the|em|'em|your|ur)\b"
    r"|\b(those|these|the|that|this) (two |three |3 )?(schools?|colleges?|ones|places)\b"
    r"|\b(these|those) all\b|\ball (these|those)\b"
    r"|\b(the|your|that|this) list\b|\b(that|this) one\b"
    r"|\b(which|what) (one|school|1)s?\b"
)
# So do these, but where a trade is named: "nursing instead, which is better".
BARE_WHICH = r"\b(which|who) (has|have|got|is|r|are|leaves)\b"
WEAK = (
    r"\b(they|they'?re|them|their|theyre|em|those|these|thes|it|it'?s|its|there|that|each"
    r"|which|(are|is|do|does|r|have|has) any|any (w|with|that)"
    r"|both|which|r they|the \w+(est|er) (one|1|school|program)?|the most \w+)\b"
)
GENERAL = re.compile(
    r"(?<!pass )(?<!pass the )(?<!pass their )(?<!pass state )(?<!pass the state )"
    r"\bexam\b(?!.*\brates?\b)"
    r"|\b(in general|usually|typical\w*|on average|average|normal\w*|most schools"
    r"|esth?\w* schools?|beauty schools?|cosmetology school|a school|a program|school in"
    r"|schools? near(?! me)|an? (community|public|technical) college|for a nurse"
    r"|an? (esth\w+|aesth\w+|rn|nurse)"
    r"|esth?eticians|aestheticians|nurses|dermatologists?)\b",
    re.IGNORECASE,
)
WISH = re.compile(
    r"\b(only|just|show|give|find|list (the|only)|filter|other|another|more|else|without"
    r"|remove|drop(?! ?out)|narrow|want|need|instead|something|anything|prefer|keep|leave"
    r"|sort|looking|rather|under|ones (with|that|under|in))\b",
    re.IGNORECASE,
)
# "Any community college?" and "what's cheaper around there" ask for other schools.
ASKS_FOR_OTHERS = re.compile(
    r"\b(any|is there an?|are there( any)?|got an?y?)\s(?!of\b)(\w+\s){0,2}"
    r"(colleges?|schools?|programs?|places?|options?)\b"
    r"|\b(around|near|close to)\s(there|here|it|that one)\b",
    re.IGNORECASE,
)
# "How far from Orlando" asks the way to those shown.
ASKS_WAY = re.compile(r"\bhow (far|long|close)\b[^?.]{0,40}\b(from|to)\b", re.IGNORECASE)
# Nothing but a school of the list: "the cheap one again", "back to the first one".
ONLY_ONE = re.compile(
    r"^\W*(?:(?:ok(?:ay)?|and|so|well|hm+|no|actually|back to|what about|how about|about"
    r"|show(?: me)?|i (?:like|liked|meant?)|(?:lets |let's )?go (?:with|back to))\s)*"
    r"(?:the )?(?:\w+ ){1,3}(?:one|school|program|college)(?:\s(?:again|please|pls|then|"
    r"(?:you|u) (?:said|showed)(?: me)?|(?:from )?(?:before|earlier)))*\W*$",
    re.IGNORECASE,
)
# After these a bare "price?" is about the schools in view.
OF_SCHOOLS = SEARCHES | {"show_more", "ask_school_details", "compare_schools", "go_back",
                         "skip_question", "repeat",
                         "contact_school", "inform", "nlu_fallback"}  # fmt: skip
# In talk of these "they" are still the schools shown before.
NEAR_TOPICS = {"find_schools", "choose_school", "financial_aid", "entry_requirements",
               "training_cost", "training_length", "schedule", "online_training",
               "courses"}  # fmt: skip
# What is asked of "them" in these is asked of schools, whatever was talked of last.
OF_SCHOOLS_ALONE = {"ask_training_cost", "ask_financial_aid", "ask_schedule",
                    "ask_online_training"}  # fmt: skip
THEY = r"\b(they|they'?re|them|their|theyre|em)\b"
# What these ask of people has no answer in a list of schools.
OF_PEOPLE = ("ask_pay", "ask_pay_basis", "ask_outlook")
# "Do they even do esthetics" may be read as asking for an aesthetician's work.
OF_WORK = {"ask_duties", "ask_spa_vs_medical", "ask_scope", "ask_workplace_duties"}
IF_TAUGHT = (
    r"\b(?:do|does) (?:they|it|that one|this one|this school) (?:even |also |actually )*"
    r"(?:do|teach|have|offer) (?:esth|aesth|esti|skin)"
)
BARE_WORDS = 7
# Read so, a message may still ask of the school that it tells of.
UNSURE = {"inform", "nlu_fallback", "out_of_scope", "compare_schools", "ask_choose_school"}
# So near another answer has to be for a longer message to leave the schools shown.
NEAR_ELSEWHERE = 0.65
ABOUT = r"\b(tell me|everything|more about|more on|all about|info\w*|details?|what about)\b"


def is_about_shown(turn: Turn, intent: str) -> bool:
    """Whether a message understood as `intent` asks about the schools of the talk."""
    if lifts_wish(turn.text) and not turn.values("ordinal"):
        return False
    if turn.mentions(OTHER_SUBJECT) or _is_other_matter(turn):
        return False
    if asks_of_law(turn.text) and not (turn.values("school") or turn.values("ordinal")):
        return False
    if asks_in_general(turn.text) or weighs_careers(turn) or wants_cheaper_there(turn):
        return False
    if weighs_the_way(turn.text):
        # Miles against money are weighed.
        return False
    has_list = bool(turn.slots.get("schools_shown"))
    if sets_limit(turn, intent) or TellAuthority.is_meant(intent, turn):
        return False
    if asks_for_credit(turn):
        may_be = SEARCHES | OTHERS | {"ask_licence_transfer"}
        return intent in may_be and _means_shown(turn)
    if names_shown(turn, intent):
        return True
    if intent in OF_WORK and turn.mentions(IF_TAUGHT):
        return has_list or bool(turn.slots.get("school"))
    facts = facts_asked(turn)
    if intent in OTHERS - UNSURE and only_tells_of_school(turn):
        return False
    if turn.values("school") and intent in OTHERS - {"inform", "compare_schools"}:
        return bool(facts or asks_verdict(turn))
    is_named = bool(turn.values("ordinal") or mentioned(turn, schools_shown(turn)))
    if intent == "ask_licence_transfer" and is_named and "asked_hours" in facts:
        return True
    if intent not in SEARCHES | OTHERS or not (has_list or turn.slots.get("school")):
        return False
    if facts == ["Exam pass rates"] and turn.mentions(rf"{THEY}|\bthere\b"):
        return not turn.places
    if "why_hours" in facts and turn.slots.get("topic") == "find_schools":
        return has_list
    if not (facts or asks_verdict(turn)) or GENERAL.search(turn.text):
        return False
    named = mentioned(turn, schools_shown(turn)) or recalled(turn)
    is_sure = bool(turn.values("ordinal") or named or _means_list(turn))
    if intent == "correct_bot" and "status" not in facts and not is_sure:
        return False
    if intent == "talk_to_person" and not {"phone", "address"} & set(facts):
        return False
    if intent == "ask_sources" and "address" not in facts:
        return False
    if intent == "insult" and not turn.mentions(r"\bwhich\b"):
        return False
    of_money = {"earnings", "debt", "price", "Payments in parts"} & set(facts)
    is_judged = bool(turn.values("ordinal")) and asks_verdict(turn)
    if intent in OF_PEOPLE and not (of_money or is_judged or _means_list(turn)):
        return False
    if not is_sure and (turn.is_reread or _is_answered_elsewhere(turn)):
        return False
    if _asks_way(turn, facts):
        return has_list
    wants_others = WISH.search(turn.text) or ASKS_FOR_OTHERS.search(turn.text)
    if intent in SEARCHES and wants_others and not asks_verdict(turn):
        return False
    if intent == "compare_schools" and (not facts or COMPARES.search(turn.text)):
        return False
    if is_sure:
        return not turn.places or bool(named) or "asked_hours" in facts
    topic = turn.slots.get("topic")
    is_near = topic in NEAR_TOPICS or intent in OF_SCHOOLS_ALONE
    if topic != "find_schools" and not (is_near and turn.mentions(THEY)):
        return False
    if turn.places and "asked_hours" not in facts:
        return False
    # "Is there anything free" speaks of no school.
    said = re.sub(r"\b(?:is|are|was|were|if) there\b", " ", turn.text, flags=re.I)
    return bool(re.search(WEAK, said, re.I)) or _is_bare(turn, intent)


def names_shown(turn: Turn, intent: str) -> bool:
    """Whether "tell me everything about south hills" asks for a school of the list."""
    if intent not in SEARCHES | OTHERS | LEFT_OPEN | {"show_my_data", "ask_help"}:
        return False
    if turn.places:
        return False
    if turned_down(turn, of_the_talk(turn)) and _only_names_one(turn):
        return True
    if ONLY_ONE.match(turn.text) and len(mentioned(turn, schools_shown(turn))) == 1:
        return True
    if not turn.mentions(ABOUT):
        return False
    return any(named_in(turn, turn.text, hit) for hit in schools_shown(turn)) or bool(
        recalled(turn)
    )


def _only_names_one(turn: Turn) -> bool:
    """Whether "not wake tech, leons" turns from one school to another, asking nothing."""
    is_short = len(turn.text.split()) <= BARE_WORDS
    return is_short and len(mentioned(turn, schools_shown(turn)) or recalled(turn)) == 1


def _means_list(turn: Turn) -> bool:
    """Whether words mean the list itself, but for "forget the schools"."""
    words = f"{STRONG}|{BARE_WHICH}"
    return re.search(words, without_refusals(turn.text), re.IGNORECASE) is not None


def _is_answered_elsewhere(turn: Turn) -> bool:
    """Whether a message of some words that names no school has its answer elsewhere."""
    is_short = len(turn.text.split()) <= BARE_WORDS
    is_near = any(item["score"] >= NEAR_ELSEWHERE for item in turn.points)
    return is_near and not is_short and not turn.mentions(THEY)


def _is_other_matter(turn: Turn) -> bool:
    """Whether another subject is asked about, and no school is named with it."""
    trades = set(turn.named_occupations) - OURS
    if not trades and not turn.mentions(OTHER_MATTER):
        return False
    is_listed = turn.mentions(STRONG) if trades else _means_list(turn)
    of_students = turn.mentions(OF_GRADUATES) and not they_are_employers(turn.text)
    is_of_schools = is_listed or of_students
    if turn.values("ordinal") or turn.values("school") or is_of_schools:
        return False
    return not any(named_in(turn, turn.text, hit) for hit in schools_shown(turn))


def _means_shown(turn: Turn) -> bool:
    """Whether "they", "there" or a name means schools of the talk."""
    hits = schools_shown(turn)
    elsewhere = [place for place in turn.places if not turn.leaves(place)]
    if not (hits or turn.slots.get("school")) or elsewhere:
        return False
    said = turn.mentions(rf"{THEY}|\b(it|there|that one)\b") or _means_list(turn)
    return said or bool(mentioned(turn, hits))


def _asks_way(turn: Turn, facts: list[str]) -> bool:
    """Whether the way to the schools shown is asked from a place of its own."""
    of_list = turn.slots.get("topic") == "find_schools" and bool(turn.places)
    is_way = "distance" in facts and ASKS_WAY.search(turn.text) is not None
    return of_list and is_way and not WISH.search(turn.text)


def _is_bare(turn: Turn, intent: str) -> bool:
    """Whether a few words right after a list can only be about it: "price?"."""
    is_short = len(turn.text.split()) <= BARE_WORDS and not WISH.search(turn.text)
    facts = set(facts_asked(turn))
    of_any = {*UNREPORTED, "phone", "address", "website"}
    of_one = bool(facts) and facts <= of_any and intent != "ask_entry_requirements"
    asks = intent not in SEARCHES and (of_one or not turn.mentions(r"\b(i|me|my)\b"))
    return asks and is_short and turn.slots.get("answered") in OF_SCHOOLS
