"""Neuroblastoma Pathways: what `streamlit run` serves, and what runs for each reader; the rest is in ``pathways``."""

from starlette.middleware import Middleware
from streamlit.starlette import App

from pathways.ui.first_words import compose_first_words
from pathways.ui.shell import run
from pathways.ui.warm import warm
from pathways.web.compressed import Compressed
from pathways.web.document import Documents
from pathways.web.shared import SharedFiles

# Streamlit loads this file once to serve it, and runs it by the name of a main script for every reader.
if __name__ == "__main__":
    run()
else:
    warm()
    layers = [Middleware(SharedFiles), Middleware(Documents, compose=compose_first_words), Middleware(Compressed)]
    app = App(__file__, middleware=layers)
