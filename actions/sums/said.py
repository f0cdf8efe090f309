"""Sums that the visitor did: confirmed or put right, and then judged."""

import re
from dataclasses import dataclass, replace
from decimal import Decimal

from actions.reply import Reply, button
from actions.sums.figures import FULL_WEEK, MONTHS, WEEKS, OwnFigures, dollars, plain
from actions.sums.median import beside, side_of_pay
from actions.sums.numbers import Number
from actions.turn import Turn
from actions.wording import usd

NUMBER = r"\$?\d[\d,]*(?:\.\d+)?k?"
UNIT = r"(?:\s?(?:/\s?)?(?:an? |per )?(?:hours?|hrs?|hr|weeks?|wks?|months?|years?|yrs?))?"
SIGN = r"\s?(?:[x×*/÷+−-]|times|divided by|plus|minus)\s?"
RESULT = (
    r"\s?(?P<equals>=|is|equals?|comes (?:out )?to|makes|gives(?: me)?|that'?s"
    r"|i (?:make|get|earn))\s?(?:like|about|around|roughly|~)?\s?"
)
SUM = re.compile(
    rf"(?<![\w.$])(?P<way>{NUMBER}{UNIT}(?:{SIGN}{NUMBER}{UNIT})+){RESULT}"
    rf"(?P<result>{NUMBER})(?P<unit>\s?(?:/\s?)?\w*)",
    re.IGNORECASE,
)
TERM = re.compile(rf"(?P<sign>{SIGN})?(?P<number>{NUMBER}){UNIT}", re.IGNORECASE)
SIGNS = {"x": "×", "*": "×", "times": "×", "/": "÷", "divided by": "÷", "plus": "+"} | {
    "-": "−", "minus": "−",
}  # fmt: skip
# So far off a result is still the one that was rounded.
NEARLY = Decimal("0.03")
LEAST_HOURLY, MOST_HOURLY = 5, 250
YEAR_OF_HOURS = FULL_WEEK * WEEKS
PAYBACK = r"\b(?:yrs?|years?|months?|break ?even|pay\w* (?:it )?(?:off|back))\b"
BUTTONS = [
    button("What a figure contains", "ask_pay_basis"),
    button("Is it worth it?", "ask_worth_it"),
]


@dataclass(frozen=True)
class SaidSum:
    """A sum as it was said: its terms, what it comes to, and the result that was said."""

    terms: tuple[Decimal, ...]
    signs: tuple[str, ...]
    said: Decimal
    unit: str

    @property
    def value(self) -> Decimal:
        """What the terms come to, with × and ÷ before + and −."""
        parts, joints = [self.terms[0]], []
        for sign, term in zip(self.signs, self.terms[1:], strict=True):
            if sign == "×":
                parts[-1] *= term
            elif sign == "÷":
                parts[-1] /= term
            else:
                joints.append(sign)
                parts.append(term)
        total = parts[0]
        for sign, part in zip(joints, parts[1:], strict=True):
            total += part if sign == "+" else -part
        return total

    @property
    def way(self) -> str:
        """The terms as a reply shows them: "21 × 40"."""
        shown = [plain(self.terms[0])]
        for sign, term in zip(self.signs, self.terms[1:], strict=True):
            shown += [sign, plain(term)]
        return " ".join(shown)

    @property
    def times_left_out(self) -> int:
        """52 or 12 where the result is a year's and the terms are a week's or month's."""
        for times in (WEEKS, MONTHS):
            if _is_near(self.value * times, self.said):
                return times
        return 1

    @property
    def hourly(self) -> Decimal | None:
        """The wage by the hour that the sum starts from or comes to."""
        if self.signs == ("÷",) and self.terms[1] == YEAR_OF_HOURS:
            return round(self.value, 2)
        first, *others = self.terms
        is_full = set(others) & {Decimal(FULL_WEEK), Decimal(YEAR_OF_HOURS)}
        is_product = set(self.signs) == {"×"}
        return (
            first
            if is_full and is_product and LEAST_HOURLY <= first <= MOST_HOURLY
            else None
        )


def said_sums(text: str) -> list[SaidSum]:
    """The sums of a text that have a result."""
    return [said for match in SUM.finditer(text) if (said := _read(match))]


def own_arithmetic(turn: Turn, own: OwnFigures) -> Reply | None:
    """Whether the visitor's own sums are right; then how a wage of theirs stands."""
    sums = said_sums(turn.text)
    if not sums:
        return None
    is_right = all(_is_near(said.value * said.times_left_out, said.said) for said in sums)
    shown = "; ".join(_shown(said) for said in sums)
    wrong = [said for said in sums if not _is_near(_whole(said), said.said)]
    lead = "Yes, that is right: " if len(sums) == 1 else "Yes, your sums are right: "
    if not is_right:
        lead = "Not quite: "
    text = f"{lead}{shown}{_not(wrong)}."
    median, hourly = beside(turn), sums[-1].hourly
    if turn.mentions(PAYBACK) and len(sums) > 1:
        text += (
            " So long it takes at full time, if the higher pay is sure and all of it goes "
            "to the price. It is before tax; pay lost in training, interest and tips "
            "aren't in it."
        )
        return Reply(text, buttons=BUTTONS, sources=[])
    if hourly and median:
        pay = Number(hourly, "money", "hour", "pay")
        text += f" {side_of_pay(pay, OwnFigures([]), median)} Before tax.{_by_hour(own)}"
        tips = f" {median.leaves_out}" if turn.mentions(r"\btips?\b") else ""
        return Reply(f"{text}{tips}", buttons=BUTTONS, sources=median.sources)
    return Reply(f"{text} What is it for? Then I set it beside what I hold.")


def _by_hour(own: OwnFigures) -> str:
    """A year's pay that is named beside the sum, by the hour."""
    yearly = next((pay for pay in own.pays if pay.per == "year"), None)
    if yearly is None:
        return ""
    hourly = usd(round(yearly.value / YEAR_OF_HOURS, 2))
    year = dollars(yearly.value)
    return f" {year} a year is {hourly} an hour ({year} ÷ {WEEKS} ÷ {FULL_WEEK})."


def _read(match: re.Match[str]) -> SaidSum | None:
    terms, signs = [], []
    for term in TERM.finditer(match["way"]):
        terms.append(_number(term["number"]))
        if term["sign"] and len(terms) > 1:
            sign = term["sign"].strip().lower()
            signs.append(SIGNS.get(sign, sign))
    if len(terms) < 2 or len(signs) != len(terms) - 1:
        return None
    # "7-10 is 3 hours" is a span of time.
    if match["equals"] != "=" and {"+", "−"} & set(signs):
        return None
    if any(sign == "÷" and not term for sign, term in zip(signs, terms[1:], strict=True)):
        return None
    said = SaidSum(tuple(terms), tuple(signs), _number(match["result"]), match["unit"])
    # "19 x 40, I make like 39.5" is in thousands.
    in_thousands = replace(said, said=said.said * 1000)
    is_off = not _is_near(_whole(said), said.said)
    is_meant = is_off and _is_near(_whole(in_thousands), in_thousands.said)
    return in_thousands if is_meant else said


def _number(said: str) -> Decimal:
    times = 1000 if said.lower().endswith("k") else 1
    return Decimal(said.strip("$kK").replace(",", "")) * times


def _is_near(value: Decimal, said: Decimal) -> bool:
    return abs(value - said) <= NEARLY * abs(said)


def _whole(said: SaidSum) -> Decimal:
    return said.value * said.times_left_out


def _shown(said: SaidSum) -> str:
    times = said.times_left_out
    unit = {WEEKS: " weeks", MONTHS: " months"}.get(times, "")
    left_out = f" × {times}{unit}" if times > 1 else ""
    return f"{said.way}{left_out} = {plain(round(_whole(said), 2))}"


def _not(wrong: list[SaidSum]) -> str:
    return f", not {plain(wrong[-1].said)}" if wrong else ""
