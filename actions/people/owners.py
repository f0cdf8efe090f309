"""Owners and employers: whom they hire, what that costs, and what it takes."""

import re
from collections.abc import Callable

from rasa_sdk.forms import REQUESTED_SLOT

from actions.case import Case
from actions.catalog.figures import (
    SKINCARE_SPECIALIST,
    Citation,
    citation,
    licence,
    occupation,
    wage,
)
from actions.dialogue.several import in_shares
from actions.injecting.jobs import OF_INJECTORS
from actions.licensing.boards import MEDICAL_PAGE, NURSES_PAGE
from actions.licensing.text import board
from actions.pay.text import sentence
from actions.people.nursing import NURSE
from actions.people.owning import OF_DIRECTORS, is_owner
from actions.people.trades import NURSE_CODES
from actions.reply import Reply, button
from actions.turn import Turn

OWN_JOB = re.compile(
    r"\b(?:would|do|can|could|will|should) i (?:\w+ )?(?:make|earn|get paid|get hired)\b"
    r"|\bhire me\b|\bget hired\b|\bpay me\b|\boffer(?:s|ed|ing)? me\b|\bmy boss\b",
    re.IGNORECASE,
)
_WHOM = (
    r"(?:her|him|them|one|someone|somebody|people|staff|an? (?:\w+ )?(?:nurse|rn|injector"
    r"|np|a?esth\w+|esti|assistant|person)|nurses|rns|injectors|a?estheticians|estis)"
)
FINDING = (
    r"\b(?:post|list|advertis\w+|put up)\s(?:\w+\s){0,3}?(?:jobs?|positions?|openings?|ads?"
    rf"|listings?)\b|\b(?:find|recruit|look for)\s{_WHOM}\b"
    r"|\bwhere (?:do|can|should|would) i (?:advertise|recruit|post|hire)\b"
)
COST = (
    rf"\b(?:pay|offer|paying|give)\s{_WHOM}\b|\bcosts? me\b|\bwhat (?:do|does|would|will)"
    rf"\s{_WHOM} cost\b|\b(?:what|how much) (?:should|do|would|must|can) i (?:pay|offer)\b"
    r"|\b(?:going|fair|normal|competitive) (?:rate|wage|pay)\b|\bwhat to (?:pay|offer)\b"
)
MODEL = (
    r"\b(?:fair|usual|normal|common|good) (?:split|percentage|cut)\b"
    r"|\bpay (?:model|structure|plan|split)\b|\bcommission\b|\b1099\b|\bw-?2\b|\bpayroll\b"
    rf"|\b(?:booth|chair|room) rent\w*\b|\brent\w* (?:\w+ ){{0,4}}to {_WHOM}\b"
)
NEEDS = (
    r"\b(?:need|require\w*|have to have|must i)\b[^?]{0,60}\b(?:extra|else|licen\w+"
    r"|permits?|insurance|for (?:the|my) (?:salon|spa|shop|studio))\b"
    r"|\bwhat (?:else )?do i need\b|\b(?:extra|other|another) (?:licen\w+|permits?)\b"
)
MEDICAL = (
    r"\b(?:botox|fillers?|tox|dysport|injections?|injectables?|laser\w*|semaglutide"
    r"|medical director)\b"
)
Told = tuple[str, list[Citation]]
Tell = Callable[[Turn, str], Told]
TO_OWN = r"\bto (?:own|run|open|buy)\b|\bown (?:it|that|this)\b"
LETS_ROOM = r"\b(?:rent\w*|leas\w+|sublet\w*|msos?|management company)\b"
HIRING = (
    r"\b(?:can|could|may|should|must|do) (?:i|we)\s(?:\w+\s)?(?:hire|employ|bring on)\s"
    rf"(?:another\s)?{_WHOM}\b"
)
STAFF_INJECTS = (
    r"\b(?:my|our|the|an?) (?:\w+ )?(?:nurse|rn|np|pa|injector|lpn|lvn|a?esth\w+)\b[^.?!]"
    r"{0,30}\binject"
)
LETTING = r"\b(?:can|may|could|is it|allowed|legal|own that|let|have)\b"


class TellOwner(Case):
    """What somebody who hires asks: never how one is hired or becomes what they seek."""

    topic = "business"
    precedes_stories = True

    @classmethod
    def is_meant(cls, intent: str, turn: Turn) -> bool:
        if turn.slots.get(REQUESTED_SLOT) or turn.text.startswith("/"):
            return False
        if OWN_JOB.search(turn.text) or not is_owner(turn):
            return False
        return bool(_asked(turn))

    def reply(self, turn: Turn) -> Reply:
        texts, sources = [], [citation(turn.session, "field_guide")]
        whom = _whom(turn)
        for tell in _asked(turn)[:2]:
            text, cited = tell(turn, whom)
            texts.append(text)
            sources = [*cited, *sources]
        return Reply(
            "\n\n".join(in_shares(texts)),
            next_step="" if turn.place else "Which state or city is it in?",
            buttons=[
                button("What they earn", "ask_pay", occupation=whom),
                button("What they may do", "ask_scope", occupation=whom),
                button("Schools near me", "find_schools"),
            ],
            sources=[*dict.fromkeys(sources)],
            slots={"occupation": whom},
        )


def _asked(turn: Turn) -> list[Tell]:
    """What is told of the things asked, in the order of weight."""
    found: list[Tell] = []
    is_medical = turn.mentions(MEDICAL) or turn.mentions(STAFF_INJECTS)
    if is_medical and turn.mentions(LETTING) and not turn.mentions(COST):
        return [_medical]
    if turn.mentions(NEEDS) and not turn.mentions(TO_OWN):
        found.append(_permits)
    if turn.mentions(COST) and not turn.mentions(OF_DIRECTORS):
        found.append(_cost)
    if turn.mentions(MODEL):
        found.append(_model)
    if turn.mentions(FINDING):
        found.append(_finding)
    hires = turn.mentions(HIRING) and not turn.mentions(TO_OWN)
    return found or ([_permits] if hires else [])


def _whom(turn: Turn) -> str:
    """The SOC code of whom the owner hires: named, spoken of before, else a nurse's."""
    if turn.named_occupation:
        return turn.named_occupation
    if turn.mentions(OF_INJECTORS):
        return NURSE
    if turn.own_occupation and turn.values("occupation"):
        return turn.own_occupation
    for message in turn.before:
        named = message.values("occupation")
        if named:
            return named[-1]
        if message.mentions(OF_INJECTORS):
            return NURSE
    return str(turn.slots.get("occupation") or SKINCARE_SPECIALIST)


def _cost(turn: Turn, whom: str) -> Told:
    who, pay = occupation(turn.session, whom), wage(turn.session, whom, turn.place)
    if pay is None:
        return f"No wage is published for {who.plural}.", []
    alone = (
        " No wage is published for injectors alone; many get commission on top."
        if whom in NURSE_CODES
        else ""
    )
    return (
        f"{sentence(who, turn.place, pay, 'hour')}{alone} To a wage an employer adds "
        "payroll taxes and workers' compensation; how much, an accountant or the state's "
        "labor office says.",
        [pay.citation],
    )


def _model(turn: Turn, _: str) -> Told:
    return (
        "Who works by your hours, prices and products is mostly your employee (W-2), "
        "whatever the paper says: with payroll tax, workers' compensation, and at least "
        "the minimum wage for every hour, also on commission. A 1099 or rent fits who "
        "sets hours and prices, brings clients and pays you a fixed sum. What percentage "
        "is usual no source that I hold counts. Ask irs.gov, the state's labor office and "
        "an accountant.",
        [],
    )


def _finding(turn: Turn, whom: str) -> Told:
    if whom in NURSE_CODES:
        where = (
            "Post it on general and nursing job sites, with injector training courses, "
            "whose graduates look for a first post, and with nurses who do per diem "
            "shifts."
        )
    else:
        where = (
            "Post it with esthetics schools near you (they keep job boards for their "
            "graduates; I can list them), on general job sites, and with your suppliers."
        )
    return f"{where} Look the licence up on its board's page before the first day.", []


def _permits(turn: Turn, whom: str) -> Told:
    if whom in NURSE_CODES:
        return _medical(turn, whom)
    rule = licence(turn.session, turn.place.state) if turn.place else None
    board_of = f"the {board(rule)}" if rule else "your state's board"
    return (
        "Check that whoever you hire holds the licence. It covers that person's work, not "
        "the place: the establishment licence, and your lease, have to cover skin care "
        "and a second person, which may mean another room, sink or inspection. Liability "
        "insurance has to name them; an employee takes workers' compensation, too. Ask "
        f"{board_of} what the place needs before the first day.",
        [rule.citation] if rule else [],
    )


def _medical(turn: Turn, _: str) -> Told:
    whose = f"{turn.place.state_name}'s" if turn.place else "your state's"
    if turn.mentions(LETS_ROOM):
        return (
            "A room let to her is one thing, the treatment another: injections are "
            "medicine, so the practice has to be hers or another prescriber's, with its "
            "own patients, records and insurance. If the state lets her own it, a lease at "
            "a fixed rent can do. A management company (MSO) is for when you want a part "
            f"in it without a licence; sharing her fees is risky. Ask {whose} medical "
            f"board ({MEDICAL_PAGE}) and a health lawyer before you sign.",
            [],
        )
    return (
        "Injections and medical lasers are medicine, also in a salon: a nurse needs a "
        "prescriber who examines and orders, so she can't come in alone. Who may own that "
        "part differs by state; in many it has to be a physician or another prescriber. "
        f"Ask {whose} medical board ({MEDICAL_PAGE}) and board of nursing "
        f"({NURSES_PAGE}), the salon's own board whether its room may be used, and a "
        "health lawyer before the first treatment.",
        [],
    )
