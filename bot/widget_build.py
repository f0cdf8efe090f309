"""Build the chat widget when its sources have changed."""

import gzip
import hashlib
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

from actions.catalog.database import ROOT

SOURCES = ROOT / "bot" / "widget"
WIDGET = SOURCES / "dist" / "glowpath.js"
PACKED = SOURCES / "dist" / "glowpath.js.gz"
STAMP = SOURCES / "dist" / "glowpath.fingerprint"
LOCK = SOURCES / "package-lock.json"
# Says which packages npm installed; beside them, so that it goes when they go.
PACKAGES_STAMP = SOURCES / "node_modules" / ".glowpath-packages"
LOG = ROOT / "var" / "log" / "widget.log"
# What a page that embeds the widget has to load, on a slow phone too.
MOST_GZIPPED_BYTES = 35_000


class WidgetError(Exception):
    """The widget can't be built; the message says what to do."""


def fingerprint() -> str:
    """SHA-256 of everything that the built widget depends on."""
    digest = hashlib.sha256()
    for path in _inputs():
        digest.update(path.relative_to(SOURCES).as_posix().encode() + path.read_bytes())
    return digest.hexdigest()


def is_current() -> bool:
    """Whether the widget exists and was built from what is there today."""
    return PACKED.exists() and STAMP.exists() and STAMP.read_text() == fingerprint()


def gzipped_bytes() -> int:
    """The size of the widget as a browser loads it."""
    return PACKED.stat().st_size


def build(report: Callable[[str], None]) -> int:
    """Build the widget and return its gzipped size in bytes.

    `report` is called with each step. Raises `WidgetError` where npm fails or the
    widget is larger than a page should have to load.
    """
    install(report)
    report("checking types and bundling")
    STAMP.unlink(missing_ok=True)
    _npm("run", "build")
    PACKED.write_bytes(gzip.compress(WIDGET.read_bytes(), mtime=0))
    size = gzipped_bytes()
    if size > MOST_GZIPPED_BYTES:
        raise WidgetError(
            f"the widget has {size:,} bytes gzipped, at most {MOST_GZIPPED_BYTES:,} are "
            "allowed: make bot/widget/src smaller"
        )
    STAMP.write_text(fingerprint())
    return size


def install(report: Callable[[str], None]) -> None:
    """Install the locked packages, unless they are there."""
    wanted = hashlib.sha256(LOCK.read_bytes()).hexdigest()
    if PACKAGES_STAMP.exists() and PACKAGES_STAMP.read_text() == wanted:
        return
    report("installing the locked packages")
    _npm("ci")
    PACKAGES_STAMP.write_text(wanted)


def _inputs() -> Iterator[Path]:
    for name in ("package.json", "package-lock.json", "tsconfig.json", "vite.config.js"):
        yield SOURCES / name
    yield from sorted((SOURCES / "src").glob("*.ts"))


def _npm(*arguments: str) -> None:
    """Run npm; its output goes to a log. Raises `WidgetError` where it fails."""
    here = Path(sys.executable).parent
    path = f"{here}{os.pathsep}{os.environ.get('PATH', '')}"
    npm = shutil.which("npm", path=path)
    if npm is None:
        raise WidgetError("npm is missing: run `make setup`, which installs it into .venv")
    LOG.parent.mkdir(parents=True, exist_ok=True)
    with LOG.open("w") as log:
        done = subprocess.run(
            [npm, *arguments],
            cwd=SOURCES,
            env={**os.environ, "PATH": path},
            stdout=log,
            stderr=subprocess.STDOUT,
        )
    if done.returncode == 0:
        return
    cause = (
        "is the network there, and is the disk not full?"
        if arguments == ("ci",)
        else "its end says which line of bot/widget/src is wrong."
    )
    shown = f"npm {' '.join(arguments)}"
    raise WidgetError(f"`{shown}` failed: see {LOG.relative_to(ROOT)}; {cause}")
