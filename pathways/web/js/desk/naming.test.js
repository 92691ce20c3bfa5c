// Sources are named in one line.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nameSources, shortTitle } from './naming.js';

test('a title is cut at its first comma or colon outside of brackets, and says nothing of its publisher', () => {
  assert.equal(shortTitle('Treatment (PDQ), Health Version (Institute (NCI))'), 'Treatment (PDQ)');
  assert.equal(shortTitle('Childhood: Types (A society)'), 'Childhood');
  assert.equal(
    shortTitle('Two versus one (Journal 2019;322:746) (A journal)'),
    'Two versus one (Journal 2019;322:746)',
  );
});

test('two are named with their years, and the rest is counted', () => {
  /** @param {string} title @param {string} published */
  const page = (title, published) => [{ cite: 'a#1', title, published, section: '', dates: '', address: '' }];
  /** @param {string} key @param {Record<string, unknown>} [values] */
  const words = (key, values) => `${key} ${values?.names} ${values?.count}`;
  const pages = [page('One (X)', 'updated 04/28/2025'), page('Two 2019 (Y)', '2019'), page('Three (Z)', '')];
  assert.equal(nameSources(pages, words), 'learn_cited_more One 2025, Two 2019 1');
  assert.equal(nameSources(pages.slice(2), words), 'Three');
});
