// Which voice, language or region comes next.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { optionAfter } from './actions.js';

const options = (...ids) => ids.map((id) => ({ id, name: id }));
const talk = {
  payload: {
    lang: 'es',
    region: 'mars',
    choices: { voices: options('family', 'trainee'), langs: options('en', 'es'), regions: options('mars') },
  },
  state: { voice: 'family' },
};

test('options come in turn, after the last the first', () => {
  assert.equal(optionAfter(talk, 'voice'), 'trainee');
  assert.equal(optionAfter(talk, 'lang'), 'en');
});

test('where there is only one, there is no next', () => {
  assert.equal(optionAfter(talk, 'region'), null);
});

test('a region that is not offered gives way to the first', () => {
  const payload = { ...talk.payload, region: null, choices: { ...talk.payload.choices, regions: options('a', 'b') } };
  assert.equal(optionAfter({ ...talk, payload }, 'region'), 'a');
});
