import type { RightsData } from '../model/index.ts';
import type { PlanAnswer, Situation } from './types.ts';

/** From a situation to the steps, with addressees, languages, dates and what to do next. Pure: reads no clock, file or network. */
export function plan(_data: RightsData, _situation: Situation): PlanAnswer {
  throw new Error('`plan` is not built yet');
}
