// How much room there is, and which picture fits it.

import { own } from '../lib/dom.js';

const WIDE = 900;
const NARROW = 700;
const MIDDLE = 1160; // narrower screens are not much wider than high

/** @param {number} width */
export function chooseSize(width) {
  if (width < NARROW) return 'narrow';
  return width < WIDE ? 'middle' : 'wide';
}

/**
 * The picture of a level: the phases, a main road, or everything. Where no road is chosen yet, the phases are shown.
 * @param {{ pictures: Record<string, any>, detail: string, road?: string | null }} content
 * @param {{ size: string, width?: number, isPrinting?: boolean }} room
 */
export function choosePicture({ pictures, detail, road = null }, { size, width = Infinity, isPrinting = false }) {
  const isNarrow = size === 'narrow' && !isPrinting;
  const middle = road && !isNarrow && width < MIDDLE ? [`road-middle/${road}`] : [];
  /** @param {string} layout @param {string} rest */
  const forms = (layout, rest = '') => (isNarrow ? [`${layout}-scroll${rest}`, layout + rest] : [layout + rest]);
  const everything = isNarrow ? ['scroll', 'roadmap'] : ['roadmap'];
  /** @type {Record<string, string[]>} */
  const levels = {
    phases: forms('overview'),
    road: road ? [...middle, ...forms('road', `/${road}`)] : forms('overview'),
    everything,
  };
  const names = [...(own(levels, detail) ?? []), ...everything];
  return names.find((name) => own(pictures, name)) ?? Object.keys(pictures)[0];
}

/**
 * What to show so that a box or an arrow is in the picture: the level and road that are shown, if it is there, else the
 * first main road that has it, else everything.
 * @param {{ pictures: Record<string, any>, detail: string, road: string | null, roads: { id: string }[] }} content
 * @param {string[]} ids what is to be seen, all of it
 * @returns {{ detail: string, road: string | null }}
 */
export function levelFor({ pictures, detail, road, roads }, ids) {
  /** @param {string} name */
  const has = (name) => ids.every((id) => own(pictures[name]?.boxes, id) || own(pictures[name]?.frames, id));
  if (detail !== 'road' || (road && has(`road/${road}`))) return { detail, road };
  const other = roads.find(({ id }) => has(`road/${id}`));
  return other ? { detail, road: other.id } : { detail: 'everything', road };
}
