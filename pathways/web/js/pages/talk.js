// A talk on a page of its own, in every language and region that came with the page.

import { mount } from '../talk.js';

mount(document.getElementById('talk'), JSON.parse(document.getElementById('payload').textContent));
