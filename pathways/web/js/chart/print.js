// On paper the map is the wide one, and everything is open: what is folded is opened, and closed after printing.

import { resize, showPicture } from './drawing.js';

/** @param {import('../types/chart.d.ts').Chart} chart */
export function createPrint(chart) {
  const { signal } = chart.page.stop;
  /** @type {HTMLDetailsElement[]} */
  let opened = [];
  const folded = () =>
    /** @type {NodeListOf<HTMLDetailsElement>} */ (chart.card.element.querySelectorAll('details:not([open])'));
  window.addEventListener(
    'beforeprint',
    () => {
      opened = [...folded()];
      opened.forEach((entry) => {
        entry.open = true;
      });
      chart.page.isPrinting = true;
      chart.sheet.sync();
      showPicture(chart);
    },
    { signal },
  );
  window.addEventListener(
    'afterprint',
    () => {
      opened.forEach((entry) => {
        entry.open = false;
      });
      opened = [];
      chart.page.isPrinting = false;
      resize(chart);
    },
    { signal },
  );
}
