// The card where it cannot stand beside the map: a sheet over the lower part of the screen, or at its side.

import { createBack } from '../lib/back.js';
import { make, makeButton, prefersCalm, scrollerOf } from '../lib/dom.js';
import { resize } from './drawing.js';
import { createDrag } from './sheetdrag.js';

const LOW = 500; // a window as low as a phone on its side
const ROOM = 12;
const BAR = '.st-key-top-bar';

/** @typedef {import('../types/chart.d.ts').Chart} Chart */

/**
 * The bar by which the sheet is raised, lowered and closed, with a finger or by keyboard.
 * @param {Chart} chart
 */
function createHandle(chart) {
  let isTall = false;
  const grip = makeButton('np-sheet-grip', '', () => drag.hasMoved() || setTall(!isTall));
  const bar = make('div', { class: 'np-sheet-bar' }, grip);
  const drag = createDrag(bar, chart.card.element, { onEnd: endDrag });

  grip.addEventListener('keydown', (/** @type {KeyboardEvent} */ event) => {
    if (event.key === 'ArrowUp') setTall(true);
    else if (event.key === 'ArrowDown') lower();
    else return;
    event.preventDefault();
  });

  function lower() {
    if (isTall) setTall(false);
    else chart.close();
  }

  /** @param {boolean} next */
  function setTall(next) {
    isTall = next;
    chart.card.element.classList.toggle('is-tall', isTall);
    grip.setAttribute('aria-expanded', String(isTall));
    grip.setAttribute('aria-label', chart.content.words(isTall ? 'sheet_lower' : 'sheet_raise'));
  }

  // Let go: where the sheet is nearest to.
  /** @param {number} share */
  function endDrag(share) {
    if (share < 0.35) chart.close();
    else setTall(share > 0.72);
  }

  return { bar, setTall, isTall: () => isTall };
}

/** @param {Chart} chart @returns {import('../types/chart.d.ts').CardSheet} */
export function createSheet(chart) {
  const { page } = chart;
  const { root } = page;
  let isOn = false;
  const back = createBack(page.stop.signal, () => chart.close());
  const { bar, setTall, isTall } = createHandle(chart);

  window.addEventListener('resize', () => sync(), { signal: page.stop.signal });
  hearEscape(page.stop.signal, () => isOn && chart.close());

  function sync() {
    const { element } = chart.card;
    const wasOn = isOn;
    isOn = isWanted(chart);
    const isNew = isOn !== wasOn;
    element.classList.toggle('is-sheet', isOn);
    element.classList.toggle('is-side', isOn && page.size === 'middle' && window.innerHeight < LOW);
    if (isOn) rise(element, isNew);
    else sink(element);
    root.classList.toggle('has-sheet', isOn);
    if (isNew && page.full.isOn()) resize(chart);
  }

  /** @param {HTMLElement} element @param {boolean} isNew */
  function rise(element, isNew) {
    setTall(!isNew && isTall());
    putOn(element, bar);
    if (isNew && !isAddressed(chart)) back.open();
    element.style.setProperty('--inset', `${insetOf(element)}px`);
    root.style.setProperty('--sheet', `${insetOf(element)}px`);
  }

  /** @param {HTMLElement} element */
  function sink(element) {
    if (!element.hasAttribute('popover')) return;
    takeOff(element, bar);
    root.style.removeProperty('--sheet');
    if (!isAside(page)) back.close();
  }

  return {
    sync,
    isOn: () => isOn,
    coversRight: () => (isOn ? coveredAside(chart) : 0),
    bringIntoSight: (id) => bringIntoSight(chart, id, () => (isOn ? insetOf(chart.card.element) : 0)),
  };
}

/** With the focus on the page around, nothing else hears Escape. @param {AbortSignal} signal @param {() => void} act */
function hearEscape(signal, act) {
  const isLost = () => document.activeElement === document.body;
  window.addEventListener('keydown', ({ key }) => key === 'Escape' && isLost() && act(), { signal });
}

/** @param {Chart['page']} page */
const isAside = (page) => page.isPrinting || page.isCovered;

/** @param {Chart} chart */
const isWanted = ({ card, memory, page }) =>
  !card.element.hidden && !isAside(page) && page.size !== 'wide' && Boolean(memory.selected);

/** Where a pick is written into the address, Back goes to the address before it by itself. @param {Chart} chart */
const isAddressed = ({ page, controls, place }) =>
  Boolean(page.callbacks.picked) && controls.isFramed() && !place.isOn();

/**
 * Lays a card over the page; the bar stands on top of it, with the button that closes it.
 * @param {HTMLElement} card
 * @param {HTMLElement} bar
 */
function putOn(card, bar) {
  if (card.firstChild !== bar) card.prepend(bar);
  const close = card.querySelector('.np-card-top .np-card-close');
  if (close) {
    bar.querySelector('.np-card-close')?.remove();
    bar.append(close);
  }
  card.setAttribute('popover', 'manual');
  if (card.isConnected && !card.matches(':popover-open')) card.showPopover?.();
}

/** @param {HTMLElement} card @param {HTMLElement} bar */
function takeOff(card, bar) {
  card.querySelector('.np-card-top')?.append(...bar.querySelectorAll('.np-card-close'));
  bar.remove();
  if (card.matches(':popover-open')) card.hidePopover?.();
  card.removeAttribute('popover');
}

/** How much of the window's lower part a sheet covers. @param {HTMLElement} element */
function insetOf(element) {
  if (element.classList.contains('is-side')) return 0;
  return Math.round(Math.min(element.offsetHeight, window.innerHeight * 0.6));
}

/** How much of the map's right side a sheet covers that stands at the side, in pixels. @param {Chart} chart */
function coveredAside({ page, card: { element } }) {
  if (!element.classList.contains('is-side')) return 0;
  return Math.max(0, page.viewport.getBoundingClientRect().right - element.getBoundingClientRect().left + ROOM);
}

/**
 * The page may still be moving things about: what is measured now is measured again when it has been drawn.
 * @param {Chart} chart
 * @param {string} id
 * @param {() => number} covered how much of the window's lower part is covered
 */
function bringIntoSight(chart, id, covered) {
  const box = chart.map.boxFor(id);
  const bring = () => scrollTo(chart, box, covered());
  bring();
  requestAnimationFrame(() => requestAnimationFrame(bring));
}

/**
 * Scrolls the page so that what is chosen stands in the part of the map that is still seen.
 * @param {Chart} chart
 * @param {string} box
 * @param {number} covered how much of the window's lower part is covered
 */
function scrollTo({ map, outline, memory, page }, box, covered) {
  const target = memory.asText ? outline.buttonOf(box) : map.elementOf(box);
  const scroller = scrollerOf(page.root);
  if (!target || !scroller) return;
  const { top, bottom } = target.getBoundingClientRect();
  const first = Math.max(document.querySelector(BAR)?.getBoundingClientRect().bottom ?? 0, 0) + ROOM;
  const last = window.innerHeight - covered - ROOM;
  if (top >= first && bottom <= last) return;
  const by = (top + bottom) / 2 - (first + last) / 2;
  scroller.scrollBy({ top: by, behavior: prefersCalm() ? 'auto' : 'smooth' });
}
