import type { Question } from '../questions.ts';

/** One way to answer: the last day, or for hours the hour, `2026-03-08T15`. */
export interface Engine {
  readonly name: string;
  readonly answer: (question: Question) => string | Promise<string>;
}
