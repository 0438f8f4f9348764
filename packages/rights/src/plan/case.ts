/**
 * One case: everything that was found out about a situation before its plan is written.
 *
 * @module
 */
import type { GivenRight, Regime, RightsCountry, RightsProcedure, RightsSystem, Route } from '../model/index.ts';
import type { CaseKey } from './quotes.ts';
import type { Addressee, Safety, Sender, Situation } from './types.ts';

export interface Case {
  readonly situation: Situation & { readonly sender: Sender };
  readonly system: RightsSystem;
  readonly country: RightsCountry;
  readonly right: GivenRight;
  readonly route: Route;
  readonly procedure: RightsProcedure;
  readonly regime: Regime;
  readonly sender: Sender;
  readonly safety: Safety;
  /** Whom the letter goes to. */
  readonly addressee: Addressee;
  /** Who answers, where somebody is known to, even without an address. */
  readonly controller: Addressee | null;
  readonly supervisor: Addressee;
}

export function keyOf({ system, country, right, sender, regime }: Case): CaseKey {
  return { system: system.id, country: country.id, right: right.right, sender, regime };
}
