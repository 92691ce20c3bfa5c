// The presenter: puts stage, notes, tools and windows together, keeps them in step, and talks to the page around it.

import { make } from './lib/dom.js';
import { createFullscreen } from './lib/fullscreen.js';
import { leaving, MOUNTED, nextId } from './lib/memory.js';
import { createTheme } from './lib/theme.js';
import { addTalkActions } from './talk/actions.js';
import { createTalkAhead } from './talk/ahead.js';
import { createTalkArrange } from './talk/arrange.js';
import { createTalkBar } from './talk/bar.js';
import { createTalkDialog, fillHelp, fillJumpList } from './talk/dialogs.js';
import { changeTalk, drawTalk, takeTalk, tickTalk } from './talk/drawing.js';
import { createTalkKeys, listenToKeys } from './talk/keys.js';
import { createTalkLength } from './talk/length.js';
import { createTalkMap } from './talk/map.js';
import { createTalkNotes } from './talk/notes.js';
import { fillSettings } from './talk/settings.js';
import { createTalkText } from './talk/text.js';
import { startTime } from './talk/time.js';
import { listenToTouch } from './talk/touch.js';

/** @typedef {import('./types/talk.d.ts').Talk} Talk */
/** @typedef {import('./types/talk.d.ts').Payload} Payload */
/** @typedef {import('./types/talk.d.ts').TalkCallbacks} TalkCallbacks */

/** @param {HTMLElement} host @param {Payload[]} variants @param {TalkCallbacks} callbacks @returns {Talk} */
function createTalk(host, variants, callbacks) {
  /** @type {any} what it has is put in one by one: each part takes the talk */
  const talk = {
    host,
    callbacks,
    variants,
    uid: nextId('talk'),
    stop: new AbortController(),
    list: [],
    at: 0,
    scene: null,
  };
  talk.root = make('div', { class: 'np-root talk' });
  talk.live = make('p', { class: 'talk-said np-visually-hidden', role: 'status', 'aria-live': 'polite' });
  talk.stage = make('div', { class: 'talk-stage', tabindex: '0', role: 'group' });
  talk.full = createFullscreen(talk.root, talk.stop.signal, {
    isAtOnce: true,
    /** @param {boolean} isFull */
    onChange(isFull) {
      if (isFull) startTime(talk.state.time);
      talk.stage.focus({ preventScroll: true });
      drawTalk(talk, false);
      talk.bar.wake();
    },
  });
  takeTalk(talk, variants[0]);
  addTalkActions(talk);
  talk.onKey = createTalkKeys(talk);
  talk.map = createTalkMap(talk);
  talk.text = createTalkText(talk);
  talk.black = make('div', { class: 'talk-black', hidden: true });
  talk.createAhead = () => createTalkAhead(talk);
  talk.notes = createTalkNotes(talk);
  talk.jump = createTalkDialog(talk, 'jump', 'talk_jump', (/** @type {HTMLDialogElement} */ dialog) =>
    fillJumpList(talk, dialog),
  );
  talk.settings = createTalkDialog(talk, 'settings', 'talk_settings', () => fillSettings(talk));
  talk.help = createTalkDialog(talk, 'help', 'talk_help', () => fillHelp(talk));
  talk.arrange = createTalkArrange(talk);
  talk.bar = createTalkBar(talk);
  talk.length = createTalkLength(talk);
  talk.stage.append(talk.text.element, talk.map.element, talk.black);
  const dialogs = [talk.jump, talk.settings, talk.help, talk.arrange].map((dialog) => dialog.element);
  talk.root.append(talk.length.element, talk.stage, talk.notes.below, talk.bar.element, talk.live, ...dialogs);
  host.append(talk.root);
  return talk;
}

/** @param {Talk} talk */
function watchTalk(talk) {
  const { signal } = talk.stop;
  const watcher = new ResizeObserver(() => drawTalk(talk, false));
  watcher.observe(talk.stage);
  const clock = setInterval(() => tickTalk(talk), 1000);
  document.fonts.ready.then(() => talk.text.fit());
  signal.addEventListener('abort', () => {
    watcher.disconnect();
    clearInterval(clock);
  });
}

/** @param {HTMLElement} host @param {Payload[]} variants @param {TalkCallbacks} callbacks */
export function mount(host, variants, callbacks = {}) {
  const talk = createTalk(host, variants, callbacks);
  createTheme(talk.root, talk.stop.signal);
  talk.notes.setBelow(talk.state.isBelow);
  drawTalk(talk, false);
  listenToKeys(talk);
  listenToTouch(talk);
  watchTalk(talk);
  talk.root.dataset.ready = 'true';
  return {
    /** @param {Payload[]} next */
    update(next) {
      talk.variants = next;
      const isSame = JSON.stringify(next[0]) === JSON.stringify(talk.payload);
      if (!isSame) changeTalk(talk, next[0]);
    },
    destroy() {
      talk.notes.close();
      talk.stop.abort();
      talk.root.remove();
    },
  };
}

/**
 * For Streamlit, which calls this again with the same place whenever the data change.
 * @param {{ data: import('./types/payload.d.ts').PresenterData, parentElement: HTMLElement,
 *   setTriggerValue: (name: string, value: unknown) => void }} place
 */
export function showTalk({ data, parentElement, setTriggerValue }) {
  const variants = [JSON.parse(data.talk)];
  const known = MOUNTED.get(parentElement);
  if (known) known.update(variants);
  else
    MOUNTED.set(
      parentElement,
      mount(parentElement, variants, {
        asked: (value) => setTriggerValue('asked', value),
        slides: (value) => setTriggerValue('slides', value),
      }),
    );
  return leaving(parentElement);
}

/** @param {Parameters<typeof showTalk>[0]} place */
export default function show(place) {
  return showTalk(place);
}
