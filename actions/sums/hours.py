"""Hours: how many are left, and how long they take at a number of hours a week."""

from math import ceil

from actions.catalog.figures import Citation, licence, typical_program
from actions.reply import Reply, button
from actions.sums.figures import MONTHS, WEEKS, OwnFigures, lasting, plain
from actions.sums.numbers import Number, numbers_said
from actions.turn import Turn
from actions.wording import count

ASKS = (
    r"\b(how (?:long|many|much|soon|fast)|when|left|remain\w*|done by|finish|take|takes"
    r"|weeks|months|still need)\b"
)
OF_TRAINING = (
    "ask_schedule",
    "ask_training_length",
    "ask_credit_for_hours",
    "ask_licence",
    "ask_licence_transfer",
)
SCHOOL = (
    r"\b(class\w*|school|program|course|train\w*|licen[cs]e|esthe\w*|finish|done"
    r"|graduat\w*)\b"
)
LEAVES_OUT = "Holidays, missed days and the wait for the exam aren't in it."
BUTTONS = [
    button("Evening and part-time classes", "ask_schedule"),
    button("Hours for the licence", "ask_licence"),
]
THE_REST = r"\b(?:the rest|what'?s left|left|remain\w*|finish|from there)\b"
# Where these are told of, hours a week are worked and not learnt.
LEAST_TOTAL_HOURS = 90


def hours_left(turn: Turn, own: OwnFigures) -> Reply | None:
    """Hours needed less hours done, and the time that they take."""
    if own.all("money", "pay_now", "pay_then", "pay", "fee", "visit"):
        return None
    done, said = own.first("hours", "done"), _total(own)
    if done is None and turn.mentions(THE_REST):
        done = _done_before(turn)
    is_whole = bool(said and done and own.weekly_hours)
    if not is_whole and not turn.mentions(ASKS):
        return None
    is_school = turn.intent in OF_TRAINING or turn.mentions(SCHOOL) or bool(done)
    days, a_week = own.per("days", "week"), own.weekly_hours
    if not said and not (is_school and (done or a_week or days)):
        return None
    if said and not (done or a_week or days):
        return None
    total, whose, sources = (said, "", []) if said else _needed(turn)
    left = total - (int(done.value) if done else 0)
    if left <= 0:
        return None
    minus = f" ({whose}{count(total)} − {count(total - left)})" if done else ""
    if not a_week and days:
        return Reply(
            f"{count(left, 'hour')} are left{minus}. How many hours is each of the "
            f"{plain(days.value)} days? The hours divided by the hours of a week are the "
            "weeks.",
            buttons=BUTTONS,
            sources=sources,
        )
    beside, more = _beside(turn, said)
    if not a_week:
        return Reply(
            f"{count(left, 'hour')}: {whose}{count(total)} − {count(total - left)}, if all "
            "of yours count. What counts, the board decides, and a school may take over "
            f"fewer: get a transcript first.{beside} Tell me how many hours a week you can "
            "come, and I work out the weeks.",
            buttons=BUTTONS,
            sources=[*sources, *more],
        )
    weeks = left / a_week
    months = max(1, round(weeks * MONTHS / WEEKS))
    lead = f"About {count(ceil(weeks), 'week')}" + (
        f", roughly {lasting(months)}" if months > 1 else ""
    )
    each = _each(own)
    return Reply(
        f"{lead}: {'' if done else whose}{count(left, 'hour')}{minus} ÷ {plain(a_week)} "
        f"hours a week{each}. {LEAVES_OUT}{beside} Ask the school whether it allows that "
        "pace.",
        buttons=BUTTONS,
        sources=[*sources, *more],
    )


def weekly_hours_needed(turn: Turn, own: OwnFigures) -> Reply | None:
    """How many hours a week finish a training in a number of months or weeks."""
    weeks, months = own.per("weeks", ""), own.per("months", "")
    said = _total(own)
    if said is None or not (weeks or months) or own.weekly_hours or own.pays:
        return None
    if not turn.mentions(ASKS):
        return None
    done = own.first("hours", "done")
    left = said - (int(done.value) if done else 0)
    span = weeks.value if weeks else (months.value if months else 1) * WEEKS / MONTHS
    if left <= 0 or span <= 0:
        return None
    within = f"{plain(weeks.value)} weeks" if weeks else f"{round(span, 1)} weeks"
    return Reply(
        f"About {ceil(left / span)} hours a week: {count(left, 'hour')} ÷ {within}. "
        f"{LEAVES_OUT} Ask the school which timetables it has.",
        buttons=BUTTONS,
    )


def _done_before(turn: Turn) -> Number | None:
    """The hours that the visitor said before to have done."""
    figures = (OwnFigures(numbers_said(message.text)) for message in turn.before)
    return next(filter(None, (own.first("hours", "done") for own in figures)), None)


def _total(own: OwnFigures) -> int | None:
    """The hours that the visitor says are needed."""
    totals = [n for n in own.all("hours", "") if not n.per and n.value >= LEAST_TOTAL_HOURS]
    return int(max(n.value for n in totals)) if totals else None


def _needed(turn: Turn) -> tuple[int, str, list[Citation]]:
    """The hours that the visitor's state or the typical program asks for."""
    rule = licence(turn.session, turn.place.state) if turn.place else None
    if turn.place and rule and rule.hours:
        return rule.hours, f"{turn.place.state_name}'s ", [rule.citation]
    typical = typical_program(turn.session)
    return typical.clock_hours, "a typical program's ", [typical.citation]


def _beside(turn: Turn, said: int | None) -> tuple[str, list[Citation]]:
    """What the catalogue holds beside the visitor's total."""
    if not said:
        return "", []
    needed, whose, sources = _needed(turn)
    if needed == said:
        return "", []
    own = "A typical program has" if "typical" in whose else f"{whose[:-3]} asks for"
    return f" {own} {count(needed, 'hour')}.", sources


def _each(own: OwnFigures) -> str:
    daily = own.per("hours", "day")
    if own.per("hours", "week") or not daily or not own.weekly_days:
        return ""
    return f" ({plain(own.weekly_days)} days of {plain(daily.value)} hours)"
