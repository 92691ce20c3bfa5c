// Which of two steps of a view comes first, or either, or never both: see docs/formats/study.md.

import { own } from '../lib/dom.js';

export function createPrecedence(view) {
  const { precedence, steps, arrows } = view;
  const place = new Map(steps.map((step, number) => [step, number]));
  const masks = Object.fromEntries(
    ['after', 'leads', 'never'].map((name) => [name, precedence[name].map((mask) => BigInt(`0x${mask}`))]),
  );
  const has = (name, i, j) => ((masks[name][i] >> BigInt(j)) & 1n) === 1n;

  function chain(from, to) {
    const found = [];
    for (let at = from; at !== to && found.length <= steps.length; ) {
      const number = precedence.hop[place.get(at)][place.get(to)];
      if (number < 0) return [];
      const arrow = precedence.arrows[number];
      found.push(arrow);
      at = arrows[arrow].to;
    }
    return found;
  }

  function compare(a, b) {
    const [i, j] = [place.get(a), place.get(b)];
    if (has('after', i, j)) return { meeting: 'before', chain: chain(a, b), earlier: a, later: b };
    if (has('after', j, i)) return { meeting: 'after', chain: chain(b, a), earlier: b, later: a };
    if (has('leads', i, j)) return { meeting: 'leads', chain: chain(a, b), earlier: a, later: b };
    if (has('leads', j, i)) return { meeting: 'led', chain: chain(b, a), earlier: b, later: a };
    return { meeting: has('never', i, j) ? 'never' : 'open', chain: [], earlier: a, later: b };
  }

  // What a source says would go wrong otherwise, the later step first; nothing where none says so.
  function cautions({ chain: found, earlier, later }) {
    if (!found.length) return [];
    return [later, earlier].flatMap((step) => {
      const note = own(view.notes, step);
      return note
        ? [note.rationale, note.pitfalls].filter(Boolean).map((text) => ({ step, text, cites: note.cites }))
        : [];
    });
  }

  return { compare, cautions, has: (step) => place.has(step) };
}
