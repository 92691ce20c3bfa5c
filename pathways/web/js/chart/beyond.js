// What a query finds beyond this map: steps of other maps, and the questions that come before hard parts.

import { questionsFor } from '../lib/questions.js';
import { goToMap } from './onward.js';

const RESULTS_ELSEWHERE = 4;

/**
 * @param {import('../types/chart.d.ts').Chart} chart
 * @param {string} query
 * @returns {import('../types/chart.d.ts').Hit[]}
 */
export function findBeyond(chart, query) {
  if (!chart.page.callbacks.wished) return [];
  const { content } = chart;
  const others = content
    .findElsewhere(query)
    .slice(0, RESULTS_ELSEWHERE)
    .map((place) => {
      const step = content.payload.elsewhere[place];
      const note = content.words('search_elsewhere', { title: step.map[content.voice] });
      return {
        id: `${step.map_id}/${step.step}`,
        title: step.title[content.voice],
        note,
        act: (isHere = false) => goToMap(chart, step.map_id, step.step, isHere),
      };
    });
  const asked = questionsFor(
    content.payload.questions ?? [],
    query,
    others.length + content.find(query).length > 0,
  ).map((question) => ({
    id: `ask/${question.id}`,
    title: question.title,
    note: content.words('search_asks'),
    act: () => chart.asking.show(question.id),
  }));
  return [...others, ...asked];
}
