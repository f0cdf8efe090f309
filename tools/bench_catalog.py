"""`make bench-catalog`: searches, places, pay and imports, at three sizes.

The shipped catalogue, 100,000 and 1,000,000 programs, on SQLite and on a
PostgreSQL server of the benchmark's own, each measured in a process of its
own. What is made for it lies under var/bench/catalog: delete the folder to
make it anew. PostgreSQL's databases go with its server, so they are imported
every time.
"""

import json
import os
import resource
import shutil
import statistics
import sys
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor
from contextlib import ExitStack
from dataclasses import dataclass
from multiprocessing import get_context
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from rich.console import Console
from rich.table import Table
from sqlalchemy import text

from actions.catalog.build import build
from actions.catalog.database import ROOT, open_session, writing
from actions.catalog.figures import wage
from actions.catalog.fingerprint import fingerprint
from actions.catalog.importing import find, import_files, recognise
from actions.catalog.loading import count
from actions.catalog.models import Program
from actions.catalog.places import resolve
from actions.catalog.search import SchoolQuery, SchoolResult, find_schools
from actions.catalog.search.offers import offers
from bot.processes import free_port
from tests.databases import postgresql_binaries, running_postgresql
from tools import synthetic
from tools.bench_questions import Asker, full_scan

WORK = ROOT / "var" / "bench" / "catalog"
# None is the catalogue that is shipped. A full scan is slow: how many are enough.
SCANS = {None: 300, 100_000: 100, 1_000_000: 30}
QUESTIONS = 300
AREAS = {"radius": "near", "state": "in a state", "nation": "nationwide"}
PUBLISHED = Path(os.environ.get("GLOWPATH_PUBLISHED", ROOT.parent / "shared" / "data"))

Figures = dict[str, float]


def main() -> None:
    columns: dict[str, Figures] = {}
    published = _published()
    with ExitStack() as stack:
        new_database = _postgresql(stack)
        for size in SCANS:
            files = Files(size)
            columns[f"SQLite\n{files.title}"] = _measured(files, "SQLite", _sqlite(files))
            if new_database:
                name = "PostgreSQL"
                columns[f"{name}\n{files.title}"] = _measured(files, name, new_database())
    _print(columns)
    print(published)


@dataclass(frozen=True)
class Files:
    """Where the generated files of a size lie, and their database."""

    size: int | None

    @property
    def title(self) -> str:
        """The size as the table names it."""
        return f"{self.size:,}" if self.size else "shipped"

    @property
    def folder(self) -> Path:
        """The folder of this size, made by this version from these facts."""
        made_by = f"{synthetic.VERSION}-{fingerprint()[:8]}"
        return WORK / f"{self.size or 'shipped'}-{made_by}"

    def written(self) -> list[Path]:
        """The published files, written where they don't exist."""
        files = self.folder / "files"
        if self.size and not files.exists():
            say(f"Writing files with {self.title} programs …")
            with TemporaryDirectory(dir=self.folder) as unfinished:
                synthetic.write(Path(unfinished) / "files", self.size)
                (Path(unfinished) / "files").rename(files)
        return sorted(files.glob("*.csv"))


def _sqlite(files: Files) -> str:
    for other in WORK.glob(f"{files.size or 'shipped'}-*"):
        if other != files.folder:
            shutil.rmtree(other)
    files.folder.mkdir(parents=True, exist_ok=True)
    return f"sqlite:///{files.folder / 'catalogue.sqlite'}"


def _postgresql(stack: ExitStack) -> Callable[[], str] | None:
    binaries = postgresql_binaries()
    if not binaries:
        say("PostgreSQL isn't installed (Debian's package postgresql): SQLite only.")
        return None
    say("Starting PostgreSQL …")
    return stack.enter_context(running_postgresql(binaries, free_port())).new


def _measured(files: Files, name: str, url: str) -> Figures:
    kept = files.folder / "import.json"
    if name == "SQLite" and kept.exists():
        imported = json.loads(kept.read_text(encoding="utf-8"))
    else:
        paths = files.written()
        say(f"{name}, {files.title}: importing …")
        imported = _apart(_fill, url, paths)
        if name == "SQLite":
            kept.write_text(json.dumps(imported), encoding="utf-8")
    say(f"{name}, {files.title}: asking …")
    return _apart(_ask, url, SCANS[files.size]) | imported


def _apart(work: Callable[..., Figures], url: str, given: Any) -> Figures:
    """What the work measures in a new process, whose memory and caches are empty."""
    former = os.environ.get("GLOWPATH_DATABASE")
    os.environ["GLOWPATH_DATABASE"] = url
    try:
        with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as pool:
            return pool.submit(work, given).result()
    finally:
        os.environ.pop("GLOWPATH_DATABASE")
        if former is not None:
            os.environ["GLOWPATH_DATABASE"] = former


def _fill(paths: list[Path]) -> Figures:
    """Build the shipped catalogue, then import the files as a new release."""
    build(lambda table, rows: None)
    files = [file for path in paths for file in recognise(path)]
    figures = _import(files) if files else {}
    if not os.environ["GLOWPATH_DATABASE"].startswith("sqlite"):
        # What autovacuum does within a minute.
        with writing() as connection:
            connection.execute(text("ANALYZE"))
    return figures


def _import(files: list[Any]) -> Figures:
    started = time.monotonic()
    read = set()

    def progress(name: str, share: float) -> None:
        if share == 1 and name not in read:
            read.add(name)
            say(f"  {time.monotonic() - started:4.0f} s: {name}")

    results = import_files(files, progress)
    seconds = time.monotonic() - started
    rejected = [row for result in results for row in result.rejected]
    if rejected:
        sys.exit(f"{len(rejected)} rows were rejected, such as {rejected[0]}")
    return {
        "import s": seconds,
        "import rows/s": sum(result.read for result in results) / seconds,
        "import peak MB": _peak_mb(),
    }


def _import_published(folder: Path) -> Figures:
    files, _passed = find(folder, {})
    return _import(files)


def _published() -> str:
    if not PUBLISHED.is_dir():
        return "The published files aren't here (GLOWPATH_PUBLISHED): not imported."
    say("Importing the published files into an empty SQLite database …")
    with TemporaryDirectory() as folder:
        url = f"sqlite:///{folder}/catalogue.sqlite"
        figures = _apart(_import_published, url, PUBLISHED)
    return (
        f"All published files into an empty SQLite database: {figures['import s']:.1f} s "
        f"(goal 60), {figures['import rows/s']:,.0f} rows/s, "
        f"{figures['import peak MB']:.0f} MB at most (goal 1,000)."
    )


def _ask(scans: int) -> Figures:
    """The times of all questions, each with a session of its own as the bot has it."""
    before = _peak_mb()
    first, _ = _timed(find_schools, SchoolQuery(None))
    figures = {"first search s": first / 1000, "  its memory MB": _peak_mb() - before}
    with open_session() as session:
        asker = Asker(session)
        searches, texts = asker.searches(QUESTIONS), asker.place_texts(QUESTIONS)
        pay = asker.pay(QUESTIONS)
        figures = {"programs": count(session.connection(), Program)} | figures
    times, results = zip(*[_timed(find_schools, query) for query in searches], strict=True)
    figures |= _cut("search", times)
    for area, title in AREAS.items():
        mine = [t for t, r in zip(times, results, strict=True) if r.area == area]
        figures[f"  {title} p95 ms"] = _cut("", mine)[" p95 ms"]
    answered = list(zip(searches, results, strict=True))[:scans]
    scanned = _cut("full scan", [_scan(*pair) for pair in answered])
    ours = _cut("", times[:scans])
    figures |= scanned
    for cut in ("p50", "p95"):
        slower = scanned[f"full scan {cut} ms"] / ours[f" {cut} ms"]
        figures[f"  times slower, {cut}"] = slower
    figures["first place ms"], _ = _timed(resolve, texts[0])
    figures |= _cut("place", [_timed(resolve, text)[0] for text in texts])
    return figures | _cut("pay", [_timed(wage, *question)[0] for question in pay])


def _timed(ask: Callable[..., Any], *question: Any) -> tuple[float, Any]:
    """Milliseconds and the answer."""
    started = time.perf_counter()
    with open_session() as session:
        answer = ask(session, *question)
    return 1000 * (time.perf_counter() - started), answer


def _scan(query: SchoolQuery, result: SchoolResult) -> float:
    """Milliseconds of the full scan, which may take longer than a search is allowed."""
    with open_session() as session:
        statement = full_scan(query, result, offers(session).median_completion_rate)
        if session.get_bind().dialect.name == "postgresql":
            session.execute(text("SET LOCAL statement_timeout = 0"))
        started = time.perf_counter()
        session.execute(statement).all()
        return 1000 * (time.perf_counter() - started)


def _cut(name: str, times: Any) -> Figures:
    cuts = statistics.quantiles(times, n=20, method="inclusive")
    return {f"{name} p50 ms": cuts[9], f"{name} p95 ms": cuts[18]}


def _peak_mb() -> float:
    """The most memory that this process has held."""
    unit = 1 if sys.platform == "darwin" else 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * unit / 1e6


def _print(columns: dict[str, Figures]) -> None:
    table = Table()
    table.add_column()
    for title in columns:
        table.add_column(title, justify="right")
    for name in dict.fromkeys(name for figures in columns.values() for name in figures):
        table.add_row(name, *_cells(name, columns))
    # A pipe has no width of its own.
    Console(width=None if sys.stdout.isatty() else 120).print(table)
    print(
        f"{QUESTIONS} questions of each kind; goals for searches at p95 on SQLite: as "
        "shipped 5 ms,\nwith 1,000,000 programs 25 ms and 20 times faster than the scan."
    )


def _cells(name: str, columns: dict[str, Figures]) -> Iterator[str]:
    for figures in columns.values():
        value = figures.get(name)
        if value is None:
            yield ""
        else:
            yield f"{value:,.0f}" if value >= 100 else f"{value:,.1f}"


def say(line: str) -> None:
    print(line, flush=True)


if __name__ == "__main__":
    main()
