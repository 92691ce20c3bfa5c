// The menu above a map: how it is looked at. On a phone it holds the level and the zoom too.

import { drawIcon, make, makeButton } from '../lib/dom.js';
import { ICONS } from '../lib/icons.js';

/** @param {AbortSignal} signal @param {string} id */
export function createViewMenu(signal, id) {
  const panel = make('div', { class: 'np-view-panel', id, role: 'group', hidden: true });
  const button = makeButton('np-button np-view-button', '', () => set(panel.hidden), {
    'aria-expanded': 'false',
    'aria-controls': id,
  });
  const element = make('div', { class: 'np-view' }, button, panel);

  /** @param {boolean} isOpen */
  function set(isOpen) {
    panel.hidden = !isOpen;
    button.setAttribute('aria-expanded', String(isOpen));
  }

  element.addEventListener('keydown', (/** @type {KeyboardEvent} */ event) => {
    if (event.key !== 'Escape' || panel.hidden) return;
    event.stopPropagation();
    set(false);
    button.focus();
  });
  // A tap anywhere else closes it, also outside the widget.
  const isOutside = (/** @type {Event} */ event) => !event.composedPath().includes(element);
  window.addEventListener('pointerdown', (event) => isOutside(event) && set(false), { signal });

  return {
    element,
    panel,
    close: () => set(false),
    /** @param {string} name @param {string} told @param {boolean} isOn whether something in it is not as at first */
    name(name, told, isOn) {
      const words = [make('span', { class: 'np-view-name', text: name })];
      if (told) words.push(make('span', { class: 'np-view-told', text: told }));
      button.replaceChildren(drawIcon(ICONS.legend), ...words);
      button.toggleAttribute('data-on', isOn);
      panel.setAttribute('aria-label', name);
    },
  };
}
