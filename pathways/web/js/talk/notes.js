// Speaker notes: in a second window that stays in step both ways, or below the stage where windows are blocked.

import { make, makeButton, own } from '../lib/dom.js';
import { nameScene } from './state.js';
import { sayTime } from './time.js';

export function createTalkNotes(talk) {
  const below = make('section', { class: 'talk-notes talk-below', hidden: true });
  const here = createNotesSheet(talk);
  let popup = null;
  let there = null;
  below.append(here.element);

  function isOpen() {
    return popup !== null && !popup.closed;
  }

  function open() {
    try {
      popup = window.open('', `np-notes-${talk.uid}`, 'popup,width=760,height=820');
    } catch {
      popup = null;
    }
    if (!popup) {
      setBelow(true);
      talk.say(talk.words('talk_notes_blocked'), true);
      return;
    }
    there = createNotesSheet(talk);
    fillWindow(popup, there);
    popup.focus();
    draw();
    talk.say(talk.words('talk_notes_opened'));
  }

  // The window belongs to this page and shares its script: one state, two views of it, nothing to send.
  function fillWindow(target, sheet) {
    const page = target.document;
    page.documentElement.lang = talk.payload.lang;
    page.title = talk.words('talk_notes');
    const style = page.createElement('style');
    style.textContent = talk.payload.notesStyle;
    const main = page.createElement('main');
    main.className = 'talk-notes';
    main.append(sheet.element);
    page.head.replaceChildren(style);
    if (!page.title) page.title = talk.words('talk_notes');
    page.body.replaceChildren(main);
    target.addEventListener('keydown', talk.onKey, { signal: talk.stop.signal });
  }

  function setBelow(isBelow) {
    talk.state.isBelow = isBelow;
    below.hidden = !isBelow;
    talk.root.classList.toggle('has-below', isBelow);
    if (talk.scene) talk.redraw();
  }

  function draw() {
    if (talk.state.isBelow) here.draw();
    if (isOpen()) {
      popup.document.documentElement.lang = talk.payload.lang;
      there.draw();
    }
  }

  function close() {
    if (isOpen()) popup.close();
    popup = null;
  }

  window.addEventListener('pagehide', close, { signal: talk.stop.signal });
  return {
    below,
    draw,
    close,
    setBelow,
    toggle() {
      if (isOpen()) close();
      else if (talk.state.isBelow) setBelow(false);
      else open();
    },
    tick() {
      here.tick();
      if (isOpen()) there.tick();
    },
  };
}

// One sheet of notes with its buttons. They stay where they are, so that the focus does; the rest is drawn anew.
function createNotesSheet(talk) {
  const tools = make('div', { class: 'talk-notes-tools', role: 'group' });
  const clock = make('p', { class: 'talk-clock' });
  const content = make('div', { class: 'talk-notes-content' });
  const element = make('div', { class: 'talk-notes-sheet' }, tools, content);
  const button = (key, act) => ({ key, element: makeButton('np-button', '', act) });
  const buttons = [
    button('talk_back', () => talk.back()),
    button('talk_next', () => talk.next()),
    button('talk_black', () => talk.toggleBlack()),
    button('talk_time', () => talk.toggleTime()),
    button('talk_time_reset', () => talk.resetTime()),
  ];
  tools.append(...buttons.map((one) => one.element), clock);

  function tick() {
    const now = new Date().toLocaleTimeString(talk.payload.lang, { hour: '2-digit', minute: '2-digit' });
    clock.textContent = `${sayTime(talk.state.time)} · ${now}`;
  }

  function draw() {
    const { words, state, scene, list, at } = talk;
    tools.setAttribute('aria-label', words('talk_notes'));
    buttons.forEach((one) => {
      one.element.textContent = words(one.key);
    });
    tick();
    const mine = own(state.mine.notes, scene.id);
    const next = list[at + 1];
    const part = (key, texts, name = 'p') =>
      texts.length ? [make('h2', { text: words(key) }), ...texts.map((text) => make(name, { text }))] : [];
    content.replaceChildren(
      make('p', { class: 'talk-notes-at', text: sayPosition(talk) }),
      make('h1', { text: nameScene(talk, scene) }),
      ...part('talk_own_notes', mine ? mine.split(/\n+/) : []),
      ...part('teach_say', scene.notes.say),
      ...part('teach_room', scene.notes.room),
      ...askParts(talk, scene),
      ...(scene.numbers.length ? part('talk_numbers', scene.numbers.flat()) : []),
      make('p', {
        class: 'talk-notes-next',
        text: next ? words('talk_next_is', { title: nameScene(talk, next) }) : words('talk_last'),
      }),
      ...part(
        'fold_sources',
        [...new Set(scene.sources.map((source) => `${source.title}: ${source.section}, ${source.published}`))],
        'p',
      ),
    );
  }

  return { element, draw, tick };
}

function askParts(talk, scene) {
  return scene.notes.asks.flatMap(({ question, answer }, n) => [
    make('h2', {
      text: talk.words(
        talk.state.beat === 1 + 2 * n || talk.state.beat === 2 + 2 * n ? 'talk_ask_room_now' : 'talk_ask_room',
      ),
    }),
    make('p', { class: 'talk-notes-question', text: question }),
    make('p', { text: answer }),
  ]);
}

export function sayPosition(talk) {
  const place = talk.words('talk_position', { at: talk.at + 1, all: talk.list.length });
  return talk.state.beat ? `${place} · ${talk.words('talk_ask_room')}` : place;
}
