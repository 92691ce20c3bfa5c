"""The one JavaScript module and style sheet, its payload, its Streamlit wrapper and the page that stands alone."""

from pathways.web.assets import load_font_faces, load_script, load_style
from pathways.web.page import render_page

__all__ = ["load_font_faces", "load_script", "load_style", "render_page"]
