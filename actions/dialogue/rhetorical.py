"""What somebody says in a question's form and wants no answer to."""

import re

_RHETORICAL = re.compile(
    r"\W*(?:(?:like|so|and|but|i mean|ok|lol|omg)\W+)*(?:"
    r"who (?:do|does|the hell|even|cares?|knew|would have)\b(?=.*\b(?:think|cares?|knew"
    r"|known)\b)"
    r"|(?:am i|is it) (?:crazy|stupid|dumb|nuts|insane|just me|overreacting|being (?:dumb"
    r"|silly))"
    r"|(?:any|does anyone have any|got any) (?:advice|thoughts|tips|ideas|suggestions|help)"
    r"|what do (?:you|u|y'?all|yall) think|thoughts|(?:you|u) know|right|make sense"
    r"|does (?:that|this|any of this) make (?:any )?sense|can (?:you|u|anyone|someone"
    r"|anybody)"
    r" (?:please )?(?:help|explain|advise)(?: me)?(?: out)?(?: please)?|(?:can|may"
    r"|could) i ask"
    r"|what (?:the (?:hell|heck|f\w*)|gives)|can you believe|isn'?t (?:that|it) (?:crazy"
    r"|insane|wild)"
    r"|why (?:is|are|does|do|must|would|did) (?:(?:it|this|that|they|everything|everyone"
    r"|nobody|all (?:of )?(?:it|this)|schools?|boards?|states?|people)\b ?)(?:all |have to"
    r" |has to )?(?:make |making )?(?:(?:it|this|everything|things|all) )?(?:be )?(?:so"
    r"|such a|this|that)? ?(?:hard|confusing|unclear|complicated|difficult|vague|annoying"
    r"|frustrating|messy|mess|ridiculous|stupid|pain|dumb)"
    r"|why (?:me|would anyone)|how (?:crazy|nuts|insane) is (?:that|this)|how are you"
    r"|what (?:should|do|can) i do(?: now| here)?|what now|is (?:that|this) (?:ok|okay"
    r"|allowed)?"
    r")\b[^\w]*(?:\w+\W*){0,3}$",
    re.IGNORECASE,
)

# "Why you say residency?" complains of a word, and asks nothing about it.
_COMPLAINS = re.compile(
    r"\W*(?:(?:so|and|but|no|wait)\W+)*why (?:(?:do|did|are|would) )?(?:you|u)"
    r" (?:keep |always |even )?"
    r"(?:say|saying|said|tell\w*|told|talk\w*|speak\w*|mention\w*)"
    r"(?: (?:me|us|to|about|of|with|only|always))* (?:an? |the )?(?:[\w'-]+\W*){1,2}$",
    re.IGNORECASE,
)

# "Wait thats a lot of money" exclaims at what was told.
_EXCLAIMS = re.compile(
    r"\W*(?:(?:wait|wow|whoa|omg|damn|ok|okay|oh|ugh|yikes|jeez|geez|man|so|but|lol|hm+)"
    r"\W+)*(?:that|it|this)(?:'?s| is)(?: like| just| really| still| kinda)? (?:a ?lot|so"
    r" much|(?:way )?too much|(?:so |too |really |very |super |pretty )?(?:expensive|pricey"
    r"|steep))(?: of (?:money|cash))?(?: (?:for me|tho|though|lol))?[\s.!]*$",
    re.IGNORECASE,
)


def complains(said: str) -> bool:
    """Whether a part of a message only complains of a word: "why you say residency?"."""
    return _COMPLAINS.match(said) is not None


def is_rhetorical(said: str) -> bool:
    """Whether a part of a message asks in form only: "why do they make it so hard"."""
    is_form = _RHETORICAL.match(said) or _EXCLAIMS.match(said)
    return is_form is not None or complains(said)
