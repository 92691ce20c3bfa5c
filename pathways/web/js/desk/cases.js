// Case walks: a made-up case, stop by stop; at a decision the reader chooses, and the way walked lies on the map.

import { make, makeButton, own, scrollGently } from '../lib/dom.js';
import { drawCaseAsk } from './caseask.js';
import { foldSources } from './reason.js';
import { isDecided, isOver, openWalk, walkOnMap } from './walk.js';

/** @typedef {import('../types/desk.d.ts').Desk} Desk */
/** @typedef {import('../types/desk.d.ts').Walk} Walk */
/** @typedef {import('../types/payload.d.ts').CaseData} CaseData */
/** @typedef {{ open: (id: string | null) => void, again: (id: string) => void, goOn: (walk: Walk) => void,
 *   draw: (focus: string) => void }} Acts */

/** @param {Desk} desk */
export function createCaseWalk(desk) {
  const element = make('div', { class: 'ns-cases' });
  const shownCase = () => desk.data.cases.cases.find((one) => one.id === desk.memory.caseId);

  /** @type {Acts} */
  const acts = {
    draw,
    open(id) {
      desk.memory.caseId = id;
      const one = shownCase();
      if (one) desk.wantMap(one.pathway, one.region);
      draw('.ns-case-title');
    },
    again(id) {
      delete desk.memory.walks[id];
      acts.open(id);
    },
    goOn(walk) {
      walk.at += 1;
      draw('.ns-stops > li:last-child .ns-stop-name');
      scrollGently(element.querySelector('.ns-stops > li:last-child'), 'nearest');
    },
  };

  /** @param {string | null} focus what takes the focus */
  function draw(focus = null) {
    const { words, memory } = desk;
    const one = shownCase();
    const walk = one && openWalk(memory.walks, one.id);
    element.replaceChildren(
      make('p', { class: 'ns-notice', text: words('study_case_notice') }),
      ...(walk ? drawCase(desk, one, walk, acts) : drawCaseList(desk, acts)),
    );
    desk.light(walk ? lightOf(desk, one, walk) : {});
    if (focus) element.querySelector(focus)?.focus({ preventScroll: true });
  }

  return { element, draw: () => draw() };
}

/** The way walked, and where it stands. @param {Desk} desk @param {CaseData} one @param {Walk} walk */
function lightOf({ words, data }, one, walk) {
  const way = walkOnMap(one, walk, data.map.arrows);
  return { ...way, text: words('learn_case_lit', { name: data.cases.names[one.stops[walk.at].step] }) };
}

/** @param {Desk} desk @param {Acts} acts */
function drawCaseList({ words, data, memory }, { open }) {
  const items = data.cases.cases.map((one) => {
    const walk = own(memory.walks, one.id);
    const text = walk && words(walk.at >= one.stops.length - 1 ? 'learn_case_walked' : 'learn_case_begun');
    const button = makeButton('ns-case-button', '', () => open(one.id), { 'data-case': one.id });
    button.append(
      make('span', { class: 'ns-case-name', text: one.title }),
      make('span', { class: 'ns-quiet', text: `${one.map} · ${one.region_title}` }),
      walk ? make('span', { class: 'ns-verdict', text }) : '',
    );
    return make('li', {}, button);
  });
  return [
    make('h2', { class: 'ns-case-title', tabindex: '-1', text: words('learn_cases') }),
    make('ul', { class: 'ns-case-list' }, ...items),
  ];
}

/** @param {Desk} desk @param {CaseData} one @param {Walk} walk @param {Acts} acts */
function drawCase(desk, one, walk, acts) {
  const { words, data } = desk;
  const stops = one.stops.slice(0, walk.at + 1).map((_, place) => drawStop(desk, one, walk, place, acts));
  const parts = [
    makeButton('np-link ns-back', words('learn_case_all'), () => acts.open(null)),
    make('h2', { class: 'ns-case-title', tabindex: '-1', text: one.title }),
    make('p', { class: 'ns-quiet', text: `${one.map} · ${one.region_title}` }),
    make('p', { text: one.opening }),
    make('ol', { class: 'ns-stops' }, ...stops),
  ];
  if (!isOver(one, walk)) return parts;
  const end = make(
    'section',
    { class: 'ns-case-end' },
    make('p', { class: 'ns-label', text: words('learn_case_end') }),
    foldSources(desk, one.cites, data.cases.sources),
    makeButton('np-button', words('learn_case_again'), () => acts.again(one.id)),
  );
  return [...parts, end];
}

/** @param {Desk} desk @param {CaseData} one @param {Walk} walk @param {number} place @param {Acts} acts */
function drawStop(desk, one, walk, place, acts) {
  const { words, data } = desk;
  const stop = one.stops[place];
  const isLast = place === walk.at;
  const hasMore = isLast && place < one.stops.length - 1 && isDecided(one, walk, place);
  return make(
    'li',
    { class: isLast ? 'is-here' : '' },
    make('h3', { class: 'ns-stop-name', tabindex: '-1', text: data.cases.names[stop.step] }),
    stop.tells ? make('p', { text: stop.tells }) : null,
    stop.ask ? drawCaseAsk(desk, one, walk, place, stop.ask, acts.draw) : null,
    hasMore ? makeButton('np-button ns-primary ns-go-on', words('learn_go_on'), () => acts.goOn(walk)) : null,
  );
}
