// What stands around the map of the desk: its caption, the way back to the question, and the tools of its view.

import { make, makeButton, makeIconButton } from '../lib/dom.js';
import { ZOOM } from '../map/camera.js';

/** @typedef {import('./map.js').MapView} MapView */
/** @typedef {import('../types/desk.d.ts').Words} Words */

/** @param {() => void} goBack */
export function createMapFrame(goBack) {
  const caption = make('p', { class: 'ns-map-caption', 'aria-live': 'polite' });
  const keys = make('p', { class: 'np-visually-hidden', id: 'ns-map-keys' });
  const viewport = make('div', { class: 'np-viewport', role: 'group', 'aria-describedby': keys.id });
  const stage = make('div', { class: 'np-stage' }, viewport);
  const back = makeButton('np-button ns-map-back', '', goBack);
  const tools = make('div', { class: 'ns-map-tools', role: 'group' });
  const foot = make('div', { class: 'ns-map-foot' }, caption, back, tools);
  return {
    element: make('div', { class: 'ns-map-body' }, stage, foot, keys),
    caption,
    viewport,
    stage,
    /** Names everything in a language. @param {Words} words @param {MapView} map */
    name(words, map) {
      viewport.setAttribute('aria-label', words('chart'));
      keys.textContent = words('learn_map_keys');
      caption.textContent = words('learn_map_hint');
      back.textContent = words('learn_map_back');
      tools.setAttribute('aria-label', words('view_tools'));
      tools.replaceChildren(...drawMapTools(words, map));
    },
  };
}

/** @param {Words} words @param {MapView} map */
function drawMapTools(words, map) {
  /** @param {string} path @param {string} key @param {() => void} act */
  const tool = (path, key, act) => makeIconButton('np-icon-button', path, words(key), act);
  return [
    tool('M4 9h10', 'zoom_out', () => map.zoomBy(1 / ZOOM.step)),
    tool('M9 4v10M4 9h10', 'zoom_in', () => map.zoomBy(ZOOM.step)),
    tool('M3 7V3h4M11 3h4v4M15 11v4h-4M7 15H3v-4', 'zoom_fit', () => map.fit()),
  ];
}
