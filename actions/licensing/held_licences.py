"""What the licence of another beauty trade lets its holder do on a face."""

import re

from actions.case import Case
from actions.catalog.figures import SKINCARE_SPECIALIST, citation, wage
from actions.licensing.limits import state_rule
from actions.licensing.text import board
from actions.reply import Reply, button
from actions.turn import Turn
from actions.wording import count

READ_AS = (
    "ask_scope", "ask_unlicensed_work", "ask_limited_licence", "ask_licence", "inform",
    "nlu_fallback", "out_of_scope", "ask_credit_for_hours", "ask_career_path",
    "ask_eligibility", "ask_pay", "ask_training_length", "ask_licence_transfer",
    "correct_bot", "ask_training_path",
)  # fmt: skip
# The trade, as its licence is named, and what that licence is for.
TRADES = {
    r"nails?|manicur\w*": ("nail", "hands, feet and nails"),
    r"lash\w*|eyelash\w*": ("lash", "lashes"),
    r"wax\w*": ("waxing", "hair removal"),
    r"threading": ("threading", "hair removal by thread"),
    r"braid\w*|braiding": ("braiding", "hair"),
    r"make-?up|mua": ("make-up", "applying make-up"),
    r"massage|lmt": ("massage", "massage of the body"),
    r"electrolog\w*|electrolysis": ("electrology", "hair removal by needle"),
    r"tattoo|microblading|pmu": ("tattoo", "colour under the skin"),
    r"barber\w*": ("barber's", "hair and shaves"),
}
_PAPER = (
    r"(?:tech\w*|artist|specialist|therapist|licen[cs]\w*|licen[cs]e|certificate|cert"
    r"|permit|registration)"
)
HELD = re.compile(
    rf"\b(?P<trade>{'|'.join(TRADES)}) (?:tech\w* |therapy |artist )?{_PAPER}\b"
    r"|\b(?:licen[cs]ed|i am an?|i'?m an?|im an?) (?P<one>barber|manicurist|lmt)\b"
    r"|\b(?P<own>lmt|barber) (?:here|for \d+)",
    re.IGNORECASE,
)
# What somebody has, and not what they think of getting.
SOUGHT = re.compile(
    r"\b(?:get|getting|need|want|become|for|which|is there|what is)\s"
    r"(?:an? |my |the |only )?(?:\w+ )?$",
    re.IGNORECASE,
)
FACIALS = (
    r"\b(?:facials?|faces?|skin ?care|skin|dermaplan\w*|peels?|hydrafacials?|esth\w*)\b"
)
MAY = (
    r"\b(?:can|may|could|allowed|legal\w*|true|cover\w*|enough|okay?|let(?:s)? me"
    r"|do i need|need another|also)\b"
)
CREDIT = (
    r"\b(?:credit|count\w*|how (?:many|much|long)[^.?!]{0,25}(?:hours?|hrs|school|course)"
    r"|hours? (?:less|off)|transfer\w*|already have|have already|shorter|skip)\b"
)
MONEY = r"\b(?:money|pay|earn\w*|income|salary|make more)\b"


class TellHeldLicence(Case):
    """Whether a nail, lash or barber's licence covers facials, and what it counts."""

    topic = "scope"
    uses_place = True

    @classmethod
    def is_meant(cls, intent: str, turn: Turn) -> bool:
        if intent not in READ_AS or _trade(turn.text) is None:
            return False
        asks = turn.mentions(MAY) or turn.mentions(CREDIT)
        return turn.mentions(FACIALS) and asks and not turn.is_clinical

    def covers(self, said: str, intent: str) -> bool:
        """Whether a part asks what the case tells: limits, credit or pay."""
        return any(re.search(of, said, re.I) for of in (MAY, CREDIT, MONEY))

    def reply(self, turn: Turn) -> Reply:
        name, work = _trade(turn.text) or ("", "")
        rule = state_rule(turn)
        where = turn.place.state_name if turn.place else "your state"
        hours = count(rule.hours, "hour") if rule and rule.hours else "hours of its own"
        whom = f"the {board(rule)}" if rule else "your state's board"
        pay = wage(turn.session, SKINCARE_SPECIALIST, turn.place)
        said, sources = [], [citation(turn.session, "field_guide")]
        if turn.mentions(CREDIT):
            said.append(
                f"The esthetician's licence takes {hours} in {where}; a {name} licence "
                "seldom shortens it, since boards and schools credit only what overlaps "
                "(hygiene, law)."
            )
        said.append(_limit(name, work, where, hours, is_told=bool(said)))
        if turn.mentions(MONEY) and pay:
            sources.append(pay.citation)
            said.append(
                f"Aestheticians in {pay.area} earn a median of {pay.annual_median} a year; "
                "for your trade I hold none to compare, so lay your own beside it."
            )
        said.append(f"Ask {whom} in writing which services yours covers.")
        return Reply(
            " ".join(said),
            next_step="" if turn.place else "Which state are you in?",
            buttons=[
                button("Licence rules", "ask_licence"),
                button("Credit for my hours", "ask_credit_for_hours"),
                button("Find schools", "find_schools"),
            ],
            sources=[*sources, *([rule.citation] if rule else [])],
        )


def _limit(name: str, work: str, where: str, hours: str, is_told: bool) -> str:
    """That such a licence covers no facials, or who knows where it may."""
    if name == "barber's":
        return (
            "It depends on the state: some let barbers give facials with a shave, others "
            "none; peels and devices mostly need the esthetician's licence."
        )
    needed = "" if is_told else (
        f" Facials for pay in {where} take the esthetician's licence ({hours}) or, mostly, "
        "the cosmetologist's; no friend or boss can lend theirs."
    )  # fmt: skip
    lead = "By itself" if is_told else "No:"
    return f"{lead} a {name} licence is for {work}, not for facials.{needed}"


def _trade(text: str) -> tuple[str, str] | None:
    """The licence that the writer holds, with what it is for."""
    for found in HELD.finditer(text):
        if SOUGHT.search(text[: found.start()]):
            continue
        said = next(word for word in found.groups() if word)
        return next(
            trade for words, trade in TRADES.items() if re.fullmatch(words, said, re.I)
        )
    return None
