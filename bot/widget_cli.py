"""`glowpath widget …`: build the chat widget."""

from typing import Annotated

import typer

from bot import widget_build
from bot.console import clear_errors, console

app = typer.Typer(no_args_is_help=True, help="The chat widget.")


@app.callback()
def widget() -> None:
    """The chat widget."""


@app.command()
def build(
    force: Annotated[bool, typer.Option(help="Build even if nothing changed.")] = False,
) -> None:
    """Build the widget, unless its sources haven't changed."""
    with clear_errors():
        if not force and widget_build.is_current():
            console.print("The widget is up to date.")
            return
        with console.status("Building the widget …") as status:
            size = widget_build.build(lambda step: status.update(f"Widget: {step} …"))
        console.print(f"Built the widget: {size / 1000:.1f} kB gzipped.")
