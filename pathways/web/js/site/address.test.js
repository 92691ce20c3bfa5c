// A page has one path, which leads back to it; what is usual is left out of it.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pathOf, routeOf } from './address.js';

/** @type {import('./address.js').Known} */
const known = {
  langs: [{ id: 'en' }, { id: 'es' }],
  regions: [{ id: 'here' }, { id: 'there' }],
  first: 'whole',
  maps: [
    { id: 'whole', regions: ['here', 'there'] },
    { id: 'long', regions: ['here', 'there'] },
  ],
  steps: { a: ['long', null, []], b: ['long', null, ['there']] },
};
const names = { langs: ['en', 'es'], regions: ['here', 'there'] };

/** @param {string} page @param {Record<string, string>} query @param {string} lang */
const path = (page, query = {}, lang = 'en') => pathOf({ lang, page, query }, known);

test('the usual language, voice and region are not said', () => {
  assert.equal(path(''), 'index.html');
  assert.equal(path('', {}, 'es'), 'es/index.html');
  assert.equal(path('explore', { pathway: 'long', region: 'here', voice: 'family' }), 'explore/long.html');
  const all = { pathway: 'long', step: 'a', region: 'there', voice: 'trainee' };
  assert.equal(path('explore', all, 'es'), 'es/trainee/there/explore/long/a.html');
});

test('a step alone leads to its home, in a region that has it', () => {
  assert.equal(path('explore', { step: 'a' }), 'explore/long/a.html');
  assert.equal(path('explore', { step: 'b' }), 'there/explore/long/b.html');
});

test('what has no page of its own stays in the query', () => {
  assert.equal(path('explore', { pathway: 'long', step: 'an-arrow' }), 'explore/long.html?step=an-arrow');
  assert.equal(path('library', { entry: 'drugs/x', voice: 'trainee' }), 'trainee/library.html?entry=drugs%2Fx');
  assert.equal(path('first', { part: '1' }), 'first.html');
  assert.equal(path('first', { part: '2' }), 'first/2.html');
});

test('each path leads back to its page', () => {
  const pages = [
    ['', {}],
    ['explore', { pathway: 'long', step: 'a', region: 'there', voice: 'trainee' }],
    ['compare', { compare: 'two', voice: 'trainee' }],
    ['first', { part: '3' }],
    ['library', { entry: 'drugs/x' }],
  ];
  for (const [page, query] of pages) {
    for (const lang of ['en', 'es']) {
      const route = { lang, page: String(page), query: /** @type {Record<string, string>} */ (query) };
      assert.deepEqual(routeOf(pathOf(route, known), names), route);
    }
  }
});

test('a page behind a question is the page itself', () => {
  assert.deepEqual(routeOf('explore/long/a.shown.html', names), {
    lang: 'en',
    page: 'explore',
    query: { pathway: 'long', step: 'a' },
  });
});
