// What the parts of the presenter share. By hand: nothing of it comes from Python.

import type { AskedTrigger, SceneData, SlidesTrigger, Talk as Payload, Voice } from './payload.d.ts';

export type Words = (key: string, values?: Record<string, unknown>) => string;
export type Scene = SceneData;
export type { Payload, Voice };

/**
 * A speaker's own version: its length in minutes (0 for everything), order, what is left out or taken against the plan
 * of that length, whose question is asked or not against it, names and notes by scene.
 */
export interface Mine {
  minutes: number;
  order: string[];
  out: string[];
  take: string[];
  ask: string[];
  quiet: string[];
  names: Record<string, string>;
  notes: Record<string, string>;
}

/** What is wrong with a file: the key of a word, and what it is about. */
export interface Problem {
  key: string;
  values?: Record<string, unknown>;
}

/** Time that was spent, and since when it runs. */
export interface Time {
  spent: number;
  since: number | null;
}

export interface TalkState {
  scene: string | null;
  phase: string | null;
  beat: number;
  voice: Voice;
  sentVoice: Voice | null;
  reveal: 'step' | 'phase';
  hasNumbers: boolean;
  hasPrompts: boolean;
  /** Whether scenes without a translation are shown, in English. */
  hasForeign: boolean;
  /** The digits of a scene's number that were typed so far. */
  typed: string;
  isBlack: boolean;
  isBelow: boolean;
  time: Time;
  mine: Mine;
  isKept: boolean;
  /** A kept text that cannot be read whole: it is not written over. */
  aside: string | null;
  store: ReturnType<typeof import('../lib/store.js').openStore>;
  asks: number;
}

export interface TalkCallbacks {
  asked?: (wanted: AskedTrigger) => void;
  /** Slides of the scenes as they are arranged; only where a server can make them. */
  slides?: (wanted: SlidesTrigger) => void;
  voice?: (voice: Voice) => void;
}

export interface TalkDialog {
  element: HTMLDialogElement;
  redraw: () => void;
  toggle: () => void;
}

/** What is said, shown and remembered of a talk: all that its words and scenes need. */
export interface TalkContent {
  payload: Payload;
  state: TalkState;
  words: Words;
  list: Scene[];
  at: number;
  scene: Scene;
}

export interface Talk extends TalkContent {
  host: HTMLElement;
  callbacks: TalkCallbacks;
  variants: Payload[];
  uid: string;
  stop: AbortController;
  root: HTMLElement;
  live: HTMLElement;
  stage: HTMLElement;
  black: HTMLElement;
  full: { isOn: () => boolean; toggle: () => void };
  map: { element: HTMLElement; show: (scene: Scene, isGentle: boolean) => void };
  text: { element: HTMLElement; draw: (scene: Scene, beat: number) => void; fit: () => void };
  notes: {
    below: HTMLElement;
    draw: () => void;
    close: () => void;
    setBelow: (isBelow: boolean) => void;
    toggle: () => void;
    tick: () => void;
  };
  bar: { element: HTMLElement; draw: () => void; tick: () => void; wake: () => void };
  jump: TalkDialog;
  settings: TalkDialog;
  help: TalkDialog;
  arrange: TalkDialog;
  /** What the room sees next, for a sheet of notes. */
  createAhead: () => { element: HTMLElement; draw: () => void };
  length: { element: HTMLElement; draw: () => void };
  saying?: ReturnType<typeof setTimeout>;
  onKey: (event: KeyboardEvent) => void;
  say: (text: string, isShown?: boolean) => void;
  redraw: () => void;
  refresh: () => void;
  go: (at: number, beat?: number) => void;
  next: () => void;
  back: () => void;
  toggleBlack: () => void;
  toggleTime: () => void;
  resetTime: () => void;
  leave: () => void;
  setVoice: (voice: string) => void;
  setReveal: (reveal: TalkState['reveal']) => void;
  setPrompts: (is: boolean) => void;
  setForeign: (is: boolean) => void;
  setMinutes: (minutes: number) => void;
  turnLength: () => void;
  change: (next: Partial<Mine>) => void;
  forget: () => void;
  setNumbers: (is: boolean) => void;
  turn: (what: 'voice' | 'lang' | 'region') => void;
  wish: (change: { lang?: string; region?: string | null }) => void;
}
