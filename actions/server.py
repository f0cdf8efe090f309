"""The action server: answers the Rasa server's calls on loopback only."""

import logging
import sys
from threading import Thread

from rasa_sdk.endpoint import create_app

from actions.catalog.database import open_session
from actions.catalog.places import resolve
from actions.catalog.search import SchoolQuery, find_schools
from actions.points.points import points

HOST = "127.0.0.1"


def main() -> None:
    """Serve the actions on the port given as the only argument."""
    logging.basicConfig(
        level=logging.INFO, format="%(asctime)s %(levelname)s %(name)s: %(message)s"
    )
    Thread(target=_warm_up, daemon=True).start()
    app = create_app("actions", cors_origins=[])
    app.run(HOST, int(sys.argv[1]), access_log=False)


def _warm_up() -> None:
    """Read answers, names and programs into memory, so that nobody waits."""
    points()
    with open_session() as session:
        resolve(session, "Texas")
        find_schools(session, SchoolQuery(None))


if __name__ == "__main__":
    main()
