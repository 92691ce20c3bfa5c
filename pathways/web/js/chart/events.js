// Listens to pointer, keys and room for the whole widget.

import { pickedBy } from '../map/picture.js';
import { resize } from './drawing.js';
import { openFound } from './opening.js';
import { createPrint } from './print.js';
import { paint } from './selection.js';

/** @typedef {import('../types/chart.d.ts').Chart} Chart */

/** @param {Chart} chart */
export function listen(chart) {
  const { signal } = chart.page.stop;
  const { root, viewport } = chart.page;
  const look = (/** @type {string | null} */ id) => {
    chart.highlight.preview = id && chart.content.graph.kindOf(id) ? id : null;
    paint(chart);
  };
  /**
   * @template {keyof HTMLElementEventMap} Type
   * @param {Type} type
   * @param {(event: HTMLElementEventMap[Type]) => unknown} act
   */
  const on = (type, act) => viewport.addEventListener(type, act, { signal });
  on('pointerover', ({ pointerType, target }) => pointerType === 'mouse' && look(pickedBy(target)));
  on('pointerleave', () => look(null));
  on('focusin', ({ target }) =>
    look(/** @type {Element} */ (target).matches(':focus-visible') ? pickedBy(target) : null),
  );
  on('focusout', () => look(null));
  root.addEventListener('keydown', (event) => hearKey(chart, event), { signal });
  const watcher = new ResizeObserver(() => resize(chart));
  watcher.observe(root);
  signal.addEventListener('abort', () => watcher.disconnect());
  window.addEventListener('pathways-open', (event) => openFound(chart, /** @type {CustomEvent} */ (event)), {
    signal,
  });
  createPrint(chart);
}

/**
 * Keys that work anywhere in the flowchart; single letters must not reach the page around it.
 * @param {Chart} chart
 * @param {KeyboardEvent} event
 */
function hearKey(chart, event) {
  const isWriting = /** @type {Element} */ (event.target).matches?.('input, textarea');
  const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey;
  if (event.key === '/' && isPlain && !isWriting) {
    event.preventDefault();
    // The page around has a search of its own, but nothing of it is seen around a map that fills the screen.
    if (chart.controls.isFramed() && !chart.page.full.isOn()) window.dispatchEvent(new Event('pathways-find'));
    else chart.search.focus();
  } else if (event.key === 'Escape' && (chart.memory.selected || chart.page.full.isOn())) {
    event.stopPropagation();
    if (chart.memory.selected) chart.close();
    else chart.page.full.toggle();
  }
  if (isPlain && event.key.length === 1) event.stopPropagation();
}
