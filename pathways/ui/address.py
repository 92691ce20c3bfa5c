"""The address of a page: public facts only, every one checked, unknown ones named and left out."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import TypeVar, get_args

from pathways.model import Pack, Voice
from pathways.web.payload_data import Detail

DETAILS: tuple[Detail, ...] = get_args(Detail)
FORMER_DETAIL = "steps"  # in links of earlier versions: what is now the first level
Chosen = TypeVar("Chosen", bound=str)


@dataclass(frozen=True)
class Address:
    """What Explore shows: a pathway, perhaps a selected part of it, and how."""

    pathway: str
    step: str | None
    voice: Voice
    lang: str
    region: str
    detail: Detail
    rejected: tuple[str, ...] = ()


def read_address(query: Mapping[str, str], pack: Pack, lang: str) -> Address:
    """Return the address that ``query`` stands for; what is unknown falls back and is listed in ``rejected``."""
    rejected: list[str] = []

    def choose(name: str, allowed: Collection[Chosen], default: Chosen) -> Chosen:
        value = query.get(name)
        if value is None:
            return default
        if value not in allowed:
            rejected.append(name)
            return default
        return next(one for one in allowed if one == value)

    pathway = choose("pathway", pack.pathways, _pathway_of(query.get("step"), pack))
    step = choose("step", known_parts(pack), "") or None
    return Address(
        pathway,
        step,
        Voice(choose("voice", [v.value for v in Voice], Voice.FAMILY.value)),
        choose("lang", pack.manifest.languages, lang),
        choose("region", [r.id for r in pack.manifest.regions], pack.manifest.regions[0].id),
        choose("detail", DETAILS, DETAILS[0]) if query.get("detail") != FORMER_DETAIL else DETAILS[0],
        tuple(rejected),
    )


def known_parts(pack: Pack) -> frozenset[str]:
    """Return the ids that can be selected: steps, arrows, phases and option groups."""
    groups = (group.id for pathway in pack.pathways.values() for group in pathway.groups)
    return frozenset((*pack.steps, *pack.transitions, *pack.phases, *groups))


def _pathway_of(step: str | None, pack: Pack) -> str:
    """Return the pathway that a link with a step alone means."""
    return pack.home_of(step) if step is not None and step in pack.steps else pack.manifest.first_pathway


def write_address(address: Address, pack: Pack) -> dict[str, str]:
    """Return the query for ``address``, without what is the default anyway."""
    query = {"pathway": address.pathway}
    if address.step:
        query["step"] = address.step
    if address.voice is not Voice.FAMILY:
        query["voice"] = address.voice.value
    if address.lang != pack.manifest.languages[0]:
        query["lang"] = address.lang
    if address.region != pack.manifest.regions[0].id:
        query["region"] = address.region
    if address.detail != DETAILS[0]:
        query["detail"] = address.detail
    return query
