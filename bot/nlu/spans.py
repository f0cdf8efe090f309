"""What the finders share: a message's words and the spans that they find."""

import re

from spacy.tokens import Doc


def text_of(doc: Doc) -> str:
    """The text of a message, which spaCy puts together anew whenever it is asked."""
    text: str = doc.user_data.get("text") or doc.text
    doc.user_data["text"] = text
    return text


def words_of(doc: Doc) -> list[str]:
    """The message's tokens as strings in small letters; making tokens takes longer."""
    words: list[str] | None = doc.user_data.get("words")
    if words is None or len(words) != len(doc):
        words = doc.user_data["words"] = [token.lower_ for token in doc]
    return words


# What tells the meaning of a number stands within so many characters of it.
NEIGHBOURHOOD = 60


def around(match: re.Match[str]) -> tuple[str, str]:
    """The text shortly before and behind a match."""
    text, start, end = match.string, match.start(), match.end()
    return text[max(0, start - NEIGHBOURHOOD) : start], text[end : end + NEIGHBOURHOOD]


def add_span(
    doc: Doc, match: re.Match[str], label: str, value: str, group: str = ""
) -> None:
    """Keep the words of a match in the doc's text, or of its group, as found."""
    start, end = match.span(group or 0)
    end = start + len(match.string[start:end].rstrip())
    span = doc.char_span(start, end, label, kb_id=value, alignment_mode="expand")
    if span is not None:
        doc.spans["found"].append(span)
