"""Figures that were said before: repeated in a question, they are nobody's own wage."""

import re
from collections.abc import Iterable, Sequence
from decimal import Decimal

from actions.catalog.figures import typical_program, wage
from actions.dialogue.said_before import replies_before
from actions.schools.listing import schools_shown
from actions.sums.numbers import Number
from actions.turn import Turn

# So many replies back a figure is still the one that is repeated.
REPLIES_BACK = 6
SAID = re.compile(r"\$(\d[\d,]*(?:\.\d{2})?)")
# So far off, as a share, "42k" is still what was said as $42,410.
NEARLY = Decimal("0.015")
# The roles of an amount that only its size or "make" gave it.
OPEN = ("", "price", "pay", "pay_other", "rate")
TAKEN_FROM_WORDS = (*OPEN, "pay_now", "pay_then", "threshold")
# Before an amount these make it the speaker's own, whatever was said.
OWN = re.compile(
    r"\b(?:i|i'?m|im|i'?ve|we|me|us|my|our)\b(?! (?:said|mean|meant|see|saw|read|thought))"
    r"[^.?!]{0,40}$|\b(?:saved|budget|offer\w*)\b[^.?!]{0,25}$",
    re.IGNORECASE,
)
# "45k at my job".
OWN_BEHIND = re.compile(
    r"^\$?[\d,.]+\s?k?\b[^.?!,\d]{0,12}\b(?:my|i|me|now|currently)\b", re.IGNORECASE
)
# "47% finish" is a school's rate, nobody's share of a sale.
FINISH = r"(?:finish|graduat|complet|complt|pass(?:es|ed)?\b|drop)"
RATE = re.compile(rf"^\d+\s?(?:%|percent|pct)[^.?!,;]{{0,25}}\b{FINISH}", re.IGNORECASE)
RATE_BEFORE = re.compile(rf"\b{FINISH}\w*[^.?!,;\d]{{0,25}}$", re.IGNORECASE)
RATES_SAID = re.compile(r"finish\w*[^.;\n]{0,20}?\b(\d+)%|\b(\d+)%[^.;\n]{0,25}finish")
# Of more amounts the message makes a sum of its own.
MOST_REPEATED = 2
# "A quarter make 85k", "the middle is 42k": of the people counted.
OF_THE_COUNTED = re.compile(
    r"\b(?:(?:a|the|top|lowest|upper|bottom|best(?:-| )paid|first|last) (?:quarter|half"
    r"|third|tenth|quartile|ten percent|10 ?%)|middle|median|average|mean|percentile"
    r"|the top|the low|most (?:of them|people)|some(?: of them| people)?)\b[^.?!,;]{0,30}$",
    re.IGNORECASE,
)
# "Not a range from 20k to 100k" repeats both ends.
RANGE = re.compile(
    r"\b(?:range\w*|anywhere|somewhere|spread|between)\b[^.?!;]{0,40}$", re.IGNORECASE
)
# "So which is it 19k or 54k", "29k is rough" says what one thinks of them.
JUDGED = re.compile(
    r"\b(?:which (?:is it|one)|rough|low|high|little|nothing|not (?:a lot|much|enough)"
    r"|(?:n'?t|barely|never) (?:\w+ )?enough|live (?:on|off)"
    r"|crazy|wild|insane|depressing|sad|terrible|awful|bad|huge|jump|gap|difference|range|why)\b",
    re.IGNORECASE,
)


def without_quoted(turn: Turn, numbers: Sequence[Number]) -> list[Number]:
    """The numbers of a message but those that repeat what the bot said."""
    repeated = quoted(turn, numbers)
    return [n for n in numbers if n not in repeated]


def quoted(turn: Turn, numbers: Sequence[Number]) -> list[Number]:
    """The amounts that repeat a figure of the bot, or are of the people counted."""
    rates = _rates(turn, numbers)
    if rates:
        return rates
    money = [n for n in numbers if n.kind == "money" and n.role in TAKEN_FROM_WORDS]
    own = [n for n in money if _is_own(turn.text, n.start)]
    asked = [n for n in money if n not in own and n.role in (*OPEN, "pay_now")]
    ranged = [n for n in money if RANGE.search(turn.text[: n.start])]
    if not asked or len(ranged) > 1:
        return ranged if len(ranged) > 1 else []
    counted = [n for n in asked if _is_of_the_counted(turn.text[: n.start])]
    are_many = len(money) > MOST_REPEATED
    # "48k a year is what an hour" is to be worked out, whoever said it first.
    is_judged = JUDGED.search(turn.text) is not None
    open_ones = [n for n in asked if n not in counted and (is_judged or not n.per)]
    rest = [] if are_many else open_ones
    said = _said(turn) if rest else []
    found = [*counted, *(n for n in rest if _is_said(n.value, said))]
    return asked if found and is_judged else found


def _is_of_the_counted(before: str) -> bool:
    """Whether the words before an amount make it one end of a range, or of a share."""
    return bool(OF_THE_COUNTED.search(before) or RANGE.search(before))


def _rates(turn: Turn, numbers: Sequence[Number]) -> list[Number]:
    """The percentages of those who finish a school: said with it, or by the bot before."""
    shares = [n for n in numbers if n.kind == "share"]
    texts = replies_before(turn.events, REPLIES_BACK) if shares else []
    said = {
        Decimal(one or other) for text in texts for one, other in RATES_SAID.findall(text)
    }
    return [
        n
        for n in shares
        if RATE.match(turn.text[n.start :])
        or RATE_BEFORE.search(turn.text[: n.start])
        or (n.value in said and len(numbers) == 1)
    ]


def _is_own(text: str, start: int) -> bool:
    """Whether the words around an amount make it the speaker's."""
    return bool(OWN.search(text[:start]) or OWN_BEHIND.search(text[start:]))


def _is_said(value: Decimal, said: Iterable[Decimal]) -> bool:
    return any(abs(value - other) <= NEARLY * other for other in said)


def _said(turn: Turn) -> list[Decimal]:
    """The amounts of the last replies, and those that stand for the talk now."""
    texts = replies_before(turn.events, REPLIES_BACK)
    found = [
        Decimal(each.replace(",", "")) for text in texts for each in SAID.findall(text)
    ]
    if turn.slots.get("topic") in ("pay", "pay_basis", "pay_by_workplace", "worth_it"):
        pay = wage(turn.session, turn.occupation, turn.place)
        known = (
            (
                pay.annual_p10_usd,
                pay.annual_p25_usd,
                pay.annual_median_usd,
                pay.annual_p75_usd,
                pay.annual_p90_usd,
                pay.annual_mean_usd,
            )
            if pay
            else ()
        )
        found += [Decimal(each) for each in known if each]
    if turn.slots.get("schools_shown"):
        prices = [hit.price_usd for hit in schools_shown(turn)]
        prices.append(typical_program(turn.session).price_usd)
        found += [Decimal(each) for each in prices if each]
    return found
