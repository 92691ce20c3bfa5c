// A map on the screen: states and marks of its parts, what is picked, and where the camera goes.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fakePage, send } from '../lib/fakedom.test.js';
import { createGraph } from './graph.js';
import { createMapView } from './mapview.js';

const title = (text) => ({ family: text, trainee: text });
const step = (name, next, before) => ({ title: title(name), phase: 'p', next, before, aside: [] });
const graph = createGraph({
  nodes: { a: step('A', ['a-b'], []), b: step('B', [], ['a-b']) },
  arrows: { 'a-b': { from: 'a', to: 'b', kind: 'then' } },
  phases: [{ id: 'p', title: title('Phase'), steps: ['a', 'b'] }],
  groups: [],
});
const picture = {
  svg: '<svg/>',
  width: 4000,
  height: 400,
  boxes: { a: [0, 0, 100, 50], b: [3000, 100, 100, 50] },
  frames: { p: [0, 0, 4000, 400] },
  arrows: { 'a-b': { from: 'a', to: 'b', kind: 'then', members: ['a-b'] } },
};

function open(parts = {}) {
  const document = fakePage();
  const shape = (id, role) => Object.assign(document.createElement('g'), { dataset: { id }, role });
  const found = { '.np-node': [shape('a'), shape('b')], '.np-arrow': [shape('a-b')], '.np-frame': [shape('p')] };
  const svg = document.createElement('svg');
  svg.querySelectorAll = (selector) => found[selector.split('[')[0]] ?? [];
  globalThis.DOMParser = class {
    parseFromString() {
      return { documentElement: svg };
    }
  };
  const viewport = document.createElement('div');
  const heard = [];
  const map = createMapView({
    viewport,
    signal: new AbortController().signal,
    onPick: (id) => heard.push(`pick ${id}`),
    onPress: (id) => heard.push(`press ${id}`),
    onFocus: (id) => heard.push(`focus ${id}`),
    ...parts,
  });
  const views = {};
  map.take({ id: 'm', pictures: { roadmap: picture }, order: ['a', 'b'], start: 'a' }, graph, views);
  map.show({ size: 'wide' });
  map.name('family', 'Map');
  const [a, b] = found['.np-node'];
  [a, b, found['.np-arrow'][0]].forEach((one) => {
    one.closest = (selector) => (/^\.np-(sign|panel)/.test(selector) ? null : one);
    one.focus = () => heard.push(`at ${one.dataset.id}`);
    one.querySelector = () => one.children.at(-1) ?? null;
  });
  // A stand-in does not pass on what it hears: the viewport is told, with the element as its target.
  const tell = (type, target, props = {}) => {
    const event = Object.assign(new Event(type, { cancelable: true }), props);
    Object.defineProperty(event, 'target', { get: () => target, set: () => {}, configurable: true });
    viewport.dispatchEvent(event);
  };
  return { map, viewport, svg, heard, views, a, b, arrow: found['.np-arrow'][0], frame: found['.np-frame'][0], tell };
}

const classesOf = (element) => [...element.classList.names];
const placeOf = ({ style }) => /translate\((.+)px, (.+)px\) scale\((.+)\)/.exec(style.transform).slice(1).map(Number);

test('states come from ids, ends and members, and go when they no longer hold', () => {
  const { map, a, b, arrow, frame } = open();
  const lit = [];
  map.setStates({
    box: (id) => (id === 'a' ? ['selected'] : ['dimmed']),
    arrow: (id, { from, to, members }) => {
      lit.push([id, from, to, ...members]);
      return ['next'];
    },
    frame: () => ['quiet'],
  });
  assert.deepEqual([a, b, arrow, frame].map(classesOf), [['is-selected'], ['is-dimmed'], ['is-next'], ['is-quiet']]);
  assert.deepEqual(lit, [['a-b', 'a', 'b', 'a-b']]);
  assert.equal(a.getAttribute('aria-current'), 'true');
  map.setStates({ box: () => [], arrow: () => [] });
  assert.deepEqual([a, b, arrow, frame].map(classesOf), [[], [], [], []]);
  assert.equal(a.getAttribute('aria-current'), null);
});

test('a mark is a class and a word after the name; without it the name stands alone again', () => {
  const { map, a, b } = open();
  map.picture.setMarks(['now', 'next'], (id) =>
    id === 'a' ? { name: 'now', word: 'We are here', shape: null } : null,
  );
  assert.deepEqual([classesOf(a), a.getAttribute('aria-label')], [['is-place-now'], 'A – We are here']);
  assert.deepEqual([classesOf(b), b.getAttribute('aria-label')], [[], 'B']);
  map.picture.setMarks(['now', 'next'], () => null);
  assert.deepEqual([classesOf(a), a.getAttribute('aria-label')], [[], 'A']);
});

test('a picture is another one when its map is, and only then', () => {
  const { map } = open();
  assert.equal(map.show(), false);
  map.take({ id: 'other', pictures: { roadmap: picture } }, graph);
  assert.equal(map.show(), true);
  assert.equal(map.show(), false);
});

test('a box out of sight is brought into sight, one in sight is left where it is', () => {
  const { map, svg } = open();
  map.restore();
  const before = placeOf(svg);
  map.reveal('a');
  assert.deepEqual(placeOf(svg)[1], before[1]);
  map.reveal('b');
  const [x, , k] = placeOf(svg);
  assert.ok(x + 3000 * k >= 0 && x + 3100 * k <= 1000);
});

test('what a card covers is no place for a box', () => {
  const { map, svg } = open({ covered: () => 400 });
  map.restore();
  map.reveal('b');
  const [x, , k] = placeOf(svg);
  assert.ok(x + 3100 * k <= 600);
});

test('centring puts parts in the middle and remembers it; a second look finds the map there', () => {
  const { map, svg, views } = open();
  map.restore();
  map.centreOn(['b'], { most: 1 });
  const there = placeOf(svg);
  assert.equal(there[0] + 3050 * there[2], 500);
  assert.deepEqual(Object.keys(views), ['roadmap']);
  map.restore();
  assert.deepEqual(placeOf(svg), there);
  map.reset();
  assert.deepEqual([Object.keys(views), placeOf(svg)[0]], [[], 0]);
});

test('a film camera goes past the edge and remembers nothing', () => {
  const { map, svg, views, viewport } = open({ isStill: true });
  Object.assign(viewport, { clientWidth: 1000, clientHeight: 500 });
  map.filmOn(['a'], { most: 2 }, '');
  assert.deepEqual(placeOf(svg), [400, 200, 2]);
  map.filmOn([], {}, '');
  assert.deepEqual(placeOf(svg)[2], 0.25);
  assert.deepEqual(views, {});
});

test('a click picks, Enter presses, arrow keys follow the map and the focus is told', () => {
  const { heard, tell, a, b } = open();
  tell('click', b);
  tell('keydown', a, { key: 'Enter' });
  tell('keydown', a, { key: 'ArrowRight' });
  assert.deepEqual(heard, ['pick b', 'press a', 'at b', 'focus b']);
  assert.deepEqual([a.getAttribute('tabindex'), b.getAttribute('tabindex')], ['-1', '0']);
});

test('a still map is looked at only', () => {
  const { heard, viewport } = open({ isStill: true });
  send(viewport, 'click');
  send(viewport, 'keydown', { key: 'Enter' });
  assert.deepEqual(heard, []);
});

test('a map has its steps and arrows, not its phases, nor any word', () => {
  const { map } = open();
  assert.deepEqual(['a', 'a-b', 'p', 'constructor'].map(map.holds), [true, true, false, false]);
});
