"""Runs the conversation scripts over HTTP against the real two processes.

They are played once for all tests (the fixture `played`); then one test for each
script reports how it went. What a script can say stands in tests/scripts.py.
"""

import pytest

from tests.conftest import Played
from tests.facts import PLACEHOLDER
from tests.scripts import KEYS, scripts
from tools.lint.texts import figures_in

SCRIPTS = {script.name: script for script in scripts()}
DOES = {"visitor", "press", "press_earlier"}
CHECKS = KEYS - DOES


@pytest.mark.parametrize("name", SCRIPTS)
def test_conversation(played: dict[str, Played], name: str) -> None:
    if played[name].wrong:
        pytest.fail(played[name].wrong, pytrace=False)


def test_there_are_enough_scripts() -> None:
    assert len(SCRIPTS) == len(list(scripts())) >= 180


@pytest.mark.parametrize("name", SCRIPTS)
def test_a_script_checks_where_it_ends(name: str) -> None:
    turns = SCRIPTS[name].turns
    for turn in turns:
        assert set(turn) <= KEYS, turn
        assert len(DOES & set(turn)) == 1, turn
    assert CHECKS & set(turns[-1]), f"nothing is checked after {turns[-1]}"


@pytest.mark.parametrize("name", SCRIPTS)
def test_no_figure_is_typed_into_a_script(name: str) -> None:
    """But those that the visitor said, and numbers of lines."""
    said = {"1", "2", "3", "4", "5", "6", "7", "8", "9", "$"}
    for turn in SCRIPTS[name].turns:
        visitor = turn.get("visitor", "").replace("k", "000")
        said |= {figure.strip("$,. ").replace(",", "") for figure in figures_in(visitor)}
        for part in (*turn.get("bot", ()), *turn.get("any", ()), *turn.get("never", ())):
            for figure in figures_in(PLACEHOLDER.sub("", part)):
                assert figure.strip("$,. ").replace(",", "") in said, f"{part}: {figure}"
