// What can be done with the map: select, close, go back, show as text, show the legend, fill the screen.

import { scrollGently } from '../lib/dom.js';
import { resize, showText } from './drawing.js';
import { paint } from './selection.js';

export function addActions(chart) {
  Object.assign(chart, {
    select(id, how = {}) {
      if (id !== null && !chart.graph.kindOf(id)) return;
      const isNew = chart.memory.selected !== id;
      chart.memory.selected = id;
      chart.preview = null;
      chart.card.show(id);
      paint(chart);
      chart.outline.mark(id);
      chart.keyboard.rove();
      if (isNew && !how.isSilent) report(chart, id);
      chart.live.tellSelected(id);
      if (id !== null) follow(chart, id, how);
    },
    close() {
      const { selected } = chart.memory;
      if (selected === null) return;
      const isInside = chart.root.contains(chart.root.getRootNode().activeElement);
      chart.select(null);
      if (isInside) focusMap(chart, selected);
    },
    backToMap() {
      focusMap(chart, chart.memory.selected, true);
    },
    toggleText() {
      chart.memory.asText = !chart.memory.asText;
      showText(chart);
      if (!chart.memory.asText) chart.view.restore();
      chart.toolbar.refresh();
    },
    toggleLegend() {
      chart.memory.legendOpen = !chart.memory.legendOpen;
      chart.legend.draw();
      chart.toolbar.refresh();
    },
    toggleFull() {
      toggleFull(chart);
    },
  });
}

function follow(chart, id, how) {
  const box = chart.keyboard.boxFor(id);
  if (!chart.memory.asText) chart.view.reveal(box);
  if (how.focus === 'card') chart.card.focus();
  if (how.focus === 'box') focusMap(chart, id);
  if (how.by === 'pointer' && !chart.isBeside()) chart.card.bringIntoView();
}

// Puts the focus back on the map, as picture or as text.
export function focusMap(chart, id, isScrolling = false) {
  const box = chart.keyboard.boxFor(id);
  const target = chart.memory.asText ? chart.outline.buttonOf(box) : chart.picture.boxes.get(box);
  if (!target) return;
  if (isScrolling) scrollGently(target, 'center');
  if (chart.memory.asText) target.focus({ preventScroll: isScrolling });
  else if (isScrolling) target.focus({ preventScroll: true });
  else chart.keyboard.focusBox(box, false);
}

// Where a family looks on its own map is nobody's business: there nothing is reported.
function report(chart, id) {
  if (chart.placing.isOn()) return;
  chart.memory.picks += 1;
  chart.callbacks.picked?.({ id, seq: chart.memory.picks });
}

function toggleFull(chart) {
  const isNative = chart.root.getRootNode().fullscreenElement === chart.root;
  if (isNative) document.exitFullscreen();
  else if (chart.isFull) setFull(chart, false);
  else if (chart.root.requestFullscreen) chart.root.requestFullscreen().catch(() => setFull(chart, true));
  else setFull(chart, true);
}

export function setFull(chart, isFull) {
  chart.isFull = isFull;
  chart.root.classList.toggle('is-full', isFull);
  chart.toolbar.refresh();
  resize(chart);
}
