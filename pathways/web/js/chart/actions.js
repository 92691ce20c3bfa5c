// What can be done with the map: select, close, go back, show as text, show the legend, fill the screen.

import { scrollGently } from '../lib/dom.js';
import { showText } from './drawing.js';
import { showLevelOf } from './levels.js';
import { paint } from './selection.js';

export function addActions(chart) {
  Object.assign(chart, {
    select(id, how = {}) {
      if (id !== null && !chart.content.graph.kindOf(id)) return;
      const isNew = chart.memory.selected !== id;
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
    },
    // Enter on the box that is selected leads into its card.
    press(id) {
      if (chart.memory.selected === id && !chart.card.element.hidden) chart.card.focus();
      else chart.select(id, { by: 'keyboard' });
    },
    close() {
      const { selected } = chart.memory;
      if (selected === null) return;
      const isInside = chart.page.root.contains(chart.page.root.getRootNode().activeElement);
      chart.select(null);
      if (isInside) focusMap(chart, selected);
    },
    backToMap() {
      focusMap(chart, chart.memory.selected, true);
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
  });
}

function follow(chart, id, how) {
  const box = chart.map.boxFor(id);
  if (!chart.memory.asText) chart.map.reveal(box);
  if (how.focus === 'card') chart.card.focus();
  if (how.focus === 'box') focusMap(chart, id);
  if (how.by === 'pointer' && !chart.isBeside()) chart.card.bringIntoView();
}

// Puts the focus back on the map, as picture or as text.
export function focusMap(chart, id, isScrolling = false) {
  const box = chart.map.boxFor(id);
  const target = chart.memory.asText ? chart.outline.buttonOf(box) : chart.map.elementOf(box);
  if (!target) return;
  if (isScrolling) scrollGently(target, 'center');
  if (chart.memory.asText) target.focus({ preventScroll: isScrolling });
  else if (isScrolling) target.focus({ preventScroll: true });
  else chart.map.focusBox(box, false);
}

// Where a family looks on its own map is nobody's business: there nothing is reported.
function report(chart, id) {
  if (chart.place.isOn()) return;
  chart.memory.picks += 1;
  chart.page.callbacks.picked?.({ id, seq: chart.memory.picks });
}
