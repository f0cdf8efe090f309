"""What stands around a word: prepositions, persons, names of things."""

import re

from spacy.tokens import Doc, Span, Token

from bot.nlu.spans import text_of

# Behind these comes a place.
NEARNESS = {
    "in", "near", "around", "from", "outside", "nearby", "downtown", "within", "n", "neer",
    "nere", "arround", "frm", "nr",
}  # fmt: skip
# Kin, colleagues and pets whose name often is a place's too.
# fmt: off
KIN = {
    "aunt", "auntie", "uncle", "mom", "mother", "dad", "father", "sister", "sis",
    "brother", "cousin", "cuz", "friend", "bestie", "daughter", "son", "niece", "nephew",
    "wife", "husband", "hubby", "bf", "gf", "boyfriend", "girlfriend", "boss", "manager",
    "teacher", "instructor", "professor", "coworker", "colleague", "roommate", "neighbor",
    "dog", "cat", "puppy", "grandma", "grandmother", "mentor", "ex", "trainer",
    "supervisor", "bff", "toddler", "baby", "infant", "stepson", "kid", "oldest", "eldest",
    "youngest", "twin", "stepdaughter",
    "granddaughter", "grandson", "fiance", "fiancee", "landlord", "client",
}  # fmt: skip
# "Aunt Georgia" is called so.
CALLED_KIN = {"aunt", "auntie", "uncle", "grandma", "tia", "cousin"}
PERSONS = KIN | {
    "name",
    "guy",
    "girl",
    "lady",
    "woman",
    "man",
    "office",
    "front",
    "admissions",
}
# Names of cities that many people bear, and what one says before one's own.
FIRST_NAMES = {
    "madison", "austin", "savannah", "charlotte", "brooklyn", "sydney", "paris", "victoria",
    "eugene", "aurora", "chelsea", "cheyenne", "gary", "tyler", "carson", "brandon",
    "helena", "beverly", "lawrence", "ramona", "adrian", "florence", "jackson", "logan",
    "alexandria", "augusta", "carolina", "georgia", "virginia", "jordan",
}  # fmt: skip
GREETINGS = {"thanks", "thx", "ty", "hi", "hey", "hello", "dear", "ask", "asked", "bye"}
TITLES = {"mr", "mrs", "ms", "miss", "dr", "mr.", "mrs.", "ms.", "dr."}
NAMED = {"llamo", "named", "called", "name", "name's"}
# "A town called Hope" is one.
PLACED = {"it", "its", "it's", "'s", "s", "town", "city", "place", "suburb", "village"}
SPEAKS = {
    "says", "said", "told", "swears", "texted", "thinks", "keeps", "quit", "wo", "went",
    "works", "tells", "asks",
}  # fmt: skip
# What only a person does: "Texas says 750 hours" is the state.
PERSONS_DO = {"swears", "texted", "thinks", "quit", "told", "went", "works"}
# What a place's name is only a part of: "Washington Street", "Boston terrier".
THINGS = {
    "street", "avenue", "ave", "road", "rd", "blvd", "boulevard", "lane", "drive", "post",
    "times", "high", "elementary", "terrier", "orange", "oranges", "peach", "roll",
    "rolls", "roadhouse", "toast", "fries", "hat", "rose", "tea", "sun", "cream",
    "chiefs", "cowboys", "bulls", "heat", "magic", "jazz", "thunder", "ham", "university",
    "polytechnic", "whiskey", "whisky", "wings", "suns", "cheesesteak", "cheesesteaks",
    "tilbury", "lakers", "eagles", "dodgers", "yankees", "vice", "st", "iced",
    "trail", "llc", "hilton", "pizza", "style", "bbq", "monthly", "gazette", "tribune",
    "chronicle", "tattoo", "broncos", "rockets", "nightingale", "secret", "sized", "pig",
    "mavericks", "mavs", "spurs", "texans", "bengals", "ravens", "steelers", "packers",
    "vikings", "colts", "falcons", "braves", "dolphins", "seahawks", "mariners", "padres",
    "raiders", "astros", "patriots", "celtics", "phillies", "cubs", "pistons", "brewers",
    "cardinals", "hornets", "panthers", "a&m", "mex", "county", "counties", "parish",
    "globe", "wing", "tunnel", "rising", "filter",
}  # fmt: skip
# What makes another name of the place behind it: "Fort Campbell", "New England".
BEGINNINGS = {
    "fort": set(), "ft": set(), "ft.": set(), "new": {"england"}, "md": {"anderson"},
    "lake": {"michigan", "erie", "ontario", "washington", "austin"},
}  # fmt: skip
# fmt: on
# Of other places the market is where there are jobs.
MARKETS = {"boston", "chelsea"}
SCHOOLING = {"school", "schools", "college", "colleges", "jobs", "program", "programs"}
STATE_MATTERS = {
    "board", "law", "laws", "license", "licensing", "licence", "requirements", "rules",
    "regs", "exam", "regulations", "boards", "hours",
}  # fmt: skip
WORDS = re.compile(r"[^\W\d_]+")
# Where a message keeps whether it is all capitals, which many ask.
CAPITALS = "capitals"
WHOSE = re.compile(
    r"(?:'s|s)?,? ?\(?(?:(?:is|was) )?(?:my|our|a|the) (\w+)(?: (\w+))?|(?:,? ?(from)"
    r"|,? ?at) "
    r"(?:your|the|ur) (office|front|admissions)|,? ?(from) (admissions)"
)


def follows(token: Token, words: set[str]) -> bool:
    """Whether `token` stands right behind one of `words`, but for an article."""
    index = token.i - 1
    while index >= 0 and token.doc[index].lower_ in ("the", "rural", "upstate", "downtown"):
        index -= 1
    return index >= 0 and token.doc[index].lower_ in words


def ends_phrase(doc: Doc, token: Token) -> bool:
    """Whether nothing that belongs to the same phrase comes behind `token`."""
    if token.i + 1 >= len(doc):
        return True
    after = doc[token.i + 1]
    return (
        after.is_punct
        or after.is_space
        or after.is_stop
        or after.lower_ in ("plz", "pls", "n", "area", "near", "hw", "wat", "im", "i", "u")
        or after.like_num
    )


def starts_sentence(token: Token) -> bool:
    """Whether a capital there says nothing."""
    return token.i == 0 or token.doc[token.i - 1].text in (".", "!", "?", "\n")


def all_capitals(doc: Doc) -> bool:
    """Whether the writer left caps lock on, so that capitals say nothing."""
    if CAPITALS not in doc.user_data:
        words = [word for word in WORDS.findall(text_of(doc)) if word.isalpha()]
        shouted = sum(map(str.isupper, words))
        doc.user_data[CAPITALS] = len(words) > 2 and shouted > 0.7 * len(words)
    return bool(doc.user_data[CAPITALS])


def is_person(span: Span) -> bool:
    """Whether the name is somebody's: "Mrs. Austin", "my aunt Georgia"."""
    doc = span.doc
    words = [token.lower_ for token in doc[max(0, span.start - 3) : span.start]]
    while words and words[-1] in (".", ","):
        if words[-1] == "," and not KIN.isdisjoint(words):
            break
        words.pop()
    is_place = words[-1:] == ["called"] and not PLACED.isdisjoint(words)
    # "I miss Texas" speaks of no Miss Texas.
    is_place |= (
        words[-1:] == ["miss"] and len(words) > 1 and not doc[span.start - 1].is_title
    )
    if (
        words
        and not is_place
        and (words[-1] in TITLES | NAMED or words[-2:] in (["name", "is"], ["name", "s"]))
    ):
        return True
    if words and words[-1] in CALLED_KIN:
        return True
    if (
        len(words) > 1
        and words[-1] in KIN
        and words[-2] in ("my", "our", "her", "his", "a")
    ):
        return True
    after = doc[span.end].lower_ if span.end < len(doc) else ""
    behind = doc[span.end + 1].lower_ if span.end + 1 < len(doc) else ""
    if after == "," and words[-1:] == [","] and words[-2] in KIN:
        return True
    if span.text.lower() in FIRST_NAMES and _is_introduced(words, after, behind):
        return True
    does = PERSONS_DO if span.label_ == "state" else SPEAKS
    if after in does and not (words and words[-1] in ("in", "from", "near", "of")):
        return starts_sentence(span[0]) or (
            bool(words) and words[-1] in ("and", ",", "that")
        )
    if words and words[-1] in ("in", "near", "from", "around", "to", "outside"):
        return False
    if after == "(" and behind in KIN:
        return True
    whose = WHOSE.match(doc[span.end : span.end + 6].text.lower())
    return whose is not None and bool(PERSONS & set(whose.groups()))


def _is_introduced(before: list[str], after: str, behind: str) -> bool:
    """Whether it is a person: "hi Madison", "this is Austin", "Paris and I"."""
    ends = after in ("", ",", ".", "!", "?", "and", "btw", "from", "again", "lol")
    if (before[-1:] and before[-1] in GREETINGS) or before[-2:] == ["thank", "you"]:
        return ends
    if after in ("and", "&", "n") and behind in ("i", "me"):
        return True
    if before[-2:] in (["me", "and"], ["me", "n"], ["me", "&"]):
        return ends
    return ends and (
        before[-1:] == ["im"] or before[-2:] in (["i", "'m"], ["i", "am"], ["this", "is"])
    )


def names_a_thing(span: Span) -> bool:
    """Whether the name is only a part of another one: "Washington Street"."""
    doc = span.doc
    after = doc[span.end].lower_ if span.end < len(doc) else ""
    second = doc[span.end + 1].lower_ if span.end + 1 < len(doc) else ""
    if after in THINGS or (after == "school" and second == "of"):
        return True
    if after == "market" and span.text.lower() in MARKETS:
        return True
    if span.label_ == "city" and after == "state" and second not in STATE_MATTERS:
        return True
    if span.label_ == "state" and after == "tech" and second not in SCHOOLING:
        return True
    head = doc[span.start - 1].lower_ if span.start else ""
    if head in BEGINNINGS and span.text.lower() in (
        BEGINNINGS[head] or (span.text.lower(),)
    ):
        return True
    is_alone = (
        span.end == len(doc) or doc[span.end].is_punct or after in ("and", "but", "so")
    )
    if span.start and doc[span.start - 1].lower_ in ("a", "an") and is_alone:
        return True
    before = [token.lower_ for token in doc[max(0, span.start - 2) : span.start]]
    if before[-2:] in (["university", "of"], ["univ", "of"], ["u", "of"]):
        return True
    if after == "state" and _is_university(span, before, second):
        return True
    capitals = after in ("college", "institute") and doc[span.end].is_title
    last = before[-1] if before else ""
    return last in ("college", "university") or (capitals and last != "in")


def _is_university(span: Span, before: list[str], after: str) -> bool:
    """Whether "Ohio State" is the university; "Washington state" is the state."""
    if after in ("university", "college", "univ"):
        return True
    if span.text.lower() in ("washington", "new york") or after in STATE_MATTERS:
        return False
    is_title = span.doc[span.end].is_title and not all_capitals(span.doc)
    return is_title or (bool(before) and before[-1] in ("at", "to"))
