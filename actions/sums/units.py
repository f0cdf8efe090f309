"""The units of numbers: what is counted, and per what."""

import re

# The unit of "750 or 600 hours" is that of both.
SHARED = re.compile(
    r"\s?(?:or|to|vs\.?|versus|and|-|–)\s?\d[\d,]*\s?(?=(?:clock |class )?"
    r"(?:hours?|hrs?|months?|mos|weeks?|wks?|years?|yrs?|days?)\b)",
    re.IGNORECASE,
)
CURRENCY = re.compile(r"\W{0,2}(?:dollars?|dollers?|bucks?|usd|\$)(?!\w)", re.IGNORECASE)
VISITS = (
    r"(?:clients?|customers?|facials?|treatments?|services?|visits?|appointments?|peels?"
    r"|sessions?|wax(?:es)?|lash (?:sets?|fills?)|people)"
)
PERIODS = {
    "hour": r"(?:hours?|hrs?|h)", "day": r"(?:days?|nights?|shifts?)",
    "week": r"(?:weeks?|wks?)", "month": r"(?:months?|mos?|mths?)",
    "year": r"(?:years?|yrs?)", "paycheck": r"(?:pay ?checks?|checks?|pay ?days?)",
    "visit": VISITS,
}  # fmt: skip
LY = {"hourly": "hour", "hrly": "hour", "daily": "day", "nightly": "day"} | {
    "weekly": "week", "monthly": "month", "yearly": "year", "annually": "year",
}  # fmt: skip
PER = re.compile(
    r"\W{0,2}(?:(?:of|in|for|at)\s(?:class(?:es)?|school|work|services|sales|products)\s"
    r"|(?:more|extra|worth)\s)?"
    r"(?:(?:an?|per|each|every|for every|for each|the|/)\s?(?P<unit>"
    + "|".join(f"(?P<{name}>{words})" for name, words in PERIODS.items())
    + rf")\b|(?P<ly>{'|'.join(LY)})\b)",
    re.IGNORECASE,
)
EACH = re.compile(r"\W{0,2}(?:each|shifts?)\b", re.IGNORECASE)
KIND_OF = (
    r"(?:(?:clock|credit|class(?:room)?|training|school|practical|full|regular)[\s-])?"
)
UNIT = re.compile(
    rf"[\s-]?\+?{KIND_OF}(?:(?P<share>%|percent|pct)|(?P<hours>{PERIODS['hour']})"
    rf"|(?P<days>{PERIODS['day']})|(?P<weeks>{PERIODS['week']})"
    rf"|(?P<months>{PERIODS['month']})|(?P<years>{PERIODS['year']})"
    rf"|(?P<visits>{VISITS}))(?!\w)",
    re.IGNORECASE,
)


def day_or_week(rest: str) -> str:
    """The day or week of "8 hour shifts", "20 hour week"."""
    if re.match(r"\W*(?:shifts?|days?|nights?)\b", rest, re.I):
        return "day"
    return "week" if re.match(r"\W*(?:weeks?|wks?)\b", rest, re.I) else ""


def per_what(after: str) -> str:
    """Per what a number is: "hour", "week", "visit" …; "" where it isn't said."""
    currency = CURRENCY.match(after)
    match = PER.match(after, currency.end() if currency else 0)
    if not match:
        return ""
    if match["ly"]:
        return LY[match["ly"].lower()]
    return next(name for name in PERIODS if match[name])
