"""Areas that are asked of without a place's name: the whole state, the country."""

import re

# "In the country", "nationally", "the U.S.": what is asked is the nation's.
_NATION = re.compile(
    r"\bnation(?:al(?:ly)?|wide)\b(?!\s(?:exam\w*|board\w*|cert\w*|licen\w+|test|accredit\w*"
    r"|registry|association|guard|park|origin))"
    r"|\bcountry-?wide\b|\b(?:the|this|our) (?:whole |entire )?(?:country"
    r"|nation)\b(?! club)"
    r"|\b(?:whole|entire) (?:country|nation|us|usa)\b"
    r"|\bunited states\b|\bu\.s\.a?|\bus\b|\bthe u\.?s\.?a?\b|\busa\b"
    r"|\b(?:across|all (?:of|over)|in|for) (?:all of )?america\b",
)
_OVERALL = re.compile(
    r"^\W*(?:and |ok |what about |how about |so )*(?:overall|in general|everywhere)\W*$"
    r"|\b(?:and|or|vs\.?|versus|than) (?:the )?overall\b",
)
# The country where somebody was, or that the talk isn't of.
_NOT_ASKED = re.compile(
    r"\b(?:came|moved|moving|new|come|immigrat\w+|since i|arriv\w+|got|been|back) "
    r"(?:\w+ )?(?:to|in|into) (?:the )?(?:us|u\.s\.?|usa|united states|country|america)\b",
)
# "The whole state", "statewide": the state, also where the talk is of a city of it.
WHOLE_STATE = (
    r"\b(?:whole|entire|all(?: of)?(?: the)?) state\b|\bstate ?-?wide\b"
    r"|\b(?:across|throughout|over|in) (?:the|my|our) (?:whole |entire )?state\b"
    r"|\b(?:for|of) the state(?: as a whole| itself| overall)?\W*(?:$|,|\band\b)"
    r"|\bstate (?:average|figure|number|level|median|total)s?\b"
)
# With these a state that is named is meant as such, not for the city known in it.
AS_A_WHOLE = (
    rf"{WHOLE_STATE}|\bas a whole\b|\b(?:the )?state of\b|\b(?:whole|entire|all of) "
    r"(?:of )?\w+\b|\b(?:across|throughout)\b|\w+ state\b(?! (?:board|licen|law|exam|univ))"
)
# With these what is known is compared with the nation.
BESIDE_NATION = (
    r"\b(?:compar\w*|vs\.?|versus|than|against|difference|below|above|both|here|mine"
    r"|my (?:city|town|area|state)|also|too|as well|relative)\b"
)


def asks_of_nation(text: str) -> bool:
    """Whether a message asks of the country as a whole."""
    said = _NOT_ASKED.sub(" ", text.lower())
    is_us = _NATION.search(said) and not _is_only_us(text, said)
    return bool(is_us or _OVERALL.search(said))


def _is_only_us(text: str, said: str) -> bool:
    """Whether all that names the nation is the word "us": "tell us", "for us"."""
    named = [match[0].strip(" .") for match in _NATION.finditer(said)]
    in_capitals = re.search(r"\bU\.?S\b", text) and not text.isupper()
    return all(name == "us" for name in named) and not in_capitals
