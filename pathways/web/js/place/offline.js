// This map as one file that works without internet. The page around it is public and comes from the server once; the
// content is already here, and the place goes in on the device, only if the family said so.

import { wish } from '../chart/onward.js';
import { download } from '../lib/file.js';
import { remember } from '../lib/memory.js';
import { inflate } from '../lib/parcel.js';

const saving = () => remember('saving', 'page', () => ({ template: null, wanted: null }));
const SLOT_WAIT_MS = 20_000;

export function takeTemplate(text) {
  if (text)
    inflate(text).then((template) => {
      saving().template = template;
      finishSaving();
    });
}

export function saveMapPage(chart, hasPlace, tell) {
  clearTimeout(saving().wanted?.timer);
  saving().wanted = { chart, hasPlace, tell, timer: setTimeout(() => giveUp(tell), SLOT_WAIT_MS) };
  tell('page_saving');
  if (saving().template) finishSaving();
  else wish(chart, 'page');
}

function giveUp(tell) {
  saving().wanted = null;
  tell('page_failed');
}

function finishSaving() {
  const { wanted, template } = saving();
  if (!wanted?.chart.content.payload.cards) return;
  clearTimeout(wanted.timer);
  saving().wanted = null;
  const { chart, hasPlace, tell } = wanted;
  const page = fillTemplate(
    template,
    chart.content.payload,
    hasPlace ? chart.place.copyPlace() : null,
    chart.content.voice,
  );
  download(page, 'text/html', `${chart.content.payload.id.split('/').slice(1).join('-')}.html`);
  tell('page_saved');
}

// Every slot is filled with text that cannot end its place: JSON without "<", a title with its letters escaped.
function fillTemplate(template, payload, place, voice) {
  const { lang, title, select, ...rest } = payload;
  const carried = { id: Math.random().toString(36).slice(2, 12), place };
  const whole = { ...rest, lang, title, voice, carried, elsewhere: [], library: null, select: { id: null, seq: 0 } };
  // Put together from parts: this script is in the template itself, and must not name a slot in full.
  const slot = (name) => `@@${name}@@`;
  const slots = [
    [slot('LANG'), escapeText(lang)],
    [slot('TITLE'), escapeText(title[voice])],
    [`{"slot":"${slot('PAYLOAD')}"}`, JSON.stringify(whole).replace(/</g, '\\u003c')],
  ];
  return slots.reduce((page, [name, text]) => page.split(name).join(text), template);
}

function escapeText(text) {
  return text.replace(/[&<>"']/g, (letter) => `&#${letter.charCodeAt(0)};`);
}
