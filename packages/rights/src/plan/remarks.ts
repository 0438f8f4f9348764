/**
 * Makes the sentences of a plan: the planner's own words, and sentences quoted from the Atlas.
 *
 * @module
 */
import { type Citation, isConfirmed, type Mark, type Statement, type Text } from '@firebreak/atlas';
import type { RightsData } from '../model/index.ts';
import { say, type WordCode } from '../words/index.ts';
import type { Remark } from './types.ts';

interface Backing {
  readonly cite: readonly Citation[];
  readonly mark?: Mark | undefined;
}

/** The planner's own words; what they rest on comes from the Atlas. Without a basis they state nothing about law or offices. */
export function remark(code: WordCode, values: Readonly<Record<string, Text>> = {}, basis?: Backing): Remark {
  return { code, text: say(code, values), cite: basis?.cite ?? [], confirmed: basis?.mark === undefined || isConfirmed(basis.mark) };
}

/** Words that say that something is not confirmed or not known. */
export function doubt(code: WordCode, values: Readonly<Record<string, Text>> = {}, cite: readonly Citation[] = []): Remark {
  return { code, text: say(code, values), cite, confirmed: false };
}

export function quote({ id, text, cite, mark }: Statement): Remark {
  return { code: id, text, cite, confirmed: isConfirmed(mark) };
}

/** Quotes a statement of the Atlas by its id; one that the Atlas does not have is left out. */
export function quoted(data: RightsData, ...ids: readonly string[]): Remark[] {
  return ids.flatMap((id) => (data.statements[id] ? [quote(data.statements[id])] : []));
}

/** The planner's own words on the basis of a statement of the Atlas. */
export function saidBy(data: RightsData, statement: string, code: WordCode, values: Readonly<Record<string, Text>> = {}): Remark {
  const basis = data.statements[statement];
  return basis === undefined ? doubt(code, values) : remark(code, values, basis);
}

export function nameOf(data: RightsData, id: string): Text {
  return data.names[id] ?? id;
}
