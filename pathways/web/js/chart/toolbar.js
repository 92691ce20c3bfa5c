// The one row above a map: which map, in which voice and level; a menu for the rest; zoom, fit and full screen.

import { drawIcon, make, makeButton, makeIconButton } from '../lib/dom.js';
import { ICONS } from '../lib/icons.js';
import { ZOOM } from '../map/camera.js';
import { isFiltered } from './selection.js';
import { createViewMenu } from './viewmenu.js';

// From this width on the row has room for the zoom too.
const ROOM_FOR_ZOOM = 1160;
const LITTLE_ROOM = 700;

/** @typedef {import('../types/chart.d.ts').Chart} Chart */

/** @param {Chart} chart @returns {import('../types/chart.d.ts').Toolbar} */
export function createToolbar(chart) {
  const bar = make('div', { class: 'np-bar', role: 'group' });
  const { zoom, drawZoom, nameFull } = createZoom(chart);
  const menu = createViewMenu(chart.page.stop.signal, `${chart.page.uid}-view`);
  const switches = createSwitches(chart, menu.close);
  let arranged = '';

  function arrange() {
    const { controls, levels, search } = chart;
    const { hasSearch, hasLevels, hasZoom } = rowOf(chart);
    const next = `${hasSearch} ${hasLevels} ${hasZoom}`;
    if (next === arranged) return;
    arranged = next;
    /** @type {HTMLElement[][]} */
    const [inRow, inMenu] = [[], []];
    (hasLevels ? inRow : inMenu).push(levels.bar, levels.list);
    (hasZoom ? inRow : inMenu).push(zoom);
    const first = hasSearch ? [search.element] : [];
    bar.replaceChildren(...first, controls.map, controls.voice, ...inRow);
    bar.insertBefore(menu.element, hasZoom ? zoom : null);
    menu.panel.replaceChildren(controls.region, ...switches.elements);
    menu.panel.prepend(...inMenu);
  }

  function draw() {
    bar.setAttribute('aria-label', chart.content.words('toolbar'));
    switches.name();
    drawZoom();
    chart.controls.draw();
    refresh();
  }

  // Changes what the buttons say without taking the focus from any of them.
  function refresh() {
    switches.refresh();
    menu.name(chart.content.words('view_menu'), chart.controls.regionName(), isFiltered(chart));
    nameFull();
    arrange();
  }

  return { bar, zoom, draw, refresh, arrange };
}

/**
 * There is room for one row: what is used less goes into the menu. A page with a search of its own needs no second one,
 * but nothing of the page is seen around a map that fills the screen.
 * @param {Chart} chart
 */
function rowOf({ controls, page }) {
  const hasSearch = !controls.isFramed() || page.full.isOn();
  const hasLevels = page.size !== 'narrow';
  const hasZoom = page.width >= (controls.isFramed() ? ROOM_FOR_ZOOM : LITTLE_ROOM) && hasLevels;
  return { hasSearch, hasLevels, hasZoom };
}

/** The buttons of the menu: the legend, and the map as text. @param {Chart} chart @param {() => void} closeMenu */
function createSwitches(chart, closeMenu) {
  const legend = makeWide('np-legend-button', ICONS.legend, () => {
    closeMenu();
    chart.toggleLegend();
  });
  const text = makeWide('np-text-button', ICONS.text, () => {
    closeMenu();
    chart.toggleText();
  });
  return {
    elements: [legend, text],
    name() {
      const { words } = chart.content;
      legend.setAttribute('aria-controls', `${chart.page.uid}-legend`);
      legend.querySelector('span').textContent = words('legend');
      text.querySelector('span').textContent = words('show_as_text');
    },
    refresh() {
      legend.setAttribute('aria-expanded', String(chart.memory.legendOpen));
      legend.toggleAttribute('data-on', isFiltered(chart));
      text.setAttribute('aria-pressed', String(chart.memory.asText));
    },
  };
}

/** With its words beside its icon. @param {string} className @param {string} icon @param {() => void} act */
function makeWide(className, icon, act) {
  const button = makeButton(`np-button ${className}`, '', act);
  button.append(drawIcon(icon), make('span'));
  return button;
}

/** Nearer, farther, the whole of the map, and all of the screen. @param {Chart} chart */
function createZoom(chart) {
  const { map, page } = chart;
  const zoom = make('div', { class: 'np-zoom', role: 'group' });

  function drawZoom() {
    const { words } = chart.content;
    /** @param {string} name @param {string} icon @param {string} word @param {() => void} act */
    const tool = (name, icon, word, act) => makeIconButton(`np-icon-button np-tool-${name}`, icon, words(word), act);
    zoom.setAttribute('aria-label', words('view_tools'));
    zoom.replaceChildren(
      tool('in', ICONS.plus, 'zoom_in', () => map.zoomBy(ZOOM.step)),
      tool('out', ICONS.minus, 'zoom_out', () => map.zoomBy(1 / ZOOM.step)),
      tool('fit', ICONS.fit, 'zoom_fit', () => map.fit()),
      tool('reset', ICONS.reset, 'zoom_reset', () => map.reset()),
      tool('full', ICONS.full, 'full_screen', () => page.full.toggle()),
    );
  }

  // The same button leads back.
  function nameFull() {
    const full = zoom.querySelector('.np-tool-full');
    const name = chart.content.words(page.full.isOn() ? 'full_screen_end' : 'full_screen');
    full.setAttribute('aria-label', name);
    full.title = name;
  }

  return { zoom, drawZoom, nameFull };
}
