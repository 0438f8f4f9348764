import { isLawIn, placesOf } from '../../knowledge/places.ts';
import { type CheckContext, rulesOf } from '../problem.ts';
import { nearest } from './unknown-word.ts';

/** What a rule rests on must be law in this country, on the day whose law the policy was written by. */
export function basisInForce({ policy, knowledge, problem, warning }: CheckContext): void {
  const { country } = policy.service;
  const places = placesOf(knowledge, country);
  const instruments = new Map(knowledge.instruments.map((instrument) => [instrument.id, instrument]));
  for (const { rule, at } of rulesOf(policy))
    for (const [i, basis] of (rule.basis ?? []).entries()) {
      const path = [...at, 'basis', i];
      if ('law' in basis) {
        warning(
          path,
          `the Atlas does not hold \`${basis.law}\`, so this basis is unconfirmed`,
          'have it read, or add the act to the Atlas',
        );
        continue;
      }
      const act = instruments.get(basis.ref);
      if (act === undefined)
        problem(
          [...path, 'ref'],
          `unknown act \`${basis.ref}\``,
          `${nearest(basis.ref, new Set(instruments.keys()))} An act that the Atlas does not hold is written \`law:\``,
        );
      else if (!isLawIn(act.jurisdiction, places))
        problem(
          [...path, 'ref'],
          `${act.short} is not the law of \`${country}\``,
          'cite an act of this country, of the Union where it is bound, or a treaty',
        );
      else if (act.repealed !== null && act.repealed <= policy.law)
        problem([...path, 'ref'], `${act.short} was repealed on ${act.repealed}`, 'cite the act that took its place');
      else if (act.applies === 'pending' || (act.applies ?? act.inForce ?? '') > policy.law)
        problem([...path, 'ref'], `${act.short} did not apply on ${policy.law}`, 'cite what applied on that day');
      else if (act.type === 'bill') problem([...path, 'ref'], `${act.short} is a bill`, 'cite the act, once there is one');
    }
}
