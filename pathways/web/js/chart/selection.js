// What the selection, a preview, the filters and the search mean for every box and arrow of the picture.

import { own } from '../lib/dom.js';
import { membersOf } from '../map/picture.js';

/** @typedef {import('../types/chart.d.ts').Chart} Chart */
/** @typedef {import('../types/chart.d.ts').Graph} Graph */
/** @typedef {Chart['map']['picture']} Picture */
/** @typedef {Chart['memory']['filters']} Filters */
/** @typedef {'selected' | 'before' | 'next' | 'shown'} Side */
/** @typedef {Record<Side, Set<string>>} Relation which boxes and arrows stand how to something */

/** @type {Side[]} */
const SIDES = ['selected', 'before', 'next', 'shown'];

/** @returns {Relation} */
const noRelation = () => ({ selected: new Set(), before: new Set(), next: new Set(), shown: new Set() });

/** @param {Chart} chart @param {string} id @returns {Relation} */
function relate(chart, id) {
  const { graph } = chart.content;
  const { picture } = chart.map;
  const rel = noRelation();
  const kind = graph.kindOf(id);
  if (picture.isOverview) relatePhase(picture, graph.phaseOf(id), rel);
  else if (kind === 'step') relateStep(graph, id, rel);
  else if (kind === 'arrow') {
    rel.selected.add(id);
    rel.before.add(graph.arrows[id].from);
    rel.next.add(graph.arrows[id].to);
  } else if (kind === 'phase') {
    relateSteps(graph, id, graph.phaseById.get(id).steps, rel);
    relatePhase(picture, id, rel);
  } else if (kind === 'group') {
    const { steps } = graph.groupById.get(id);
    relateSteps(graph, id, steps, rel);
    steps.forEach((step) => relateMoves(graph, step, rel));
  }
  return rel;
}

/** What leads to a step, and where it leads. @param {Graph} graph @param {string} id @param {Relation} rel */
function relateMoves({ nodes, arrows }, id, rel) {
  nodes[id].before.forEach((arrow) => rel.before.add(arrow).add(arrows[arrow].from));
  nodes[id].next.forEach((arrow) => rel.next.add(arrow).add(arrows[arrow].to));
}

/** @param {Graph} graph @param {string} id @param {Relation} rel */
function relateStep(graph, id, rel) {
  const { nodes, arrows } = graph;
  rel.selected.add(id);
  relateMoves(graph, id, rel);
  nodes[id].aside.forEach((arrow) => rel.shown.add(arrow).add(arrows[arrow].from).add(arrows[arrow].to));
}

/** @param {Graph} graph @param {string} id @param {string[]} steps @param {Relation} rel */
function relateSteps(graph, id, steps, rel) {
  rel.selected.add(id);
  steps.forEach((step) => rel.shown.add(step));
  Object.entries(graph.arrows).forEach(([id, arrow]) => {
    const isInside = rel.shown.has(arrow.from) && rel.shown.has(arrow.to);
    if (isInside && !['with', 'requires', 'informs'].includes(arrow.kind)) rel.shown.add(id);
  });
}

/** @param {Picture} picture @param {string | null} phase @param {Relation} rel */
function relatePhase(picture, phase, rel) {
  rel.selected.add(phase);
  picture.arrows.forEach((_, id) => {
    const { from, to, members } = picture.arrowOf(id);
    /** @param {Set<string>} set @param {string} end */
    const add = (set, end) => membersOf({ members }, id).forEach((member) => set.add(member).add(end));
    if (from === phase) add(rel.next, to);
    if (to === phase) add(rel.before, from);
  });
}

/** @param {import('../types/payload.d.ts').NodeData} node @param {Filters} filters */
function passes(node, filters) {
  const { modality, status, region } = filters;
  if (modality.length && !modality.includes(node.modality)) return false;
  if (status.length && !status.includes(node.status)) return false;
  return !region.length || !node.regions.length || node.regions.some((item) => region.includes(item));
}

/** Whether anything is filtered by. @param {Chart} chart */
export function isFiltered({ memory }) {
  return Object.values(memory.filters).some((values) => values.length);
}

/** @param {Chart} chart @param {string} id */
function isFaint(chart, id) {
  const { graph } = chart.content;
  const { memory } = chart;
  if (!isFiltered(chart)) return false;
  const steps = (graph.phaseById.get(id) ?? graph.groupById.get(id))?.steps ?? [id];
  return !steps.some((step) => own(graph.nodes, step) && passes(graph.nodes[step], memory.filters));
}

/** @param {string[]} ids @param {Relation | null} rel to what is selected @param {Relation | null} look to a preview */
function statesOf(ids, rel, look) {
  /** @type {Set<string>} */
  const states = new Set();
  const has = (/** @type {Set<string>} */ set) => ids.some((id) => set.has(id));
  if (rel) {
    SIDES.forEach((name) => has(rel[name]) && states.add(name));
    if (!states.size) states.add('dimmed');
  }
  if (look && !has(look.selected)) {
    if (has(look.before)) states.add('led');
    if (has(look.next)) states.add('leads');
    if (has(look.shown)) states.add('shown');
  }
  return states;
}

/** @param {Chart} chart */
export function paint(chart) {
  const { map, memory } = chart;
  const { graph } = chart.content;
  const { preview, matches: found } = chart.highlight;
  const rel = memory.selected && graph.kindOf(memory.selected) ? relate(chart, memory.selected) : null;
  const look = preview && preview !== memory.selected ? relate(chart, preview) : null;
  const matches = new Set(map.picture.isOverview ? found.map(graph.phaseOf) : found);
  map.open([memory.selected]);
  map.setStates({
    box(id) {
      const states = statesOf([id], rel, look);
      if (isFaint(chart, id) && !states.has('selected')) states.add('dimmed');
      if (matches.has(id)) states.add('match').delete('dimmed');
      return states;
    },
    arrow(_, { from, to, members }) {
      const states = statesOf(members, rel, look);
      return isFaint(chart, from) || isFaint(chart, to) ? states.add('dimmed') : states;
    },
    frame: (id) => (rel?.selected.has(id) ? ['selected'] : []),
  });
}
