"""Plain words of somebody who may end their life, whatever else a message is read as."""

import re

CRY = re.compile(
    r"\b(?:don'?t|do not|no longer|never) (?:\w+ ){0,2}?(?:want|wanna|wish)(?: to)? "
    r"(?:live|be alive|be here any ?more|exist|wake up)\b(?! (?:in|at|on|near|with|early))"
    r"|\b(?:want|wanna|ready|plan\w*|going|gonna|thinking (?:of|about)|thoughts of"
    r"|feel like)\s(?:to )?(?:die|dying|kill(?:ing)? my ?self|hang(?:ing)? my ?self"
    r"|end(?:ing)? (?:it all|my life)|tak(?:e|ing) my (?:own )?life)\b"
    r"(?! (?:of|from) (?:laugh|bored|embarrass|cute|shame))"
    r"|\bsuicidal\b|\bcommit(?:ting)? suicide\b"
    r"|\bbetter off (?:dead|if i (?:was|were) (?:dead|gone)|without me (?:here|around))\b"
    r"|\b(?:no reason|nothing left|no point) (?:to|in) (?:live|living|go on living)\b"
    r"|\b(?:turn|steer|driv|swerv)(?:e|ing)? (?:\w+ ){0,3}(?:in ?to|off) "
    r"(?:an? |the |that )?(?:\w+ )?"
    r"(?:barrier|bridge|tree|wall|median|pole|cliff|oncoming|traffic)\b"
    r"|\bno (?:\w+ )?quiero (?:seguir )?(?:vivir|viviendo|existir)\b"
    r"|\b(?:quiero|voy a|pienso en) (?:morir(?:me)?|matarme|suicidarme|quitarme la vida)\b",
    re.IGNORECASE,
)
# "So nervous I could die".
ONLY_SAID_SO = r"\bso \w+(?: that)? i could (?:just |literally )?(?:die|cry|scream)\b"
# Faintly read so, a message is despair only with one of these: "my mom was ill and now I
# get my life together" has none.
FAINT = 0.65
DESPAIR = re.compile(
    r"\b(?:die[sd]?|dead|dying|death|kill\w*|suicid\w*|hurt\w*|harm\w*|cut(?:ting)?|alive"
    r"|live|living|hopeless\w*|worthless\w*|useless|better off|end (?:it|my life|things)"
    r"|any ?more|pain|point|giv(?:e|ing) up|go on|disappear\w*|wake up|no reason|burden"
    r"|alone|hate (?:my|me)|pills|overdos\w*|rope|bridge|jump\w*|desperate|depress\w*"
    r"|over it|sad|cry\w*|empty|numb|lost)\b",
    re.IGNORECASE,
)


def cries_for_help(text: str) -> bool:
    """Whether a message tells in plain words that its writer may end their life."""
    return CRY.search(text) is not None


def is_faint_cry(text: str, confidence: float) -> bool:
    """Whether despair is read in a message faintly, and no word of it tells any."""
    return confidence < FAINT and DESPAIR.search(text) is None
