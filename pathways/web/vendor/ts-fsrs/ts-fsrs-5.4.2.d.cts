// What this project uses of ts-fsrs, for the type check alone.

export interface Card {
  due: Date;
  stability: number;
  difficulty: number;
  elapsed_days: number;
  scheduled_days: number;
  learning_steps: number;
  reps: number;
  lapses: number;
  state: number;
  last_review?: Date;
}

export interface Scheduler {
  next(card: Card, now: Date, rating: number): { card: Card };
  next_interval(stability: number, elapsedDays: number): number;
}

export function fsrs(options: { enable_fuzz: boolean }): Scheduler;
export function createEmptyCard(now: Date): Card;
