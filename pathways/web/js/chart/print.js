// On paper the map is the wide one, and everything is open: what is folded is opened, and closed after printing.

import { resize, showPicture } from './drawing.js';

export function createPrint(chart) {
  const { signal } = chart.page.stop;
  let opened = [];
  window.addEventListener(
    'beforeprint',
    () => {
      opened = [...chart.card.element.querySelectorAll('details:not([open])')];
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
