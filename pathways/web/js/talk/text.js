// The words of a scene on the stage, as large as they fit.

import { make, own } from '../lib/dom.js';
import { nameScene, STEP_KINDS } from './state.js';

/** @typedef {import('../types/talk.d.ts').TalkContent} TalkContent */
/** @typedef {import('../types/talk.d.ts').Scene} Scene */

const TEXT_LEAST = 15;

/** @param {TalkContent} talk */
export function createTalkText(talk) {
  const element = make('div', { class: 'talk-text' });

  /** @param {Scene} scene @param {number} beat */
  function draw(scene, beat) {
    const isAsking = beat > 0;
    element.replaceChildren(...(isAsking ? promptParts(talk, scene, beat) : sceneParts(talk, scene)));
    element.dataset.asking = String(isAsking);
    fit();
  }

  // Tries sizes from large to small. What still does not fit at the smallest can be scrolled, by keyboard too.
  function fit() {
    const room = element.clientHeight;
    if (!room) return;
    // Half as many lines where the words stand above the map and not beside it.
    const lines = talk.scene.kind === 'overview' && element.clientWidth > room ? 7 : 13;
    const most = Math.max(TEXT_LEAST, Math.min(46, Math.round(Math.min(room / lines, element.clientWidth / 12))));
    let size = most;
    for (; size > TEXT_LEAST; size -= 1) {
      element.style.fontSize = `${size}px`;
      if (element.scrollHeight <= room) break;
    }
    element.style.fontSize = `${size}px`;
    const isOver = element.scrollHeight > room + 1;
    if (isOver) element.setAttribute('tabindex', '0');
    else element.removeAttribute('tabindex');
    element.scrollTop = 0;
  }

  return { element, draw, fit };
}

/** @param {TalkContent} talk @param {Scene} scene */
function sceneParts(talk, scene) {
  const { words, state, payload } = talk;
  const phase = own(payload.phases[state.voice], scene.phase);
  const isPhase = scene.kind === 'phase';
  const badges = scene.badges.map((text) => make('li', { class: 'talk-badge', text }));
  const isList = ['overview', 'evidence', 'summary'].includes(scene.kind);
  return [
    make('p', { class: 'talk-kicker', text: isPhase || !phase ? words(`talk_kind_${scene.kind}`) : phase }),
    make('h2', { class: 'talk-heading', text: nameScene(talk, scene), lang: langOf(scene, nameScene(talk, scene)) }),
    badges.length ? make('ul', { class: 'talk-badges' }, ...badges) : null,
    ...(isList ? [lineList(scene, scene.lines)] : mixedLines(scene)),
    state.hasNumbers && scene.numbers.length ? numberPart(talk, scene) : null,
    scene.kind === 'title' ? make('p', { class: 'talk-notice', text: payload.notice }) : null,
    scene.sources.length ? make('p', { class: 'talk-sources', text: sourceLine(talk, scene) }) : null,
  ].filter(Boolean);
}

/** @param {Scene} scene @param {string[]} lines */
function lineList(scene, lines) {
  return make(
    'ul',
    { class: 'talk-lines' },
    ...lines.map((line) => make('li', { lang: langOf(scene, line) }, ...splitLine(line))),
  );
}

/**
 * What has no translation is said in English, and marked so for those who listen to it.
 * @param {Scene} scene
 * @param {string} text
 */
function langOf(scene, text) {
  return scene.foreign?.includes(text) ? 'en' : null;
}

/** 'label: the rest' with the label in bold, where it is a short one. @param {string} line */
function splitLine(line) {
  const at = line.indexOf(': ');
  if (at < 1 || at > 60) return [document.createTextNode(line)];
  return [make('b', { text: line.slice(0, at + 1) }), document.createTextNode(line.slice(at + 1))];
}

/**
 * Whole sentences are paragraphs; the ways out of a decision, and options, are a list without numbers.
 * @param {Scene} scene
 */
function mixedLines(scene) {
  /** @param {string} line */
  const isItem = (line) => !/[.?!…]["”»)]?$/.test(line);
  const from =
    STEP_KINDS.has(scene.kind) && scene.kind !== 'step'
      ? scene.lines.findIndex((line, n) => n > 0 && isItem(line))
      : -1;
  const sentences = from < 0 ? scene.lines : scene.lines.slice(0, from);
  const parts = sentences.map((text) => make('p', { class: 'talk-line', text, lang: langOf(scene, text) }));
  if (from >= 0) parts.push(lineList(scene, scene.lines.slice(from)));
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
  const ask = scene.notes.asks[Math.floor((beat - 1) / 2)];
  const isAnswered = beat % 2 === 0;
  return [
    make('p', { class: 'talk-kicker', text: `${talk.words('talk_ask_room')} · ${nameScene(talk, scene)}` }),
    make('h2', { class: 'talk-heading', text: ask.question }),
    isAnswered ? make('p', { class: 'talk-answer', text: ask.answer }) : null,
  ].filter(Boolean);
}
