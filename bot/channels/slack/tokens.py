"""Which workspaces installed the bot: the Slack SDK's own store, its tokens encrypted."""

import asyncio
import base64
import copy
import logging
from datetime import datetime, timezone
from pathlib import Path
from typing import Any

from cryptography.fernet import Fernet, InvalidToken
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from slack_sdk.oauth.installation_store import Bot, Installation
from slack_sdk.oauth.installation_store.async_installation_store import (
    AsyncInstallationStore,
)
from slack_sdk.oauth.installation_store.sqlalchemy import SQLAlchemyInstallationStore
from slack_sdk.oauth.sqlalchemy_utils import normalize_datetime_for_db
from slack_sdk.oauth.state_store.async_state_store import AsyncOAuthStateStore
from slack_sdk.oauth.state_store.sqlalchemy import SQLAlchemyOAuthStateStore
from sqlalchemy import Text, create_engine
from sqlalchemy.engine import Engine, make_url
from sqlalchemy.exc import SQLAlchemyError

from bot.channels.slack.settings import DATABASE, SlackSettings
from bot.secret import secret_key
from bot.settings import SettingError

logger = logging.getLogger(__name__)

# What opens a workspace to whoever reads it.
SECRET_FIELDS = (
    "bot_token", "bot_refresh_token", "user_token", "user_refresh_token",
    "incoming_webhook_url",
)  # fmt: skip
STATE_SECONDS = 600


class InstallationStore(AsyncInstallationStore):
    """The installations in a database, each token encrypted with the bot's key."""

    def __init__(self, client_id: str, engine: Engine) -> None:
        self._store = SQLAlchemyInstallationStore(client_id, engine)
        for table in (self._store.installations, self._store.bots):
            for name in set(SECRET_FIELDS) & set(table.c.keys()):
                # Encrypted, a token is longer than Slack's column for it.
                table.c[name].type = Text()
        self._store.create_tables()  # type: ignore[no-untyped-call]
        self._fernet = Fernet(_key())

    @property
    def logger(self) -> logging.Logger:
        """Where Bolt writes what it does with installations."""
        return logger

    async def async_save(self, installation: Installation) -> None:
        """Keep an installation."""
        await asyncio.to_thread(self._store.save, self._encrypted(installation))

    async def async_save_bot(self, bot: Bot) -> None:
        """Keep a bot's part of an installation."""
        await asyncio.to_thread(self._store.save_bot, self._encrypted(bot))

    async def async_find_bot(self, **where: Any) -> Bot | None:
        """The newest bot of a workspace."""
        return self._decrypted(await asyncio.to_thread(self._store.find_bot, **where))

    async def async_find_installation(self, **where: Any) -> Installation | None:
        """The newest installation of a workspace."""
        found = await asyncio.to_thread(self._store.find_installation, **where)
        return self._decrypted(found)

    async def async_delete_bot(self, **where: Any) -> None:
        """Forget a workspace's bot."""
        await asyncio.to_thread(self._store.delete_bot, **where)

    async def async_delete_installation(self, **where: Any) -> None:
        """Forget a workspace's or one user's installation."""
        await asyncio.to_thread(self._store.delete_installation, **where)

    async def async_delete_all(self, **where: Any) -> None:
        """Forget all of a workspace."""
        await asyncio.to_thread(self._store.delete_all, **where)

    def _encrypted(self, kept: Any) -> Any:
        kept = copy.copy(kept)
        for name in SECRET_FIELDS:
            if getattr(kept, name, None):
                value = self._fernet.encrypt(getattr(kept, name).encode())
                setattr(kept, name, value.decode())
        return kept

    def _decrypted(self, kept: Any) -> Any:
        try:
            for name in SECRET_FIELDS:
                if kept is not None and getattr(kept, name, None):
                    value = self._fernet.decrypt(getattr(kept, name).encode())
                    setattr(kept, name, value.decode())
        except InvalidToken:
            logger.error(
                "The token of workspace %s is encrypted with another GLOWPATH_SECRET: "
                "install the bot there again",
                kept.team_id,
            )
            return None
        return kept


class StateStore(AsyncOAuthStateStore):
    """Installations that were begun, in the same database."""

    def __init__(self, engine: Engine) -> None:
        self._store = SQLAlchemyOAuthStateStore(STATE_SECONDS, engine)
        self._store.create_tables()  # type: ignore[no-untyped-call]

    @property
    def logger(self) -> logging.Logger:
        """Where Bolt writes what it does with states."""
        return logger

    async def async_issue(self, *args: Any, **kwargs: Any) -> str:
        """A new state, good once and for ten minutes."""
        return await asyncio.to_thread(self._issue)

    async def async_consume(self, state: str) -> bool:
        """Whether the state is one of ours, used for the first time."""
        return await asyncio.to_thread(self._store.consume, state)

    def _issue(self) -> str:
        """Forget what nobody came back for, so that it doesn't pile up."""
        states = self._store.oauth_states
        now = normalize_datetime_for_db(datetime.now(timezone.utc))
        with self._store.engine.begin() as connection:
            connection.execute(states.delete().where(states.c.expire_at < now))
        return self._store.issue()


def open_stores(settings: SlackSettings) -> tuple[InstallationStore, StateStore]:
    """Both stores; raises `SettingError` where the database can't be used."""
    try:
        url = make_url(settings.database)
        if url.get_backend_name() == "sqlite" and url.database:
            _make_private(url.database)
        engine = create_engine(url, future=True, hide_parameters=True)
        return InstallationStore(settings.client_id, engine), StateStore(engine)
    except (SQLAlchemyError, OSError, ImportError) as error:
        raise SettingError(
            f"the database of Slack's workspaces can't be opened: check {DATABASE}"
        ) from error


def _make_private(database: str) -> None:
    """The file, and a folder for it, which only its owner can read."""
    Path(database).parent.mkdir(parents=True, exist_ok=True)
    Path(database).touch(mode=0o600)


def _key() -> bytes:
    derived = HKDF(SHA256(), 32, salt=None, info=b"slack tokens")
    return base64.urlsafe_b64encode(derived.derive(secret_key().encode()))
