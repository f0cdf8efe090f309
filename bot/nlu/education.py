"""Finds what somebody has reached at school, however the sentence is turned.

The fixed names of degrees stand in terms.csv; here is what takes a sentence:
"dropped out in 10th grade", "a senior in high school", "working on my GED".
"""

import re

from spacy.tokens import Doc

from bot.nlu.spans import add_span, text_of

HIGH_SCHOOL = r"(?:high\s?school|hs|h\.s\.|secondary(?:\sschool)?)"
COLLEGE = (
    r"(?:(?:community\s|junior\s|state\s)?(?:college|uni(?:versity)?|undergrad|cc)"
    r"|(?:nursing|med(?:ical)?)\sschool)"
)
DEGREE = r"(?:degree|bachelor['’]?s?|associate['’]?s?)"
HIGHER_DEGREE = r"(?:master['’]?s?(?:\sdegree)?|phd|doctorate)"
# "Halfway through my", "working on my", "one semester left of my".
NOT_YET = (
    r"(?:(?:half|part|most)(?:\s?of\sthe)?[\s-]?way\s(?:thru|through|into)"
    r"|(?:working|studying)\s(?:on|towards?|for)|pursuing|finishing(?:\sup)?"
    r"|(?:semesters?|quarters?|years?|yrs?|months?|classes|credits)\s(?:left|short|away)"
    r"(?:\s(?:of|on|in|from|for|till|until|to))?)\s(?:(?:my|an?|the|getting|finish)\s)*"
)
DIPLOMA = r"(?:diploma|ged|g\.e\.d\.?|hiset)"
CLASS = r"(?:freshman|sophomore|junior|senior)"
GRADE = (
    r"(?:(?:[4-9]|1[01])\s?(?:th)?[\s-]?grade|grade\s(?:[4-9]|1[01])"
    r"|(?:sixth|seventh|eighth|ninth|tenth|eleventh)[\s-]grade)"
)
NOT = r"(?:never|did\s?n['’]?t|did\snot|have\s?n['’]?t|have\snot|without|w/o)"
NOT_HAVE = (
    r"(?:(?:have\s|has\s|got\s|with\s)?no|without|w/o|never\s(?:got|earned|received)"
    r"|(?:do\s?n['’]?t|do\snot|does\s?n['’]?t|ai\s?n['’]?t)\s(?:even\s)?(?:have|got)(?:\sno)?)"
)
FINISHED = r"(?:finish(?:ed|ing)?|graduat(?:ed?|ing)|complet(?:ed?|ing))"
LEFT = (
    r"(?:dropp?(?:ed|ing)?[\s-]?(?:out|outta)|flunked\s(?:out|outta)|quit|left"
    r"|(?:got\s|was\s|been\s)?(?:kicked\s(?:out|outta)|expelled))"
)
YEAR = r"(?:the\s)?(?:[89]|1[01])th"
FEW = r"(?:an?|one|two|three|[1-6]|few|couple(?:\sof)?|a\s(?:few|couple(?:\sof)?))"
OF = r"(?:(?:of|in|after|during|from|my|the|at)\s)*"
I_AM = r"(?:i['’]?m|i\sam|still|currently|and)"

# Of spans that overlap the longest counts: "never finished high school".
PHRASES = {
    "decoy": (
        rf"\b(?:kids?|children|youngest|twins|boys|girls)\s?(?:is|are|['’]?s|r|in|at|starts?"
        rf"|started|goes\sto)\s[^.,!?]{{0,12}}?\b(?:{HIGH_SCHOOL}|{GRADE}|{COLLEGE})\b",
        rf"\b(?:teach(?:es|ing)?|taught|teacher(?:\s(?:of|in|for))?)\W{{1,2}}{OF}(?:{GRADE}|{HIGH_SCHOOL})\b",
        rf"\b{HIGH_SCHOOL}\s(?:sweethearts?|friends?|reunion|teacher|crush|prom|counselor"
        r"|kids?|students|girls?|football|cheer\w*|drama)\b",
    ),
    "no_diploma": (
        rf"\b{LEFT}\s{OF}(?:{GRADE}|{HIGH_SCHOOL}|{CLASS}\syear|(?:[89]|1[012])th)\b",
        rf"\b(?:dropped\sout\s|quit\s|left\s){OF}school\b(?:\s(?:after|in|at)\s"
        rf"(?:{GRADE}|(?:[5-9]|1[01])th\b))?",
        r"\bdropped\sout\s(?:at|when\si\swas)\s1[3-8]\b",
        rf"\b{NOT}\s(?:\w+ly\s)?{FINISHED}\s(?:from\s)?(?:my\s)?"
        rf"(?:{HIGH_SCHOOL}|school|12th(?:\sgrade)?)\b",
        r"\b(?:never|did\s?n['’]?t|did\snot)\s(?:\w+ly\s)?graduated?\b"
        rf"(?!\s(?:from|with|{COLLEGE}|beauty|cosmo\w*)\b)",
        rf"(?<!after\s)\b(?:finishing(?:\sup)?|still\sin|about\sto\s(?:finish|graduate)"
        rf"(?:\sfrom)?|almost\s(?:done\swith|finished(?:\swith)?|out\sof)|{CLASS}\s(?:year\s)?(?:in|at|of)"
        rf"|{I_AM}(?:\s\d\d)?(?:\sand)?\s(?:still\s)?in)\s(?:my\s)?{HIGH_SCHOOL}\b",
        rf"\b{HIGH_SCHOOL}\s(?:{CLASS}|student)\b|\bstudent\s(?:in|at)\s{HIGH_SCHOOL}\b",
        rf"\b(?:finishing(?:\sup)?|work(?:ing)?\s(?:on|towards?)|studying\sfor|taking"
        rf"|going\sfor|getting|(?:almost|nearly|not)\s(?:done|finished)\swith)\s"
        rf"my\s(?:{HIGH_SCHOOL}\s)?{DIPLOMA}(?!\w)",
        rf"\b{HIGH_SCHOOL}\sdrop[\s-]?outs?\b",
        rf"\b{NOT_HAVE}\s(?:an?\s|my\s|any\s)?(?:{HIGH_SCHOOL}\s|school\s)?{DIPLOMA}(?!\w)"
        rf"(?:,?\s(?:or|no|nor|and\sno)\s(?:an?\s)?(?:{DIPLOMA}|degree)\b)?(?:\syet\b)?",
        rf"\b{GRADE}\b",
        r"\b(?:9|1[012])th[\s-]?graders?\b",
        rf"\b(?:only\s|just\s)?(?:made\sit|got|went)\s(?:up\s)?to\s{YEAR}\b(?!\s(?:street|st|ave))",
        rf"\b{I_AM}\sin\s{YEAR}\b(?!\s(?:street|st|ave|week|month|place))",
        rf"\b(?:rising\s{CLASS}|{CLASS}\s(?:at|in)\s(?:\w+\s){{1,3}}(?:high|hs))\b",
        rf"\bno\s(?:tengo|termin[eé]|acab[eé])\s(?:(?:el|la|un|mi|mis|de)\s)*(?:{DIPLOMA}|{HIGH_SCHOOL}"
        rf"|secundaria|preparatoria|prepa)(?:\sde\s(?:la\s)?{HIGH_SCHOOL})?(?!\w)",
    ),
    "high_school": (
        rf"\b(?:finished|graduated|completed|passed|done\swith|(?:straight\s|fresh\s|right\s)?"
        rf"(?:out\sof|outta))\s(?:from\s)?(?:my\s)?(?:{HIGH_SCHOOL}|12th\sgrade)\b",
        r"\b(?:finished|passed|completed|done\swith)\s(?:the\s)?12th\b|\b12th\spass(?:ed)?\b",
        r"(?<!\w)g\.\s?e\.\s?d\b",
        rf"\b(?:my\s)?{HIGH_SCHOOL}\s(?:grad(?:uate)?|diploma|equivalency|education|completion)\b",
        r"\b(?:(?:high\sschool\s)?equivalency(?:\sdiploma)?|hiset|bachillerato|preparatoria)\b",
        r"\b(?:need|needs|requires?|ask(?:s|ing)?\sfor|must\shave|only\shave|just\shave)\s"
        r"(?:an?\s|my\s|the\s)?(?P<named>diploma)\b(?!\s(?:in|of|from|program|course))",
        r"\bis\s(?:an?\s|the\s)?(?P<asked>diploma)\s(?:required|needed|necessary|enough)\b",
    ),
    "some_college": (
        rf"\b{LEFT}\s{OF}(?:{CLASS}\syear\s(?:of|in|at)\s)?{COLLEGE}\b",
        rf"\b{NOT}\s(?:\w+ly\s)?{FINISHED}\s(?:from\s)?(?:my\s)?(?:{COLLEGE}|{DEGREE})(?!\w)",
        rf"\b(?:college|uni(?:versity)?)\s(?:{CLASS}|student)\b",
        rf"\b{CLASS}\s(?:year\s)?(?:in|at|of)\s{COLLEGE}\b",
        rf"\b(?:i['’]?m|i\sam|still|currently)\s(?:still\s|currently\s)?(?:in|at)\s{COLLEGE}\b",
        r"\b(?:\d+|some|few|couple(?:\sof)?|many)\s(?:college|uni(?:versity)?)\s"
        r"(?:credits?|units|classes|hours|courses)\b",
        rf"\b(?:semesters?|years?|yrs?|quarters?|credits|classes)\s(?:of|in|at|into|from)\s{COLLEGE}\b",
        rf"\b(?:did|finished|completed|have|had|has|only|after|took|through|just|got)\s"
        rf"(?:(?:about|like|only|just|maybe)\s)?{FEW}\ssemesters?\b(?!\sleft)",
        r"\b(?:have|has|had|got|earned|with|only)\s(?:(?:about|like|around|only|over)\s)?\d{1,3}\s"
        r"(?:college\s)?credits\b(?!\shours)",
        rf"\b{NOT_YET}(?:college|(?:rn|lpn|lvn|nursing)\sschool|{DEGREE}|bsn|adn|undergrad)(?!\w)",
        rf"\b(?:went\sto|tried|started|did)\s(?:a\s)?{COLLEGE}\s(?:(?:and|but|then)\s)?(?:i\s)?{LEFT}\b",
        rf"\b{COLLEGE}\sdrop[\s-]?outs?\b",
        rf"\b{I_AM}\s(?:in|at)\s(?:rn|lpn|lvn|nursing)\sschool\b",
        r"\ba\slittle\s(?:bit\sof\s)?college\b|\bcollege\sfor\s(?:a|one|two|\d)\s(?:years?|semesters?)\b",
        rf"\b(?:half|part)\s(?:of\s)?(?:an?|my)\s{DEGREE}(?!\w)",
    ),
    "associate": (
        r"\b(?:2|two)[\s-]?(?:years?|yrs?)\s(?:college\s)?degree\b",
        r"(?<!\w)(?:a\.a\.s?\.?|aas|a\.s\.)(?!\w)",
        r"\b(?:have|has|got|my|an|earned|finish\w*)\s(?:my\s|an\s)?(?P<short>aa|asn)\b(?!\s(?:meeting|sponsor))",
        r"\bassociate['’]?s?(?:\sdegree)?\s(?:of|in)\s\w+\b",
    ),
    "bachelor": (
        r"\b(?:4|four)[\s-]?(?:years?|yrs?)\s(?:college\s|university\s)?degree\b",
        r"\b(?:college|uni(?:versity)?)\s(?:grad(?:uate)?|degree|diploma)\b",
        r"\b(?:finished|graduated|completed|have)\s(?:from\s)?(?:my\s)?(?:college|university"
        r"|undergrad)\b",
        rf"\b{NOT_YET}{HIGHER_DEGREE}(?!\w)",
        r"\b(?:licenciatura|undergrad(?:uate)?\sdegree|b\.\s?[sa]\.(?:\s?n\.)?)(?!\w)",
    ),
    "master": (
        r"\b(?:ms|m\.s\.?|ma)\sin\s(?:nursing|bio\w*|chem\w*|psych\w*|education|public\shealth)\b",
        r"\b(?:have|my|an)\s(?:an\s)?mph\b",
        r"(?<!\w)(?:m\.\s?s\.?\s?c?\.?|msc)(?=\s(?:from|degree|in)\b)",
    ),
    "doctorate": (
        r"\b(?:my|a)\sjd\b|\bmed(?:ical)?\sschool\sgrad(?:uate)?\b",
        r"(?<!\w)(?:(?-i:DO)(?=\s(?:student|degree|school|program|here|from)\b)|d\.o\.)",
    ),
}  # fmt: skip
# Parts of words of which each pattern needs one: most messages have none.
HINTS = {
    "decoy": ("high", "hs", "h.s", "grade", "colleg", "uni"),
    "no_diploma": (
        "high", "hs", "h.s", "second", "grade", "gradu", "diploma", "ged", "g.e.d",
        "hiset", "drop", "quit", "left", "finish", "kick", "expel", "8th", "9th",
        "10th", "11th", "rising", "tengo",
        "termin", "acab",
    ),
    "high_school": (
        "high", "hs", "h.s", "second", "12th", "equival", "hiset", "bachiller", "prepa",
        "diploma", "g.",
    ),
    "some_college": (
        "assoc", "bach", "colleg", "uni", "cc", "undergr", "degree", " sch", "semest",
        "credits", "bsn", "adn",
    ),
    "associate": ("degree", "a.", "aa", "asn", "assoc"),
    "master": ("ms in", "m.s", "ma in", "mph", "msc", "m. s"),
    "bachelor": (
        "degree", "colleg", "uni", "licenc", "undergrad", "b.", "master", "phd", "doctor",
    ),
    "doctorate": ("do ", "d.o.", "jd", "med"),
}  # fmt: skip
PATTERNS = [
    (value, HINTS[value], re.compile("|".join(patterns), re.IGNORECASE))
    for value, patterns in PHRASES.items()
]


def find_education(doc: Doc) -> None:
    """Add a span for each level of education, or a decoy that hides one."""
    text = text_of(doc)
    lower = text.lower()
    for value, hints, pattern in PATTERNS:
        if not any(hint in lower for hint in hints):
            continue
        for match in pattern.finditer(text):
            label = "decoy" if value == "decoy" else "education"
            add_span(doc, match, label, value, _named_part(match))


def _named_part(match: re.Match[str]) -> str:
    """The group that holds what is meant, or nothing where the whole match is."""
    groups = match.groupdict()
    return next((name for name in ("named", "asked", "short") if groups.get(name)), "")
