"""In which month one would be done who starts in another, by a school's own length."""

import re
from calendar import month_name

from rasa_sdk.forms import REQUESTED_SLOT

from actions.case import Case
from actions.catalog.figures import typical_program
from actions.catalog.search import SchoolHit
from actions.reply import Reply, button
from actions.schools.deadline import MONTHS
from actions.schools.listing import list_sources, page_shown, schools_shown
from actions.schools.mentions import in_view, mentioned
from actions.turn import Turn
from actions.wording import count

_MONTH = "|".join(sorted((name for name in MONTHS if name != "may"), key=len, reverse=True))
STARTS = re.compile(
    r"\b(?:start\w*|begin\w*|enrol\w*|sign up|go)\b[^.?!]{0,25}?"
    rf"\b(?:in|on|from|by|this|next|coming|early|late|mid)[ -](?P<month>{_MONTH}|may)\b"
    rf"|\b(?:start\w*|begin\w*|enrol\w*)\s(?P<alone>{_MONTH})\b"
    rf"|\b(?P<ahead>{_MONTH}|may) start\b",
    re.IGNORECASE,
)
ENDS = (
    r"\b(?:when|what month|how soon|by when|til when|until when|how long)\b[^.?!]{0,40}"
    r"\b(?:done|finish\w*|graduat\w+|complete\w*|through|out|over|licen[cs]ed|working|ready"
    r"|end)\b|\b(?:done|finish\w*|graduate|licen[cs]ed|ready|through|out) (?:by )?(?:when"
    r"|what month)\b|\b(?:finish|end|graduation) date\b"
)
OF_ELSE = (
    r"\b(?:nursing|medical|med|residency|rn|np|pa|lpn) (?:school|program)?\b|\bresidency\b"
)


class TellDoneBy(Case):
    """When training that starts in a month named is over."""

    topic = "training_length"
    uses_place = True

    @classmethod
    def is_meant(cls, intent: str, turn: Turn) -> bool:
        if turn.slots.get(REQUESTED_SLOT) or turn.mentions(OF_ELSE) or turn.is_clinical:
            return False
        return STARTS.search(turn.text) is not None and turn.mentions(ENDS)

    def reply(self, turn: Turn) -> Reply:
        found = STARTS.search(turn.text)
        said = next(name for name in found.groups() if name) if found else ""
        start = MONTHS[said.lower()]
        hits = _schools(turn)
        known = [hit for hit in hits if hit.months]
        if known:
            lines = [
                f"{hit.school} reports {count(hit.months or 0, 'month')}: about "
                f"{_after(start, hit.months or 0)}"
                for hit in known
            ]
            counted = f"{'; '.join(lines)}."
            sources = list_sources(turn)
        else:
            typical = typical_program(
                turn.session, turn.place.state if turn.place else None
            )
            counted = (
                f"The typical program takes {count(typical.months, 'month')}: about "
                f"{_after(start, typical.months)}."
            )
            sources = [typical.citation]
            if hits:
                counted = f"{hits[0].school} reports no length. {counted}"
        return Reply(
            f"Counted from {month_name[start]}: {counted} That holds for the pace the "
            "program is reported with: part time or missed hours take longer, and the exam "
            "and the licence come some weeks after. Start dates aren't in public data, so "
            "ask the school for its next one.",
            buttons=[
                button("Hours for the licence", "ask_licence"),
                button("The licence exam", "ask_exam"),
            ],
            sources=sources,
            slots={"place": turn.slots.get("place")},
        )


def _schools(turn: Turn) -> list[SchoolHit]:
    """The school named or in view, else those on the page."""
    hits = schools_shown(turn)
    view = in_view(turn, hits)
    return mentioned(turn, hits) or ([view] if view else page_shown(hits))


def _after(start: int, months: int) -> str:
    ends = start + months
    years = (ends - 1) // 12
    later = " of the next year" if years == 1 else f" {years} years on" if years else ""
    return f"{month_name[(ends - 1) % 12 + 1]}{later}"
