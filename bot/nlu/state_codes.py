"""Tells a state's code from the word written the same: "in", "or", "me", "pa"."""

from spacy.tokens import Doc, Span, Token

from bot.nlu.code_lists import listed_codes
from bot.nlu.code_meanings import LICENCE, means_otherwise
from bot.nlu.context import NEARNESS, all_capitals, ends_phrase, follows, starts_sentence
from bot.nlu.shortened import SHORT_WORDS, find_shortened
from bot.nlu.spans import words_of

PREPOSITIONS = {"in", "near", "around", "from", "at", "by", "outside", "to", "of", "for"}
JOINTS = {"and", "about", "or", "not", "for", "live", "leave", "move", "like", "is", "to"}
# Codes that are also words, titles or abbreviations in lower case.
# fmt: off
WORD_CODES = {
    "IN", "OR", "ME", "OK", "HI", "OH", "ID", "AL", "DE", "LA", "MA", "PA",
    "CO", "MO", "MI", "NE", "IA", "AS", "GU", "VI", "MS", "MD", "PR", "CA", "MP",
}
# fmt: on
# States that share their name with a city, and the states of those of a few thousand.
CITIES_OF_STATES = {
    "washington": {"DC", "PA", "MO", "UT", "NC", "NJ", "IL", "IA", "IN"},
    "new york": {"NY"},
    "wyoming": {"MI"},
    "delaware": {"OH"},
    "indiana": {"PA"},
    "nevada": {"MO", "IA"},
    "california": {"MD", "PA"},
    "oregon": {"OH", "WI"},
    "virginia": {"MN"},
}  # fmt: skip
# These mean the state when nothing else is said.
ANSWERS = {"CA", "CO", "MI", "MO", "NE", "IA", "AL"}
BARE_WORDS = {"IN", "OR", "ME", "OK", "HI", "OH", "AS", "DE", "LA"}
# Written in capitals these are mostly stressed words: "CAN I OR CAN'T I", "wants from ME".
STRESSED = {"IN", "OR", "ME"}
_BEFORE = {"in", "near", "from", "outside", "to", "for", "of", "about", "is", "does"}
BEFORE_STRESSED = {
    "IN": _BEFORE,
    "OR": _BEFORE | {"around", "not"},
    "ME": {"in", "from", "does"},
}
# "Portland or Seattle": also behind a city these are mostly words.
WORDS_BEHIND_CITY = {"IN", "OR", "ME", "AS", "DE"}
# Of these, the ones that mean the state when written in capitals on their own.
SHOUTED_CODES = WORD_CODES - {
    "OK", "HI", "ME", "OH", "MD", "LA", "MS", "PR", "VI", "AS", "IN", "OR",
}  # fmt: skip
# Right behind a code these tell that the state is meant: "ma license", "mo hours".
MATTERS = {
    "license", "licence", "lic", "licenses", "licensed", "hours", "hrs", "board",
    "boards", "law", "laws", "requirements", "reqs", "rules", "regs", "resident",
    "residents", "exam", "statute", "wages", "salary", "schools", "esthetician",
    "estheticians", "esti", "estis", "aesthetician", "based",
}  # fmt: skip
NEVER_BEFORE_MATTERS = {"IN", "OR", "AS", "LA"}
# Of these one speaks behind a stressed word: "a certificate OR license".
SPOKEN_OF = {
    "license", "licence", "licenses", "licensed", "schools", "salary", "wages", "exam",
    "hours", "hrs", "rules", "requirements", "esthetician", "estheticians", "esti",
    "estis", "aesthetician", "based",
}  # fmt: skip
ONLY_IN_CAPITALS = {"OK", "HI", "OH", "ME"}
# What a state does: "co lets estheticians", "does ne honor it".
RULES = {
    "lets", "requires", "allows", "honors", "honor", "accept", "accepts", "wants",
    "recognizes", "require", "allow", "recognize", "want", "need", "ask", "charge",
}  # fmt: skip
CLAUSES = {"and", "but", "so", "rn", "now"}
MOVES = {
    "move", "moved", "moving", "relocate", "relocated", "relocating", "transfer",
    "transferred", "transferring", "going", "came", "coming", "back", "stationed",
}  # fmt: skip
SELF = {"im", "m", "'m", "am", "licensed", "certified"}
JOINED = {
    "to", "or", "and", "vs", "vs.", "versus", "n", "&", "/", "-", ",", "than", "2", "→",
    "->", "=>", ">",
}  # fmt: skip


class StateCodes:
    """Finds the tokens that are codes of states."""

    def __init__(
        self,
        codes: set[str],
        ordinary_words: set[str],
        cities: dict[str, tuple[int, list[str]]],
    ) -> None:
        self._codes = codes
        self._cities = cities
        self._ordinary = ordinary_words

    def find(self, doc: Doc, cities: list[Span], states: list[Span]) -> list[Span]:
        """Spans labelled state beside the names of states and cities known."""
        said = words_of(doc)
        coded = {
            index: code
            for index, word in enumerate(said)
            if (code := word.replace(".", "").upper()) in self._codes
        }
        shouting = all_capitals(doc)
        # By the token behind a city the states that have one of its name.
        city_ends: dict[int, set[str]] = {}
        for span in cities:
            name = span.text.lower()
            _, where = self._cities.get(name, (0, self._codes))
            city_ends.setdefault(span.end, set()).update(CITIES_OF_STATES.get(name, where))
        # "Actually IN charlotte": before another state's place it is the preposition.
        elsewhere = {span.start for span in states if span.kb_id_ != "IN"}
        for span in cities:
            _, where = self._cities.get(span.text.lower(), (0, self._codes))
            elsewhere |= set() if "IN" in where else {span.start}
        occupations = {
            token.i
            for span in doc.spans["found"]
            if span.label_ == "occupation"
            for token in span
        }
        found: dict[int, Span] = {}
        doubtful = []
        for index, code in coded.items():
            token = doc[index]
            behind_city = code in city_ends.get(token.i, ())
            if index in occupations and not behind_city:
                continue
            if code == "IN" and token.i + 1 in elsewhere and not behind_city:
                continue
            if self._is_state(doc, token, code, city_ends, shouting):
                found[token.i] = self._span(doc, token, code)
            elif (
                _is_last(doc, token)
                or token.is_upper
                or code not in WORDS_BEHIND_CITY
                or _joins_codes(doc, token, self._codes)
            ):
                doubtful.append((token, code))
        pairs = [
            pair
            for pair in _code_pairs(said, self._codes)
            if pair & {t.i for t, _ in doubtful}
        ]
        for token, code in doubtful:
            if any(token.i in pair for pair in pairs):
                found[token.i] = self._span(doc, token, code)
        sure = [span for span in cities if span.text.lower() not in self._ordinary]
        known = set(found) | {token.i for span in [*states, *sure] for token in span}
        for token, code in doubtful:
            if _is_joined(doc, token, known) and not means_otherwise(doc, token, code):
                found[token.i] = self._span(doc, token, code)
                known.add(token.i)
        listed = listed_codes(doc, coded, set(found) | occupations)
        for token, code in listed if len(coded) > 1 else ():
            if not means_otherwise(doc, token, code):
                found[token.i] = self._span(doc, token, code)
        shortened = find_shortened(doc) + self._short_names(doc, city_ends, known)
        taken = {token.i for span in shortened for token in span}
        return [span for index, span in found.items() if index not in taken] + shortened

    def _short_names(
        self, doc: Doc, city_ends: dict[int, set[str]], known: set[int]
    ) -> list[Span]:
        """Spans for "peoria ill" and "miss or bama", without a point behind."""
        spans = []
        for index in [i for i, word in enumerate(words_of(doc)) if word in SHORT_WORDS]:
            token, code = doc[index], SHORT_WORDS[doc[index].lower_]
            if index in known:
                continue
            end = token.i - (token.i > 0 and doc[token.i - 1].text == ",")
            after = doc[token.i + 1].lower_ if token.i + 1 < len(doc) else ""
            if (
                code in city_ends.get(end, ())
                or (after in ("or", "vs", "and", "&", "/") and token.i + 2 in known)
                or (_is_last(doc, token) and _is_joined(doc, token, known))
            ):
                spans.append(self._span(doc, token, code))
        return spans

    @staticmethod
    def _span(doc: Doc, token: Token, code: str) -> Span:
        return Span(doc, token.i, token.i + 1, "state", kb_id=code)

    def _is_state(
        self,
        doc: Doc,
        token: Token,
        code: str,
        city_ends: dict[int, set[str]],
        shouting: bool,
    ) -> bool:
        before = doc[token.i - 1] if token.i else None
        where = city_ends.get(token.i)
        if where is None and before is not None and before.text == ",":
            where = city_ends.get(token.i - 1)
        capital = token.is_upper and not shouting
        if code == "OK" and capital and any(word.text == "ok" for word in doc):
            return True
        if len(doc) == 1 or (len(doc) == 2 and doc[1].is_punct):
            return code not in WORD_CODES or token.is_upper or code in ANSWERS
        is_last = _is_last(doc, token)
        if where is not None and code in WORDS_BEHIND_CITY:
            after = doc[token.i + 1].lower_ if token.i + 1 < len(doc) else ""
            is_meant = capital or is_last or code == "DE" or after in MATTERS
            return code in where and is_meant
        if where is not None and (capital or code in where or code not in WORD_CODES):
            return True
        if means_otherwise(doc, token, code):
            return False
        if code not in WORD_CODES or token.text.count(".") > 1:
            return True
        if code not in NEVER_BEFORE_MATTERS and token.i + 1 < len(doc):
            is_matter = doc[token.i + 1].lower_ in MATTERS
            if is_matter and (token.is_upper or code not in ONLY_IN_CAPITALS):
                return True
            second = doc[token.i + 2].lower_ if token.i + 2 < len(doc) else ""
            of_it = doc[token.i + 1].lower_ in ("state", "'s", "’s")
            if of_it and second in MATTERS | {"rule", "law"} and code not in BARE_WORDS:
                return True
        if capital and token.i + 1 < len(doc) and doc[token.i + 1].lower_ == "state":
            return True
        if capital and code in SHOUTED_CODES:
            return True
        if capital and code in STRESSED:
            return _is_stressed_state(doc, token, code)
        if capital and code in ("HI", "OH", "MS") and not starts_sentence(token):
            return True
        if capital or (shouting and code not in BARE_WORDS):
            return follows(token, PREPOSITIONS | JOINTS)
        after = doc[token.i + 1].lower_ if token.i + 1 < len(doc) else ""
        before_ = before.lower_ if before is not None else ""
        if code in ONLY_IN_CAPITALS and before_ in ("the", "an", "my", "for"):
            return after in MATTERS
        if code not in BARE_WORDS and after in RULES:
            return True
        if before_ in ("than", "then") and code not in BARE_WORDS and token.i > 1:
            return _is_comparative(doc[token.i - 2])
        if before_ == "to" and token.i > 1 and doc[token.i - 2].lower_ in MOVES | LICENCE:
            is_word = code in WORDS_BEHIND_CITY | {"PA", "LA"}
            return not is_word and (is_last or code not in BARE_WORDS)
        if before_ == "about" and (token.is_upper or code not in WORDS_BEHIND_CITY):
            return is_last or after in ("then", "tho", "though") or code not in BARE_WORDS
        if not follows(token, NEARNESS):
            return False
        if code == "ME":
            return is_last and before_ == "in"
        return is_last or code not in BARE_WORDS or (code == "OK" and after in CLAUSES)


def _is_stressed_state(doc: Doc, token: Token, code: str) -> bool:
    """Whether "IN", "OR" or "ME" is the state in a message with small letters."""
    after = doc[token.i + 1].lower_ if token.i + 1 < len(doc) else ""
    before = [word.lower_ for word in doc[max(0, token.i - 2) : token.i]]
    begins = token.i == 0 and after in MATTERS
    if begins or after in MATTERS - SPOKEN_OF or before[-1:] == ["my"]:
        return True
    if not follows(token, BEFORE_STRESSED[code]):
        return False
    if code == "ME" and before[-1] == "from":
        return not before[:-1] or before[0] in MOVES | LICENCE | SELF
    return True


def _is_comparative(token: Token) -> bool:
    return token.lower_.endswith("er") or token.lower_ in ("more", "less", "worse")


def _is_joined(doc: Doc, token: Token, known: set[int]) -> bool:
    """Whether a word like "or", "to", "vs" is between the code and a known place."""
    for step in (-1, 1):
        joint, other = token.i + step, token.i + 2 * step
        if not (0 <= joint < len(doc) and 0 <= other < len(doc)):
            continue
        # "Tulsa OK, ok?": behind a comma a word is a word.
        is_word = doc[joint].text == "," and token.is_lower and not doc[other].is_lower
        is_word = is_word and token.lower_.upper() in BARE_WORDS
        if doc[joint].lower_ in JOINED and other in known and not is_word:
            is_shouted = token.is_upper and doc[other].is_upper
            if is_shouted or step == 1 or ends_phrase(doc, token):
                return True
    return False


def _code_pairs(words: list[str], codes: set[str]) -> list[set[int]]:
    """Two codes with "to" or an arrow between them: "mi to oh", "ca→hi"."""
    return [
        {index, index + 2}
        for index, word in enumerate(words[1:-1])
        if word in ("to", "2", "→", "->", "=>", ">", "/")
        and {words[index].upper(), words[index + 2].upper()} <= codes
        and words[index] not in ("in", "as", "me", "hi", "ok")
    ]


def _joins_codes(doc: Doc, token: Token, codes: set[str]) -> bool:
    """Whether the token stands behind another code and "or": "vt or me"."""
    before = doc[token.i - 1].lower_ if token.i > 1 else ""
    return before in JOINED and doc[token.i - 2].text.upper() in codes


def _is_last(doc: Doc, token: Token) -> bool:
    return token.i + 1 == len(doc) or doc[token.i + 1].is_punct
