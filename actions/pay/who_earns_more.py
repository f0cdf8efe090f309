"""Which of several occupations earns more: their medians side by side."""

from actions.case import Case
from actions.catalog.figures import (
    OFFICES_OF_PHYSICIANS,
    PERSONAL_CARE_SERVICES,
    occupation,
    wage,
    workplaces,
)
from actions.occupations.unheld import unheld_named
from actions.pay.answers import comparison, places_asked
from actions.pay.by_workplace import SHARED_INDUSTRIES, WHOLE
from actions.pay.text import not_counted
from actions.people.trades import MEDICAL_CODES
from actions.reply import Reply, button
from actions.turn import Turn
from actions.wording import capitalised, listed

EARNS_MORE = (
    r"\b(?:makes?|earns?|pays?|gets?|getting|paid) (?:\w+ )?(?:more|better|most|best)\b"
    r"|\b(?:pay|paid|salary|salaries|wages?|money)\b[^.?!]{0,60}\b(?:vs|versus|than"
    r"|compared (?:to|with)|or)\b|\b(?:vs|versus|compared (?:to|with))\b[^.?!]{0,40}"
    r"\b(?:pay|paid|salary|salaries|wages?|money)\b"
    r"|\b(?:higher|better|best|more|highest)[- ](?:pay(?:ing)?|paid|salar\w+|wages?|income"
    r"|money)\b|\bwho (?:makes?|earns?)\b|\bmore money\b"
)
INTENTS = (
    "ask_pay", "ask_spa_vs_medical", "ask_pay_by_workplace", "ask_career_path", "inform",
    "nlu_fallback", "out_of_scope",
)  # fmt: skip
# The industries that hold several kinds of workplace.
NAMES = {OFFICES_OF_PHYSICIANS: "doctors' offices", PERSONAL_CARE_SERVICES: "spas"}
# So short a message asks nothing beside it.
MOST_WORDS = 14


class TellWhoEarnsMore(Case):
    """The pay of the occupations named, highest first."""

    is_of_question = True

    topic = "pay"
    uses_place = True

    @classmethod
    def is_meant(cls, intent: str, turn: Turn) -> bool:
        if intent not in INTENTS or not turn.mentions(EARNS_MORE):
            return False
        is_short = len(turn.text.split()) <= MOST_WORDS and len(turn.questions) < 2
        return is_short and len(_held(turn)) > 1 and not unheld_named(turn)

    def reply(self, turn: Turn) -> Reply:
        if turn.workplace:
            return _at_work(turn, _held(turn))
        return comparison(turn, _held(turn), places_asked(turn))


def _held(turn: Turn) -> list[str]:
    """The occupations named that have a wage; who is one of them is named, too.

    "Which one pays more" asks of those named before.
    """
    before = turn.slots.get("occupations") or []
    are_before = turn.mentions(r"\b(?:which|who)\b") and not turn.slots.get("schools_shown")
    meant = (*turn.named_occupations, turn.own_occupation)
    # "Derm PAs" are no dermatologists.
    named = [code for code in turn.values("occupation") if code in meant]
    said = named or (before if are_before else [])
    codes = [str(code) for code in dict.fromkeys(said)]
    return [code for code in codes if wage(turn.session, code)]


def _at_work(turn: Turn, codes: list[str]) -> Reply:
    """Several occupations in the workplace named: each one's nearest published figure."""
    kind = workplaces(turn.session)[str(turn.workplace)]
    industries = [kind.industry_code] if kind.industry_code else [*SHARED_INDUSTRIES]
    people = [occupation(turn.session, code) for code in codes]
    rows = []
    for who in people:
        found = [
            (NAMES.get(code, kind.plural), pay)
            for code in industries
            if (pay := wage(turn.session, who.soc_code, None, code))
        ]
        nation = wage(turn.session, who.soc_code)
        if nation:
            rows.append((who, found or [("all workplaces", nation)]))
    rows.sort(key=lambda row: -row[1][0][1].annual_median_usd)
    lines = [
        f"• {capitalised(who.plural)}: "
        + listed([f"{pay.annual_median} in {name}" for name, pay in found])
        for who, found in rows
    ]
    sources = [pay.citation for _, found in rows for _, pay in found]
    is_whole = kind.industry_code and kind.workplace in WHOLE
    counted = (
        ""
        if is_whole
        else f"For {kind.plural} alone none is published: they are counted with these."
    )
    by_licence = (
        " Employers mostly pay by licence, so rates for one treatment differ: ask each."
        if {*codes} & {*MEDICAL_CODES}
        else ""
    )
    return Reply(
        "Median pay a year in the whole country, highest first:\n"
        + "\n".join(lines)
        + f"\n{counted}{by_licence} {not_counted(people)}",
        buttons=[
            button("By workplace", "ask_pay_by_workplace"),
            button("What a figure contains", "ask_pay_basis"),
        ],
        sources=sources,
        slots={"occupation": codes[0], "occupations": codes},
    )
