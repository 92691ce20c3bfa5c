"""What is measured on the screen: our app and its peers, and how each is recognised and clicked."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from playwright.sync_api import FloatRect, Frame, Page

from benchmarks.peers import AIMS

OURS = "neuroblastoma-pathways"
SITE = "our site: first page"
SITE_MAP = "our site: the map"
BARE = "st.graphviz_chart"
READY = '.np-root[data-ready="true"]'
PEER_CARD = '[data-testid="stMarkdownContainer"]'


@dataclass(frozen=True)
class Aim:
    """A point to click and the card that must follow: a selector and its whole text."""

    x: float
    y: float
    selector: str
    text: str


Aimer = Callable[[Page, list[str]], list[Aim]]


@dataclass(frozen=True)
class Subject:
    """One way of showing the graph. ``shows`` finds its boxes; ``aim`` is None where it cannot be clicked.

    ``answers`` finds it when it can be used, where that is later than the first picture. Without a ``script`` it is a
    page of the site, from a plain web host; of its first page the doors are what is waited for.
    """

    name: str
    script: str
    path: str
    shows: str
    aim: Aimer | None
    answers: str | None = None


def aim_at_ours(page: Page, steps: list[str]) -> list[Aim]:
    """Aim at two boxes in the left half, which the card never covers; those in closed panels are not seen."""
    found: list[Aim] = []
    for node in page.locator(".np-node:not(.np-panel .np-node)").all():
        box = node.bounding_box()
        if box and _is_within(box, 720, 800):
            name = node.get_attribute("data-id") or ""
            card = f'.np-card[data-card="{name}"]'
            found.append(Aim(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2, card, ""))
    return [found[0], found[-1]]


def aim_at_flow(page: Page, steps: list[str]) -> list[Aim]:
    """Aim at two boxes of React Flow that its window shows."""
    place = page.locator("iframe").bounding_box()
    assert place is not None, "the component's frame is not on the page"
    aims: list[Aim] = []
    for node in page.frame_locator("iframe").locator(".react-flow__node").all():
        box = node.bounding_box()
        if box and box["y"] > place["y"] and _is_within(box, 1300, place["y"] + place["height"]):
            card = f"card:{node.get_attribute('data-id')}"
            aims.append(Aim(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2, PEER_CARD, card))
    return [aims[0], aims[-1]]


def aim_at_canvas(page: Page, steps: list[str]) -> list[Aim]:
    """Aim at the two boxes that have a colour of their own."""
    frame = _canvas_frame(page)
    place = frame.frame_element().bounding_box()
    assert place is not None, "the component's frame is not on the page"
    aims: list[Aim] = []
    for step, colour in zip(steps, AIMS, strict=True):
        rgb = [int(colour[at : at + 2], 16) for at in (1, 3, 5)]
        spot = frame.evaluate("([r, g, b]) => window.bench.findColour(r, g, b)", rgb)
        assert spot is not None, f"no box has the colour {colour}"
        aims.append(Aim(place["x"] + spot["x"], place["y"] + spot["y"], PEER_CARD, f"card:{step}"))
    return aims


def _is_within(box: FloatRect, right: float, bottom: float) -> bool:
    return min(box["x"], box["y"]) > 0 and box["x"] + box["width"] < right and box["y"] + box["height"] < bottom


def _canvas_frame(page: Page) -> Frame:
    return next(frame for frame in page.frames if frame.locator("canvas").count())


SUBJECTS = (
    Subject(OURS, "app.py", "explore?pathway=high-risk", ".np-node", aim_at_ours, READY),
    Subject(SITE, "", "index.html", ".doors a, .np-door", None, '#main[data-ready="start"]'),
    Subject(SITE_MAP, "", "explore/high-risk.html", ".np-node", aim_at_ours, READY),
    Subject(BARE, "benchmarks/peers/graphviz_chart.py", "", "[data-testid=stGraphVizChart] svg .node", None),
    Subject("streamlit-flow-component", "benchmarks/peers/flow.py", "", ".react-flow__node", aim_at_flow),
    Subject("st-link-analysis", "benchmarks/peers/link_analysis.py", "", "canvas", aim_at_canvas),
    Subject("streamlit-agraph", "benchmarks/peers/agraph.py", "", "canvas", aim_at_canvas),
)
