// "Read this to me": the browser's own voice reads what is open on the card. Where it has none, no button stands.

import { drawIcon, make, makeButton } from '../lib/dom.js';
import { ICONS } from '../lib/icons.js';

// What of a card is read, and what never is.
const READ = '.np-card-title, .np-card-fold h3 span, .np-fold-body p, .np-fold-body li';
const UNREAD = '[hidden], [data-fold="own"], [data-fold="sources"], .np-ask, .np-own-ask, .np-entry:not([open])';

/** @param {import('../types/chart.d.ts').Chart} chart @returns {import('../types/chart.d.ts').Speech} */
export function createSpeech(chart) {
  let turn = 0;
  /** @type {HTMLElement | null} */
  let button = null;
  let isReading = false;
  const voice = () => window.speechSynthesis;

  function stop() {
    turn += 1;
    if (!isReading) return;
    voice().cancel();
    show(false);
  }

  /** @param {boolean} isNowReading */
  function show(isNowReading) {
    isReading = isNowReading;
    if (!button) return;
    button.setAttribute('aria-pressed', String(isReading));
    button.querySelector('span').textContent = chart.content.words(isReading ? 'read_stop' : 'read_aloud');
  }

  function read() {
    stop();
    const mine = turn;
    const said = piecesOf(chart.card.element, chart.content.payload.lang).map(toSay);
    if (!said.length) return;
    said.at(-1).onend = () => mine === turn && show(false);
    said.forEach((piece) => {
      piece.onerror = () => mine === turn && stop();
      voice().speak(piece);
    });
    show(true);
  }

  const isSupported = () => Boolean(window.speechSynthesis && window.SpeechSynthesisUtterance);

  return {
    stop,
    drawButton() {
      if (!isSupported() || chart.content.voice !== 'family') return null;
      button = makeButton('np-button np-read', '', () => (isReading ? stop() : read()), {
        'aria-pressed': 'false',
        'data-part': 'read',
      });
      button.append(drawIcon(ICONS.speak), make('span', { text: chart.content.words('read_aloud') }));
      return button;
    },
  };
}

/**
 * Pieces of what is shown, each with its language: long texts in one piece are cut off by some browsers.
 * @param {HTMLElement} card
 * @param {string} lang of what names none
 */
function piecesOf(card, lang) {
  return [...card.querySelectorAll(READ)]
    .filter((part) => !part.closest(UNREAD) && isOpenFold(part) && !part.querySelector('p, li'))
    .map((part) => ({ text: saidBy(part), lang: part.closest('[lang]')?.getAttribute('lang') || lang }))
    .filter((piece) => piece.text);
}

/** @param {Element} part */
function isOpenFold(part) {
  const body = /** @type {HTMLElement | null | undefined} */ (
    part.closest('.np-card-fold')?.querySelector('.np-fold-body')
  );
  return body?.hidden !== true;
}

/** @param {Element} part */
function saidBy(part) {
  const copy = /** @type {Element} */ (part.cloneNode(true));
  copy.querySelectorAll('.np-why, .np-term-meaning, button.np-icon-button').forEach((extra) => extra.remove());
  return copy.textContent.trim();
}

/** @param {{ text: string, lang: string }} piece */
function toSay({ text, lang }) {
  const piece = new window.SpeechSynthesisUtterance(text);
  piece.lang = lang;
  piece.rate = 0.95;
  return piece;
}
