// Search over titles and synonyms: without regard to case and accents, and forgiving one wrong letter in a long word.

const FORGIVING_FROM = 5;
const RESULTS = 8;

function fold(text) {
  return text.normalize('NFD').replace(/[\u0300-\u036f]/g, '').toLowerCase();
}

function wordsIn(text) {
  return fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];
}

// True if a becomes b by changing, adding, leaving out or swapping one letter at most.
function isOneLetterOff(a, b) {
  if (Math.abs(a.length - b.length) > 1) return false;
  let at = 0;
  while (at < a.length && a[at] === b[at]) at += 1;
  const tail = (text, by) => text.slice(at + by);
  return tail(a, 1) === tail(b, 1) || tail(a, 1) === tail(b, 0) || tail(a, 0) === tail(b, 1)
    || (a[at] === b[at + 1] && a[at + 1] === b[at] && tail(a, 2) === tail(b, 2));
}

function scoreWord(wanted, token) {
  if (token === wanted) return 4;
  if (token.startsWith(wanted)) return 3;
  if (wanted.length >= 3 && token.includes(wanted)) return 2;
  if (wanted.length < FORGIVING_FROM) return 0;
  const starts = [-1, 0, 1].map((extra) => token.slice(0, wanted.length + extra));
  return [token, ...starts].some((part) => isOneLetterOff(wanted, part)) ? 1 : 0;
}

function createIndex(payload) {
  const entries = payload.order.filter((id) => own(payload.nodes, id)).map((id) => {
    const node = payload.nodes[id];
    return {
      id,
      title: wordsIn(`${node.title.family} ${node.title.trainee}`),
      other: wordsIn([node.subtitle?.family, node.subtitle?.trainee, ...node.search].filter(Boolean).join(' ')),
    };
  });
  const best = (wanted, tokens) => tokens.reduce((most, token) => Math.max(most, scoreWord(wanted, token)), 0);
  return (query) => {
    const wanted = wordsIn(query);
    if (!wanted.length) return [];
    return entries
      .map(({ id, title, other }) => {
        const scores = wanted.map((word) => Math.max(best(word, title) * 1.5, best(word, other)));
        return { id, score: Math.min(...scores) && scores.reduce((sum, score) => sum + score, 0) };
      })
      .filter((hit) => hit.score > 0)
      .sort((a, b) => b.score - a.score)
      .map((hit) => hit.id);
  };
}
