// The plan of a talk: which scenes a length takes, which questions are asked, and when each scene should be over.

import { own } from '../lib/dom.js';

/** @typedef {import('../types/talk.d.ts').TalkContent} TalkContent */
/** @typedef {import('../types/talk.d.ts').TalkState} TalkState */
/** @typedef {import('../types/talk.d.ts').Scene} Scene */
/** @typedef {import('../types/payload.d.ts').TalkAsk} TalkAsk */
/** @typedef {{ state: TalkState, payload: Pick<TalkContent['payload'], 'scenes' | 'plans' | 'askSeconds'> }} Planned */

export const DEFAULT_MINUTES = 20;

/** The plan of the length that is chosen; null where everything is told. @param {Planned} talk */
function planOf({ state, payload }) {
  return payload.plans.find((plan) => plan.minutes === state.mine.minutes) ?? null;
}

/**
 * What a length takes, but for what the speaker took or left.
 * @param {string[] | null} base null for everything
 * @param {string} id
 * @param {{ more: string[], less: string[] }} own
 */
function isIn(base, id, { more, less }) {
  if (less.includes(id)) return false;
  return more.includes(id) || base === null || base.includes(id);
}

/** Whether a scene is part of the talk. @param {Planned} talk @param {{ id: string }} scene */
export function isTaken(talk, { id }) {
  const { take, out } = talk.state.mine;
  const plan = planOf(talk);
  return isIn(plan && (own(plan.scenes, talk.state.voice) ?? []), id, { more: take, less: out });
}

/** Whether the question of a scene is part of the talk. @param {Planned} talk @param {{ id: string }} scene */
export function isAsked(talk, { id }) {
  const { ask, quiet } = talk.state.mine;
  const plan = planOf(talk);
  return isIn(plan && (own(plan.asks, talk.state.voice) ?? []), id, { more: ask, less: quiet });
}

/**
 * The questions that a scene asks the room now; one that cannot do without numbers waits until they are shown.
 * @param {Planned} talk
 * @param {Scene} scene
 * @returns {TalkAsk[]}
 */
export function asksOf(talk, scene) {
  if (!talk.state.hasPrompts || !isAsked(talk, scene)) return [];
  return scene.notes.asks.filter((ask) => talk.state.hasNumbers || !ask.figure);
}

/** Takes a scene or leaves it. @param {TalkState['mine']} mine @param {string[]} ids @param {boolean} is */
export function takeScenes({ take, out }, ids, is) {
  const others = { take: take.filter((id) => !ids.includes(id)), out: out.filter((id) => !ids.includes(id)) };
  return is ? { ...others, take: [...others.take, ...ids] } : { ...others, out: [...others.out, ...ids] };
}

/** Asks the question of a scene or leaves it. @param {TalkState['mine']} mine @param {string} id @param {boolean} is */
export function takeAsk({ ask, quiet }, id, is) {
  const others = { ask: ask.filter((one) => one !== id), quiet: quiet.filter((one) => one !== id) };
  return is ? { ...others, ask: [...others.ask, id] } : { ...others, quiet: [...others.quiet, id] };
}

/** @param {Planned} talk @param {Scene} scene */
function naturalSeconds(talk, scene) {
  return scene.seconds + talk.payload.askSeconds * asksOf(talk, scene).length;
}

/**
 * Planned seconds of the whole, of the scene that is shown, and until when it is on; a chosen length is shared out.
 * @param {Planned & { list: Scene[], at: number }} talk
 */
export function paceOf(talk) {
  const each = talk.list.map((scene) => naturalSeconds(talk, scene));
  const sum = each.reduce((all, one) => all + one, 0);
  const whole = talk.state.mine.minutes ? talk.state.mine.minutes * 60 : Math.ceil(sum / 60) * 60;
  const scale = sum ? whole / sum : 1;
  const until = each.slice(0, talk.at + 1).reduce((all, one) => all + one, 0) * scale;
  return { whole, scene: (each[talk.at] ?? 0) * scale, until };
}

/** How many scenes, questions and minutes the talk has as it is now. @param {Planned & { list: Scene[] }} talk */
export function sizeOf(talk) {
  const seconds = talk.list.reduce((sum, scene) => sum + naturalSeconds(talk, scene), 0);
  const asks = talk.list.reduce((sum, scene) => sum + asksOf(talk, scene).length, 0);
  return { scenes: talk.list.length, asks, minutes: Math.max(1, Math.round(seconds / 60)) };
}
