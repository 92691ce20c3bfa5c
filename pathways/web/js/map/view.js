// Pan and zoom. On a phone the picture flows with the page; elsewhere it moves inside a stage of fixed height.

import { prefersCalm } from '../lib/dom.js';
import { hold, homeOf, homeScale, wholeOf, ZOOM, zoomAround } from './camera.js';

const LEAST_HEIGHT = 180;
const STAGE_SHARE = 0.85;

export function createView(chart, viewport) {
  const now = { x: 0, y: 0, k: 1 };
  const isFlowing = () => chart.size === 'narrow' && !chart.isFull;

  function space() {
    const { width, height } = viewport.getBoundingClientRect();
    const covered = chart.isBeside() && chart.memory.selected ? chart.card.element.offsetWidth + 24 : 0;
    return { width, height, free: Math.max(width - covered, 200) };
  }

  const home = () => homeOf(space(), chart.picture.size, isFlowing());
  const homeZoom = () => homeScale(space(), chart.picture.size, isFlowing());

  function setHeight() {
    const natural = Math.max(chart.picture.size.height * homeZoom(), LEAST_HEIGHT);
    const limit = Math.max(window.innerHeight * STAGE_SHARE, 360);
    if (chart.isFull) viewport.style.height = '';
    else if (isFlowing()) viewport.style.height = `${chart.picture.size.height * now.k}px`;
    else viewport.style.height = `${Math.round(Math.min(natural, limit))}px`;
  }

  // Keeps the picture in sight, and says on which sides more of it is.
  function settle() {
    const room = space();
    const { width, height } = room;
    Object.assign(now, hold(now, room, chart.picture.size, isFlowing()));
    const w = chart.picture.size.width * now.k;
    const h = chart.picture.size.height * now.k;
    const more = [
      now.x < -1 && 'left',
      now.x + w > width + 1 && 'right',
      now.y < -1 && 'above',
      now.y + h > height + 1 && 'below',
    ];
    viewport.dataset.more = more.filter(Boolean).join(' ');
    viewport.style.touchAction = isFlowing() || h <= height + 1 ? 'pan-y' : 'none';
  }

  function draw(isGentle = false) {
    if (isFlowing()) setHeight();
    settle();
    const { svg } = chart.picture;
    svg.style.transition = isGentle && !prefersCalm() ? 'transform 220ms ease-out' : '';
    svg.style.transform = `translate(${now.x.toFixed(2)}px, ${now.y.toFixed(2)}px) scale(${now.k.toFixed(4)})`;
  }

  function keep() {
    chart.memory.views[chart.picture.name] = { x: now.x, y: now.y, zoom: now.k / homeZoom() };
  }

  // Puts the picture where the reader left it, or where it starts.
  function restore() {
    const kept = chart.memory.views[chart.picture.name];
    Object.assign(now, home());
    if (kept) Object.assign(now, { x: kept.x, y: kept.y, k: homeZoom() * kept.zoom });
    setHeight();
    if (!kept) Object.assign(now, home());
    draw();
  }

  function panBy(dx, dy, isGentle = false) {
    now.x += dx;
    now.y += dy;
    draw(isGentle);
    keep();
  }

  function zoomAt(factor, x, y, isGentle = false) {
    Object.assign(now, zoomAround(now, factor, { x, y }, Math.min(ZOOM.least, homeZoom())));
    draw(isGentle);
    keep();
  }

  function zoomBy(factor) {
    const { height, free } = space();
    zoomAt(factor, free / 2, height / 2, true);
  }

  function fit() {
    Object.assign(now, wholeOf(space(), chart.picture.size, isFlowing()));
    draw(true);
    keep();
  }

  function reset() {
    delete chart.memory.views[chart.picture.name];
    restore();
  }

  // Moves the picture as little as possible so that the box is not cut off or covered by the card.
  function reveal(id) {
    const element = chart.picture.elementOf(id);
    if (!element || isFlowing()) return;
    const box = placeOf(element);
    const { height, free } = space();
    const pad = 20;
    const right = Math.min(0, free - pad - (box.x + box.width));
    const bottom = Math.min(0, height - pad - (box.y + box.height));
    const dx = right || Math.max(0, pad - box.x);
    const dy = bottom || Math.max(0, pad - box.y);
    if (Math.abs(dx) > 1 || Math.abs(dy) > 1) panBy(dx, box.height > height ? 0 : dy, true);
  }

  // Where a box is, or will be when a gentle movement has ended.
  function placeOf(element) {
    const svg = chart.picture.svg.getBoundingClientRect();
    const rect = element.getBoundingClientRect();
    const scale = svg.width / chart.picture.size.width || 1;
    const at = (value, start, shift) => ((value - start) / scale) * now.k + shift;
    const size = { width: (rect.width / scale) * now.k, height: (rect.height / scale) * now.k };
    return { x: at(rect.x, svg.x, now.x), y: at(rect.y, svg.y, now.y), ...size };
  }

  return { draw, restore, panBy, zoomAt, zoomBy, fit, reset, reveal, isFlowing };
}
