"""The Slack channel of the Rasa server, on only where the environment sets it up.

`POST /webhooks/slack/events` takes events, commands and interactions,
`GET /webhooks/slack/install` begins the installation in a workspace, and
`GET /webhooks/slack/chart/…` is a picture of the bot's own making.
"""

from collections.abc import Awaitable, Callable
from typing import Any

from rasa.core.channels.channel import InputChannel, UserMessage
from sanic import Blueprint

from bot.channels.slack.settings import SlackSettings, slack_settings

NAME = "slack"


class SlackInput(InputChannel):
    """Takes Slack's requests and has them answered."""

    def __init__(self, settings: SlackSettings | None) -> None:
        self._settings = settings

    @classmethod
    def name(cls) -> str:
        """The channel's name in addresses and trackers."""
        return NAME

    @classmethod
    def from_credentials(cls, credentials: dict[str, Any] | None) -> "SlackInput":
        """The channel as the environment sets it up; off where it says nothing."""
        return cls(slack_settings())

    def blueprint(
        self, on_new_message: Callable[[UserMessage], Awaitable[Any]]
    ) -> Blueprint:
        """The routes of this channel; none where it is off."""
        routes = Blueprint(NAME)
        if self._settings:
            # Half a second and 11 MB that nobody pays who has no Slack.
            from bot.channels.slack.routes import add_routes

            add_routes(routes, self._settings)
        return routes
