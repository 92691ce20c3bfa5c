// This map as one file that works without internet. The page around it is public and comes from the server once; the
// content is already here, and the place goes in on the device, only if the family said so.

import { wish } from '../chart/onward.js';
import { download } from '../lib/file.js';
import { remember } from '../lib/memory.js';
import { inflate } from '../lib/parcel.js';

/** @typedef {import('../types/chart.d.ts').Chart} Chart */
/** @typedef {(key: string) => void} Tell */
/** @typedef {{ chart: Chart, hasPlace: boolean, tell: Tell, timer: ReturnType<typeof setTimeout> }} Wanted */
/** @typedef {{ template: string | null, wanted: Wanted | null }} Saving */

/** @returns {Saving} */
const noSaving = () => ({ template: null, wanted: null });
const saving = () => remember('saving', 'page', noSaving);
const SLOT_WAIT_MS = 20_000;

/** @param {string | undefined} text */
export function takeTemplate(text) {
  if (text)
    inflate(text).then((template) => {
      saving().template = template;
      finishSaving();
    });
}

/** @param {Chart} chart @param {boolean} hasPlace @param {Tell} tell */
export function saveMapPage(chart, hasPlace, tell) {
  clearTimeout(saving().wanted?.timer);
  saving().wanted = { chart, hasPlace, tell, timer: setTimeout(() => giveUp(tell), SLOT_WAIT_MS) };
  tell('page_saving');
  if (saving().template) finishSaving();
  else wish(chart, 'page');
}

/** @param {Tell} tell */
function giveUp(tell) {
  saving().wanted = null;
  tell('page_failed');
}

function finishSaving() {
  const { wanted, template } = saving();
  if (!template || !wanted?.chart.content.payload.cards) return;
  clearTimeout(wanted.timer);
  saving().wanted = null;
  const { chart, hasPlace, tell } = wanted;
  const page = fillTemplate(template, chart.content, hasPlace ? chart.place.copyPlace() : null);
  download(page, `${chart.content.payload.id.split('/').slice(1).join('-')}.html`, 'text/html');
  tell('page_saved');
}

/**
 * Every slot is filled with text that cannot end its place: JSON without "<", a title with its letters escaped.
 * @param {string} template
 * @param {Pick<Chart['content'], 'payload' | 'voice'>} content
 * @param {import('../types/place.d.ts').Place | null} place
 */
export function fillTemplate(template, { payload, voice }, place) {
  const { lang, title } = payload;
  const carried = { id: Math.random().toString(36).slice(2, 12), place };
  /** @type {Record<string, any>} */
  const whole = {
    ...payload,
    controls: undefined,
    voice,
    carried,
    elsewhere: [],
    library: null,
    select: { id: null, seq: 0 },
  };
  // Put together from parts: this script is in the template itself, and must not name a slot in full.
  /** @param {string} name */
  const slot = (name) => `@@${name}@@`;
  const slots = [
    [slot('LANG'), escapeText(lang)],
    [slot('TITLE'), escapeText(title[voice])],
    [`{"slot":"${slot('PAYLOAD')}"}`, JSON.stringify(whole).replace(/</g, '\\u003c')],
  ];
  return slots.reduce((page, [name, text]) => page.split(name).join(text), template);
}

/** @param {string} text */
function escapeText(text) {
  return text.replace(/[&<>"']/g, (letter) => `&#${letter.charCodeAt(0)};`);
}
