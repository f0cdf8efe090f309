"""Tells a state's code that is short for something else: "the VA", "CT scan", "my PA"."""

import re

from spacy.tokens import Doc, Token

# Codes that are short for something else before these words, and "the VA".
OTHERWISE = {
    "VA": r"hospitals?|clinics?|benefits?|loans?|pays?|paying|covers?|disability|nurse|will"
    "|home"
    r"|voc|rehab|educational|money|approved|rep|counselor|funding|housing|allowance|gi"
    r"|tuition|certificate|compensation|rating",
    "CT": r"scans?|tech\w*|imaging|surgeon",
    "OR": r"nurses?|tech\w*|staff|team|shifts?|rn|room|suite",
    "ID": r"cards?|number|badge|photo|please|and|is|was",
    "MA": r"degree|in \w+|program|certif\w+|cert|diploma|here|jobs?|positions?|role"
    r"|(?:or|and|&|vs) (?:an? )?(?:scribe|front desk|reception\w*|np|rn|lpn|lvn|cna|emt"
    r"|nurse)",
    "PA": r"systems?|announcement|speaker|school|student|program|degree",
    "MS": r"degree|in (?:bio|chem|nurs|psych)\w*|excel|office|word|paint|patients?",
    "PR": r"team|firm|person|agency|job|work|package|campaign",
    "VI": r"peels?",
    "CO": r"2|op|worker|owner|pays?|payment|sign\w*|ed|-",
    "MD": r"degree|on|in charge|director|oversight|supervis\w*|there|present|sign\w*|owned"
    r"|(?:or|and|vs|versus|to|then|plus|\W) ?(?:d\.?o\.?\b|ph\.?d|dermatolog\w+|derm\b"
    r"|residency|residen\w+)|(?:is|was|means|as) (?:the|a|my|an) (?:degree|doctor|title)"
    r"|grad\w*|after college|stands for|from (?:med|a med)|\W? ?ph\.?d|residency"
    r"|students?|applicants?|seniors?|candidates?|match\w*|orders?|medical director"
    r"|required(?! (?:hours|hrs|train\w*|exams?))|schools? (?:grad|stud)\w*"
    r"|(?:has|have|needs?) to|must be",
    "AL": r"gore|fresco|dente|-",
    "IN": r"-?person|network|depth|house|state|general|fact|order|style|demand|class"
    "|school|the|a|an|my|your|this|that|which|what",
    "LA": r"mer|roche|croix",
    "AS": r"degree|in|well|a|an|the|of|long|soon|much",
    "ME": r"-",
    "MO": r"-|money",
    "DE": r"-|stress",
    "NE": r"-",
    "SC": r"-",
    "TX": r"plans?|rooms?",
    "WI": r"-?fi",
    "UT": r"austin|dallas|arlington|el paso|san antonio|tyler|knoxville",
}
OTHER_MEANING = {
    code: re.compile(rf"^\W{{0,2}}(?:{words})(?!\w)", re.IGNORECASE)
    for code, words in OTHERWISE.items()
}
BEFORE_OTHER = {
    "VA": {"the", "my"}, "PA": {"the", "a", "my"},
    "ID": {"no", "photo", "my", "an", "school", "your", "valid", "state"},
    "MD": {"an", "the", "our", "my", "supervising", "with", "by", "a", "no", "derm", "+",
           "tier", "allopathic", "any", "another", "some", "every", "each", "collaborating",
           "us", "u.s."},
    "MA": {"a", "an", "my", "the", "our", "as", "certified", "uncertified", "derm", "being",
           "become", "becoming", "stay", "staying", "remain", "remaining"},
    "TX": {"what", "which", "this", "her", "his", "my"},
    "MS": {"a", "my", "have", "with"}, "CO": {"&", "and"},
    "PR": {"in", "for"}, "MO": {"a", "per", "each", "every"}, "ME": {"tell", "for", "help"},
}  # fmt: skip
# "Total years post-MD", "after my MD": the physician's degree.
OF_DEGREE = re.compile(
    r"\b(?:(?:post|pre)[ -]?|(?:after|before|since|with|beyond|past|finish\w*|get"
    r"|getting|got"
    r"|earn\w*|has|need|needs|want|without) (?:the |my |an? |your |his |her )?"
    r"|(?:ph\.?d|d\.?o|dermatologist|physician|doctor)s? ?(?:or|and|/|vs|,|=) ?"
    r"(?:the |an? )?)$",
    re.IGNORECASE,
)
# "At an MD school" is of medicine, where nothing of esthetics is named.
OF_MEDICINE = re.compile(
    r"(?:med(?:ical)? )?(?:school|program)s?\b(?! (?:in|near|around|for))", re.IGNORECASE
)
OF_BEAUTY = re.compile(
    r"\b(?:a?esth\w*|esti\w*|cosmo\w*|facial\w*|skin ?care|wax\w*|nails?|lash\w*|beauty"
    r"|near me|cheap\w*|hours|hrs)\b",
    re.IGNORECASE,
)
LICENCE = {"license", "licence", "lic"}


def means_otherwise(doc: Doc, token: Token, code: str) -> bool:
    """Whether the code is short for something else: "the VA", "CT scan", "PA system"."""
    meaning = OTHER_MEANING.get(code)
    if meaning and meaning.match(doc[token.i + 1 : token.i + 4].text):
        return True
    if code == "CT" and token.i > 1 and doc[token.i - 2].like_num:
        return True
    if code == "MD" and OF_DEGREE.search(doc[: token.i].text_with_ws):
        return True
    if code == "MD" and OF_MEDICINE.match(doc[token.i + 1 : token.i + 4].text):
        return OF_BEAUTY.search(doc.text) is None
    # "My PA license" is mostly that of the state.
    after = doc[token.i + 1].lower_ if token.i + 1 < len(doc) else ""
    is_of_state = code in ("PA", "MA") and after in LICENCE
    before = doc[token.i - 1].lower_ if token.i else ""
    return before in BEFORE_OTHER.get(code, ()) and not is_of_state
