// Listens to pointer, keys and room for the whole widget.

import { createGestures } from '../map/gestures.js';
import { setFull } from './actions.js';
import { resize } from './drawing.js';
import { createPrint } from './print.js';
import { paint } from './selection.js';

export function listen(chart) {
  const { signal } = chart.stop;
  const { root, viewport, keyboard } = chart;
  const idOf = (event) => {
    const data = event.target.closest?.('.np-node, .np-arrow, .np-phase-heading, .np-group-heading')?.dataset;
    return data?.pick ?? data?.id;
  };
  const look = (id) => {
    chart.preview = id && chart.graph.kindOf(id) ? id : null;
    paint(chart);
  };
  viewport.addEventListener(
    'click',
    (event) => {
      const id = idOf(event);
      if (id && chart.graph.kindOf(id)) chart.select(id, { by: 'pointer' });
    },
    { signal },
  );
  viewport.addEventListener('pointerover', (event) => event.pointerType === 'mouse' && look(idOf(event)), { signal });
  viewport.addEventListener('pointerleave', () => look(null), { signal });
  viewport.addEventListener('focusin', (event) => look(event.target.matches(':focus-visible') ? idOf(event) : null), {
    signal,
  });
  viewport.addEventListener('focusout', () => look(null), { signal });
  viewport.addEventListener('keydown', keyboard.onChartKey, { signal });
  root.addEventListener('keydown', keyboard.onAnyKey, { signal });
  document.addEventListener(
    'fullscreenchange',
    () => {
      const isFull = root.getRootNode().fullscreenElement === root;
      if (isFull !== chart.isFull) setFull(chart, isFull);
    },
    { signal },
  );
  const watcher = new ResizeObserver(() => resize(chart));
  watcher.observe(root);
  signal.addEventListener('abort', () => watcher.disconnect());
  createGestures(chart, viewport, signal);
  createPrint(chart);
}
