"""Parts a city from the state's code written onto it: "tampafl", "phoenixAZ"."""

from spacy.language import Language
from spacy.tokens import Doc

from bot.nlu.gazetteer import Gazetteer
from bot.nlu.lexicon import is_spelled_right
from bot.nlu.spans import words_of

SHORTEST = 6
CODE_LETTERS = 2
TOWN = 10_000
PARTED = "parted"


class RunTogether:
    """Makes two tokens of such a word and keeps where it was parted."""

    def __init__(self, nlp: Language, gazetteer: Gazetteer) -> None:
        self._states = set(gazetteer.states.values())
        self._cities = {
            name: set(states)
            for name, (people, states) in gazetteer.cities.items()
            if people >= TOWN and len(name) >= SHORTEST - CODE_LETTERS
        }
        for alias, key in gazetteer.aliases.items():
            self._cities.setdefault(alias, {key[-CODE_LETTERS:]})

    def __call__(self, doc: Doc) -> Doc:
        words = [doc[i] for i, word in enumerate(words_of(doc)) if self._is_both(word)]
        parted = [token.idx + len(token) - CODE_LETTERS for token in words]
        if words:
            with doc.retokenize() as retokenizer:
                for token in words:
                    parts = [token.text[:-CODE_LETTERS], token.text[-CODE_LETTERS:]]
                    retokenizer.split(token, parts, heads=[(token, 1), (token, 1)])
        doc.user_data[PARTED] = parted
        return doc

    def _is_both(self, word: str) -> bool:
        if len(word) < SHORTEST or word[-CODE_LETTERS:].upper() not in self._states:
            return False
        city = self._cities.get(word[:-CODE_LETTERS], ())
        return word[-CODE_LETTERS:].upper() in city and not is_spelled_right(word)
