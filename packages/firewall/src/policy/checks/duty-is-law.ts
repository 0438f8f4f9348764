import { holdsOn } from '@firebreak/core';
import type { KnownRule } from '../../knowledge/model.ts';
import { placesOf } from '../../knowledge/places.ts';
import { type CheckContext, releasesOf } from '../problem.ts';
import { nearest } from './unknown-word.ts';

/** What the law says of one sector, and that takes this sector out of a duty of all public bodies. */
const lifts: ReadonlySet<string> = new Set(['forbidden', 'no-duty', 'silent']);
const general = 'general-public-bodies';

/** A duty must be one: of this country, in force, confirmed, and for this sector. */
export function dutyIsLaw({ policy, knowledge, on, problem, warning }: CheckContext): void {
  const { country, sector } = policy.service;
  const places = placesOf(knowledge, country);
  const here = knowledge.rules.filter((rule) => rule.countries.some((place) => places.has(place)));
  const duties = here.filter((rule) => rule.rule === 'duty' || rule.rule === 'duty-on-request');
  const inForce = (rule: KnownRule): boolean => holdsOn(rule, policy.law);
  /** On the day of the law, or on a day on which the release may fire. */
  const liftsOn = (rule: KnownRule, release: { readonly from?: string | undefined; readonly until?: string | undefined }): boolean =>
    inForce(rule) ||
    (rule.from !== 'pending' &&
      (rule.from === undefined || release.until === undefined || rule.from <= release.until) &&
      (rule.until === undefined || rule.until > [release.from ?? '', policy.law].toSorted()[1]!));
  for (const { rule, at } of releasesOf(policy)) {
    if (rule.duty === undefined) continue;
    const path = [...at, 'duty', 'rule'];
    const duty = knowledge.rules.find((each) => each.id === rule.duty?.rule);
    if (duty === undefined) {
      problem(path, `unknown rule \`${rule.duty.rule}\``, nearest(rule.duty.rule, new Set(duties.map(({ id }) => id))));
      continue;
    }
    if (!here.includes(duty)) problem(path, `\`${duty.id}\` is not a rule of \`${country}\``, 'cite a rule of the country of the service');
    else if (!duties.includes(duty))
      problem(
        path,
        `\`${duty.id}\` is no duty: the Atlas says \`${duty.rule}\``,
        'take the rule out: what the law does not force is not released',
      );
    else if (!inForce(duty)) problem(path, `\`${duty.id}\` was not in force on ${policy.law}`, 'take the rule out');
    else if (!duty.confirmed)
      problem(
        path,
        `\`${duty.id}\` is unconfirmed (marked \`${duty.mark}\`), and an unconfirmed duty carries no release`,
        'have somebody read the provision and update the Atlas; until then the data stay',
      );
    else if (duty.sector !== sector && duty.sector !== general)
      problem(path, `\`${duty.id}\` is for the sector \`${duty.sector}\`, and this service is \`${sector}\``, 'take the rule out');
    else {
      // A rule of the sector goes before the duty of all; whether it is confirmed does not matter, for doubt releases nothing.
      const lifted = here.find((each) => each.sector === sector && lifts.has(each.rule) && liftsOn(each, rule));
      if (lifted !== undefined)
        problem(
          path,
          `\`${lifted.id}\` (${lifted.rule}) takes \`${sector}\` out of the duty \`${duty.id}\``,
          'take the rule out: nothing forces this release',
        );
      else if (duty.sector === general)
        warning(path, `\`${duty.id}\` binds public bodies only`, 'take the rule out if the service is not one');
    }
    if (duty.rule === 'duty-on-request' && !(rule.when ?? []).some((fact) => fact === 'written-request' || fact === 'legal-basis-named'))
      warning(
        [...at, 'when'],
        `\`${duty.id}\` is a duty to answer, not to report, and the rule does not ask for a request in writing`,
        'add `when: [written-request, legal-basis-named]`',
      );
    // A policy may be written by the law of a day to come; its duties do not begin before the law does.
    if (
      duty.from !== undefined &&
      duty.from !== 'pending' &&
      (rule.from ?? '') < duty.from &&
      inForce(duty) &&
      duty.from > (on ?? policy.law)
    )
      problem([...at, 'from'], `\`${duty.id}\` begins after the rule does (${duty.from})`, `add \`from: ${duty.from}\``);
    if (duty.until !== undefined && rule.until !== undefined && duty.until <= rule.until)
      problem([...at, 'until'], `\`${duty.id}\` ends before the rule does (${duty.until})`, 'let the rule end the day before');
  }
}
