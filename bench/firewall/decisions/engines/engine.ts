import type { Ask, Domain } from '../domain.ts';

/** Answers one request after another, in process. */
export interface Engine {
  readonly label: string;
  /** Asks whose answers are timed one by one and agree; slow engines are given fewer in a quick run. */
  readonly isReleased: (ask: Ask) => boolean;
}

export type StartEngine = (domain: Domain) => Promise<Engine>;
