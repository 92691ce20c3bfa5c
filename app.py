"""Neuroblastoma Pathways: what `streamlit run` serves, and what runs for each reader; the rest is in ``pathways``."""

from starlette.middleware import Middleware
from streamlit.starlette import App

from pathways.ui.first_words import compose_first_words
from pathways.ui.shell import run
from pathways.ui.warm import warm
from pathways.web.compressed import Compressed
from pathways.web.document import Documents
from pathways.web.headers import Headers
from pathways.web.outside import stay_inside
from pathways.web.shared import SharedFiles

# Streamlit loads this file once to serve it, and runs it by the name of a main script for every reader.
if __name__ == "__main__":
    run()
else:
    stay_inside()
    warm()
    documents = Middleware(Documents, compose=compose_first_words)
    layers = [Middleware(Headers), Middleware(SharedFiles), documents, Middleware(Compressed)]
    app = App(__file__, middleware=layers)
