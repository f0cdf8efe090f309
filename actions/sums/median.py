"""How a pay that somebody names stands to what others earn: the median beside it."""

from dataclasses import dataclass
from decimal import Decimal

from actions.catalog.figures import (
    SKINCARE_SPECIALIST,
    Citation,
    WageFigures,
    occupation,
    wage,
)
from actions.injecting.jobs import of_injectors
from actions.occupations.unheld import unheld_named
from actions.pay.odd_pay import doubt
from actions.pay.text import not_counted
from actions.people.nursing import NURSE
from actions.people.trades import MEDICAL_CODES
from actions.sums.figures import OwnFigures, as_said, period_of, year_of, yearly
from actions.sums.numbers import Number
from actions.turn import Turn
from actions.wording import capitalised, usd

# So many times below the lowest quarter of an occupation nobody in it is paid.
FAR_BELOW = 2
IN_AESTHETICS = (
    r"\binject(?:or|able)s?\b"
    r"|\b(?:a?esthetics?|cosmetic|botox|med ?spa) (?:nurses?|rns?|nps?)\b"
    r"|\b(?:nurses?|rns?|nps?) (?:in|at|for) (?:an? )?(?:a?esthetics?|med ?spas?)\b"
)


@dataclass(frozen=True)
class Beside:
    """The catalogue's figure beside the visitor's own, in words, and its source."""

    pay: WageFigures
    people: str
    soc_code: str
    odd: str
    leaves_out: str

    @property
    def sources(self) -> list[Citation]:
        """Where the figure is from."""
        return [self.pay.citation]

    @property
    def sentence(self) -> str:
        """The median, by the hour and full time a year."""
        hourly = (
            f" ({usd(self.pay.hourly_median_usd)} an hour)"
            if self.pay.hourly_median_usd
            else ""
        )
        return (
            f"{capitalised(self.people)} in {self.pay.area} earn a median of "
            f"{self.pay.annual_median} a year full time{hourly}{self.odd}."
        )


def beside(turn: Turn, own: OwnFigures | None = None) -> Beside | None:
    """The wage of the occupation that is meant, at the visitor's place.

    With `own`, of the one whose pay these figures are.
    """
    if unheld_named(turn) and not turn.named_occupation:
        return None
    code = _occupation(turn, own) if own else turn.occupation
    if of_injectors(turn) and not turn.named_occupations:
        code = turn.own_occupation if turn.own_occupation in MEDICAL_CODES else NURSE
    pay = wage(turn.session, code, turn.place)
    odd = doubt(turn.session, code, pay) if pay else ""
    who = occupation(turn.session, code)
    return Beside(pay, who.plural, code, odd, not_counted([who])) if pay else None


def _occupation(turn: Turn, own: OwnFigures) -> str:
    """Whose pay is named: the visitor's own, where no other is asked about.

    An amount that nobody gets in an occupation spoken of before isn't a pay of it.
    """
    if turn.named_occupation or (turn.own_occupation and own.first("money", "pay_now")):
        return turn.named_occupation or turn.own_occupation or turn.occupation
    pay, figures = pay_meant(own), wage(turn.session, turn.occupation, turn.place)
    each = yearly(pay, None) if pay else None
    lowest = figures.annual_p25_usd if figures else None
    if each and lowest and each < lowest / FAR_BELOW:
        return turn.own_occupation or SKINCARE_SPECIALIST
    return turn.occupation


def pay_meant(own: OwnFigures) -> Number | None:
    """The one pay that is asked about: an offer before what is earned now."""
    offered = [pay for pay in own.pays if pay.role != "pay_now"]
    return next(iter(offered or own.pays), None)


def side_of_pay(pay: Number, own: OwnFigures, median: Beside) -> str:
    """How an offer stands to the median and the lowest quarter, by its own period."""
    figures, each = median.pay, yearly(pay, own.working_hours) or Decimal(0)
    is_hourly = period_of(pay) == "hour" and figures.hourly_median_usd is not None
    middle = figures.hourly_median_usd if is_hourly else figures.annual_median_usd
    gap = (pay.value if is_hourly else each) - (middle or 0)
    amount = usd(round(abs(gap), 2)) if is_hourly else usd(round(abs(gap)))
    side = f"{amount} {'above' if gap > 0 else 'below'}" if gap else "at"
    unit = "an hour" if is_hourly else "a year"
    lead = (
        f"{as_said(pay)} is {side} the median of {median.people} in {figures.area}, "
        f"{usd(middle or 0)} {unit}{median.odd}."
    )
    least = figures.hourly_p25_usd if is_hourly else None
    if least and pay.value < least:
        lead += f" It is in the lowest quarter, which ends at {usd(least)}."
    upper = figures.hourly_p75_usd if is_hourly else None
    if own.all("years") and upper:
        lead += (
            " No wage is published by years of experience; the upper quarter begins at "
            f"{usd(upper)}."
        )
    if period_of(pay) == "hour":
        lead += f" A year: {year_of(pay, own.working_hours)}."
    return lead


def of_aesthetics(turn: Turn) -> str:
    """That nurses in aesthetics aren't counted apart, where their pay is asked."""
    if not turn.mentions(IN_AESTHETICS):
        return ""
    return (
        "No wage is published for injectors or nurses in aesthetics alone; they are "
        "counted with all nurses. "
    )


def gap_to_median(each_year: Decimal, median: Beside | None) -> str:
    """How far a year's pay is above or below the median, as a sentence."""
    if median is None:
        return ""
    gap = each_year - median.pay.annual_median_usd
    if not gap or (median.pay.is_lower_bound and gap > 0):
        return ""
    side = "above" if gap > 0 else "below"
    least = "at least " if median.pay.is_lower_bound else ""
    return f" That is {least}{usd(round(abs(gap)))} {side} the median."
