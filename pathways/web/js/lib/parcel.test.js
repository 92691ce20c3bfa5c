// Parcels: what Python packs is unpacked here, once.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { deflateSync } from 'node:zlib';
import { inflate, unpack, unpackPart } from './parcel.js';

const pack = (value) => deflateSync(JSON.stringify(value)).toString('base64');

test('letters beyond ASCII come through', async () => {
  assert.equal(await inflate(pack('Appendicitis – niños')), '"Appendicitis – niños"');
});

test('the picture is there at once, the cards after a moment', async () => {
  const parcel = unpack({ head: '{"id":"a"}', more: pack({ cards: { x: 1 } }) });
  assert.deepEqual(parcel.payload, { id: 'a' });
  assert.equal(parcel.more, null);
  await parcel.unpacking;
  assert.deepEqual(parcel.more, { cards: { x: 1 } });
});

test('the same parcel is unpacked once', () => {
  const data = { head: '{"id":"b"}', more: pack({}) };
  assert.equal(unpack(data), unpack({ ...data }));
  assert.equal(unpackPart(data.more), unpackPart(data.more));
});
