"""A visitor's own figures, by the part they have in a sum."""

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from actions.sums.money_roles import LEAST_SALARY_USD, MOST_HOURLY_USD
from actions.sums.numbers import Number
from actions.wording import count, usd

WEEKS, MONTHS, FULL_WEEK = 52, 12, 40
# A week has no more hours than that at work or in class.
MOST_WEEKLY_HOURS = 84


class OwnFigures:
    """The numbers of a question, with those that are made of them."""

    def __init__(self, numbers: Sequence[Number]) -> None:
        self.numbers = list(numbers)

    def all(self, kind: str, *roles: str) -> list[Number]:
        """The numbers of this kind with one of these roles (any, where none is named)."""
        return [
            n for n in self.numbers if n.kind == kind and (not roles or n.role in roles)
        ]

    def first(self, kind: str, *roles: str) -> Number | None:
        """The first such number."""
        return next(iter(self.all(kind, *roles)), None)

    def money(self, *roles: str) -> Decimal | None:
        """Dollars of the first amount with one of these roles."""
        found = self.first("money", *roles)
        return found.value if found else None

    @property
    def price(self) -> Decimal | None:
        """The price of training with the kit, books and fees that are named."""
        price = self.money("price", "target")
        extras = sum((n.value for n in self.all("money", "extra")), Decimal(0))
        return price + extras if price is not None else None

    @property
    def at_hand(self) -> Decimal:
        """What is saved, granted or paid down already."""
        has = self.all("money", "saved", "down")
        return sum((n.value for n in has), Decimal(0))

    def per(self, kind: str, *periods: str) -> Number | None:
        """The first number of a kind that is per day, per week … ("" for neither)."""
        return next((n for n in self.numbers if n.kind == kind and n.per in periods), None)

    @property
    def weekly_hours(self) -> Decimal | None:
        """Hours a week: said so, or the hours of a day times the days."""
        weekly = self.per("hours", "week")
        if weekly:
            return weekly.value
        daily = self.per("hours", "day")
        if daily and self.weekly_days:
            return daily.value * self.weekly_days
        return None

    @property
    def working_hours(self) -> Decimal | None:
        """Hours a week beside a wage, where "20 hrs" can be nothing else."""
        bare = self.per("hours", "")
        if self.weekly_hours is None and bare and bare.value <= MOST_WEEKLY_HOURS:
            return bare.value
        return self.weekly_hours

    @property
    def weekly_days(self) -> Decimal | None:
        """Days a week."""
        days = self.per("days", "week") or self.per("days", "")
        return days.value if days and days.value <= 7 else None

    @property
    def share(self) -> Decimal | None:
        """The visitor's own share of what clients pay, in percent."""
        own, theirs = self.first("share", "", "split"), self.first("share", "theirs")
        if own:
            return own.value
        return 100 - theirs.value if theirs else None

    @property
    def sales(self) -> Number | None:
        """What is sold in a period: services, and products that are named beside."""
        said = self.all("money", "sales")
        first = next((n for n in said if n.per), None)
        if first is None:
            return said[0] if said else None
        whole = sum((n.value for n in said if n.per in ("", first.per)), Decimal(0))
        return replace(first, value=whole)

    @property
    def base(self) -> Number | None:
        """The pay that a share comes on top of: the one named right before it."""
        shares = [n for n in self.numbers if n.kind == "share"]
        if not shares:
            return None
        before = self.numbers[: self.numbers.index(shares[0])]
        return next((n for n in reversed(before) if n in self.pays), None)

    @property
    def pays(self) -> list[Number]:
        """What is or will be earned, as said; "22 dollars" beside hours is per hour."""
        said = self.all("money", "pay_now", "pay_then", "pay", "pay_other")
        if not said and self.price is None:
            said = self.all("money", "rate")
        if said or not self.working_hours:
            return said
        return [n for n in self.all("money", "") if n.value <= MOST_HOURLY_USD]


def period_of(pay: Number) -> str:
    """The period of a pay, by its size where it isn't said; "" where that isn't clear."""
    if pay.per:
        return pay.per
    if pay.value >= LEAST_SALARY_USD:
        return "year"
    return "hour" if pay.value <= MOST_HOURLY_USD else ""


def yearly(pay: Number, weekly_hours: Decimal | None = None) -> Decimal | None:
    """Dollars a year of a pay, full time where hours aren't said."""
    times = {
        "hour": (weekly_hours or FULL_WEEK) * WEEKS,
        "week": Decimal(WEEKS),
        "month": Decimal(MONTHS),
        "year": Decimal(1),
    }.get(period_of(pay))
    return pay.value * times if times else None


def as_said(pay: Number) -> str:
    """A pay as a visitor reads it: "$18 an hour", "$39,000 a year"."""
    period = period_of(pay)
    return f"{dollars(pay.value)} {'an' if period == 'hour' else 'a'} {period}"


def dollars(amount: Decimal) -> str:
    """Dollars with cents only where there are some, and below a thousand."""
    is_whole = amount == amount.to_integral_value() or amount >= 1000
    return usd(round(amount)) if is_whole else usd(round(amount, 2))


def plain(number: Decimal) -> str:
    """A number without needless digits behind the point."""
    is_whole = number == number.to_integral_value()
    return f"{int(number):,}" if is_whole else f"{number.normalize():f}"


def lasting(months: int) -> str:
    """A number of months as one reads it: "19 months", "2 years and 3 months"."""
    years, rest = divmod(months, MONTHS)
    if years < 2:
        return count(months, "month")
    return f"{years} years" + (f" and {count(rest, 'month')}" if rest else "")


def year_of(pay: Number, hours: Decimal | None, tips: Decimal | None = None) -> str:
    """The way from a pay to a year: "$18 × 40 hours × 52 weeks = $37,440"."""
    each = yearly(pay, hours) or Decimal(0)
    total = dollars(each + (tips or 0))
    period = period_of(pay)
    more = f" + {dollars(tips)} tips" if tips else ""
    if period == "year":
        return f"{dollars(each)}{more} = {total}" if tips else f"{total} a year"
    times = {"week": f"{WEEKS} weeks", "month": f"{MONTHS} months"}.get(
        period, f"{plain(hours or Decimal(FULL_WEEK))} hours × {WEEKS} weeks"
    )
    return f"{dollars(pay.value)} × {times}{more} = {total}"
