"""Small talk that the words aren't: "would they mind" is no yes, "i wear hijab" no hello.

A short message of everyday words is easily read as a yes, a greeting or a wish to begin
anew. Without the words for it it means something else.
"""

import re
from typing import Any

from rasa_sdk.forms import REQUESTED_SLOT

from actions.dialogue.asked_rather import asked_rather
from actions.dialogue.going_on import points_behind
from actions.dialogue.misread_questions import rather_of_school
from actions.dialogue.protest_words import ASKS, SENTENCE
from actions.forms.words import NO_SEARCH, RESTARTS
from actions.safety.cries_for_help import is_faint_cry
from actions.schools.general import asks_of_law, weighs_the_way
from actions.turn import Turn

# With none of these words a message isn't that, however it was read.
_WORDS = {
    "affirm": (
        r"y(?:es|eah|ea|ep|up|a|as|us)\b|yess+|sure|ok(?:ay|ey)?\b|k\b|kk\b|please|pls"
        r"|plz|go (?:on|ahead|for)|do (?:it|that|so)|let'?s|sounds? (?:good|great|fine)"
        r"|of course|correct|right|exactly|true|absolutely|definitely|perfect|great|good"
        r"|fine|cool|nice|agree\w*|that works|would (?:love|like|be)|love"
        r"|(?:show|tell|give) (?:me|us|it)|mhm|aha|bet\b|alright|all right|indeed"
        r"|s[ií]\b|claro|dale|course|totally|certainly|confirm|proceed|continue|hit me"
        r"|i do\b|i am\b|it is\b|works|i want|uh"
    ),
    "deny": (
        r"no+\b|nope|nah|na\b|not\b|n'?t\b|never|none|neither|nothing|stop|cancel|wrong"
        r"|don|dont|leave|pass|without|skip|forget|enough|other|else|instead|later|cant"
        r"|wont"
    ),
    "greet": (
        r"hi+\b|hello+|hel+o|hey+|heya|yo\b|sup\b|hola"
        r"|good (?:morning|afternoon|evening|day)|morning|evening|howdy|greetings"
        r"|what'?s up|wass?up|hiya|how are|anyone|anybody|somebody|start|begin|buenos"
        r"|buenas|there\b|gm\b|welcome|aloha|salut"
    ),
    "skip_question": (
        r"skip|pass\b|next|idk|dunno|know|matter|any|care|prefer|rather not|leave|none"
        r"|no\b|never ?mind|nvm|whatever|open|sure|either|tell|say|answer|decide"
        r"|flexible|drop|forget|different|else|move on|nah|not\b|later"
    ),
    "repeat": (
        r"repeat\w*|again|once more|one more time|say|said|pardon|sorry|huh|what\??$"
        r"|excuse|come again|shorter|short\w*|summar\w*|tl;?dr|simpl\w*|explain\w*|plain"
        r"|understand|didn'?t (?:get|catch)|lost me|confus\w*|slow|rephrase|english"
        r"|word|mean|follow|que\b|otra|clear|brief|resume|wdym|wat$|remind|missed|last"
    ),
    "talk_to_person": (
        r"talk\w*|speak\w*|call\w*|chat\w*|contact\w*|reach|human\w*|agent|operator|advis\w+"
        r"|counsel\w+|representative|support|staff|phone|e-?mail|text me|help"
        r"|(?:real|actual|live|an?|any|the|to|this) (?:\w+ )?(?:person|people|someone"
        r"|somebody)"
        r"|someone|somebody|anyone|anybody|you guys|appointment|hablar|persona"
    ),
    "goodbye": (
        r"bye|later|night|see (?:you|ya|u)|care|goodbye|ciao|adios|luck|done|go\b|enough"
        r"|all\b|end|quit|exit|leave|cya|ttyl|farewell|peace|well"
    ),
}
# A yes or no where nothing was offered says no more than these words.
_FILLERS = re.compile(
    r"\b(?:the|an?|i|im|to|that|this|it|its|is|was|be|me|my|you|u|ur|your|so|very|really"
    r"|just|then|now|and|but|thanks?|thx|ty|much|well|oh|all|for|with|would|will|can|think"
    r"|got|know|see|understand|understood|makes? sense|sense|what|more|about|too|also|much"
    r"|mind|makes?|not|idea|info\w*|help\w*|lot|everything|anything)\b",
    re.IGNORECASE,
)
_MOST_LEFT = 1
# Beside thanks so many words ask.
_FEWEST_ASKED = 4
THANKS = re.compile(r"\b(?:thank\w*|thx|ty|welcome|appreciate\w*)\b", re.IGNORECASE)
# Where nothing was offered it asks for the reason.
WHY_NOT = re.compile(r"(?:but |and |so |ok )?(?:y|why) (?:not|cant i|can'?t i)\W*", re.I)
# "Yes what?" asks what was meant, and agrees to nothing.
TO_WHAT = re.compile(
    r"\W*(?:(?:yes|yeah|yea|no|ok(?:ay)?|sure|wait|um+|uh)\W+)+(?:to )?(?:what|wat|wut|huh)"
    r"(?: (?:exactly|is that|do you mean|u mean|thing))?\W*",
    re.IGNORECASE,
)
# "Is that good or nah" asks; its last word refuses nothing.
OR_NOT = re.compile(
    r"\b(?:is|are|was|does|do|did|can|could|will|would|should|am|worth|good|bad|enough)\b"
    r".*\bor (?:nah?|no|nope|not|naw|what)\W*(?:lol|tho|though)?\W*$",
    re.IGNORECASE,
)
# As these "forget the search pls" may be read.
READ_OF_NO_SEARCH = (
    "delete_my_data", "start_over", "goodbye", "correct_bot", "find_schools",
    "refine_schools", "go_back", "skip_question", "ask_ranking", "give_feedback",
)  # fmt: skip
# As these "is the drive worth it" may be read.
READ_OF_THE_WAY = ("ask_closer", "ask_cheaper", "refine_schools", "find_schools",
                   "compare_schools")  # fmt: skip
# So few words are an alarm, or abuse, only with one of these, or read all but surely.
_SURE_ALARM = 0.95
_ALARMS = {
    "report_emergency": (
        2,
        r"911|emergenc|help|breath|chok|gasp|bleed|blood|blind|vision|eye|see\b|burn|acid"
        r"|allerg|anaphyl|swell|swoll|faint|collaps|unconsc|seiz|dying|dead|die\b|pain"
        r"|hurt|necro|occlu|stroke|heart|chest|ambulan|hospital|overdos|poison|infect"
        r"|numb|react|ayuda|auxilio|sangr|ojo|turn\w*|skin|face|lips?\b|nose|went|gone"
        r"|fire\b|shock|epi",
    ),
    "insult": (
        5,
        r"stupid|dumb|idiot|moron|suck|useless|trash|garbage|crap|shit|fuc|fuk|fck|wtf|stfu"
        r"|bitch|ass\b|asshole|hate|shut|damn|hell\b|bull|bs\b|joke|pathetic|lame|worthless"
        r"|worst|terrible|awful|annoy|ugly|loser|clown|scam|liar|lying|screw|kys|dick|cunt"
        r"|piss|retard|bad|wrong|horrible|ridiculous|stink|smell|pendej|idiota|mierda"
        r"|puta|tont|fool|brain|waste|rude|boring|incompeten|jerk|fat\b|old\b|bot\b|you"
        r"|\bu\b|\bur\b",
    ),
}
# Read so, a message may only tell the place that is meant.
_UNREAD = ("out_of_scope", "nlu_fallback")
_ASKS_STATE = re.compile(r"\b(?:which|what) (?:state|city|place)\b[^.?!]{0,40}\?\W*$", re.I)
# "I made more as a second year apprentice" tells of another trade's.
_WAS_APPRENTICE = re.compile(
    r"\b(?:i (?:was|made|earned|got|had)|when i was|(?:than|as) (?:an?|my)"
    r"|(?:my|his|her|our) )[^.?!]{0,40}\bapprentice(?:s|ship)?\b(?![^.?!]*\besth)",
    re.IGNORECASE,
)
# Read so sure, or so likely, something else is meant.
_SURE_BEHIND, _LIKELY = 0.4, 0.1
OTHERWISE = "nlu_fallback"
# Read so, hours may be those of the law.
OF_SCHOOLS = ("ask_school_details", "refine_schools", "compare_schools")
# They need a school that is named or shown, but in talk of these.
NAMED_SCHOOLS = ("ask_school_details", "compare_schools")
TALK_OF_SCHOOLS = (
    "find_schools", "school_details", "choose_school", "training_cost", "training_length",
    "training_path", "schedule", "financial_aid", "courses", "entry_requirements",
    "online_training", "credit_for_hours",
)  # fmt: skip
_OF_TIERS = r"\b(?:master|advanced|medical|tier|second level|higher)\b"
_OF_SCHOOL = r"\b(?:schools?|programs?|academ\w+|class(?:es)?|college|campus)\b"
_LEGAL = r"\b(?:legal|illegal|allowed|against the law)\b"
# "Do I have to start over" is no command.
ASKS_TO_BEGIN = (
    r"\b(do|would|will|must|should|did) (i|we|they)\b.*\b(start|begin)\w*\b"
    r"|\b(have|has|had|having|need|make me) to (start|begin)\b"
    r"|\bstart(ing)? from (zero|scratch)\b.*\?"
    r"|\bor (start|begin) (from|at) (zero|scratch)\b"
    r"|\bhow (many|much|long)\b[^.?!]{0,60}\bto (restart|(start|begin) (over|again))\b"
    r"|\b(redo|repeat|do over)\b.{0,20}\b(school|hours|program|training|it all)\b"
)

WANTS_TO_BE = re.compile(
    r"\W*(?:(?:hi|hey|hello|ok|so|well)\W+)*i(?:'?m|'?d| am| would)? ?(?:really |just "
    r"|also )*"
    r"(?:want(?:ing)? to|wan+a|like to|love to|hop\w+ to|plan\w* (?:to|on)|trying to"
    r"|looking to|going to|thinking (?:of|about))\s(?:be|being|becom\w+)\b"
    r"[^?]*\b(?:a?esthetician|esti\w*|skin)\b",
    re.IGNORECASE,
)
_WHERE_TO_LEARN = (
    rf"{_OF_SCHOOL}|\b(?:courses?|training|train|where|find|show|list|near\w*|cheap\w*"
    r"|learn|study|enrol\w*|take)\b"
)


def otherwise(turn: Turn) -> dict[str, Any] | None:
    """The reading of a message that was taken for small talk without its words."""
    named = turn.values("school") or turn.values("ordinal")
    if turn.intent in OF_SCHOOLS and asks_of_law(turn.text) and not named:
        return {"intent": {"name": "ask_licence"}, "points": []}
    rather = asked_rather(turn)
    if rather:
        return {"intent": {"name": rather}, "points": turn.points}
    if turn.intent == "ask_master_licence" and _asks_of_another_state(turn):
        return {"intent": {"name": "ask_licence_transfer"}, "points": []}
    if turn.intent in READ_OF_THE_WAY and weighs_the_way(turn.text):
        return {"intent": {"name": "ask_choose_school"}, "points": turn.points}
    better = rather_of_school(turn)
    if better:
        return better
    if _says_what_to_become(turn):
        return {"intent": {"name": "ask_training_path"}, "points": turn.points}
    if _tells_own_place(turn):
        return {"intent": {"name": "inform"}, "points": []}
    if turn.intent == "ask_apprenticeship" and _WAS_APPRENTICE.search(turn.text):
        # Who sets it beside an apprenticeship of their own asks whether it pays.
        return {"intent": {"name": "ask_worth_it"}, "points": turn.points}
    if turn.intent == "show_more" and turn.says_own_trade and not _is_shown(turn):
        # "I'm an MA, my boss wants me to do more" tells who asks; no list was shown.
        return {"intent": {"name": OTHERWISE}, "points": turn.points}
    is_typed = re.search(r"[^\W\d_]{2}", turn.text) and not turn.text.startswith("/")
    if not is_typed or turn.slots.get(REQUESTED_SLOT) or not _is_misread(turn):
        return None
    if turn.intent == "affirm" and WHY_NOT.fullmatch(turn.text):
        return {"intent": {"name": "ask_why"}, "points": []}
    if turn.intent in ("affirm", "deny") and TO_WHAT.fullmatch(turn.text):
        return {"intent": {"name": "repeat"}, "points": []}
    if _wants_no_search(turn):
        return {"intent": {"name": "deny"}, "points": []}
    if turn.intent == "thank":
        return _beside_thanks(turn)
    if turn.intent in _ALARMS or turn.intent == "report_self_harm":
        return {"intent": {"name": OTHERWISE}, "points": []}
    behind = turn.behind.get("intent") or {}
    name, trust = str(behind.get("name")), float(behind.get("confidence") or 0)
    is_other = name != turn.intent
    if name.startswith("ask_") and trust >= _SURE_BEHIND and is_other:
        return {"intent": {"name": name}, "points": points_behind(turn)}
    return _likeliest_other(turn)


def _likeliest_other(turn: Turn) -> dict[str, Any]:
    """The likeliest reading but for the one that isn't meant."""
    found = [item for item in turn.ranking if item["name"] != turn.intent]
    likely = next((item for item in found if item["confidence"] >= _LIKELY), None)
    name = likely["name"] if likely and likely["name"].startswith("ask_") else OTHERWISE
    return {"intent": {"name": name}, "points": turn.points}


def _is_shown(turn: Turn) -> bool:
    return bool(turn.slots.get("schools_shown"))


def _tells_own_place(turn: Turn) -> bool:
    """Whether the place that the bot asked for is told, among other things of oneself.

    "We're in New Jersey. I'm an electrician" asks nothing of electricians.
    """
    if turn.intent not in _UNREAD or turn.slots.get(REQUESTED_SLOT) or not turn.places:
        return False
    is_told = "?" not in turn.text and turn.own_named_place is not None
    last = next((e for e in reversed(turn.events) if e.get("event") == "bot"), {})
    is_wanted = _ASKS_STATE.search(str(last.get("text") or "")) is not None
    return is_told and is_wanted and not ASKS.search(turn.text)


def _says_what_to_become(turn: Turn) -> bool:
    """Whether a wish to be an aesthetician is said, and no school asked for."""
    is_read_so = turn.intent in ("find_schools", "greet") and not turn.intent_is_pressed
    if not is_read_so or turn.slots.get("schools_shown") or turn.slots.get(REQUESTED_SLOT):
        return False
    has_wishes = turn.values("money") or turn.values("schedule") or turn.values("delivery")
    is_said = WANTS_TO_BE.match(turn.text) is not None
    return is_said and not has_wishes and not _has(turn, _WHERE_TO_LEARN)


def _asks_of_another_state(turn: Turn) -> bool:
    """Whether "do I need another license" goes on with a state that was asked about."""
    is_of_states = turn.slots.get("topic") in ("licence_transfer", "licence")
    is_another = _has(turn, r"\b(?:another|second|separate|new|different|2nd)\b")
    return is_of_states and is_another and not _has(turn, _OF_TIERS)


def _is_misread(turn: Turn) -> bool:
    # A form tells for itself what is no answer to it.
    is_asked = bool(turn.slots.get(REQUESTED_SLOT))
    if turn.intent in _ALARMS:
        return not is_asked and _is_no_alarm(turn)
    if turn.intent == "report_self_harm":
        return not is_asked and is_faint_cry(turn.text, turn.confidence)
    if turn.intent == "start_over":
        return not RESTARTS.search(turn.text) and not _has(turn, ASKS_TO_BEGIN)
    if turn.intent == "ask_sources":
        return _has(turn, _LEGAL) and turn.names_nothing
    if turn.intent == "ask_ranking":
        is_bare = turn.names_nothing and not turn.slots.get("schools_shown")
        return is_bare and not _has(turn, r"\b(?:list\w*|rank\w*|order|sort\w*|pick\w*)\b")
    if turn.intent in NAMED_SCHOOLS:
        # "Which one is it", with no school named, shown or talked of.
        is_shown = turn.slots.get("schools_shown") or turn.slots.get("school")
        is_named = is_shown or turn.values("school") or turn.places
        is_named = is_named or _has(turn, _OF_SCHOOL)
        is_bare = turn.names_nothing or turn.intent == "compare_schools"
        return is_bare and not is_named and _is_other_talk(turn)
    if turn.intent == "ask_choose_school":
        # "Which one would you pick", with no school in sight.
        is_bare = turn.names_nothing and not turn.slots.get("schools_shown")
        return is_bare and not _has(turn, _OF_SCHOOL)
    words = _WORDS.get(turn.intent)
    if turn.intent == "thank":
        return _asks_beside(turn)
    if turn.intent == "deny" and OR_NOT.search(turn.text):
        return True
    if _wants_no_search(turn):
        return True
    if not words:
        return False
    if not _has(turn, rf"\b(?:{words})|n'?t\b"):
        return True
    if turn.intent == "affirm" and WHY_NOT.fullmatch(turn.text):
        return not turn.slots.get("offer")
    if turn.intent in ("affirm", "deny") and TO_WHAT.fullmatch(turn.text):
        return True
    if turn.intent not in ("affirm", "deny") or turn.slots.get("offer"):
        return False
    rest = re.sub(rf"\b(?:{words})", " ", turn.text, flags=re.IGNORECASE)
    return len(re.findall(r"[^\W\d_]{3,}", _FILLERS.sub(" ", rest))) > _MOST_LEFT


def _is_no_alarm(turn: Turn) -> bool:
    """Whether a word or two without any cue were read as an alarm: "purple"."""
    most, cues = _ALARMS[turn.intent]
    is_short = len(turn.text.split()) <= most and turn.confidence < _SURE_ALARM
    return is_short and not _has(turn, cues)


def _asks_beside(turn: Turn) -> bool:
    """Whether thanks stand beside a question: "thx this helped. whats ur honest advice"."""
    asked = (s for s in SENTENCE.split(turn.text) if ASKS.search(s))
    return any(len(s.split()) >= _FEWEST_ASKED and not THANKS.search(s) for s in asked)


def _beside_thanks(turn: Turn) -> dict[str, Any]:
    """What is asked beside thanks: the surest part, or the likeliest other meaning."""
    parts = [p for p in turn.parts if p["asked"] and p["intent"] != "thank"]
    if parts:
        best = max(parts, key=lambda part: part["confidence"])
        return {"intent": {"name": best["intent"]}, "points": best["points"]}
    found = (i for i in turn.ranking if i["name"] != "thank" and i["confidence"] >= _LIKELY)
    likely = next(found, None)
    return {"intent": likely or {"name": OTHERWISE}, "points": turn.points}


def _wants_no_search(turn: Turn) -> bool:
    """Whether "forget the search pls" is said, and neither asked nor said of a place."""
    if turn.intent not in READ_OF_NO_SEARCH or turn.places or "?" in turn.text:
        return False
    if turn.slots.get("form_left"):
        # The form has heard it, and its end is told (actions/schools/search.py).
        return False
    return NO_SEARCH.search(turn.text) is not None


def _is_other_talk(turn: Turn) -> bool:
    """Whether the talk is of a matter that no school answers."""
    topic = turn.slots.get("topic")
    return bool(topic) and topic not in TALK_OF_SCHOOLS


def _has(turn: Turn, words: str) -> bool:
    """Whether the text has these words, also in what it refuses."""
    return re.search(words, turn.text, re.IGNORECASE) is not None
