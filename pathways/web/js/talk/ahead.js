// What the room sees next, small, among the notes: the next scene or question as the stage will show it.

import { make } from '../lib/dom.js';
import { createTalkMap } from './map.js';
import { countBeats, isAsking, nameScene } from './state.js';
import { createTalkText } from './text.js';

/** @typedef {import('../types/talk.d.ts').Talk} Talk */

const [WIDTH, HEIGHT] = [1024, 640];

/**
 * The talk as it is one step on; null after the last.
 * @param {Talk} talk
 * @returns {Talk | null}
 */
function stepAhead(talk) {
  const isLater = talk.state.beat + 1 < countBeats(talk, talk.scene);
  const at = isLater ? talk.at : talk.at + 1;
  const scene = talk.list[at];
  if (!scene) return null;
  return { ...talk, at, scene, state: { ...talk.state, beat: isLater ? talk.state.beat + 1 : 0 } };
}

/** @param {Talk} talk */
export function createTalkAhead(talk) {
  const title = make('p', { class: 'talk-notes-next' });
  const stage = make('div', { class: 'talk-stage' });
  const root = make('div', { class: 'np-root talk is-full' }, stage);
  const frame = make('div', { class: 'talk-ahead', 'aria-hidden': 'true' }, root);
  const element = make('section', { class: 'talk-next' }, title, frame);
  /** @type {Talk} what the parts read: set anew before they are drawn */
  const shown = { ...talk };
  const text = createTalkText(shown);
  const map = createTalkMap(shown);
  stage.append(text.element, map.element);

  return {
    element,
    draw() {
      const next = stepAhead(talk);
      title.textContent = next
        ? talk.words('talk_next_is', { title: nameScene(talk, next.scene) })
        : talk.words('talk_last');
      frame.hidden = next === null;
      if (!next) return;
      Object.assign(shown, next);
      root.dataset.theme = talk.root.dataset.theme ?? '';
      root.dataset.voice = talk.state.voice;
      const asking = String(isAsking(shown, next.scene));
      Object.assign(stage.dataset, { kind: next.scene.kind, asking });
      root.style.width = `${WIDTH}px`;
      root.style.height = `${HEIGHT}px`;
      text.draw(next.scene, next.state.beat);
      map.show(next.scene, false);
    },
  };
}
