// The levels of a map: its phases, a main road, or everything; and which road, where there are several.

import { make, makeButton } from '../lib/dom.js';
import { recallLevel } from '../map/memory.js';
import { levelFor } from '../map/size.js';
import { showPicture } from './drawing.js';

/** @typedef {import('../types/chart.d.ts').Chart} Chart */
/** @typedef {import('../types/chart.d.ts').Level} Level */

const LEVELS = ['phases', 'road', 'everything'];

/**
 * What of the payload is shown now: the level that was chosen last, and the road of this map.
 * @param {Pick<Chart['content'], 'payload'>} content
 * @param {Pick<Chart['memory'], 'road'>} memory
 * @returns {Level}
 */
export function levelOf({ payload }, memory) {
  const only = payload.roads.length === 1 ? payload.roads[0].id : null;
  const road = payload.roads.some(({ id }) => id === memory.road) ? memory.road : only;
  const wished = recallLevel().detail ?? payload.detail;
  return { detail: wished === 'road' && !payload.roads.length ? 'everything' : wished, road };
}

/**
 * Changes the level or the road if what is selected would not be in the picture.
 * @param {Chart} chart
 * @param {string} id
 */
export function showLevelOf(chart, id) {
  const { payload, graph } = chart.content;
  const now = levelOf(chart.content, chart.memory);
  const kind = graph.kindOf(id);
  if (kind === 'phase' || now.detail !== 'road') return;
  const ids = kind === 'arrow' ? [graph.arrows[id].from, graph.arrows[id].to] : [id];
  if (kind === 'arrow' && chart.map.elementOf(id)) return;
  const next = levelFor({ ...now, pictures: payload.pictures, roads: payload.roads }, ids);
  if (next.detail !== now.detail || next.road !== now.road) change(chart, next);
}

/** @param {Chart} chart @param {Level} next */
function change(chart, { detail, road }) {
  recallLevel().detail = detail;
  chart.memory.road = road;
  chart.retake();
  chart.levels.draw(); // first: what stands above the map decides how much room it has
  showPicture(chart);
}

/** @param {Chart} chart @returns {import('../types/chart.d.ts').Levels} */
export function createLevels(chart) {
  const bar = make('div', { class: 'np-levels', role: 'group' });
  const roads = make('div', { class: 'np-roads', role: 'group' });
  const list = make('div', { class: 'np-road-list' });

  function drawBar() {
    const { words, payload } = chart.content;
    const now = levelOf(chart.content, chart.memory);
    const shown = LEVELS.filter((level) => level !== 'road' || payload.roads.length);
    bar.setAttribute('aria-label', words('detail'));
    bar.replaceChildren(
      ...shown.map((detail) =>
        makeButton('np-button np-level', words(`detail_${detail}`), () => pick({ ...now, detail }), {
          'aria-pressed': String(detail === now.detail),
          'data-level': detail,
        }),
      ),
    );
  }

  /** @param {Level} next */
  function pick(next) {
    change(chart, next);
    bar.querySelector('[aria-pressed="true"]')?.focus();
  }

  // Before a road is chosen, all of them are offered at once; afterwards a list is enough.
  function drawRoads() {
    const { words, payload, voice } = chart.content;
    const now = levelOf(chart.content, chart.memory);
    const isChoice = payload.roads.length > 1 && now.detail === 'road';
    const choose = (/** @type {string} */ road) => change(chart, { detail: 'road', road });
    roads.setAttribute('aria-label', words('road_choose'));
    roads.hidden = !isChoice || Boolean(now.road);
    list.hidden = !isChoice || !now.road;
    if (!list.hidden) return list.replaceChildren(drawList(chart.content, now.road, choose));
    const buttons = payload.roads.map(({ id, title }) =>
      makeButton('np-button np-road', title[voice], () => choose(id), { 'data-road': id }),
    );
    const ask = make('p', { class: 'np-roads-ask', text: words('road_choose') });
    return roads.replaceChildren(ask, make('p', { class: 'np-hint', text: words('road_hint') }), ...buttons);
  }

  function draw() {
    drawBar();
    drawRoads();
  }

  return { bar, list, roads, draw };
}

/** @param {Chart['content']} content @param {string} chosen @param {(road: string) => void} choose */
function drawList({ payload, words, voice }, chosen, choose) {
  const select = make('select', { class: 'np-road-select', 'aria-label': words('road_choose') });
  select.append(...payload.roads.map(({ id, title }) => make('option', { value: id, text: title[voice] })));
  select.value = chosen;
  select.addEventListener('change', () => choose(select.value));
  return select;
}
