"""The values of one row, read with what the agencies write for "nothing"."""

import re
from collections.abc import Mapping
from datetime import date, datetime
from decimal import Decimal, InvalidOperation

# What IPEDS writes for not reported, not applicable and not available.
IPEDS_NULLS = frozenset({"", ".", "-1", "-2", "-3"})
BLS_NULLS = frozenset({"", "-", "–", "—", "*", "**", "#"})
SCORECARD_NULLS = frozenset({"", "null", "na", "nan", "ps", "privacysuppressed"})
NO_NULLS = frozenset({""})
TOP_CODED = "#"
AT_LEAST = ">="


class RowError(Exception):
    """A row, or a program of it, can't be used; the message says why."""


class Record:
    """One row by its column names, which are in capitals.

    `nulls` are the texts, in lower case, that the agency writes for nothing.
    """

    def __init__(self, values: Mapping[str, str], nulls: frozenset[str]) -> None:
        self._values = values
        self._nulls = nulls

    def raw(self, column: str) -> str:
        """The text as it stands; empty where the file has no such column."""
        return self._values.get(column, "")

    def text(self, *columns: str) -> str | None:
        """The first of the columns that isn't null; a bound such as ">=5" is null."""
        for column in columns:
            value = self.raw(column)
            if value.lower() not in self._nulls and not value.startswith(AT_LEAST):
                return value
        return None

    def needed(self, column: str) -> str:
        """A text that has to be there."""
        value = self.text(column)
        if value is None:
            raise RowError(f"{column} is empty")
        return value

    def number(self, column: str, low: float, high: float) -> float | None:
        """A number between `low` and `high`; None for a null.

        Knows "$1,234", "12.0" and " 7 ".
        """
        text = self.text(column)
        if text is None:
            return None
        value = self._parsed(column, text)
        if not low <= value <= high:
            raise RowError(f"{column} is {text}, expected {low:,.9g} to {high:,.9g}")
        return float(value)

    def integer(self, column: str, low: int, high: int) -> int | None:
        """A whole number, rounded where the file has decimals (dollars)."""
        value = self.number(column, low, high)
        return None if value is None else round(value)

    def cents(self, column: str, high: int) -> Decimal | None:
        """Dollars and cents."""
        if self.number(column, 0.01, high) is None:
            return None
        return self._parsed(column, self.raw(column)).quantize(Decimal("0.01"))

    def at_least(self, column: str, high: float) -> float | None:
        """The number of ">=$239,200"; None for a number without the sign."""
        text = self.raw(column)
        if not text.startswith(AT_LEAST):
            return None
        value = self._parsed(column, text.removeprefix(AT_LEAST))
        if not 1 <= value <= high:
            raise RowError(f"{column} is {text}, expected 1 to {high:,.9g}")
        return float(value)

    def flag(self, column: str, yes: str = "1", no: str = "0") -> bool | None:
        """True, False, or None for any other code."""
        return {yes: True, no: False}.get(self.raw(column))

    def day(self, column: str) -> date | None:
        """A date as 2026-11-21 or 11/21/2026; None for a null."""
        text = self.text(column)
        for form in ("%Y-%m-%d", "%m/%d/%Y"):
            try:
                return None if text is None else datetime.strptime(text, form).date()
            except ValueError:
                continue
        raise RowError(f"{column} is {text}, expected a date such as 2026-11-21")

    def cip_code(self, column: str) -> str | None:
        """A CIP code as NN.NNNN: some files drop a trailing or a leading zero.

        "99" is the total of an institution.
        """
        text = self.text(column)
        if text is None:
            return None
        match = re.fullmatch(r"(\d{1,2})(?:\.(\d{1,4}))?", text)
        if not match:
            raise RowError(f"{column} is {text}, expected a CIP code such as 12.0409")
        digits = match[2] or ""
        return f"{int(match[1]):02}.{digits:0<4}"

    @staticmethod
    def _parsed(column: str, text: str) -> Decimal:
        plain = text.replace(",", "").removeprefix("$")
        try:
            value = Decimal(plain)
        except InvalidOperation:
            raise RowError(f"{column} is {text!r}, expected a number") from None
        if not value.is_finite():
            raise RowError(f"{column} is {text!r}, expected a number")
        return value
