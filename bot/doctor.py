"""What Glowpath needs to run, checked part by part."""

import shutil
import socket
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, version

from actions.catalog.database import ROOT, place_of_database, sqlite_path
from actions.catalog.fingerprint import is_current as catalogue_is_current
from bot import training, widget_build
from bot.channels.slack.settings import slack_settings
from bot.settings import SettingError

PACKAGES = {"rasa": "3.6.21", "rasa-sdk": "3.6", "spacy": "3.8", "sqlalchemy": "1.4"}
DISK_GB = 1.0


@dataclass(frozen=True)
class Check:
    """One part, whether it is fine, and what was found or has to be done."""

    part: str
    ok: bool
    finding: str


def checks() -> Iterator[Check]:
    """Check each part in turn."""
    python = ".".join(str(number) for number in sys.version_info[:3])
    yield Check("Python", sys.version_info[:2] == (3, 10), f"{python} (3.10 is needed)")
    for package, wanted in PACKAGES.items():
        yield _package(package, wanted)
    free = shutil.disk_usage(ROOT).free / 1e9
    yield Check("disk", free >= DISK_GB, f"{free:.1f} GB free ({DISK_GB:g} GB needed)")
    yield _encoder()
    yield _catalogue()
    yield _model()
    yield _widget()
    yield _slack()
    yield _port(5005)


def _package(package: str, wanted: str) -> Check:
    try:
        found = version(package)
    except PackageNotFoundError:
        return Check(package, False, "missing: run `make setup`")
    return Check(package, found.startswith(wanted), f"{found} (needs {wanted})")


def _encoder() -> Check:
    try:
        from bot.nlu.encoder import sentence_encoder

        size = sentence_encoder().encode("ready").shape[0]
    except Exception as error:
        return Check("sentence encoder", False, f"{error}: run `make setup`")
    return Check("sentence encoder", True, f"answers with {size} numbers")


def _catalogue() -> Check:
    path = sqlite_path()
    if path and not path.exists():
        return Check("catalogue", False, "missing: run `glowpath catalog build`")
    if not catalogue_is_current():
        return Check("catalogue", False, "older than its facts or damaged: run "
                     "`glowpath catalog build`")  # fmt: skip
    size = f", {path.stat().st_size / 1e6:.0f} MB" if path else ""
    return Check("catalogue", True, f"{place_of_database()}{size}")


def _model() -> Check:
    if not training.MODEL.exists():
        return Check("model", False, "missing: run `glowpath train`")
    if not training.is_current():
        return Check("model", False, "older than its data: run `glowpath train`")
    return Check("model", True, training.MODEL.name)


def _slack() -> Check:
    try:
        settings = slack_settings()
    except SettingError as error:
        return Check("Slack", False, str(error))
    if settings is None:
        return Check("Slack", True, "off: no GLOWPATH_SLACK_* is set")
    kind = "one workspace" if settings.bot_token else "several workspaces"
    pictures = "" if settings.public_url else ", pay as text: no GLOWPATH_PUBLIC_URL is set"
    return Check("Slack", True, f"on, {kind}{pictures}")


def _widget() -> Check:
    if not widget_build.is_current():
        return Check("widget", False, "missing or older than its sources: run "
                     "`glowpath widget build`")  # fmt: skip
    return Check("widget", True, f"{widget_build.gzipped_bytes() / 1000:.1f} kB gzipped")


def _port(port: int) -> Check:
    with socket.socket() as probe:
        probe.settimeout(1)
        answered = probe.connect_ex(("127.0.0.1", port)) == 0
    finding = "in use: the bot runs already, or choose another with PORT"
    return Check(f"port {port}", True, finding if answered else "free")
