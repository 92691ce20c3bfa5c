// Pan and zoom. On a phone the picture flows with the page; elsewhere it moves inside a stage of fixed height.

import { prefersCalm } from '../lib/dom.js';
import { frameOn, hold, homeOf, homeScale, wholeOf, ZOOM, zoomAround } from './camera.js';

const LEAST_HEIGHT = 180;
const STAGE_LEAST = 440; // where less is left below, the page has to be scrolled anyway
const STAGE_SHARE = 0.82;
const STAGE_FOOT = 14;
const GENTLE = 'transform 220ms ease-out';
const PAD = 20;

/**
 * The room: how large it is thought to be, whether it fills the screen, how much of it a card covers, in pixels.
 * @typedef {{ size: string, isFull: boolean, covered: () => number }} Room
 * @typedef {import('./camera.js').Rect} Rect
 * @typedef {import('./camera.js').Lie} Lie
 * @typedef {{ x: number, y: number, zoom: number }} Kept
 */

/**
 * @param {HTMLElement} viewport
 * @param {ReturnType<typeof import('./picture.js').createPicture>} picture
 * @param {Room} room
 */
export function createView(viewport, picture, room) {
  const now = { x: 0, y: 0, k: 1 };
  /** @type {Record<string, Kept>} */
  let views = {};
  const isFlowing = () => room.size === 'narrow' && !room.isFull;

  function space() {
    const { width, height } = viewport.getBoundingClientRect();
    return { width, height, free: Math.max(width - room.covered(), 200) };
  }

  // A picture of everything may be too large to be read in one look; all others, and all that fill the screen, fit it.
  /** @returns {import('./camera.js').Manner} */
  function manner() {
    if (isFlowing()) return 'flowing';
    if (room.isFull) return 'whole';
    const isLegible = homeScale(roomFor(), picture.size, 'whole') >= ZOOM.legible;
    return isLegible && picture.shown !== 'roadmap' ? 'whole' : 'readable';
  }
  const home = () => homeOf(space(), picture.size, homeZoom(), manner());
  const homeZoom = () => homeScale(roomFor(), picture.size, manner());

  // The room for the picture: as high as the window below where the stage begins, whatever its height is now.
  function roomFor() {
    const { width, height } = space();
    return { width, height: room.isFull || isFlowing() ? height : heightLeft(viewport) };
  }

  function setHeight() {
    const natural = Math.max(picture.size.height * homeZoom(), LEAST_HEIGHT);
    if (room.isFull) viewport.style.height = '';
    else if (isFlowing()) viewport.style.height = `${picture.size.height * now.k}px`;
    else viewport.style.height = `${Math.round(Math.min(natural, heightLeft(viewport)))}px`;
  }

  // Keeps the picture in sight, and says on which sides more of it is.
  function settle() {
    const area = space();
    const { width, height } = area;
    Object.assign(now, hold(now, area, picture.size, isFlowing()));
    const w = picture.size.width * now.k;
    const h = picture.size.height * now.k;
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
    moveTo(picture.svg, now, isGentle ? GENTLE : '');
  }

  /** @param {Lie} at */
  function keep(at = now) {
    views[picture.shown] = { x: at.x, y: at.y, zoom: at.k / homeZoom() };
  }

  // Puts the picture where the reader left it, or where it starts.
  function restore() {
    const kept = views[picture.shown];
    Object.assign(now, home());
    if (kept) Object.assign(now, { x: kept.x, y: kept.y, k: homeZoom() * kept.zoom });
    setHeight();
    if (!kept) Object.assign(now, home());
    draw();
  }

  /**
   * @param {number} dx
   * @param {number} dy
   * @param {boolean} isGentle
   */
  function panBy(dx, dy, isGentle = false) {
    now.x += dx;
    now.y += dy;
    draw(isGentle);
    keep();
  }

  /**
   * @param {number} factor
   * @param {number} x
   * @param {number} y
   * @param {boolean} isGentle
   */
  function zoomAt(factor, x, y, isGentle = false) {
    Object.assign(now, zoomAround(now, factor, { x, y }, Math.min(ZOOM.least, homeZoom())));
    draw(isGentle);
    keep();
  }

  /**
   * A finger moves the picture as far as it goes; what is left of the way belongs to the page.
   * @param {number} dx
   * @param {number} dy
   */
  function touchBy(dx, dy) {
    const rest = isFlowing() || room.isFull ? 0 : dy - between(now.y + dy) + now.y;
    panBy(dx, dy - rest);
    return rest;
  }

  // Where the upper edge may lie so that no edge leaves the room; it never moves farther from there than it is.
  /** @param {number} y */
  function between(y) {
    const { height } = space();
    const h = picture.size.height * now.k;
    if (h <= height) return now.y;
    return Math.min(Math.max(y, Math.min(height - h, now.y)), Math.max(0, now.y));
  }

  return {
    isFlowing,
    restore,
    panBy,
    touchBy,
    zoomAt,
    /** @param {Record<string, Kept>} kept where the reader left each picture; written to from now on */
    take(kept) {
      views = kept;
    },
    /** @param {number} factor */
    zoomBy(factor) {
      const { height, free } = space();
      zoomAt(factor, free / 2, height / 2, true);
    },
    fit() {
      Object.assign(now, wholeOf(space(), picture.size, isFlowing()));
      draw(true);
      keep();
    },
    reset() {
      delete views[picture.shown];
      restore();
    },
    /**
     * Moves the picture as little as possible so that an area is not cut off or covered by the card.
     * @param {Rect | null} area
     */
    reveal(area) {
      if (!area || isFlowing()) return;
      const { height, free } = space();
      const box = { x: area.x * now.k + now.x, y: area.y * now.k + now.y, h: area.height * now.k };
      const overhang = Math.min(0, free - PAD - (box.x + area.width * now.k));
      const right = overhang && Math.max(overhang, Math.min(0, PAD - box.x));
      const bottom = Math.min(0, height - PAD - (box.y + box.h));
      const dx = right || Math.max(0, PAD - box.x);
      const dy = bottom || Math.max(0, PAD - box.y);
      if (Math.abs(dx) > 1 || Math.abs(dy) > 1) panBy(dx, box.h > height ? 0 : dy, true);
    },
    /**
     * Puts an area in the middle, as large as it fits; where the page scrolls, nothing moves.
     * @param {Rect} area
     * @param {import('./camera.js').Framing} how
     */
    frame(area, how) {
      if (isFlowing() || !space().width) return;
      keep(frameOn(area, space(), how));
      restore();
    },
    /**
     * Moves as a film camera does: to any place, and remembers none.
     * @param {Rect} area
     * @param {import('./camera.js').Framing} how
     * @param {string} pace the transition, none where it is empty
     */
    film(area, how, pace) {
      const { clientWidth: width, clientHeight: height } = viewport;
      if (width && height) moveTo(picture.svg, frameOn(area, { width, height }, how), pace);
    },
  };
}

// How high a stage may be: as the window below its upper edge, when nothing is scrolled; else most of the window.
/** @param {Element} element */
function heightLeft(element) {
  let top = element.getBoundingClientRect().top;
  for (let at = element; at; at = at.parentElement ?? /** @type {ShadowRoot} */ (at.getRootNode()).host)
    top += at.scrollTop;
  const left = window.innerHeight - top - STAGE_FOOT;
  return left >= STAGE_LEAST ? left : Math.max(window.innerHeight * STAGE_SHARE, STAGE_LEAST);
}

// Whoever wants it calm sees no movement.
/**
 * @param {SVGElement} svg
 * @param {Lie} lie
 * @param {string} pace
 */
function moveTo(svg, { x, y, k }, pace) {
  svg.style.transition = pace && !prefersCalm() ? pace : 'none';
  svg.style.transform = `translate(${x.toFixed(2)}px, ${y.toFixed(2)}px) scale(${k.toFixed(4)})`;
}
