// One map on a page of its own, from the payload in the page.

import { mount } from '../chart.js';

/** @param {string} id @returns {any} */
const at = (id) => document.getElementById(id);

mount(at('flowchart'), JSON.parse(at('payload').textContent));
