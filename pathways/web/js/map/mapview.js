// One map on the screen: picture, camera, hands and keys, and the state of each part. Map, talk and desk each have one.

import { own } from '../lib/dom.js';
import { unionOf } from './camera.js';
import { createGestures } from './gestures.js';
import { createKeyboard } from './keyboard.js';
import { createPicture, membersOf, pickedBy } from './picture.js';
import { choosePicture } from './size.js';
import { createView } from './view.js';

/**
 * @typedef {import('../types/payload.d.ts').Picture} Picture
 * @typedef {ReturnType<typeof import('./graph.js').createGraph>} Graph
 * @typedef {{ id: string, pictures: Record<string, Picture>, detail?: string, road?: string | null, order?: string[],
 *   start?: string }} Shown
 * @typedef {Shown & { order: string[], start: string | null, detail: string, road: string | null,
 *   graph: Graph | null }} Content
 * @typedef {{ from: string, to: string, members: string[] }} Ends
 * @typedef {{ box: (id: string) => Iterable<string>, arrow: (id: string, ends: Ends) => Iterable<string>,
 *   frame?: (id: string) => Iterable<string> }} States
 * @typedef {{ viewport: HTMLElement, signal: AbortSignal, covered?: () => number, onPick?: (id: string | null) => void,
 *   onPress?: (id: string) => void, onFocus?: (id: string) => void, isStill?: boolean }} Parts
 */

/**
 * `covered` says how many pixels at the right a card covers; a map that `isStill` is looked at only. `onPick` hears a
 * click, `onPress` Enter or space, `onFocus` where the keys have led.
 * @param {Parts} parts
 */
export function createMapView({ viewport, signal, covered = () => 0, isStill = false, ...heard }) {
  const { onPick = () => {}, onPress = onPick, onFocus = () => {} } = heard;
  /** @type {Content} */
  const content = { id: '', pictures: {}, detail: 'everything', road: null, order: [], start: null, graph: null };
  const room = { size: 'wide', isFull: false, isPrinting: false, covered };
  const picture = createPicture(viewport);
  const view = createView(viewport, picture, room);
  const keyboard = createKeyboard(content, picture, view, { onPress, onFocus });
  /** @type {string | null} */
  let drawnId = null;

  if (!isStill) {
    createGestures(viewport, view, signal);
    viewport.addEventListener('keydown', keyboard.onKey, { signal });
    viewport.addEventListener(
      'click',
      (event) => {
        const id = pickedBy(event.target);
        if (isClosing(event.target, id)) onPick(null);
        else if (id && content.graph.kindOf(id)) onPick(id);
      },
      { signal },
    );
  }

  // A second tap on the sign of an open side road closes it, and so does its cross.
  /** @param {EventTarget} target @param {string | null} id */
  function isClosing(target, id) {
    if (!(target instanceof Element)) return false;
    const isOpen = target.closest('.np-sign') && picture.isOpen(picture.panelOf(id));
    return Boolean(isOpen || target.closest('.np-panel-close'));
  }

  /** Where something is in the picture; an arrow takes the room that its line takes. @param {string} id */
  function areaOf(id) {
    return picture.areaOf(id) ?? /** @type {any} */ (picture.elementOf(id))?.getBBox() ?? null;
  }

  return {
    picture,
    areaOf,
    isFlowing: view.isFlowing,
    restore: view.restore,
    zoomBy: view.zoomBy,
    fit: view.fit,
    reset: view.reset,
    rove: keyboard.rove,
    focusBox: keyboard.focusBox,
    boxFor: keyboard.boxFor,
    elementOf: picture.elementOf,
    get graph() {
      return content.graph;
    },
    /**
     * Takes over what is to be shown, and where the reader left each of its pictures.
     * @param {Shown} shown
     * @param {Graph | null} graph
     * @param {Record<string, import('./view.js').Kept>} views
     */
    take({ id, pictures, detail = 'everything', road = null, order = [], start = null }, graph = null, views = {}) {
      Object.assign(content, { id, pictures, detail, road, order, start, graph });
      view.take(views);
    },
    /**
     * Shows the picture that fits the room; says whether it is another one than before.
     * @param {{ size?: string, width?: number, isFull?: boolean, isPrinting?: boolean }} next
     */
    show(next = {}) {
      Object.assign(room, next);
      const name = choosePicture(content, room);
      const isOther = picture.show(name, content.pictures[name]) || content.id !== drawnId;
      drawnId = content.id;
      return isOther;
    },
    /** Names what is read out. @param {'family' | 'trainee'} voice @param {string} label */
    name(voice, label) {
      picture.name(content.graph, voice, label);
    },
    /** Says how each part stands to what is selected, searched or told. @param {States} states */
    setStates({ box, arrow, frame = () => [] }) {
      picture.boxes.forEach((element, id) => picture.setStates(element, new Set(box(id))));
      picture.arrows.forEach((element, id) => {
        const drawn = picture.arrowOf(id);
        picture.setStates(element, new Set(arrow(id, { ...drawn, members: membersOf(drawn, id) })));
      });
      picture.signs.forEach((element) => picture.setStates(element, new Set(box(element.dataset.pick)), false));
      picture.frames.forEach(([id, element]) => picture.setStates(element, new Set(frame(id)), false));
    },
    /**
     * Opens the side roads in which these parts stand, and that in which the focus is; all others close.
     * @param {(string | null)[]} ids
     */
    open(ids) {
      const { activeElement } = /** @type {Document} */ (viewport.getRootNode());
      const isInside = activeElement && viewport.contains(activeElement) && activeElement.closest('.np-panel');
      picture.open([...ids, isInside ? pickedBy(activeElement) : null]);
    },
    /** Brings a box into sight, moving as little as possible. @param {string} id */
    reveal(id) {
      view.reveal(picture.panelAreaOf(id) ?? picture.areaOf(id));
    },
    /**
     * Puts parts in the middle, as large as they fit.
     * @param {string[]} ids
     * @param {import('./camera.js').Framing} how
     */
    centreOn(ids, how) {
      const area = unionOf(ids.map(areaOf).filter(Boolean));
      if (area) view.frame(area, how);
    },
    /**
     * As `centreOn`, at a pace of one's own, also past the picture's edge; around nothing it shows the whole.
     * @param {string[]} ids
     * @param {import('./camera.js').Framing} how
     * @param {string} pace
     */
    filmOn(ids, how, pace) {
      const { width, height } = picture.size;
      const area = unionOf(ids.map(picture.areaOf).filter(Boolean)) ?? { x: 0, y: 0, width, height };
      view.film(area, how, pace);
    },
    /** Whether the map has this step or arrow. @param {string} id */
    holds: (id) => Boolean(content.graph && (own(content.graph.nodes, id) || own(content.graph.arrows, id))),
  };
}
