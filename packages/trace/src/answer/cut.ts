import { smallestCuts } from '../cut/index.ts';
import type { TraceData } from '../model/index.ts';
import { networkOf, viewOf } from '../model/view.ts';
import { type Closed, shiftsPurpose, type TraceQuestion, trace } from './trace.ts';

export interface CutAnswer {
  readonly from: string;
  readonly country: string;
  readonly on: string;
  readonly to: string;
  readonly verdict: 'found' | 'none-needed' | 'impossible' | 'too-large';
  /**
   * true: only flows that turn the data to another purpose are closed, so the service itself goes on.
   * false: no such cut exists, because the data were given for a purpose that leads there.
   */
  readonly keepsService: boolean;
  readonly cuts: readonly { readonly flows: readonly string[]; readonly size: number }[];
  /** Were all smallest cuts listed? */
  readonly complete: boolean;
  readonly alreadyClosed: readonly Closed[];
}

/** The smallest sets of flows whose closing keeps the data from the target (by default: from immigration enforcement). */
export function cut(data: TraceData, question: TraceQuestion): CutAnswer {
  const { touchpoint, country, on, to = 'enforcement' } = question;
  const view = viewOf(data, question);
  const { network, flowOf, nodesOf } = networkOf(view, ({ mask, closed }) => mask & ~closed);
  const targets = new Set(
    view.places.flatMap((place, index) => ((to === 'enforcement' ? place.enforcement : place.id === to) ? nodesOf(index) : [])),
  );
  const base = { start: view.start, targets, data: view.dataMask(question.data ?? touchpoint.data) };
  const keeping = smallestCuts(network, { ...base, mayClose: (packed) => shiftsPurpose(touchpoint, flowOf(packed)) });
  const found = keeping.verdict === 'impossible' ? smallestCuts(network, { ...base, mayClose: () => true }) : keeping;
  return {
    from: view.from,
    country,
    on,
    to,
    verdict: found.verdict,
    keepsService: found === keeping,
    cuts: found.cuts.map((flows) => ({ flows: flows.map((packed) => flowOf(packed).id).toSorted(), size: flows.length })),
    complete: found.complete,
    alreadyClosed: trace(data, question).closed,
  };
}
