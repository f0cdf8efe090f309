"""Each rule of the linter broken on a small house, and the real one clean."""

import re
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import yaml

from tests.conftest import ROOT
from tools import lint_bot
from tools.lint import texts

DOMAIN = """
intents:
  - ask_pay:
      use_entities: []
  - greet
entities: [state]
slots:
  place: {type: text}
actions: [action_tell_pay]
responses:
  utter_hello:
    - text: Hello {place}
      buttons:
        - {title: Pay, payload: '/ask_pay{"state": "TX"}'}
"""
STORIES = """
rules:
  - rule: pay
    steps:
      - intent: ask_pay
      - action: action_tell_pay
  - rule: greet
    steps:
      - intent: greet
      - slot_was_set: [{place: Texas}]
      - action: utter_hello
"""
NLU = """
nlu:
  - intent: ask_pay
    examples: |
      - what does it pay
  - intent: greet
    examples: |
      - hello there
"""
CODE = '''
class TellPay(Answer):
    """Pay of $1 in 2 words is no text that is said."""

    action_name = "action_tell_pay"

    def reply(self, turn):
        return Reply(
            f"{usd(turn.pay)} a year, call 911 or 988 near 30303. Eight in ten know.",
            offer=button("Pay", "ask_pay"),
            buttons=[button("Pay", "ask_pay"), button("Texas", "ask_pay", state="TX")],
            slots={"place": "TX"},
        )
'''
ANSWERS = """
points:
  - id: tips
    intents: [ask_pay]
    questions: |
      do i get tips
      how much do people tip
      are tips usual
      who keeps the tips
    answer: In spas they are usual, call 911 or see {pay 39-5094}.
    buttons: [ask_pay 39-5094]
  - id: hello
    intents: [greet]
    questions: |
      hello you
      hey there
      good day
      hi again
    answer: Hello.
"""
TERMS = "entity,value,phrase\nstate,TX,texas\ndecoy,,lone star\n"
FILES = {
    "domain.yml": DOMAIN,
    "config.yml": "policies: []\n",
    "data/stories/pay.yml": STORIES,
    "data/nlu/pay.yml": NLU,
    "data/answers/pay.yml": ANSWERS,
    "actions/pay.py": CODE,
    "bot/nlu/terms.csv": TERMS,
}

Break = Callable[..., list[str]]


ALLOWED = """- figure: "911"
  reason: a number to call
- figure: "988"
  reason: a number to call
- figure: "30303"
  reason: a place to type
- figure: Eight in ten
  reason: what a share means
"""


@pytest.fixture
def few_allowed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """The figures that the small house may have in its texts."""
    path = tmp_path / "allowed.yml"
    path.write_text(ALLOWED, encoding="utf-8")
    monkeypatch.setattr(texts, "ALLOWED", path)
    texts.allowed_figures.cache_clear()
    yield
    texts.allowed_figures.cache_clear()


@pytest.fixture
def broken(tmp_path: Path, few_allowed: None) -> Break:
    """What the linter says after a text of a file was replaced."""

    def lint(name: str = "domain.yml", old: str = "", new: str = "") -> list[str]:
        assert old in FILES[name]
        for path, content in FILES.items():
            (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
            changed = content.replace(old, new, 1) if path == name and old else content
            (tmp_path / path).write_text(changed, encoding="utf-8")
        return [str(finding) for finding in lint_bot.lint(tmp_path)]

    return lint


def test_the_small_house_is_clean(broken: Break) -> None:
    assert broken() == []


METHOD = "    def reply"
LONG = " ".join(["word"] * 91)
MANY = ", ".join(f'button("B{number}", "ask_pay")' for number in range(5))
CASES = [
    # What follows on what.
    ("story-unknown", "data/stories/pay.yml", "intent: greet", "intent: grete"),
    ("story-unknown", "data/stories/pay.yml", "action: action_tell_pay", "action: tell"),
    ("story-unknown", "data/stories/pay.yml", "{place: Texas}", "{palce: Texas}"),
    ("story-unknown", "data/stories/pay.yml", "- intent: greet", "- active_loop: lead"),
    ("intent-without-story", "data/stories/pay.yml", "intent: greet", "intent: ask_pay"),
    ("intent-untrained", "data/nlu/pay.yml", "intent: greet", "intent: ask_pay"),
    ("training-unknown", "data/nlu/pay.yml", "intent: greet", "intent: grete"),
    ("entity-unfound", "domain.yml", "[state]", "[state, city]"),
    ("entity-unknown", "bot/nlu/terms.csv", "state,TX", "county,TX"),
    # Actions, slots and responses.
    (
        "action-twice",
        "actions/pay.py",
        METHOD,
        f"    action_name = 'action_tell_pay'\n{METHOD}",
    ),
    ("action-unlisted", "domain.yml", "[action_tell_pay]", "[]"),
    (
        "action-unregistered",
        "domain.yml",
        "[action_tell_pay]",
        "[action_tell_pay, action_go]",
    ),
    (
        "action-unused",
        "data/stories/pay.yml",
        "action: action_tell_pay",
        "action: utter_hello",
    ),
    ("slot-unknown", "actions/pay.py", '{"place": "TX"}', '{"palce": "TX"}'),
    ("slot-unknown", "actions/pay.py", METHOD, f"    x = slots.get('palce')\n{METHOD}"),
    ("slot-unused", "domain.yml", "slots:", "slots:\n  money: {type: any}"),
    ("response-missing", "actions/pay.py", METHOD, f"    x = 'utter_bye'\n{METHOD}"),
    ("response-missing", "data/stories/pay.yml", "utter_hello", "utter_bye"),
    (
        "response-unused",
        "domain.yml",
        "responses:",
        "responses:\n  utter_bye: [{text: Bye}]",
    ),
    # Buttons.
    ("button-payload", "domain.yml", '"TX"}', '"TX"'),
    (
        "button-payload",
        "actions/pay.py",
        "offer=button(",
        "offer=Button('x', 'ask_pay') or button(",
    ),
    ("button-intent", "domain.yml", "/ask_pay{", "/ask_money{"),
    ("button-intent", "actions/pay.py", '"Texas", "ask_pay"', '"Texas", "ask_money"'),
    ("button-entity", "domain.yml", '"state"', '"county"'),
    ("button-entity", "actions/pay.py", "state=", "county="),
    ("button-title-long", "actions/pay.py", '"Texas"', f'"{"T" * 76}"'),
    ("button-title-long", "domain.yml", "title: Pay", f"title: {'T' * 76}"),
    ("button-twice", "actions/pay.py", '"Texas"', '"Pay"'),
    ("button-too-many", "actions/pay.py", "buttons=[", f"buttons=[{MANY}, "),
    ("button-too-many", "actions/pay.py", METHOD, f"    menu = [{MANY}]\n{METHOD}"),
    # Texts.
    ("figure", "actions/pay.py", "call 911", "call 912"),
    ("figure", "actions/pay.py", "{usd(turn.pay)} a year", "$45,330 a year"),
    ("figure", "actions/pay.py", "{usd(turn.pay)} a year", "Twelve years"),
    (
        "figure",
        "actions/pay.py",
        "Eight in ten",
        "Eight in ten of two million in nine in ten",
    ),
    ("figure", "domain.yml", "Hello", "Hello in 2019"),
    ("figure-allowance", "actions/pay.py", "911 or ", ""),
    ("text-long", "actions/pay.py", "call 911", f"{LONG} 911"),
    ("text-long", "domain.yml", "Hello", f"{'a' * 3000} Hello"),
    ("point-intent", "data/answers/pay.yml", "intents: [ask_pay]", "intents: [ask_tips]"),
    ("point-intent", "data/answers/pay.yml", "[ask_pay 39", "[ask_wage 39"),
    ("point-figure", "data/answers/pay.yml", "are usual", "are 20 % of it"),
    ("point-long", "data/answers/pay.yml", "are usual", "are " + "very " * 90 + "usual"),
    ("point-questions", "data/answers/pay.yml", "      do i get tips\n", ""),
    ("point-question-twice", "data/answers/pay.yml", "hello you", "do i get tips"),
    ("field-unknown", "domain.yml", "{place}", "{money}"),
    ("field-unknown", "actions/pay.py", METHOD, f"    x = 'a {{money}} more'\n{METHOD}"),
]
IDS = [f"{number} {case[0]}" for number, case in enumerate(CASES)]


@pytest.mark.parametrize(("rule", "name", "old", "new"), CASES, ids=IDS)
def test_a_break_is_found(broken: Break, rule: str, name: str, old: str, new: str) -> None:
    found = broken(name, old, new)
    assert any(re.match(rf"\S+:\d+ {rule}: .+; .+", line) for line in found), found


def test_every_rule_has_a_break() -> None:
    code = "".join(path.read_text() for path in (ROOT / "tools/lint").glob("*.py"))
    named = set(re.findall(r'Finding\((?:[^"]*?)(?:"[\w./]+",)?[^"]*?"([a-z-]+)",', code))
    assert named == {case[0] for case in CASES}


def test_a_finding_names_the_line(broken: Break) -> None:
    line = STORIES.splitlines().index("      - intent: greet") + 1
    found = broken("data/stories/pay.yml", "intent: greet", "intent: grete")
    assert f"data/stories/pay.yml:{line} story-unknown: the intent grete isn't in " in (
        "\n".join(found)
    )


@pytest.mark.parametrize(
    "text",
    ["1. One line\n2. Another line", "call 911 now", "the middle half of one state"],
)
def test_what_is_no_figure(text: str) -> None:
    assert texts.figures_in(text) == []


def test_a_pattern_and_a_code_are_no_text(broken: Break) -> None:
    added = r"""    code = "39-5094"
    asked = r"\b(top 10|9-5)\b"
    style = f"{0.5:.0%}"
"""
    assert broken("actions/pay.py", METHOD, added + METHOD) == []


def test_every_allowance_has_a_reason() -> None:
    for item in yaml.safe_load(texts.ALLOWED.read_text()):
        assert set(item) == {"figure", "reason"}
        assert len(item["reason"].split()) >= 3


def test_the_real_house_is_clean() -> None:
    command = [sys.executable, "-m", "tools.lint_bot"]
    done = subprocess.run(command, cwd=ROOT, text=True, capture_output=True, check=False)
    assert done.stdout == ""
    assert done.returncode == 0
