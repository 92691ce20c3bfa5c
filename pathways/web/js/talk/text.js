// The words of a scene on the stage, as large as they fit.

import { make, own } from '../lib/dom.js';
import { asksOf } from './pace.js';
import { drawRows } from './rows.js';
import { isAsking, linesOf, nameScene, STEP_KINDS } from './state.js';

/** @typedef {import('../types/talk.d.ts').TalkContent} TalkContent */
/** @typedef {import('../types/talk.d.ts').Scene} Scene */

const TEXT_LEAST = 15;
const MEASURED = ['kicker', 'badge', 'sources', 'heading', 'answer', 'line', 'stop-box', 'way-phase', 'lines li'].map(
  (name) => `.talk-${name}`,
);
const WIDE = ['overview', 'compare', 'title', 'summary'];

/** @param {TalkContent} talk */
export function createTalkText(talk) {
  const element = make('div', { class: 'talk-text' });

  /** @param {Scene} scene @param {number} beat */
  function draw(scene, beat) {
    element.replaceChildren(...(isAsking(talk, scene) ? promptParts(talk, scene, beat) : sceneParts(talk, scene)));
    fit();
  }

  // Looks for the largest size, by halves. What does not fit at the smallest can be scrolled, by keyboard too.
  function fit() {
    const room = element.clientHeight;
    if (!room) return;
    const isWide = WIDE.includes(talk.scene.kind) && !isAsking(talk, talk.scene);
    let most = Math.max(TEXT_LEAST, Math.round(Math.min(46, room / 13, element.clientWidth / (isWide ? 22 : 12))));
    let size = TEXT_LEAST;
    // A scroll bar that a larger size needed would change where the lines break.
    element.style.overflow = 'hidden';
    // A word is broken in two only where the smallest size leaves no other way.
    element.classList.remove('is-least');
    while (size < most) {
      const middle = Math.ceil((size + most) / 2);
      element.style.fontSize = `${middle}px`;
      if (isInside(element)) size = middle;
      else most = middle - 1;
    }
    element.style.overflow = '';
    element.style.fontSize = `${size}px`;
    element.classList.toggle('is-least', size === TEXT_LEAST);
    const isOver = element.scrollHeight > room + 1;
    if (isOver) element.setAttribute('tabindex', '0');
    else element.removeAttribute('tabindex');
    element.scrollTop = 0;
  }

  return { element, draw, fit };
}

/** Whether no text runs over, down or to the side: one long word is enough. @param {HTMLElement} element */
function isInside(element) {
  if (element.scrollHeight > element.clientHeight) return false;
  const right = edgeOf(element);
  const parts = /** @type {NodeListOf<HTMLElement>} */ (element.querySelectorAll(MEASURED.join()));
  return [...parts].every((part) => {
    const range = document.createRange();
    range.selectNodeContents(part);
    return range.getBoundingClientRect().right <= Math.min(edgeOf(part), right) + 1;
  });
}

/** Where the room for text ends in a part, also of a stage that is shown small. @param {HTMLElement} part */
function edgeOf(part) {
  const { right, width } = part.getBoundingClientRect();
  return right - (Number.parseFloat(getComputedStyle(part).paddingRight) * width) / (part.offsetWidth || 1);
}

/** @param {TalkContent} talk @param {Scene} scene */
function sceneParts(talk, scene) {
  const { state, payload } = talk;
  const badges = scene.badges.map((text) => make('li', { class: 'talk-badge', text }));
  const isList = ['evidence', 'summary'].includes(scene.kind);
  const isWay = Boolean(scene.rows?.length);
  const lines = linesOf(talk, scene);
  const body = isList ? [lineList(lines)] : mixedLines(talk, scene, lines);
  const hasNumbers = state.hasNumbers && scene.numbers.length > 0;
  return [
    ...headParts(talk, scene),
    badges.length ? make('ul', { class: 'talk-badges' }, ...badges) : null,
    ...(isWay ? [drawRows(talk, scene)] : body),
    hasNumbers ? numberPart(talk, scene) : null,
    scene.kind === 'title' ? make('p', { class: 'talk-notice', text: payload.notice }) : null,
    scene.sources.length ? make('p', { class: 'talk-sources', text: sourceLine(talk, scene) }) : null,
  ].filter(Boolean);
}

/** What stands over a scene: where it belongs, and its name. @param {TalkContent} talk @param {Scene} scene */
function headParts(talk, scene) {
  const { words, state, payload } = talk;
  const phase = scene.kind === 'phase' ? undefined : own(payload.phases[state.voice], scene.phase);
  const place = phase && scene.aside ? words('talk_aside', { phase }) : phase;
  const foreign = scene.lang ? make('span', { class: 'talk-untranslated', text: words('talk_untranslated') }) : null;
  return [
    make('p', { class: 'talk-kicker' }, make('span', { text: place ?? words(`talk_kind_${scene.kind}`) }), foreign),
    make('h2', { class: 'talk-heading', text: nameScene(talk, scene), lang: scene.lang ?? null }),
  ];
}

/** @param {string[]} lines */
function lineList(lines) {
  return make('ul', { class: 'talk-lines' }, ...lines.map((line) => make('li', {}, ...splitLine(line))));
}

/** 'label: the rest' with the label in bold, where it is a short one. @param {string} line */
function splitLine(line) {
  const at = line.indexOf(': ');
  if (at < 1 || at > 60) return [document.createTextNode(line)];
  return [make('b', { text: line.slice(0, at + 1) }), document.createTextNode(line.slice(at + 1))];
}

/**
 * Whole sentences are paragraphs; the ways out of a decision, and options, are a list without numbers.
 * @param {TalkContent} talk
 * @param {Scene} scene
 * @param {string[]} lines
 */
function mixedLines({ words }, scene, lines) {
  if (!lines.length && scene.figured) return [make('p', { class: 'talk-line', text: words('talk_only_numbers') })];
  /** @param {string} line */
  const isItem = (line) => !/[.?!…]["”»)]?$/.test(line);
  const hasItems = STEP_KINDS.has(scene.kind) && scene.kind !== 'step';
  const from = hasItems ? lines.findIndex((line, n) => n > 0 && isItem(line)) : -1;
  const sentences = from < 0 ? lines : lines.slice(0, from);
  const parts = sentences.map((text) => make('p', { class: 'talk-line', text }));
  if (from >= 0) parts.push(lineList(lines.slice(from)));
  return parts;
}

/** @param {TalkContent} talk @param {Scene} scene */
function numberPart(talk, scene) {
  return make(
    'div',
    { class: 'talk-numbers' },
    make('h3', { text: talk.words('talk_numbers') }),
    ...scene.numbers.map((lines) => make('div', {}, ...lines.map((text) => make('p', { text })))),
  );
}

/** @param {TalkContent} talk @param {Scene} scene */
function sourceLine(talk, scene) {
  const titles = [...new Set(scene.sources.map((source) => source.title))];
  const shown = titles.slice(0, 2).join('; ') + (titles.length > 2 ? ` +${titles.length - 2}` : '');
  return talk.words('talk_sources_line', { names: shown });
}

/** @param {TalkContent} talk @param {Scene} scene @param {number} beat */
function promptParts(talk, scene, beat) {
  const ask = asksOf(talk, scene)[Math.floor(beat / 2)];
  const isAnswered = beat % 2 === 1;
  const answer = (talk.state.hasNumbers && ask.figured) || ask.answer;
  return [
    make('p', { class: 'talk-kicker', text: `${talk.words('talk_ask_room')} · ${nameScene(talk, scene)}` }),
    make('h2', { class: 'talk-heading', text: ask.question }),
    isAnswered ? make('p', { class: 'talk-answer', text: answer }) : null,
  ].filter(Boolean);
}
