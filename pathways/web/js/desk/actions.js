// What the parts of the desk can ask of it: to say something, to show it on the map, to go to another map.

import { own, scrollGently } from '../lib/dom.js';
import { openSession } from './session.js';

/** @typedef {import('../types/desk.d.ts').Desk} Desk */
/** @typedef {import('../types/desk.d.ts').Lit} Lit */

const SPLIT_FROM = 900;

/** @param {Desk} desk */
export function addDeskActions(desk) {
  addMapActions(desk);
  Object.assign(desk, {
    /** @param {string} text */
    tell(text) {
      desk.live.textContent = text;
    },
    viewKey: () => `${desk.data.view.pathway}/${desk.data.view.region ?? 'all'}`,
    measure() {
      desk.isSplit = desk.root.clientWidth >= SPLIT_FROM;
      desk.root.classList.toggle('is-split', desk.isSplit && desk.layout === 'split');
    },
    /**
     * How panel and map share the room: side by side, the map below on demand, or no map.
     * @param {Desk['layout']} layout
     */
    setLayout(layout) {
      desk.layout = layout;
      desk.root.dataset.layout = layout;
      desk.measure();
      desk.map.resize();
    },
    /** @param {boolean} isClosed */
    setBook(isClosed) {
      if (desk.root.classList.contains('is-closed-book') === isClosed) return;
      desk.root.classList.toggle('is-closed-book', isClosed);
      desk.map.resize();
    },
    /** @param {import('../types/payload.d.ts').ExerciseData[]} exercises */
    startDue(exercises) {
      openSession(desk, exercises, 1);
      desk.tabs.open('practice', true);
    },
    /** Forgets what is under way; what it returns puts it back. */
    forgetSessions() {
      const { sessions, walks } = desk.memory;
      Object.assign(desk.memory, { sessions: {}, walks: {} });
      return () => Object.assign(desk.memory, { sessions, walks });
    },
    redraw() {
      desk.parts[desk.memory.tab].draw();
    },
  });
}

/** @param {Desk} desk */
function addMapActions(desk) {
  Object.assign(desk, {
    /** @param {Lit} what */
    light(what) {
      desk.map.light(what);
    },
    /** @param {Lit} what */
    showOnMap(what) {
      desk.opener = activeElementOf(desk);
      if (!desk.root.classList.contains('is-split')) desk.side.setOpen(true);
      desk.map.light(what);
      desk.map.bringIntoView();
      desk.tell(what.text ?? desk.words('learn_map_lit'));
    },
    // Where map and question do not stand side by side, one button leads back.
    backFromMap() {
      const tab = /** @type {HTMLElement} */ (desk.tabs.element.querySelector('[tabindex="0"]'));
      const target = desk.opener?.isConnected ? desk.opener : tab;
      target.focus({ preventScroll: true });
      scrollGently(target, 'center');
    },
    /** @param {string} id */
    pickStep(id) {
      const name = own(desk.data.view.names, id);
      if (desk.memory.tab === 'why' && name) desk.parts.why.pick(id);
      else if (name) desk.map.light({ steps: [id], text: name });
      else desk.map.light({ arrows: [id], text: own(desk.data.view.arrows, id)?.because ?? null });
    },
    /**
     * A case lies on another map: the page is told the name of that public map, and nothing else.
     * @param {string} pathway
     * @param {string | null} region
     */
    wantMap(pathway, region) {
      const { view } = desk.data;
      if (view.pathway === pathway && view.region === region) return;
      desk.memory.seq += 1;
      desk.callbacks.wanted?.({ map: `${pathway}/${region}`, seq: desk.memory.seq });
    },
  });
}

/** @param {Desk} desk @returns {HTMLElement | null} */
function activeElementOf({ root }) {
  const page = /** @type {Document | ShadowRoot} */ (root.getRootNode());
  return /** @type {HTMLElement | null} */ (page.activeElement);
}
