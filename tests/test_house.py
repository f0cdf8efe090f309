"""The house in order: what one floor names exists on the others."""

import re
from pathlib import Path
from typing import Any

import yaml

from actions.catalog.database import FACTS
from actions.dialogue.questions import TAKERS
from actions.forms.form import TO_THE_FORM
from actions.forms.words import LEAVING
from actions.meanings import MEANINGS
from actions.registry import BY_INTENT

ROOT = Path(__file__).resolve().parents[1]


def load(path: Path) -> Any:
    return yaml.safe_load(path.read_text(encoding="utf-8"))


DOMAIN = load(ROOT / "domain.yml")
INTENTS = {next(iter(intent)) for intent in DOMAIN["intents"]}
RULES = [r for path in (ROOT / "data/stories").glob("*.yml") for r in load(path)["rules"]]
# No sentence trains these: the language detector sets them.
DETECTED = {"speak_spanish", "speak_other_language"}
TRAINED = {
    item["intent"]
    for path in (ROOT / "data/nlu").glob("*.yml")
    for item in load(path)["nlu"]
}


def test_every_intent_is_trained_answered_and_documented() -> None:
    table = set(re.findall(r"^\| `(\w+)`", (ROOT / "docs/intents.md").read_text(), re.M))
    assert TRAINED | DETECTED == table == INTENTS
    assert not TRAINED & DETECTED
    assert set(BY_INTENT) == INTENTS | {"nlu_fallback"}


# What a form answers, and what ends it: no interruption (actions/forms/form.py).
IN_THE_FORM = TO_THE_FORM | LEAVING | {"find_schools"}


def steps(rule: dict[str, Any]) -> list[str]:
    return [str(value) for step in rule["steps"] for value in step.values()]


def test_every_rule_leads_to_the_answer_of_its_intent() -> None:
    simple = [rule for rule in RULES if len(rule["steps"]) == 2]
    for rule in simple:
        intent, action = steps(rule)
        assert BY_INTENT[intent].action_name == action
    named = {steps(rule)[0] for rule in simple}
    assert named == (INTENTS | {"nlu_fallback"}) - {"find_schools"}


def test_every_action_of_a_rule_is_in_the_domain() -> None:
    known = {*DOMAIN["actions"], *DOMAIN["forms"]}
    named = {step["action"] for rule in RULES for step in rule["steps"] if "action" in step}
    assert named <= known
    assert {answer.action_name for answer in BY_INTENT.values()} <= named
    assert {f"validate_{form}" for form in DOMAIN["forms"]} <= known


def test_a_form_lets_everything_in_that_isnt_said_to_it() -> None:
    rule = next(r for r in RULES if r["rule"] == "a question within the school search")
    asked = {intent["intent"] for intent in rule["steps"][0]["or"]}
    assert asked == INTENTS - (IN_THE_FORM - {"repeat"})


def test_contact_data_lets_the_same_questions_in_and_a_search() -> None:
    name = "a question while contact data is asked for"
    rule = next(r for r in RULES if r["rule"] == name)
    asked = {intent["intent"] for intent in rule["steps"][0]["or"]}
    assert asked == INTENTS - (IN_THE_FORM - {"repeat", "find_schools"})


def test_every_slot_that_an_answer_fills_is_in_the_domain() -> None:
    code = "\n".join(path.read_text() for path in (ROOT / "actions").rglob("*.py"))
    for name in set(re.findall(r'slots\.get\("(\w+)"', code)):
        assert name in DOMAIN["slots"]


def test_every_button_names_an_intent() -> None:
    code = "\n".join(path.read_text() for path in (ROOT / "actions").rglob("*.py"))
    named = re.findall(r'button\(\s*(?:f?"[^"]*"|[\w.\[\]]+),\s*"(\w+)"', code)
    assert len(named) > 60
    assert set(named) <= INTENTS
    assert set(MEANINGS) <= INTENTS


def test_every_source_is_complete() -> None:
    fields = {"name", "publisher", "address", "licence"}
    for name, source in load(FACTS / "sources.yml").items():
        assert set(source) - {"due_months"} == fields, name


def test_the_lock_has_hashes_and_no_addresses() -> None:
    lock = (ROOT / "requirements.lock").read_text()
    assert "://" not in lock
    assert lock.count("--hash=sha256:") > 500


def test_every_answer_that_may_take_over_has_its_place() -> None:
    takers = {kind.intent for kind in BY_INTENT.values() if "takes_over" in vars(kind)}
    assert takers == set(TAKERS)
