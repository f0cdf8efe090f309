"""How the `glowpath` command speaks: to the terminal, and of errors in one line."""

from collections.abc import Iterator
from contextlib import contextmanager

import typer
from rich.console import Console

from actions.catalog.errors import CatalogError
from bot.processes import ServiceError
from bot.settings import SettingError
from bot.training import TrainingError
from bot.widget_build import WidgetError

console = Console(highlight=False)


@contextmanager
def clear_errors() -> Iterator[None]:
    """One line that says what to do instead of a stack trace."""
    try:
        yield
    except (CatalogError, ServiceError, SettingError, TrainingError, WidgetError) as error:
        console.print(f"glowpath: {error}", style="red", markup=False)
        raise typer.Exit(1) from error
