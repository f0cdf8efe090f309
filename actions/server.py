"""The action server: answers the Rasa server's calls on loopback only."""

import logging
import sys

from rasa_sdk.endpoint import create_app

HOST = "127.0.0.1"


def main() -> None:
    """Serve the actions on the port given as the only argument."""
    logging.basicConfig(
        level=logging.INFO, format="%(asctime)s %(levelname)s %(name)s: %(message)s"
    )
    app = create_app("actions", cors_origins=[])
    app.run(HOST, int(sys.argv[1]), access_log=False)


if __name__ == "__main__":
    main()
