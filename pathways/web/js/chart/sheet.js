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
  // With the focus on the page around, nothing else hears Escape.
  const isLost = () => document.activeElement === document.body;
  /** @param {KeyboardEvent} event */
  const hearEscape = ({ key }) => key === 'Escape' && isOn && isLost() && chart.close();
  window.addEventListener('keydown', hearEscape, { signal: page.stop.signal });

  const isAside = () => page.isPrinting || page.isCovered;

  const isWanted = () =>
    !chart.card.element.hidden && !isAside() && page.size !== 'wide' && Boolean(chart.memory.selected);

  // Where a pick is written into the address, Back goes to the address before it by itself.
  const isAddressed = () => Boolean(page.callbacks.picked) && chart.controls.isFramed() && !chart.place.isOn();

  function sync() {
    const { element } = chart.card;
    const wasOn = isOn;
    isOn = isWanted();
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
    if (element.firstChild !== bar) element.prepend(bar);
    const close = element.querySelector('.np-card-top .np-card-close');
    if (close) {
      bar.querySelector('.np-card-close')?.remove();
      bar.append(close);
    }
    setTall(!isNew && isTall());
    element.setAttribute('popover', 'manual');
    if (element.isConnected && !element.matches(':popover-open')) element.showPopover?.();
    if (isNew && !isAddressed()) back.open();
    element.style.setProperty('--inset', `${insetOf(element)}px`);
    root.style.setProperty('--sheet', `${insetOf(element)}px`);
  }

  /** @param {HTMLElement} element */
  function sink(element) {
    if (!element.hasAttribute('popover')) return;
    element.querySelector('.np-card-top')?.append(...bar.querySelectorAll('.np-card-close'));
    bar.remove();
    if (element.matches(':popover-open')) element.hidePopover?.();
    element.removeAttribute('popover');
    root.style.removeProperty('--sheet');
    if (!isAside()) back.close();
  }

  return {
    sync,
    isOn: () => isOn,
    coversRight: () => (isOn ? coveredAside(chart) : 0),
    // The page may still be moving things about: what is measured now is measured again when it has been drawn.
    bringIntoSight(id) {
      const box = chart.map.boxFor(id);
      const bring = () => scrollTo(chart, box, isOn ? insetOf(chart.card.element) : 0);
      bring();
      requestAnimationFrame(() => requestAnimationFrame(bring));
    },
  };
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
