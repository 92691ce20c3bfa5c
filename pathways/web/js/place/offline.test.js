// A map as a page: what is filled in cannot end its place.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fillTemplate } from './offline.js';

const template = '<html lang="@@LANG@@"><title>@@TITLE@@</title><script>{"slot":"@@PAYLOAD@@"}</script></html>';
const fill = (title, place) =>
  fillTemplate(template, { payload: { lang: 'en', title: { family: title }, library: 'x' }, voice: 'family' }, place);
const payloadIn = (page) => JSON.parse(page.match(/<script>(.*)<\/script>/s)[1]);

test('a title is text, whatever it says', () => {
  const page = fill('</title></script><b>', null);
  assert.ok(page.startsWith('<html lang="en"><title>&#60;/title&#62;'));
  assert.equal(page.match(/<\/script>/g).length, 1);
  assert.equal(payloadIn(page).title.family, '</title></script><b>');
});

test('the place goes in only if it was given, and nothing of the app around it', () => {
  const { carried, library, select } = payloadIn(fill('Map', null));
  assert.equal(carried.place, null);
  assert.deepEqual([library, select], [null, { id: null, seq: 0 }]);
  assert.deepEqual(payloadIn(fill('Map', { now: ['a'] })).carried.place, { now: ['a'] });
});
