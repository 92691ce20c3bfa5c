// A payload as Streamlit sends it: the picture's part as text, the rest deflated. Each is unpacked once.

import { rememberLatest } from './memory.js';
import { isShared, loadText } from './shared.js';

const MOST_PARCELS = 12;

/**
 * @typedef {{ payload: any, more: any, opening: Promise<void>, unpacking: Promise<void> }} Parcel
 */

/**
 * What the picture needs is there at once, unless it is on its way as a file; the cards come after it.
 * @param {{ head: string, more: string }} parts
 * @returns {Parcel}
 */
export function unpack({ head, more }) {
  return rememberLatest('parcel', `${head}\n${more}`, MOST_PARCELS, () => {
    const isHere = !isShared(head);
    const parcel = /** @type {Parcel} */ ({ payload: isHere ? JSON.parse(head) : null, more: null });
    parcel.opening = isHere
      ? Promise.resolve()
      : loadText(head).then((text) => {
          parcel.payload = JSON.parse(text);
        });
    parcel.unpacking = unpackPart(more).then((part) => {
      parcel.more = part;
    });
    return parcel;
  });
}

/**
 * @param {string} text
 * @returns {Promise<any>}
 */
export function unpackPart(text) {
  return rememberLatest('part', text, MOST_PARCELS, async () => {
    const packed = isShared(text) ? await loadText(text) : text;
    return JSON.parse(await inflate(packed));
  });
}

/**
 * @param {string} text
 * @returns {Promise<string>}
 */
export function inflate(text) {
  const bytes = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
  return new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate'))).text();
}
