// What "Where we are" needs of a chart. By hand: nothing of it comes from Python.

import type { Payload, Voice } from './payload.d.ts';
import type { Ask, Dates, Marks, Near, Place, PlacePart, Words } from './place.d.ts';

export interface Content {
  payload: Payload;
  voice: Voice;
  words: Words;
  graph: ReturnType<typeof import('../map/graph.js').createGraph>;
  find: (query: string) => string[];
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

/** Of a chart, what the place needs. */
export interface Chart {
  content: Content;
  page: {
    root: HTMLElement;
    uid: string;
    stop: AbortController;
    callbacks: { wished?: (wish: unknown) => void; makesFiles?: boolean };
    isCovered: boolean;
  };
  map: ReturnType<typeof import('../map/mapview.js').createMapView>;
  outline: { draw: () => void };
  card: { refresh: () => void };
  sheet: { sync: () => void };
  search: { refresh: () => void };
  place: PlaceBar;
  select: (id: string | null, how?: { isSilent?: boolean; by?: string; focus?: string }) => void;
}
