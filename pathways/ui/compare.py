"""Compare: (soon)."""
from pathways.ui.context import Context


def show(context: Context) -> None:
    """Show the page."""
