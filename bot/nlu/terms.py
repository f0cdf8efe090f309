"""Finds the field's words: occupations, workplaces, education, procedures."""

from collections import defaultdict

from rapidfuzz import fuzz, process
from spacy.language import Language
from spacy.matcher import PhraseMatcher
from spacy.tokens import Doc, Span

from bot.nlu.gazetteer import Gazetteer
from bot.nlu.lexicon import is_known_word

MIN_LETTERS_TO_REPAIR = 8
# At this ratio "asthetician" is repaired and "statistician" is not.
MIN_RATIO = 84
# Abbreviations that are also words ("my pas", "as a pa") need more than a match.
SHORT_FORMS = {"ma": "31-9092", "pa": "29-1071"}
MEDICAL = {"29-1141", "29-1171", "29-1071", "29-1229", "31-9092"}
BEFORE_OCCUPATION = {"a", "an", "am", "as", "im", "i'm", "'m", "m", "is", "certified"}
AFTER_OCCUPATION = {"school", "program", "pay", "salary", "to", "here", "wanting"}
BEFORE_PLACE = {"in", "from", "near", "to", "around", "for"}


class TermFinder:
    """Adds a span for each phrase of the gazetteer, also when misspelled."""

    def __init__(self, nlp: Language, gazetteer: Gazetteer) -> None:
        self._values: dict[str, list[tuple[str, str]]] = defaultdict(list)
        for entity, value, phrase in gazetteer.terms:
            self._values[phrase].append((entity, value))
        self._matcher = PhraseMatcher(nlp.vocab, attr="LOWER")
        self._matcher.add("term", [nlp.make_doc(phrase) for phrase in self._values])
        self._repairable = [
            phrase
            for phrase in self._values
            if " " not in phrase and len(phrase) >= MIN_LETTERS_TO_REPAIR
        ]

    def __call__(self, doc: Doc) -> Doc:
        for span in self._matcher(doc, as_spans=True):
            self._add(doc, span.start, span.end, span.text.lower())
        for token in doc:
            word = token.lower_
            if len(word) >= MIN_LETTERS_TO_REPAIR and not is_known_word(word):
                self._repair(doc, token.i, word)
            elif word in SHORT_FORMS and self._is_occupation(doc, token.i):
                span = Span(
                    doc, token.i, token.i + 1, "occupation", kb_id=SHORT_FORMS[word]
                )
                doc.spans["found"].append(span)
        return doc

    def _add(self, doc: Doc, start: int, end: int, phrase: str) -> None:
        for entity, value in self._values[phrase]:
            doc.spans["found"].append(Span(doc, start, end, entity, kb_id=value))

    def _repair(self, doc: Doc, index: int, word: str) -> None:
        if word in self._values:
            return
        best = process.extractOne(
            word, self._repairable, scorer=fuzz.ratio, score_cutoff=MIN_RATIO
        )
        if best and best[0][0] in (word[0], "a", "e"):
            self._add(doc, index, index + 1, best[0])

    @staticmethod
    def _is_occupation(doc: Doc, index: int) -> bool:
        """Whether "MA" or "PA" means the assistant and not the state."""
        before = doc[index - 1].lower_ if index else ""
        after = doc[index + 1].lower_ if index + 1 < len(doc) else ""
        if before in BEFORE_PLACE or before == "," or after == "state":
            return False
        if before in BEFORE_OCCUPATION or before in ("derm", "dermatology"):
            return True
        if after == "in" and doc[index].is_upper:
            return True
        medical = {
            span.kb_id_ for span in doc.spans["found"] if span.label_ == "occupation"
        }
        if medical & MEDICAL:
            return True
        is_shouted = doc[index].is_upper and not all_capitals(doc)
        others = any(span.label_ == "occupation" for span in doc.spans["found"])
        return is_shouted and not others and (index == 0 or after in AFTER_OCCUPATION)


def all_capitals(doc: Doc) -> bool:
    """Whether the writer left caps lock on, so that capitals say nothing."""
    words = [token for token in doc if token.is_alpha]
    return len(words) > 2 and all(token.is_upper for token in words)
