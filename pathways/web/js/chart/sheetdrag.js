// Drags a sheet by its bar: it follows the finger, and when let go says which share of the window it takes.

const STARTS_AT = 6;

/**
 * @param {HTMLElement} bar
 * @param {HTMLElement} sheet
 * @param {{ onEnd: (share: number) => void }} heard
 */
export function createDrag(bar, sheet, { onEnd }) {
  /** @type {{ id: number, y: number, height: number } | null} */
  let start = null;
  let hasMoved = false;

  // A quick pointer leaves the bar at once: while it is down, all of the window is heard.
  const heard = /** @type {[string, (event: any) => void][]} */ ([
    ['pointermove', move],
    ['pointerup', end],
    ['pointercancel', end],
  ]);

  bar.addEventListener('pointerdown', (event) => {
    if (event.button !== 0) return;
    hasMoved = false;
    start = { id: event.pointerId, y: event.clientY, height: sheet.offsetHeight };
    heard.forEach(([type, act]) => window.addEventListener(type, act));
  });

  /** @param {PointerEvent} event */
  function move(event) {
    if (!start || event.pointerId !== start.id) return;
    const by = start.y - event.clientY;
    if (!hasMoved && Math.abs(by) < STARTS_AT) return;
    hasMoved = true;
    sheet.classList.add('is-dragged');
    sheet.style.height = `${Math.max(start.height + by, 0)}px`;
  }

  function end() {
    heard.forEach(([type, act]) => window.removeEventListener(type, act));
    const share = sheet.offsetHeight / window.innerHeight;
    start = null;
    sheet.classList.remove('is-dragged');
    sheet.style.height = '';
    if (hasMoved) onEnd(share);
  }

  return {
    /** Whether the click that follows ends a drag. */
    hasMoved: () => hasMoved,
  };
}
