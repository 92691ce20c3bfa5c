"""What can stand on a side of a comparison: each pathway in each region, each named route; the sides of a preset."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from pathways.graph import resolve_routes, view_pathway
from pathways.model import Comparison, Side
from pathways.text import Speaker


@dataclass(frozen=True)
class Named:
    """A side with its name, and the question that a family answers first, if any."""

    side: Side
    name: str
    asks: str | None


def list_sides(speaker: Speaker, wanted: Collection[str] = ()) -> dict[str, Named]:
    """Return everything that can stand on a side, by the name that an address has for it.

    Parameters
    ----------
    wanted
        Maps that a link names: such a one is listed though the family did not ask for it, and leads to its question.
    """
    found: dict[str, Named] = {}
    pack = speaker.pack
    for pathway in pack.pathways.values():
        if not speaker.may_see(pathway.asks) and pathway.id not in wanted:
            continue
        title = speaker.say(pathway.title).text
        for region in (r for r in pack.manifest.regions if not pathway.regions or r.id in pathway.regions):
            name = speaker.say(region.title).text
            side = Side(pathway=pathway.id, region=region.id)
            label = speaker.word("compare_whole", pathway=title, region=name)
            found[f"{pathway.id}@{region.id}"] = Named(side, label, pathway.asks)
            for route in (r.route for r in resolve_routes(view_pathway(pack, pathway.id, region.id))):
                named = speaker.say(route.title).text
                label = speaker.word("compare_route", pathway=title, route=named)
                side = Side(pathway=pathway.id, region=region.id, route=route.id)
                found.setdefault(f"{pathway.id}/{route.id}", Named(side, label, pathway.asks))
    return found


def preset_sides(comparison: Comparison, sides: dict[str, Named], speaker: Speaker) -> tuple[Named, Named]:
    """Return the two sides of a comparison of the pack, with their names."""
    found = []
    for side in (comparison.here, comparison.there):
        known = sides.get(f"{side.pathway}/{side.route}")
        label = known.name.partition(": ")[2] if known else side.pathway
        if side.title is not None:
            label = speaker.say(side.title).text
        found.append(Named(side, label, speaker.pack.pathway(side.pathway).asks))
    return found[0], found[1]


def first_question(here: Named, there: Named, comparison: Comparison | None, speaker: Speaker) -> str | None:
    """Return the question that a family answers before it sees this comparison."""
    asked = (here.asks, there.asks, comparison.asks if comparison else None)
    return next((question for question in asked if not speaker.may_see(question)), None)
