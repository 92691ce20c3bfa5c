// Draws the widget: what depends on the words, the picture that fits the room, and the map as text.

import { chooseSize } from '../map/size.js';
import { paint } from './selection.js';

/** @typedef {import('../types/chart.d.ts').Chart} Chart */

/**
 * Draws what depends on the words and the voice. When neither changed, nothing is built anew: the reader may be
 * typing, or have the focus on a button that would vanish.
 * @param {Chart} chart
 */
export function drawAll(chart) {
  const { words, payload } = chart.content;
  const saying = JSON.stringify([payload.id, payload.lang, payload.voice, payload.order, payload.words]);
  const before = chart.page.saying;
  const isNew = saying !== before;
  chart.page.saying = saying;
  if (isNew) chart.page.toolbar.draw();
  else chart.controls.draw();
  chart.levels.draw();
  chart.asking.draw();
  chart.page.hint.textContent = words('hint_pick');
  chart.page.keys.textContent = words('keys');
  chart.page.viewport.setAttribute('aria-label', words('chart'));
  chart.place.draw();
  if (isNew) chart.inShort.draw();
  showPicture(chart);
  if (isNew) {
    chart.legend.draw();
    chart.outline.draw();
    chart.search.refresh();
  }
  chart.card.show(chart.memory.selected);
  showText(chart);
  // Another language or voice was chosen at the top of the page: what the open card is about stays in sight above it.
  if (isNew && before && chart.sheet.isOn()) chart.sheet.bringIntoSight(chart.memory.selected);
}

/** @param {Chart} chart */
export function showPicture(chart) {
  const { map } = chart;
  const { payload, voice } = chart.content;
  const isOther = map.show({
    size: chart.page.size,
    width: chart.page.width,
    isFull: chart.page.full.isOn(),
    isPrinting: chart.page.isPrinting,
  });
  map.name(voice, payload.title[voice]);
  map.picture.svg.querySelectorAll('.np-panel-close').forEach((close) => {
    close.setAttribute('aria-label', chart.content.words('side_close'));
  });
  chart.place.paint();
  Object.assign(chart.page.root.dataset, { size: chart.page.size, picture: map.picture.shown });
  paint(chart);
  map.rove(chart.memory.selected);
  if (isOther) map.restore();
}

/** @param {Chart} chart */
export function showText(chart) {
  chart.page.root.classList.toggle('is-text', chart.memory.asText);
  chart.outline.setShown(chart.memory.asText);
  chart.page.root.classList.toggle('is-beside', chart.isBeside());
  chart.sheet.sync();
}

/** @param {Chart} chart */
export function resize(chart) {
  const width = chart.page.root.clientWidth;
  if (!width) return;
  const size = chooseSize(width);
  const isNew = width !== chart.page.width || chart.page.stage.dataset.full !== String(chart.page.full.isOn());
  Object.assign(chart.page, { size, width });
  chart.page.stage.dataset.full = String(chart.page.full.isOn());
  chart.page.toolbar.arrange();
  showPicture(chart);
  if (isNew) chart.map.restore();
  chart.page.root.classList.toggle('is-beside', chart.isBeside());
  chart.sheet.sync();
}
