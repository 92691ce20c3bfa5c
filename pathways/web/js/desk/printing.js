// Printing what is wide: the sheet lies on its side while the page is printed.

import { make } from '../lib/dom.js';

const WIDE = '@page { size: landscape; margin: 12mm }';

/** A page's size can be told only by the document itself, not from within a widget. */
export function printWide() {
  const style = make('style', { text: WIDE });
  document.head.append(style);
  window.addEventListener('afterprint', () => style.remove(), { once: true });
  window.print();
}
