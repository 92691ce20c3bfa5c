"""A picture as data says of every box, frame and arrow what its SVG draws, and nothing of what is hidden."""

from __future__ import annotations

import re
from xml.etree import ElementTree

import pytest

from pathways.cards import make_labels
from pathways.drawing import Layout, Picture, draw, make_picture
from pathways.graph import View, view_pathway
from pathways.text import ENGLISH
from tests.unit.cards.test_cards import shipped

SVG = "{http://www.w3.org/2000/svg}"
NUMBERS = re.compile(r"-?[\d.]+")


def picture_of(pathway: str, layout: Layout, hidden: frozenset[str] = frozenset()) -> tuple[View, Picture]:
    """Return a map for the first region, and its picture."""
    view = view_pathway(shipped(), pathway, "north-america")
    labels = make_labels(view, [ENGLISH])
    return view, make_picture(draw(view, labels, layout), view, labels, hidden=hidden)


def drawn(picture: Picture, css: str, is_closed: bool = False) -> dict[str, ElementTree.Element]:
    """Return the groups of a class in the SVG by their ids; with ``is_closed``, not those inside panels."""
    root = ElementTree.fromstring(picture["svg"])
    for panel in root.findall(f"{SVG}g[@data-panel]") if is_closed else []:
        root.remove(panel)
    groups = root.iter(f"{SVG}g")
    return {group.attrib["data-id"]: group for group in groups if css in group.attrib["class"].split()}


@pytest.mark.parametrize("layout", Layout)
@pytest.mark.parametrize("pathway", ["high-risk", "relapse", "low-risk"])
def test_boxes_frames_and_arrows_are_those_of_the_svg(pathway: str, layout: Layout) -> None:
    """Each stands where the SVG has it; an arrow has the kind, ends and members that its element has."""
    _, picture = picture_of(pathway, layout)
    nodes, lines = drawn(picture, "np-node"), drawn(picture, "np-arrow")
    frames = drawn(picture, "np-frame") | drawn(picture, "np-group", is_closed=True)
    for name, node in nodes.items():
        assert list(picture["boxes"][name][:2]) == [float(n) for n in NUMBERS.findall(node.attrib["transform"])]
    for name, frame in frames.items():
        assert list(picture["frames"][name]) == [float(frame[0].attrib[part]) for part in ("x", "y", "width", "height")]
    for name, line in lines.items():
        arrow = picture["arrows"][name]
        assert (arrow["from"], arrow["to"]) == (line.attrib["data-from"], line.attrib["data-to"])
        assert f"np-kind-{arrow['kind']}" in line.attrib["class"].split()
        assert line.attrib.get("data-members", " ".join(arrow["members"])).split() == arrow["members"]
    assert [picture[part].keys() for part in ("boxes", "frames", "arrows")] == [
        nodes.keys(),
        frames.keys(),
        lines.keys(),
    ]


@pytest.mark.parametrize("layout", [Layout.ROADMAP, Layout.SHEET, Layout.SCROLL])
def test_nothing_hidden_is_in_the_data(layout: Layout) -> None:
    """A step that a family has not asked for is in no part of the picture, nor its arrows."""
    view, whole = picture_of("relapse", layout)
    group = view.groups[0].id
    hidden = frozenset({view.pathway.start, *view.members_of(group)})
    _, picture = picture_of("relapse", layout, hidden)
    gone = hidden | {group}
    assert gone <= {*whole["boxes"], *whole["frames"]}
    assert gone.isdisjoint({*picture["boxes"], *picture["frames"]})
    assert all(gone.isdisjoint({line["from"], line["to"]}) for line in picture["arrows"].values())
    assert picture["arrows"].keys() < whole["arrows"].keys()


@pytest.mark.parametrize("layout", [Layout.ROAD, Layout.ROAD_MIDDLE, Layout.ROAD_SCROLL])
def test_panels_are_those_of_the_svg(layout: Layout) -> None:
    """Each side road and each folded group has its panel in both, and all that opens one names a step inside."""
    _, picture = picture_of("high-risk", layout)
    root = ElementTree.fromstring(picture["svg"])
    panels = {panel.attrib["data-panel"]: panel for panel in root.iter(f"{SVG}g") if "data-panel" in panel.attrib}
    assert panels and panels.keys() == picture["panels"].keys()
    for name, panel in panels.items():
        assert list(picture["panels"][name]) == [float(panel[0].attrib[side]) for side in ("x", "y", "width", "height")]
    inside = {node.attrib["data-id"] for panel in panels.values() for node in panel.iter() if "data-id" in node.attrib}
    signs = [sign.attrib["data-pick"] for sign in root.iter(f"{SVG}g") if sign.attrib.get("class") == "np-sign"]
    assert signs and set(signs) <= inside
