// A payload as Streamlit sends it: the picture's part as text, the rest deflated. Each is unpacked once.

import { rememberLatest } from './memory.js';

const MOST_PARCELS = 12;

/** @param {{ head: string, more: string }} parts */
export function unpack({ head, more }) {
  return rememberLatest('parcel', `${head}\n${more}`, MOST_PARCELS, () => {
    /** @type {{ payload: any, more: any, unpacking: Promise<void> | null }} */
    const parcel = { payload: JSON.parse(head), more: null, unpacking: null };
    parcel.unpacking = inflate(more).then((text) => {
      parcel.more = JSON.parse(text);
    });
    return parcel;
  });
}

/**
 * @param {string} text
 * @returns {Promise<any>}
 */
export function unpackPart(text) {
  return rememberLatest('part', text, MOST_PARCELS, () => inflate(text).then(JSON.parse));
}

/**
 * @param {string} text
 * @returns {Promise<string>}
 */
export function inflate(text) {
  const bytes = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
  return new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate'))).text();
}
