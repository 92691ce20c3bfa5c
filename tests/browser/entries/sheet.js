// A map with the family's sheet in reach: `openSheet` opens it, `sheetData` returns what stands on it.

import { openChart } from '../../../pathways/web/js/chart.js';
import { composeSheet } from '../../../pathways/web/js/place/sheet/data.js';
import { printSheet } from '../../../pathways/web/js/place/sheet/dialog.js';

const payload = JSON.parse(document.getElementById('payload').textContent);
const chart = openChart(document.getElementById('flowchart'), payload);
Object.assign(window, { openSheet: () => printSheet(chart), sheetData: () => composeSheet(chart) });
