"""What the operator sets for Slack, in the environment."""

import os
from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import urlsplit

from actions.catalog.database import ROOT
from bot.settings import SettingError

SIGNING_SECRET = "GLOWPATH_SLACK_SIGNING_SECRET"  # noqa: S105, the name of the variable
BOT_TOKEN = "GLOWPATH_SLACK_BOT_TOKEN"  # noqa: S105, the name of the variable
CLIENT_ID = "GLOWPATH_SLACK_CLIENT_ID"
CLIENT_SECRET = "GLOWPATH_SLACK_CLIENT_SECRET"  # noqa: S105, the name of the variable
DATABASE = "GLOWPATH_SLACK_DATABASE"
PUBLIC_URL = "GLOWPATH_PUBLIC_URL"
API = "GLOWPATH_SLACK_API"
DEFAULT_DATABASE = f"sqlite:///{ROOT / 'var' / 'slack.sqlite'}"
DEFAULT_API = "https://slack.com/api/"


@dataclass(frozen=True)
class SlackSettings:
    """One workspace by its token, or several by the client's id and secret.

    `public_url` is the bot's address as seen from outside, without a slash at its
    end; empty where it isn't known. `api` is the base address of Slack's web API.
    """

    signing_secret: str
    bot_token: str = ""
    client_id: str = ""
    client_secret: str = ""
    database: str = DEFAULT_DATABASE
    public_url: str = ""
    api: str = DEFAULT_API

    @property
    def response_urls(self) -> tuple[str, ...]:
        """How the addresses begin that Slack gives for answers."""
        if self.api != DEFAULT_API:
            return (self.api,)
        return ("https://hooks.slack.com/", "https://hooks.slack-gov.com/")


def slack_settings(environment: Mapping[str, str] = os.environ) -> SlackSettings | None:
    """The settings; None where nothing of Slack is set.

    Raises `SettingError` where something is missing or wrong.
    """
    names = (SIGNING_SECRET, BOT_TOKEN, CLIENT_ID, CLIENT_SECRET)
    secret, token, client_id, client_secret = (
        environment.get(name, "").strip() for name in names
    )
    if not (secret or token or client_id or client_secret):
        return None
    if not secret:
        raise SettingError(
            f"Slack is set up by half: set {SIGNING_SECRET} (Basic Information of the "
            "app), or unset all of GLOWPATH_SLACK_*"
        )
    if token and (client_id or client_secret):
        raise SettingError(
            f"Slack is set up twice: set {BOT_TOKEN} for one workspace, or {CLIENT_ID} and "
            f"{CLIENT_SECRET} for several, not both"
        )
    if not token and not (client_id and client_secret):
        raise SettingError(
            f"Slack is set up by half: beside {SIGNING_SECRET} set {BOT_TOKEN} for one "
            f"workspace, or {CLIENT_ID} and {CLIENT_SECRET} for several"
        )
    return SlackSettings(
        secret,
        token,
        client_id,
        client_secret,
        environment.get(DATABASE, "").strip() or DEFAULT_DATABASE,
        _address(PUBLIC_URL, environment).rstrip("/"),
        _address(API, environment) or DEFAULT_API,
    )


def _address(name: str, environment: Mapping[str, str]) -> str:
    address = environment.get(name, "").strip()
    try:
        parts = urlsplit(address)
    except ValueError:
        parts = urlsplit("")
    if address and not (parts.scheme in ("http", "https") and parts.netloc):
        raise SettingError(f"{name} is no web address: write it as https://bot.example.org")
    return address
