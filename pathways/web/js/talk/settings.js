// The switches of a talk. Every one works in the middle of it; the scene stays.

import { make } from '../lib/dom.js';
import { makeCheck } from '../lib/fields.js';

/** @typedef {import('../types/talk.d.ts').Talk} Talk */
/** @typedef {import('../types/payload.d.ts').TalkChoice} Choice */

/** @param {Talk} talk */
export function fillSettings(talk) {
  const { words, state, payload } = talk;
  const { voices, langs, regions } = payload.choices;
  const reveals = /** @type {const} */ (['step', 'phase']);
  const reveal = reveals.map((id) => ({ id, name: words(`talk_reveal_${id}`) }));
  return [
    drawChoice(talk, 'talk_voice', voices, state.voice, talk.setVoice),
    drawChoice(talk, 'talk_lang', langs, payload.lang, (lang) => talk.wish({ lang })),
    drawChoice(talk, 'talk_region', regions, payload.region, (region) => talk.wish({ region })),
    drawChoice(talk, 'talk_reveal', reveal, state.reveal, talk.setReveal),
    drawForeign(talk),
    drawSwitch(talk, 'talk_prompts', state.hasPrompts, talk.setPrompts),
    drawSwitch(talk, 'talk_numbers_show', state.hasNumbers, talk.setNumbers),
  ].filter(Boolean);
}

/**
 * One of several, none where there is nothing to choose from.
 * @template {string} Id
 * @param {Talk} talk
 * @param {string} key that of its word
 * @param {{ id: Id, name: string }[]} options
 * @param {string | null} chosen
 * @param {(id: Id) => void} act
 */
function drawChoice({ uid, words }, key, options, chosen, act) {
  if (options.length < 2) return null;
  const radios = options.map(({ id, name }) =>
    makeCheck(null, name, () => act(id), { type: 'radio', name: `${uid}-${key}`, value: id, checked: id === chosen }),
  );
  return make('fieldset', { class: 'talk-choice' }, make('legend', { text: words(key) }), ...radios);
}

/** Scenes without a translation, where there are any. @param {Talk} talk */
function drawForeign(talk) {
  const { state, payload, words } = talk;
  const options = [
    { id: 'show', name: words('talk_foreign_show') },
    { id: 'out', name: words('talk_foreign_out') },
  ];
  if (!payload.scenes[state.voice]?.some((scene) => scene.lang)) return null;
  return drawChoice(talk, 'talk_foreign', options, state.hasForeign ? 'show' : 'out', (id) =>
    talk.setForeign(id === 'show'),
  );
}

/** @param {Talk} talk @param {string} key @param {boolean} isOn @param {(isOn: boolean) => void} act */
function drawSwitch(talk, key, isOn, act) {
  const options = [
    { id: 'yes', name: talk.words('talk_on') },
    { id: 'no', name: talk.words('talk_off') },
  ];
  return drawChoice(talk, key, options, isOn ? 'yes' : 'no', (id) => act(id === 'yes'));
}
