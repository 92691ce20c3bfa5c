// One way: its picture, with the number of each difference at its box.

import { make, makeButton } from '../lib/dom.js';
import { createMapView } from '../map/mapview.js';
import { areaIn, pickedBy } from '../map/picture.js';
import { hushPicture } from '../map/still.js';

/** @typedef {import('../types/payload.d.ts').ComparePicture} ComparePicture */
/** @typedef {import('../types/payload.d.ts').CompareSide} CompareSide */
/** @typedef {import('../types/payload.d.ts').Picture} Picture */
/** @typedef {{ number: number, step: string | null }} Chosen */

/**
 * @param {string} name
 * @param {AbortSignal} signal
 * @param {(chosen: { number?: number, step?: string | null }) => void} choose
 */
export function createSide(name, signal, choose) {
  const viewport = make('div', { class: 'np-viewport' });
  const title = make('h2', { class: 'np-compare-title' });
  const numbers = make('div', { class: 'np-compare-numbers' });
  const stage = make('div', { class: 'np-compare-stage' }, viewport, numbers);
  const element = make('section', { class: 'np-compare-side', 'data-side': name }, title, stage);
  const map = createMapView({ viewport, signal, isStill: true });
  /** @type {Map<string, number>} */
  let numberOf = new Map();
  /** @type {CompareSide | null} */
  let side = null;

  viewport.addEventListener('click', (/** @type {MouseEvent} */ event) => {
    const step = event.target ? pickedBy(event.target) : null;
    if (step && side?.steps[step]) choose({ number: numberOf.get(step) ?? 0, step });
  });

  /** @param {ComparePicture['differences']} differences @param {Picture} picture @param {any} words */
  function drawNumbers(differences, picture, words) {
    numberOf = new Map();
    const buttons = differences.flatMap((difference) => {
      const step = name === 'here' ? difference.here : difference.there;
      const area = step ? areaIn(picture, step) : null;
      if (!step || !area) return [];
      numberOf.set(step, difference.number);
      const label = words('compare_number', { number: difference.number, heading: difference.heading });
      const button = makeButton('np-compare-number', '', () => choose({ number: difference.number, step }), {
        'aria-label': label,
        'data-number': difference.number,
      });
      button.append(make('span', { text: String(difference.number) }));
      button.style.left = `${(100 * area.x) / picture.width}%`;
      button.style.top = `${(100 * area.y) / picture.height}%`;
      return [button];
    });
    numbers.replaceChildren(...buttons);
  }

  return {
    element,
    /** @param {ComparePicture} data @param {CompareSide} next @param {Picture} picture @param {any} words */
    take(data, next, picture, words) {
      side = next;
      title.textContent = next.title;
      map.take({ id: `compare/${name}`, pictures: { [`compare-${name}`]: picture } });
      drawNumbers(data.differences, picture, words);
    },
    // The picture flows with the page; a width that changed is a new scale.
    fit() {
      map.show({ size: 'narrow' });
      if (map.picture.svg) hushPicture(map.picture.svg);
      map.reset();
    },
    /** @param {Chosen} chosen */
    paint({ number, step }) {
      map.setStates({
        box: (id) => {
          if (number ? numberOf.get(id) === number : id === step) return ['selected'];
          return numberOf.has(id) ? ['match'] : [];
        },
        arrow: () => [],
      });
      numbers.querySelectorAll('button').forEach((/** @type {HTMLElement} */ button) => {
        button.setAttribute('aria-pressed', String(Number(button.dataset.number) === number));
      });
    },
  };
}
