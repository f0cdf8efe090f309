"""Train the model when something it depends on has changed."""

import hashlib
import os
import re
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from actions.catalog.database import ROOT
from actions.catalog.fingerprint import fingerprint as catalogue_fingerprint

MODEL = ROOT / "models" / "glowpath.tar.gz"
STAMP = ROOT / "models" / "glowpath.fingerprint"
LOG = ROOT / "var" / "log" / "train.log"
STEP = re.compile(r"Starting to train component '(\w+)'")


class TrainingError(Exception):
    """The training failed; the message says where to look."""


def fingerprint() -> str:
    """SHA-256 of everything that the trained model depends on."""
    digest = hashlib.sha256(catalogue_fingerprint().encode())
    for path in _inputs():
        digest.update(path.relative_to(ROOT).as_posix().encode() + path.read_bytes())
    return digest.hexdigest()


def is_current() -> bool:
    """Whether the model exists and was trained from what is there today."""
    return MODEL.exists() and STAMP.exists() and STAMP.read_text() == fingerprint()


def train(report: Callable[[str], None]) -> float:
    """Train the model and return the seconds it took.

    `report` is called with each component as its training starts. Raises
    `TrainingError` where Rasa fails.
    """
    started = time.monotonic()
    LOG.parent.mkdir(parents=True, exist_ok=True)
    rasa = Path(sys.executable).with_name("rasa")
    command = [str(rasa), "train", "--fixed-model-name", "glowpath"]
    with (
        LOG.open("w") as log,
        subprocess.Popen(
            command,
            cwd=ROOT,
            env=quiet_environment(),
            text=True,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
        ) as process,
    ):
        assert process.stdout
        for line in process.stdout:
            log.write(line)
            step = STEP.search(line)
            if step:
                report(step[1])
    if process.returncode:
        raise TrainingError(f"the training failed: see {LOG.relative_to(ROOT)}")
    STAMP.write_text(fingerprint())
    return time.monotonic() - started


def quiet_environment(**extra: str) -> dict[str, str]:
    """The environment for Rasa's processes: no telemetry, no warnings of its parts."""
    return {
        **os.environ,
        "RASA_TELEMETRY_ENABLED": "false",
        "SQLALCHEMY_SILENCE_UBER_WARNING": "1",
        "TF_CPP_MIN_LOG_LEVEL": "3",
        "PYTHONWARNINGS": "ignore",
        **extra,
    }


def _inputs() -> Iterator[Path]:
    yield from (ROOT / name for name in ("config.yml", "domain.yml"))
    yield ROOT / "requirements.lock"
    for folder in ("data/answers", "data/nlu", "data/stories", "bot/nlu"):
        for path in sorted((ROOT / folder).iterdir()):
            if path.is_file():
                yield path
