"""The `glowpath` command."""

import os
import readline  # noqa: F401, keys move and repeat what is typed at the prompt
import sys
from contextlib import ExitStack
from typing import Annotated

import typer

from bot import catalog_cli, leads_cli, processes, training, widget_cli
from bot import doctor as doctor_checks
from bot.console import clear_errors, console
from bot.terminal import Terminal

app = typer.Typer(
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    help="Glowpath, a career adviser for medical aesthetics.",
)
app.add_typer(catalog_cli.app, name="catalog")
app.add_typer(leads_cli.app, name="leads")
app.add_typer(widget_cli.app, name="widget")


@app.command()
def serve(
    host: Annotated[str, typer.Option(envvar="HOST")] = "127.0.0.1",
    port: Annotated[int, typer.Option(envvar="PORT", min=1, max=65535)] = 5005,
) -> None:
    """Start the action server and the Rasa server, until Ctrl-C."""
    with clear_errors():
        processes.serve(host, port, console.print)


@app.command()
def shell() -> None:
    """Talk to the bot in the terminal."""
    with clear_errors(), ExitStack() as servers:
        with console.status("Starting Glowpath …"):
            url = servers.enter_context(processes.private_bot())
        Terminal(url, console).talk()


@app.command()
def train(
    force: Annotated[bool, typer.Option(help="Train even if nothing changed.")] = False,
) -> None:
    """Train the model, unless nothing it depends on has changed."""
    with clear_errors():
        if not force and training.is_current():
            console.print("The model is up to date.")
            return
        with console.status("Training the model …") as status:
            seconds = training.train(lambda step: status.update(f"Training: {step} …"))
        console.print(f"Trained the model in {seconds:.0f} s.")


@app.command()
def explain(
    text: Annotated[str, typer.Argument(help="A message as a visitor may write it.")],
) -> None:
    """Show what a message is understood as, and why."""
    with clear_errors(), console.status("Reading the model …"):
        raise typer.Exit(processes.explain(text))


@app.command()
def doctor() -> None:
    """Check every part that Glowpath needs and say what is wrong."""
    failures = 0
    for check in doctor_checks.checks():
        mark = "[green]ok[/]" if check.ok else "[red]wrong[/]"
        console.print(f"{mark:>14} {check.part}: {check.finding}")
        failures += not check.ok
    raise typer.Exit(1 if failures else 0)


def main() -> None:
    """Run the command from the project's folder, wherever it is called."""
    from actions.catalog.database import ROOT

    os.chdir(ROOT)
    sys.path.insert(0, str(ROOT))
    app()
