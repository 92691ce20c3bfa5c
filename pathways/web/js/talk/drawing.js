// Draws what the state of a talk says, and takes over another variant of it.

import { createWords } from '../lib/words.js';
import {
  countBeats,
  findScene,
  firstVoice,
  isAsking,
  listScenes,
  nameScene,
  recallTalk,
  sayPosition,
} from './state.js';

/** @typedef {import('../types/talk.d.ts').Talk} Talk */
/** @typedef {import('../types/talk.d.ts').Payload} Payload */
/** @typedef {import('../types/talk.d.ts').Voice} Voice */

/** @param {Talk} talk @param {Payload} payload */
export function takeTalk(talk, payload) {
  talk.payload = payload;
  talk.words = createWords(payload.words, payload.lang);
  talk.state = recallTalk(payload.id);
  const { state } = talk;
  if (state.sentVoice !== payload.voice) Object.assign(state, { voice: firstVoice(payload), sentVoice: payload.voice });
  if (!payload.scenes[state.voice]?.length) {
    const voices = /** @type {Voice[]} */ (Object.keys(payload.scenes));
    state.voice = voices.find((voice) => payload.scenes[voice]?.length) ?? payload.voice;
  }
  talk.root.setAttribute('lang', payload.lang);
  Object.assign(talk.root.dataset, { lang: payload.lang, region: payload.region ?? '' });
}

/**
 * Draws what the state says. The scene is found anew, because voice, region, order or reveal may have changed.
 * @param {Talk} talk
 */
export function drawTalk(talk, isGentle = true) {
  const before = talk.list;
  talk.list = listScenes(talk);
  talk.at = findScene(talk, talk.list, before);
  talk.scene = talk.list[talk.at];
  const { state, scene, words } = talk;
  state.scene = scene.id;
  state.phase = scene.phase ?? state.phase;
  state.beat = Math.min(state.beat, countBeats(talk, scene) - 1);
  talk.root.dataset.voice = state.voice;
  const asking = String(isAsking(talk, scene));
  Object.assign(talk.stage.dataset, { scene: scene.id, kind: scene.kind, beat: String(state.beat), asking });
  talk.stage.setAttribute('aria-label', words('talk_stage', { title: nameScene(talk, scene) }));
  // The tools first: where their words take two lines, the stage has less room.
  talk.bar.draw();
  talk.text.draw(scene, state.beat);
  talk.map.show(scene, isGentle);
  talk.black.hidden = !state.isBlack;
  talk.length.draw();
  talk.notes.draw();
}

/**
 * Says what of a talk stays in another language; nothing where all is translated.
 * @param {Talk} talk
 */
export function tellForeign(talk) {
  const all = talk.payload.scenes[talk.state.voice] ?? [];
  const foreign = all.filter((scene) => scene.lang);
  if (!foreign.length) return;
  const isAll = foreign.length === all.length;
  const values = { count: foreign.length, all: all.length };
  talk.say(talk.words(isAll ? 'talk_foreign_all' : 'talk_foreign_some', values), true);
}

/** @param {Talk} talk */
export function tellScene(talk) {
  talk.say(`${talk.stage.querySelector('.talk-heading')?.textContent}. ${sayPosition(talk)}`);
}

/** @param {Talk} talk @param {Payload} payload */
export function changeTalk(talk, payload) {
  const before = talk.list;
  const isTurned = talk.payload.lang !== payload.lang;
  takeTalk(talk, payload);
  talk.list = before;
  drawTalk(talk, false);
  [talk.jump, talk.settings, talk.help, talk.arrange].forEach((dialog) => dialog.redraw());
  tellScene(talk);
  if (isTurned) tellForeign(talk);
}

/** @param {Talk} talk */
export function tickTalk(talk) {
  talk.bar.tick();
  talk.notes.tick();
}
