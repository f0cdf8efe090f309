"""The pipeline of entities, built once from the catalogue."""

import pytest
from spacy.language import Language

from actions.catalog.database import open_session
from bot.nlu.gazetteer import Gazetteer
from bot.nlu.pipeline import build_pipeline


@pytest.fixture(scope="session")
def nlp(tmp_path_factory: pytest.TempPathFactory) -> Language:
    path = tmp_path_factory.mktemp("names") / "gazetteer.json"
    with open_session() as session:
        path.write_text(Gazetteer.from_catalogue(session).to_json(), encoding="utf-8")
    return build_pipeline(path)
