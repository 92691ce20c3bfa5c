// Moving by keyboard: one box at a time is a stop of the Tab key, the arrow keys follow the arrows of the map.

import { own } from '../lib/dom.js';

const PAN_BY = 60;

export function createKeyboard(chart) {
  let at = null;
  let cameFrom = null;

  const order = () => {
    const { picture, payload, graph } = chart;
    const ids = picture.isOverview ? graph.phases.map((phase) => phase.id) : payload.order;
    return ids.filter((id) => picture.boxes.has(id));
  };

  function boxFor(id) {
    const { graph, picture } = chart;
    if (!id || !graph.kindOf(id)) return null;
    if (picture.isOverview) return graph.phaseOf(id);
    if (graph.kindOf(id) === 'arrow') return graph.arrows[id].from;
    return (graph.phaseById.get(id) ?? graph.groupById.get(id))?.steps[0] ?? id;
  }

  // Tab enters the chart at the selected step, or at the start.
  function rove(id = chart.memory.selected) {
    const { picture, payload } = chart;
    const target = [boxFor(id), boxFor(payload.start), order()[0]].find((box) => picture.boxes.has(box));
    picture.boxes.forEach((element, box) => element.setAttribute('tabindex', box === target ? '0' : '-1'));
    at = target ?? null;
  }

  function focusBox(id, isTold = true) {
    const element = chart.picture.boxes.get(id);
    if (!element) return;
    rove(id);
    element.focus({ preventScroll: true });
    chart.view.reveal(id);
    element.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    if (isTold) chart.live.tellFocused(id);
  }

  function step(from, direction) {
    const near = (id) => chart.graph[direction](id).filter((other) => chart.picture.boxes.has(other));
    const [target] = near(from);
    if (!target) return chart.live.tellFocused(from);
    cameFrom = { id: from, direction };
    return focusBox(target);
  }

  // The other ways out of (or into) the step that we came from.
  function cycle(from, by) {
    const { graph, picture } = chart;
    const origin = cameFrom ?? { id: graph.before(from)[0], direction: 'after' };
    const siblings = origin.id ? graph[origin.direction](origin.id).filter((id) => picture.boxes.has(id)) : [];
    const place = siblings.indexOf(from);
    if (place >= 0 && siblings.length > 1) focusBox(siblings[(place + by + siblings.length) % siblings.length]);
  }

  function press(id) {
    if (chart.memory.selected === id && !chart.card.element.hidden) chart.card.focus();
    else chart.select(id, { by: 'keyboard' });
  }

  const KEYS = {
    ArrowRight: (id) => step(id, 'after'),
    ArrowDown: (id) => step(id, 'after'),
    ArrowLeft: (id) => step(id, 'before'),
    ArrowUp: (id) => step(id, 'before'),
    ']': (id) => cycle(id, 1),
    '[': (id) => cycle(id, -1),
    Home: () => focusBox(order()[0]),
    End: () => focusBox(order().at(-1)),
    Enter: press,
    ' ': press,
  };
  const PANS = { ArrowRight: [-1, 0], ArrowLeft: [1, 0], ArrowDown: [0, -1], ArrowUp: [0, 1] };

  function onChartKey(event) {
    const target = event.target.closest?.('.np-node, .np-arrow');
    if (!target || event.ctrlKey || event.metaKey || event.altKey) return;
    const pan = event.shiftKey ? own(PANS, event.key) : null;
    const act = own(KEYS, event.key);
    if (!pan && !act) return;
    event.preventDefault();
    event.stopPropagation();
    if (pan) chart.view.panBy(pan[0] * PAN_BY, pan[1] * PAN_BY, true);
    else act(target.dataset.pick ?? target.dataset.id);
  }

  // Keys that work anywhere in the flowchart; single letters must not reach the page around it.
  function onAnyKey(event) {
    const isWriting = event.target.matches?.('input, textarea');
    const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey;
    if (event.key === '/' && isPlain && !isWriting) {
      event.preventDefault();
      chart.search.focus();
    } else if (event.key === 'Escape' && (chart.memory.selected || chart.isFull)) {
      event.stopPropagation();
      if (chart.memory.selected) chart.close();
      else chart.toggleFull();
    }
    if (isPlain && event.key.length === 1) event.stopPropagation();
  }

  return {
    rove,
    focusBox,
    boxFor,
    onChartKey,
    onAnyKey,
    get at() {
      return at;
    },
  };
}
