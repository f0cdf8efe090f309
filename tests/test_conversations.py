"""Runs the conversation scripts over HTTP against the real two processes.

All of them at once, each as a visitor of its own; then one test for each
script reports how it went. What a script can say stands in tests/scripts.py.
"""

from concurrent.futures import ThreadPoolExecutor

import pytest

from actions.catalog.database import open_session
from tests.conftest import Bot
from tests.facts import PLACEHOLDER, filled
from tests.scripts import KEYS, Script, play, scripts
from tools.lint.texts import figures_in

SCRIPTS = {script.name: script for script in scripts()}
# More at once only wait for each other on two cores.
AT_ONCE = 2
DOES = {"visitor", "press", "press_earlier"}
CHECKS = KEYS - DOES


@pytest.fixture(scope="session")
def failures(bot: Bot) -> dict[str, str]:
    """What went wrong in each script; empty where nothing did."""

    def run(script: Script) -> str:
        with open_session() as session:
            return play(script, bot.conversation(), lambda text: filled(session, text))

    with ThreadPoolExecutor(AT_ONCE) as pool:
        return dict(zip(SCRIPTS, pool.map(run, SCRIPTS.values()), strict=True))


@pytest.mark.parametrize("name", SCRIPTS)
def test_conversation(failures: dict[str, str], name: str) -> None:
    if failures[name]:
        pytest.fail(failures[name], pytrace=False)


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
