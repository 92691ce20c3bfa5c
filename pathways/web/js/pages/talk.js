// A talk on a page of its own, in every language and region that came with the page.

import { mount } from '../talk.js';

/** @param {string} id @returns {any} */
const at = (id) => document.getElementById(id);

mount(at('talk'), JSON.parse(at('payload').textContent));
