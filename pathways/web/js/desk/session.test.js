// Sessions belong to a map, and end when it changes under them.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { closeSession, openSession, recallSession } from './session.js';

const deskOf = (...ids) => ({
  memory: { sessions: {} },
  data: { view: { exercises: ids.map((id) => ({ id })) } },
  map: 'one/all',
  viewKey() {
    return this.map;
  },
});

test('a session is found again on its own map alone', () => {
  const desk = deskOf('a', 'b');
  openSession(desk, desk.data.view.exercises, 7);
  assert.deepEqual(recallSession(desk), { ids: ['a', 'b'], seed: 7, at: 0, answers: {} });
  desk.map = 'two/all';
  assert.equal(recallSession(desk), null);
  desk.map = 'one/all';
  closeSession(desk);
  assert.equal(recallSession(desk), null);
});

test('a session with an exercise that is gone is closed', () => {
  const desk = deskOf('a', 'b');
  openSession(desk, desk.data.view.exercises, 7);
  desk.data.view.exercises = [{ id: 'a' }];
  assert.equal(recallSession(desk), null);
  assert.deepEqual(desk.memory.sessions, {});
});
