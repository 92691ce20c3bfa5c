// The tabs of the desk, by mouse and by arrow keys, and the panel under them.

import { make, makeButton } from '../lib/dom.js';

/** @typedef {import('../types/desk.d.ts').Desk} Desk */
/** @typedef {import('../types/desk.d.ts').Tab} Tab */

/** @type {Tab[]} */
const TABS = ['practice', 'why', 'cases', 'tables', 'progress'];

/**
 * The tab to which a key leads, around the ends; none for other keys.
 * @param {Tab} tab
 * @param {string} key
 */
export function tabAfter(tab, key) {
  const place = TABS.indexOf(tab);
  const to = { ArrowRight: place + 1, ArrowLeft: place - 1, Home: 0, End: TABS.length - 1 }[key];
  return to === undefined ? undefined : TABS[(to + TABS.length) % TABS.length];
}

/** @param {Desk} desk */
export function createTabs(desk) {
  const element = make('div', { class: 'ns-tabs', role: 'tablist' });
  const panel = make('div', { class: 'ns-panel', role: 'tabpanel', id: 'ns-panel', tabindex: '-1' });

  /** @param {Tab} name @param {boolean} isByHand whether the tab takes the focus */
  function open(name, isByHand = false) {
    desk.memory.tab = name;
    desk.root.dataset.tab = name;
    [...element.children].forEach((tab) => {
      const isOpen = tab.dataset.tab === name;
      tab.setAttribute('aria-selected', String(isOpen));
      tab.setAttribute('tabindex', isOpen ? '0' : '-1');
      if (isOpen && isByHand) tab.focus();
    });
    panel.setAttribute('aria-labelledby', `ns-tab-${name}`);
    desk.setLayout('split');
    desk.setBook(false);
    panel.replaceChildren(desk.parts[name].element);
    if (name === 'practice' || name === 'progress') desk.light({});
    desk.parts[name].draw();
    desk.map.paint();
  }

  /** @param {Tab} name */
  function drawTab(name) {
    const props = { role: 'tab', id: `ns-tab-${name}`, 'data-tab': name, 'aria-controls': panel.id };
    return makeButton('ns-tab', desk.words(`learn_tab_${name}`), () => open(name), props);
  }

  function draw() {
    element.setAttribute('aria-label', desk.words('learn_tabs'));
    element.replaceChildren(...TABS.map(drawTab));
  }

  element.addEventListener('keydown', (/** @type {KeyboardEvent} */ event) => {
    const tab = tabAfter(desk.memory.tab, event.key);
    if (!tab) return;
    event.preventDefault();
    open(tab, true);
  });
  return { element, panel, draw, open };
}
