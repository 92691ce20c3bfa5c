// What can be done with a talk: go on and back, switch what is shown, turn to another voice, language or region.

import { changeTalk, drawTalk, tellScene, tickTalk } from './drawing.js';
import { countBeats } from './state.js';
import { resetTime, startTime, stopTime } from './time.js';

export function addTalkActions(talk) {
  const move = () => {
    drawTalk(talk);
    tellScene(talk);
  };
  Object.assign(talk, {
    // Said to all who listen; what a switch did is also shown for a moment.
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
    go(at, beat = 0) {
      const scene = talk.list[Math.min(Math.max(at, 0), talk.list.length - 1)];
      Object.assign(talk.state, { scene: scene.id, phase: scene.phase, beat });
      move();
    },
    next() {
      if (talk.state.beat + 1 < countBeats(talk, talk.scene)) talk.go(talk.at, talk.state.beat + 1);
      else if (talk.at + 1 < talk.list.length) talk.go(talk.at + 1);
    },
    back() {
      if (talk.state.beat > 0) talk.go(talk.at, talk.state.beat - 1);
      else if (talk.at > 0) talk.go(talk.at - 1, countBeats(talk, talk.list[talk.at - 1]) - 1);
    },
    toggleBlack() {
      talk.state.isBlack = !talk.state.isBlack;
      talk.black.hidden = !talk.state.isBlack;
      talk.say(talk.words(talk.state.isBlack ? 'talk_is_black' : 'talk_is_back'));
    },
    toggleTime() {
      if (talk.state.time.since === null) startTime(talk.state.time);
      else stopTime(talk.state.time);
      tickTalk(talk);
    },
    resetTime() {
      resetTime(talk.state.time);
      tickTalk(talk);
    },
    leave() {
      if (talk.full.isOn()) talk.full.toggle();
    },
  });
  addTalkSwitches(talk, move);
}

function addTalkSwitches(talk, move) {
  const set = (name, value, word) => {
    talk.state[name] = value;
    drawTalk(talk);
    talk.settings.redraw();
    talk.say(talk.words(word), true);
  };
  Object.assign(talk, {
    setVoice(voice) {
      if (!talk.payload.scenes[voice]?.length) return;
      talk.state.voice = voice;
      move();
      talk.callbacks.voice?.(voice);
    },
    setReveal: (reveal) => set('reveal', reveal, `talk_reveal_${reveal}`),
    setPrompts: (is) => set('hasPrompts', is, is ? 'talk_prompts_on' : 'talk_prompts_off'),
    setNumbers: (is) => set('hasNumbers', is, is ? 'talk_numbers_on' : 'talk_numbers_off'),
    // The next voice, language or region of those there are.
    turn(what) {
      const { choices, lang, region } = talk.payload;
      const now = { voice: talk.state.voice, lang, region }[what];
      const options = choices[`${what}s`].map((option) => option.id);
      if (options.length < 2) {
        talk.say(talk.words(what === 'voice' ? 'talk_voice_asked' : 'talk_only_one'), true);
        return;
      }
      const next = options[(options.indexOf(now) + 1) % options.length];
      if (what === 'voice') talk.setVoice(next);
      else talk.wish({ [what]: next });
    },
    // Another language or region: from what came with the page, else the page is asked for it.
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
