"""The running bot in a workspace of the double."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.bot.slack.sender import SIGNING_SECRET, User
from tests.conftest import TRACKER_TOKEN, Bot, start_bot, stop_bot
from tests.slack_double import TOKEN, Slack, running_slack

PUBLIC = "https://bot.example.org"
# A proxy of the machine's would be asked for the double.
NO_PROXY = dict.fromkeys(("HTTPS_PROXY", "https_proxy", "HTTP_PROXY", "http_proxy"), "")


@pytest.fixture(scope="session")
def double() -> Iterator[Slack]:
    with running_slack() as slack:
        yield slack


@pytest.fixture
def slack(double: Slack) -> Iterator[Slack]:
    """The double, as it should be again after the test."""
    yield double
    double.revoked, double.rate_limited = "", 0
    double.hangs_seconds, double.refuses_pictures, double.is_down = 0, False, False
    double.refused.clear()


@pytest.fixture(scope="session")
def slack_bot(double: Slack) -> Iterator[Bot]:
    """The bot in one workspace."""
    running = start_bot(
        GLOWPATH_SLACK_SIGNING_SECRET=SIGNING_SECRET,
        GLOWPATH_SLACK_BOT_TOKEN=TOKEN,
        GLOWPATH_SLACK_API=double.api,
        GLOWPATH_PUBLIC_URL=PUBLIC,
        GLOWPATH_TRACKER_TOKEN=TRACKER_TOKEN,
        **NO_PROXY,
    )
    yield running
    stop_bot(running)


@pytest.fixture
def someone(slack: Slack, slack_bot: Bot) -> Callable[[], User]:
    """A new person in the workspace each time."""
    return lambda: User(slack, slack_bot.url)


@pytest.fixture
def user(someone: Callable[[], User]) -> User:
    return someone()


@pytest.fixture
def database(tmp_path: Path) -> str:
    return f"sqlite:///{tmp_path / 'slack.sqlite'}"
