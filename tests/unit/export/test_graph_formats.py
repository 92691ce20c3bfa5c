"""Formats for graphs: each holds every step and arrow that the reader may see, and survives hostile text."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable
from dataclasses import asdict, replace
from typing import Any, cast
from xml.etree import ElementTree

import networkx as nx
import pygraphviz
import pytest

from pathways.errors import ExportError, UnknownIdError
from pathways.export.formats import FORMATS, Format, find_format, make_file, name_file
from pathways.export.graphs.dot import make_dot
from pathways.export.graphs.graphml import make_graphml
from pathways.export.graphs.mermaid import make_mermaid
from pathways.export.graphs.node_link import make_node_link
from pathways.export.graphs.rows import rows_of
from pathways.export.graphs.tables import make_csv
from pathways.export.request import Request
from pathways.model import MOVES, Status, Text, TransitionKind, Voice, Voiced
from tests.unit.export.requests import EVERYTHING, ask_for

pytestmark = pytest.mark.slow

HOSTILE = 'x"];} --> </data><script>alert(1)</script> #35; %% `'
MAKERS: tuple[Callable[[Request], bytes], ...] = (make_dot, make_mermaid, make_graphml, make_node_link, make_csv)


def laid_out(dot: bytes) -> dict[str, Any]:
    """Return what Graphviz says of a file: its own JSON."""
    graph = pygraphviz.AGraph(string=dot.decode("utf-8"))
    return cast("dict[str, Any]", json.loads(graph.draw(format="json", prog="dot")))


def hostile() -> Request:
    """Return a map whose title is an attack on every format."""
    request = ask_for("high-risk")
    title = Voiced(family=Text(HOSTILE, "hostile/family"), trainee=Text(HOSTILE, "hostile/trainee"))
    pathway = request.view.pathway.model_copy(update={"title": title})
    return replace(request, views=(replace(request.view, pathway=pathway),))


def test_node_link_and_graphml_are_the_same_graph() -> None:
    """Networkx reads both, and finds the steps and arrows that the family sees."""
    request = ask_for("high-risk")
    rows = rows_of(request)
    one: Any = nx.node_link_graph(json.loads(make_node_link(request)), edges="edges")
    two: Any = nx.read_graphml(io.BytesIO(make_graphml(request)), force_multigraph=True)
    for graph in (one, two):
        assert set(graph.nodes) == {node.id for node in rows.nodes}
        assert sorted(graph.edges(keys=True)) == sorted((a.source, a.target, a.id) for a in rows.arrows)
    assert not request.hidden(request.view) & set(one.nodes)
    assert one.nodes["hr-harvest"]["title"] == two.nodes["hr-harvest"]["title"] == "Collecting stem cells"


def test_csv_has_a_row_for_each_step_and_arrow() -> None:
    """Steps, then arrows, then what the file is, with the notice."""
    request = ask_for("high-risk", voice=Voice.TRAINEE)
    rows = rows_of(request)
    found = list(csv.DictReader(io.StringIO(make_csv(request).decode("utf-8-sig"))))
    kinds = [row["record"] for row in found]
    assert (kinds.count("step"), kinds.count("arrow"), kinds[-1]) == (len(rows.nodes), len(rows.arrows), "about")
    assert "not medical advice" in found[-1]["subtitle"]


@pytest.mark.parametrize("request_", [ask_for("relapse", voice=Voice.TRAINEE), hostile()], ids=["relapse", "hostile"])
def test_dot_is_laid_out_by_graphviz(request_: Request) -> None:
    """Graphviz reads the file and finds every step in it."""
    answer = laid_out(make_dot(request_))
    names = {item["name"] for item in answer["objects"]}
    assert {node.id for node in rows_of(request_).nodes} <= names


def test_mermaid_names_every_step_and_marks_trials() -> None:
    """Each step is a node, each arrow a line; trials have their class; hostile text stays inside its quotes."""
    request = ask_for("relapse", voice=Voice.TRAINEE)
    rows, text = rows_of(request), make_mermaid(request).decode("utf-8")
    assert text.count("-->") + text.count("-.->") == len(rows.arrows)
    assert "classDef trial" in text
    for line in make_mermaid(hostile()).decode("utf-8").splitlines():
        assert line.count('"') % 2 == 0 or line.startswith("%%")


@pytest.mark.parametrize("make", MAKERS)
def test_hostile_text_stays_text(make: Callable[[Request], bytes]) -> None:
    """No format lets a title become markup."""
    made = make(hostile()).decode("utf-8")
    if make is make_graphml:
        assert ElementTree.fromstring(made).find(".//{*}script") is None
    if make is make_node_link:
        assert json.loads(made)["graph"]["title"] == HOSTILE


def test_every_format_is_complete_and_repeats_itself() -> None:
    """Each line of the catalogue has its words, makes a file of the name that it promises, and the same one twice."""
    request = ask_for("observation", region="europe")
    for format_ in FORMATS:
        assert request.speaker.reader.words[f"export_{format_.name}"]
        assert request.speaker.reader.words[f"export_{format_.name}_text"]
        name = name_file(format_, request)
        assert name.startswith(f"neuroblastoma_observation_europe_{format_.name}_family_en")
        assert name.endswith(f"_{request.pack.manifest.checked}.{format_.ending}")
        assert make_file(format_, request) == make_file(format_, ask_for("observation", region="europe"))


def test_a_format_for_paper_is_named_after_its_paper() -> None:
    """The usual paper is the first; the name of the file says which it is."""
    sheet = Format("sheet", "pdf", "application/pdf", make_dot, papers=("a4", "letter"))
    assert "_sheet_family_en_a4_" in name_file(sheet, ask_for("observation"))
    assert "_sheet_family_en_letter_" in name_file(sheet, replace(ask_for("observation"), paper="letter"))


def test_a_hard_map_is_refused_until_asked_for() -> None:
    """A family's file of a hard map needs the yes; the page may hold it, for it asks by itself."""
    for format_ in FORMATS:
        if not format_.holds_many:
            with pytest.raises(ExportError, match="Say yes to 'relapse' first"):
                make_file(format_, ask_for("relapse"))
    assert make_file(find_format("svg"), ask_for("relapse", agreed=EVERYTHING))


def test_a_way_holds_its_steps_alone() -> None:
    """A named way is the map of its steps; a way that is not there is refused with those that are."""
    rows = rows_of(ask_for("high-risk", route="tandem"))
    assert {"hr-tx1", "hr-tx2"} <= {node.id for node in rows.nodes}
    assert "hr-tx-single" not in {node.id for node in rows.nodes}
    assert rows.title == "The usual way, with two transplants"
    with pytest.raises(UnknownIdError, match="has no route 'nothing' here; it has: tandem"):
        ask_for("high-risk", route="nothing")


def test_graphml_and_node_link_carry_every_mark() -> None:
    """What networkx reads back is each row in full; GraphML leaves out what is empty."""
    request = ask_for("high-risk", voice=Voice.TRAINEE)
    rows = rows_of(request)
    one: Any = nx.node_link_graph(json.loads(make_node_link(request)), edges="edges")
    two: Any = nx.read_graphml(io.BytesIO(make_graphml(request)), force_multigraph=True)
    for node in map(asdict, rows.nodes):
        name = node.pop("id")
        assert one.nodes[name] == node
        assert two.nodes[name] == {mark: text for mark, text in node.items() if text}
    for arrow in map(asdict, rows.arrows):
        ends = (arrow.pop("source"), arrow.pop("target"), arrow.pop("id"))
        assert one.edges[ends] == arrow
        assert two.edges[ends].items() >= {mark: text for mark, text in arrow.items() if text}.items()
    assert (one.graph["title"], one.graph["about"]) == (rows.title, rows.about)
    data = ElementTree.fromstring(make_graphml(request)).findall("{*}graph/{*}data")
    assert {item.text for item in data} == {rows.title, rows.about}


def test_dot_shows_conditions_and_trials() -> None:
    """Graphviz finds the label of each condition, the dashes of each trial and the dots of what is no move."""
    request = ask_for("relapse", voice=Voice.TRAINEE)
    rows = rows_of(request)
    answer = laid_out(make_dot(request))
    names = {item["_gvid"]: item["name"] for item in answer["objects"]}
    edges = {(names[e["tail"]], names[e["head"]], e.get("label", ""), e.get("style", "")) for e in answer["edges"]}
    for arrow in rows.arrows:
        moves = TransitionKind(arrow.kind) in MOVES
        label = arrow.condition if moves else arrow.condition or arrow.kind
        assert (arrow.source, arrow.target, label, "" if moves else "dotted") in edges
    looks = {item["name"]: item.get("style") for item in answer["objects"]}
    trials = [node.id for node in rows.nodes if Status(node.status).is_trial]
    assert trials and {looks[trial] for trial in trials} == {"dashed"}
