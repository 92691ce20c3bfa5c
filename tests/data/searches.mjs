// Answers words as the search in the bar does: from stdin {root, data, words}, to stdout what each word finds.

import { readFileSync } from 'node:fs';

const { root, data, words } = JSON.parse(readFileSync(0, 'utf8'));
const { createFindAll } = await import(`${root}/find/findall.js`);
const { questionsFor } = await import(`${root}/lib/questions.js`);
const find = createFindAll(data);
const answers = words.map((word) => {
  const found = find(word).map(({ id }) => id);
  return { asks: questionsFor(data.questions, word, found.length > 0).map(({ id }) => id), found };
});
process.stdout.write(JSON.stringify(answers));
