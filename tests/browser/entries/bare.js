// The flowchart for tests: `mountFlow` puts it into `window.place` and notes in `window.picks` what was picked.

import { mount } from '../../../pathways/web/js/chart.js';

window.mountFlow = (data) => mount(window.place, data, { picked: (value) => window.picks.push(value) });
