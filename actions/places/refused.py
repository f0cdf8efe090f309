"""Places that are named only to be refused: "stop w Modesto", "Merced is an hour away"."""

import re
from collections.abc import Sequence

from actions.entities import Entity
from actions.places.moves import is_left
from actions.places.own import SENTENCE, is_own

# Behind these comes a place that the bot brought up and nobody asked for.
_BROUGHT_UP = re.compile(
    # "Is that enough for Colorado" asks of it.
    r"(?:(?<!that )(?<!this )(?<!it )(?<!is )(?<!be )(?<!hours )(?<!hrs )(?<!good )"
    r"\b(?:stop|quit|enough|done|over it|again|no more)\W+(?:\w+ing\W+)?"
    r"(?:(?:me|us)\W+)?(?:w/?|with|of|about|on|to|in|for|at|near)?\W*(?:(?:the|all) )*"
    r"|\b(?:keep|keeps|kept)\W+(?:on\W+)?(?!ask|tell|say)\w+ing\W+(?:(?:me|us)\W+)?"
    r"(?:(?:about|for|to|in|near|with|back|schools|only|just)\W+)*"
    r"|\bwhy (?:(?:are|do|did|is|does|r|would) )?(?:you|u|it|this)\b[^.?!]{0,15}"
    r"\b(?:t[eo]ll|giv|answer|show|send|sent|suggest|list|bring|talk|say|pick|think)\w*"
    r"(?: (?:me|us|to|about|in|for|near|with|schools|i'?m|i am|i live))*\s"
    r"|\btime (?:that )?(?:(?:i|im|i'm|ive|i've) (?:\w+ )?(?:receiv|get|got|see|hear|read)"
    r"|(?:you|u|it)(?:'ve|'re| are| have)? (?:\w+ )?"
    r"(?:giv|gave|show|send|sent|sa[iy]|t[eo]ll?d?|answer))\w*"
    r"(?: (?:me|us|about|for|with|in|to))*\s"
    r"|\b(?:ur|you'?re|u'?re|u r|(?:you|u) are|it'?s) (?:\w+ )?"
    r"(?:giving|showing|sending|telling|answering)(?: (?:me|us|back|again|for|about|to|in"
    r"|with))*\s"
    r"|\b(?:who|nobody|no one) (?:said|asked|told|mentioned)(?: (?:you|u|for|about|to"
    r"|anything|i live|i'?m|in|near))*\s"
    r"|\b(?:screw|forget|ditch|lose|nix)(?: (?:about|the|all))*\s)$",
    re.IGNORECASE,
)
_GOES = r"(?:go|goin|driv|schlep|commut|travel|trek|haul|rid|bus|drag|com|mov)\w*"
_ALL_THE_WAY = r"(?: all the way| way| out| over| down| up| back| my \w+)*"
# Behind these comes a place that one won't go to.
_NOT_GONE_TO = re.compile(
    rf"(?:\b(?:not|never|aint|ain'?t|no way|hell no)(?: i'?m| im| am i)? (?:gonna "
    rf"|going to )?"
    rf"{_GOES}{_ALL_THE_WAY} (?:to|into|in|for)"
    rf"|\b(?:can'?t|cant|cannot|can not|won'?t|wont|will not|refuse to|dont wanna"
    rf"|don'?t wanna"
    rf"|not gonna|don'?t want to|dont want to)(?: \w+)? (?:{_GOES}|get|make it|reach|do)"
    rf"{_ALL_THE_WAY}(?: to| into| in)?"
    r"|\bsupposed to (?:\w+ )?(?:get|go|drive|commute)\w*" + _ALL_THE_WAY + r" to"
    r"|\b(?:say|said|saying|told (?:you|u|ya)|was) no(?: way)? to"
    r"|\b(?:rul\w+|cross\w+|leav\w+|left|tak\w+) out)\s(?:the )?$",
    re.IGNORECASE,
)
_VERY = (
    r"(?:like |about |over |way |a |at least |literally |almost |more than |also |still "
    r"|really |just |so |too |prob(?:ably)? |even |already )*"
)
# A short way is no complaint, and hundreds of hours are those of a licence.
_DISTANCE = (
    r"(?:(?:(?<!\d)\d{1,2}(?:\.\d)?\+?|two|three|four|five|six|an?|half an|another)[\s-]?"
    r"(?:and a half |half |solid |whole |good )?(?:hrs?|hours?|h)\b"
    r"|(?:[3-9]\d|\d{3,})\+?[\s-]?(?:miles|mi)\b|(?:[4-9]\d|\d{3})\+?[\s-]?min\w*)"
)
_FAR = (
    r"(?:too far|far|(?:not|nowhere) (?:near|close|around|by)\b|(?:isn'?t|aint|ain'?t) "
    r"(?:near|close|around|by)\b|(?:on )?the other (?:side|end)\b|out of (?:the|my) way"
    r"|a (?:(?:bit of a )?drive|trek|schlep|hike|haul|long (?:way|drive|ride)"
    r"|whole (?:trip|drive)))\b"
)
# "Port Arthur is 5 hrs away": a place that is complained of isn't asked about.
TOO_FAR = re.compile(
    rf"(?:[\s,]*[?!]+\s*|\s(?:is|are)\s|,?\s?(?:that'?s|its|it'?s)\s|['’]s\s)"
    rf"(?:(?:that'?s|thats|its|it'?s|is)\s)?{_VERY}(?:{_DISTANCE}|{_FAR})"
    rf"|\s{_VERY}(?:{_DISTANCE}\s?(?:away|drive|one way|each way|from (?:me|here|us|my))"
    r"|too far|far away|so far)\b"
    rf"|,\s{_VERY}{_DISTANCE}\s?(?:away|from (?:me|here|us|my))\b"
    r"|\s(?:\d{1,2}|two|three|four|five) (?:hrs?|hours?)\b",
    re.IGNORECASE,
)
# "Twenty minutes away, that works."
_STILL_FINE = re.compile(
    r"[^.?!]{0,40}\b(?:works|fine|ok|okay|perfect|good|great|doable|can do|not bad"
    r"|close)\b",
    re.IGNORECASE,
)
_NOT_IT = (
    r"(?:don'?t|dont|do not|didn'?t|did not|can'?t|cant|cannot|won'?t|wont|hate|refus\w+"
    r"|reject\w*|rul\w+ out|cross\w+ out|(?:(?:just|already|literally|specifically) )?"
    r"(?:said|say|told (?:you|u|ya)) no)\b"
)
_REFUSED_BEHIND = re.compile(
    rf"\s(?:is|was|are|'s)\s(?:the (?:one|place|town|city|state|part) )?(?:that |which )?"
    rf"(?:what |where )?(?:i|we|im|i'm) {_NOT_IT}"
    r"|\s(?:is |was )?(?:isn'?t|wasn'?t|is not|was not|not|aint|ain'?t) (?:where i"
    r"|my (?:city"
    r"|town|state|place)|what i (?:asked|said|want|meant)|the (?:city|state|place|one))"
    r"|\s(?:doesn'?t|does not|won'?t) work\b|,?\s(?:no thanks|no thx|hell no|hard pass)\b",
    re.IGNORECASE,
)
# "Colorado?? im in san antonio": a place that the bot came up with.
_WHY_THERE = re.compile(
    r"(?:^|[.?!,]\s*)\W*(?:(?:wait|but|and|um|ok|no|wtf|lol|huh|hey|so)\W+)*why\s$",
    re.IGNORECASE,
)
_SAID_ELSE = re.compile(
    r"\s*[.?!,]*\s*(?:(?:no|but)\W+)?"
    r"(?:i (?:meant|mean|said|asked|live|never|didn'?t|wanted)"
    r"|i'?m (?:in|from|not)|im (?:in|from|not)|i am (?:in|from|not)|nobody)\b",
    re.IGNORECASE,
)
_PROTESTED = re.compile(
    r"\s*\?{2,}!?\s*(?:i'?m|im|i am|i live|i said|no|not|why|what)\b"
    r"|\s(?:again|once more)\s*[?!]",
    re.IGNORECASE,
)
# A name so is the wrong place, not only one to leave out of a list.
_STRONG_BEHIND = re.compile(
    r"\s(?:is |was )?(?:isn'?t|wasn'?t|is not|was not|not|aint|ain'?t) (?:where i|my|what i"
    r"|the (?:city|state|place|one))",
    re.IGNORECASE,
)
_STRONG_BEFORE = re.compile(
    r"\b(?:i'?m|im|i am|live|living|based|located|said|say|meant|mean"
    r"|asked) not (?:in|from)?"
    r"\s?$|\b(?:don'?t|dont|do not|never|didn'?t|did not|not) (?:even )?(?:live|living|say"
    r"|said|mean|meant|in|ask|asked)(?: (?:in|about|for|near|from))*\s$"
    r"|\b(?:forget(?: about)?|never ?mind|nvm|scratch)\s$",
    re.IGNORECASE,
)


def refused_places(text: str, entities: Sequence[Entity]) -> list[Entity]:
    """The places of a message that it names only to refuse them."""
    found = [
        entity
        for entity in entities
        if entity.end and (entity.negated or _is_refused(text, entity))
    ]
    return found + [
        entity
        for entity in entities
        if entity not in found and _is_refused_later(text, entity, found)
    ]


def is_wrong_place(text: str, place: Entity) -> bool:
    """Whether a refused place was wrongly taken for the visitor's."""
    before, behind = text[: place.start], text[place.end :]
    return bool(
        _BROUGHT_UP.search(before)
        or _STRONG_BEFORE.search(before)
        or _is_wondered_at(before, behind)
        or _PROTESTED.match(behind)
        or _STRONG_BEHIND.match(behind)
    )


def _is_refused(text: str, place: Entity) -> bool:
    before, behind = text[: place.start], text[place.end :]
    if is_own(before, behind) and not _BROUGHT_UP.search(before):
        return False
    far = TOO_FAR.match(behind)
    return bool(
        _BROUGHT_UP.search(before)
        or _NOT_GONE_TO.search(before)
        or _is_wondered_at(before, behind)
        or (far and not _STILL_FINE.match(behind[far.end() :]))
        or _REFUSED_BEHIND.match(behind)
        or _PROTESTED.match(behind)
    )


def _is_wondered_at(before: str, behind: str) -> bool:
    """Whether the bot came up with it: "why maryland. i meant the whole country"."""
    return bool(_WHY_THERE.search(before) and _SAID_ELSE.match(behind))


def _is_refused_later(text: str, place: Entity, refused: Sequence[Entity]) -> bool:
    """Whether it is refused behind: "I heard Texas has …, but I'm not in Texas".

    A licence of the place stays one, and of two towns of a name one may be meant.
    """
    same = [e for e in refused if (e.kind, e.value) == (place.kind, place.value)]
    before, behind = text[: place.start], text[place.end :]
    if not any(other.start > place.start for other in same):
        return False
    is_of_licence = is_left(SENTENCE.split(before)[-1], behind)
    return not is_of_licence and not re.match(r",?\s(?:[A-Z]{2}|[A-Z][a-z]+)\b", behind)


def is_visa(entity: Entity, text: str) -> bool:
    """Whether letters of a state name a status of immigrants: "TN visa"."""
    return (
        entity.kind == "state"
        and text[entity.start : entity.end].lower() == "tn"
        and re.match(r"[- ](?:visa|status|permit)", text[entity.end :], re.I) is not None
    )
