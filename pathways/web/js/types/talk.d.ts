// What the parts of the presenter share. By hand: nothing of it comes from Python.

import type { AskedTrigger, SceneData, Talk as Payload, Voice } from './payload.d.ts';

export type Words = (key: string, values?: Record<string, unknown>) => string;
export type Scene = SceneData;
export type { Payload, Voice };

/** A speaker's own version: order, what is left out, names and notes by scene. */
export interface Mine {
  order: string[];
  out: string[];
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
  setNumbers: (is: boolean) => void;
  turn: (what: 'voice' | 'lang' | 'region') => void;
  wish: (change: { lang?: string; region?: string | null }) => void;
}
