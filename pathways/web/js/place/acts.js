// What the buttons of the bar do: keep, open and forget the place, and say what was done.

import { answeredHere } from '../chart/blocks.js';
import { wish } from '../chart/onward.js';
import { download } from '../lib/file.js';
import { recallAll } from '../lib/memory.js';
import { readPlace, writePlace } from './file.js';
import { packOf } from './place.js';

/** @typedef {import('../types/chart.d.ts').Chart} Chart */
/** @typedef {import('../types/place.d.ts').Messages} Messages */
/** @typedef {ReturnType<typeof import('./keeping.js').keepingOf>} Keeping */
/** @typedef {{ act: (change: () => unknown, said?: string) => void, say: (key: string) => void,
 *   take: (text: string) => void, save: () => void, saveBeside: () => void, forget: () => void,
 *   takeBack: () => void }} Acts */

/**
 * What the buttons of the bar do. After each change the bar, the picture, the outline and the card say the same.
 * @param {Chart} chart
 * @param {Messages} messages
 * @param {() => Keeping} keeping
 * @param {() => void} draw
 * @param {() => void} refresh
 * @returns {Acts}
 */
export function createActs(chart, messages, keeping, draw, refresh) {
  /** @type {Acts} */
  const acts = {
    act(change, said = '') {
      change();
      messages.said = said;
      refresh();
    },
    say(key) {
      messages.said = key;
      draw();
    },
    save() {
      download(writePlace(keeping().place, packOf(chart.content.payload)), 'where-we-are.json');
      acts.act(() => keeping().noteFile());
    },
    saveBeside() {
      download(keeping().aside ?? keeping().readBeside() ?? '', 'where-we-are-not-read.json');
    },
    take(text) {
      const { place, problems, isRead } = readPlace(text, packOf(chart.content.payload));
      keeping().problems = problems;
      acts.act(() => isRead && keeping().add(place), isRead && !problems.length ? 'place_opened' : '');
    },
    forget() {
      keeping().forget();
      messages.isForgetting = false;
      answeredHere().clear();
      recallAll('map').forEach((memory) => Object.assign(memory, { selected: null, folds: {}, search: '' }));
      wish(chart, 'forget');
      acts.act(() => chart.select(null), chart.content.payload.carried ? 'place_forgotten_page' : 'place_forgotten');
      chart.search.refresh();
    },
    takeBack() {
      acts.act(() => keeping().takeBack(), 'place_taken_back');
    },
  };
  return acts;
}
