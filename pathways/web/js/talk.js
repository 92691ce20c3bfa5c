// The presenter: puts stage, notes, tools and windows together, keeps them in step, and talks to the page around it.

let talks = 0;

function createTalk(host, variants, callbacks) {
  talks += 1;
  const talk = { host, callbacks, variants, uid: `talk${talks}`, stop: new AbortController(), isFull: false, list: [], at: 0, scene: null };
  talk.root = make('div', { class: 'np-root talk' });
  talk.live = make('p', { class: 'talk-said np-visually-hidden', role: 'status', 'aria-live': 'polite' });
  talk.stage = make('div', { class: 'talk-stage', tabindex: '0', role: 'group' });
  takeTalk(talk, variants[0]);
  addTalkActions(talk);
  talk.onKey = createTalkKeys(talk).onKey;
  talk.map = createTalkMap(talk);
  talk.text = createTalkText(talk);
  talk.black = make('div', { class: 'talk-black', hidden: true });
  talk.notes = createTalkNotes(talk);
  talk.jump = createTalkDialog(talk, 'jump', 'talk_jump', (dialog) => fillJumpList(talk, dialog));
  talk.settings = createTalkDialog(talk, 'settings', 'talk_settings', () => fillSettings(talk));
  talk.help = createTalkDialog(talk, 'help', 'talk_help', () => fillHelp(talk));
  talk.arrange = createTalkArrange(talk);
  talk.bar = createTalkBar(talk);
  talk.stage.append(talk.text.element, talk.map.element, talk.black);
  const dialogs = [talk.jump, talk.settings, talk.help, talk.arrange].map((dialog) => dialog.element);
  talk.root.append(talk.stage, talk.notes.below, talk.bar.element, talk.live, ...dialogs);
  host.append(talk.root);
  return talk;
}

function takeTalk(talk, payload) {
  talk.payload = payload;
  talk.words = createWords(payload.words, payload.lang);
  talk.state = recallTalk(payload.id);
  const { state } = talk;
  if (state.sentVoice !== payload.voice) Object.assign(state, { voice: payload.voice, sentVoice: payload.voice });
  if (!payload.scenes[state.voice]?.length) state.voice = Object.keys(payload.scenes).find((voice) => payload.scenes[voice].length);
  talk.root.setAttribute('lang', payload.lang);
}

// Draws what the state says. The scene is found anew, because voice, region, order or reveal may have changed.
function drawTalk(talk, isGentle = true) {
  const before = talk.list;
  talk.list = listScenes(talk);
  talk.at = findScene(talk, talk.list, before);
  talk.scene = talk.list[talk.at];
  const { state, scene, words } = talk;
  Object.assign(state, { scene: scene.id, phase: scene.phase ?? state.phase, beat: Math.min(state.beat, countBeats(talk, scene) - 1) });
  talk.root.dataset.voice = state.voice;
  Object.assign(talk.stage.dataset, { scene: scene.id, kind: scene.kind, beat: String(state.beat) });
  talk.stage.setAttribute('aria-label', words('talk_stage', { title: nameScene(talk, scene) }));
  talk.text.draw(scene, state.beat);
  talk.map.show(scene, isGentle);
  talk.black.hidden = !state.isBlack;
  talk.bar.draw();
  talk.notes.draw();
}

function tellScene(talk) {
  talk.say(`${talk.stage.querySelector('.talk-heading').textContent}. ${sayPosition(talk)}`);
}

function addTalkActions(talk) {
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
    redraw() { drawTalk(talk, false); },
    refresh() { drawTalk(talk); },
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
    leave() { if (talk.isFull) talk.toggleFull(); },
    toggleFull() { toggleTalkFull(talk); },
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

function changeTalk(talk, payload) {
  const before = talk.list;
  takeTalk(talk, payload);
  talk.list = before;
  drawTalk(talk, false);
  [talk.jump, talk.settings, talk.help, talk.arrange].forEach((dialog) => dialog.redraw());
  tellScene(talk);
}

function tickTalk(talk) {
  talk.bar.tick();
  talk.notes.tick();
}

function toggleTalkFull(talk) {
  const isNative = talk.root.getRootNode().fullscreenElement === talk.root;
  if (isNative) document.exitFullscreen();
  else if (talk.isFull) setTalkFull(talk, false);
  else {
    // The talk fills the window at once, also where the browser does not allow the whole screen.
    setTalkFull(talk, true);
    talk.root.requestFullscreen?.().catch(() => {});
  }
}

function setTalkFull(talk, isFull) {
  talk.isFull = isFull;
  talk.root.classList.toggle('is-full', isFull);
  if (isFull) startTime(talk.state.time);
  talk.stage.focus({ preventScroll: true });
  drawTalk(talk, false);
  talk.bar.wake();
}

function watchTalk(talk) {
  const { signal } = talk.stop;
  let wasNative = false;
  document.addEventListener('fullscreenchange', () => {
    const isNative = talk.root.getRootNode().fullscreenElement === talk.root;
    if (wasNative && !isNative) setTalkFull(talk, false);
    wasNative = isNative;
  }, { signal });
  const watcher = new ResizeObserver(() => drawTalk(talk, false));
  watcher.observe(talk.stage);
  const clock = setInterval(() => tickTalk(talk), 1000);
  document.fonts.ready.then(() => talk.text.fit());
  signal.addEventListener('abort', () => {
    watcher.disconnect();
    clearInterval(clock);
  });
}

export function mountTalk(host, variants, callbacks = {}) {
  const talk = createTalk(host, variants, callbacks);
  createTheme(talk.root, talk.stop.signal);
  talk.notes.setBelow(talk.state.isBelow);
  drawTalk(talk, false);
  listenToTalk(talk);
  watchTalk(talk);
  talk.root.dataset.ready = 'true';
  return {
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

// For Streamlit, which calls this again with the same place whenever the data change.
const talkHandles = new WeakMap();

export default function show({ data, parentElement, setTriggerValue }) {
  const variants = [JSON.parse(data.talk)];
  const known = talkHandles.get(parentElement);
  if (known) known.update(variants);
  else talkHandles.set(parentElement, mountTalk(parentElement, variants, { asked: (value) => setTriggerValue('asked', value) }));
  return () => {
    talkHandles.get(parentElement)?.destroy();
    talkHandles.delete(parentElement);
  };
}
