"""The key that signs what the bot sends out and gets back."""

import os
import secrets
from functools import cache

from actions.catalog.database import ROOT

KEY_FILE = ROOT / "var" / "secret.key"


@cache
def secret_key() -> str:
    """`GLOWPATH_SECRET`, or a key made once and kept in var/secret.key.

    Several workers on several machines need the same one in the environment.
    """
    from_environment = os.environ.get("GLOWPATH_SECRET")
    if from_environment:
        return from_environment
    KEY_FILE.parent.mkdir(parents=True, exist_ok=True)
    try:
        with open(KEY_FILE, "x", opener=_private) as file:
            file.write(secrets.token_urlsafe(32))
    except FileExistsError:
        pass
    return KEY_FILE.read_text()


def _private(path: str, flags: int) -> int:
    return os.open(path, flags, 0o600)
