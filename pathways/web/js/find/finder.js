// The one search: a field with a list under it, over all maps and the library; a hard part asks first, then is shown.

import { comboboxProps, createCombobox } from '../lib/combobox.js';
import { drawIcon, make } from '../lib/dom.js';
import { ICONS } from '../lib/icons.js';
import { whenIdle } from '../lib/idle.js';
import { questionsFor } from '../lib/questions.js';
import { createAsk } from './ask.js';
import { createFindAll } from './findall.js';

/** @typedef {import('../types/payload.d.ts').AskedPart} AskedPart */
/** @typedef {import('../types/payload.d.ts').FinderData} FinderData */
/** @typedef {import('../types/payload.d.ts').Found} Found */
/** @typedef {import('../bar/target.js').Opened} Opened */
/** @typedef {(key: string, values?: Record<string, unknown>) => string} Words */
/**
 * @typedef {{ id: string, signal: AbortSignal, onOpen: (found: Opened) => void,
 *   onAgree: (question: string) => void }} Parts
 * @typedef {{ id: string, title: string, note: string, isWay?: boolean, act: () => void }} Hit
 */

const MOST = 8;
// Beside a question little else is offered.
const FEW = 3;
const EDGE = 14;
const LEAST_ROOM = 120;

/** @param {Hit[]} ways @param {Words} words */
const sayNone = (ways, words) => [words('find_none'), ...ways.map(({ title }) => title)].join(' ');

/** @param {Parts} parts */
export function createFinder({ id, signal, onOpen, onAgree }) {
  const list = make('ul', { class: 'np-results', id: `${id}-results`, role: 'listbox', hidden: true });
  const input = make('input', { ...comboboxProps(list.id), type: 'search', enterkeyhint: 'go' });
  const none = make('p', { class: 'np-results np-results-none', hidden: true });
  const live = make('p', { class: 'np-visually-hidden', role: 'status' });
  /** @type {{ data: FinderData, words: Words, find: (query: string) => Found[] } | null} */
  let known = null;
  // What was asked for and got its yes: it opens when the page has it.
  /** @type {{ question: AskedPart, query: string } | null} */
  let awaited = null;
  const ask = createAsk({ onYes: agree, onNo: goBack });
  const parts = { input, list, none, prefix: `${id}-hit`, isReady: () => known !== null };
  const box = createCombobox({ ...parts, find, onChoose: (hit) => hit.act() });
  const element = make('div', { class: 'np-finder', role: 'search' }, drawIcon(ICONS.search), input, list, none);
  element.append(ask.element, live);

  /** @param {string} query @param {boolean} isTyping @returns {Hit[]} */
  function find(query, isTyping) {
    if (!known || !query.trim()) return [];
    ask.hide();
    const { data, words } = known;
    const found = known.find(query);
    const asked = questionsFor(data.questions, query, found.length > 0);
    const most = asked.length ? FEW : MOST;
    const hits = [...asked.map((question) => askHit(question, words)), ...found.slice(0, most).map(openHit)];
    const ways = hits.length ? [] : waysOn(data, words);
    if (isTyping) live.textContent = ways.length ? sayNone(ways, words) : words('find_count', { count: hits.length });
    return [...hits, ...ways];
  }

  /** @param {AskedPart} question @param {Words} words @returns {Hit} */
  function askHit(question, words) {
    const act = () => ask.show(question, words);
    return { id: `ask/${question.id}`, title: question.title, note: words('search_asks'), act };
  }

  // Who finds nothing is not left alone: the words that are explained, and all that is drawn.
  /** @param {FinderData} data @param {Words} words @returns {Hit[]} */
  function waysOn(data, words) {
    const whole = data.items.find(({ kind }) => kind === 'map');
    const library = { id: 'way/library', title: words('find_way_words'), note: words('find_way_words_note') };
    /** @type {Opened} */
    const table = { kind: 'table', id: 'terms', map: '', regions: [] };
    /** @type {Hit[]} */
    const ways = [{ ...library, isWay: true, act: () => leave(table) }];
    if (!whole) return ways;
    const map = { id: 'way/map', title: words('find_way_map'), note: words('find_way_map_note') };
    return [...ways, { ...map, isWay: true, act: () => leave(whole) }];
  }

  /** @param {Found} found @returns {Hit} */
  function openHit(found) {
    return { id: found.id, title: found.title, note: found.note, act: () => leave(found) };
  }

  /** @param {Opened} found */
  function leave(found) {
    input.value = '';
    box.refresh();
    input.blur();
    onOpen(found);
  }

  /** @param {AskedPart} question */
  function agree(question) {
    awaited = { question, query: input.value };
    ask.hide();
    onAgree(question.id);
  }

  function goBack() {
    ask.hide();
    input.focus();
  }

  // The yes was heard: what was searched for is there now, and opens; if nothing fits, the map behind the question.
  function arrive() {
    if (!known || !awaited || known.data.questions.some(({ id: open }) => open === awaited?.question.id)) return;
    const { question, query } = awaited;
    awaited = null;
    const best = known.find(query).find(({ part }) => part === question.id);
    whenIdle(() => leave(best ?? { kind: 'map', id: question.map, map: question.map, regions: [] }));
  }

  // The list ends above the keyboard of a phone.
  function measureRoom() {
    const view = window.visualViewport;
    const room = (view?.height ?? window.innerHeight) - input.getBoundingClientRect().bottom - EDGE;
    element.style.setProperty('--np-room', `${Math.max(room, LEAST_ROOM)}px`);
  }
  input.addEventListener('focus', measureRoom);
  window.visualViewport?.addEventListener('resize', measureRoom, { signal });

  return {
    element,
    focus: () => input.focus(),
    clear() {
      input.value = '';
      box.refresh();
    },
    // The field has its name before what can be found is unpacked.
    /** @param {Words} words */
    name(words) {
      input.setAttribute('aria-label', words('find_label'));
      input.placeholder = words('find_hint');
      list.setAttribute('aria-label', words('find_label'));
      none.textContent = words('find_none');
    },
    /** @param {FinderData} data @param {Words} words */
    take(data, words) {
      const isFirst = !known;
      known = { data, words, find: createFindAll(data) };
      if (isFirst) box.begin();
      arrive();
    },
  };
}
