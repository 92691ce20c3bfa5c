// "Read this to me": the browser's own voice reads what is open on the card. Where it has none, no button stands.

import { drawIcon, make, makeButton } from '../lib/dom.js';
import { ICONS } from '../lib/icons.js';

/** @param {import('../types/chart.d.ts').Chart} chart @returns {import('../types/chart.d.ts').Speech} */
export function createSpeech(chart) {
  let turn = 0;
  /** @type {HTMLElement | null} */
  let button = null;
  let isReading = false;
  const voice = () => window.speechSynthesis;

  // Pieces of what is shown, each with its language: long texts in one piece are cut off by some browsers.
  function pieces() {
    const { element } = chart.card;
    const found = [
      ...element.querySelectorAll('.np-card-title, .np-card-fold h3 span, .np-fold-body p, .np-fold-body li'),
    ]
      .filter(
        (part) =>
          !part.closest(
            '[hidden], [data-fold="own"], [data-fold="sources"], .np-ask, .np-own-ask, .np-entry:not([open])',
          ) && isOpenFold(part),
      )
      .filter((part) => !part.querySelector('p, li'));
    return found
      .map((part) => ({
        text: saidBy(part),
        lang: part.closest('[lang]')?.getAttribute('lang') || chart.content.payload.lang,
      }))
      .filter((piece) => piece.text);
  }
  const isOpenFold = (part) => part.closest('.np-card-fold')?.querySelector('.np-fold-body')?.hidden !== true;
  const saidBy = (part) => {
    const copy = part.cloneNode(true);
    copy.querySelectorAll('.np-why, .np-term-meaning, button.np-icon-button').forEach((extra) => extra.remove());
    return copy.textContent.trim();
  };

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
    const said = pieces().map(({ text, lang }) => {
      const piece = new window.SpeechSynthesisUtterance(text);
      piece.lang = lang;
      piece.rate = 0.95;
      return piece;
    });
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
