"""What is said to the sentences that people write, not only to an empty message."""

from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.actions.test_answers import LISTS, MAX_WORDS

DATA = Path(__file__).parents[2] / "data/nlu"
SCHOOL_LISTS = {"inform", "refine_schools", "compare_schools", "contact_school"}


def sentences() -> dict[str, list[str]]:
    return {
        item["intent"]: [line.strip()[2:] for line in item["examples"].splitlines()]
        for path in DATA.glob("*.yml")
        for item in yaml.safe_load(path.read_text(encoding="utf-8"))["nlu"]
        if item["intent"] != "out_of_scope"
    }


SENTENCES = sentences()


@pytest.mark.parametrize("intent", sorted(SENTENCES))
def test_every_variant_of_an_answer_is_short_and_whole(ask: Any, intent: str) -> None:
    for text in SENTENCES[intent]:
        reply = ask(intent, text)
        said = reply.text
        assert said.strip() or reply.form, text
        assert not set(said) & set("{}[]"), f"{text} -> {said}"
        if intent not in LISTS | SCHOOL_LISTS:
            assert "  " not in said, f"{text} -> {said}"
            assert len(said.split()) <= MAX_WORDS, f"{text} -> {said}"
