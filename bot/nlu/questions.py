"""Several questions in one message: where one ends and the next begins."""

import re

MAX_PARTS, MAX_PARTS_OF_A_STORY = 5, 3
MIN_LETTERS = 3
LONG_CHARACTERS = 700
# In a message this short "and" and commas part questions, in a story they don't.
SHORT_MESSAGE_WORDS = 25
SENTENCE_END = re.compile(r"(?<=[.?!;])\s+|\n+|(?<=[a-z?])\.{2,}")
JOINT = re.compile(r"\s(?:and also|and|also|plus|n|&|\+)\s|,\s|\s\+|\?\s?", re.IGNORECASE)
FOLLOW_UP = re.compile(
    r"(?:ok |so |oh )*(?:and|what about|how about|same)\b", re.IGNORECASE
)
# "The difference between an esthetician and a nurse" is one question.
BETWEEN = re.compile(r"\bbetween\b.*\sand\s", re.IGNORECASE)
# "…, not online" narrows a question and is none.
NARROWS = re.compile(
    r"(?:but |and |which (?:is|are) )?(?:not|no|nothing|without|except)\b"
    r"(?:\W+\w+){0,3}\W*",
    re.I,
)
# "What am I liable for and what do they pay" asks twice in a message of any length.
ASKS_ON = re.compile(
    r"(?:,\s*|\s)(?:and|plus)\s(?=(?:also )?(?:what|how|which|when|where|can i|do i|does"
    r"|should i|will)\b[^.?!]*\?)",
    re.IGNORECASE,
)
TELLING_WORDS = 30
SHARED = re.compile(r"\s(?:in|near|around)\s[^?.!]+")
# A sentence with one of these is read wherever in a message it stands.
ALARMING = re.compile(
    r"suicid|kill(?:ing)? myself|\bkms\b|end my life|(?:want to|wanna) die"
    r"|hurt(?:ing)? myself"
    r"|(?:can'?t|trouble|hard to) (?:breath|see|swallow)|blind|vision|throat"
    r"|passed out",
    re.IGNORECASE,
)
# "No, I meant …", "i said …", "that's not what I asked. I asked for …".
LEAD_IN = re.compile(
    r"\W*(?:(?:no|nah|bro|bruh|omg|lol|ok|ugh|hey|but|and|so|well|wait|um+|again|please"
    r"|sorry)\b\W*)*"
    r"(?:(?:what )?i (?:just |already |literally |actually |only |was )?"
    r"(?:said|asked|meant|mean|asking|wanted to know|want to know|am asking"
    r"|asked you|told you)(?: (?:you|is|was|for|about|if))*"
    r"|(?:my|the) question (?:is|was))\b[\s:,-]*",
    re.IGNORECASE,
)
# What was meant stands first: "… what school costs, not what I earn".
BUT_NOT = re.compile(r"[,\s]+(?:and )?not\s+(?!on\b|in\b)[^.?!]*[.?!]*$", re.IGNORECASE)
# "I'm broke" beside a question tells of oneself and asks nothing.
STATEMENT = re.compile(
    r"(?:^|\s)(?:i|we|im|ive|i'm|i've|we're)\b(?!\W+(?:want|wanna|need to know|wonder"
    r"|would like|wish|look|am looking|'?m looking|search|need (?:a|an|to find)|wld)\b)",
    re.IGNORECASE,
)
ASKS = re.compile(
    r"\?|\b(?:how|what|whats|which|who|when|where|why|can i|could i|do i|should i|may i"
    r"|am i|is it|are there|is there|does|will i|tell me|find|show|wondering|wonder)\b",
    re.IGNORECASE,
)
LED_BY_WHOM = re.compile(
    r"\W*(?:(?:and|so|ok)\W+)?(?P<lead>as (?:an? )?[\w' -]{2,40}?),?\s+"
    r"(?P<asked>(?:what|how|which|where|do|can|should|will)\b.+)$",
    re.IGNORECASE,
)
ADDING = re.compile(
    r"\W*(?:(?:ok(?:ay)?|so|oh|well)\W+)?"
    r"(?:(?:and\W+|n )?(?:what|wat|how|hw) ?(?:about|abt|bout)|and|n|plus)\s+(?=\w)",
    re.IGNORECASE,
)
# These are mostly told beside a question, and only asked in a question's words.
TOLD_BESIDE = {
    "ask_pay", "ask_financial_aid", "ask_schedule", "ask_working_life", "ask_worth_it",
    "ask_payback", "ask_career_path", "ask_job_search", "ask_training_cost",
    "ask_training_path", "ask_entry_requirements", "ask_pay_basis", "ask_duties",
    "ask_business", "ask_injector_path", "ask_pay_by_workplace", "ask_choose_school",
}  # fmt: skip
# A search for schools answers these itself, as far as it can.
WISHES_OF_A_SEARCH = {"ask_schedule", "ask_working_life", "ask_online_training"}
# Intents that aren't questions of their own though they are named so.
CONTEXTUAL = {
    "ask_cheaper", "ask_closer", "ask_help", "ask_bot", "ask_medical", "ask_why",
    "ask_language",
}  # fmt: skip


def split_questions(text: str, is_unclear: bool) -> list[str]:
    """The parts of a message that may be questions of their own.

    A story that is clear as a whole is only parted where it asks twice.
    """
    is_short = len(text.split()) <= SHORT_MESSAGE_WORDS
    parts = [
        piece
        for part in SENTENCE_END.split(text)
        for piece in ([part] if is_short else _asking_on(part))
    ]
    asks_twice = text.count("?") > 1 or ASKS_ON.search(text) is not None
    if not (is_short or is_unclear or asks_twice):
        return [text]
    if is_short:
        parts = [
            piece
            for part in parts
            for piece in (
                _asking_on(part) if BETWEEN.search(part) else _joined(JOINT.split(part))
            )
        ]
    kept = [
        part.strip()[-LONG_CHARACTERS:]
        for part in parts
        if len(re.findall(r"\w", part)) >= MIN_LETTERS
    ]
    # Every part takes its time to read: first what asks, then what stands at the end.
    most = MAX_PARTS if len(text) < LONG_CHARACTERS else MAX_PARTS_OF_A_STORY
    asking = [number for number, part in enumerate(kept) if "?" in part][-most:]
    others = [number for number in range(len(kept)) if number not in asking]
    read = {*asking, *others[len(asking) - most :]} if len(asking) < most else {*asking}
    alarming = [
        part
        for number, part in enumerate(kept)
        if number not in read and ALARMING.search(part)
    ]
    return [*alarming[:MAX_PARTS_OF_A_STORY], *(kept[number] for number in sorted(read))]


def _asking_on(sentence: str) -> list[str]:
    """The questions that "and" joins in one sentence of a longer message."""
    pieces = ASKS_ON.split(sentence)
    begun = [piece for piece in pieces if ASKS.search(piece)]
    return pieces if len(begun) == len(pieces) else [sentence]


def told_before(text: str, part: str) -> str:
    """What a message tells before one of its parts: "I have a record. Will they …?".

    Behind it a part is read that doesn't say what it is about; empty where nothing is.
    """
    before = [each for each in SENTENCE_END.split(text.partition(part)[0]) if each.strip()]
    told = [each.strip() for each in before if "?" not in each]
    short = [each for each in told or before[-1:] if len(each.split()) <= TELLING_WORDS]
    return " ".join([*short[:1], *short[1:][-1:]])


def _joined(pieces: list[str]) -> list[str]:
    """ "Hours n pay in Nevada": the place said last is the first one's, too."""
    pieces = [piece for piece in pieces if piece.strip()]
    shared = SHARED.search(pieces[-1]) if pieces else None
    if shared is None:
        return pieces
    return [
        piece if SHARED.search(piece) or len(piece.split()) > 2 else piece + shared[0]
        for piece in pieces
    ]


def wishes_beside(intents: list[str], text: str) -> set[str]:
    """Those of the intents that only narrow a search: "schools in Reno, evenings"."""
    if "find_schools" not in intents:
        return set()
    return set() if text.count("?") > 1 else WISHES_OF_A_SEARCH & set(intents)


def is_question(intent: str, text: str) -> bool:
    """Whether a part of a message asks something that has an answer of its own.

    "And in NYC?" beside another question asks the last one again.
    """
    if NARROWS.fullmatch(text):
        return False
    if intent in TOLD_BESIDE and STATEMENT.search(text) and not ASKS.search(text):
        return False
    if intent == "inform":
        return FOLLOW_UP.match(text) is not None
    return intent == "find_schools" or (
        intent.startswith("ask_") and intent not in CONTEXTUAL
    )


def what_is_added(text: str) -> str:
    """What stands behind the "and" or "what about" that a message begins with."""
    lead = ADDING.match(text)
    return text[lead.end() :].strip() if lead else ""


def what_was_meant(text: str) -> str:
    """What "no, I meant what school costs, not what I earn" puts right; else the text."""
    lead = LEAD_IN.match(text)
    if lead is None:
        return text
    meant = BUT_NOT.sub("", text[lead.end() :]).strip()
    return meant if re.search(r"\w{2}", meant) else text


def question_first(text: str) -> str:
    """ "As an assistant what do I need" with its question in front, as it is read best."""
    led = LED_BY_WHOM.match(text)
    return f"{led['asked']} {led['lead']}" if led else text
