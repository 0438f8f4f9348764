import type { Language } from '@firebreak/atlas';
import type { RightsProcedure } from '../model/index.ts';

export interface DiagramOptions {
  readonly language: Language;
  /** State to mark as the present one. */
  readonly current?: string | undefined;
  /** Names of events and time limits, by id. */
  readonly names: Readonly<Record<string, import('@firebreak/atlas').Text>>;
}

/** Draws a procedure as SVG, in the direction of reading. */
export function diagram(_procedure: RightsProcedure, _options: DiagramOptions): string {
  throw new Error('`diagram` is not built yet');
}
