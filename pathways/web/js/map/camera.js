// Where a picture lies in the room that it is shown in, as numbers alone: x and y of its corner, k its scale.

export const ZOOM = { least: 0.25, most: 3, step: 1.25, readable: 0.9, largest: 1.15 };
const MARGIN = 40;
const PHONE_MOST = 1.2;

export function between(value, least, most) {
  return Math.min(Math.max(value, least), Math.max(least, most));
}

// The scale at which a picture is met first: as wide as the phone, elsewhere readable.
export function homeScale(room, picture, isFlowing) {
  const fits = room.width / picture.width;
  return isFlowing ? Math.min(fits, PHONE_MOST) : between(fits, ZOOM.readable, ZOOM.largest);
}

export function homeOf(room, picture, isFlowing) {
  const k = homeScale(room, picture, isFlowing);
  const [x, y] = [room.width - picture.width * k, room.height - picture.height * k];
  return { k, x: Math.max(x / 2, 0), y: isFlowing ? 0 : Math.max(y / 2, 0) };
}

// The whole picture, in the part of the room that no card covers.
export function wholeOf(room, picture, isFlowing) {
  const fits = Math.min(room.free / picture.width, room.height / picture.height, ZOOM.most);
  const k = isFlowing ? homeScale(room, picture, isFlowing) : fits;
  const x = (Math.min(room.free, room.width) - picture.width * k) / 2;
  return { k, x, y: (room.height - picture.height * k) / 2 };
}

// How far the picture may be moved: never out of sight, and on a phone only sideways.
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
export function zoomAround({ x, y, k }, factor, point, least) {
  const next = between(k * factor, least, ZOOM.most);
  const real = next / k;
  return { k: next, x: point.x - (point.x - x) * real, y: point.y - (point.y - y) * real };
}

// Puts the middle of a rectangle into the middle of the room.
export function centreOn(rect, room, k) {
  return {
    k,
    x: room.width / 2 - (rect.x + rect.width / 2) * k,
    y: room.height / 2 - (rect.y + rect.height / 2) * k,
  };
}

// The smallest rectangle around all; null around none.
export function unionOf(rects) {
  if (!rects.length) return null;
  const x = Math.min(...rects.map((rect) => rect.x));
  const y = Math.min(...rects.map((rect) => rect.y));
  const right = Math.max(...rects.map((rect) => rect.x + rect.width));
  const bottom = Math.max(...rects.map((rect) => rect.y + rect.height));
  return { x, y, width: right - x, height: bottom - y };
}
