// One map on a page of its own, from the payload in the page.

import { mount } from '../chart.js';

mount(document.getElementById('flowchart'), JSON.parse(document.getElementById('payload').textContent));
