"""Several questions in one message: which are asked, and how much fits into a reply."""

import re
from typing import Any

from actions.points.choice import ASKS, stands_alone
from actions.points.opening import without_opening
from actions.points.points import Point
from actions.turn import Turn
from actions.wording import SENTENCE_END

Part = dict[str, Any]
# In a part these stand for something said elsewhere in the message.
REFERS = re.compile(
    r"\b(?:it|its|that|this|they|them|their|those|these|he|she|him|her)\b", re.IGNORECASE
)
# With less trust the message as a whole isn't about an intent.
LIKELY = 0.02
# So sure a part has to be to be a question beside others.
SURE = 0.85
# A part that is met by so much less only adds to what the whole message asks.
LOST_IN_A_PART = 0.2
# In a longer message what stands beside the question is mostly a story.
MOST_WORDS_ASKED = 30
FEWEST = 2
# In these "it" is the work or its training, whatever stands around it.
OF_THE_FIELD = {
    "ask_training_cost", "ask_training_length", "ask_pay", "ask_schedule", "ask_outlook",
    "ask_online_training", "ask_financial_aid", "ask_licence", "ask_exam",
}  # fmt: skip
OF_A_PRICE = ("ask_school_details", "ask_training_cost")
WHAT_IT_COSTS = re.compile(
    r"\W*(?:and |so |also )?(?:how much|what)(?: is it|'?s it|s it| does it cost| would it"
    r" (?:be|cost)| will it (?:be|cost)| it costs?)\W*",
    re.IGNORECASE,
)
# These say how long their own matter takes.
OF_THEIR_OWN_TIME = ("ask_licence_transfer", "ask_licence_renewal", "ask_credit_for_hours")
OF_TIME = re.compile(
    r"\W*(?:and |so |also )?how (?:long|fast|soon|many (?:weeks|months))\b"
    r"(?: (?:does|will|would) (?:it|that|this)(?: all)? take| is (?:it|that)"
    r"| (?:it )?takes?| to wait)?\W*$",
    re.IGNORECASE,
)
# Beyond so many words a reply to three questions is a wall: then each gets its share.
MOST_WORDS, SHARE_OF_WORDS = 170, 60
# Such an answer says nothing of what it is about; its question does, where it is short.
NO_SUBJECT = re.compile(
    r"(?:Not|Yes|No|It|In part|Seldom|Low|High|Mostly|Rarely|Sometimes|Often|Both|Neither"
    r"|Either|Only|Hardly|Usually|They|That)\b"
)
LINK = re.compile(r"^(?:(?:and|but|so|also|ok|or|plus)\b[\s,]*)+", re.IGNORECASE)
MOST_LED_IN = 12
WORD = re.compile(r"[a-z0-9$,.']{4,}")
# Answers that share so many of their words say the same; a sentence does with more.
SAME, SAME_SENTENCE, LONG_SENTENCE = 0.75, 0.8, 5
# A circumstance: somebody tells what they are, have or did, and wants nothing by it.
TELLS_OF_ONESELF = re.compile(
    r"\W*(?:(?:so|and|but|also|ok|well|because|cuz|cause|since|hi|hey|hello|now)\b\W*)*"
    r"(?:(?:i|we|ive|i've|we've|im|i'm|we're|my|our|he|she|they|it's|its)\b"
    r"(?!\W+(?:\w+\W+)?(?:want|wanna|wants|wonder\w*|need|needs|like to know|wish|looking"
    r"|search\w*|hope|hoping|try|trying|interested|thinking|question\w*|curious|heard|read"
    r"|cant|can't|cannot)\b)"
    r"|(?:just|already|recently|currently) \w+(?:ed|t|ot|ook|ent|ing)\b)",
    re.IGNORECASE,
)


def of_the_field(part: Part, turn: Turn) -> Part:
    """A part as it is meant: with no school in sight "how much is it" asks of the field."""
    is_seen = turn.slots.get("schools_shown") or turn.slots.get("school")
    if part["intent"] not in OF_A_PRICE or is_seen or turn.values("school"):
        return part
    if not WHAT_IT_COSTS.fullmatch(part["said"]):
        return part
    return part | {"intent": "ask_training_cost", "confidence": SURE, "asked": True}


def sure_parts(turn: Turn) -> list[Part]:
    """The parts that surely ask something each; none where they ask but one thing."""
    sure = _sure(turn)
    return sure if len({part["intent"] for part in sure}) >= FEWEST else []


def _sure(turn: Turn) -> list[Part]:
    return [
        part
        for part in turn.parts
        if part["asked"] and part["confidence"] >= SURE and _stands(part)
    ]


def intents_asked(turn: Turn) -> list[str]:
    """What the parts ask, in order, where the whole message is read as none of them.

    What the whole surely is about stands where a part is read with doubt.
    """
    if len(turn.text.split()) > MOST_WORDS_ASKED or turn.intent.startswith("report_"):
        return []
    is_whole_asked = turn.confidence >= SURE and turn.intent.startswith("ask_")
    sure = _sure(turn)
    names = []
    for part in turn.parts:
        is_asked = part["asked"] or ASKS.search(part["said"])
        if part in sure:
            names.append(part["intent"])
        elif is_asked and is_whole_asked:
            names.append(turn.intent)
    names = list(dict.fromkeys(names))
    return names if len(names) >= FEWEST else []


def place_of(whole: Point | None, turn: Turn) -> Part | None:
    """The part that a point of the whole message answers, where several are asked."""
    if whole is None:
        return None
    sure = sure_parts(turn)
    score = next((p["score"] for p in turn.points if p["id"] == whole.id), 0.0)
    holding = [part for part in turn.parts if _holds(part, whole, score)]
    alike = [part for part in sure if part["intent"] in whole.intents]
    return next(iter([*holding, *reversed(alike)]), None)


def is_only_told(part: Part, turn: Turn) -> bool:
    """Whether a part tells something beside a question that stands without it.

    "My husband's insurance covers us. What do they pay in Ohio?" asks of pay alone;
    "my boss fired me. Is that legal?" asks of what is told.
    """
    if part["asked"] or ASKS.search(part["said"]):
        return False
    others = [other for other in turn.parts if other is not part]
    asking = [other for other in others if ASKS.search(other["said"])]
    are_alone = all(stands_alone(other["said"]) for other in asking)
    return are_alone and any(other["asked"] for other in asking)


def only_tells(said: str) -> bool:
    """Whether a part tells of oneself and asks nothing: "we move every three years"."""
    return TELLS_OF_ONESELF.match(said) is not None and ASKS.search(said) is None


def refers_astray(part: Part, point: Point, turn: Turn) -> bool:
    """Whether a part that says "they" or "it" is met by what the message isn't about."""
    if part["asked"] or not REFERS.search(part["said"]):
        return False
    likely = {item["name"] for item in turn.ranking if item["confidence"] >= LIKELY}
    return not likely & {*point.intents}


def asks_its_time(part: Part, turn: Turn) -> bool:
    """Whether "how long does it take" asks of the matter before it, which tells that."""
    before = turn.parts[: turn.parts.index(part)]
    is_of_it = bool(before) and before[-1]["intent"] in OF_THEIR_OWN_TIME
    return is_of_it and OF_TIME.match(part["said"]) is not None


def same(one: str, other: str) -> bool:
    """Whether one answer says mostly what another one says."""
    words, others = ({*WORD.findall(text.casefold())} for text in (one, other))
    return len(words & others) >= SAME * max(1, min(len(words), len(others)))


def unrepeated(text: str, told: list[str]) -> str:
    """An answer without the sentences that the answers before it said in like words.

    Lists stay whole: each line of theirs is a fact.
    """
    if "\n" in text or not told:
        return text
    before = [
        {*WORD.findall(each.casefold())} for one in told for each in SENTENCE_END.split(one)
    ]
    kept = []
    for sentence in SENTENCE_END.split(text):
        words = {*WORD.findall(sentence.casefold())}
        is_long = len(words) >= LONG_SENTENCE
        if not is_long or not any(
            len(words & said) >= SAME_SENTENCE * len(words) for said in before
        ):
            kept.append(sentence)
    return " ".join(kept)


def in_shares(texts: list[str]) -> list[str]:
    """The answers, each cut to its share of a reply where together they are too long."""
    if len(texts) <= FEWEST or sum(len(text.split()) for text in texts) <= MOST_WORDS:
        return texts
    return [_cut(text) for text in texts]


def led_in(text: str, point: Point | None, turn: Turn) -> str:
    """An answer beside others with its question before it, where it begins without a
    subject: "On “is a research year needed”: Not needed, but common".
    """
    if point is None or not NO_SUBJECT.match(text):
        return text
    met = [p["said"] for p in turn.parts if _is_met(p, point) and ASKS.search(p["said"])]
    if not met and any(_is_met(p, point) and only_tells(p["said"]) for p in turn.parts):
        # What was told is no heading, and no question that a yes or no answers.
        return without_opening(text)
    met = met or [p["said"] for p in turn.parts if _is_met(p, point)]
    said = [each.strip(" \n.,;:!?") for each in met]
    words = LINK.sub("", said[0]) if said else ""
    if not words or len(words.split()) > MOST_LED_IN:
        return text
    return f"On “{words}”: {text}"


def _is_met(part: Part, point: Point) -> bool:
    near = [*part["points"][:1], *(part.get("behind") or [])[:1]]
    return any(item["id"] == point.id for item in near)


def _cut(text: str) -> str:
    if "\n" in text:
        return text
    sentences = SENTENCE_END.split(text)
    kept = sentences[:1]
    for sentence in sentences[1:]:
        if len(" ".join([*kept, sentence]).split()) > SHARE_OF_WORDS:
            break
        kept.append(sentence)
    return " ".join(kept)


def _stands(part: Part) -> bool:
    said = part["said"]
    if part["intent"] == "find_schools":
        return True
    is_of_field = part["intent"] in OF_THE_FIELD and ASKS.search(said) is not None
    return is_of_field or stands_alone(said)


def _holds(part: Part, whole: Point, score: float) -> bool:
    """Whether a part is met by the point of the whole message nearly as well as that."""
    return any(
        item["id"] == whole.id and item["score"] >= score - LOST_IN_A_PART
        for item in part["points"][:1]
    )
