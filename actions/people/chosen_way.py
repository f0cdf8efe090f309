"""The way that somebody chooses: "so RN it is" is no trade that they have."""

import re

from actions.people.denied import refused_trades
from actions.people.named_ways import ways_named
from actions.people.trades import NURSE_CODES, is_plural, trades_of_schools
from actions.turn import Turn

NURSE = "29-1141"
# Longer, or with more words that say something else, a message asks more than that.
MOST_WORDS, MOST_LEFT = 12, 1
# So many messages back a choice still holds.
MESSAGES_BACK = 8
# So many messages that name nothing go on with the way named before them.
GOES_ON_FOR = 4
NURSING = re.compile(r"\bnursing\b(?! (?:home|board|licen))", re.IGNORECASE)
# What says that something is chosen, wherever it stands …
_CHOOSES = re.compile(
    r"\b(?:then|it is|guess|maybe|perhaps|probably|rather|instead|lean\w*|think(?:ing)?"
    r"|(?:go(?:nna|ing|in)?|went) (?:with|for|to|be|the)|i?'?d? ?go|pick\w*|choos\w*"
    r"|chose|decid\w*|let'?s|i'?ll|ill|i'?d|wanna|want to|gonna|(?:have|need) to (?:be"
    r"|become|do)|gotta|set on|settl\w+)\b",
    re.IGNORECASE,
)
# … and what does so where a way was the talk.
_GOES_ON = re.compile(r"^\W*(?:\w+\W+)?(?:so|ok(?:ay)?|nah|actually|alright|or)\b", re.I)
OF_WAYS = (
    None, "career_path", "training_path", "injector_path", "training_length", "scope",
    "spa_vs_medical", "become_dermatologist", "worth_it",
)  # fmt: skip
_EMPTY = re.compile(
    r"[a-z]?'|\b(?:ok(?:ay)?|kk?|so|then|well|h+m+|oh|fine|all ?right|guess|i|id|ill|im|ive"
    r"|maybe|prob\w*|perhaps|actually|no|nah|nope|yes|yeah|yep|it|its|is|that|thats|this"
    r"|be|being|become|becoming|an?|the|to|go|going|goin|gonna|gotta|do|doing|with|for|of"
    r"|into|in|on|pick|choose|rather|instead|lean\w*|towards?|think\w*|about|wanna|want"
    r"|decided|set|like|just|have|need|must|way|route|path|side|school|program|degree|now"
    r"|really|honestly|lol|haha|lets?|us|try|first|second|one day|someday|my|ll|would|will"
    r"|d|m|s|re|and|but|also|as|instead|thats|what|settled?|registered|licensed|get|getting"
    r"|a career|career|job|you|know|u|ok)\b",
    re.IGNORECASE,
)


def way_chosen(turn: Turn, is_past: bool = False) -> str | None:
    """The SOC code of the one trade that this message only says to choose.

    Of a message of before (`is_past`) it isn't known any more what the talk was of.
    """
    is_typed = bool(turn.text) and not turn.text.startswith("/")
    if not is_typed or len(turn.text.split()) > MOST_WORDS or turn.says_own_trade:
        return None
    is_put_so = _CHOOSES.search(turn.text) is not None
    if not is_put_so and (is_past or turn.slots.get("topic") in OF_WAYS):
        is_put_so = _GOES_ON.search(turn.text) is not None
    if not is_put_so:
        return None
    code, rest = _named(turn)
    left = re.findall(r"[^\W\d_]{2,}", _EMPTY.sub(" ", rest))
    return code if len(left) <= MOST_LEFT and not _asks(turn.text) else None


def chosen_before(turn: Turn) -> str | None:
    """The way that the visitor chose last, unless they spoke of another one since."""
    for message in turn.before[:MESSAGES_BACK]:
        if NURSE in refused_trades(message.text):
            return None
        code = way_chosen(message, is_past=True)
        if code:
            return code
        if message.named_occupations or message.says_own_trade:
            return None
    return None


def way_talked_of(turn: Turn) -> str | None:
    """The way that "how long" and "is it worth it" go on with, asked about just before."""
    if not turn.names_nothing or turn.named_occupations:
        return None
    for message in turn.before[:GOES_ON_FOR]:
        if NURSE in refused_trades(message.text):
            return None
        ways = ways_named(message.text)
        if ways or not message.names_nothing:
            return ways[0] if len(ways) == 1 else None
    return None


def nurse_to_be(turn: Turn) -> str | None:
    """The nurse or physician assistant that the visitor chose to become."""
    if NURSE in refused_trades(turn.text):
        return None
    is_own = turn.own_occupation and turn.mentions(r"\bmy\b")
    if is_own or turn.own_occupation in NURSE_CODES:
        return None
    code = way_chosen(turn) or chosen_before(turn) or way_talked_of(turn)
    return code if code in NURSE_CODES else None


def _named(turn: Turn) -> tuple[str | None, str]:
    """The one trade that a message names, and the rest of its words."""
    entities = [entity for entity in turn.entities if entity.kind == "occupation"]
    if any(is_plural(entity, turn.text) for entity in entities):
        return None, turn.text
    codes = {str(entity.value) for entity in entities} | {*trades_of_schools(turn.text)}
    rest = turn.text
    for entity in entities:
        blank = " " * (entity.end - entity.start)
        rest = rest[: entity.start] + blank + rest[entity.end :]
    if not codes and NURSING.search(rest):
        codes = {NURSE}
    rest = NURSING.sub(" ", rest)
    return (codes.pop() if len(codes) == 1 else None), rest


def _asks(text: str) -> bool:
    """Whether something is asked about the trade: "so how long is nursing school"."""
    return re.search(
        r"\b(?:how|when|where|who|why|can|could|do i|does|did|is it|are|should|must|which"
        r"|what (?:is|about|does|do|if)|whats|better|worth|do (?:you|we|they|people))\b",
        text,
        re.IGNORECASE,
    ) is not None  # fmt: skip
