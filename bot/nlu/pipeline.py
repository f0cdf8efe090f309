"""The spaCy pipeline that finds entities, built from the catalogue's names."""

import re
from functools import lru_cache
from pathlib import Path
from typing import Any

import spacy
from spacy.language import Language
from spacy.tokens import Doc, Span
from spacy.util import compile_infix_regex, filter_spans

from bot.nlu.durations import find_durations
from bot.nlu.education import find_education
from bot.nlu.gazetteer import Gazetteer
from bot.nlu.money import find_money
from bot.nlu.negation import mark_negated
from bot.nlu.ordinals import OrdinalFinder
from bot.nlu.places import PlaceFinder
from bot.nlu.run_together import PARTED, RunTogether
from bot.nlu.schedules import find_schedules
from bot.nlu.schools import SchoolFinder, SchoolResolver
from bot.nlu.spans import text_of
from bot.nlu.terms import TermFinder
from bot.nlu.zip_codes import ZipCodeFinder

# A school of so large a city's name is hardly called by it alone.
LARGE_CITY = 30_000
AMOUNTS = {"money", "duration", "ordinal"}
PART_BEFORE = re.compile(r"(?:[^\W_]|\w['’])$")
PART_BEHIND = re.compile(r"[^\W_]|['’](?!s\b)\w")


@Language.component("glowpath_start")
def _start(doc: Doc) -> Doc:
    doc.spans["found"] = []
    return doc


@Language.factory("glowpath_run_together")
def _run_together(nlp: Language, name: str, gazetteer: str) -> RunTogether:
    return RunTogether(nlp, _read(gazetteer))


@Language.factory("glowpath_terms")
def _terms(nlp: Language, name: str, gazetteer: str) -> TermFinder:
    return TermFinder(nlp, _read(gazetteer))


@Language.component("glowpath_amounts")
def _amounts(doc: Doc) -> Doc:
    find_money(doc)
    find_durations(doc)
    return doc


@Language.component("glowpath_profile")
def _profile(doc: Doc) -> Doc:
    find_education(doc)
    find_schedules(doc)
    return doc


@Language.factory("glowpath_zip_codes")
def _zip_codes(nlp: Language, name: str, gazetteer: str) -> ZipCodeFinder:
    return ZipCodeFinder(_read(gazetteer).zip_codes)


@Language.factory("glowpath_ordinals")
def _ordinals(nlp: Language, name: str) -> OrdinalFinder:
    return OrdinalFinder()


@Language.factory("glowpath_schools")
def _schools(nlp: Language, name: str, gazetteer: str) -> SchoolFinder:
    names = _read(gazetteer)
    large = {name for name, (people, _) in names.cities.items() if people >= LARGE_CITY}
    return SchoolFinder(names.schools, large | set(names.states), names.campuses)


@Language.factory("glowpath_places")
def _places(nlp: Language, name: str, gazetteer: str) -> PlaceFinder:
    return PlaceFinder(nlp, _read(gazetteer))


@Language.component("glowpath_longest")
def _longest(doc: Doc) -> Doc:
    """Where spans overlap the longest stays, then the one found first."""
    longest = filter_spans(doc.spans["found"])
    text, parted = text_of(doc), doc.user_data[PARTED]
    doc.ents = [
        span
        for span in longest
        if span.label_ != "decoy"
        and (span.label_ in AMOUNTS or _is_whole(text, span, parted))
    ]
    return doc


def _is_whole(text: str, span: Span, parted: list[int]) -> bool:
    """Whether no word goes on before or behind: "can't" has no California in it."""
    start, end = span.start_char, span.end_char
    return (
        start in parted or PART_BEFORE.search(text[max(0, start - 2) : start]) is None
    ) and (end in parted or PART_BEHIND.match(text[end : end + 2]) is None)


@Language.factory("glowpath_campuses")
def _campuses(nlp: Language, name: str, gazetteer: str) -> SchoolResolver:
    return SchoolResolver(_read(gazetteer).campuses)


@Language.component("glowpath_negation")
def _negation(doc: Doc) -> Doc:
    return mark_negated(doc)


def build_pipeline(gazetteer: Path) -> Language:
    """A pipeline whose `doc.ents` carry label, value (`kb_id_`) and `_.negated`.

    `gazetteer` is the JSON file of a `Gazetteer`. The case of the text is
    kept: "IN" and "in" are different words.
    """
    nlp = spacy.blank("en")
    # "cant", "id" and "im" stay whole: spaCy would part them without a sign to part at.
    nlp.tokenizer.rules = {
        word: parts for word, parts in nlp.tokenizer.rules.items() if not word.isalpha()
    }
    names = {"gazetteer": str(gazetteer)}
    # "ca→hi" and "WA/ID" are two words each.
    infixes = [*nlp.Defaults.infixes, r"→|->|=>|/"]
    nlp.tokenizer.infix_finditer = compile_infix_regex(infixes).finditer
    nlp.add_pipe("glowpath_start")
    nlp.add_pipe("glowpath_run_together", config=names)
    nlp.add_pipe("glowpath_schools", config=names)
    nlp.add_pipe("glowpath_terms", config=names)
    nlp.add_pipe("glowpath_amounts")
    nlp.add_pipe("glowpath_profile")
    nlp.add_pipe("glowpath_zip_codes", config=names)
    nlp.add_pipe("glowpath_ordinals")
    nlp.add_pipe("glowpath_places", config=names)
    nlp.add_pipe("glowpath_longest")
    nlp.add_pipe("glowpath_campuses", config=names)
    nlp.add_pipe("glowpath_negation")
    return nlp


def entities_of(doc: Doc) -> list[dict[str, Any]]:
    """The entities of a message that the pipeline has read, as Rasa keeps them."""
    return [
        {
            "entity": span.label_,
            "start": span.start_char,
            "end": span.end_char,
            "value": span.kb_id_,
            **({"negated": True} if span._.negated else {}),
        }
        for span in doc.ents
    ]


@lru_cache(maxsize=1)
def _read(path: str) -> Gazetteer:
    return Gazetteer.from_json(Path(path).read_text(encoding="utf-8"))
