"""Finds the field's words: occupations, workplaces, procedures, wishes.

Each message is matched as it is written and once more with its misspelled
words mended towards the words of the phrases. A phrase labelled decoy
("facial expression", "online reviews") hides what it contains.
"""

import re
from collections import defaultdict

from rapidfuzz import fuzz, process
from spacy.language import Language
from spacy.tokens import Doc, Span, Token

from bot.nlu.context import all_capitals
from bot.nlu.gazetteer import Gazetteer
from bot.nlu.lexicon import is_spelled_right
from bot.nlu.phrases import PhraseFinder
from bot.nlu.right_now import is_right_now
from bot.nlu.spans import words_of

MIN_LETTERS_TO_REPAIR = 6
# At this ratio "asthetician" is repaired and "statistician" is not.
MIN_RATIO, MIN_RATIO_OF_LONG = 86, 84
LONG_WORD = 8
# Abbreviations that are also words ("my pas", "as a pa") need more than a match.
SHORT_FORMS = {"ma": "31-9092", "pa": "29-1071"}
# Written so only in capitals: the licensed esthetician.
CAPITALS = {"LE": "39-5094"}
PHYSICIAN = "29-1229"
DOCTORS = {"doctor", "doctors", "dr", "md", "m.d.", "doc"}
# What is looked at more closely.
ABBREVIATED = {*SHORT_FORMS, *map(str.lower, CAPITALS), *DOCTORS}
REGISTERED_NURSE = "29-1141"
# Only in capitals it isn't "this or that nurse".
OPERATING_ROOM = "or nurse"
MEDICAL = {REGISTERED_NURSE, "29-1171", "29-1071", PHYSICIAN, "31-9092"}
BEFORE_OCCUPATION = {
    "a", "an", "am", "as", "im", "i'm", "'m", "m", "certified", "the", "want", "wants",
    "need", "needs", "hire", "hires", "hiring", "become", "becoming", "be", "prefer",
    "other", "another", "uncertified", "unlicensed", "lead", "clinical",
}  # fmt: skip
AFTER_OCCUPATION = {
    "school", "program", "pay", "salary", "to", "here", "wanting", "license", "students",
    "student", "certificate", "certification", "jobs", "track", "path", "route",
}  # fmt: skip
# "MA or scribe": of these posts each needs no state.
POSTS = {"scribe", "receptionist", "front", "cna", "emt", "np", "lpn", "lvn", "nurse"}
DOES = {"do", "does", "inject", "work", "perform", "give", "use", "make", "earn", "get",
        "own", "fire", "run", "legally", "administer", "prescribe"}  # fmt: skip
OF_THE_STATE = {
    "state", "system", "board", "law", "laws", "hours", "hrs", "requirements", "rules",
    "resident", "residents", "esthetician", "estheticians", "cosmetology",
}  # fmt: skip
MODALS = {"can", "may", "could", "does", "do", "let", "lets", "should", "would", "will"}
BEFORE_PLACE = {"in", "from", "near", "to", "around", "for"}
BECOMES = re.compile(
    r"\b(?:(?:i'?m|i am|i was|was|as|be|become|becoming|being|became|me) (?:an? "
    r"|the )?(?:\w+ )?"
    r"|like an? )$|^\W*$",
    re.IGNORECASE,
)
SEEN = re.compile(
    r"\b(?:see|saw|ask\w*|told|with|by|my|call|find|need|to)\s(?:an?\s|the\s)?$", re.I
)
HAS_DEGREE = re.compile(
    r"\b(?:have|has|had|got|get|hold|earned|finished|my|\+|with)\s(?:an?\s|my\s|his\s"
    r"|her\s)?$",
    re.I,
)


# "The MD" and "under an MD" are doctors …
MD_BEHIND = {"an", "the", "with", "supervising", "as", "collaborating"}
_CLINICIAN = r"(?:n\.?p|r\.?n|aprn|fnp|crna|dnp|nurse|nurse practitioner|physician"
_CLINICIAN += r" (?:assistant|associate)|doctor)s?"
# … and so is the "MD" of "an NP or MD", "MD, PA or NP".
AMONG_CLINICIANS = re.compile(
    rf"\b(?:{_CLINICIAN}|(?:{_CLINICIAN}|an?) ?(?:,|/|or|and) ?pa) ?,?"
    r" ?(?:or|and|/|vs\.?|&) ?(?:an? |the )?$",
    re.IGNORECASE,
)
BEFORE_CLINICIANS = re.compile(
    r"\s?(?:,|/|or|and|vs\.?|&)\s?(?:an? |the )?"
    rf"(?:pa\s?,?\s?(?:/|or|and|&|,)\s?(?:an? )?)?{_CLINICIAN}(?![\w'])"
    r"(?! (?:schools?|salar|pay\b|wages?|hours|licen))",
    re.IGNORECASE,
)


class TermFinder:
    """Adds a span for each phrase of the gazetteer, also when misspelled."""

    def __init__(self, nlp: Language, gazetteer: Gazetteer) -> None:
        self._values: dict[str, list[tuple[str, str]]] = defaultdict(list)
        for entity, value, phrase in gazetteer.terms:
            self._values[phrase].append((entity, value))
        self._phrases = PhraseFinder(nlp, [(phrase, phrase) for phrase in self._values])
        self._words = sorted(
            word for word in self._phrases.words if len(word) >= MIN_LETTERS_TO_REPAIR
        )
        self._mended: dict[str, str] = {}

    def __call__(self, doc: Doc) -> Doc:
        said = words_of(doc)
        mended = [self._mend(word) for word in said]
        found = {*self._phrases.find(said), *self._phrases.find(mended)}
        for start, end, phrase in sorted(found):
            if phrase == OPERATING_ROOM and not doc[start].is_upper:
                continue
            for entity, value in self._values[phrase]:
                if not (value == REGISTERED_NURSE and _means_right_now(doc, start, end)):
                    self._add(doc, start, end, entity, value)
        for token in [doc[i] for i, word in enumerate(said) if word in ABBREVIATED]:
            if token.lower_ in SHORT_FORMS and _is_occupation(doc, token.i):
                code = SHORT_FORMS[token.lower_]
                self._add(doc, token.i, token.i + 1, "occupation", code)
            elif token.text in CAPITALS and not all_capitals(doc):
                self._add(doc, token.i, token.i + 1, "occupation", CAPITALS[token.text])
            elif token.lower_ in ("md", "m.d.") and HAS_DEGREE.search(_before(token)):
                self._add(doc, token.i, token.i + 1, "education", "doctorate")
            elif token.lower_ in DOCTORS and _is_physician(doc, token.i):
                self._add(doc, token.i, token.i + 1, "occupation", PHYSICIAN)
        return doc

    @staticmethod
    def _add(doc: Doc, start: int, end: int, entity: str, value: str) -> None:
        doc.spans["found"].append(Span(doc, start, end, entity, kb_id=value))

    def _mend(self, word: str) -> str:
        """The word of the phrases that was misspelled so, or the word itself."""
        if (
            len(word) < MIN_LETTERS_TO_REPAIR
            or not word.isalpha()
            or is_spelled_right(word)
        ):
            return word
        if word not in self._mended:
            ratio = MIN_RATIO_OF_LONG if len(word) >= LONG_WORD else MIN_RATIO
            near = process.extractOne(
                word, self._words, scorer=fuzz.ratio, score_cutoff=ratio
            )
            is_near = near and near[0][0] in (word[0], "a", "e")
            self._mended[word] = near[0] if is_near else word
        return self._mended[word]


def _is_occupation(doc: Doc, index: int) -> bool:
    """Whether "MA" or "PA" means the assistant and not the state."""
    before = doc[index - 1].lower_ if index else ""
    after = doc[index + 1].lower_ if index + 1 < len(doc) else ""
    others = [span for span in doc.spans["found"] if span.label_ == "occupation"]
    medical = [span for span in others if span.kb_id_ in MEDICAL]
    behind = doc[index + 2].text if index + 2 < len(doc) else ""
    if after in ("or", "and", "&", "vs") and behind.lower() in POSTS:
        return True
    if before in BEFORE_PLACE or after in OF_THE_STATE:
        return False
    if after in ("to", "or", "and", "vs") and len(behind) == 2 and behind.isupper():
        return behind in ("RN", "NP", "PA", "MA", "MD")
    if before == ",":
        return any(span.end == index - 1 for span in medical)
    if before in BEFORE_OCCUPATION or before in ("derm", "dermatology"):
        return True
    if before in MODALS and after in DOES:
        return True
    if after == "license":
        return bool(medical)
    if medical or (after == "in" and doc[index].is_upper):
        return True
    is_shouted = doc[index].is_upper and not all_capitals(doc)
    return is_shouted and not others and after in AFTER_OCCUPATION


def _is_physician(doc: Doc, index: int) -> bool:
    """Whether "doctor" is somebody's career: "im a doctor in Ukraine", "MD route"."""
    token = doc[index]
    before = _before(token)
    after = doc[index + 1].lower_ if index + 1 < len(doc) else ""
    if after in (
        "'s",
        "s",
        "office",
        "offices",
        "degree",
        "diploma",
        "note",
        "appointment",
    ):
        return False
    if token.lower_ in ("md", "m.d."):
        is_title = index > 0 and doc[index - 1].lower_ in MD_BEHIND
        is_title |= AMONG_CLINICIANS.search(before) is not None
        is_title |= BEFORE_CLINICIANS.match(doc[index + 1 : index + 7].text) is not None
        return is_title or after in ("on", "route", "path", "present", "oversight")
    if SEEN.search(before):
        return False
    if index == 0:
        return after in ("here", "trained", "from", "in", "with", "for")
    return BECOMES.search(before) is not None


def _before(token: Token) -> str:
    """The text of the words before a token."""
    return token.doc[max(0, token.i - 8) : token.i].text_with_ws


def _means_right_now(doc: Doc, start: int, end: int) -> bool:
    if doc[start:end].text != "rn":
        return False
    after = doc[end : end + 4].text
    return is_right_now(_before(doc[start]), after)
