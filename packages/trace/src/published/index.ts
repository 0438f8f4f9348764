/**
 * Answers in the shape that `spec/` publishes: countries as codes, names and exceptions filled in from the Atlas.
 * A test validates the result against the published schema.
 *
 * @module
 */
import { type Atlas, english, isConfirmed, nameOf } from '@firebreak/atlas';
import type { CutAnswer } from '../answer/cut.ts';
import type { Closed, TraceAnswer } from '../answer/trace.ts';
import { type Basis, basisOf } from '../model/index.ts';

/** Shape: `spec/trace/answer-1.schema.json`. */
export function publishTrace(atlas: Atlas, answer: TraceAnswer): object {
  const { from, country, on, verdict, data, reached, closed, pending, unknown } = answer;
  return {
    from,
    country: country.toUpperCase(),
    on,
    verdict,
    data,
    reached: reached.map(({ place, ...rest }) => ({ place, name: nameIn(atlas, place), ...rest })),
    closed: publishClosed(atlas, closed),
    pending,
    unknown,
  };
}

/** Shape: `spec/cut/answer-1.schema.json`. */
export function publishCut(atlas: Atlas, answer: CutAnswer): object {
  return { ...answer, country: answer.country.toUpperCase(), alreadyClosed: publishClosed(atlas, answer.alreadyClosed) };
}

function publishClosed(atlas: Atlas, closed: readonly Closed[]): object[] {
  return closed.map((c) => ({
    ...c,
    by: c.by.map(({ firewall, confirmed, basis }) => ({ firewall, confirmed, basis, exceptions: exceptionsOf(atlas, firewall) })),
  }));
}

function exceptionsOf(atlas: Atlas, firewall: string): { text: string; confirmed: boolean; basis: Basis[] }[] {
  return (atlas.find('firewall', firewall)?.exceptions ?? []).map((e) => ({
    text: english(e.text),
    confirmed: isConfirmed(e.mark),
    basis: basisOf(e),
  }));
}

function nameIn(atlas: Atlas, id: string): string {
  const record = atlas.get(id);
  return record === undefined ? id : english(nameOf(record));
}
