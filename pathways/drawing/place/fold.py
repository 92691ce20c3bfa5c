"""Folding: a phase as few or as many columns as a height allows, its road first, side roads beside it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, partial

from pathways.drawing.bundles import Bundle
from pathways.drawing.metrics import BLOCK_GAP, GROUP_PAD
from pathways.drawing.place.blocks import Block, bundle_block, group_block, step_block, strip_block, tile_block
from pathways.drawing.place.columns import Column, Make, make_column
from pathways.drawing.place.options import fill_stacks, split_evenly
from pathways.drawing.place.plan import Plan

MOST_COLUMNS = 6
OPTION_WIDTH = 150.0


@dataclass(frozen=True)
class Part:
    """Something to place: its id, how it is made, and how high it is about."""

    id: str
    make: Make
    height: float


@dataclass(frozen=True)
class Fold:
    """How maps are folded: the width of steps, how high a column may become, and whether side roads stand apart."""

    width: float
    limit: float
    is_parted: bool = True


def fold_phase(plan: Plan, phase: str, bundle: Bundle | None, fold: Fold) -> list[Column]:
    """Return the columns of a phase."""
    parts = _parts(plan, phase, bundle, fold)
    beside = [part for part in parts if not _is_on_road(plan, part.id, bundle)]
    # What is folded and leads nowhere is as quiet as a strip.
    strips = [part for part in beside if plan.is_folded and part.id not in plan.view.phase_of]
    side = [part for part in beside if part not in strips] if fold.is_parted else []
    road = [part for part in parts if part not in side and part not in strips]
    stacks = [*_stack(road, fold.limit), *_stack(side, fold.limit)]
    for name, steps in plan.strips_of(phase).items():
        make: Make = partial(strip_block, plan.labels, name, steps)
        strips.append(Part(f"{name} {steps[0]}", make, make(fold.width).height))
    for strip in strips:
        room = min(stacks, key=_height, default=[])
        if room and _height(room) + strip.height + BLOCK_GAP <= max(fold.limit, max(map(_height, stacks))):
            room.append(strip)
        else:
            stacks.append([strip])
    anchors = plan.anchors if side else {}
    return [make_column(phase, [part.make for part in stack], fold.width, anchors) for stack in stacks]


def _height(stack: Sequence[Part]) -> float:
    return sum(part.height for part in stack) + BLOCK_GAP * (len(stack) - 1)


def _stack(parts: Sequence[Part], limit: float) -> list[list[Part]]:
    """Cut parts into as few columns as the height allows, all about as high."""
    heights = [part.height for part in parts]
    count = len(fill_stacks(heights, limit, BLOCK_GAP))
    return [[parts[index] for index in stack] for stack in split_evenly(heights, count, BLOCK_GAP)]


def _parts(plan: Plan, phase: str, bundle: Bundle | None, fold: Fold) -> list[Part]:
    view = plan.view
    steps = plan.steps_of(phase)
    parts: dict[str, Part] = {}
    for step in steps:
        group = view.group_of.get(step)
        name = step if group is None else bundle.id if bundle and bundle.holds(group) else group
        if name not in parts:
            make = _maker(plan, name, group, bundle, fold)
            block = make(fold.width)
            parts[name] = Part(name, make, block.head + block.depth)
    return list(parts.values())


def _maker(plan: Plan, name: str, group: str | None, bundle: Bundle | None, fold: Fold) -> Make:
    """Return what makes a block; steps of one width are made once, whatever the folding."""
    if group is None:
        return plan.made.setdefault(name, cache(partial(_make_step, plan, name)))
    if plan.is_folded and (bundle is None or name != bundle.id):
        return partial(tile_block, plan.labels, group)
    grid = plan.grids.setdefault(
        (name, fold.width),
        cache(partial(_make_grid, plan, group, bundle if bundle and name == bundle.id else None, fold.width)),
    )
    count = next((n for n in range(1, MOST_COLUMNS) if grid(n).height <= fold.limit), MOST_COLUMNS)
    return lambda _: grid(count)


def _make_step(plan: Plan, name: str, width: float) -> Block:
    return step_block(plan.labels, name, width, plan.leads.get(name, ()), plan.jumps.get(name, ()))


def _make_grid(plan: Plan, group: str, bundle: Bundle | None, width: float, columns: int) -> Block:
    """Return one option group, or a bundle of them, in so many columns."""
    cell = min(width, OPTION_WIDTH)
    if bundle is None:
        return group_block(plan.view, plan.labels, group, cell, columns)
    return bundle_block(plan.view, plan.labels, bundle.id, bundle.groups, cell + 2 * GROUP_PAD, columns, plan.is_folded)


def _is_on_road(plan: Plan, name: str, bundle: Bundle | None) -> bool:
    if bundle is not None and name == bundle.id:
        return any(step in plan.road for group in bundle.groups for step in plan.view.members_of(group))
    members = plan.view.members_of(name) or (name,)
    return any(step in plan.road for step in members)
