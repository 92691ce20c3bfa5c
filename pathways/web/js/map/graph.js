// What leads where: look-ups in the payload, alike for steps, arrows, phases and option groups.

import { own } from '../lib/dom.js';
import { unique } from '../lib/lists.js';

/** @typedef {import('../types/payload.d.ts').Payload} Payload */
/** @typedef {import('../types/payload.d.ts').Voice} Voice */

/** @param {Pick<Payload, 'nodes' | 'arrows' | 'phases' | 'groups'>} payload */
export function createGraph(payload) {
  const { nodes, arrows, phases } = payload;
  const groups = payload.groups ?? [];
  const groupById = new Map(groups.map((group) => [group.id, group]));
  const phaseById = new Map(phases.map((phase) => [phase.id, phase]));

  /**
   * @param {string | null} id
   * @returns {'step' | 'arrow' | 'group' | 'phase' | null}
   */
  function kindOf(id) {
    if (own(nodes, id)) return 'step';
    if (own(arrows, id)) return 'arrow';
    if (groupById.has(id)) return 'group';
    return phaseById.has(id) ? 'phase' : null;
  }

  /**
   * @param {string} id
   * @param {Voice} voice
   * @returns {string}
   */
  function titleOf(id, voice) {
    const kind = kindOf(id);
    if (kind === 'arrow') return `${titleOf(arrows[id].from, voice)} → ${titleOf(arrows[id].to, voice)}`;
    if (kind === 'step') return nodes[id].title[voice];
    if (kind === 'group') return groupById.get(id).title[voice];
    return kind === 'phase' ? phaseById.get(id).title[voice] : '';
  }

  /**
   * @param {string} id
   * @returns {string | null}
   */
  function phaseOf(id) {
    const kind = kindOf(id);
    if (kind === 'phase') return id;
    if (kind === 'group') return groupById.get(id).phase;
    const step = kind === 'arrow' ? arrows[id].from : id;
    return own(nodes, step)?.phase ?? null;
  }

  /**
   * @param {string} id
   * @param {'from' | 'to'} from
   * @param {'from' | 'to'} to
   */
  function phaseLinks(id, from, to) {
    const found = Object.values(arrows)
      .filter((arrow) => nodes[arrow[from]].phase === id && nodes[arrow[to]].phase !== id)
      .filter((arrow) => !['with', 'requires', 'informs'].includes(arrow.kind))
      .map((arrow) => nodes[arrow[to]].phase);
    return phases.map((phase) => phase.id).filter((other) => found.includes(other));
  }

  /**
   * @param {string} id
   * @param {(step: string) => string[]} look
   */
  function groupLinks(id, look) {
    return unique(groupById.get(id).steps.flatMap((step) => look(step)));
  }

  // What may follow, or come before, along the moves only.
  /**
   * @param {string} id
   * @returns {string[]}
   */
  function after(id) {
    const kind = kindOf(id);
    if (kind === 'step') return unique(nodes[id].next.map((arrow) => arrows[arrow].to));
    if (kind === 'group') return groupLinks(id, after);
    return kind === 'arrow' ? [arrows[id].to] : phaseLinks(id, 'from', 'to');
  }

  /**
   * @param {string} id
   * @returns {string[]}
   */
  function before(id) {
    const kind = kindOf(id);
    if (kind === 'step') return unique(nodes[id].before.map((arrow) => arrows[arrow].from));
    if (kind === 'group') return groupLinks(id, before);
    return kind === 'arrow' ? [arrows[id].from] : phaseLinks(id, 'to', 'from');
  }

  return { nodes, arrows, phases, groups, phaseById, groupById, kindOf, titleOf, phaseOf, after, before };
}
