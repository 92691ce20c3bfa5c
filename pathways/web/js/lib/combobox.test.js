// A field with a list: what is offered, where the keys lead, what is chosen.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createCombobox } from './combobox.js';
import { fakePage, send } from './fakedom.test.js';

const NAMES = ['Harvest', 'Surgery', 'Scan'];

function open(isEager) {
  const document = fakePage();
  const [input, list, none] = ['input', 'ul', 'p'].map(document.createElement);
  list.hidden = true;
  none.hidden = true;
  const chosen = [];
  const find = (query) =>
    NAMES.filter((name) => name.toLowerCase().startsWith(query)).map((name) => ({ id: name, title: name, note: '' }));
  createCombobox({ input, list, none, prefix: 'hit', find, onChoose: (hit) => chosen.push(hit.id), isEager });
  const type = (text) => {
    input.value = text;
    send(input, 'input');
  };
  const press = (key) => send(input, 'keydown', { key });
  const offered = () => (list.hidden ? [] : list.children.map((option) => option.getAttribute('data-id')));
  return { input, none, chosen, type, press, offered };
}

test('only what fits is offered, and the words for nothing where nothing does', () => {
  const box = open(false);
  box.type('s');
  assert.deepEqual(box.offered(), ['Surgery', 'Scan']);
  assert.equal(box.none.hidden, true);
  box.type('x');
  assert.deepEqual(box.offered(), []);
  assert.equal(box.none.hidden, false);
});

test('arrow keys go around the list, Enter chooses', () => {
  const box = open(false);
  box.type('s');
  box.press('ArrowUp');
  assert.equal(box.input.getAttribute('aria-activedescendant'), 'hit-1');
  box.press('ArrowDown');
  assert.equal(box.input.getAttribute('aria-activedescendant'), 'hit-0');
  box.press('Enter');
  assert.deepEqual(box.chosen, ['Surgery']);
  assert.deepEqual(box.offered(), []);
});

test('Enter without the arrow keys chooses the first', () => {
  const box = open(false);
  box.type('sc');
  box.press('Enter');
  assert.deepEqual(box.chosen, ['Scan']);
});

test('Escape closes the list, and empties the field the second time', () => {
  const box = open(false);
  box.type('s');
  box.press('Escape');
  assert.deepEqual([box.offered(), box.input.value], [[], 's']);
  box.press('Escape');
  assert.equal(box.input.value, '');
});

test('an eager field offers all before anything is typed, and keeps its text on Escape', () => {
  const box = open(true);
  send(box.input, 'click');
  assert.deepEqual(box.offered(), NAMES);
  box.type('h');
  box.press('Escape');
  assert.deepEqual([box.offered(), box.input.value], [[], 'h']);
  box.press('Enter');
  assert.deepEqual(box.chosen, []);
});
