// Style sheets that a script adds: constructed ones, since a page with a strict policy allows no style element.

/**
 * Adds a style sheet to a page or a shadow root; an old browser gets an element.
 * @param {Document | ShadowRoot} scope
 * @param {string} text
 */
export function addStyle(scope, text) {
  const page = scope.ownerDocument ?? /** @type {Document} */ (scope);
  if (!('adoptedStyleSheets' in scope)) return addElement(page, /** @type {any} */ (scope), text);
  // Of the window that the page is in: another one's would not be taken.
  const Sheet = /** @type {any} */ (page.defaultView).CSSStyleSheet;
  /** @type {CSSStyleSheet} */
  const sheet = new Sheet();
  sheet.replaceSync(text);
  scope.adoptedStyleSheets = [...scope.adoptedStyleSheets, sheet];
  return {
    /** @param {string} next */
    set: (next) => sheet.replaceSync(next),
    remove() {
      scope.adoptedStyleSheets = scope.adoptedStyleSheets.filter((one) => one !== sheet);
    },
  };
}

/** @param {Document} page @param {any} scope @param {string} text */
function addElement(page, scope, text) {
  const style = page.createElement('style');
  style.textContent = text;
  (scope.head ?? scope).prepend(style);
  return {
    /** @param {string} next */
    set(next) {
      style.textContent = next;
    },
    remove: () => style.remove(),
  };
}

/**
 * Makes a second place look as the place of an element in the page does, with styles of its own after those.
 * @param {Element} element
 * @param {Document | ShadowRoot} scope the second place
 * @param {string} own
 */
export function shareStyles(element, scope, own) {
  const from = /** @type {Document | ShadowRoot} */ (element.getRootNode());
  const scopes = from === document ? [document] : [document, from];
  const sheets = scopes.flatMap((one) => [...one.styleSheets, ...(one.adoptedStyleSheets ?? [])]);
  const texts = sheets.map(textOf);
  for (const sheet of sheets.filter((_, n) => texts[n] === null)) addLink(sheet, scope);
  addStyle(scope, [...new Set(texts), own].join('\n'));
}

/**
 * The rules of a sheet; of a page that was opened from a disk no script may read them.
 * @param {CSSStyleSheet} sheet
 */
function textOf(sheet) {
  try {
    return [...sheet.cssRules].map((rule) => rule.cssText).join('\n');
  } catch {
    return null;
  }
}

/** @param {CSSStyleSheet} sheet @param {any} scope */
function addLink(sheet, scope) {
  const link = (scope.ownerDocument ?? scope).createElement('link');
  link.rel = 'stylesheet';
  link.href = sheet.href;
  (scope.head ?? scope).prepend(link);
}
