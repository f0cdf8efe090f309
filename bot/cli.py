"""The `glowpath` command."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from rich.table import Table

from actions.catalog.errors import CatalogError
from bot import doctor as doctor_checks
from bot import processes, training

app = typer.Typer(
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    help="Glowpath, a career adviser for medical aesthetics.",
)
catalog_app = typer.Typer(no_args_is_help=True, help="The program catalogue.")
app.add_typer(catalog_app, name="catalog")
console = Console(highlight=False)


@contextmanager
def _clear_errors() -> Iterator[None]:
    """One line that says what to do instead of a stack trace."""
    try:
        yield
    except (CatalogError, processes.ServiceError, training.TrainingError) as error:
        console.print(f"glowpath: {error}", style="red", markup=False)
        raise typer.Exit(1) from error


@app.command()
def serve(
    host: Annotated[str, typer.Option(envvar="HOST")] = "127.0.0.1",
    port: Annotated[int, typer.Option(envvar="PORT", min=1, max=65535)] = 5005,
) -> None:
    """Start the action server and the Rasa server, until Ctrl-C."""
    with _clear_errors():
        processes.serve(host, port, console.print)


@app.command()
def shell() -> None:
    """Talk to the bot in the terminal (`rasa shell` with its action server)."""
    with _clear_errors():
        raise typer.Exit(processes.shell())


@app.command()
def train(
    force: Annotated[bool, typer.Option(help="Train even if nothing changed.")] = False,
) -> None:
    """Train the model, unless nothing it depends on has changed."""
    with _clear_errors():
        if not force and training.is_current():
            console.print("The model is up to date.")
            return
        with console.status("Training the model …") as status:
            seconds = training.train(lambda step: status.update(f"Training: {step} …"))
        console.print(f"Trained the model in {seconds:.0f} s.")


@app.command()
def doctor() -> None:
    """Check every part that Glowpath needs and say what is wrong."""
    failures = 0
    for check in doctor_checks.checks():
        mark = "[green]ok[/]" if check.ok else "[red]wrong[/]"
        console.print(f"{mark:>14} {check.part}: {check.finding}")
        failures += not check.ok
    raise typer.Exit(1 if failures else 0)


@catalog_app.command("build")
def catalog_build(
    force: Annotated[bool, typer.Option(help="Build even if nothing changed.")] = False,
) -> None:
    """Fill the database from the tables of facts under data/catalog."""
    from actions.catalog.fingerprint import is_current

    with _clear_errors():
        if not force and is_current():
            console.print("The catalogue is up to date.")
            return
        from actions.catalog.build import build

        with console.status("Building the catalogue …"):
            path = build(_report)
        console.print(f"Built {path.name}.")


@catalog_app.command("derive")
def catalog_derive(
    folder: Annotated[Path, typer.Argument(help="Holds ipeds/, bls/ and licensing/.")],
) -> None:
    """Write the tables of facts anew from the agencies' published files."""
    from actions.catalog.database import FACTS
    from actions.catalog.derive import derive

    with _clear_errors(), console.status("Reading the published files …"):
        derive(folder, FACTS, _report)


@catalog_app.command("stats")
def catalog_stats() -> None:
    """Print what the catalogue holds."""
    from actions.catalog.database import open_session
    from actions.catalog.stats import statistics

    with _clear_errors(), open_session() as session:
        table = Table("what", "figure", show_edge=False)
        for name, figure in statistics(session):
            table.add_row(name, figure)
        console.print(table)


def _report(table: str, rows: int) -> None:
    console.print(f"{rows:>8,} {table}")


def main() -> None:
    """Run the command from the project's folder, wherever it is called."""
    from actions.catalog.database import ROOT

    os.chdir(ROOT)
    sys.path.insert(0, str(ROOT))
    app()
