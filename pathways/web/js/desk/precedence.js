// Which of two steps of a view comes first, or either, or never both: see docs/formats/study.md.

import { own } from '../lib/dom.js';

/** @typedef {import('../types/payload.d.ts').StudyData} StudyData */
/** @typedef {Pick<StudyData, 'precedence' | 'steps' | 'arrows' | 'notes'>} View */
/** @typedef {'after' | 'leads' | 'never'} Relation */
/** @typedef {{ meeting: string, chain: string[], earlier: string, later: string }} Order */

/** @param {View} view */
export function createPrecedence(view) {
  const { precedence, steps } = view;
  const places = new Map(steps.map((step, number) => [step, number]));
  /** @param {string} step */
  const placeOf = (step) => places.get(step) ?? -1;
  /** @param {string[]} hex */
  const masksOf = (hex) => hex.map((mask) => BigInt(`0x${mask}`));
  const { after, leads, never } = precedence;
  const masks = { after: masksOf(after), leads: masksOf(leads), never: masksOf(never) };
  /** @param {Relation} name @param {string} a @param {string} b */
  const has = (name, a, b) => ((masks[name][placeOf(a)] >> BigInt(placeOf(b))) & 1n) === 1n;

  /** @param {string} meeting @param {string} earlier @param {string} later @returns {Order} */
  const inOrder = (meeting, earlier, later) => ({
    meeting,
    chain: chainOf(view, places, earlier, later),
    earlier,
    later,
  });

  /** @param {string} a @param {string} b @returns {Order} */
  function compare(a, b) {
    if (has('after', a, b)) return inOrder('before', a, b);
    if (has('after', b, a)) return inOrder('after', b, a);
    if (has('leads', a, b)) return inOrder('leads', a, b);
    if (has('leads', b, a)) return inOrder('led', b, a);
    return { meeting: has('never', a, b) ? 'never' : 'open', chain: [], earlier: a, later: b };
  }

  /**
   * What a source says would go wrong otherwise, the later step first; nothing where none says so.
   * @param {Order} order
   */
  function cautions({ chain, earlier, later }) {
    if (!chain.length) return [];
    return [later, earlier].flatMap((step) => {
      const note = own(view.notes, step);
      return note
        ? [note.rationale, note.pitfalls].filter(Boolean).map((text) => ({ step, text, cites: note.cites }))
        : [];
    });
  }

  return { compare, cautions };
}

/**
 * The arrows from a step to a later one; none where the table knows no way.
 * @param {View} view
 * @param {Map<string, number>} places
 * @param {string} from
 * @param {string} to
 */
function chainOf({ precedence: { hop, arrows: names }, steps, arrows }, places, from, to) {
  /** @type {string[]} */
  const chain = [];
  for (let at = from; at !== to && chain.length <= steps.length; ) {
    const number = hop[places.get(at) ?? -1][places.get(to) ?? -1];
    if (number < 0) return [];
    chain.push(names[number]);
    at = arrows[names[number]].to;
  }
  return chain;
}
