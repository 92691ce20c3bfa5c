// The questions before hard parts, found by what they are about; what is behind them is found only after a yes.

import { fold, scoreWord, wordsIn } from './search.js';

const LEAST = 4;

/**
 * Returns the questions that a query touches, such as "comes back". A short word touches one only as a whole.
 * @template {import('../types/payload.d.ts').QuestionData} Question
 * @param {Question[]} questions
 * @param {string} query
 * @param {boolean} isFoundOpenly whether the query finds something that is open to all
 * @returns {Question[]}
 */
export function questionsFor(questions, query, isFoundOpenly) {
  const words = wordsIn(query);
  const wanted = words.filter((word) => word.length >= LEAST);
  const plain = ` ${words.join(' ')} `;
  /** @param {string} told */
  const isTold = (told) => {
    if (told.includes(' ')) {
      const parts = wordsIn(told);
      const end = (parts.at(-1) ?? '').length < LEAST ? ' ' : '';
      return plain.includes(` ${parts.join(' ')}${end}`);
    }
    if (words.includes(fold(told))) return true;
    return wanted.some((word) => told.startsWith(word) || (word.length > told.length - 3 && scoreWord(word, told) > 0));
  };
  const sure = questions.filter((question) => question.words.always.some(isTold));
  if (sure.length || isFoundOpenly) return sure;
  return questions.filter((question) => question.words.alone.some(isTold));
}
