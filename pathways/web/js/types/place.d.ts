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

/** What a family says about its own way; `map` is where it marked last. */
export interface Place extends Record<PlacePart, string[]> {
  notes: Record<string, string>;
  dates: Record<string, Dates>;
  asks: Record<string, Ask[]>;
  map: string | null;
}

/** What is wrong with a file: the key of a word, and those of the parts that it is about. */
export interface Problem {
  key: string;
  parts?: string[];
}

/** What each step is to the family, by id. */
export type Marks = Record<string, string>;

/** What the bar says and has open. */
export interface Messages {
  said: string;
  isOpen: boolean;
  takesPlace: boolean;
}
