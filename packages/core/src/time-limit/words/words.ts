import type { StepCode, StepOf } from '../step.ts';

/** How one language says each kind of step. `name` says an event. */
export type Words = { readonly [C in StepCode]: (step: StepOf<C>, name: (event: string) => string) => string };
