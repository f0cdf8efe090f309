"""Which figures of a reply are shown to be worked out, with the working checked.

"$38 × 40 hours × 52 weeks = $79,040" and "$79,040 a year ($38 × 40 hours × 52 weeks)"
show their working. A result is taken only where it comes out and every term is given,
a constant of the calendar or of a full week, or a result shown before.
"""

import re
from collections.abc import Iterator
from decimal import Decimal
from math import ceil

from actions.training.times import FULL_WEEK_HOURS

# Months, hours of a full week at work and in class, weeks.
CONSTANTS = {"12", "40", str(FULL_WEEK_HOURS), "52"}
NUMBER = r"\$?\d[\d,]*(?:\.\d+)?"
# "$38 an hour", "40 hours", "52 weeks".
AMOUNT = rf"\(?{NUMBER}\)?(?: (?:an? )?[a-z]+)?"
WORKING = rf"{AMOUNT}(?: [×÷−+] {AMOUNT})+"
# The working before its result, or the result before its working.
FORWARDS = re.compile(rf"(?P<working>{WORKING}) = (?P<result>{NUMBER}(?: %)?)")
IN_BRACKETS = re.compile(
    rf"(?P<result>{NUMBER})(?: an? [a-z]+)? \((?P<working>{WORKING})\)"
)
AFTER_COLON = re.compile(
    rf"(?:^|(?<=[.] ))(?:About )?(?P<result>{NUMBER})\b[^:.]*: (?P<working>{WORKING})"
    rf"(?=\.)(?!\.\d)"
)
# "About 4 years and 11 months: $11,727 ÷ $200 a month".
LASTING = re.compile(
    rf"(?P<years>\d+) years(?: and (?P<months>\d+) months?)?: (?P<working>{WORKING}) month"
)
MONTHS = 12
TOKEN = re.compile(rf"{NUMBER}|[×÷−+()]")
GROUP = re.compile(r"\(([^()]*)\)")


def plain(number: str) -> str:
    """A number without signs of money and thousands."""
    return re.sub(r"[$,% ]", "", number)


def worked_out(text: str, given: set[str]) -> set[str]:
    """The terms and results of the sums that a reply shows and that come out.

    `given` are the visitor's figures and the catalogue's, without signs.
    """
    known = given | CONSTANTS
    taken: set[str] = set()
    found = list(_sums(text))
    for _ in found:
        # A result may be a term of another sum, before or after it.
        for working, result in found:
            terms = {plain(term) for term in re.findall(NUMBER, working)}
            if terms <= known and _comes_out(working, result):
                taken |= {*terms, plain(result)}
                known |= {plain(result)}
    for match in LASTING.finditer(text):
        years, months = match["years"], match["months"] or "0"
        terms = {plain(term) for term in re.findall(NUMBER, match["working"])}
        in_all = str(int(years) * MONTHS + int(months))
        if terms <= known and _comes_out(match["working"], in_all):
            taken |= {*terms, years, months}
    return taken


def _sums(text: str) -> Iterator[tuple[str, str]]:
    for pattern in (FORWARDS, IN_BRACKETS, AFTER_COLON):
        for match in pattern.finditer(text):
            yield match["working"], match["result"]


def _comes_out(working: str, result: str) -> bool:
    """Whether the working makes the result, rounded as it is shown.

    What is counted (treatments, weeks) is rounded up, as nobody does a part of one.
    """
    value, shown = _value(" ".join(TOKEN.findall(working))), Decimal(plain(result))
    if "%" in result:
        return round(value * 100) == shown
    places = len(result.partition(".")[2])
    return (round(value, places) if "$" in result else ceil(value)) == shown


def _value(sum_shown: str) -> Decimal:
    """A sum's value: brackets, then times and divided by, then plus and minus."""
    while group := GROUP.search(sum_shown):
        inner = f"{_value(group[1]):f}"
        sum_shown = f"{sum_shown[: group.start()]}{inner}{sum_shown[group.end() :]}"
    total, factor, sign, is_divided = Decimal(0), Decimal(1), 1, False
    for part in sum_shown.split():
        if part in "+−":
            total += sign * factor
            factor, sign = Decimal(1), 1 if part == "+" else -1
            is_divided = False
        elif part in "×÷":
            is_divided = part == "÷"
        else:
            number = Decimal(plain(part))
            factor = factor / number if is_divided else factor * number
    return total + sign * factor
