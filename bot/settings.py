"""What the operator sets in the environment, checked before anything starts."""

import os
from urllib.parse import urlsplit

# Where the widget is embedded: "https://school.example https://www.school.example".
ORIGINS = "GLOWPATH_ORIGINS"
# How many proxies stand between visitors and the server: by them it knows the
# visitor's address, and whether it is https.
PROXIES = "GLOWPATH_PROXIES"


class SettingError(ValueError):
    """A variable of the environment is wrong; the message says what to write."""


def allowed_origins() -> list[str]:
    """The origins that may embed the widget.

    Raises `SettingError` for an entry that is no origin.
    """
    listed = os.environ.get(ORIGINS, "").split()
    for origin in listed:
        try:
            parts = urlsplit(origin)
        except ValueError:
            parts = urlsplit("")
        is_web = parts.scheme in ("http", "https") and parts.netloc
        if not is_web or origin != f"{parts.scheme}://{parts.netloc}":
            raise SettingError(
                f"{ORIGINS}: {origin!r} is no origin: write it as https://school.example"
            )
    return listed


def proxies() -> int | None:
    """How many proxies stand in front; None for none.

    Raises `SettingError` for what is no small number.
    """
    said = os.environ.get(PROXIES) or "0"
    if not said.isdecimal():
        raise SettingError(f"{PROXIES}: {said!r} is no number of proxies: write 1 for one")
    return int(said) or None


def check() -> None:
    """Raise `SettingError` where a setting is wrong."""
    allowed_origins()
    proxies()
