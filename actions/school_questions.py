"""What a message asks about schools that were shown, and whether it asks about them."""

import re

from actions.school_limits import looks_for_hours, radius_miles
from actions.school_list import schools_shown
from actions.school_mentions import mentioned, without_qualities
from actions.turn import Turn

# The facts by the words people ask for them with, in the order they are told.
ASKED = {
    "price": r"\bhow much\b|\bpric(e\w*|ey|iest|ing)\b|\bcosts?\b|\btuition\b|\bfees?\b"
    r"|\bcharg\w+|\bexpensive\b|\bcheap\w*|\bafford\w*|\bdamage\b"
    r"|\bset (me|u|you) back\b|\brun (me|u|you)\b"
    r"|\bwhat (do|does|would) \w+( \w+)? run\b"
    r"|\ball in\b|\bdollars?\b|\$",
    "length": r"\bhow (long|many (hours|hrs|months|weeks))\b|\blengths?\b|\bduration\b"
    r"|\b(months?|weeks|hours|hrs)\b|\bshort(er|est)?\b|\blong(er|est)\b|\bquick\w*"
    r"|\bfast(er|est)?\b|\bsoonest\b|\b(finish|done) by\b",
    "asked_hours": r"\b(enough|the right) hours\b|\blicen[cs]\w+"
    r"|\bmeets?\b.*\b(hours|require)"
    r"|\bmeets? (that|it|this)\b|\bstate'?s? hours\b|\bis it enough\b"
    r"|\bcount (for|toward|in)\b|\bstate board requirement",
    "distance": r"\bhow (far|close)\b|\bmiles\b|\bdistance\b|\bnear(er|est)\b"
    r"|\bclos(er|est)\b|\bfar(ther|thest)?\b|\bfurthest\b|\bdrive\b|\bcommute\b",
    "completion": r"\bgrad\w*( |-)rates?\b|\bgraduation\b|\bcomplet\w+|\bdrop ?(out|s out)"
    r"|\b(students|people|ppl|many) (who |that |actually )*(finish|graduate)"
    r"|\bfinish rate\b|\boutcomes?\b"
    r"|^\W*(the )?rates?\W*$",
    "graduates": r"\bhow (big|many (students|people|ppl|grads|graduates))\b|\bsize\b"
    r"|\b(big|larg|small)(ger|ler|r|gest|lest|est)\b"
    r"|\b(most|more|fewest|fewer|least) (students|grads|graduates)\b"
    r"|\bnumber of (students|graduates)\b",
    "debt": r"\bdebts?\b|\bowe\b|\bborrow\w*",
    "earnings": r"\b(grads?|graduates|alumni|students|people|ppl|those who finish)\b.*"
    r"\b(make|makes|making|earn\w*|paid|salar\w+|income)\b|\bearnings\b"
    r"|\b(highest|best|most) pay\b"
    r"|\bearn(ing)? (the )?(more|most)\b|\boutcomes?\b",
    "payback": r"\bpay(s|ing)? (it ?self |itself |for itself )?(off|back)\b|\bpay ?back\b"
    r"|\broi\b|\bearn (it|that|this) back\b|\bworth (it|the (money|price|cost))\b",
    "title_iv": r"\bfafsa\b|\bpell\b|\baid\b|\b(student |federal )?loans?\b|\bgrants?\b"
    r"|\btitle (iv|4)\b",
    "accredited": r"\baccredit\w*|\blegit\w*|\bapproved\b|\bscams?\b|\brecogni[sz]ed\b"
    r"|\breal schools?\b|\blicensed\b",
    "public": r"\bpublic\b|\bprivate\b|\bfor[- ]?profit\b|\bnon[- ]?profit\b"
    r"|\bstate schools?\b|\bcommunity colleges?\b|\brun by the state\b|\bstate[- ]run\b",
    "open_admission": r"\bopen (admission|enrol?lment)\b|\bacceptance\b|\bselective\b"
    r"|\b(accept|admit|take)s? (every|any|all\b|me\b)|\bhard to get in",
    "distance_courses": r"\bonline\b|\bhybrid\b|\bremote\w*|\bfrom home\b|\bvirtual\w*",
    "kind": r"\b(hair|cosmo\w*|nails?) (too|also|or)\b|\b(just|only) (skin|esth\w+)\b"
    r"|\b(what|which) programs?\b|\bkind of program"
    r"|\b(those|these|they|any of them)\b.*\bmaster\b",
    "phone": r"\bphones?\b|\btelephone|\bcall them\b|\bwho do i call\b|\bcontacts?\b"
    r"|\b(their|its|the|ur|call) (numbers?|digits)\b(?! of)|#(?=\s(for|of)\b)",
    "website": r"\bweb ?sites?\b|\bwebsit\b|\blinks?\b|\burls?\b|\bsites?\b|\bweb ?page",
    "address": r"\badd?ress(es)?\b|\baddy\b|\blocated\b|\blocations?\b"
    r"|\bwhere(s| is| are| r|'s)\b"
    r"|\bdirections\b|\bwhat street\b",
    "status": r"\bstill (open|exist\w*|around|there)\b|\bclosed\b|\bshut(ting)? ?down\b"
    r"|\bout of business\b|\b(these|they|those|it|first|second|third|one|1|2|3) "
    r"(are |is |r )?(really )?open\b(?! (on|sat|sun|late|even))",
    "reason": r"\bwhy (is|are|did|do|would)\b.*\b(first|top|list\w*|pick\w*|recommend\w*"
    r"|number|1|one|above|before|show\w*)\b",
}  # fmt: skip
# What no public source has, by the words people ask for it with.
UNREPORTED = {
    "Class times": r"\b(evenings?|nights?|nites?|weekends?|saturdays?|sundays?|mornings?"
    r"|afternoons?|part[- ]?time|full[- ]?time|schedules?|class times|days a week)\b",
    "Exam pass rates": r"\bpass(ing)?\b.*\brates?\b|\bpass the (state|board|exam|test)\b"
    r"|\bpass (rates?|the)\b",
    "Start dates": r"\bstart(s|ing)? (dates?|when|next)\b|\btaking (new )?students\b"
    r"|\benrolling\b|\bwait ?lists?\b|\bwhen\b.*\b(start|begin)s?\b"
    r"|\bstart in\b|\benroll?ment dates?\b",
    "Class sizes": r"\bclass(es)? siz|\b(big|small|large) (are )?(the |their )?class",
    "What is in a kit": r"\bkits?\b",
    "Job placement rates": r"\bplacement\b|\b(get|find|help)\b.*\b(jobs?|hired)\b",
    "The treatments that are taught": r"\b(teach|train|offer|cover|learn|include|does|do)"
    r"\b.*\b(laser\w*|microneedl\w*|dermaplan\w*|lash\w*|wax\w*|peels?|microblad\w*)",
    "Payment plans, scholarships and veterans' benefits": r"\bpayment plans?\b"
    r"|\bscholarships?\b|\bgi bill\b|\bva\b|\bwioa\b|\bveterans?\b",
    "Languages of teaching": r"\bspanish\b|\bvietnamese\b|\blanguages?\b",
    "Reviews": r"\breviews?\b|\b(ppl|people|students) (say|think)\b"
    r"|\bstars?\b|\bratings?\b|\brep(utation)?\b|\brated\b",
    "Founding years": r"\bbeen around\b|\bhow old\b|\bfounded\b|\b(old|new)est\b"
    r"|\bin business\b",
    "Owners": r"\bowns?\b|\bowners?\b",
    "Tours and open days": r"\b(do|does|offer|have|give)\b.*\btours?\b|\bopen days?\b",
    "Refund rules": r"\brefunds?\b|\bmoney back\b",
    "Parking, buses, housing and child care": r"\bparking\b|\bbus\b|\bdorms?\b"
    r"|\bhousing\b|\bchild ?care\b|\bday ?care\b",
    "Teachers": r"\bteachers?\b|\binstructors?\b|\bstaff\b",
    "Email addresses": r"\be-?mails?\b",
}  # fmt: skip
# A word for one of these isn't asking for the other: "how much debt".
RATHER = {
    "price": ("debt", "earnings", "payback", "distance"),
    "length": ("asked_hours", "distance"),
    "asked_hours": ("accredited",),
    "address": ("price",),
}
LEAST = r"\b(cheapest|lowest|least|shortest|quickest|fastest|soonest|nearest|closest"
LEAST += r"|smallest|fewest|cheaper|shorter|quicker|faster|nearer|closer|smaller)\b"
GREATEST = r"\b(priciest|most|longest|farthest|furthest|biggest|largest|highest|best"
GREATEST += r"|bigger|larger|higher|longer|farther)\b"
WHICH_MORE = r"\b(which|who\w*)\b.*\b(more|better)\b"
VERDICT = re.compile(
    r"\bany good\b|\bgood (one|school|choice|option|place|program)\b|\bdecent\b"
    r"|\b(would|should|do|wld) (you|u|i|we) (pick|choose|go|recommend|take|do)\b"
    r"|\brecommend\b|\b(which|what|whats|what's|who|whos)\b[^?.]{0,20}\b(best|better)\b"
    r"|\bbest (one|school|overall|of)\b|\bur (pick|fav\w*)\b|\byour (pick|choice|fav\w*)\b"
    r"|\bthoughts on\b|\bopinion\b|\bworst\b|\bthe (best|catch)\b|\bdownsides?\b"
    r"|\b(they|these|those|it|any of them|that one) (any )?(good|decent|ok|okay|bad)\b"
    r"|\bwrong (with|w)\b|\bwould (you|u)\b",
    re.IGNORECASE,
)
# Words that mean schools of the list whatever was talked of last.
STRONG = (
    r"\b(any|which|what|each|all|both|some|none|either|neither|how many|one|two|three) of "
    r"(them|these|those|the|em|'em|your|ur)\b"
    r"|\b(those|these|the|that|this) (two |three |3 )?(schools?|colleges?|ones|places)\b"
    r"|\b(these|those) all\b|\ball (these|those)\b"
    r"|\b(the|your|that|this) list\b|\b(that|this) one\b"
    r"|\b(which|what) (one|school|1)s?\b|\b(which|who) (has|have|got|is|r|are|leaves)\b"
)
WEAK = (
    r"\b(they|they'?re|them|their|theyre|em|those|these|thes|it|it'?s|its|there|that|each"
    r"|which|(are|is|do|does|r|have|has) any|any (w|with|that)"
    r"|both|which|r they|the \w+(est|er) (one|1|school|program)?|the most \w+)\b"
)
# "They" are the schools of a single one's talk, "those" the schools of the list.
OF_LIST = (
    r"\b(those|these|which|each|any of|all|both|none|ones|schools|places|list)\b"
    r"|\bof (the|them)\b"
)
GENERAL = re.compile(
    r"\bexam\b(?!.*\brates?\b)"
    r"|\b(in general|usually|typical\w*|on average|average|normal\w*|most schools"
    r"|esth?\w* schools?|beauty schools?|cosmetology school|a school|a program|school in"
    r"|schools? near|for a nurse|an? (esth\w+|aesth\w+|rn|nurse)"
    r"|esth?eticians|aestheticians|nurses|dermatologists?)\b",
    re.IGNORECASE,
)
WISH = re.compile(
    r"\b(only|just|show|give|find|list (the|only)|filter|other|another|more|else|without"
    r"|remove|drop(?! ?out)|narrow|want|need|instead|something|anything|prefer|keep|leave"
    r"|sort|looking|rather|under|ones (with|that|under|in))\b",
    re.IGNORECASE,
)
COMPARES = re.compile(
    r"\bcompar\w*|\bvs?\b|\bversus\b|\bdiff\w*|\bside by side\b|\bstack\b|\bagainst\b"
    r"|\btable\b|\bchart\b|\bpros\b|\bhead to head\b|\bbetter than\b",
    re.IGNORECASE,
)
# Intents that a question about the schools shown may be taken for.
SEARCHES = {"find_schools", "ask_cheaper", "ask_closer", "refine_schools"}
OTHERS = {
    "ask_training_cost", "ask_training_length", "ask_training_path", "ask_schedule",
    "ask_online_training", "ask_financial_aid", "ask_entry_requirements", "ask_exam",
    "ask_choose_school", "ask_ranking", "ask_payback", "ask_worth_it", "ask_courses",
    "ask_licence", "ask_certifications", "ask_laser_training", "ask_credit_for_hours",
    "ask_pay", "ask_pay_basis", "ask_outlook", "ask_job_search", "ask_limited_licence",
    "ask_workplaces", "ask_eligibility", "compare_schools", "contact_school", "inform",
    "ask_why", "correct_bot", "ask_complaint", "ask_working_life", "ask_language",
    "ask_master_licence", "greet", "insult", "skip_question", "ask_bot",
    "nlu_fallback", "out_of_scope",
}  # fmt: skip
# Intents that "so nothing under 8k within 60 miles?" may be taken for.
LEFT_OPEN = {"ask_closer", "correct_bot", "nlu_fallback", "out_of_scope", "inform",
             "ask_sources", "deny", "repeat", "ask_school_details"}  # fmt: skip
LIMITED_BY = (SEARCHES | OTHERS | LEFT_OPEN | {"show_more"}) - {"find_schools"}
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
BARE_WORDS = 7


def facts_asked(turn: Turn) -> list[str]:
    """The names of the facts that the message asks for, and of what no source has."""
    if turn.text.startswith("/"):
        return []
    text = without_qualities(turn.text)
    said = [name for name, words in ASKED.items() if re.search(words, text, re.IGNORECASE)]
    said = [name for name in said if not set(RATHER.get(name, ())) & set(said)]
    unreported = [name for name, words in UNREPORTED.items() if turn.mentions(words)]
    if unreported:
        # "Hours" beside evenings, "pass" beside rates ask for no figure of ours.
        said = [
            name for name in said if name not in ("length", "completion", "asked_hours")
        ]
    return [*said, *unreported]


def sets_limit(turn: Turn, intent: str) -> bool:
    """Whether the message narrows the list shown to a distance or a number of hours."""
    if intent not in LIMITED_BY or turn.places or not turn.slots.get("schools_shown"):
        return False
    if COMPARES.search(turn.text) or mentioned(turn, schools_shown(turn)):
        return False
    if looks_for_hours(turn):
        return True
    has_money = bool(turn.values("money"))
    return bool(radius_miles(turn)) and (intent in LEFT_OPEN or has_money)


def asks_verdict(turn: Turn) -> bool:
    """Whether the visitor wants to hear which school is good or best."""
    return VERDICT.search(turn.text) is not None


def extreme_asked(turn: Turn) -> str:
    """ "least" or "most" where the message asks which school has it, else nothing."""
    if turn.mentions(LEAST) or turn.mentions(r"\b(which|who\w*)\b.*\b(less|fewer)\b"):
        return "least"
    is_most = turn.mentions(GREATEST) or turn.mentions(WHICH_MORE)
    return "most" if is_most else ""


def is_of_list(turn: Turn) -> bool:
    """Whether the schools of the list are meant where one school is in view."""
    return turn.mentions(OF_LIST)


def is_about_shown(turn: Turn, intent: str) -> bool:
    """Whether a message understood as `intent` asks about the schools of the talk."""
    has_list = bool(turn.slots.get("schools_shown"))
    if sets_limit(turn, intent):
        return False
    facts = facts_asked(turn)
    if turn.values("school") and intent in OTHERS - {"inform", "compare_schools"}:
        return bool(facts or asks_verdict(turn))
    if intent not in SEARCHES | OTHERS or not (has_list or turn.slots.get("school")):
        return False
    if not (facts or asks_verdict(turn)) or GENERAL.search(turn.text):
        return False
    if intent == "correct_bot" and "status" not in facts:
        return False
    if intent == "insult" and not turn.mentions(r"\bwhich\b"):
        return False
    if intent in OF_PEOPLE and not {"earnings", "debt", "price"} & set(facts):
        return False
    if intent in SEARCHES and WISH.search(turn.text) and not asks_verdict(turn):
        return False
    if intent == "compare_schools" and (not facts or COMPARES.search(turn.text)):
        return False
    named = mentioned(turn, schools_shown(turn))
    if turn.values("ordinal") or named or turn.mentions(STRONG):
        return not turn.places or bool(named) or "asked_hours" in facts
    topic = turn.slots.get("topic")
    is_near = topic in NEAR_TOPICS or intent in OF_SCHOOLS_ALONE
    if topic != "find_schools" and not (is_near and turn.mentions(THEY)):
        return False
    if turn.places and "asked_hours" not in facts:
        return False
    return turn.mentions(WEAK) or _is_bare(turn, intent)


def _is_bare(turn: Turn, intent: str) -> bool:
    """Whether a few words right after a list can only be about it: "price?"."""
    is_short = len(turn.text.split()) <= BARE_WORDS and not WISH.search(turn.text)
    asks = intent not in SEARCHES and not turn.mentions(r"\b(i|me|my)\b")
    return asks and is_short and turn.slots.get("answered") in OF_SCHOOLS
