// The plain list: every step of the map as a sentence, to say "we are here" with one tap, and to find by any word.

import { findBeyond } from '../chart/beyond.js';
import { make, makeButton, own, scrollGently } from '../lib/dom.js';

/** @typedef {import('../types/chart.d.ts').Chart} Chart */
/** @typedef {{ id: string, title: string, note: string, act: (isHere?: boolean) => void }} Hit */

/** @param {Chart} chart */
export function createPlaceList(chart) {
  const frame = createFrame(`${chart.page.uid}-where`, fillRows, () => setOpen(false));
  let isAsked = false;
  const { element, filter, rows } = frame;

  function fillRows() {
    rows.replaceChildren(...drawRows(chart, filter.value.trim(), { mark, close: () => setOpen(false) }));
  }

  /** @param {string} step */
  function mark(step) {
    chart.place.mark(step, 'now');
    rows.querySelector(`[data-step="${CSS.escape(step)}"]`)?.focus();
  }

  function draw() {
    if (element.hidden) return;
    if (!isAsked) frame.foot.before(chart.place.drawKeepAsk('list'));
    isAsked = true;
    frame.name(chart.content.words, chart.place.tellNow());
    fillRows();
  }

  /**
   * On a phone the keyboard would cover the list, so there the list is not typed into at once.
   * @param {boolean} isOpen
   */
  function setOpen(isOpen) {
    const isTouch = window.matchMedia('(pointer: coarse)').matches;
    element.hidden = !isOpen;
    draw();
    chart.place.draw();
    if (isOpen) {
      scrollGently(element, 'start');
      (isTouch ? element : filter).focus({ preventScroll: true });
    } else {
      chart.place.showOnMap();
    }
  }

  return { element, draw, toggle: () => setOpen(element.hidden), isOpen: () => !element.hidden };
}

/** What stands around the rows. @param {string} id @param {() => void} onType @param {() => void} onDone */
function createFrame(id, onType, onDone) {
  const props = { class: 'np-where-filter', type: 'search', autocomplete: 'off', spellcheck: 'false' };
  const filter = make('input', { ...props, id: `${id}-filter`, oninput: onType });
  const rows = make('div', { class: 'np-where-rows' });
  const label = make('label', { for: filter.id });
  const status = make('p', { class: 'np-where-status' });
  const done = makeButton('np-button np-where-done', '', onDone);
  const foot = make('div', { class: 'np-where-foot' }, status, done);
  const element = make(
    'section',
    { class: 'np-where', id, hidden: true, tabindex: '-1' },
    make('div', { class: 'np-where-top' }, label, filter),
    rows,
    foot,
  );
  return {
    element,
    filter,
    rows,
    foot,
    /** @param {import('../types/place.d.ts').Words} words @param {string} now */
    name(words, now) {
      element.setAttribute('aria-label', words('where_list'));
      label.textContent = words('where_filter');
      status.textContent = now;
      done.textContent = words('where_done');
    },
  };
}

/**
 * The steps that fit what is typed, by phase, then what lies on other maps.
 * @param {Chart} chart
 * @param {string} query
 * @param {{ mark: (step: string) => void, close: () => void }} acts
 */
function drawRows(chart, query, { mark, close }) {
  const { graph, voice, words } = chart.content;
  const hits = query ? new Set(chart.content.find(query)) : null;
  const sections = graph.phases.flatMap(({ number, title, steps }) => {
    const shown = steps.filter((step) => !hits || hits.has(step));
    if (!shown.length) return [];
    const heading = make('h2', { text: [number, title[voice]].filter(Boolean).join('  ') });
    return [make('section', {}, heading, make('ul', {}, ...shown.map((step) => drawStep(chart, step, mark))))];
  });
  const beyond = query ? findBeyond(chart, query).map((/** @type {Hit} */ hit) => drawBeyond(hit, close)) : [];
  if (beyond.length) sections.push(make('ul', { class: 'np-where-beyond' }, ...beyond));
  return sections.length ? sections : [make('p', { class: 'np-place-note', text: words('search_none') })];
}

/** @param {Chart} chart @param {string} step @param {(step: string) => void} mark */
function drawStep({ content, place }, step, mark) {
  const isHere = place.partOf(step) === 'now';
  const title = content.graph.titleOf(step, content.voice);
  const props = { 'aria-pressed': String(isHere), 'data-step': step };
  const here = isHere ? make('span', { class: 'np-where-here', text: content.words('mark_now') }) : '';
  return drawRow(title, sentenceOf(content, step), () => mark(step), props, here);
}

/** @param {Hit} hit @param {() => void} close */
function drawBeyond({ id, title, note, act }, close) {
  // Who chooses a step from this list says to be there, on whichever map it is.
  const go = () => {
    close();
    act(true);
  };
  return drawRow(title, note, go, { 'data-hit': id });
}

/**
 * @param {string} title
 * @param {string} text
 * @param {() => void} act
 * @param {Record<string, string>} props
 * @param {(Node | string)[]} more
 */
function drawRow(title, text, act, props, ...more) {
  const button = makeButton('np-where-row', '', act, props);
  const what = make('span', { class: 'np-where-what', text });
  button.append(make('span', { class: 'np-where-title', text: title }), what, ...more);
  return make('li', {}, button);
}

/** The first sentence of what a step is. @param {Chart['content']} content @param {string} step */
function sentenceOf({ payload, voice }, step) {
  const fold = own(own(payload.cards, voice), step)?.folds.find((part) => part.id === 'what');
  const block = fold?.blocks.find((part) => part.type === 'text');
  const text = block?.type === 'text' ? block.text : '';
  return /^.*?[.!?](?=\s|$)/.exec(text)?.[0] ?? text;
}
