import type { SyntheticAtlas, SyntheticQuestion } from '../synthetic-atlas.ts';

/** One way to answer the question, loaded and ready. */
export interface Engine {
  /** What is timed: the answer, complete and in memory, in whatever form is natural to the engine. */
  readonly answer: (question: SyntheticQuestion) => unknown;
  /** What is not timed: the answer in the form in which all are compared, the data categories that each place holds. */
  readonly heldIn: (answer: unknown) => Int32Array;
}

export type EngineName = 'firebreak' | 'bare-in-order' | 'bare-queue' | 'duckdb' | 'graphology';

/** Each is imported only where it runs, so that no engine pays for another's memory. */
export const loadEngineByName: Readonly<Record<EngineName, (atlas: SyntheticAtlas) => Promise<Engine>>> = {
  firebreak: async (atlas) => (await import('./firebreak.ts')).loadFirebreak(atlas),
  'bare-in-order': async (atlas) => (await import('./bare-in-order.ts')).loadBareInOrder(atlas),
  'bare-queue': async (atlas) => (await import('./bare-queue.ts')).loadBareQueue(atlas),
  duckdb: async (atlas) => (await import('./duckdb.ts')).loadDuckDB(atlas),
  graphology: async (atlas) => (await import('./graphology.ts')).loadGraphology(atlas),
};
