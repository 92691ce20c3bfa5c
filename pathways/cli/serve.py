"""``pathways serve``: the app on this machine, from a checkout or from an installed wheel."""

from __future__ import annotations

import runpy
import sys
from importlib import import_module
from typing import Annotated

import typer

from pathways.extras import needing
from pathways.files import APP

PORT = 8501


def serve(
    port: Annotated[int, typer.Option(min=1, max=65535, help="The port to serve on.")] = PORT,
    address: Annotated[str, typer.Option(help="Who may connect; 0.0.0.0 lets in every machine.")] = "localhost",
) -> None:
    """Serve the app, on this machine only unless another address is named."""
    with needing("app"):
        import_module("streamlit")
    # The port opens when everything is warm: before that, whoever stands in front sends readers to other processes.
    import_module("pathways.ui.warm").warm()
    # Its settings and pictures lie beside the script, where Streamlit looks for them. It runs in this process, so that
    # whoever ends the command ends the server.
    sys.argv = ["streamlit", "run", str(APP), "--server.port", str(port), "--server.address", address]
    runpy.run_module("streamlit", run_name="__main__")
