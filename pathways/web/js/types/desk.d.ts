// What the parts of the study desk share. By hand: nothing of it comes from Python.

import type { CasesData, ExerciseData, Kind, Payload, SourceData, StudyData, TablesData, WantedTrigger } from './payload.d.ts';

type Asked = import('../lib/tablerows.js').Asked;

export type Words = (key: string, values?: Record<string, unknown>) => string;
/** A word that is said later, in the language of then. */
export type Saying = [key: string, values?: Record<string, unknown>];
export type Sources = Record<string, SourceData>;

/** What a desk is about: a map with its exercises, the tables and cases of the pack, and the picture. */
export interface DeskContent {
  view: StudyData;
  tables: TablesData;
  cases: CasesData;
  map: Payload;
  words: Payload['words'];
  lang: string;
}

export interface DeskCallbacks {
  wanted?: (wanted: WantedTrigger) => void;
}

/** What an answer is: right, or what it breaks and what it lacks. */
export interface Marked {
  right: boolean;
  breaks: string[];
  missing: string[];
}

/** What is kept of an exercise. */
export interface StudyCard {
  due: string;
  last: string;
  stability: number;
  difficulty: number;
  state: number;
  step: number;
  days: number;
  reps: number;
  lapses: number;
  /** The map on which it was met, as `pathway/region`; of older files not known. */
  map?: string;
}

export type Rating = 'again' | 'hard' | 'good' | 'easy';

/** An answer of a session; `before` is what was kept of its exercise until then. */
export interface Answer {
  answer: string[];
  marked: Marked;
  before: StudyCard | null;
  at: string;
  rating: Rating;
}

/** How a session is held: as an exam, with a clock, and with the map in sight all the time. */
export interface Manner {
  isExam?: boolean;
  isTimed?: boolean;
  isOpenBook?: boolean;
}

export interface Session extends Manner {
  /** The seconds that were looked at it, where it has a clock. */
  spent?: number;
  ids: string[];
  seed: number;
  at: number;
  answers: Record<string, Answer>;
}

/** What a session shall be made of; a seed that can't be read is none. */
export interface Wish {
  kinds: Kind[];
  difficulty: number | null;
  topic: string | null;
  standardOnly: boolean;
  isTimed: boolean;
  isOpenBook: boolean;
  count: number;
  seed: number | null;
}

/** How far a case was walked: what was decided at its stops, and what is chosen there. */
export interface Walk {
  at: number;
  answers: Record<string, { answer: string[]; marked: Marked }>;
  chosen: Record<string, string[]>;
}

export type Tab = 'practice' | 'why' | 'cases' | 'tables' | 'progress';
export type Table = 'drugs' | 'trials' | 'timeline' | 'criteria' | 'calendar';
export type Layout = 'split' | 'below' | 'alone';

export interface DeskMemory {
  tab: Tab;
  sessions: Record<string, Session>;
  walks: Record<string, Walk>;
  caseId: string | null;
  pair: (string | null)[] | null;
  wish: Wish | null;
  table: Table;
  /** What is asked of each table: filters, search, order. */
  asked: Record<string, Asked & { isOpen: boolean }>;
  onlyHere: boolean;
  mapOpen: boolean;
  /** The map on which what is due shall be begun, once it is there. */
  dueOn: string | null;
  seq: number;
}

/** What shall be bright on the map, and what is said about it. */
export interface Lit {
  arrows?: string[];
  steps?: string[];
  text?: string | null;
}

export interface Part {
  element: HTMLElement;
  draw: () => void;
}

/** The answer to an exercise while it is given; `show` says what was right, or which items stand out of order. */
export interface AnswerField {
  element: HTMLElement;
  answer: () => string[];
  show: (ids: string[]) => void;
}

/** The map beside the questions. */
export interface StudyMap {
  element: HTMLElement;
  take: (payload: Payload) => void;
  resize: () => void;
  paint: () => void;
  light: (what: Lit) => void;
  holds: (id: string) => boolean;
  bringIntoView: () => void;
}

export interface Desk {
  stop: AbortController;
  callbacks: DeskCallbacks;
  root: HTMLElement;
  live: HTMLElement;
  words: Words;
  data: DeskContent;
  memory: DeskMemory;
  progress: ReturnType<typeof import('../desk/progress.js').progressOf>;
  precedence: ReturnType<typeof import('../desk/precedence.js').createPrecedence>;
  map: StudyMap;
  side: { element: HTMLElement; draw: () => void; setOpen: (isOpen: boolean) => void };
  tabs: { element: HTMLElement; panel: HTMLElement; draw: () => void; open: (name: Tab, isByHand?: boolean) => void };
  parts: Record<Tab, Part> & { why: { pick: (step: string) => void } };
  layout?: Layout;
  isSplit?: boolean;
  opener?: HTMLElement | null;
  /** The map whose session was under way before a reload. */
  unfinished?: string | null;
  tell: (text: string) => void;
  viewKey: () => string;
  light: (what: Lit) => void;
  /** Closes the book, so that the map tells nothing, or opens it. */
  setBook: (isClosed: boolean) => void;
  measure: () => void;
  setLayout: (layout: Layout) => void;
  showOnMap: (what: Lit) => void;
  backFromMap: () => void;
  pickStep: (id: string) => void;
  startDue: (exercises: ExerciseData[]) => void;
  forgetSessions: () => () => void;
  redraw: () => void;
  wantMap: (pathway: string, region: string | null) => void;
}
