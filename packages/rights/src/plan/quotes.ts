/**
 * Picks the sentences of the Atlas that fit a case.
 *
 * @module
 */
import type { Regime, RightsData } from '../model/index.ts';
import { type Quotation, type QuotationPlace, quotations } from '../model/quotations.ts';
import { quoted, saidBy } from './remarks.ts';
import type { Remark, Sender } from './types.ts';

export interface CaseKey {
  readonly system: string;
  readonly country: string;
  readonly right: string;
  readonly sender: Sender;
  readonly regime: Regime;
}

/** The quotations for a place of the plan that fit the case, in the order of the table. */
export function quotesFor(data: RightsData, place: QuotationPlace, { system, country, right, sender, regime }: CaseKey): Remark[] {
  const fits = (q: Quotation): boolean =>
    q.place === place &&
    (q.systems?.includes(system) ?? true) &&
    (q.countries?.includes(country) ?? true) &&
    (q.regimes?.includes(regime) ?? true) &&
    (q.rights?.includes(right) ?? true) &&
    (q.senders?.includes(sender) ?? true);
  return quotations.filter(fits).flatMap((q) => (q.say === undefined ? quoted(data, q.id) : [saidBy(data, q.id, q.say)]));
}
