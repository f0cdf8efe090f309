"""Imports a folder, and stops at a step of it until it is told to go on.

`python -m tests.catalog.interrupted FOLDER STEP` prints "stopped" at that step and
waits for a line; without one it prints the number of steps at the end. A step
is a call of the progress, a statement, some work of SQLite within one, the
commit, and the end.
"""

import sys
from pathlib import Path
from typing import Any

from sqlalchemy import event
from sqlalchemy.engine import Engine

from actions.catalog.errors import CatalogError
from actions.catalog.importing import find, import_files
from tests.catalog.conftest import RELEASES

# Of SQLite's virtual machine.
INSTRUCTIONS_A_STEP = 1_000_000


class Steps:
    """Counts the steps and stops at one of them."""

    def __init__(self, stop: int) -> None:
        self.stop = stop
        self.taken = 0

    def step(self, *_: Any) -> int:
        self.taken += 1
        if self.taken == self.stop:
            print("stopped", flush=True)
            sys.stdin.readline()
        return 0

    def watch(self) -> None:
        for name in ("before_cursor_execute", "commit"):
            event.listen(Engine, name, self.step)
        event.listen(Engine, "connect", self._watch_sqlite)

    def _watch_sqlite(self, connection: Any, _record: Any) -> None:
        if hasattr(connection, "set_progress_handler"):
            connection.set_progress_handler(self.step, INSTRUCTIONS_A_STEP)


def main() -> int:
    folder, stop = sys.argv[1:]
    steps = Steps(int(stop))
    files, _passed = find(Path(folder), RELEASES)
    steps.watch()
    try:
        import_files(files, steps.step)
    except CatalogError as error:
        print(f"refused: {error}")
        return 1
    steps.step()
    print(steps.taken)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
