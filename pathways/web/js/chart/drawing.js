// Draws the widget: what depends on the words, the picture that fits the room, and the map as text.

import { namePicture } from '../map/picture.js';
import { choosePicture, chooseSize } from '../map/size.js';
import { paint } from './selection.js';

export const LEAST_BESIDE = 360;

// Draws what depends on the words and the voice. When neither changed, nothing is built anew: the reader may be
// typing, or have the focus on a button that would vanish.
export function drawAll(chart) {
  const { words, payload } = chart;
  const saying = JSON.stringify([payload.id, payload.lang, payload.voice, payload.order, payload.words]);
  const isNew = saying !== chart.saying;
  chart.saying = saying;
  if (isNew) chart.toolbar.draw();
  chart.asking.draw();
  chart.hint.textContent = words('hint_pick');
  chart.keys.textContent = words('keys');
  chart.viewport.setAttribute('aria-label', words('chart'));
  chart.placing.draw();
  showPicture(chart);
  if (isNew) {
    chart.legend.draw();
    chart.outline.draw();
    chart.search.refresh();
  }
  chart.card.show(chart.memory.selected);
  showText(chart);
}

export function showPicture(chart) {
  const { picture, payload, graph, voice } = chart;
  const name = choosePicture(chart);
  const isOther =
    picture.name !== name || chart.drawnId !== payload.id || payload.pictures[name].svg !== chart.drawnSvg;
  chart.root.dataset.size = chart.size;
  if (isOther) picture.show(name, payload.pictures[name]);
  Object.assign(chart, { drawnId: payload.id, drawnSvg: payload.pictures[name].svg });
  namePicture(picture, graph, voice, payload.title[voice]);
  chart.placing.paint();
  chart.root.dataset.picture = name;
  paint(chart);
  chart.keyboard.rove();
  if (isOther) chart.view.restore();
}

export function showText(chart) {
  chart.root.classList.toggle('is-text', chart.memory.asText);
  chart.outline.setShown(chart.memory.asText);
  chart.root.classList.toggle('is-beside', chart.isBeside());
}

export function resize(chart) {
  const width = chart.root.clientWidth;
  if (!width) return;
  const size = chooseSize(width);
  const isNew = width !== chart.width || chart.stage.dataset.full !== String(chart.isFull);
  Object.assign(chart, { size, width });
  chart.stage.dataset.full = String(chart.isFull);
  showPicture(chart);
  if (isNew) chart.view.restore();
  chart.root.classList.toggle('is-beside', chart.isBeside());
}
