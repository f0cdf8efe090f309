"""The spaCy pipeline that finds entities, built from the catalogue's names."""

from pathlib import Path

import spacy
from spacy.language import Language
from spacy.tokens import Doc, Span
from spacy.util import filter_spans

from bot.nlu.amounts import AmountFinder
from bot.nlu.gazetteer import Gazetteer
from bot.nlu.places import PlaceFinder
from bot.nlu.terms import TermFinder

DENIALS = {"not", "n't", "never", "except", "isnt", "no"}
FILLERS = {"in", "at", "a", "an", "the", "for", "to", "as", "from"}


@Language.component("glowpath_start")
def _start(doc: Doc) -> Doc:
    doc.spans["found"] = []
    return doc


@Language.factory("glowpath_terms")
def _terms(nlp: Language, name: str, gazetteer: str) -> TermFinder:
    return TermFinder(nlp, _read(gazetteer))


@Language.factory("glowpath_amounts")
def _amounts(nlp: Language, name: str) -> AmountFinder:
    return AmountFinder()


@Language.factory("glowpath_places")
def _places(nlp: Language, name: str, gazetteer: str) -> PlaceFinder:
    return PlaceFinder(nlp, _read(gazetteer))


@Language.component("glowpath_longest")
def _longest(doc: Doc) -> Doc:
    """Where spans overlap the longest stays, then the one found first.

    What is denied ("not Pennsylvania", "anywhere but Miami") goes.
    """
    doc.ents = [span for span in filter_spans(doc.spans["found"]) if not _is_denied(span)]
    return doc


def _is_denied(span: Span) -> bool:
    if span.label_ in ("money", "duration", "education"):
        return False
    index = span.start - 1
    while index >= 0 and span.doc[index].lower_ in FILLERS:
        index -= 1
    before = span.doc[index].lower_ if index >= 0 else ""
    return before in DENIALS or (before == "but" and "any" in span.doc[:index].text.lower())


def build_pipeline(gazetteer: Path) -> Language:
    """A pipeline whose `doc.ents` carry label and value (`kb_id_`).

    `gazetteer` is the JSON file of a `Gazetteer`. The case of the text is
    kept: "IN" and "in" are different words.
    """
    nlp = spacy.blank("en")
    names = {"gazetteer": str(gazetteer)}
    nlp.add_pipe("glowpath_start")
    nlp.add_pipe("glowpath_terms", config=names)
    nlp.add_pipe("glowpath_amounts")
    nlp.add_pipe("glowpath_places", config=names)
    nlp.add_pipe("glowpath_longest")
    return nlp


def _read(path: str) -> Gazetteer:
    return Gazetteer.from_json(Path(path).read_text(encoding="utf-8"))
