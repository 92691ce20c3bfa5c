// The address of a card: all that is public, nothing of a reader.

import assert from 'node:assert/strict';
import test from 'node:test';
import { addressOfCard } from './share.js';

test('a card has an address on the page of all maps, under the path of the app', () => {
  const payload = { id: 'pack/high-risk/europe', voice: 'trainee', lang: 'es' };
  assert.equal(
    addressOfCard(payload, 'hr-tx1', 'https://example.org/base/where'),
    'https://example.org/base/explore?pathway=high-risk&step=hr-tx1&voice=trainee&lang=es&region=europe',
  );
});
