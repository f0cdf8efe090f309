"""Finds states whose names are shortened: "Calif.", "W.Va.", "Ill."."""

import re

from spacy.tokens import Doc, Span

from bot.nlu.spans import text_of

# How newspapers and older people shorten the names, always with a point behind.
SHORTENED = {
    "Ala": "AL", "Ariz": "AZ", "Ark": "AR", "Cal": "CA", "Calif": "CA", "Colo": "CO",
    "Conn": "CT", "Del": "DE", "Fla": "FL", "Ga": "GA", "Ill": "IL", "Ind": "IN",
    "Kan": "KS", "Ky": "KY", "La": "LA", "Md": "MD", "Mass": "MA", "Mich": "MI",
    "Minn": "MN", "Miss": "MS", "Mo": "MO", "Mont": "MT", "Neb": "NE", "Nev": "NV",
    "Okla": "OK", "Ore": "OR", "Pa": "PA", "Tenn": "TN", "Tex": "TX", "Va": "VA",
    "Vt": "VT", "Wash": "WA", "W.Va": "WV", "W. Va": "WV", "Wis": "WI", "Wisc": "WI",
    "Wyo": "WY",
}  # fmt: skip
BY_NAME = {name.lower(): code for name, code in SHORTENED.items()}
CLEARLY_SHORTENED = {
    "ariz", "calif", "colo", "fla", "mich", "minn", "okla", "tenn", "wisc", "wyo",
}  # fmt: skip
# Of these the ones that are written without a point too, and no nickname.
SHORT_WORDS = {
    name.lower(): SHORTENED[name]
    for name in (
        "Ala", "Ark", "Del", "Ill", "Ind", "Kan", "Miss", "Mont", "Neb", "Nev", "Ore",
    )
}  # fmt: skip
SHORT_NAME = re.compile(
    rf"(?<![\w.])({'|'.join(re.escape(name) for name in SHORTENED)})\.", re.IGNORECASE
)
PLACED = re.compile(r"(?:\b(?:in|from|to|near|of|and|or)|,)\s$", re.IGNORECASE)


def find_shortened(doc: Doc) -> list[Span]:
    """Spans for "Calif.", "W.Va.", and "Ill." where it can't be a sick person."""
    text = text_of(doc)
    spans = []
    for match in SHORT_NAME.finditer(text) if "." in text else ():
        name = match[1].lower()
        is_capital = match[1][0].isupper() and len(name) > 2
        is_placed = PLACED.search(text[: match.start()]) is not None
        is_first = match.start() == 0
        if name in CLEARLY_SHORTENED or is_placed or (is_capital and not is_first):
            span = doc.char_span(
                *match.span(1), "state", kb_id=BY_NAME[name], alignment_mode="expand"
            )
            spans += [span] if span is not None else []
    return spans
