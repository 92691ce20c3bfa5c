// What is looked at in the library.

export function createState() {
  return {
    table: '',
    entry: '',
    voice: '',
    filters: /** @type {Record<string, string>} */ ({}),
    search: '',
    sort: { column: 0, isDown: false },
    isOpen: false,
    seen: -1,
    revealed: -1,
  };
}
