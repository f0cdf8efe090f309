"""What the operator sets: nothing, enough, by half, twice; and what it says."""

import os
import subprocess
import sys

import pytest
import yaml

from bot.channels.slack.app import BASE, REDIRECT, SCOPES
from bot.channels.slack.settings import (
    BOT_TOKEN,
    CLIENT_ID,
    CLIENT_SECRET,
    PUBLIC_URL,
    SIGNING_SECRET,
    SlackSettings,
    slack_settings,
)
from bot.channels.slack.shapes import EVENTS
from bot.settings import SettingError
from tests.bot.test_processes import glowpath
from tests.conftest import ROOT

ONE = {SIGNING_SECRET: "s", BOT_TOKEN: "xoxb-1"}
SEVERAL = {SIGNING_SECRET: "s", CLIENT_ID: "1.2", CLIENT_SECRET: "c"}


def test_off_one_or_several() -> None:
    assert slack_settings({}) is None
    assert slack_settings({SIGNING_SECRET: " "}) is None
    one, several = slack_settings(ONE), slack_settings(SEVERAL)
    assert one == SlackSettings("s", "xoxb-1")
    assert several
    assert (several.client_id, several.bot_token) == ("1.2", "")
    assert several.database.endswith("/var/slack.sqlite")
    public = slack_settings({**ONE, PUBLIC_URL: "https://bot.example.org/"})
    assert public
    assert public.public_url == "https://bot.example.org"


@pytest.mark.parametrize(
    ("environment", "named"),
    [
        ({BOT_TOKEN: "t"}, SIGNING_SECRET),
        ({CLIENT_ID: "1", CLIENT_SECRET: "c"}, SIGNING_SECRET),
        ({SIGNING_SECRET: "s"}, BOT_TOKEN),
        ({SIGNING_SECRET: "s", CLIENT_ID: "1"}, CLIENT_SECRET),
        ({SIGNING_SECRET: "s", CLIENT_SECRET: "c"}, CLIENT_ID),
        ({**ONE, CLIENT_ID: "1"}, "not both"),
        ({**ONE, PUBLIC_URL: "bot.example.org"}, PUBLIC_URL),
        ({**ONE, PUBLIC_URL: "https://[x"}, PUBLIC_URL),
    ],
)
def test_by_half_or_wrong(environment: dict[str, str], named: str) -> None:
    with pytest.raises(SettingError, match=named):
        slack_settings(environment)


def test_the_commands_say_what_is_missing() -> None:
    served = glowpath("serve", **{SIGNING_SECRET: "s"})
    assert served.returncode == 1
    said = " ".join(served.stdout.split())
    assert "Slack is set up by half" in said
    assert "Traceback" not in served.stdout + served.stderr
    checked = glowpath("doctor", **{SIGNING_SECRET: "s"})
    assert f"Slack: Slack is set up by half: beside {SIGNING_SECRET}" in " ".join(
        checked.stdout.split()
    )


def test_the_manifest_asks_for_what_the_channel_uses() -> None:
    manifest = yaml.safe_load((ROOT / "docs/slack-manifest.yml").read_text())
    assert tuple(manifest["oauth_config"]["scopes"]["bot"]) == SCOPES
    address = "https://bot.example.org"
    assert manifest["oauth_config"]["redirect_urls"] == [f"{address}{REDIRECT}"]
    events = manifest["settings"]["event_subscriptions"]
    read = {event.partition(".")[0] for event in events["bot_events"]}
    assert read == set(EVENTS)
    urls = {events["request_url"], manifest["settings"]["interactivity"]["request_url"],
            manifest["features"]["slash_commands"][0]["url"]}  # fmt: skip
    assert urls == {f"{address}{BASE}/events"}


def test_without_slack_none_of_its_packages_is_loaded() -> None:
    code = (
        "import sys\n"
        "from bot.channels.slack.channel import SlackInput\n"
        "SlackInput.from_credentials(None).blueprint(None)\n"
        "assert 'slack_bolt' not in sys.modules and 'matplotlib' not in sys.modules"
    )
    environment = {n: v for n, v in os.environ.items() if "SLACK" not in n}
    subprocess.run([sys.executable, "-c", code], check=True, env=environment, timeout=60)
