// Choosing a step by name: a field with a list that narrows while one types.

import { make } from '../lib/dom.js';

const MOST_HITS = 60;

export function createStepPicker(desk, { name, label, onPick }) {
  const list = make('ul', {
    class: 'np-results ns-hits',
    id: `ns-hits-${name}`,
    role: 'listbox',
    'aria-label': label,
    hidden: true,
  });
  const input = make('input', {
    id: `ns-pick-${name}`,
    class: 'np-search-input',
    type: 'text',
    role: 'combobox',
    autocomplete: 'off',
    spellcheck: 'false',
    'aria-expanded': 'false',
    'aria-controls': list.id,
    'aria-autocomplete': 'list',
    placeholder: desk.words('learn_pick_hint'),
  });
  let hits = [];
  let active = -1;
  const plain = (text) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

  function find(query) {
    const { view } = desk.data;
    const asked = plain(query).split(/\s+/).filter(Boolean);
    hits = view.steps
      .filter((step) => asked.every((word) => plain(view.names[step]).includes(word)))
      .slice(0, MOST_HITS);
    active = -1;
    list.replaceChildren(
      ...hits.map((step, place) => {
        const phase = view.phases.find((one) => one.id === view.phase_of[step]);
        const option = make(
          'li',
          { class: 'np-result', role: 'option', id: `ns-${name}-${place}`, 'data-id': step, 'aria-selected': 'false' },
          make('span', { class: 'np-result-title', text: view.names[step] }),
          make('span', { class: 'np-result-phase', text: phase?.title ?? '' }),
        );
        option.addEventListener('pointerdown', (event) => event.preventDefault());
        option.addEventListener('click', () => choose(step));
        return option;
      }),
    );
    open(true);
  }

  function open(isOpen) {
    list.hidden = !isOpen || !hits.length;
    input.setAttribute('aria-expanded', String(!list.hidden));
    if (list.hidden) input.removeAttribute('aria-activedescendant');
  }

  function move(by) {
    if (list.hidden) find('');
    if (!hits.length) return;
    active = (active + by + hits.length + (active < 0 && by < 0 ? 1 : 0)) % hits.length;
    [...list.children].forEach((option, place) => option.setAttribute('aria-selected', String(place === active)));
    list.children[active].scrollIntoView({ block: 'nearest' });
    input.setAttribute('aria-activedescendant', list.children[active].id);
  }

  function choose(step) {
    set(step);
    open(false);
    onPick(step);
  }

  function set(step) {
    input.value = step ? desk.data.view.names[step] : '';
  }

  input.addEventListener('input', () => find(input.value));
  input.addEventListener('click', () => list.hidden && find(''));
  input.addEventListener('focus', () => input.select());
  input.addEventListener('blur', () => open(false));
  input.addEventListener('keydown', (event) => {
    const act = {
      ArrowDown: () => move(1),
      ArrowUp: () => move(-1),
      Enter: () => hits.length && !list.hidden && choose(hits[Math.max(active, 0)]),
      Escape: () => open(false),
    }[event.key];
    if (!act || event.isComposing) return;
    event.preventDefault();
    event.stopPropagation();
    act();
  });
  const element = make(
    'div',
    { class: 'ns-field ns-picker' },
    make('label', { for: input.id, text: label }),
    make('div', { class: 'ns-picker-box' }, input, list),
  );
  return { element, set, focus: () => input.focus() };
}
