"""`glowpath catalog`: build, import, look after the program catalogue."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated

import typer
from rich.progress import BarColumn, Progress, TaskID, TextColumn, TimeElapsedColumn
from rich.table import Table

from actions.catalog.errors import CatalogError
from bot.console import clear_errors, console

app = typer.Typer(no_args_is_help=True, help="The program catalogue.")
SHOWN = 10
DryRun = Annotated[bool, typer.Option("--dry-run", help="Read and check, change nothing.")]
Files = Annotated[list[Path], typer.Argument(help="CSV, .csv.gz, .zip or OEWS .sqlite.")]
Folder = Annotated[Path, typer.Argument(help="A folder; files below it count too.")]


@app.command()
def build(
    force: Annotated[bool, typer.Option(help="Build even if nothing changed.")] = False,
) -> None:
    """Fill the database from the shipped tables of facts (data/catalog)."""
    from actions.catalog.fingerprint import is_current

    with clear_errors():
        if not force and is_current():
            console.print("The catalogue is up to date.")
            return
        from actions.catalog.build import build as build_catalogue

        with console.status("Building the catalogue …"):
            name = build_catalogue(_report)
        console.print(f"Built {name}.")


@app.command("import")
def import_(
    source: Annotated[str, typer.Argument(help="The dataset, such as ipeds_hd.")],
    files: Files,
    release: Annotated[
        str | None, typer.Option(help="The release, where the file's name doesn't tell it.")
    ] = None,
    dry_run: DryRun = False,
) -> None:
    """Import files of one dataset: all of it, or nothing.

    Datasets: ipeds_hd (directory), ipeds_c (completions), ipeds_ic, ipeds_ic_py,
    scorecard_institutions, scorecard_fields, onet_titles, bls_oews, bls_ep,
    licence_table, sponsored_listings.
    """
    from actions.catalog.importing import DATASETS, PublishedFile, recognise

    with clear_errors():
        if source not in DATASETS:
            raise CatalogError(f"no dataset {source}: expected {', '.join(DATASETS)}")
        found: list[PublishedFile] = []
        for path in files:
            tables = recognise(path, release)
            wrong = [file for file in tables if file.importer.dataset != source]
            if len(wrong) == len(tables):
                other = wrong[0].importer
                raise CatalogError(
                    f"{path.name} is {other.title}: import it as {other.dataset}"
                )
            found += [file for file in tables if file not in wrong]
        _import(found, dry_run)


@app.command()
def update(
    folder: Folder,
    release: Annotated[
        list[str] | None,
        typer.Option(help="dataset=release, where a file doesn't tell it."),
    ] = None,
    dry_run: DryRun = False,
) -> None:
    """Import everything in a folder that is recognised by its header."""
    from actions.catalog.importing import find

    with clear_errors():
        files, passed = find(folder, _releases(release or []))
        for name, reason in passed:
            console.print(f"left out: {name}: {reason}", style="yellow", markup=False)
        if not files:
            raise CatalogError(f"{folder} holds nothing that can be imported")
        _import(files, dry_run)


@app.command()
def diff(paths: Files) -> None:
    """Show what files, or the files of a folder, would change, and change nothing."""
    from actions.catalog.database import open_session
    from actions.catalog.diff import Snapshot, changes, snapshot
    from actions.catalog.importing import find, import_files, recognise

    with clear_errors():
        files = [
            file
            for path in paths
            for file in (find(path, {})[0] if path.is_dir() else recognise(path))
        ]
        with open_session() as session:
            before = snapshot(session.connection())
        after: list[Snapshot] = []
        with _progress() as show:
            import_files(files, show, inspect=lambda made: after.append(snapshot(made)))
        found = changes(before, after[0])
        for change in found:
            console.print(f"[bold]{len(change.lines):,} {change.what}[/]")
            for line in change.lines[:SHOWN]:
                console.print(f"  {line}", markup=False)
            if len(change.lines) > SHOWN:
                console.print(f"  … and {len(change.lines) - SHOWN:,} more")
        if not found:
            console.print("These files change nothing.")


@app.command()
def check() -> None:
    """Check that the catalogue is whole, plausible and up to date."""
    from actions.catalog.check import check as check_catalogue
    from actions.catalog.database import open_session

    with clear_errors(), open_session() as session:
        findings = check_catalogue(session)
    for finding in findings:
        style = "red" if finding.is_error else "yellow"
        mark = "wrong" if finding.is_error else "look at"
        console.print(f"{mark}: {finding.what}", style=style, markup=False)
    broken = any(finding.is_error for finding in findings)
    if not broken:
        console.print("The catalogue is whole.")
    raise typer.Exit(1 if broken else 0)


@app.command()
def export(
    folder: Annotated[Path, typer.Argument(help="Where to write the CSV files.")],
) -> None:
    """Write the tables of facts, as they are shipped, into a folder."""
    from actions.catalog.database import open_session
    from actions.catalog.facts import export as export_facts

    with clear_errors(), open_session() as session:
        export_facts(session.connection(), folder, _report)


@app.command()
def stats() -> None:
    """Print what the catalogue holds."""
    from actions.catalog.database import open_session
    from actions.catalog.stats import statistics

    with clear_errors(), open_session() as session:
        table = Table("what", "figure", show_edge=False)
        for name, figure in statistics(session):
            table.add_row(name, figure)
        console.print(table)


def _import(files: "list", dry_run: bool) -> None:  # type: ignore[type-arg]
    from actions.catalog.importing import import_files, write_report

    with _progress() as show:
        results = import_files(files, show, (lambda connection: None) if dry_run else None)
    table = Table("dataset", "release", "rows", "left out", "rejected", show_edge=False)
    for result in results:
        rows = sum(result.rows.values())
        numbers = (rows, result.left_out, len(result.rejected))
        table.add_row(result.dataset, result.release, *(f"{n:,}" for n in numbers))
    console.print(table)
    report = write_report(results)
    if report:
        console.print(f"Rejected rows and why: {report}")
    console.print(
        "Nothing was changed: this was a dry run."
        if dry_run
        else "Imported. A running bot answers with it from now on."
    )


def _releases(pairs: list[str]) -> dict[str, str]:
    from actions.catalog.importing import DATASETS

    releases = {}
    for pair in pairs:
        dataset, sign, release = pair.partition("=")
        if not sign or dataset not in DATASETS or not release:
            raise CatalogError(
                f"--release {pair}: expected DATASET=RELEASE, of {', '.join(DATASETS)}"
            )
        releases[dataset] = release
    return releases


@contextmanager
def _progress() -> Iterator[Callable[[str, float], None]]:
    """A bar for each file that is read."""
    bars = Progress(
        TextColumn("{task.description}"),
        BarColumn(),
        TextColumn("{task.percentage:>3.0f} %"),
        TimeElapsedColumn(),
        console=console,
    )
    tasks: dict[str, TaskID] = {}
    with bars:

        def show(name: str, share: float) -> None:
            if name not in tasks:
                tasks[name] = bars.add_task(name, total=1.0)
            bars.update(tasks[name], completed=share)

        yield show


def _report(table: str, rows: int) -> None:
    console.print(f"{rows:>8,} {table}")
