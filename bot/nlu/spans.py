"""What the finders share: names to look for and the spans that they find."""

from spacy.language import Language
from spacy.tokens import Doc


def as_doc(nlp: Language, name: str) -> Doc:
    """A name as the tokenizer parts it; plain words need no tokenizer, which is slow."""
    words = name.split(" ")
    if all(word.isalpha() for word in words):
        return Doc(nlp.vocab, words=words)
    return nlp.make_doc(name)


def add_span(doc: Doc, characters: tuple[int, int], label: str, value: str) -> None:
    """Keep the words from one character to another as found, without spaces behind."""
    start, end = characters
    length = len(doc.text[start:end].rstrip())
    span = doc.char_span(start, start + length, label, kb_id=value, alignment_mode="expand")
    if span is not None:
        doc.spans["found"].append(span)
