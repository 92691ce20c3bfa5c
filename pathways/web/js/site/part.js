// Hands a part that was loaded later to the page that asked for it.

/** @param {string} name @param {(place: any) => void} show */
export function givePart(name, show) {
  const page = /** @type {any} */ (window);
  page.pathwaysParts = { ...page.pathwaysParts, [name]: show };
}
