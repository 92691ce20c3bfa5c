// One entry in the history for each thing that a reader did.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { IN_PLACE, keepTrail } from './trail.js';

function makePage() {
  /** @type {Record<string, () => void>} */
  const heard = {};
  const entries = ['http://here/start'];
  /** @type {number[]} */
  const went = [];
  const page = {
    location: { href: entries[0] },
    /** @param {string} name @param {() => void} listener */
    addEventListener(name, listener) {
      heard[name] = listener;
    },
    history: {
      state: null,
      /** @param {any} state @param {string} _ @param {string} address */
      pushState(state, _, address) {
        entries.push('');
        this.replaceState(state, _, address);
      },
      /** @param {any} state @param {string} _ @param {string} address */
      replaceState(state, _, address) {
        page.location.href = new URL(address, page.location.href).href;
        entries[entries.length - 1] = page.location.href;
        this.state = state;
      },
      /** @param {number} by */
      go(by) {
        went.push(by);
      },
    },
  };
  keepTrail(/** @type {any} */ (page));
  return { entries, heard, went, history: page.history };
}

test('an address that is completed by itself takes the place of the one before', () => {
  const { entries, history } = makePage();
  history.pushState({}, '', '/explore');
  assert.deepEqual(entries, ['http://here/explore']);
});

test('one tap is one entry, however many addresses come of it', () => {
  const { entries, heard, history } = makePage();
  heard.click();
  history.pushState({}, '', '/start?left');
  history.pushState({}, '', '/study');
  history.pushState({}, '', '/study?pathway=one');
  assert.deepEqual(entries, ['http://here/start', 'http://here/study?pathway=one']);
});

test('the same address again is no entry, and the tap still counts', () => {
  const { entries, heard, history } = makePage();
  heard.keydown();
  history.pushState({}, '', '/start');
  history.pushState({}, '', '/study');
  assert.deepEqual(entries, ['http://here/start', 'http://here/study']);
});

test('what comes after Back changes the entry that Back led to', () => {
  const { entries, heard, history } = makePage();
  heard.click();
  heard.popstate();
  history.pushState({}, '', '/study');
  assert.deepEqual(entries, ['http://here/study']);
});

test('what another part put into an entry stays when the address follows', () => {
  const { heard, history } = makePage();
  heard.click();
  history.pushState({ card: 1 }, '', '/start');
  history.pushState({}, '', '/start?step=a');
  assert.equal(history.state.card, 1);
});

test('what was asked for as a new entry, and is none, says so', () => {
  const { entries, heard, history } = makePage();
  history.pushState({ card: 1 }, '', '/start');
  assert.deepEqual([entries.length, history.state[IN_PLACE]], [1, true]);
  heard.click();
  history.pushState({ card: 2 }, '', '/start');
  assert.deepEqual([entries.length, history.state[IN_PLACE]], [2, undefined]);
});

test('a card that is closed goes back to before it was opened, over the cards between', () => {
  const { entries, heard, went, history } = makePage();
  for (const address of ['/start?step=a', '/start?step=b', '/start']) {
    heard.click();
    history.pushState({}, '', address);
  }
  assert.deepEqual(went, [-2]);
  assert.equal(entries.length, 3);
});

test('a card that a link opened is closed in its own entry', () => {
  const { entries, heard, went, history } = makePage();
  history.pushState({}, '', '/explore?step=a&lang=es');
  heard.click();
  history.pushState({}, '', '/explore?lang=es');
  assert.deepEqual(went, []);
  assert.deepEqual(entries, ['http://here/explore?lang=es']);
});

test('another choice made at the same time is an entry of its own', () => {
  const { entries, heard, went, history } = makePage();
  for (const address of ['/start?step=a', '/start?voice=trainee']) {
    heard.click();
    history.pushState({}, '', address);
  }
  assert.deepEqual(went, []);
  assert.equal(entries.length, 3);
});
