"""The spans that the finders gather before the longest are chosen."""

from spacy.tokens import Doc


def add_span(doc: Doc, characters: tuple[int, int], label: str, value: str) -> None:
    """Keep the words from one character to another as found, without spaces behind."""
    start, end = characters
    length = len(doc.text[start:end].rstrip())
    span = doc.char_span(start, start + length, label, kb_id=value, alignment_mode="expand")
    if span is not None:
        doc.spans["found"].append(span)
