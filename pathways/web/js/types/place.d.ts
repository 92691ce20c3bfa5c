// What "Where we are" keeps and says. By hand: nothing of it comes from Python.

export type Words = (key: string, values?: Record<string, unknown>) => string;
/** The lists in which a step can stand. */
export type PlacePart = 'now' | 'done' | 'no';

export interface Ask {
  text: string;
  asked: boolean;
}

/** A stay at a step; each end is a day, or open. */
export interface Dates {
  from?: string;
  to?: string;
}

/** What a family says about its own way; `map` is where it marked last, `maps` where it marked each step. */
export interface Place extends Record<PlacePart, string[]> {
  notes: Record<string, string>;
  dates: Record<string, Dates>;
  asks: Record<string, Ask[]>;
  map: string | null;
  maps: Record<string, string>;
}

/** What is wrong with a file: the key of a word, and those of the parts that it is about. */
export interface Problem {
  key: string;
  parts?: string[];
}

/** What each step is to the family, by id. */
export type Marks = Record<string, string>;

/** Where something was just done: near it the question about keeping is asked. */
export type Near = 'marks' | 'own' | 'asks';

/** What the bar says and has open. */
export interface Messages {
  said: string;
  isOpen: boolean;
  takesPlace: boolean;
  isForgetting: boolean;
}

/** The place of this browser: what is said in it, and how safe that is. */
export interface Kept {
  place: Place;
  /** Whether the family said yes to keeping it. */
  isKept: boolean;
  /** The browser keeps nothing at all. */
  isBlocked: boolean;
  /** It could not be written, though the family said yes. */
  isFailing: boolean;
  /** A kept text that cannot be read whole: it is not written over. */
  aside: string | null;
  /** What was at risk when the family said "not now"; null before that. */
  declined: string[] | null;
  /** The text that is safe in a file or in a saved page. */
  filed: string;
  /** What was done last. */
  near: Near | null;
  /** What "forget" took away, until the page is left. */
  forgotten: { place: Place; texts: [string, string][]; isKept: boolean; aside: string | null } | null;
  problems: Problem[];
  /** Who draws all of it anew. */
  watchers: Set<() => void>;
  /** Who draws only what is said about keeping: whoever is writing goes on writing. */
  tellers: Set<() => void>;
}
