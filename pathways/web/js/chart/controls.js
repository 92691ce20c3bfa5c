// What is chosen above a map, where the page lets it be chosen: which map, in which voice; the region is in the menu.

import { focusedAround, make, makeButton } from '../lib/dom.js';
import { wish } from './onward.js';

/** @typedef {import('../types/payload.d.ts').ControlsData} ControlsData */
/** @typedef {import('../types/chart.d.ts').Chart} Chart */

/** @param {Chart} chart @returns {import('../types/chart.d.ts').Controls} */
export function createControls(chart) {
  const map = make('div', { class: 'np-choose-map' });
  const voice = make('div', { class: 'np-voices', role: 'group' });
  const region = make('fieldset', { class: 'np-regions' });
  let drawn = '';

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
      map.hidden = now.maps.length < 2;
      map.replaceChildren(...drawMaps(chart, now));
      voice.hidden = now.voices.length < 2;
      voice.setAttribute('aria-label', chart.content.words('voice'));
      voice.replaceChildren(...drawVoices(chart, now));
      region.hidden = now.regions.length < 2;
      region.replaceChildren(...drawRegions(chart, now));
      held?.querySelector('select, [aria-pressed="true"], :checked')?.focus({ preventScroll: true });
    },
  };
}

/** @param {Chart} chart @param {ControlsData} told */
function drawMaps(chart, { map: chosen, maps, map_label: label, is_asked: isAsked, region }) {
  const id = `${chart.page.uid}-map`;
  const list = make('select', { class: 'np-select np-map-select', id, 'aria-label': isAsked ? null : label });
  list.append(...maps.map((known) => make('option', { value: known.id, text: known.title })));
  list.value = chosen;
  list.addEventListener('change', () => wish(chart, 'map', `${list.value}/${region}`));
  return [...(isAsked ? [make('label', { class: 'np-choose-label', for: id, text: label })] : []), list];
}

/** @param {Chart} chart @param {ControlsData} told */
function drawVoices(chart, { voice: chosen, voices }) {
  return voices.map(({ id, title }) =>
    makeButton('np-button np-voice', title, () => wish(chart, 'voice', id), {
      'aria-pressed': String(id === chosen),
      'data-choice': id,
    }),
  );
}

/** @param {Chart} chart @param {ControlsData} told */
function drawRegions(chart, { region: chosen, regions }) {
  const { words } = chart.content;
  const name = `${chart.page.uid}-region`;
  const rows = regions.map(({ id, title }) => {
    const choice = make('input', { type: 'radio', name, value: id, onchange: () => wish(chart, 'region', id) });
    choice.checked = id === chosen;
    return make('label', { class: 'np-region' }, choice, title);
  });
  const note = make('p', { class: 'np-region-note', text: words('region_note') });
  return [make('legend', { text: words('region') }), ...rows, note];
}
