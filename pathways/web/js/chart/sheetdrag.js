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

  bar.addEventListener('pointerdown', (event) => {
    if (event.button !== 0) return;
    hasMoved = false;
    start = { id: event.pointerId, y: event.clientY, height: sheet.offsetHeight };
  });
  bar.addEventListener('pointermove', (event) => {
    if (!start || event.pointerId !== start.id) return;
    const by = start.y - event.clientY;
    if (!hasMoved && Math.abs(by) < STARTS_AT) return;
    if (!hasMoved) bar.setPointerCapture(event.pointerId);
    hasMoved = true;
    sheet.classList.add('is-dragged');
    sheet.style.height = `${Math.max(start.height + by, 0)}px`;
  });
  const end = () => {
    if (!start) return;
    const share = sheet.offsetHeight / window.innerHeight;
    start = null;
    sheet.classList.remove('is-dragged');
    sheet.style.height = '';
    if (hasMoved) onEnd(share);
  };
  bar.addEventListener('pointerup', end);
  bar.addEventListener('pointercancel', end);

  return {
    /** Whether the click that follows ends a drag. */
    hasMoved: () => hasMoved,
  };
}
