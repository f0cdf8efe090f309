"""`glowpath explain` prints why a message is understood as it is."""

import subprocess
import sys
from pathlib import Path


def explained(text: str) -> str:
    glowpath = Path(sys.executable).with_name("glowpath")
    result = subprocess.run([glowpath, "explain", text], capture_output=True, text=True)
    assert result.returncode == 0, result.stderr
    return " ".join(result.stdout.split())


def test_a_message_is_explained() -> None:
    printed = explained("hw much do estis make in tx, not houston")
    assert "read as: how much do estheticians make in tx" in printed
    assert "ask_pay" in printed
    assert "The threshold is 0.35: understood." in printed
    assert "TX" in printed
    assert "Houston (ruled out)" in printed
    assert "Nearest training sentences" in printed


def test_gibberish_is_explained_too() -> None:
    printed = explained("xqzv blorf")
    assert "not understood, the bot asks back" in printed
    assert "It names nothing that I know." in printed
