"""What visitors told of their lives that weighs in a choice: money, time, children, aim."""

import re

from actions.turn import Turn

MONEY, SOON, CHILDREN, JOB = "money", "soon", "children", "job"
INJECTING, NO_NEEDLES, GOOD_PAY = "injecting", "no_needles", "good_pay"
# How an answer names what was told.
NAMES = {
    MONEY: "little money",
    SOON: "income needed soon",
    CHILDREN: "children to look after",
    JOB: "a job beside it",
}
WORDS = {
    MONEY: r"\b(broke|(?:little|tight|low|limited) (?:on )?(?:money|budget|income|cash)"
    r"|(?:low|little) savings|\w*n'?t have (?:much |any |a lot of )?(?:money|savings|cash)"
    r"|(?:not much|no|short on) (?:money|savings|cash)|money(?:'s| is) (?:tight|short)"
    r"|(?:can'?t|cannot) afford|poor|cheap(?:er|est)?|paycheck to paycheck"
    r"|without (?:debt|loans?))\b",
    SOON: r"\b(?:(?:need|want|have|gotta)\b[^.?!,]{0,25}|earn\w*|start\w*|finish\w*"
    r"|work|money|done|income)\s(?:\w+ ){0,2}?(?:soon|fast|quick\w*|asap|right away)\b"
    r"|\b(?:don'?t|do not|dont) (?:want|have) (?:\w+ ){0,3}?years\b"
    r"|\btoo (?:old|long) for\b",
    CHILDREN: r"\b(kids?|child(?:ren)?|toddlers?|newborn|baby|babies|single (?:mom|mother"
    r"|mum|dad|father|parent)|(?:mom|mother|mum|dad) of)\b",
    JOB: r"\b(work(?:ing)? full[- ]?time|full[- ]?time job|day job|keep(?:ing)? my job"
    r"|while (?:i'?m )?work(?:ing)?|work (?:days|nights)|9 ?(?:-|to) ?5|two jobs|i work"
    r"|(?:have|got) a job)\b",
    INJECTING: r"\b(inject\w*|botox|fillers?|needles)\b",
    NO_NEEDLES: r"\b(?:hates?|scared of|afraid of|no|without|can'?t stand)"
    r" (?:needles|blood|injections)\b",
    GOOD_PAY: r"\b((?:good|more|best|better|big|most|real|decent)"
    r" (?:money|pay|income|salary)|earn (?:more|most|well)|well[- ]paid|six figures)\b",
}
DENIED = re.compile(
    r"\b(?:no|not|without|(?:do|does|did|have|has|can|wo)n?'?t|never|hates?"
    r"|can'?t stand|scared of|afraid of|treat|facials (?:for|on))\s(?:\w+\s){0,3}$",
    re.IGNORECASE,
)


def told_in(text: str) -> set[str]:
    """What a message tells."""
    return {
        name
        for name, words in WORDS.items()
        if any(
            name in (MONEY, NO_NEEDLES) or not DENIED.search(text[: found.start()])
            for found in re.finditer(words, text, re.IGNORECASE)
        )
    }


def told(turn: Turn) -> set[str]:
    """What the visitor told in this message and in the question that it goes on with."""
    return told_in(turn.text) | told_in(said_before(turn))


def said_before(turn: Turn) -> str:
    """The question before, with what was added to it."""
    return str(turn.slots.get("question") or "")


def named(circumstances: set[str]) -> list[str]:
    """How an answer names what was told, in one order."""
    return [name for key, name in NAMES.items() if key in circumstances]
