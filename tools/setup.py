"""Set the environment up with nothing but Python, make and a network.

Runs with any Python 3.8 or newer and its standard library. Does nothing when
the locked requirements haven't changed since the last time.
"""

import hashlib
import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
VENV = ROOT / ".venv"
PYTHON = VENV / "bin" / "python"
STAMP = VENV / "glowpath-setup.sha256"
OWN_UV = ROOT / "var" / "uv"
UV_VERSION = "0.13.9"
NEEDED_GB = 4.0


def main():
    wanted = fingerprint()
    if PYTHON.exists() and STAMP.exists() and STAMP.read_text() == wanted:
        return
    free = shutil.disk_usage(ROOT).free / 1e9
    if free < NEEDED_GB and not VENV.exists():
        stop(f"{free:.1f} GB of disk are free, {NEEDED_GB:g} GB are needed: make room")
    uv = find_uv()
    python = find_python(uv)
    step("Making the environment in .venv")
    run([uv, "venv", "--quiet", "--clear", "--python", python, str(VENV)])
    step("Installing the locked packages (about 2.7 GB, some minutes the first time)")
    lock = str(ROOT / "requirements.lock")
    run(
        [
            uv,
            "pip",
            "sync",
            "--quiet",
            "--compile-bytecode",
            "--require-hashes",
            "-p",
            str(PYTHON),
            lock,
        ]
    )
    run([uv, "pip", "install", "--quiet", "--no-deps", "--no-build-isolation",
         "-p", str(PYTHON), "--editable", str(ROOT)])  # fmt: skip
    STAMP.write_text(wanted)


def fingerprint():
    digest = hashlib.sha256()
    for name in ("requirements.lock", "pyproject.toml", ".python-version"):
        digest.update((ROOT / name).read_bytes())
    return digest.hexdigest()


def find_uv():
    """The machine's uv, or one of our own in var/uv."""
    own = OWN_UV / "bin" / "uv"
    for candidate in (shutil.which("uv"), str(own)):
        if candidate and answers([candidate, "--version"]):
            return candidate
    step("Fetching uv, which installs the packages")
    run([sys.executable, "-m", "venv", str(OWN_UV)])
    pip = [str(OWN_UV / "bin" / "python"), "-m", "pip", "install", "--quiet"]
    run([*pip, f"uv=={UV_VERSION}"])
    return str(own)


def find_python(uv):
    """A Python 3.10 of this machine; never the environment that is made anew."""
    version = (ROOT / ".python-version").read_text().strip()
    found = subprocess.run(
        [uv, "python", "find", "--system", "--no-project", "--no-python-downloads",
         version],
        stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True, check=False,
    )  # fmt: skip
    if found.returncode:
        stop(
            f"Python {version} is needed (Rasa 3.6 runs on no newer one) and wasn't "
            f"found: install it, for instance with `pyenv install {version}` or your "
            "system's package manager, and run make again"
        )
    return found.stdout.strip()


def answers(command):
    try:
        done = subprocess.run(command, capture_output=True, check=False)
    except OSError:
        return False
    return done.returncode == 0


def run(command):
    environment = {**os.environ, "UV_PYTHON_DOWNLOADS": "never"}
    if subprocess.run(command, env=environment, cwd=ROOT, check=False).returncode:
        stop(
            f"`{Path(command[0]).name} {command[1]}` failed: its message is above. Is "
            "the network there, and is the disk not full?"
        )


def step(text):
    print(text, "…", flush=True)


def stop(text):
    sys.exit(f"glowpath setup: {text}.")


if __name__ == "__main__":
    main()
