// Which picture fits the room.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { choosePicture, chooseSize } from './size.js';

const pictures = { roadmap: 1, scroll: 2, overview: 3, 'overview-scroll': 4 };
const choose = (detail, size, isPrinting = false) => choosePicture({ pictures, detail }, { size, isPrinting });

test('a phone gets the picture that scrolls', () => {
  assert.equal(choose('steps', chooseSize(390)), 'scroll');
  assert.equal(choose('phases', chooseSize(390)), 'overview-scroll');
});

test('a wide screen, and paper, get the wide picture', () => {
  assert.equal(choose('steps', chooseSize(1440)), 'roadmap');
  assert.equal(choose('steps', chooseSize(390), true), 'roadmap');
});

test('where the fitting picture is missing, another one is shown rather than none', () => {
  assert.equal(choosePicture({ pictures: { scroll: 1 }, detail: 'steps' }, { size: 'wide' }), 'scroll');
});
