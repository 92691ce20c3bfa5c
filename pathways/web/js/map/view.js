// Pan and zoom. On a phone the picture flows with the page; elsewhere it moves inside a stage of fixed height.

import { prefersCalm } from '../lib/dom.js';

export const ZOOM = { least: 0.25, most: 3, step: 1.25, readable: 0.9, largest: 1.15 };
const MARGIN = 40;
const PHONE_MOST = 1.2;
const LEAST_HEIGHT = 180;
const STAGE_SHARE = 0.85;

export function createView(chart, viewport) {
  const now = { x: 0, y: 0, k: 1 };
  const isFlowing = () => chart.size === 'narrow' && !chart.isFull;
  const between = (value, least, most) => Math.min(Math.max(value, least), Math.max(least, most));

  function space() {
    const { width, height } = viewport.getBoundingClientRect();
    const covered = chart.isBeside() && chart.memory.selected ? chart.card.element.offsetWidth + 24 : 0;
    return { width, height, free: Math.max(width - covered, 200) };
  }

  function homeScale() {
    const { width } = space();
    if (isFlowing()) return Math.min(width / chart.picture.size.width, PHONE_MOST);
    return between(width / chart.picture.size.width, ZOOM.readable, ZOOM.largest);
  }

  function home() {
    const { width, height } = space();
    const k = homeScale();
    const spare = { x: width - chart.picture.size.width * k, y: height - chart.picture.size.height * k };
    return { k, x: Math.max(spare.x / 2, 0), y: isFlowing() ? 0 : Math.max(spare.y / 2, 0) };
  }

  function setHeight() {
    const natural = Math.max(chart.picture.size.height * homeScale(), LEAST_HEIGHT);
    const limit = Math.max(window.innerHeight * STAGE_SHARE, 360);
    if (chart.isFull) viewport.style.height = '';
    else if (isFlowing()) viewport.style.height = `${chart.picture.size.height * now.k}px`;
    else viewport.style.height = `${Math.round(Math.min(natural, limit))}px`;
  }

  function hold() {
    const { width, height, free } = space();
    const w = chart.picture.size.width * now.k;
    const h = chart.picture.size.height * now.k;
    now.x = isFlowing()
      ? between(now.x, Math.min(width - w, (width - w) / 2), Math.max(0, (width - w) / 2))
      : between(now.x, Math.min(0, free - w - MARGIN), Math.max(0, width - w) + (w > width ? MARGIN : 0));
    now.y = isFlowing()
      ? 0
      : between(now.y, Math.min(0, height - h - (h > height ? MARGIN : 0)), Math.max(0, height - h));
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
    hold();
    const { svg } = chart.picture;
    svg.style.transition = isGentle && !prefersCalm() ? 'transform 220ms ease-out' : '';
    svg.style.transform = `translate(${now.x.toFixed(2)}px, ${now.y.toFixed(2)}px) scale(${now.k.toFixed(4)})`;
  }

  function keep() {
    chart.memory.views[chart.picture.name] = { x: now.x, y: now.y, zoom: now.k / homeScale() };
  }

  // Puts the picture where the reader left it, or where it starts.
  function restore() {
    const kept = chart.memory.views[chart.picture.name];
    Object.assign(now, home());
    if (kept) Object.assign(now, { x: kept.x, y: kept.y, k: homeScale() * kept.zoom });
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
    const k = between(now.k * factor, Math.min(ZOOM.least, homeScale()), ZOOM.most);
    const real = k / now.k;
    now.x = x - (x - now.x) * real;
    now.y = y - (y - now.y) * real;
    now.k = k;
    draw(isGentle);
    keep();
  }

  function zoomBy(factor) {
    const { height, free } = space();
    zoomAt(factor, free / 2, height / 2, true);
  }

  function fit() {
    const { width, height, free } = space();
    const k = isFlowing()
      ? homeScale()
      : Math.min(free / chart.picture.size.width, height / chart.picture.size.height, ZOOM.most);
    Object.assign(now, {
      k,
      x: (Math.min(free, width) - chart.picture.size.width * k) / 2,
      y: (height - chart.picture.size.height * k) / 2,
    });
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
