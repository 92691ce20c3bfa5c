// What filters, search and sorting leave of a table.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { countFor, rowsOf } from './tablerows.js';

/** @param {string} id @param {string} year @param {string} status */
const row = (id, year, status) => ({
  id,
  title: id,
  cells: [year],
  facets: { status: [status] },
  facts: [{ title: '', text: `Médula ${id}`, lang: 'en' }],
  held: false,
  links: [],
  sources: [],
});
const choices = [
  { id: 'open', title: 'open' },
  { id: 'closed', title: 'closed' },
];
/** @type {any} */
const TABLE = {
  id: 'trials',
  title: 'Studies',
  columns: [
    { id: 'title', title: 'Name' },
    { id: 'year', title: 'Year' },
  ],
  filters: [{ id: 'status', title: 'Status', choices }],
  rows: [row('b2', '2019', 'open'), row('b10', '', 'closed'), row('a', '2005', 'open')],
};
const ASKED = { filters: {}, search: '', sort: { column: 0, isDown: false } };
/** @param {object} changed */
const ids = (changed) => rowsOf(TABLE, { ...ASKED, ...changed }, 'en').map(({ id }) => id);

test('names sort as people count, both ways', () => {
  assert.deepEqual(ids({}), ['a', 'b2', 'b10']);
  assert.deepEqual(ids({ sort: { column: 0, isDown: true } }), ['b10', 'b2', 'a']);
});

test('what has no value stands last, whichever way', () => {
  assert.deepEqual(ids({ sort: { column: 1, isDown: false } }), ['a', 'b2', 'b10']);
  assert.deepEqual(ids({ sort: { column: 1, isDown: true } }), ['b2', 'a', 'b10']);
});

test('a filter that this table does not have leaves all', () => {
  assert.deepEqual(ids({ filters: { status: 'open' } }), ['a', 'b2']);
  assert.deepEqual(ids({ filters: { phase: 'surgery' } }), ['a', 'b2', 'b10']);
});

test('a search forgives accents and capitals, and needs every word', () => {
  assert.deepEqual(ids({ search: 'MEDULA b2' }), ['b2']);
  assert.deepEqual(ids({ search: 'medula x' }), []);
});

test('a choice counts what it would leave', () => {
  assert.equal(countFor(TABLE, { ...ASKED, filters: { status: 'open' } }, 'status', 'closed'), 1);
});

test('unsorted, the rows stand as they came', () => {
  assert.deepEqual(ids({ sort: { column: -1, isDown: false } }), ['b2', 'b10', 'a']);
});
