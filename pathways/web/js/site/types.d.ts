// The site: what its pages share.

import type { createData } from './data.js';
import type { Route } from './address.js';

export interface Titles {
  family: string;
  trainee: string;
}

export interface MapEntry {
  id: string;
  title: Titles;
  asks: string | null;
  regions: string[];
}

export interface Index {
  lang: string;
  langs: { id: string; title: string }[];
  pack: string;
  name: string;
  checked: string;
  first: string;
  talk: string;
  regions: { id: string; title: Titles }[];
  maps: MapEntry[];
  steps: Record<string, [string, string | null, string[]]>;
  routes: Record<string, { id: string; title: string }[]>;
  comparisons: { id: string; title: Titles }[];
  questions: { id: string; title: string; ask: string }[];
  bar: Record<string, unknown>;
  foot: string[];
  /** Entries of the library behind a question, as `table/id`. */
  held: Record<string, string>;
  words: Record<string, string>;
  scripts: Record<string, string>;
  files: Record<string, Record<string, any>>;
}

export type Hear = (name: string, value: any) => void;
export type Show = (place: { data: any; parentElement: HTMLElement; setTriggerValue: Hear }) => () => void;

export interface Site {
  root: string;
  data: ReturnType<typeof createData>;
  main: HTMLElement;
  /** Counts what is drawn: what comes late for an earlier one is dropped. */
  turn: number;
  agreed: Set<string>;
  picked: { id: string; seq: number };
  place: { pathway: string; region: string; step: string; seq: number; led: string };
  looked: { said: string; seq: number };
  index: Index;
  words: (key: string, values?: Record<string, unknown>) => string;
  route: Route;
  go: (target: { page: string; query: Record<string, string> }) => void;
  note: (route: Route, isReplacing?: boolean) => void;
  hear: Hear;
  agree: (id: string) => void;
  answer: (id: string, isYes: boolean) => void;
  forget: () => void;
  mount: (host: HTMLElement, show: Show, sent: any, hear: Hear) => void;
  unmount: (host: HTMLElement | null) => void;
  part: (name: string) => Promise<Show>;
  dropStatic: () => void;
  name: (...names: string[]) => void;
  libraryPrefix: (voice: string) => string;
  fillHtml: (element: HTMLElement, html: string, path: string) => void;
  render: () => Promise<void>;
}
