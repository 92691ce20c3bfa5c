"""The views that checks look at: every pathway in every region it is complete for."""

from __future__ import annotations

from collections.abc import Iterator

from pathways.graph import View, view_pathway
from pathways.model import Pack


def complete_views(pack: Pack) -> Iterator[View]:
    """Give the view of each pathway for each region it declares (for all regions if it declares none)."""
    for pathway in pack.pathways.values():
        for region in pathway.regions or (None,):
            yield view_pathway(pack, pathway.id, region)


def name_of(view: View) -> str:
    """Return a view's name for a finding."""
    return f"{view.pathway.id} ({view.region})" if view.region else view.pathway.id
