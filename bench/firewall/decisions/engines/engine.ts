import type { Ask, Domain } from '../domain.ts';

/** Answers one request after another, in process. What is made beforehand is not timed. */
export interface Engine {
  readonly label: string;
  readonly isReleased: (ask: Ask) => boolean;
}

export type StartEngine = (domain: Domain) => Promise<Engine>;
