"""What visitors type, cleaned before the bot reads it."""

import unicodedata

MAX_MESSAGE_CHARACTERS = 4_000
# What a keyboard writes beside letters: line breaks and tabs.
KEPT_CONTROLS = "\n\t"
COMMAND = "/"


def clean(text: str) -> str:
    """The text without control and format characters and outer blanks."""
    kept = (
        character
        for character in text
        if character in KEPT_CONTROLS
        or unicodedata.category(character) not in ("Cc", "Cf", "Cs", "Co")
    )
    return "".join(kept).strip()


def typed(text: str) -> str:
    """What a visitor typed, cleaned; never a command, which begins with a slash."""
    return clean(clean(text).lstrip(COMMAND))
