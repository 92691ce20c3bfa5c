// Hands on the picture: drag to pan, pinch or Ctrl and wheel to zoom. The plain wheel belongs to the page.

import { scrollerOf } from '../lib/dom.js';

/** @typedef {ReturnType<typeof import('./view.js').createView>} View */
/** @typedef {(type: string, act: (event: any) => void, options?: AddEventListenerOptions) => void} On */

const DRAG_STARTS_AT = 5;

/**
 * @param {HTMLElement} viewport
 * @param {View} view
 * @param {AbortSignal} signal
 */
export function createGestures(viewport, view, signal) {
  /** @type {On} */
  const on = (type, act, options = {}) => viewport.addEventListener(type, act, { signal, ...options });
  const pinching = createPinch(viewport, view, on);
  createDrag(viewport, view, on, pinching);
  on(
    'wheel',
    (event) => {
      if (!event.ctrlKey && !event.metaKey) return;
      event.preventDefault();
      const { left, top } = viewport.getBoundingClientRect();
      view.zoomAt(Math.exp(-event.deltaY * 0.002), event.clientX - left, event.clientY - top);
    },
    { passive: false },
  );
}

/**
 * @param {HTMLElement} viewport
 * @param {View} view
 * @param {On} on
 * @param {{ isOn: () => boolean }} pinching
 */
function createDrag(viewport, view, on, pinching) {
  /** @type {{ id: number, x: number, y: number } | null} */
  let start = null;
  let isDragging = false;
  on('pointerdown', (event) => {
    if (event.button !== 0 || pinching.isOn()) return;
    start = { id: event.pointerId, x: event.clientX, y: event.clientY };
    isDragging = false;
  });
  on('pointermove', (event) => {
    if (!start || pinching.isOn() || event.pointerId !== start.id) return;
    const dx = event.clientX - start.x;
    const dy = event.clientY - start.y;
    if (!isDragging && Math.hypot(dx, dy) < DRAG_STARTS_AT) return;
    if (!isDragging) viewport.setPointerCapture(event.pointerId);
    isDragging = true;
    viewport.classList.add('is-dragging');
    if (event.pointerType === 'touch') scrollerOf(viewport)?.scrollBy(0, -view.touchBy(dx, dy));
    else view.panBy(dx, dy);
    Object.assign(start, { x: event.clientX, y: event.clientY });
  });
  const end = () => {
    start = null;
    viewport.classList.remove('is-dragging');
  };
  on('pointerup', end);
  on('pointercancel', end);
  // The click that ends a drag selects nothing.
  on(
    'click',
    (event) => {
      if (isDragging) event.stopImmediatePropagation();
      isDragging = false;
    },
    { capture: true },
  );
}

/**
 * @param {HTMLElement} viewport
 * @param {View} view
 * @param {On} on
 */
function createPinch(viewport, view, on) {
  /** @type {{ x: number, y: number, apart: number } | null} */
  let pinch = null;

  /** @param {TouchList} touches */
  function pinchOf(touches) {
    const [a, b] = touches;
    const { left, top } = viewport.getBoundingClientRect();
    const middle = { x: (a.clientX + b.clientX) / 2 - left, y: (a.clientY + b.clientY) / 2 - top };
    return { ...middle, apart: Math.hypot(a.clientX - b.clientX, a.clientY - b.clientY) || 1 };
  }

  on(
    'touchstart',
    (event) => {
      pinch = event.touches.length === 2 ? pinchOf(event.touches) : null;
    },
    { passive: true },
  );
  on(
    'touchmove',
    (event) => {
      if (event.touches.length !== 2 || !pinch) return;
      event.preventDefault();
      const next = pinchOf(event.touches);
      view.zoomAt(next.apart / pinch.apart, next.x, next.y);
      view.panBy(next.x - pinch.x, next.y - pinch.y);
      pinch = next;
    },
    { passive: false },
  );
  on(
    'touchend',
    () => {
      pinch = null;
    },
    { passive: true },
  );
  return { isOn: () => pinch !== null };
}
