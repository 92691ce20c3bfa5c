// The talk's clock: starts with the talk, can be stopped and set back.

export function startTime(time) {
  time.since ??= Date.now();
}

export function stopTime(time) {
  time.spent = readTime(time);
  time.since = null;
}

export function resetTime(time) {
  time.spent = 0;
  if (time.since !== null) time.since = Date.now();
}

function readTime({ spent, since }) {
  return spent + (since === null ? 0 : Date.now() - since);
}

// 754000 → '12:34'
export function sayTime(time) {
  const seconds = Math.floor(readTime(time) / 1000);
  const two = (n) => String(n).padStart(2, '0');
  const hours = Math.floor(seconds / 3600);
  return `${hours ? `${hours}:` : ''}${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
}
