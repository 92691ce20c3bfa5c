// Moving by keyboard: one box at a time is a stop of the Tab key, the arrow keys follow the arrows of the map.

import { own } from '../lib/dom.js';
import { pickedBy } from './picture.js';

const PAN_BY = 60;
/** @type {Record<string, [number, number]>} */
const PANS = { ArrowRight: [-1, 0], ArrowLeft: [1, 0], ArrowDown: [0, -1], ArrowUp: [0, 1] };

/**
 * @param {import('./mapview.js').Content} content the graph, the reading order and the first step of what is shown
 * @param {ReturnType<typeof import('./picture.js').createPicture>} picture
 * @param {ReturnType<typeof import('./view.js').createView>} view
 * @param {{ onPress: (id: string) => void, onFocus: (id: string) => void }} heard
 */
export function createKeyboard(content, picture, view, { onPress, onFocus }) {
  /** @type {{ id: string, direction: 'after' | 'before' } | null} */
  let cameFrom = null;

  const order = () => {
    const ids = picture.isOverview ? content.graph.phases.map((phase) => phase.id) : content.order;
    return ids.filter((id) => picture.boxes.has(id));
  };

  /** The box that stands for a step, arrow, phase or group. @param {string | null} id */
  function boxFor(id) {
    const { graph } = content;
    if (!id || !graph.kindOf(id)) return null;
    if (picture.isOverview) return graph.phaseOf(id);
    if (graph.kindOf(id) === 'arrow') return graph.arrows[id].from;
    return (graph.phaseById.get(id) ?? graph.groupById.get(id))?.steps[0] ?? id;
  }

  /** Tab enters the map at this id, or at the start. @param {string | null} id */
  function rove(id = null) {
    const target = [boxFor(id), boxFor(content.start), order()[0]].find((box) => picture.boxes.has(box));
    picture.boxes.forEach((element, box) => element.setAttribute('tabindex', box === target ? '0' : '-1'));
  }

  /** @param {string} id @param {boolean} isTold */
  function focusBox(id, isTold = true) {
    const element = picture.boxes.get(id);
    if (!element) return;
    rove(id);
    picture.open([id]);
    element.focus({ preventScroll: true });
    view.reveal(picture.areaOf(id));
    element.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    if (isTold) onFocus(id);
  }

  /**
   * @param {string} from
   * @param {'after' | 'before'} direction
   */
  function step(from, direction) {
    const [target] = content.graph[direction](from).filter((other) => picture.boxes.has(other));
    if (!target) return onFocus(from);
    cameFrom = { id: from, direction };
    return focusBox(target);
  }

  // The other ways out of (or into) the step that we came from.
  /**
   * @param {string} from
   * @param {number} by
   */
  function cycle(from, by) {
    const { graph } = content;
    const origin = cameFrom ?? { id: graph.before(from)[0], direction: /** @type {const} */ ('after') };
    const siblings = origin.id ? graph[origin.direction](origin.id).filter((id) => picture.boxes.has(id)) : [];
    const place = siblings.indexOf(from);
    if (place >= 0 && siblings.length > 1) focusBox(siblings[(place + by + siblings.length) % siblings.length]);
  }

  /** @type {Record<string, (id: string) => void>} */
  const keys = {
    ArrowRight: (id) => step(id, 'after'),
    ArrowDown: (id) => step(id, 'after'),
    ArrowLeft: (id) => step(id, 'before'),
    ArrowUp: (id) => step(id, 'before'),
    ']': (id) => cycle(id, 1),
    '[': (id) => cycle(id, -1),
    Home: () => focusBox(order()[0]),
    End: () => focusBox(order().at(-1)),
    Enter: onPress,
    ' ': onPress,
  };

  /** @param {KeyboardEvent} event */
  function onKey(event) {
    const id = event.target instanceof Element && event.target.closest('.np-node, .np-arrow') && pickedBy(event.target);
    if (!id || event.ctrlKey || event.metaKey || event.altKey) return;
    const pan = event.shiftKey ? own(PANS, event.key) : null;
    const act = own(keys, event.key);
    if (!pan && !act) return;
    event.preventDefault();
    event.stopPropagation();
    if (pan) view.panBy(pan[0] * PAN_BY, pan[1] * PAN_BY, true);
    else act(id);
  }

  return { rove, focusBox, boxFor, onKey };
}
