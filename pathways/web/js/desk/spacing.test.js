// When an exercise comes again.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isDue, isKnown, reviewCard } from './spacing.js';

const NOON = new Date('2026-03-01T12:00:00Z');
const DAY = 86_400_000;

function learn(...ratings) {
  let [card, now] = [null, NOON];
  ratings.forEach((rating) => {
    card = reviewCard(card, rating, now);
    now = new Date(card.due);
  });
  return card;
}

test('what was wrong comes again within the hour', () => {
  assert.ok(new Date(learn('again').due).getTime() - NOON.getTime() < 3_600_000);
});

test('each right answer makes the pause longer', () => {
  const pauses = [2, 3, 4].map((count) => learn(...Array(count).fill('good')).days);
  assert.ok(pauses[0] >= 1 && pauses[0] < pauses[1] && pauses[1] < pauses[2], pauses.join());
});

test('easy comes later than good, good later than hard', () => {
  const [hard, good, easy] = ['hard', 'good', 'easy'].map((rating) => learn('good', 'good', rating).days);
  assert.ok(hard < good && good < easy);
});

test('what is due later on this day is due today', () => {
  const late = new Date(NOON);
  late.setHours(23, 0, 0, 0);
  assert.ok(isDue({ due: late.toISOString() }, NOON));
  assert.ok(!isDue({ due: new Date(NOON.getTime() + 2 * DAY).toISOString() }, NOON));
});

test('only what is learned and not due is known', () => {
  const card = learn('good', 'good');
  assert.ok(isKnown(card, new Date(card.last)));
  assert.ok(!isKnown(card, new Date(card.due)));
  assert.ok(!isKnown(learn('again'), NOON));
});
