// A map with the family's sheet in reach: `openSheet` opens it, `sheetData` returns what stands on it, `placeOn` marks
// steps as where the family is, so that one page shows the sheet of every step.

import { openChart } from '../../../pathways/web/js/chart.js';
import { keepingOf } from '../../../pathways/web/js/place/keeping.js';
import { composeSheet } from '../../../pathways/web/js/place/sheet/data.js';
import { printSheet } from '../../../pathways/web/js/place/sheet/dialog.js';

const payload = JSON.parse(document.getElementById('payload').textContent);
const chart = openChart(document.getElementById('flowchart'), payload);
Object.assign(window, {
  openSheet: () => printSheet(chart),
  sheetData: () => composeSheet(chart),
  placeOn(steps) {
    keepingOf(payload).place.now = steps;
    chart.place.draw();
  },
});
