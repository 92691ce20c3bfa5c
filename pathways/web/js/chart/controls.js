// What is chosen above a map, where the page lets it be chosen: which map, in which voice; the region is in the menu.

import { focusedAround, make, makeButton } from '../lib/dom.js';
import { wish } from './onward.js';

/** @typedef {import('../types/payload.d.ts').ControlsData} ControlsData */

/** @param {import('../types/chart.d.ts').Chart} chart @returns {import('../types/chart.d.ts').Controls} */
export function createControls(chart) {
  const map = make('div', { class: 'np-choose-map' });
  const voice = make('div', { class: 'np-voices', role: 'group' });
  const region = make('fieldset', { class: 'np-regions' });
  let drawn = '';

  /** @param {ControlsData} told */
  function drawMap({ map: chosen, maps, map_label: label, is_asked: isAsked }) {
    map.hidden = maps.length < 2;
    const id = `${chart.page.uid}-map`;
    const list = make('select', { class: 'np-select np-map-select', id, 'aria-label': isAsked ? null : label });
    list.append(...maps.map((known) => make('option', { value: known.id, text: known.title })));
    list.value = chosen;
    list.addEventListener('change', () => wish(chart, 'map', `${list.value}/${controls().region}`));
    map.replaceChildren(...(isAsked ? [make('label', { class: 'np-choose-label', for: id, text: label })] : []), list);
  }

  /** @param {ControlsData} told */
  function drawVoice({ voice: chosen, voices }) {
    voice.hidden = voices.length < 2;
    voice.setAttribute('aria-label', chart.content.words('voice'));
    const buttons = voices.map(({ id, title }) =>
      makeButton('np-button np-voice', title, () => wish(chart, 'voice', id), {
        'aria-pressed': String(id === chosen),
        'data-choice': id,
      }),
    );
    voice.replaceChildren(...buttons);
  }

  /** @param {ControlsData} told */
  function drawRegion({ region: chosen, regions }) {
    const { words } = chart.content;
    region.hidden = regions.length < 2;
    const name = `${chart.page.uid}-region`;
    const rows = regions.map(({ id, title }) => {
      const choice = make('input', { type: 'radio', name, value: id, onchange: () => wish(chart, 'region', id) });
      choice.checked = id === chosen;
      return make('label', { class: 'np-region' }, choice, title);
    });
    const note = make('p', { class: 'np-region-note', text: words('region_note') });
    region.replaceChildren(make('legend', { text: words('region') }), ...rows, note);
  }

  /** @returns {ControlsData | null} */
  const controls = () => chart.content.payload.controls ?? null;

  return {
    map,
    voice,
    region,
    // The page around has a bar of its own, with its search.
    isFramed: () => Boolean(controls()),
    hasMaps: () => (controls()?.maps.length ?? 0) > 1,
    /** The region's name, which the menu tells: it decides what is on the map. */
    regionName() {
      const now = controls();
      return now && now.regions.length > 1 ? (now.regions.find(({ id }) => id === now.region)?.title ?? '') : '';
    },
    // What did not change keeps its element, and the focus that may be on it.
    draw() {
      const now = controls();
      [map, voice, region].forEach((part) => {
        part.hidden = !now;
      });
      const saying = JSON.stringify([now, chart.content.payload.lang]);
      if (!now || saying === drawn) return;
      drawn = saying;
      const focused = focusedAround(chart.page.root);
      const held = [map, voice, region].find((part) => part.contains(focused));
      drawMap(now);
      drawVoice(now);
      drawRegion(now);
      held?.querySelector('select, [aria-pressed="true"], :checked')?.focus({ preventScroll: true });
    },
  };
}
