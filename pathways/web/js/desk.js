// The study desk for Streamlit, which calls this again with the same place whenever the data change.

import { mountStudy } from './desk/desk.js';
import { leaving, MOUNTED } from './lib/memory.js';
import { unpackPart } from './lib/parcel.js';

function createDesk() {
  return {
    /** @type {any} */
    handle: null,
    turn: 0,
    isGone: false,
    saying: '',
    mapText: '',
    destroy() {
      this.isGone = true;
      this.handle?.destroy();
    },
  };
}

/**
 * @param {{ data: import('./types/payload.d.ts').DeskData, parentElement: HTMLElement,
 *   setTriggerValue: (name: string, value: unknown) => void }} place
 */
export function showStudy({ data, parentElement, setTriggerValue }) {
  const desk = MOUNTED.get(parentElement) ?? createDesk();
  MOUNTED.set(parentElement, desk);
  desk.turn += 1;
  const { turn } = desk;
  Promise.all([data.view, data.tables, data.cases].map(unpackPart)).then(([view, tables, cases]) => {
    if (desk.isGone || turn !== desk.turn) return;
    const saying = JSON.stringify([view.pathway, view.region, view.lang, view.pack.version]);
    if (desk.handle && saying === desk.saying && data.map === desk.mapText) return;
    Object.assign(desk, { saying, mapText: data.map });
    const next = { view, tables, cases, map: JSON.parse(data.map), words: JSON.parse(data.words), lang: view.lang };
    if (desk.handle) desk.handle.update(next);
    else desk.handle = mountStudy(parentElement, next, { wanted: (value) => setTriggerValue('wanted', value) });
  });
  return leaving(parentElement);
}

/** @param {Parameters<typeof showStudy>[0]} place */
export default function show(place) {
  return showStudy(place);
}
