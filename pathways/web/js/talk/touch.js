// Mouse and touch on the stage: a swipe turns as a page does, a click goes on, one at the left edge goes back.

/** @typedef {import('../types/talk.d.ts').Talk} Talk */
/** @typedef {{ x: number, y: number }} Point */

const SWIPE = 50;

/** Which way a finger went: on, back, or nowhere in particular. @param {Point} from @param {Point} to */
export function swipeOf(from, to) {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  if (Math.abs(dx) < SWIPE || Math.abs(dx) < Math.abs(dy) * 1.5) return null;
  return dx < 0 ? 'next' : 'back';
}

/** @param {Talk} talk */
export function listenToTouch(talk) {
  const { stage } = talk;
  const { signal } = talk.stop;
  /** @type {Point | null} */
  let start = null;
  let isSwiped = false;
  /** @type {Record<string, (event: any) => void>} */
  const listeners = {
    /** @param {PointerEvent} event */
    pointerdown({ clientX: x, clientY: y }) {
      start = { x, y };
      isSwiped = false;
    },
    /** @param {PointerEvent} event */
    pointerup({ pointerType, clientX: x, clientY: y }) {
      const way = start && pointerType !== 'mouse' ? swipeOf(start, { x, y }) : null;
      start = null;
      isSwiped = way !== null;
      if (way) talk[way]();
    },
    pointercancel() {
      start = null;
    },
    /** @param {MouseEvent} event */
    click(event) {
      if (!isSwiped) clickOn(talk, event);
    },
  };
  Object.entries(listeners).forEach(([name, hear]) => stage.addEventListener(name, hear, { signal }));
}

/** What can be pressed or is being selected keeps its click. @param {Talk} talk @param {MouseEvent} event */
function clickOn(talk, event) {
  const target = /** @type {Element} */ (event.composedPath()[0]);
  if (target.closest?.('button, a, summary') || !window.getSelection()?.isCollapsed) return;
  const { x, width } = talk.stage.getBoundingClientRect();
  if (talk.state.isBlack) talk.toggleBlack();
  else if (event.clientX - x < width / 4) talk.back();
  else talk.next();
}
