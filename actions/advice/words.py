"""The words by which a message asks what to do: for a plan, or which way one leans."""

import re

from rasa_sdk.forms import REQUESTED_SLOT

from actions.advice.choices import LEFT_ALONE
from actions.dialogue.stories import tells
from actions.people.kinds import MEDICAL_ASSISTANT, NURSE, PRACTICAL, kind_of
from actions.points.choice import chosen
from actions.points.of_story import SURE_OF_LESS_BEFORE_CASES
from actions.turn import Turn

# In Spanish or about it, a plan may be asked for all the same.
STAND_BACK = LEFT_ALONE - {"speak_spanish", "ask_language"}
# A point as sure as this is the very question that is asked.
EXACT = 0.8
# As sure as this it is nearer than a plan, or a lean on little that is known.
NEARER = 0.6
# One in so many questions of a point on first steps asks for a plan.
FEWEST_PLANS = 5
SHORT_WORDS = 6
# These slots are asked for by forms whose own words go before.
OF_OTHER_FORMS = ("lead_", "contact_", "comment")
# Behind these "do it" is a paper to sign, a treatment or a purchase.
OF_SOMETHING_ELSE = re.compile(
    r"\b(?:sign\w*|contracts?|non ?-?competes?|repay\w*|1099|deposit|clients?|patients?"
    r"|retinol|accutane|my (?:own )?(?:skin|face)|sue|report (?:him|her|them|it)|insurance"
    r"|lawyer|refund\w*|raise)\b",
    re.IGNORECASE,
)
# Behind these "do it" means an offer or a course.
OF_AN_OFFER = re.compile(
    r"\b(?:externship|internship|unpaid|offer(?:ed|s|ing)?|trial|overtime|shifts?|course"
    r"|class|certificat\w*|cert|workshop|apprentic\w*|promotion|lease|loan)\b",
    re.IGNORECASE,
)
PERIOD = (
    r"(?:first|1st|tomorrow|(?:on )?monday|(?:this|next) (?:week|month|semester|quarter"
    r"|term|summer|fall|spring|winter|year))"
)
# "The one thing I ought to do", "my best move right now", "a good first step this month".
FIRST_THING = (
    r"(?:^\W*|\b(?:what|whats|wats|which|name|tell|give|is|my|one|a|an|the|good|very|single"
    r"|best|smart(?:est)?|only|realistic|most important|right)\b\W{1,4}(?:s\W)?)"
    r"(?:(?:first|1st|next|one|single|best|smartest) )(?:\w+ )?"
    r"(?:(?:step|move)s?\b|things?\b(?=\W*$|\W+(?:i|we|u|you|one|someone)\W+(?:\w+\W+){0,3}"
    rf"do\b|\W+to do\b|\W+(?:for me )?{PERIOD}\b))"
)
PLAN = re.compile(
    r"\b(?:(?:what(?:'?s| is| are|s)|wats?|wuts) (?:the|my|our|a (?:good|realistic)"
    r"|the best) (?:game ?)?plan\b(?! (?:for|of) (?!me\b|us\b))"
    r"(?! to (?!get|becom|start|be\b|work|go\b|do\b|make it))"
    r"|(?:give|make|draw|build|write|need|want|show) (?:me )?(?:up )?(?:a|an|the|my)"
    r" (?:\w+ ){0,2}(?:(?<!business )(?<!payment )(?<!treatment )(?<!lesson )"
    r"(?<!marketing )plan|roadmap"
    r"|timeline|game ?plan|order of what)\b"
    r"|what (?:would|does|should|could|might|will) (?:the|my|a|that|your|our)"
    r" (?:[\w-]+ ){0,3}(?<!business )(?<!payment )(?<!lesson )plan (?:look|be)\b"
    r"|what (?:(?:do|should|would|can|must|shall|to|could) )?(?:i |we )?(?:(?:even|actually"
    rf"|really|should|must|have to|need to|gotta|to|can) )*do {PERIOD}\b"
    rf"|{PERIOD} what (?:do|should|can|must) i do\b"
    rf"|what (?:would|wud|wld|'?d) (?:you|u|ya) (?:\w+ )?do {PERIOD}\b"
    r"|what should i do next\b|what (?:is|are|would be) my next (?:step|move)s?\b"
    r"|(?:what(?:'?s| is|s)|wats) (?:the |my )?(?:very )?(?:step (?:one|1|number one)"
    r"|first (?:step|move)|next (?:step|move))\b"
    r"|what (?:to do )?first,? (?:and )?(?:what )?(?:second|then|next)\b"
    r"|(?:first|1st),? (?:and |then )*(?:second|2nd),? (?:and |then )*(?:third|3rd|next)\b"
    r"|steps? (?:for me|in (?:the (?:right )?)?order|in my (?:case|situation))\b"
    r"(?:[^.?!]{0,20}\border\b)?"
    r"|(?:give|tell|list|need|want|show)\b[^.?!]{0,12} (?:my|the) steps\b"
    r"|step by step(?: (?:plan|for me|list))?(?=\W*(?:$|pls|please|plz))"
    r"|(?:in )?(?:what|which) order (?:do|should|would) i\b"
    r"|where (?:do|should|would|can) i (?:even )?(?:start|begin)\b"
    r"|lay (?:it|this) (?:all )?out for me"
    r"|realistic (?:order|plan|path|timeline))"
    rf"|{FIRST_THING}",
    re.IGNORECASE,
)
# "What do I do first to transfer my license" has an answer of its own.
OF_AN_ERRAND = re.compile(
    r"\b(?:transfer\w*|renew\w*|endors\w*|reciproc\w*|expired?|reinstat\w*|complain\w*"
    r"|clos(?:ed|es|ing)|shut\w*|fired|match(?:ed|ing)?|refund\w*|exams?|tests?|reaction|clients?|clientele|interview\w*|loans?"
    r"|appeal\w*|background check)\b",
    re.IGNORECASE,
)
FOR_SOMETHING = re.compile(r"\W*(?:to|for|of|in|when|about)\s", re.IGNORECASE)
ON_THE_WAY = re.compile(
    r"\W*(?:to (?:becom\w*|be\b|get (?:in|into|there|hired|started|out)|start\b|work"
    r"|do (?:it|this|that|first|now|next)\b|make it|go\b|switch|inject\w*|move (?:up|into))"
    r"|(?:for|about) (?:me|us|that|this|it|someone|somebody|an? )\b|of what\b"
    r"|in (?:my|this) (?:case|situation)\b)",
    re.IGNORECASE,
)
TRULY = r"(?:(?:honestly|really|actually|truly|personally|even|just) )*"
EXPLICIT = re.compile(
    r"\b(?:(?:your|ur|me an|me your|an?) (?:honest |gut |own |personal |straight )*"
    r"(?:lean|verdict|gut feeling|recommendation)\b"
    r"|^\W*(?:(?:so|and|ok|then)\W+)*honest (?:opinion|take|lean|advice)\b"
    r"|(?:your|ur) (?:honest |personal )(?:opinion|take|advice|view)\b"
    rf"|what (?:would|wud|wld|'?d) (?:you|u|ya) {TRULY}(?:do|counsel|advise|recommend"
    rf"|choose|pick)\b(?: {TRULY}|\W)*(?:$|in my|if (?:you|u)|for me|here)"
    r"|if (?:you|u) were (?:me|in my)\b|were (?:you|u) (?:me|in my (?:shoes|place))\b"
    r"|which (?:\w+ ){0,2}would you (?:counsel|advise|lean)"
    r"|what (?:do (?:you|u) think i should do|should i do with my (?:life|career))\b"
    r"|(?:knowing|given|considering|based on|after) (?:all (?:that |of )?"
    r"|what )?(?:i|ive|i've)"
    r" (?:told|said)\b[^?]*\bshould i\b)",
    re.IGNORECASE,
)
WHOLE = re.compile(
    r"\bshould i (?:even |just |really |actually |still |maybe )*(?:do|go for"
    r"|go through with"
    r"|pursue|start|try) (?:this|it)\b(?! (?:treatment|facial|peel|procedure|course|to my))"
    r"|\bshould i (?:even |really |still )*bother\b(?! (?:with|getting))"
    r"|\bshould i (?:just |really |even )*(?:switch careers?|change careers?|take the"
    r" (?:plunge|leap)|become an? (?:a?esthetician|esti\w*))\b"
    r"|\b(?:is (?:it|this|that)|would (?:it|this|that) be|am i) (?:even |really |just |so "
    r"|being )*(?:dumb|stupid|crazy|insane|foolish|silly|delusional)"
    r"(?=\W*$|\s(?:at|with) (?:my|\d\d)|\s(?:to|for) (?:even |still )?(?:do|go"
    r"|start|try|think"
    r"|consider|want|switch|chang|quit|leav|becom|giv|pursu)\w*)"
    r"|\bis there (?:any|even a|even any|a) point (?:for|in (?:this|it|doing)|at \d\d)\b"
    r"|\b(?:is (?:it|this|that)|would (?:it|this|that) be) (?:a |such a |really a )"
    r"(?:dumb|stupid|crazy|bad|terrible|good) (?:idea|move|plan)\b"
    r"(?=\W*$|\s(?:at|with|for me|to (?:do|start|switch|quit|leave)))"
    r"|\bshould i (?:just |really )?(?:switch|move|change) (?:over )?(?:to|into)"
    r" (?:a?esthetics|skin ?care|medical a?esthetics)\b"
    r"|\bis (?:it|this) (?:even |really |honestly )*(?:worth it|a good idea|realistic)"
    r" (?:for (?:me|someone|somebody|a)\b|at \d\d|with my)"
    r"|\bis my plan (?:\w+ )?(?:realistic|sensible|reasonable|good|ok(?:ay)?|smart|doable"
    r"|dumb|crazy|stupid)\b",
    re.IGNORECASE,
)
BACK_TO = re.compile(
    r"\bshould i (?:just |maybe |rather |better |probably )*(?:go|get|return|crawl) back"
    r" (?:to|into) (?!school|college|that school)|\bor (?:just )?go back to (?:my old"
    r" job|my job)\b",
    re.IGNORECASE,
)
AGAIN = re.compile(
    r"\b(?:(?:any|a|no|even) point (?:in |to |of )?(?:go(?:ing)?|try(?:ing)?|start(?:ing)?)"
    r"|(?:should|can|could) i (?:just |even |still )*(?:go back|re-?enroll|start over"
    r"|try again)|(?:worth|too late) (?:it )?(?:to go|going) back)\b",
    re.IGNORECASE,
)
# "Maybe I should just do nursing school", and not which ward to choose.
INSTEAD = re.compile(
    r"\b(?:should i|i should|would it be|am i) (?:better |be )?(?:just |maybe |rather )"
    r"[^.?!]{0,20}\b(?:nursing school|become an? (?:nurse|rn)|be an? (?:nurse|rn)|go into"
    r" nursing|nursing)\b"
    r"|\bnursing(?: school| program| degree)?\b[^.?!]{0,20}\binstead\b"
    r"|\b(?:nursing school|an? (?:nurse|rn))\b[^?!]{0,20}\bis (?:that|it)"
    r" (?:dumb|stupid|crazy)",
    re.IGNORECASE,
)
WASTED = re.compile(
    r"\b(?:wast(?:e|ed|ing)|worthless|useless|pointless|thrown? away|for nothing)\b",
    re.IGNORECASE,
)
CERTIFICATE = re.compile(
    r"\b(?:(?:laser|microneedling|botox|injector|peel|plasma|filler|derma\w*)\b[^.?!]{0,20}"
    r"\b)(?:cert\w*|course|class|training)\b",
    re.IGNORECASE,
)


def asks_plan(turn: Turn) -> bool:
    """Whether the message asks for an order of steps on the way, and not in one errand."""
    match = PLAN.search(turn.text)
    if match is None or OF_AN_ERRAND.search(turn.text):
        return False
    behind = turn.text[match.end() :]
    return not FOR_SOMETHING.match(behind) or ON_THE_WAY.match(behind) is not None


def is_open(intent: str, turn: Turn, of_students: bool = False) -> bool:
    """Whether advice may speak here at all: no form, no button, no exact answer."""
    is_typed = bool(turn.text) and not turn.text.startswith("/")
    if not is_typed or turn.intent_is_pressed or intent in STAND_BACK:
        return False
    if str(turn.slots.get(REQUESTED_SLOT) or "").startswith(OF_OTHER_FORMS):
        return False
    return of_students or not turn.studies


def is_of_something_else(turn: Turn) -> bool:
    """Whether what is to be done is a contract, a treatment, a quarrel."""
    texts = [turn.text]
    if len(turn.text.split()) <= SHORT_WORDS:
        texts += [message.text for message in turn.before[:1]]
    return any(OF_SOMETHING_ELSE.search(text) for text in texts)


def has_exact_answer(turn: Turn, least: float = EXACT) -> bool:
    """Whether a point is surely the very question, and not itself a plan for anybody."""
    point = chosen(turn, turn.intent, turn.points)
    if point is None or point.id == turn.slots.get("point"):
        # What was the answer just now is none to the question after it.
        return False
    if kind_of(turn) == MEDICAL_ASSISTANT and point.audience in (PRACTICAL, NURSE):
        # For those who are what an assistant only thinks of becoming.
        return False
    plans = [question for question in point.questions if PLAN.search(question)]
    if len(plans) * FEWEST_PLANS >= len(point.questions):
        return False
    if tells(turn.text):
        # Two readings that are nearly one make its score (actions/points/of_story.py).
        least = max(least, SURE_OF_LESS_BEFORE_CASES)
    scores = {item["id"]: item["score"] for item in turn.points}
    return scores.get(point.id, 0.0) >= least
