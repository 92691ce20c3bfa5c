// The page around the flowchart in a file of its own: chooses a map, asks before hard parts, remembers nothing.

import { mount } from '../chart.js';
import { make, makeButton } from '../lib/dom.js';
import { inflate } from '../lib/parcel.js';
import { createWords } from '../lib/words.js';

/**
 * @typedef {{ id: string, title: string, self: string | null, asks: string[],
 *   variants: Record<string, string> }} BookMap
 * @typedef {{ maps: BookMap[], words: Record<string, string>,
 *   questions: Record<string, { title: string, ask: string }> }} Book
 * @typedef {{ nodes: import('../types/payload.d.ts').Payload['nodes'], chart: ReturnType<typeof mount> }} Handle
 */

/** @param {string} id @returns {any} */
const at = (id) => document.getElementById(id);
/** @type {Book} */
const book = JSON.parse(at('book').textContent);
const say = createWords(book.words, document.documentElement.lang);
/** @type {Set<string>} */
const agreed = new Set();
/** @type {BookMap} */
let openMap = book.maps[0];
/** @type {Handle | null} */
let handle = null;
let turn = 0;

// The map that the address names (a public fact), else the first one.
function mapFromAddress() {
  const wanted = decodeURIComponent(location.hash.slice(1));
  return book.maps.find((map) => map.id === wanted) ?? book.maps[0];
}

/** The question that stands before a hard map, until the answer was yes. @param {BookMap} map */
function questionOf({ self }) {
  return self && !agreed.has(self) ? self : null;
}

/** A hard map is named by its question until then. @param {BookMap} map */
function nameOf(map) {
  const asked = questionOf(map);
  return asked ? book.questions[asked].title : map.title;
}

function drawChooser() {
  at('choose').hidden = book.maps.length < 2;
  at('map').replaceChildren(
    ...book.maps.map((map) => make('option', { value: map.id, text: nameOf(map), selected: map === openMap })),
  );
}

// Only the questions that matter to this map.
function drawSwitches() {
  const asks = questionOf(openMap) ? [] : openMap.asks;
  at('hard').hidden = asks.length === 0;
  at('switches').replaceChildren(
    ...asks.map((id) => {
      const box = make('input', { type: 'checkbox', id: `ask-${id}`, checked: agreed.has(id) });
      box.addEventListener('change', () => answer(id, box.checked, `ask-${id}`));
      return make('p', { class: 'switch' }, box, make('label', { for: `ask-${id}`, text: book.questions[id].title }));
    }),
  );
}

/** @param {string} id */
function drawQuestion(id) {
  const yes = makeButton('np-button', say('ask_yes'), () => answer(id, true, 'title'), { id: 'yes' });
  at('question').replaceChildren(
    make('p', { text: book.questions[id].ask }),
    yes,
    make('p', { class: 'small', text: say('ask_change') }),
  );
}

/** @param {string} id @param {boolean} isYes @param {string} focus */
function answer(id, isYes, focus) {
  if (isYes) agreed.add(id);
  else agreed.delete(id);
  draw().then(() => at(focus)?.focus());
}

/** Offers the map that the selected step opens. @param {{ id: string | null }} picked */
function offer(picked) {
  const opens = picked.id === null ? null : handle?.nodes[picked.id]?.opens;
  const other = book.maps.find((map) => map.id === opens && map !== openMap);
  if (!other) return at('onward').replaceChildren();
  const go = () => {
    location.hash = other.id;
    at('title').focus();
  };
  return at('onward').replaceChildren(makeButton('np-button', say('open_pathway', { title: nameOf(other) }), go));
}

async function draw() {
  turn += 1;
  const mine = turn;
  const asked = questionOf(openMap);
  at('title').textContent = nameOf(openMap);
  document.title = nameOf(openMap);
  drawChooser();
  drawSwitches();
  at('question').hidden = !asked;
  at('onward').replaceChildren();
  handle?.chart.destroy();
  handle = null;
  if (asked) {
    drawQuestion(asked);
    return;
  }
  const key = openMap.asks.filter((id) => agreed.has(id)).join('+');
  const payload = JSON.parse(await inflate(openMap.variants[key]));
  if (mine !== turn) return;
  handle = { nodes: payload.nodes, chart: mount(at('flowchart'), payload, { picked: offer }) };
}

function open() {
  openMap = mapFromAddress();
  return draw();
}

at('map').addEventListener('change', () => {
  location.hash = at('map').value;
});
window.addEventListener('hashchange', open);
open();
