// Sources are told once, by page.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { groupSections, groupSources, lookUp } from './sources.js';

test('passages of one page stand together, in the order in which the page first came', () => {
  const at = (title, section) => ({ title, section, address: title, published: '2024', dates: '2026' });
  const groups = groupSources([at('A', '1'), at('B', '2'), at('A', '3')]);
  assert.deepEqual(
    groups.map((group) => group.map((source) => source.section)),
    [['1', '3'], ['2']],
  );
});

test('the same page at another date is another page', () => {
  const at = (dates) => ({ title: 'A', section: '1', address: 'a', published: '2024', dates });
  assert.equal(groupSources([at('2025'), at('2026')]).length, 2);
});

test('an item may be there itself or named by its key; an unknown key is left out', () => {
  assert.deepEqual(lookUp(['a', { id: 'b' }, 'toString'], { a: { id: 'a' } }), [{ id: 'a' }, { id: 'b' }]);
});

test('a section is named once, with its passages in order', () => {
  const at = (section, cite) => ({ title: 'A', address: 'a', published: '2024', dates: '2026', section, cite });
  assert.deepEqual(groupSections([at('Surgery [S1]', 'a#S1'), at('Rays [S3]', 'a#S3'), at('Surgery [S2]', 'a#S2')]), [
    {
      name: 'Surgery',
      passages: [
        { mark: 'S1', cite: 'a#S1' },
        { mark: 'S2', cite: 'a#S2' },
      ],
    },
    { name: 'Rays', passages: [{ mark: 'S3', cite: 'a#S3' }] },
  ]);
});

test('a source without passages keeps its name', () => {
  const whole = { title: 'A', address: 'a', published: '2024', dates: '2026', section: 'Whole', cite: 'a' };
  assert.deepEqual(groupSections([whole]), [{ name: 'Whole', passages: [{ mark: '', cite: 'a' }] }]);
});
