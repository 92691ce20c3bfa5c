// Windows over the stage: the list of scenes to jump to, the switches of the talk, and the keys.

import { make, makeButton } from '../lib/dom.js';
import { nameScene } from './state.js';

export function createTalkDialog(talk, name, title, fill) {
  const content = make('div', { class: 'talk-dialog-content' });
  const heading = make('h2', { class: 'talk-dialog-title', id: `${talk.uid}-${name}` });
  const close = makeButton('np-button', '', () => element.close());
  const element = make(
    'dialog',
    { class: `talk-dialog talk-dialog-${name}`, 'aria-labelledby': heading.id },
    make('div', { class: 'talk-dialog-top' }, heading, close),
    content,
  );
  element.addEventListener('close', () => talk.stage.focus({ preventScroll: true }));
  element.addEventListener('click', (event) => {
    if (event.target === element) element.close();
  });

  function draw() {
    heading.textContent = talk.words(title);
    close.textContent = talk.words('talk_close');
    content.replaceChildren(...fill(element));
  }

  return {
    element,
    redraw() {
      if (element.open) draw();
    },
    toggle() {
      if (element.open) {
        element.close();
        return;
      }
      draw();
      element.showModal();
      const first = content.querySelector('[data-first]') ?? content.querySelector('button, input, select') ?? close;
      first.focus();
      first.scrollIntoView({ block: 'nearest' });
    },
  };
}

export function fillJumpList(talk, dialog) {
  const items = talk.list.map((scene, n) => {
    const isHere = n === talk.at;
    const jump = () => {
      dialog.close();
      talk.go(n);
    };
    const button = makeButton('talk-jump', '', jump, {
      'aria-current': isHere ? 'true' : null,
      'data-first': isHere,
      'data-kind': scene.kind,
      'data-scene': scene.id,
    });
    button.append(
      make('span', { class: 'talk-jump-number', text: String(n + 1) }),
      make('span', { text: nameScene(talk, scene) }),
    );
    return make('li', {}, button);
  });
  const list = make('ol', { class: 'talk-jumps' }, ...items);
  list.addEventListener('keydown', (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!step) return;
    event.preventDefault();
    const buttons = [...list.querySelectorAll('button')];
    const at = buttons.indexOf(event.target.closest('button'));
    buttons[Math.min(Math.max(at + step, 0), buttons.length - 1)].focus();
  });
  return [list];
}

// Every switch works in the middle of the talk; the scene stays.
export function fillSettings(talk) {
  const { words, state, payload } = talk;
  const choice = (key, options, act) =>
    options.length < 2
      ? null
      : make(
          'fieldset',
          { class: 'talk-choice' },
          make('legend', { text: words(key) }),
          ...options.map((option) =>
            make(
              'label',
              {},
              make('input', {
                type: 'radio',
                name: `${talk.uid}-${key}`,
                value: option.id,
                onchange: () => act(option.id),
              }),
              make('span', { text: option.name }),
            ),
          ),
        );
  const check = (group, value) => {
    group?.querySelectorAll('input').forEach((input) => {
      input.checked = input.value === value;
    });
    return group;
  };
  const yesNo = [
    { id: 'yes', name: words('talk_on') },
    { id: 'no', name: words('talk_off') },
  ];
  const asWord = (is) => (is ? 'yes' : 'no');
  const reveal = ['step', 'phase'].map((id) => ({ id, name: words(`talk_reveal_${id}`) }));
  return [
    check(
      choice('talk_voice', payload.choices.voices, (id) => talk.setVoice(id)),
      state.voice,
    ),
    check(
      choice('talk_lang', payload.choices.langs, (id) => talk.wish({ lang: id })),
      payload.lang,
    ),
    check(
      choice('talk_region', payload.choices.regions, (id) => talk.wish({ region: id })),
      payload.region,
    ),
    check(
      choice('talk_reveal', reveal, (id) => talk.setReveal(id)),
      state.reveal,
    ),
    check(
      choice('talk_prompts', yesNo, (id) => talk.setPrompts(id === 'yes')),
      asWord(state.hasPrompts),
    ),
    check(
      choice('talk_numbers_show', yesNo, (id) => talk.setNumbers(id === 'yes')),
      asWord(state.hasNumbers),
    ),
  ].filter(Boolean);
}

const TALK_KEYS = [
  ['→ ␣ PgDn', 'talk_key_next'],
  ['← PgUp', 'talk_key_back'],
  ['Home / End', 'talk_key_ends'],
  ['B .', 'talk_key_black'],
  ['F', 'talk_key_full'],
  ['J', 'talk_key_jump'],
  ['N', 'talk_key_notes'],
  ['S', 'talk_key_settings'],
  ['V', 'talk_key_voice'],
  ['L', 'talk_key_lang'],
  ['R', 'talk_key_region'],
  ['P', 'talk_key_reveal'],
  ['D', 'talk_key_numbers'],
  ['Q', 'talk_key_prompts'],
  ['T', 'talk_key_time'],
  ['E', 'talk_key_arrange'],
  ['?', 'talk_key_help'],
  ['Esc', 'talk_key_leave'],
];

export function fillHelp(talk) {
  return [
    make(
      'dl',
      { class: 'talk-keys' },
      ...TALK_KEYS.map(([key, word]) =>
        make('div', {}, make('dt', {}, make('kbd', { text: key })), make('dd', { text: talk.words(word) })),
      ),
    ),
    make('p', { text: talk.words('talk_touch_help') }),
    make('p', { text: talk.words('talk_private') }),
  ];
}
