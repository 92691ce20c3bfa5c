"""Every named route can be walked."""

from __future__ import annotations

from collections.abc import Iterator

from pathways.checks.finding import Finding, Rule
from pathways.checks.views import complete_views, name_of
from pathways.graph import resolve_routes
from pathways.model import Pack


def check(pack: Pack) -> Iterator[Finding]:
    """Give a finding for each leg of a route that no arrow joins."""
    for view in complete_views(pack):
        for route in resolve_routes(view):
            for leg in route.legs:
                if not leg.joined:
                    found = f"no way from {leg.source} to {leg.target} in {name_of(view)}"
                    yield Finding(RULE.id, route.route.id, found, "an arrow for each leg", "Correct the route.")


RULE = Rule("routes", "Named routes are paths.", check)
