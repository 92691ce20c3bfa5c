// What can be done with the map: select, close, go back, show as text, show the legend, fill the screen.

import { focusedAround, scrollGently } from '../lib/dom.js';
import { showText } from './drawing.js';
import { showLevelOf } from './levels.js';
import { paint } from './selection.js';

/** @typedef {import('../types/chart.d.ts').Chart} Chart */
/** @typedef {import('../types/chart.d.ts').Selecting} Selecting */

/** @param {Chart} chart */
export function addActions(chart) {
  /** @type {import('../types/chart.d.ts').ChartActions} */
  const actions = {
    select: (id, how) => select(chart, id, how),
    arriveLate() {
      const { selected } = chart.memory;
      const wasHidden = chart.card.element.hidden;
      chart.card.show(selected);
      if (wasHidden && selected !== null) follow(chart, selected, chart.opened ?? {});
    },
    press(id) {
      if (chart.memory.selected === id && !chart.card.element.hidden) chart.card.focus();
      else chart.select(id, { by: 'keyboard' });
    },
    close() {
      const { selected } = chart.memory;
      if (selected === null) return;
      const isInside = chart.page.root.contains(focusedAround(chart.page.root));
      chart.select(null);
      if (isInside) focusMap(chart, selected);
    },
    toggleText() {
      chart.memory.asText = !chart.memory.asText;
      showText(chart);
      if (!chart.memory.asText) chart.map.restore();
      chart.page.toolbar.refresh();
    },
    toggleLegend() {
      chart.memory.legendOpen = !chart.memory.legendOpen;
      chart.legend.draw();
      chart.page.toolbar.refresh();
    },
  };
  Object.assign(chart, actions);
}

/** @param {Chart} chart @param {string | null} id @param {Selecting} how */
function select(chart, id, how = {}) {
  if (id !== null && !chart.content.graph.kindOf(id)) return;
  const isNew = chart.memory.selected !== id;
  chart.opened = how;
  chart.memory.selected = id;
  chart.highlight.preview = null;
  if (id !== null) showLevelOf(chart, id);
  chart.card.show(id);
  paint(chart);
  chart.outline.mark(id);
  chart.map.rove(id);
  if (isNew && !how.isSilent) report(chart, id);
  chart.page.live.tellSelected(id);
  if (id !== null) follow(chart, id, how);
}

/**
 * However a card was opened, it ends here: the step is seen, its card is seen, and the focus is where it is expected.
 * @param {Chart} chart
 * @param {string} id
 * @param {Selecting} how
 */
function follow(chart, id, how) {
  const box = chart.map.boxFor(id);
  const isSheet = chart.sheet.isOn();
  if (!chart.memory.asText) chart.map.reveal(box);
  const isLed = how.focus || how.by === 'keyboard' || how.by === 'outline';
  if (how.focus === 'card' || (isSheet && isLed)) chart.card.focus();
  else if (how.focus === 'box') focusMap(chart, id);
  chart.sheet.bringIntoSight(id);
}

/** Puts the focus back on the map, as picture or as text. @param {Chart} chart @param {string} id */
export function focusMap(chart, id, isScrolling = false) {
  const box = chart.map.boxFor(id);
  const target = chart.memory.asText ? chart.outline.buttonOf(box) : chart.map.elementOf(box);
  if (!target) return;
  if (isScrolling) scrollGently(target, 'center');
  if (chart.memory.asText || isScrolling) target.focus({ preventScroll: isScrolling });
  else chart.map.focusBox(box, false);
}

/**
 * Where a family looks on its own map is nobody's business: there nothing is reported.
 * @param {Chart} chart
 * @param {string | null} id
 */
function report(chart, id) {
  if (chart.place.isOn()) return;
  chart.memory.picks += 1;
  chart.page.callbacks.picked?.({ id, seq: chart.memory.picks });
}
