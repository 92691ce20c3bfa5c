// The style of the family's sheet: on the screen a preview, on paper pages of A4 or Letter. Black ink is enough.

/** In millimetres. */
export const SHEET_MARGINS = { top: 13, side: 14, foot: 14 };

/**
 * How it is set on paper, and where it is measured before: both must be the same.
 * @param {string} scope
 */
const paperRules = (scope) => `
  ${scope} .np-sheet-side { display: flow-root; margin: 0; font-size: var(--size); line-height: 1.26; }
  ${scope} .np-sheet-side h1 { font-size: 1.7em !important; }
  ${scope} .np-sheet-side h2 { margin-top: .5em; } ${scope} .np-sheet-side h3 { margin-top: .4em; }
  ${scope} .np-sheet-side .np-sheet-fill { margin-top: .45em; }
  ${scope} .np-sheet-asked > .np-sheet-line { height: 1.45em; }
  ${scope} .np-moments { gap: 4px 12px; } ${scope} .np-moments .np-glyph { inline-size: 24px; block-size: 24px; }
  ${scope} .np-sheet-side .np-sheet-small { font-size: .76em; line-height: 1.22; }
  ${scope} .np-sheet-side .np-sheet-front, ${scope} .np-sheet-side .np-sheet-asks { display: grid; gap: 0 16px; }
  ${scope} .np-sheet-side .np-sheet-front { grid-template-columns: var(--share, 40%) 1fr; }
  ${scope} .np-sheet-side .np-sheet-use ol { grid-template-columns: 3fr 4fr 6fr; }
  ${scope} .np-sheet-side .np-sheet-beside { grid-template-columns: 1fr 1fr; }
  ${scope} .np-sheet-side .np-sheet-asks { grid-template-columns: 1fr 1fr; }
  ${scope} .np-sheet-side .np-sheet-terms, ${scope} .np-sheet-side .np-sheet-folds { columns: 2; column-gap: 18px; }
  ${scope} .np-sheet-side .np-sheet-use h2 { margin: 0 0 .2em; }
  ${scope} .np-sheet-side .np-sheet-folds h2 { margin-top: 0; }
  ${scope} .np-sheet-side .np-sheet-asked { margin-bottom: .3em; }
  ${scope} .np-sheet-side .np-sheet-map svg { max-height: var(--map); }
  ${scope} .np-sheet-side .np-sheet-phases { flex-wrap: nowrap; margin: .5em 0; }
  ${scope} .np-sheet-side .np-sheet-phases li { flex: 1 1 0; }`;

/** For the page around it: while the sheet is open, only the sheet is printed. @param {string} paper */
export const SHEET_PAGE_CSS = (paper) => `
@page { size: ${paper}; margin: ${SHEET_MARGINS.top}mm ${SHEET_MARGINS.side}mm ${SHEET_MARGINS.foot}mm; }
@media screen { html, body { overflow: hidden !important; } }
@media print {
  body > :not(.np-sheet-host) { display: none !important; }
  html, body { margin: 0 !important; padding: 0 !important; }
  html, body { height: auto !important; min-height: 0 !important; overflow: visible !important;
    background: #fff !important; }
  .np-sheet-host { position: static !important; overflow: visible !important; background: none !important; }
}
.np-sheet-host { position: fixed; inset: 0; z-index: 2147483000; overflow: auto; background: #dfe3ea;
  display: block; }`;

export const SHEET_CSS = `
.np-root.np-sheet { container-type: normal; font-size: 15px; line-height: 1.4; color: #141a26; background: #dfe3ea;
  padding: 0 12px 32px; min-height: 100%; }
.np-sheet h1, .np-sheet h2, .np-sheet h3, .np-sheet p { margin: 0; }
/* The page around has sizes of its own for these: on paper they would stay as large however close a side is set. */
.np-sheet-side :where(p, ul, ol, li, strong, em, span) { font-size: inherit; line-height: inherit; }
.np-sheet-side :where(ul, ol) { margin: 0; }
.np-sheet-tools { position: sticky; top: 0; z-index: 2; display: flex; flex-wrap: wrap; gap: 10px; align-items: center;
  justify-content: center; padding: 10px 12px; margin: 0 -12px 16px; background: #fff;
  border-bottom: 1px solid #8b95a8; }
.np-sheet-tools label { display: inline-flex; gap: 8px; align-items: center; min-height: 44px; }
.np-sheet-tools select { font: inherit; color: inherit; background: #fff; min-height: 44px; padding: 0 10px;
  border: 1px solid #66728a; border-radius: 12px; }
.np-sheet-tools input { width: 20px; height: 20px; accent-color: #a8124f; }
.np-root .np-sheet-print { background: #a8124f; color: #fff; border-color: #a8124f; font-weight: 700; }
.np-root .np-sheet-print:hover { background: #8a0e41; border-color: #8a0e41; }
.np-sheet-pdf { display: flex; flex-wrap: wrap; gap: 8px; align-items: center; justify-content: center; }
.np-sheet-pdf p { max-width: 44rem; font-size: .9375rem; outline: none; }
.np-sheet-pdf:has(.np-sheet-pdf-make) { flex-basis: 100%; }
.np-sheet-private { flex-basis: 100%; text-align: center; font-size: .875rem; color: #49546a; }
.np-sheet-page { max-width: 780px; margin: 0 auto; padding: clamp(16px, 5vw, 44px); background: #fff; }
.np-sheet-side h1 { font-size: 1.75em !important; line-height: 1.15; }
.np-sheet-side h2 { font-size: 1.25em !important; line-height: 1.2; margin: 1.1em 0 .3em; break-after: avoid; }
.np-sheet-side h3 { font-size: 1.02em !important; margin: .8em 0 .15em; break-after: avoid; }
.np-sheet-side p + p, .np-sheet-side li + li { margin-top: .3em; }
.np-root .np-sheet-side ul { list-style: disc; padding-left: 1.15em; }
.np-sheet-quiet { color: #49546a; }
.np-sheet-small { font-size: .8em; line-height: 1.32; color: #333d52; }
.np-sheet-here { color: #a8124f; }
.np-root .np-sheet-side ol.np-sheet-phases { display: flex; gap: 5px; list-style: none; padding: 0; margin: .8em 0; }
.np-sheet-phases li { flex: 1 1 0; min-width: 0; margin: 0 !important; padding: 5px; border: 1px solid #8b95a8;
  font-size: .78em; line-height: 1.2; font-weight: 700; overflow-wrap: anywhere; hyphens: auto; }
.np-sheet-phases li.is-now { border: 3px solid #a8124f; } .np-sheet-phases li.is-next { border: 2px solid #141a26; }
.np-sheet-plain { display: block; font-weight: 400; }
.np-sheet-call { margin-top: .6em; padding: .1em .6em .6em; border-inline-start: 4px solid #a8124f; border-radius: 4px;
  background: #fbeff3; print-color-adjust: exact; -webkit-print-color-adjust: exact; }
.np-sheet-side .np-sheet-call h3 { margin-top: .3em; }
.np-sheet .np-glyph { color: #a8124f; } .np-sheet-fill .np-glyph { block-size: 1.2em; inline-size: auto; }
.np-sheet-chip { display: table; margin-top: 3px; padding: 0 6px; border: 1px solid #141a26; border-radius: 9px;
  font-size: .84em; line-height: 1.2; }
.is-now > .np-sheet-chip { background: #a8124f; border-color: #a8124f; color: #fff; print-color-adjust: exact;
  -webkit-print-color-adjust: exact; }
.np-sheet-front { display: grid; grid-template-columns: 42% 1fr; gap: 18px; }
.np-sheet-front > *, .np-sheet-back > * { min-width: 0; }
.np-sheet-front h2:first-child { margin-top: .3em; }
.np-sheet-map { margin: 0; print-color-adjust: exact; -webkit-print-color-adjust: exact; }
.np-sheet-map svg { display: block; width: 100%; height: auto; max-height: 640px; position: static; overflow: hidden; }
.np-sheet-map figcaption { text-align: center; font-size: .85em; color: #49546a; margin-top: 4px; }
.np-sheet .is-place-next .np-box { stroke: #141a26; stroke-width: 2.8; }
.np-sheet .np-here rect { stroke: #141a26; stroke-width: 1.4; fill: #fff; } .np-sheet .np-here text { fill: #141a26; }
.np-sheet .is-place-now .np-here rect { fill: #a8124f; stroke: #a8124f; }
.np-sheet .is-place-now .np-here text { fill: #fff; }
.np-sheet .is-place-another-way, .np-sheet .is-place-not-for-us { opacity: .75 !important; }
.np-sheet-many { columns: 2; column-gap: 16px; font-size: .92em; }
.np-sheet-side .np-sheet-many li { break-inside: avoid; margin-top: 0; }
.np-sheet-line { border-bottom: 1px solid #8b95a8; height: 1.75em; }
.np-sheet-asked { break-inside: avoid; }
.np-sheet-own { white-space: pre-wrap; overflow-wrap: anywhere; }
.np-sheet-fill { display: flex; gap: 8px; align-items: flex-end; margin-top: .7em; }
.np-sheet-fill > :last-child { flex: 1; }
.np-sheet-side > .np-sheet-small { margin-top: .7em; }
.np-sheet-use { margin-top: .6em; padding: .4em .7em .5em; border: 1.5px solid #141a26; border-radius: 8px; }
.np-sheet-side .np-sheet-use h2 { margin: 0 0 .2em; font-size: 1.05em !important; }
.np-root .np-sheet-side .np-sheet-use ol { display: grid; gap: 4px 18px; list-style: none; padding: 0;
  counter-reset: use; }
.np-root .np-sheet-side .np-sheet-use li { counter-increment: use; position: relative; margin: 0; padding-left: 1.4em; }
.np-sheet-use li::before { content: counter(use) '.'; position: absolute; left: 0; font-weight: 700; }
.np-sheet-tick { position: relative; padding-left: 1.5em !important; }
.np-sheet-tick::before { content: ''; position: absolute; left: 0; top: .16em; width: .85em; height: .85em;
  border: 1.4px solid #141a26; border-radius: 2px; }
.np-sheet-asked > .np-sheet-line { margin-left: 1.5em; }
.np-sheet-matters { font-weight: 700; }
.np-root .np-sheet-side ul.np-sheet-key { display: flex; flex-wrap: wrap; gap: 2px 14px; list-style: none; padding: 0;
  margin-top: .4em; font-size: .88em; }
.np-sheet-side .np-sheet-key li { display: inline-flex; gap: 6px; align-items: center; margin: 0; }
.np-sheet-sign { display: inline-block; width: 1.9em; height: 1em; line-height: .95em; border: 1px solid #66728a;
  border-radius: 4px; text-align: center; font-weight: 700; }
.np-sheet-sign.is-now { border: 3px solid #a8124f; } .np-sheet-sign.is-next { border: 2px solid #141a26; }
.np-sheet-sign.is-done { border: 0; }
.np-sheet-sign.is-another-way, .np-sheet-sign.is-not-for-us { opacity: .75; border-style: dashed; }
.np-sheet-note { font-size: .88em; margin-top: .3em; }
.np-sheet-beside { display: grid; gap: 8px 14px; }
.np-sheet-beside > div { padding: .4em .6em; border: 1px solid #8b95a8; border-radius: 6px; }
.np-sheet-cut { font-size: .9em; color: #49546a; }
.np-sheet-back { margin-top: 28px; }
.np-sheet-page .np-sheet-back { border-top: 1px solid #8b95a8; padding-top: 12px; }
@media print { .np-sheet-page .np-sheet-back { border: 0; padding: 0; margin: 0; } }
.np-sheet-folds { margin-top: .7em; } .np-sheet-folds section { padding-bottom: .6em; }
.np-sheet-folds .is-choices { column-span: all; } .np-sheet-folds section { break-inside: avoid; }
.np-sheet-folds section.is-feels { break-inside: auto; }
.np-sheet-terms { columns: 2; column-gap: 18px; } .np-sheet-terms p { break-inside: avoid; }
@media screen and (max-width: 620px) {
  .np-sheet-front { grid-template-columns: 1fr; } .np-sheet-terms { columns: 1; }
  .np-root .np-sheet-side ol.np-sheet-phases { flex-wrap: wrap; } .np-sheet-phases li { flex-basis: 30%; }
}
${paperRules('.np-sheet-measure')}
.np-root .np-sheet-measure { position: absolute; left: -400vw; top: 0; visibility: hidden; }
@media print {
  .np-root.np-sheet { background: none; padding: 0; }
  .np-sheet-tools { display: none !important; }
  .np-sheet-page { max-width: none; padding: 0; }
  .np-sheet-page .np-sheet-side { width: var(--sheet-width); height: var(--sheet-height);
    overflow: hidden; }
  .np-sheet-page .np-sheet-back { break-before: page; }
${paperRules('.np-sheet-page')}
}`;
