// The study desk for Streamlit, which calls this again with the same place whenever the data change.

import { mountStudy } from './desk/desk.js';
import { MOUNTED } from './lib/memory.js';
import { unpackPart } from './lib/parcel.js';

/**
 * @param {{ data: import('./types/payload.d.ts').DeskData, parentElement: HTMLElement,
 *   setTriggerValue: (name: string, value: unknown) => void }} place
 */
export default function showStudy({ data, parentElement, setTriggerValue }) {
  const desk = MOUNTED.get(parentElement) ?? { handle: null, turn: 0, isGone: false };
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
  return () => {
    desk.isGone = true;
    desk.handle?.destroy();
    MOUNTED.delete(parentElement);
  };
}
