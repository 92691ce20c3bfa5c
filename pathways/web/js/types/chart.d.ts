// The chart by its nouns: what hangs on it, and what each of them can be asked for. By hand: nothing of it comes from
// Python.

import type { Payload, PickedTrigger, Voice, WishedTrigger } from './payload.d.ts';
import type { Ask, Dates, Marks, Near, Place, PlacePart, Words } from './place.d.ts';

export type Graph = ReturnType<typeof import('../map/graph.js').createGraph>;
export type ChartMap = ReturnType<typeof import('../map/mapview.js').createMapView>;
/** What is remembered of a map while the page lives. */
export type ChartMemory = ReturnType<typeof import('../map/memory.js').recall>;

/** How much room there is. */
export type Size = ReturnType<typeof import('../map/size.js').chooseSize>;

/** What is shown, in which words and voice, and what can be found in it. */
export interface Content {
  payload: Payload;
  voice: Voice;
  words: Words;
  graph: Graph;
  find: (query: string) => string[];
  /** Steps of other maps, by their places in the payload's list. */
  findElsewhere: (query: string) => number[];
}

/** What the page around can hear; what it cannot hear is not offered. */
export interface ChartCallbacks {
  picked?: (picked: PickedTrigger) => void;
  wished?: (wish: WishedTrigger) => void;
  /** A page that opens maps by itself: the id of a pathway. */
  opened?: (map: string) => void;
  makesFiles?: boolean;
}

/** Where the chart stands: its elements, its size, and the page around it. */
export interface ChartPage {
  host: HTMLElement;
  callbacks: ChartCallbacks;
  uid: string;
  stop: AbortController;
  size: Size;
  width: number;
  isPrinting: boolean;
  /** Whether something else stands over the page, such as the sheet for paper. */
  isCovered: boolean;
  root: HTMLElement;
  body: HTMLElement;
  stage: HTMLElement;
  viewport: HTMLElement;
  hint: HTMLElement;
  keys: HTMLElement;
  full: ReturnType<typeof import('../lib/fullscreen.js').createFullscreen>;
  live: Live;
  toolbar: Toolbar;
  /** What the words and the order were when all was drawn last. */
  saying?: string;
}

/** What is looked at for a moment, and what the search has found. */
export interface Highlight {
  preview: string | null;
  matches: string[];
}

/** What of a payload is shown: which level, and which road. */
export interface Level {
  detail: string;
  road: string | null;
}

/** How something comes to be selected, and where the focus shall be after it. */
export interface Selecting {
  /** The page around is told nothing. */
  isSilent?: boolean;
  by?: 'pointer' | 'keyboard' | 'outline' | 'search';
  focus?: 'box' | 'card' | 'link';
}

/** The card: everything about one step, arrow, phase or group. */
export interface Card {
  element: HTMLElement;
  /** The words of the glossary that this card has explained. */
  explained: Set<string>;
  show: (id: string | null) => void;
  refresh: () => void;
  focus: () => void;
}

/** The card where it lies over the page. */
export interface CardSheet {
  sync: () => void;
  /** How much of the map's right side it covers, in pixels. */
  coversRight: () => number;
  bringIntoSight: (id: string) => void;
  isOn: () => boolean;
}

/** The map as nested text. */
export interface Outline {
  element: HTMLElement;
  draw: () => void;
  mark: (id: string | null) => void;
  setShown: (isShown: boolean) => void;
  buttonOf: (id: string) => HTMLElement | undefined;
}

/** The live region. */
export interface Live {
  element: HTMLElement;
  say: (text: string) => void;
  tellSelected: (id: string | null) => void;
  tellFocused: (id: string) => void;
}

/** The row above the map. */
export interface Toolbar {
  bar: HTMLElement;
  zoom: HTMLElement;
  draw: () => void;
  refresh: () => void;
  arrange: () => void;
}

export interface Levels {
  bar: HTMLElement;
  /** The roads where one is chosen: a list. */
  list: HTMLElement;
  /** The roads where none is chosen: all of them at once. */
  roads: HTMLElement;
  draw: () => void;
}

/** Which map, in which voice, for which region. */
export interface Controls {
  map: HTMLElement;
  voice: HTMLElement;
  region: HTMLElement;
  /** The page around has a bar of its own, with its search. */
  isFramed: () => boolean;
  hasMaps: () => boolean;
  /** The region's name, which the menu tells: it decides what is on the map. */
  regionName: () => string;
  draw: () => void;
}

export interface Legend {
  element: HTMLElement;
  draw: () => void;
}

export interface InShort {
  element: HTMLElement;
  draw: () => void;
}

export interface SearchBox {
  element: HTMLElement;
  focus: () => void;
  refresh: () => void;
}

/** What a query has found; a step of another map hears whether the family says to be there. */
export interface Hit {
  id: string;
  title: string;
  note: string;
  act: (isHere?: boolean) => void;
}

/** The question before a hard part. */
export interface Asking {
  element: HTMLElement;
  show: (id: string) => void;
  draw: () => void;
}

/** The card read aloud. */
export interface Speech {
  stop: () => void;
  drawButton: () => HTMLElement | null;
}

/** The bar of "Where we are", and what is said and read about single steps. */
export interface PlaceBar {
  bar: HTMLElement;
  /** What stands under the map: what the marks mean. */
  foot: HTMLElement;
  readonly marks: Marks | null;
  draw: () => void;
  paint: () => void;
  isOn: () => boolean;
  openSheet: () => void;
  showOnMap: () => void;
  tellNow: () => string;
  drawTools: (step: string) => HTMLElement;
  drawAsks: (step: string) => HTMLElement;
  drawFold: (step: string) => HTMLElement;
  drawKeepAsk: (near: Near | 'list') => HTMLElement;
  copyPlace: () => Place;
  mark: (step: string, part: PlacePart) => void;
  note: (step: string, text: string) => void;
  date: (step: string, dates: Dates) => void;
  ask: (step: string, asks: Ask[]) => void;
  markOf: (step: string) => string | null;
  partOf: (step: string) => PlacePart | null;
  written: (step: string) => { note: string; dates: Dates; asks: Ask[] };
}

/** What can be done with the map. */
export interface ChartActions {
  select: (id: string | null, how?: Selecting) => void;
  /** Cards that come after the picture: what was asked for before is led to now. */
  arriveLate: () => void;
  /** Enter on the box that is selected leads into its card. */
  press: (id: string) => void;
  close: () => void;
  toggleText: () => void;
  toggleLegend: () => void;
}

export interface Chart extends ChartActions {
  page: ChartPage;
  content: Content;
  memory: ChartMemory;
  highlight: Highlight;
  /** How the card that is open was opened. */
  opened?: Selecting;
  map: ChartMap;
  levels: Levels;
  controls: Controls;
  card: Card;
  sheet: CardSheet;
  outline: Outline;
  search: SearchBox;
  legend: Legend;
  place: PlaceBar;
  inShort: InShort;
  asking: Asking;
  speech: Speech;
  /** Whether the card stands beside the map. */
  isBeside: () => boolean;
  /** Gives the map what is shown now: the payload, at the level and on the road that were chosen. */
  retake: () => void;
}
