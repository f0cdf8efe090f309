"""A name, an email address, a telephone number: as a visitor types them."""

import re
from dataclasses import dataclass

from email_validator import EmailNotValidError, validate_email
from phonenumbers import (
    Leniency,
    PhoneNumberFormat,
    PhoneNumberMatcher,
    format_number,
    is_valid_number,
)

MOST_NAME_WORDS, MOST_NAME_CHARACTERS = 5, 60
# Anything that somebody may mean as an address, right or wrong.
WITH_AT = re.compile(r"[^\s,;<>()]+@[^\s,;<>()]*|@[^\s,;<>()]+")
DIGITS = re.compile(r"\+?\d[\d\s().-]{4,}\d")
NAMED = re.compile(
    r"^\W*(?:(?:hi|hello|hey|ok|sure|yes)\W+)?"
    r"(?:(?:and )?my (?:full |first )?name(?:'s| is)?|i'?m|i am|it'?s|this is|name|call me"
    r"|they call me|im called)\b\W*",
    re.IGNORECASE,
)
NAME = re.compile(r"[^\W\d_]+(?:[’'.\-]?[^\W\d_]*)*")
AGAIN = re.compile(r"^.*\b(?:just|already|told|wrote|said)\b.*:", re.IGNORECASE)
OPENING = re.compile(r"^(?:ok(?:ay)?|sure|yes|yeah|hi|hello|hey|well|and)[\s,]+", re.I)
BESIDE_A_NUMBER = re.compile(
    r"\W*\b(?:and )?(?:(?:my |the )?(?:cell |phone |mobile )?(?:number|phone|cell|e-?mail)"
    r"(?: address)?(?:'?s| is)?"
    r"|(?:you can )?(?:call|reach|text|email) me (?:at|on|under))\b",
    re.IGNORECASE,
)
SENTENCE_END = re.compile(
    r"(?<=\w{3})[.!?;]\s|,\s|\s[-–(]|\s(?:not|lol|pls|please|thanks|thx)\b", re.IGNORECASE
)
PART_END = re.compile(r"[.,;:!?\n]+(?:\s|$)|\s[-–]\s")
JOINT = re.compile(r"\b(?:or|and|but|because|which)\b|/", re.IGNORECASE)
NO_NAMES = {
    "hi", "hello", "hey", "yes", "no", "ok", "okay", "thanks", "me", "you", "lol", "haha",
    "what", "why", "who", "how", "stop", "nobody", "none", "idk", "call", "email",
    "phone", "number", "by", "via", "telephone", "mail", "cell", "both", "at", "my", "it",
    "after", "before", "only", "mornings", "morning", "please", "text", "evening",
    "evenings", "afternoon", "afternoons", "noon", "night", "nights", "weekday",
    "weekdays", "weekend", "weekends", "day", "days", "anytime", "best", "better", "good",
    "great", "fine", "cool", "sure", "agree", "agreed", "thx", "spanish", "english",
    "work", "home", "mobile", "use", "above", "given", "gave", "same", "done", "not",
    "don't", "want", "need", "working", "during", "is", "are", "tel", "contact",
    "someone", "somebody", "tomorrow", "today", "asap", "later", "now", "back", "maybe",
    "soon", "real", "can", "could", "a", "am", "pm", "this", "that", "human", "person",
}  # fmt: skip


# When and how somebody wants to be reached: "after 5", "in Spanish", "text only".
WISH = re.compile(
    r"\b(?:(?:only |not )?(?:after|before|between|around|until|past|from)\s"
    r"(?:\d{1,2}(?::\d\d)?(?:\s?[ap]\.?m\b\.?)?(?:\s(?:and|to|-)\s\d{1,2}(?::\d\d)?"
    r"(?:\s?[ap]\.?m\b\.?)?)?|noon|work|lunch|school|dinner)"
    r"|(?:only (?:in the )?)?(?:weekday |weekend )?(?:mornings|evenings|afternoons|nights"
    r"|weekends|weekdays|(?:mon|tues|wednes|thurs|fri|satur|sun)days?)"
    r"|(?:only )?in the (?:morning|evening|afternoon)"
    r"|(?:in |speaks? )(?:spanish|español|vietnamese|korean|russian|chinese|english)"
    r"|(?:text|email|call)s? only|only (?:by )?(?:text|email|phone)|no (?:phone )?calls"
    r"|don'?t call)\b",
    re.IGNORECASE,
)
MOST_WISH_CHARACTERS = 120


@dataclass(frozen=True)
class ContactReading:
    """What a text says of how to reach somebody, or why it can't be used.

    `rest` is the text without it, `phone` is in E.164 form.
    """

    email: str | None = None
    phone: str | None = None
    problem: str = ""
    rest: str = ""


def read_contact(text: str) -> ContactReading:
    """The one email address and the one telephone number of a text."""
    addresses = list(
        dict.fromkeys(found.strip(".!?:'\"") for found in WITH_AT.findall(text))
    )
    rest = WITH_AT.sub(" ", text)
    numbers = list(PhoneNumberMatcher(rest, "US", leniency=Leniency.POSSIBLE))
    phones = list(
        dict.fromkeys(
            format_number(match.number, PhoneNumberFormat.E164)
            for match in numbers
            if is_valid_number(match.number)
        )
    )
    if len(addresses) > 1:
        return ContactReading(problem="I see more than one email address. Which one?")
    if len(phones) > 1:
        return ContactReading(problem="I see more than one telephone number. Which one?")
    email = None
    if addresses:
        try:
            email = validate_email(addresses[0], check_deliverability=False).normalized
        except EmailNotValidError:
            return ContactReading(
                problem="That email address can't be right: please check what stands "
                "before and after the @."
            )
    if not phones and DIGITS.search(rest):
        return ContactReading(
            problem="That telephone number can't be right: it needs its area code, and one "
            "from abroad begins with + and the country's code."
        )
    for match in reversed(numbers):
        rest = f"{rest[: match.start]} {rest[match.end :]}"
    return ContactReading(email, next(iter(phones), None), rest=" ".join(rest.split()))


def read_name(text: str) -> str | None:
    """The text as somebody's name; None where it doesn't look like one.

    Only what is said first is read: "TOM. i just told u", "It's Mae, like I said".
    """
    if AGAIN.search(text):
        text = text.rpartition(":")[2]
    own = NAMED.sub("", OPENING.sub("", BESIDE_A_NUMBER.sub("", text.strip())))
    given = SENTENCE_END.split(own, maxsplit=1)[0].strip(" .,!;:-")
    words = given.split()
    is_short = 0 < len(words) <= MOST_NAME_WORDS and len(given) <= MOST_NAME_CHARACTERS
    if not is_short or JOINT.search(given) or {word.lower() for word in words} & NO_NAMES:
        return None
    return given if all(NAME.fullmatch(word.strip(",")) for word in words) else None


def find_name(text: str) -> str | None:
    """The first part of a text that looks like a name: "call me. 813-555-0123, Tom"."""
    found = (read_name(part) for part in PART_END.split(text))
    return next(filter(None, found), None)


def read_wish(text: str) -> str | None:
    """When or how to be reached, in the visitor's words: "only after 5pm, in Spanish"."""
    found = [" ".join(match[0].split()) for match in WISH.finditer(text)]
    return ", ".join(dict.fromkeys(found))[:MOST_WISH_CHARACTERS] or None


def introduces(text: str) -> bool:
    """Whether the text says that a name follows: "my name is …"."""
    return NAMED.match(text) is not None
