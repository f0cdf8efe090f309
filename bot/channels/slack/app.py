"""The Bolt app: which request of Slack goes where."""

import logging
import re
from typing import Any

from slack_bolt.app.async_app import AsyncApp
from slack_bolt.authorization import AuthorizeResult
from slack_bolt.authorization.async_authorize import AsyncAuthorize
from slack_bolt.context.ack.async_ack import AsyncAck
from slack_bolt.context.async_context import AsyncBoltContext
from slack_bolt.oauth.async_oauth_flow import AsyncOAuthFlow
from slack_bolt.oauth.async_oauth_settings import AsyncOAuthSettings
from slack_bolt.response import BoltResponse
from slack_sdk.web.async_client import AsyncWebClient

from bot.channels.slack import incoming
from bot.channels.slack.answering import NOT_SHOWN, Answering
from bot.channels.slack.blocks import SAY
from bot.channels.slack.cards import COMPARE
from bot.channels.slack.home import home
from bot.channels.slack.incoming import Place, Said
from bot.channels.slack.lead import CALLBACK
from bot.channels.slack.posting import FAILURES, TIMEOUT_SECONDS, reason, retries
from bot.channels.slack.rendering import LEAD
from bot.channels.slack.settings import SlackSettings
from bot.channels.slack.tokens import InstallationStore, open_stores

logger = logging.getLogger(__name__)

BASE = "/webhooks/slack"
INSTALL, REDIRECT = f"{BASE}/install", f"{BASE}/oauth_redirect"
# docs/slack-manifest.yml asks for the same.
SCOPES = ("app_mentions:read", "chat:write", "commands", "im:history", "im:write")


class Authorize(AsyncAuthorize):
    """The token of a request's workspace, without a call to Slack before the answer."""

    def __init__(self, bot_token: str, installations: InstallationStore | None) -> None:
        self._bot_token = bot_token
        self._installations = installations

    async def __call__(
        self,
        *,
        context: AsyncBoltContext,
        enterprise_id: str | None,
        team_id: str | None,
        user_id: str | None,
        **actor: Any,
    ) -> AuthorizeResult | None:
        """The workspace's token; None where it hasn't installed the bot."""
        who = {"enterprise_id": enterprise_id, "team_id": team_id, "user_id": user_id}
        if self._installations is None:
            return AuthorizeResult(bot_token=self._bot_token, **who)
        bot = await self._installations.async_find_bot(
            enterprise_id=enterprise_id,
            team_id=team_id,
            is_enterprise_install=context.is_enterprise_install,
        )
        if bot is None:
            logger.warning("A workspace that hasn't installed the bot: %s", team_id)
            return None
        return AuthorizeResult(
            bot_id=bot.bot_id, bot_user_id=bot.bot_user_id, bot_token=bot.bot_token, **who
        )


def create_bolt_app(settings: SlackSettings, answering: Answering) -> AsyncApp:
    """The app with its listeners.

    Signatures are checked before the body is read (requests.py), so not here.
    """
    # At lower levels Bolt logs whole requests, that is, what people write.
    bolt_logger = logging.getLogger("slack_bolt")
    bolt_logger.setLevel(logging.ERROR)
    client = AsyncWebClient(
        base_url=settings.api, timeout=TIMEOUT_SECONDS, retry_handlers=retries()
    )
    stores = open_stores(settings) if settings.client_id else None
    flow = None
    if stores:
        oauth = AsyncOAuthSettings(
            client_id=settings.client_id,
            client_secret=settings.client_secret,
            scopes=SCOPES,
            redirect_uri=f"{settings.public_url}{REDIRECT}"
            if settings.public_url
            else None,
            install_path=INSTALL,
            redirect_uri_path=REDIRECT,
            installation_store=stores[0],
            state_store=stores[1],
            logger=bolt_logger,
        )
        flow = AsyncOAuthFlow(client=client, logger=bolt_logger, settings=oauth)
    authorize = Authorize(settings.bot_token, stores[0] if stores else None)
    app = AsyncApp(
        name="glowpath",
        logger=bolt_logger,
        client=client,
        signing_secret=settings.signing_secret,
        request_verification_enabled=False,
        authorize=authorize,  # type: ignore[arg-type]
        oauth_flow=flow,
        attaching_conversation_kwargs_enabled=False,
    )
    if stores:
        app.enable_token_revocation_listeners()
    _listen_to_messages(app, answering)
    _listen_to_presses(app, answering)
    app.error(_failed)
    return app


def _listen_to_messages(app: AsyncApp, answering: Answering) -> None:
    async def hear(
        body: dict[str, Any], context: AsyncBoltContext, client: AsyncWebClient
    ) -> None:
        said = incoming.message(body, _team(context), context.bot_user_id)
        if said:
            await answering.answer(context["agent"], client, said)

    async def open_home(
        event: dict[str, Any], context: AsyncBoltContext, client: AsyncWebClient
    ) -> None:
        if event.get("tab") != "home":
            return
        place = Place(_team(context), event["user"], event["user"])
        try:
            view = home(place.conversation)
            await client.views_publish(user_id=place.user, view=view)
        except FAILURES as error:
            logger.warning("Slack didn't take the App Home: %s", reason(error))

    async def obey(
        ack: AsyncAck,
        body: dict[str, Any],
        context: AsyncBoltContext,
        client: AsyncWebClient,
    ) -> None:
        await ack()
        await answering.answer(context["agent"], client, incoming.command(body))

    app.event("message")(hear)
    app.event("app_mention")(hear)
    app.event("app_home_opened")(open_home)
    app.event(re.compile(""))(_drop_event)
    app.command(re.compile(""))(obey)


def _listen_to_presses(app: AsyncApp, answering: Answering) -> None:
    async def press(
        ack: AsyncAck,
        body: dict[str, Any],
        context: AsyncBoltContext,
        client: AsyncWebClient,
    ) -> None:
        await ack()
        place = incoming.place_of(body, _team(context))
        said = incoming.pressed(body, place)
        if said:
            await answering.answer(context["agent"], client, said)
        else:
            await answering.tell(client, place, NOT_SHOWN, for_user=True)

    async def compare(
        ack: AsyncAck,
        body: dict[str, Any],
        context: AsyncBoltContext,
        client: AsyncWebClient,
    ) -> None:
        await ack()
        said: Said | None = incoming.compared(body, incoming.place_of(body, _team(context)))
        if said:
            await answering.answer(context["agent"], client, said)

    async def open_form(
        ack: AsyncAck,
        body: dict[str, Any],
        context: AsyncBoltContext,
        client: AsyncWebClient,
    ) -> None:
        await ack()
        place = incoming.place_of(body, _team(context))
        await answering.open_form(context["agent"], client, body, place)

    async def take_form(
        ack: AsyncAck,
        body: dict[str, Any],
        context: AsyncBoltContext,
        client: AsyncWebClient,
    ) -> None:
        await answering.take_form(context["agent"], client, body, ack)

    async def drop(ack: AsyncAck) -> None:
        await ack()

    app.action(re.compile(rf"^{SAY}-[0-9]+$"))(press)
    app.action(COMPARE)(compare)
    app.action(LEAD)(open_form)
    app.action(re.compile(""))(drop)
    app.view(CALLBACK)(take_form)
    app.view(re.compile(""))(drop)


async def _drop_event() -> None:
    logger.info("An event that isn't read was dropped")


async def _failed(error: Exception, response: BoltResponse | None) -> BoltResponse | None:
    """Ask Slack to come again, unless the request was acknowledged before."""
    logger.error("A request of Slack failed", exc_info=error)
    return BoltResponse(status=503, body="") if response else None


def _team(context: AsyncBoltContext) -> str:
    return str(context.team_id or context.enterprise_id or "")
