// Where a picture lies in the room that it is shown in, as numbers alone: x and y of its corner, k its scale.

/**
 * Where a picture lies; how large a room or a picture is; how wide a room is without the card that covers it.
 * @typedef {{ x: number, y: number, k: number }} Lie
 * @typedef {{ width: number, height: number }} Size
 * @typedef {{ width: number, height: number, free: number }} Space
 * @typedef {{ x: number, y: number, width: number, height: number }} Rect
 */

export const ZOOM = { least: 0.25, most: 3, step: 1.25, readable: 0.9, largest: 1.15, whole: 1.9, legible: 0.72 };
const MARGIN = 40;
const PHONE_MOST = 1.2;

/**
 * @param {number} value
 * @param {number} least
 * @param {number} most
 */
function between(value, least, most) {
  return Math.min(Math.max(value, least), Math.max(least, most));
}

/**
 * How a picture is met first: `flowing` with the page of a phone, `whole` in one look, or `readable` and to be moved.
 * @typedef {'flowing' | 'whole' | 'readable'} Manner
 */

/**
 * The scale at which a picture is met first.
 * @param {Size} room
 * @param {Size} picture
 * @param {Manner} manner
 */
export function homeScale(room, picture, manner) {
  const fits = room.width / picture.width;
  if (manner === 'flowing') return Math.min(fits, PHONE_MOST);
  if (manner === 'whole') return Math.min(fits, room.height / picture.height, ZOOM.whole);
  return between(fits, ZOOM.readable, ZOOM.largest);
}

/**
 * @param {Size} room
 * @param {Size} picture
 * @param {number} k
 * @param {Manner} manner
 */
export function homeOf(room, picture, k, manner) {
  const [x, y] = [room.width - picture.width * k, room.height - picture.height * k];
  return { k, x: Math.max(x / 2, 0), y: manner === 'flowing' ? 0 : Math.max(y / 2, 0) };
}

// The whole picture, in the part of the room that no card covers.
/**
 * @param {Space} room
 * @param {Size} picture
 * @param {boolean} isFlowing
 * @returns {Lie}
 */
export function wholeOf(room, picture, isFlowing) {
  const fits = Math.min(room.free / picture.width, room.height / picture.height, ZOOM.most);
  const k = isFlowing ? homeScale(room, picture, 'flowing') : fits;
  const x = (Math.min(room.free, room.width) - picture.width * k) / 2;
  return { k, x, y: (room.height - picture.height * k) / 2 };
}

// How far the picture may be moved: never out of sight, and on a phone only sideways.
/**
 * @param {Lie} lie
 * @param {Space} room
 * @param {Size} picture
 * @param {boolean} isFlowing
 * @returns {Lie}
 */
export function hold({ x, y, k }, room, picture, isFlowing) {
  const [w, h] = [picture.width * k, picture.height * k];
  const { width, height, free } = room;
  if (isFlowing) return { k, x: between(x, Math.min(width - w, (width - w) / 2), Math.max(0, (width - w) / 2)), y: 0 };
  return {
    k,
    x: between(x, Math.min(0, free - w - MARGIN), Math.max(0, width - w) + (w > width ? MARGIN : 0)),
    y: between(y, Math.min(0, height - h - (h > height ? MARGIN : 0)), Math.max(0, height - h)),
  };
}

// Zooms around a point, which stays where it is.
/**
 * @param {Lie} lie
 * @param {number} factor
 * @param {{ x: number, y: number }} point
 * @param {number} least
 * @returns {Lie}
 */
export function zoomAround({ x, y, k }, factor, point, least) {
  const next = between(k * factor, least, ZOOM.most);
  const real = next / k;
  return { k: next, x: point.x - (point.x - x) * real, y: point.y - (point.y - y) * real };
}

/**
 * How an area is framed: free pixels on each side, how many times its width and height are seen, the limits of scale.
 * @typedef {{ margin?: number, around?: [number, number], least?: number, most?: number }} Framing
 */

/**
 * Puts an area in the middle of the room, as large as it fits.
 * @param {{ x: number, y: number, width: number, height: number }} area
 * @param {{ width: number, height: number }} room
 * @param {Framing} how
 */
export function frameOn(area, room, { margin = 0, around: [wide, high] = [1, 1], least = 0, most = ZOOM.most } = {}) {
  const across = (room.width - 2 * margin) / (area.width * wide);
  const down = (room.height - 2 * margin) / (area.height * high);
  return centreOn(area, room, Math.max(Math.min(across, down, most), least));
}

// Puts the middle of a rectangle into the middle of the room.
/**
 * @param {Rect} rect
 * @param {Size} room
 * @param {number} k
 * @returns {Lie}
 */
export function centreOn(rect, room, k) {
  return {
    k,
    x: room.width / 2 - (rect.x + rect.width / 2) * k,
    y: room.height / 2 - (rect.y + rect.height / 2) * k,
  };
}

// The smallest rectangle around all; null around none.
/**
 * @param {Rect[]} rects
 * @returns {Rect | null}
 */
export function unionOf(rects) {
  if (!rects.length) return null;
  const x = Math.min(...rects.map((rect) => rect.x));
  const y = Math.min(...rects.map((rect) => rect.y));
  const right = Math.max(...rects.map((rect) => rect.x + rect.width));
  const bottom = Math.max(...rects.map((rect) => rect.y + rect.height));
  return { x, y, width: right - x, height: bottom - y };
}
