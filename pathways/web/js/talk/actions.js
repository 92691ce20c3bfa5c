// What can be done with a talk: go on and back, switch what is shown, turn to another voice, language or region.

import { changeTalk, drawTalk, tellForeign, tellScene, tickTalk } from './drawing.js';
import { lengthsOf } from './length.js';
import { sizeOf } from './pace.js';
import { countBeats, forgetMine, keepMine } from './state.js';
import { resetTime, startTime, stopTime } from './time.js';

/** @typedef {import('../types/talk.d.ts').Talk} Talk */
/** @typedef {import('../types/talk.d.ts').TalkState} TalkState */

/** @param {Talk} talk */
export function addTalkActions(talk) {
  addSteps(talk);
  addClock(talk);
  addSwitches(talk);
  addArranging(talk);
  Object.assign(talk, {
    /**
     * Said to all who listen; what a switch did is also shown for a moment.
     * @param {string} text
     * @param {boolean} isShown
     */
    say(text, isShown = false) {
      talk.live.textContent = text;
      talk.live.classList.toggle('np-visually-hidden', !isShown);
      clearTimeout(talk.saying);
      if (isShown) talk.saying = setTimeout(() => talk.live.classList.add('np-visually-hidden'), 3500);
    },
    redraw() {
      drawTalk(talk, false);
    },
    refresh() {
      drawTalk(talk);
    },
    toggleBlack() {
      talk.state.isBlack = !talk.state.isBlack;
      talk.black.hidden = !talk.state.isBlack;
      talk.say(talk.words(talk.state.isBlack ? 'talk_is_black' : 'talk_is_back'));
    },
    leave() {
      if (talk.full.isOn()) talk.full.toggle();
    },
  });
}

/** @param {Talk} talk */
function moveTalk(talk) {
  drawTalk(talk);
  tellScene(talk);
}

/** On and back, scene by scene and beat by beat. @param {Talk} talk */
function addSteps(talk) {
  Object.assign(talk, {
    /** @param {number} at @param {number} beat */
    go(at, beat = 0) {
      const scene = talk.list[Math.min(Math.max(at, 0), talk.list.length - 1)];
      Object.assign(talk.state, { scene: scene.id, phase: scene.phase, beat });
      moveTalk(talk);
    },
    next() {
      if (talk.state.beat + 1 < countBeats(talk, talk.scene)) talk.go(talk.at, talk.state.beat + 1);
      else if (talk.at + 1 < talk.list.length) talk.go(talk.at + 1);
    },
    back() {
      if (talk.state.beat > 0) talk.go(talk.at, talk.state.beat - 1);
      else if (talk.at > 0) talk.go(talk.at - 1, countBeats(talk, talk.list[talk.at - 1]) - 1);
    },
  });
}

/** @param {Talk} talk */
function addClock(talk) {
  Object.assign(talk, {
    toggleTime() {
      if (talk.state.time.since === null) startTime(talk.state.time);
      else stopTime(talk.state.time);
      tickTalk(talk);
    },
    resetTime() {
      resetTime(talk.state.time);
      tickTalk(talk);
    },
  });
}

/** @param {Talk} talk */
function addSwitches(talk) {
  /** @param {Partial<TalkState>} change @param {string} word what is said about it */
  const set = (change, word) => {
    Object.assign(talk.state, change);
    drawTalk(talk);
    talk.settings.redraw();
    talk.say(talk.words(word), true);
  };
  Object.assign(talk, {
    /** @param {import('../types/talk.d.ts').Voice} voice */
    setVoice(voice) {
      if (!talk.payload.scenes[voice]?.length) return;
      talk.state.voice = voice;
      moveTalk(talk);
      tellForeign(talk);
      talk.callbacks.voice?.(voice);
    },
    /** @param {TalkState['reveal']} reveal */
    setReveal: (reveal) => set({ reveal }, `talk_reveal_${reveal}`),
    /** @param {boolean} is */
    setPrompts: (is) => set({ hasPrompts: is }, is ? 'talk_prompts_on' : 'talk_prompts_off'),
    /** @param {boolean} is */
    setNumbers: (is) => set({ hasNumbers: is }, is ? 'talk_numbers_on' : 'talk_numbers_off'),
    /** @param {boolean} is */
    setForeign: (is) => set({ hasForeign: is }, is ? 'talk_foreign_show' : 'talk_foreign_out'),
    /** @param {'voice' | 'lang' | 'region'} what */
    turn(what) {
      const next = optionAfter(talk, what);
      if (next === null) talk.say(talk.words(what === 'voice' ? 'talk_voice_asked' : 'talk_only_one'), true);
      else if (what === 'voice') talk.setVoice(next);
      else talk.wish({ [what]: next });
    },
    /**
     * Another language or region: from what came with the page, else the page is asked for it.
     * @param {Parameters<Talk['wish']>[0]} change
     */
    wish(change) {
      const wanted = { lang: talk.payload.lang, region: talk.payload.region, ...change };
      const found = talk.variants.find((one) => one.lang === wanted.lang && one.region === wanted.region);
      if (found) changeTalk(talk, found);
      else {
        talk.state.asks += 1;
        talk.say(talk.words('talk_loading'), true);
        talk.callbacks.asked?.({ ...wanted, seq: talk.state.asks });
      }
    },
  });
}

/** What the speaker makes of the talk: how long it is, what is in it, and that it is kept. @param {Talk} talk */
function addArranging(talk) {
  Object.assign(talk, {
    /** @param {Partial<import('../types/talk.d.ts').Mine>} next */
    change(next) {
      Object.assign(talk.state.mine, next);
      keepMine(talk);
      drawTalk(talk);
    },
    /** A length is a choice anew: what was taken or left of another one is no more. @param {number} minutes */
    setMinutes(minutes) {
      talk.change({ minutes, out: [], take: [], ask: [], quiet: [] });
      talk.arrange.redraw();
      talk.say(talk.words('talk_length_says', sizeOf(talk)), true);
    },
    turnLength() {
      const all = lengthsOf(talk);
      talk.setMinutes(all[(all.indexOf(talk.state.mine.minutes) + 1) % all.length]);
    },
    forget() {
      forgetMine(talk);
      drawTalk(talk);
      talk.say(talk.words('talk_forgotten'), true);
    },
  });
}

/**
 * The next voice, language or region of those there are; null where there is no other.
 * @param {Pick<Talk, 'payload' | 'state'>} talk
 * @param {'voice' | 'lang' | 'region'} what
 */
export function optionAfter({ payload, state }, what) {
  const { voices, langs, regions } = payload.choices;
  const choices = { voice: voices, lang: langs, region: regions }[what];
  const now = { voice: state.voice, lang: payload.lang, region: payload.region }[what];
  if (choices.length < 2) return null;
  return choices[(choices.findIndex((choice) => choice.id === now) + 1) % choices.length].id;
}
