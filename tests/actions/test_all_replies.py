"""A walk over all replies: where their figures are from, their length, their form."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import pytest
from spacy.language import Language
from sqlalchemy.orm import Session

from actions.catalog.database import open_session
from actions.dialogue.all_questions import respond_to_all
from actions.pay.text import FEW_JOBS
from actions.points.points import points
from actions.registry import BY_INTENT, BY_TOPIC
from actions.reply import MAX_BUTTONS, Reply
from actions.training.times import FULL_WEEK_HOURS, HALF_WEEK_HOURS
from actions.turn import Turn
from bot.nlu.pipeline import entities_of
from tests.actions.other_facts import other_catalogue, other_years
from tests.actions.test_every_sentence import SENTENCES
from tests.actions.worked_sums import worked_out
from tests.conftest import turn_state
from tools.lint.buttons import MAX_TITLE_CHARACTERS
from tools.lint.texts import MAX_CHARACTERS, MAX_WORDS, figures_in

OCCUPATIONS = (  # noqa: SIM905
    "29-1071 29-1141 29-1171 29-1213 29-1229 31-9011 31-9092 39-5012 39-5091 39-5094"
).split()
STATES = (  # noqa: SIM905
    "AL AK AZ AR CA CO CT DE DC FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT "
    "NE NV NH NJ NM NY NC ND OH OK OR PA RI SC SD TN TX UT VT VA WA WV WI WY PR"
).split()
PROCEDURES = (  # noqa: SIM905
    "botox chemical_peel dermaplaning electrolysis facial filler laser lashes mesotherapy "
    "microdermabrasion microneedling permanent_makeup waxing"
).split()
WORKPLACES = (  # noqa: SIM905
    "dermatology_practice hospital laser_clinic medical_spa physician_office "
    "plastic_surgery retail salon school self_employed spa"
).split()
# Figures that are no rows' values but made of them, by the words around them.
DERIVED = {
    "schools counted": r"[\d,]+ (?:[\w'-]+ ){0,3}schools?\b",
    "states of a chain counted": r"in \d+ states\b",
    "programs counted": r"[\d,]+ programs\b",
    "states counted": r"\d+ of (?:the )?\d+ states|[Oo]f the \d+ states[^,.]*, \d+",
    "states counted by exam": r"\d+ a written one only, \d+ none",
    "a renewal said to be yearly": r"runs 1 to",
    "distances and radii": r"[\d,]+ miles?\b",
    "hours a week that a schedule assumes": rf"at {FULL_WEEK_HOURS} hours a week"
    rf"|\d at {HALF_WEEK_HOURS}\b",
    "jobs below which a median is doubtful": rf"at least {FEW_JOBS} jobs",
}
# Of the training sentences so many are enough, and quick enough.
EVERY = 3
UNFINISHED = re.compile(
    r"[{}\[\]]|\bNone\b(?! (?:of|in|within) )|  |\s[.,;:](?:\s|$)|\.\.|\(\)|[,;:]\."
)
# These send the visitor elsewhere for help or show how to ask.
WITHOUT_FACTS = {"ask_help", "ask_medical", "report_emergency", "report_self_harm"}


@dataclass(frozen=True)
class Said:
    """A message: its intent, its text, its entities, what was known before.

    `found` are entities as the pipeline finds them, `point` the precise answer that
    is surely asked for.
    """

    intent: str
    text: str = ""
    entities: dict[str, Any] = field(default_factory=dict)
    slots: dict[str, Any] = field(default_factory=dict)
    found: list[dict[str, Any]] = field(default_factory=list)
    point: str = ""

    def state(self) -> dict[str, Any]:
        state = turn_state(self.intent, self.text, self.slots, **self.entities)
        state["latest_message"]["entities"] += self.found
        if self.point:
            state["latest_message"]["points"] = [{"id": self.point, "score": 1.0}]
        return state


@dataclass(frozen=True)
class Pair:
    """What is replied by the catalogue, and by one whose every figure is another."""

    said: Said
    reply: Reply
    other: Reply

    @property
    def words(self) -> str:
        return f"{self.reply.text}\n{self.reply.next_step}"


def grid() -> Iterator[Said]:
    """Every intent in every state of a conversation that answers look at."""
    for intent in sorted(BY_INTENT):
        yield Said(intent)
        for place in ({"zip_code": "30303"}, {"city": "Tampa, FL"}, {"city": "Springfield"},
                      {"country": "Canada"}, {"state": ["TX", "OH"]}):  # fmt: skip
            yield Said(intent, entities=place)
        for code in OCCUPATIONS:
            yield Said(intent, entities={"occupation": code})
            yield Said(intent, slots={"own_occupation": code, "place": "OH"})
        for kind, values in (("procedure", PROCEDURES), ("workplace", WORKPLACES)):
            for value in values:
                yield Said(intent, entities={kind: value}, slots={"place": "TX"})
        for education in (
            "no_diploma",
            "high_school",
            "associate",
            "bachelor",
            "doctorate",
        ):
            yield Said(intent, slots={"education": education})
        yield Said(intent, entities={"money": "12000"}, slots={"place": "30303"})
    for point in points().values():
        for slots in ({}, {"place": "TX"}, {"place": "30303", "own_occupation": "29-1141"}):
            yield Said(point.intents[0], slots=slots, point=point.id)
    for topic in sorted(BY_TOPIC):
        yield Said("inform", entities={"state": "WA"}, slots={"topic": topic})


def replied(session: Session, said: Said) -> Reply:
    return respond_to_all(BY_INTENT[said.intent](), Turn(session, said.state()))


@pytest.fixture(scope="module")
def pairs(nlp: Language, tmp_path_factory: pytest.TempPathFactory) -> list[Pair]:
    """The walk: the grid, every state where places matter, training sentences."""
    folder = tmp_path_factory.mktemp("other")
    with open_session() as session, other_catalogue(folder) as other:
        walk = list(grid())
        for intent in sorted(BY_INTENT):
            texas = replied(session, Said(intent, entities={"state": "TX"}))
            if texas.text != replied(session, Said(intent)).text:
                walk += [Said(intent, entities={"state": state}) for state in STATES]
        for intent, texts in SENTENCES.items():
            for text in texts[::EVERY]:
                walk.append(Said(intent, text, found=entities_of(nlp(text))))
        replies = [replied(session, said) for said in walk]
        with other_years(folder):
            others = [replied(other, said) for said in walk]
        return [Pair(*found) for found in zip(walk, replies, others, strict=True)]


def sample(found: list[Any]) -> str:
    return f"{len(found)} found:\n" + "\n".join(str(item) for item in found[:5])


def figures(pair: Pair, reply: Reply) -> set[str]:
    """The figures of a reply that neither a rule nor the visitor gave it."""
    text = f"{reply.text}\n{reply.next_step}"
    for pattern in DERIVED.values():
        text = re.sub(pattern, "", text)
    return plain(text) - plain(repr(pair.said))


def typed_figures(pair: Pair) -> set[str]:
    """The figures that no source gave: neither a rule, the visitor, the catalogue nor
    a sum that is shown and comes out.
    """
    same = figures(pair, pair.reply) & figures(pair, pair.other)
    of_catalogue = figures(pair, pair.reply) - same
    return same - {
        figure
        for figure in same
        if figure.rstrip(".") in worked_out(pair.words, of_catalogue | said_figures(pair))
    }


def said_figures(pair: Pair) -> set[str]:
    """The visitor's own figures, "38k" as 38000."""
    found = re.findall(r"(\d[\d,]*(?:\.\d+)?)(k\b)?", repr(pair.said), re.IGNORECASE)
    return {
        re.sub(",", "", number) + ("000" if thousands else "")
        for number, thousands in found
    }


def plain(text: str) -> set[str]:
    """The figures of a text without signs of money and thousands."""
    return {re.sub("[$, ]", "", figure) for figure in figures_in(text)}


def test_the_walk_is_long(pairs: list[Pair]) -> None:
    assert len(pairs) > 8_000
    assert {pair.said.intent for pair in pairs} == set(BY_INTENT)


def test_every_figure_is_of_the_catalogue(pairs: list[Pair]) -> None:
    typed = [
        (pair.said.intent, pair.said.text, same, pair.words)
        for pair in pairs
        if (same := typed_figures(pair))
    ]
    assert not typed, sample(typed)


def test_every_figure_has_a_source(pairs: list[Pair]) -> None:
    unsourced = [
        (pair.said, pair.words)
        for pair in pairs
        if pair.said.intent not in WITHOUT_FACTS
        and figures(pair, pair.reply)
        and not pair.reply.sources
    ]
    assert not unsourced, sample(unsourced)


def test_answers_without_a_list_are_short(pairs: list[Pair]) -> None:
    long = [
        (len(pair.reply.text.split()), pair.said, pair.words)
        for pair in pairs
        if "\n" not in pair.reply.text and len(pair.reply.text.split()) > MAX_WORDS
    ]
    assert not long, sample(long)


def test_every_reply_is_whole(pairs: list[Pair]) -> None:
    unfinished = [
        (pair.said, pair.words)
        for pair in pairs
        if not (pair.reply.text.strip() or pair.reply.form) or UNFINISHED.search(pair.words)
    ]
    assert not unfinished, sample(unfinished)


def test_every_reply_fits_a_channel(pairs: list[Pair]) -> None:
    for pair in pairs:
        message = pair.reply.to_message()
        offered = [pair.reply.offer] if pair.reply.offer else []
        shown = [*offered, *(b for b in pair.reply.buttons if b not in offered)]
        titles = [button.title for button in shown]
        assert len(message["text"]) <= MAX_CHARACTERS
        assert len(shown) <= MAX_BUTTONS, (pair.said, titles)
        assert len(set(titles)) == len(titles), (pair.said, titles)
        assert all(0 < len(title) <= MAX_TITLE_CHARACTERS for title in titles), titles


@pytest.mark.parametrize(
    ("words", "typed"),
    [
        ("A year: $38 × 40 hours × 52 weeks = $79,040.", set()),
        ("A year: $38 × 40 hours × 52 weeks = $79,400.", {"40", "52", "79400."}),
        # The visitor never said $37.
        ("A year: $37 × 40 hours × 52 weeks = $76,960.", {"37", "40", "52", "76960."}),
        ("$79,040 a year ($38 × 40 hours × 52 weeks).", set()),
        ("$79,041 a year ($38 × 40 hours × 52 weeks).", {"40", "52", "79041"}),
        # No sum is shown.
        ("$79,040 a year.", {"79040"}),
        # What was worked out may be worked on.
        ("$38 × 40 hours × 52 weeks = $79,040, $6,587 a month ($79,040 ÷ 12)", set()),
        ("$38 × 40 hours × 52 weeks = $79,040, $6,588 a month ($79,040 ÷ 12)",
         {"12", "6588"}),
    ],
)  # fmt: skip
def test_a_sum_is_taken_only_where_it_comes_out(words: str, typed: set[str]) -> None:
    reply = Reply(words)
    said = Said("ask_pay", "got an offer for 38/hr")
    assert typed_figures(Pair(said, reply, reply)) == typed


def test_a_typed_figure_is_found() -> None:
    reply = Reply("It pays $41,000 a year for 12 in 50 rooms, call 911.\n1. One line")
    assert figures(Pair(Said("ask_pay"), reply, reply), reply) == {"41000", "12", "50"}
