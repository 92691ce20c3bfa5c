// Shared files: told from texts, loaded below the page, and tried again when the line is gone.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isShared, loadText } from './shared.js';

const ADDRESS = `np/${'a1'.repeat(16)}.txt`;

test('an address is told from a text', () => {
  assert.equal(isShared(ADDRESS), true);
  assert.equal(isShared('{"head":"np/"}'), false);
  assert.equal(isShared(`${ADDRESS} `), false);
});

test('a file lies beside the page that asks', async () => {
  const asked = [];
  const get = async (at) => {
    asked.push(at.href);
    return { ok: true, text: async () => 'told' };
  };
  assert.equal(await loadText(ADDRESS, { base: 'http://a.b/care/explore?x=1', get }), 'told');
  assert.deepEqual(asked, [`http://a.b/care/${ADDRESS}`]);
});

test('without a line, or with a server that starts anew, it is tried again', async () => {
  const answers = [Promise.reject(new TypeError('no line')), { ok: false }, { ok: true, text: async () => 'told' }];
  const get = async () => answers.shift();
  assert.equal(await loadText(ADDRESS, { base: 'http://a.b/', pause: 1, get }), 'told');
  assert.equal(answers.length, 0);
});
