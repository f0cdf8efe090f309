"""Messages as the NLU pipeline reads them, their answers, and lists of schools shown."""

import uuid
from typing import Any

import pytest
from spacy.language import Language
from sqlalchemy.orm import Session

from actions.catalog.database import open_session
from actions.dialogue.one_question import respond
from actions.registry import BY_INTENT
from actions.turn import Turn
from bot.nlu.gazetteer import Gazetteer
from bot.nlu.pipeline import build_pipeline, entities_of


@pytest.fixture(scope="session")
def nlp(tmp_path_factory: pytest.TempPathFactory) -> Language:
    path = tmp_path_factory.mktemp("names") / "gazetteer.json"
    with open_session() as session:
        path.write_text(Gazetteer.from_catalogue(session).to_json(), encoding="utf-8")
    return build_pipeline(path)


@pytest.fixture
def said(catalogue: Session, nlp: Language) -> Any:
    """A turn from a message as the NLU pipeline reads it, in one conversation."""
    conversation_id = uuid.uuid4().hex

    def turn(text: str, intent: str = "inform", **slots: Any) -> Turn:
        entities = entities_of(nlp(text))
        message = {"text": text, "intent": {"name": intent}, "entities": entities}
        state = {"slots": slots, "sender_id": conversation_id}
        return Turn(catalogue, {"latest_message": message, **state})

    return turn


@pytest.fixture
def ask(said: Any) -> Any:
    """The answer to a message of an intent, in a conversation with these slots."""

    def asked(intent: str, text: str = "", slots: dict[str, Any] | None = None) -> Any:
        return respond(BY_INTENT[intent](), said(text, intent, **(slots or {})))

    return asked


@pytest.fixture
def listed(ask: Any) -> Any:
    """The slots after three schools near Atlanta were shown."""
    return ask("find_schools", "esthetics schools near 30303").slots


@pytest.fixture
def pittsburgh(ask: Any) -> Any:
    """The slots after South Hills, Fountain of Youth and Butler were shown."""
    slots = ask("find_schools", "esthetics schools near pittsburgh").slots
    assert "Butler" in ask("compare_schools", "compare them", slots).text
    return slots
