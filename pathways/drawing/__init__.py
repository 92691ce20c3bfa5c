"""View → Drawing → SVG: one layout that every renderer reads."""

from pathways.drawing.beside import draw_beside
from pathways.drawing.draw import draw
from pathways.drawing.geometry import Arrow, Box, Chip, Drawing, Frame, Layout, Look, Panel, Point, Rect, Screen
from pathways.drawing.labels import Labels, Wording, in_language
from pathways.drawing.svg.pictograms import PICTOGRAMS, pictogram_svg
from pathways.drawing.svg.picture import Area, DrawnArrow, Picture, make_picture
from pathways.drawing.svg.render import render_svg
from pathways.drawing.svg.theme import DARK, LIGHT, THEMES, Theme, css_variables, shape_rules

__all__ = [
    "DARK",
    "LIGHT",
    "PICTOGRAMS",
    "THEMES",
    "Area",
    "Arrow",
    "Box",
    "Chip",
    "Drawing",
    "Frame",
    "Labels",
    "Layout",
    "Look",
    "Panel",
    "DrawnArrow",
    "Picture",
    "Point",
    "Rect",
    "Screen",
    "Theme",
    "Wording",
    "css_variables",
    "draw",
    "draw_beside",
    "in_language",
    "make_picture",
    "pictogram_svg",
    "render_svg",
    "shape_rules",
]
