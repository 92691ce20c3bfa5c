"""What differs between regions: the steps and the medicines that only one region's map has."""

from __future__ import annotations

from collections.abc import Iterator

from pathways.graph import view_pathway
from pathways.model import Region
from pathways.study.desk import CLAIMED, GIVEN, Desk, pick
from pathways.study.exercise import Choice, Exercise, Form, Kind, Rule, Why, neutral
from pathways.study.kinds.medicines import treating
from pathways.study.wording import stems

MOST = 3
FEWEST_SHOWN = 3


def make(desk: Desk) -> Iterator[Exercise]:
    """Give, for each region of the pathway, questions what stands on its map only."""
    shown = [r for r in desk.view.pack.manifest.regions if r.id in desk.view.pathway.regions]
    if len(shown) < 2:
        return
    for region in shown:
        yield from _ask_drugs(desk, region, shown)
    for number, phase in enumerate(desk.view.pathway.phases):
        # One region a phase: which steps are the other's alone is the same knowledge.
        yield from _ask_steps(desk, phase.id, shown[number % len(shown)], shown)


def _given(desk: Desk, region: str) -> list[str]:
    """Return what is given in a region outside trials, in reading order."""
    view = view_pathway(desk.view.pack, desk.view.pathway.id, region)
    return [s for s in view.steps if desk.step(s).kind in GIVEN and desk.step(s).status in CLAIMED and desk.is_own(s)]


def _ask_steps(desk: Desk, phase: str, region: Region, regions: list[Region]) -> Iterator[Exercise]:
    own = _given(desk, region.id)
    others = [s for r in regions if r.id != region.id for s in _given(desk, r.id)]
    titles = [desk.title(s).casefold() for s in {*own, *others}]
    plain = [s for s in dict.fromkeys([*own, *others]) if titles.count(desk.title(s).casefold()) == 1]
    key = f"steps:{desk.view.pathway.id}:{phase}:{region.id}"
    here = [s for s in plain if _phase_of(desk, s) == phase and not _names_region(desk, s)]
    right = pick((s for s in here if s in own and s not in others), MOST, key)
    wrong = pick((s for s in here if s in others), MOST, key)
    if right and wrong and len(right) + len(wrong) >= FEWEST_SHOWN:
        whys = {s: _why_step(desk, s, regions) for s in (*right, *wrong)}
        choices = [desk.choice(s) for s in (*right, *wrong)]
        yield _exercise(desk, key, phase, region, "prompt_region", choices, right, whys)


def _names_region(desk: Desk, step: str) -> bool:
    """Tell whether the words of a step name a region, so that nothing need be known."""
    names = stems(" ".join(desk.base.speaker.say(r.title).text for r in desk.view.pack.manifest.regions))
    return bool(names & stems(f"{desk.base.title(step)} {desk.base.subtitle(step)}"))


def _phase_of(desk: Desk, step: str) -> str:
    placed = {item.step: item.phase for item in desk.view.pathway.includes}
    return placed.get(step, desk.step(step).phase)


def _why_step(desk: Desk, step: str, regions: list[Region]) -> Why:
    found = [r for r in regions if step in _given(desk, r.id)]
    named = ", ".join(_region_title(desk, r) for r in found)
    return Why(desk.word("why_region", what=desk.title(step), regions=named), (), (step,), desk.step(step).cite)


def _ask_drugs(desk: Desk, region: Region, regions: list[Region]) -> Iterator[Exercise]:
    uses = {r.id: _drugs(desk, r.id) for r in regions}
    own = uses[region.id]
    elsewhere = {d for r in regions if r.id != region.id for d in uses[r.id]}
    key = f"drugs:{desk.view.pathway.id}:{region.id}"
    right = pick((d for d in own if d not in elsewhere), MOST, key)
    wrong = pick(sorted(elsewhere), MOST, key)
    if right and wrong:
        drugs = desk.view.pack.drugs
        whys = {d: _why_drug(desk, d, uses, regions) for d in (*right, *wrong)}
        choices = [Choice(d, drugs[d].name, drugs[d].drug_class) for d in (*right, *wrong)]
        topic = _phase_of(desk, own[right[0]][0])
        yield _exercise(desk, key, topic, region, "prompt_region_drugs", choices, right, whys)


def _drugs(desk: Desk, region: str) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for step in _given(desk, region):
        for drug in treating(desk, step):
            found.setdefault(drug, []).append(step)
    return found


def _why_drug(desk: Desk, drug: str, uses: dict[str, dict[str, list[str]]], regions: list[Region]) -> Why:
    record = desk.view.pack.drugs[drug]
    named = ", ".join(_region_title(desk, r) for r in regions if drug in uses[r.id])
    steps = tuple(dict.fromkeys(s for found in uses.values() for s in found.get(drug, ())))
    return Why(desk.word("why_region_drug", what=record.name, regions=named), (), steps, record.cite)


def _region_title(desk: Desk, region: Region) -> str:
    return desk.speaker.say(region.title).text


def _exercise(
    desk: Desk,
    key: str,
    topic: str,
    region: Region,
    prompt: str,
    choices: list[Choice],
    right: list[str],
    whys: dict[str, Why],
) -> Exercise:
    steps = tuple(dict.fromkeys(s for why in whys.values() for s in why.steps))
    said = " ".join(whys[name].text for name in right)
    cites = tuple(dict.fromkeys(cite for name in right for cite in whys[name].cites))
    return Exercise(
        kind=Kind.REGION,
        subject=key,
        difficulty=2,
        pathway=desk.view.pathway.id,
        region=desk.view.region,
        topic=topic,
        steps=steps,
        standard=desk.is_standard(steps),
        prompt=(desk.word(prompt, pathway=desk.pathway_title, region=_region_title(desk, region)),),
        choices=neutral(choices),
        rule=Rule(Form.ALL, right=tuple(sorted(right))),
        right=Why(said, (), tuple(s for name in right for s in whys[name].steps), cites),
        why=whys,
    )
