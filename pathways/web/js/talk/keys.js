// Keys, remote controls, mouse and touch. While a talk fills the screen no key reaches the page around it.

import { own } from '../lib/dom.js';

const SWIPE = 50;

export function createTalkKeys(talk) {
  const acts = {
    ArrowRight: () => talk.next(),
    ArrowDown: () => talk.next(),
    ' ': () => talk.next(),
    PageDown: () => talk.next(),
    Enter: () => talk.next(),
    ArrowLeft: () => talk.back(),
    ArrowUp: () => talk.back(),
    PageUp: () => talk.back(),
    Home: () => talk.go(0),
    End: () => talk.go(talk.list.length - 1),
    b: () => talk.toggleBlack(),
    '.': () => talk.toggleBlack(),
    f: () => talk.full.toggle(),
    j: () => talk.jump.toggle(),
    n: () => talk.notes.toggle(),
    s: () => talk.settings.toggle(),
    '?': () => talk.help.toggle(),
    e: () => talk.arrange.toggle(),
    v: () => talk.turn('voice'),
    l: () => talk.turn('lang'),
    r: () => talk.turn('region'),
    p: () => talk.setReveal(talk.state.reveal === 'step' ? 'phase' : 'step'),
    d: () => talk.setNumbers(!talk.state.hasNumbers),
    q: () => talk.setPrompts(!talk.state.hasPrompts),
    t: () => talk.toggleTime(),
    Escape: () => talk.leave(),
  };

  function actOf(event) {
    if (event.ctrlKey || event.metaKey || event.altKey) return null;
    const [target] = event.composedPath();
    const tag = target.tagName?.toLowerCase();
    if (['input', 'textarea', 'select'].includes(tag) || target.closest?.('dialog')) return null;
    // A button and a text that scrolls keep the keys that work them.
    if (['button', 'summary', 'a'].includes(tag) && [' ', 'Enter'].includes(event.key)) return null;
    const isScrolling =
      target.closest?.('.talk-text[tabindex]') && ['ArrowDown', 'ArrowUp', 'Home', 'End'].includes(event.key);
    return isScrolling ? null : (own(acts, event.key.length === 1 ? event.key.toLowerCase() : event.key) ?? null);
  }

  function onKey(event) {
    if (event.key !== 'Tab') event.stopPropagation();
    const act = actOf(event);
    if (!act || event.defaultPrevented) return;
    event.preventDefault();
    if (talk.state.isBlack && !['b', 'B', '.', 'Home', 'End'].includes(event.key)) {
      talk.toggleBlack();
      if (event.key === 'Escape') return;
    }
    act();
  }

  return { onKey };
}

export function listenToTalk(talk) {
  const {
    root,
    stage,
    stop: { signal },
  } = talk;
  root.addEventListener('keydown', talk.onKey, { signal });
  ['keyup', 'keypress'].forEach((name) =>
    root.addEventListener(
      name,
      (event) => {
        if (event.key !== 'Tab') event.stopPropagation();
      },
      { signal },
    ),
  );
  // In full screen the focus may be nowhere, and a remote control still has to work.
  window.addEventListener(
    'keydown',
    (event) => {
      if (talk.full.isOn() && !event.composedPath().includes(root)) talk.onKey(event);
    },
    { capture: true, signal },
  );
  let start = null;
  let isSwiped = false;
  stage.addEventListener(
    'pointerdown',
    (event) => {
      start = { x: event.clientX, y: event.clientY };
      isSwiped = false;
    },
    { signal },
  );
  const end = (event) => {
    if (!start) return;
    const dx = event.clientX - start.x;
    const dy = event.clientY - start.y;
    start = null;
    if (event.pointerType === 'mouse' || Math.abs(dx) < SWIPE || Math.abs(dx) < Math.abs(dy) * 1.5) return;
    isSwiped = true;
    if (dx < 0) talk.next();
    else talk.back();
  };
  stage.addEventListener('pointerup', end, { signal });
  stage.addEventListener(
    'pointercancel',
    () => {
      start = null;
    },
    { signal },
  );
  stage.addEventListener(
    'click',
    (event) => {
      if (isSwiped || event.composedPath()[0].closest?.('button, a, summary')) return;
      if (!window.getSelection()?.isCollapsed) return;
      const box = stage.getBoundingClientRect();
      if (talk.state.isBlack) talk.toggleBlack();
      else if (event.clientX - box.x < box.width / 4) talk.back();
      else talk.next();
    },
    { signal },
  );
}
