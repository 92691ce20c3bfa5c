// The talk fills the screen, or the window where the browser allows no more.

import { drawTalk } from './drawing.js';
import { startTime } from './time.js';

export function toggleTalkFull(talk) {
  const isNative = talk.root.getRootNode().fullscreenElement === talk.root;
  if (isNative) document.exitFullscreen();
  else if (talk.isFull) setTalkFull(talk, false);
  else {
    // The talk fills the window at once, also where the browser does not allow the whole screen.
    setTalkFull(talk, true);
    talk.root.requestFullscreen?.().catch(() => {});
  }
}

export function setTalkFull(talk, isFull) {
  talk.isFull = isFull;
  talk.root.classList.toggle('is-full', isFull);
  if (isFull) startTime(talk.state.time);
  talk.stage.focus({ preventScroll: true });
  drawTalk(talk, false);
  talk.bar.wake();
}
