// What a query finds beyond this map: steps of other maps, and the questions that come before hard parts.

import { goToMap } from './onward.js';
import { questionsFor } from './search.js';

const RESULTS_ELSEWHERE = 4;

// What a query finds beyond this map: steps of other maps, and the questions that come before hard parts.
export function findBeyond(chart, query) {
  if (!chart.callbacks.wished) return [];
  const others = chart
    .indexElsewhere(query)
    .slice(0, RESULTS_ELSEWHERE)
    .map((place) => {
      const step = chart.payload.elsewhere[place];
      const note = chart.words('search_elsewhere', { title: step.map[chart.voice] });
      return {
        id: `${step.map_id}/${step.step}`,
        title: step.title[chart.voice],
        note,
        act: () => goToMap(chart, step.map_id, step.step),
      };
    });
  const asked = questionsFor(chart.payload, query, others.length + chart.index(query).length > 0).map((question) => ({
    id: `ask/${question.id}`,
    title: question.title,
    note: chart.words('search_asks'),
    act: () => chart.asking.show(question.id),
  }));
  return [...others, ...asked];
}
