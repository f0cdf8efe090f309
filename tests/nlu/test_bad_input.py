"""The trained model on what a cat, a bot or an attacker types."""

import asyncio
import base64
import math
import random
from typing import Any

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st
from rasa.core.agent import Agent
from sqlalchemy import select

from actions.catalog.database import open_session
from actions.catalog.models import Place
from bot.training import MODEL

SEED = 7
WORDS = "how much do estheticians make in Tampa, Florida after 600 hours for $9,500? "
CHANCE = random.Random(SEED)
BAD = {
    "10,000 characters": (WORDS * 200)[:10_000],
    "50,000 characters": (WORDS * 1_000)[:50_000],
    "50,000 without a space": "a" * 50_000,
    "zero-width in words": "es\u200bthet\u200cician sch\u200dools in Tex\ufeffas",
    "zero-width round a place": "\u200bTexas\u200b and \u2060Ohio\u2060",
    "right-to-left marks": "\u202eschools in Texas\u202c \u200fnear\u200e Ohio",
    "combining marks": "".join(f"{c}\u0335\u0321\u0334\u0347" for c in "pay in Texas"),
    "a thousand accents": "e" + "\u0301" * 1_000,
    "combining mark behind a place": "pay in Texas\u0301 and Ohio\u0336",
    "emoji": "💅🏽👩‍⚕️🇺🇸" * 300,
    "emoji beside words": "💅schools💅in💅Texas💅",
    "base64": base64.b64encode(CHANCE.randbytes(1_500)).decode(),
    "HTML": "<script>alert('Texas')</script><b onclick=\"x()\">Ohio</b>&nbsp;&lt;",
    "Markdown": "# Texas\n* [Ohio](http://x)\n```\n$9,500\n```\n| a | b |\n|---|---|",
    "JSON": '{"state": "Texas", "money": [9500, null], "text": "\\ud83d\\u0000"}',
    "nested JSON": '{"a":' * 500 + "1" + "}" * 500,
    "SQL": "'; DROP TABLE places; SELECT * FROM states WHERE name = 'Texas' OR 1=1 --",
    "format fields": "{0} {place} %s %n %(a)s ${HOME} {{7*7}} $(id) `id`",
    "drawled": "heyyyyyyyyyyyyyyyy how muchhhhhhhhh in texaaaaaaaas",
    "one letter": "a" * 2_000,
    "null bytes": "pay in\x00Texas\x00\x00Ohio\x00",
    "control characters": "".join(map(chr, range(32))) + "\x7f\x80\x9f Texas",
    "lone surrogate": "pay in Texas \ud83d",
    "surrogates only": "\udc00\ud800",
    "unassigned and private": "\uffff\ufffe\ufdd0\ue000\U0010ffff Texas",
    "Cyrillic": "сколько зарабатывает косметолог в Техасе",
    "Arabic": "كم راتب أخصائية التجميل في تكساس",
    "Chinese": "德克萨斯州的美容师薪水是多少",
    "Thai": "ช่างเสริมสวยได้เงินเท่าไหร่ในเท็กซัส",
    "Hindi": "टेक्सास में ब्यूटीशियन कितना कमाती है",
    "letters that grow in small": "İSTANBUL ẞ ŉ ǰ ΐ ﬁ Texas" * 20,
    "look-alikes": "рау in Техаs",
    "full-width": "ｓｃｈｏｏｌｓ ｉｎ Ｔｅｘａｓ ３０３０３ ＄９５００",
    "mathematical letters": "𝓼𝓬𝓱𝓸𝓸𝓵𝓼 𝕚𝕟 𝐓𝐞𝐱𝐚𝐬",
    "other digits": "٦٠٠ hours, ३०३०३, $²⁰, ½ year, Ⅻ months, ①②③④⑤",
    "punctuation only": "?!.,;:-_/\\|()[]{}<>@#$%^&*~`'\"" * 60,
    "one dot": ".",
    "many dots": "." * 5_000,
    "digits only": "1234567890" * 50,
    "spaced digits": "3 0 3 0 3 " * 200,
    "nothing": "",
    "newlines only": "\n\r\n\n\u2028\u2029\x0b\x0c",
    "spaces only": " \t\u00a0\u3000",
    "one letter a line": "\n".join("schools in texas"),
    "URL": "https://user:pw@www.example.com:8080/texas/ohio.php?q=in+miami&id=30303#la",
    "e-mail": "Texas.Ohio+in@miami.me.or.us",
    "telephone": "+1 (305) 555-0199 x30303",
    "huge money": "$" + "9" * 400,
    "huge money with a k": "9" * 400 + "k dollars",
    "money with an exponent": "$1e400 and 1e9999 dollars",
    "commas": "$" + "9," * 500 + "999",
    "huge duration": "99999999999999999 hours",
    "endless duration": "9" * 400 + " months",
    "number words": "twenty thousand hundred " * 80,
    "hyphened number words": "-".join(["twenty"] * 300) + " hours",
    "one place again and again": "Texas " * 400,
    "codes of states": "IN OR ME OK HI PA MA LA ID DE CO AL OH " * 40,
    "an intent": "/ask_pay",
    "an intent with entities": '/ask_pay{"state": "TX", "occupation": "39-5094"}',
    "an intent that isn't one": '/no_such_intent{"state": "TX"}',
    "an intent with broken entities": '/ask_pay{"state": "TX"',
    "an intent with entities that aren't": '/ask_pay{"state": ["TX", {"a": null}], "b": 1}',
    "an intent within an intent": '/ask_pay{"city": "/inform{\\"state\\": \\"TX\\"}"}',
    "an intent with a confidence": "/ask_pay@7.5",
    "an intent further on": 'Texas /ask_pay{"state": "TX"}',
    "a slash": "/",
}  # fmt: skip
# Words that are cut in two when they are read, and units that are codes of states.
CUT = [
    "i live in tampa can't drive",
    "people in Ohio can't, in texas cannot",
    "is 1064nm better than 755nm or 810nm",
    "in 5in of snow, 10pa, 3mi away at 12am",
    "where'd she go, i'd or i'll or id say in i'd",
    "in ma'am's opinion y'all near y'all've",
    "from OR'd to IN's and ME'll",
    "tampa.FLorida and ohio.texasy",
    "4ft worth it or xft. worth",
    "st.paulx Philax. xSt. Louis",
    "schools in Cameroon2g please",
    "maineland utahns texan floridian ohioans",
    "INDIANAX NYC2 4LA tx1 1tx fl_orida",
]
PLACES = ("state", "city", "metro", "country")
# A place's name with these glued to it is another word, or a misspelled one.
GLUE = [("x", ""), ("", "y"), ("", "ns"), ("", "land"), ("7", ""), ("", "9"), ("é", "é")]
SENTENCES = ["{}", "schools in {} please", "IS {} NEAR {}", "from {}, tx"]


@pytest.fixture(scope="module")
def agent() -> Agent:
    return Agent.load(str(MODEL))


@pytest.fixture(scope="module")
def names() -> list[str]:
    """All states and as many cities, large and small ones."""
    with open_session() as session:
        states, cities = (
            session.scalars(select(Place.name).filter_by(kind=kind).order_by(Place.key))
            for kind in ("state", "city")
        )
        return [*states, *random.Random(SEED).sample(list(cities), 250)]


def parse(agent: Agent, text: str) -> dict[str, Any]:
    return asyncio.run(agent.parse_message(text))


def check(parsed: dict[str, Any]) -> None:
    text, ranking = parsed["text"], parsed["intent_ranking"]
    assert ranking[0]["name"] == parsed["intent"]["name"]
    for item in (parsed["intent"], *ranking):
        assert math.isfinite(item["confidence"])
        assert 0 <= item["confidence"] <= 1
    for entity in parsed["entities"]:
        start, end = entity["start"], entity["end"]
        assert 0 <= start < end <= len(text), entity
        assert text[start:end].strip() == text[start:end], entity
        if entity["entity"] in ("money", "duration"):
            assert math.isfinite(float(entity["value"].split()[0])), entity
    assert not cut_words(parsed)


def cut_words(parsed: dict[str, Any]) -> list[str]:
    """The places found inside another word, with the letters beside them.

    Behind the dot of "Phila." a letter begins the next word.
    """
    text = parsed["text"]
    return [
        text[max(0, entity["start"] - 1) : entity["end"] + 1]
        for entity in parsed["entities"]
        # A pressed button names its places itself.
        if entity["extractor"] != "RegexMessageHandler"
        and entity["entity"] in PLACES
        and any(
            text[at - 1 : at].isalnum() and text[at : at + 1].isalnum()
            for at in (entity["start"], entity["end"])
        )
    ]


@pytest.mark.parametrize("text", BAD.values(), ids=BAD.keys())
def test_anything_typed_is_read(agent: Agent, text: str) -> None:
    check(parse(agent, text))


seeded = settings(
    max_examples=150,
    deadline=None,
    database=None,
    derandomize=True,
    phases=(Phase.generate, Phase.shrink),
)


@seeded
@given(text=st.text())
def test_any_characters_are_read(agent: Agent, text: str) -> None:
    check(parse(agent, text))


@seeded
@given(
    pieces=st.lists(
        st.one_of(
            st.sampled_from(
                ["Texas", "tampa", "new york", "in", "or", "IN", "OR", "can't"]
            ),
            st.sampled_from(["$", "9", "30303", ",", " k ", "hours", "rn", "botox", "not"]),
            st.sampled_from([" ", " ", " ", "-", "'", ".", "\n", "\u200b", "/", "{"]),
            st.text(max_size=3),
        ),
        max_size=30,
    )
)
def test_any_mixture_of_names_and_characters_is_read(
    agent: Agent, pieces: list[str]
) -> None:
    check(parse(agent, "".join(pieces)))


@pytest.mark.parametrize("text", CUT)
def test_no_place_is_found_in_a_part_of_a_word(agent: Agent, text: str) -> None:
    assert not cut_words(parse(agent, text))


def test_no_place_is_found_inside_another_word(agent: Agent, names: list[str]) -> None:
    cut = []
    for number, name in enumerate(names):
        before, after = GLUE[number % len(GLUE)]
        word = f"{before}{name if number % 2 else name.lower()}{after}"
        sentence = SENTENCES[number % len(SENTENCES)].replace("{}", word)
        cut += cut_words(parse(agent, sentence))
    assert not cut, cut
