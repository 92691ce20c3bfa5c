"""A pathway: phases in order, the steps in them, the arrows between, named routes and main roads."""

from __future__ import annotations

from datetime import date
from typing import Annotated

from pydantic import Field

from pathways.model.base import Identifier, LongText, Record, Voiced
from pathways.model.evidence import Cites, Duration, Review
from pathways.model.step import Step, Teaching
from pathways.model.text import At, Caption
from pathways.model.transition import Transition


class Lane(Record):
    """Work that runs beside other work inside a phase."""

    id: Identifier
    title: Voiced


class OptionGroup(Record):
    """A frame around options that have no agreed order, such as all antibody treatments."""

    id: Identifier
    phase: Identifier
    title: Voiced
    what: Voiced
    cite: Cites = Field(min_length=1)
    checked: date | None = None
    beyond_seed: bool = False
    reviewed: Review | None = None


class PhaseTime(Duration):
    """How long a phase usually takes in some regions (in none named: in all), and what can make it longer."""

    delays: Voiced | None = None
    regions: tuple[Identifier, ...] = ()


class RegionalWhat(Record):
    """What a phase is in some regions, said where one region is told alone."""

    regions: tuple[Identifier, ...] = Field(min_length=1)
    what: Annotated[Voiced, At("{at}")]


class Phase(Record):
    """A period of treatment. It contains its steps; ``number`` is set for the numbered phases only.

    ``plain`` says a title that is a term in a few plain words, for families on paper, where no word opens.
    ``times`` is empty where no source gives a duration. ``what`` speaks of every region; where they differ,
    ``in_regions`` says it for one of them.
    """

    id: Identifier
    number: int | None = Field(default=None, ge=1, le=20)
    title: Voiced
    plain: Caption | None = None
    what: Voiced
    in_regions: Annotated[tuple[RegionalWhat, ...], At("{at}/in/{n}")] = ()
    lanes: Annotated[tuple[Lane, ...], At("{at}/lane/{item}")] = ()
    times: Annotated[tuple[PhaseTime, ...], At("{at}/time/{n}")] = ()
    teaching: Teaching | None = None
    cite: Cites = Field(min_length=1)
    checked: date | None = None
    beyond_seed: bool = False
    reviewed: Review | None = None

    def what_in(self, region: str | None) -> Voiced:
        """Return what the phase is in a region; of every region where it is the same in all."""
        return next((one.what for one in self.in_regions if region in one.regions), self.what)


class Inclusion(Record):
    """A step of another pathway that is shown here too, at this place."""

    step: Identifier
    phase: Identifier
    lane: Identifier = "main"


class Route(Record):
    """A named way through the graph, used for teaching, comparing and testing."""

    id: Identifier
    title: Annotated[Voiced, At("{at}")]
    steps: tuple[Identifier, ...] = Field(min_length=2)


class Road(Record):
    """The usual way through a pathway, drawn large; what leaves it is drawn small.

    ``regions`` is empty when it is usual everywhere. A region has several roads where a child may come
    from different places, as after a relapse.
    """

    id: Identifier
    title: Annotated[Voiced, At("{at}")]
    regions: tuple[Identifier, ...] = ()
    steps: tuple[Identifier, ...] = Field(min_length=1)


class Pathway(Record):
    """One pathway of a pack.

    ``regions`` lists the regions for which it is complete by itself. ``asks`` names a question of the
    pack: families see the steps of this pathway only after a yes to it.
    """

    id: Identifier
    order: int = Field(default=100, ge=0)
    title: Voiced
    summary: Voiced
    regions: tuple[Identifier, ...] = ()
    asks: Identifier | None = None
    start: Identifier
    phases: tuple[Phase, ...] = Field(min_length=1)
    groups: tuple[OptionGroup, ...] = ()
    steps: tuple[Step, ...] = ()
    includes: tuple[Inclusion, ...] = ()
    transitions: Annotated[tuple[Transition, ...], At("{item}")] = ()
    routes: Annotated[tuple[Route, ...], At("{at}/route/{item}")] = ()
    roads: Annotated[tuple[Road, ...], At("{at}/road/{item}")] = ()
    reviewed: Review | None = None
    note: LongText | None = None
