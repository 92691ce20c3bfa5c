// Small helpers for lists.

export function uniqueBy(items, keyOf) {
  return [...new Map(items.map((item) => [keyOf(item), item])).values()];
}

export function unique(items) {
  return [...new Set(items)];
}
