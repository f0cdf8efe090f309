"""Payloads of buttons, signed for the conversation that they are sent to.

Only a button that the bot itself showed may command an intent.
"""

from itsdangerous import BadSignature, Signer

from bot.secret import secret_key


def signed(conversation: str, payload: str) -> str:
    """The payload as a channel sends it out."""
    return _signer(conversation).sign(payload).decode()


def unsigned(conversation: str, text: str) -> str | None:
    """The payload that was signed for this conversation; None for any other text."""
    try:
        return _signer(conversation).unsign(text).decode()
    except (BadSignature, UnicodeDecodeError):
        return None


def _signer(conversation: str) -> Signer:
    return Signer(secret_key(), salt=f"button:{conversation}")
