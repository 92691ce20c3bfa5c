// Small helpers for lists.

/**
 * @template Item
 * @param {Item[]} items
 * @param {(item: Item) => unknown} keyOf
 */
export function uniqueBy(items, keyOf) {
  return [...new Map(items.map((item) => [keyOf(item), item])).values()];
}

/**
 * @template Item
 * @param {Item[]} items
 */
export function unique(items) {
  return [...new Set(items)];
}
