"""Finds when somebody can study, however the sentence is turned.

The fixed words ("evenings", "part time") stand in terms.csv; here is what takes a
pattern: "tues and thurs nights", "after 5:30", "6 to 10pm", "around my job".
"""

import re

from spacy.tokens import Doc

from bot.nlu.spans import add_span, text_of

DAY = (
    r"(?:mon(?:days?)?|tue?s?(?:days?)?|wed(?:s|nesdays?)?|thu(?:r|rs)?(?:days?)?|fri(?:days?)?"
    r"|week\s?days?|week\s?nights?)"
)
DAYS = rf"{DAY}(?:\s?(?:,|/|-|&|\+|and|or|n|to|thru|through|\s)\s?{DAY})*"
WEEKEND_DAY = r"(?:sat(?:urdays?|s)?|sun(?:days?|s)?)"
LATE = r"(?:evenings?|evngs?|eves?|nights?|nites?)"
EARLY = r"(?:mornings?|afternoons?|days?)"
HOUR = r"(?:\d{1,2}(?::\d\d)?)"
TO = r"\s?(?:-|–|to|til+|until|thru)\s?"
CHILD = (
    r"(?:(?:the|my|our)\s)?(?:(?:\w+\s)?kid(?:do|s|dos)?|child(?:ren)?|sons?|daughters?"
    r"|baby|babies|toddlers?|twins|boys?|girls?|youngest|oldest|little\sones?|they)"
)
KIDS = (
    r"(?:(?:the|my|our)\s)?"
    r"(?:kid(?:do|s|dos)?|child(?:ren)?|boys|girls|twins|sons?|daughters?)"
)
SCHOOL = (
    r"(?:school|pre-?school|pre-?k|daycare|day\scare|kinder(?:garten)?|class"
    r"|nap(?:s|ping)?)"
)
IS = r"(?:\s?(?:is|are|['’]?s|['’]?re|r|go(?:es)?|be))?"
JOB = (
    r"(?:jobs?|work|shifts?|work\s(?:schedule|hours|shifts?)|hours\sat\swork"
    r"|9[\s-](?:to[\s-])?5)"
)

# Of spans that overlap the longest counts.
PHRASES = {
    "decoy": (
        r"\b(?:i|he|she|we|who|husband|hubby)(?:['’]?m)?\s(?:also\s|already\s|still\s)?work(?:s|ed|ing)?\s"
        r"(?:(?:nights|evenings|weekends|days|mornings|afternoons|full[\s-]?time"
        r"|(?:from\s)?9\s?(?:-|to)\s?5|overnights?|night\sshifts?|graveyards?)(?:\s(?:and|&|n)\s)?)+",
        r"\b9\s?(?:-|to)\s?5\s(?:job|er|grind|life)\b",
        r"(?:^\W*|[.,;]\s|\b(?:and|but)\s)works?\s(?:nights|evenings|days|mornings|full[\s-]?time"
        r"|9\s?(?:-|to)\s?5)\b",
        r"\b(?:teach\w*|work|busy|(?:have|in|got)\s(?:class|school))\b[^.,!?]{0,20}?\s(?:until|till?)\s\d"
        r"[\d:]*(?:\s?pm)?",
        r"\bnight\s(?:nurse|owl|person|auditor|rn)\b",
        r"\b(?:i['’]?m|i\sam|he['’]?s|hes|she['’]?s|shes)\s(?:still\s)?on\s(?:nights|days|evenings)\b",
        r"\bi\sdo\s(?:nights|days|evenings|weekends)\s(?:at|in|as)\b",
        r"\bi\s(?:already\s|only\s|just\s)?work(?:ing)?\spart[\s-]?time\s(?:at|in|as|for|and|so|but)\b",
        r"\bworking\spart[\s-]?time\s(?:at|as)\b",
        r"\b(?:weekend|evening)\sshifts?\b|\bhome\s(?:on\s)?weekends\b",
        r"\b(?:last|this|next|every|the\sother|good|have\sa\s\w+)\s(?:weekend|night|evening"
        r"|morning|saturday|sunday)\b(?!\s(?:class|cohort|program))",
    ),
    "evening": (
        rf"\b{DAYS}\s(?:and\s)?{LATE}\b|\bweek\s?(?:nights?|nites?|evenings?)\b",
        r"\b(?:[5-8])(?::\d\d)?\s?(?:pm|p\.m\.?)\s(?:class|start|course|cohort|program)\w*",
        r"\b(?:class|classes|course|school)\s(?:at\s)?nights?\b",
        rf"\b{LATE}(?=\s(?:or|and|vs|not)\s(?:the\s)?days?\b)|(?<=\bdays\sor\s){LATE}\b"
        rf"|(?<=\bday\sor\s){LATE}\b",
        rf"\b(?:\d|one|two|three|few|couple(?:\sof)?)\s{LATE}\s(?:a|per|each|every)\sweek\b",
        rf"\b(?:(?:from|between)\s)?(?:[4-7])(?::\d\d)?\s?(?:pm|p\.m\.)?{TO}(?:8|9|10|11)(?::\d\d)?\s?(?:(?:pm|p\.m\.)(?:\s(?:at\snight|in\sthe\sevening))?"
        r"|(?:at\snight|in\sthe\sevening))",
        r"\b(?:after|past|from|starting\s(?:at|after)|start\s(?:at|after))\s"
        r"(?:(?:[4-9]|10)(?::?\d\d)?\s?(?:pm|p\.m\.?)(?!\w)|(?:5|6|7|8)(?::\d\d)?(?:\s?o['’]?clock|ish)?"
        r"(?![\w:%]|[.,]\d|\s?(?:am\b|a\.m|\d|k\b|hours?|hrs?|days?|weeks?|months?|mos?\b|years?|yrs?"
        r"|kids?|tries|classes|schools|people|grand|miles|more|other|\w+\s(?:of|in|as)\b)|-))",
        rf"\b{CHILD}{IS}\s(?:asleep|in\sbed|to\sbed|sleeping)\b",
        r"\bwhen\s(?:my\s)?(?:husband|wife|partner|mom|hubby)\s(?:is|gets|comes)\shome\b",
    ),
    "daytime": (
        rf"\b(?:{DAYS}\s(?:and\s)?)?(?:weekday\s)?(?:mornings|afternoons)\b",
        rf"\b{DAYS}\s{EARLY}\b",
        rf"\b(?:while|when|once|during|since|until|if)\s{CHILD}{IS}\s(?:(?:all|both|at|in|to|back)\s)*"
        rf"{SCHOOL}(?:\s(?:till?|until)\s[1-4](?::\d\d)?(?:\s?pm)?)?\b",
        rf"\b{KIDS}\s?(?:is|are|['’]?s|['’]?re|r)\s(?:at|in)\s{SCHOOL}"
        r"(?:\s(?:till?|until)\s[1-4](?::\d\d)?(?:\s?pm)?)\b",
        r"\b(?:before|until|till?|done\sby|out\sby|home\sby)\s(?:(?:1|2|3)(?::\d\d)?\s?(?:pm|p\.m\.?)?"
        r"|noon|(?:school\s)?pick\s?up)(?![\w:%]|[.,]\d|\s?(?:am\b|years?|months?|weeks?|days?))",
        rf"\b(?:{DAYS}\s)?(?:8|9|10)(?::\d\d)?\s?(?:am)?{TO}(?:[1-3]|5)(?::\d\d)?(?:\s?pm)?(?![\w:%]|[.,]\d|\s?(?:k\b|hours?"
        r"|hrs?|days?|weeks?|months?|years?|yrs?|grand))",
        r"\bdays\b(?=[,.!]?\s(?:only|not\snights|not\sevenings))|\bonly\sdays\b"
        r"|(?<=\bnot\s)days\b(?=\W*$|[.,!])",
        rf"\bdays?(?=\s(?:or|vs|and)\s{LATE}\b)|(?<=\bnights\sor\s)days\b|(?<=\bnight\sor\s)day\b"
        r"|(?<=\bevening\sor\s)day\b|(?<=\bevenings\sor\s)days\b",
        r"\b(?:day|morning|afternoon)\s(?:only|ones?|options?|track|courses?|section|group|slots?"
        r"|schedule|students?|cohorts?|sessions?)\b",
    ),
    "weekend": (
        rf"\b(?:fri(?:days?)?\s?(?:,|/|-|&|and|n|\s)?\s?)?{WEEKEND_DAY}(?:\s?(?:,|/|-|&|\+|and|or|n|\s)\s?{WEEKEND_DAY}"
        rf"|(?:\s(?:mornings?|afternoons?|evenings?|nights?|class(?:es)?|only))|-only)",
    ),
    "full_time": (
        rf"\b(?:mon(?:day)?|m)\s?(?:-|–|to|thru|through)\s?(?:fri(?:day)?|f)\s(?:from\s)?"
        rf"(?:8|9|10)(?::\d\d)?\s?(?:am)?{TO}(?:3|4|5|6)(?::\d\d)?(?:\s?pm)?\b",
        r"\b(?:5|five)\sdays\s(?:a|per)\sweek\b",
        r"\bfull?[\s-]?ti?me?\b(?!\s(?:job|mom|mum|dad|nurse|student|work))",
    ),
    "part_time": (
        rf"\b(?:around|with|alongside|on\stop\sof|outside)\s(?:my|a|the|our)\s(?:\w+\s)?{JOB}\b",
        r"\bwhile\s(?:i['’]?m\s|im\s|i\s(?:am\s)?)?(?:still\s)?work(?:ing)?(?:\s(?:full|part)[\s-]?time)?\b",
        r"\b(?:keep(?:ing)?|without\s(?:quitting|leaving))\smy\s(?:\w+\s)?job\b",
        r"\b(?:and|but)\sstill\swork\b",
        r"\b(?:[1-3]|one|two|three|few|couple(?:\sof)?)\s(?:days?|times|mornings?)\s(?:a|per|each)\sweek\b",
        r"\bhalf[\s-]?time\b|\bhalf[\s-]days?\b|\bp(?:a|ar)?rt[\s-]?t[iy]?me?\b",
    ),
}  # fmt: skip
# Parts of words of which each pattern needs one: most messages have none.
HINTS = {
    "decoy": ("work", "til", "5", "night", "week", "even", "morn", "satur", "sund"),
    "evening": (
        "night", "nite", "eve", "evng", "after", "past", "pm", "p.m", "asleep", "bed",
        "sleeping", "home", "start",
    ),
    "daytime": (
        "morning", "afternoon", "day", "kid", "child", "son", "daughter", "baby", "babies",
        "toddler", "twin", "boy", "girl", "youngest", "oldest", "little one", "they",
        "before", "til", "by", "8", "9", "10",
    ),
    "weekend": ("sat", "sun"),
    "full_time": ("ful", "mon", "m-f", "days"),
    "part_time": (
        "around", "with", "along", "top of", "outside", "work", "job", "week", "half",
        "part", "prt",
    ),
}  # fmt: skip
PATTERNS = [
    (value, HINTS[value], re.compile("|".join(patterns), re.IGNORECASE))
    for value, patterns in PHRASES.items()
]


def find_schedules(doc: Doc) -> None:
    """Add a span for each time to study, or a decoy that hides one."""
    text = text_of(doc)
    lower = text.lower()
    for value, hints, pattern in PATTERNS:
        if not any(hint in lower for hint in hints):
            continue
        for match in pattern.finditer(text):
            add_span(doc, match, "decoy" if value == "decoy" else "schedule", value)
