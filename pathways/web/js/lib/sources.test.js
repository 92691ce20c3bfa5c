// Sources are told once, by page.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { groupSources, lookUp } from './sources.js';

test('passages of one page stand together, in the order in which the page first came', () => {
  const at = (title, section) => ({ title, section, address: title, published: '2024', checked: '2026' });
  const groups = groupSources([at('A', '1'), at('B', '2'), at('A', '3')]);
  assert.deepEqual(
    groups.map((group) => group.map((source) => source.section)),
    [['1', '3'], ['2']],
  );
});

test('the same page at another date is another page', () => {
  const at = (checked) => ({ title: 'A', section: '1', address: 'a', published: '2024', checked });
  assert.equal(groupSources([at('2025'), at('2026')]).length, 2);
});

test('an item may be there itself or named by its key; an unknown key is left out', () => {
  assert.deepEqual(lookUp(['a', { id: 'b' }, 'toString'], { a: { id: 'a' } }), [{ id: 'a' }, { id: 'b' }]);
});
