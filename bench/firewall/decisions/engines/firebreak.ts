import { parseLegalDay } from '@firebreak/core';
import { compilePolicy, createGuard, type FastGuard, type Knowledge, parsePolicy } from '@firebreak/firewall';
import { stringify } from 'yaml';
import type { Domain } from '../domain.ts';
import type { Engine } from './engine.ts';

const law = '2026-11-25';

/** The guard as a service gets it: from a policy file, read and checked. */
export function guardOf(domain: Domain, knowledge: Knowledge): FastGuard {
  const parsed = parsePolicy(policyText(domain), knowledge);
  if (!parsed.ok) throw new Error(`the policy of the benchmark has problems: ${JSON.stringify(parsed.problems[0])}`);
  return createGuard(compilePolicy(parsed.policy, knowledge), { on: parseLegalDay(law)! });
}

export function explaining(guard: FastGuard): Engine {
  return { label: 'Firebreak, with reasons', isReleased: (ask) => guard.decide(ask).released.length === 1 };
}

export function plain(guard: FastGuard): Engine {
  return {
    label: 'Firebreak, yes or no',
    isReleased: ({ recipient, purpose, data: [datum] }) => guard.isReleased(recipient, purpose, datum),
  };
}

function policyText(domain: Domain): string {
  return stringify({
    firewall: 1,
    service: { name: 'Benchmark', country: 'de', sector: 'health' },
    law,
    records: Object.fromEntries(
      domain.services.map((service) => [
        service,
        {
          fields: Object.fromEntries(
            domain.data.filter((datum) => datum.service === service).map(({ id, category }) => [id.slice(service.length + 1), category]),
          ),
        },
      ]),
    ),
    purposes: Object.fromEntries(
      domain.purposes.flatMap(({ id, broader }) => (broader === undefined ? [] : [[id, { broader, name: id }]])),
    ),
    recipients: Object.fromEntries(
      domain.recipients.map(({ id, within }) => [id, within === undefined ? { name: id } : { name: id, within }]),
    ),
    rules: domain.rules.map(({ id, effect, data, recipient, purpose }) => ({
      id,
      [effect]: ['service' in data ? data.service : 'datum' in data ? data.datum : `@${data.category}`],
      to: [recipient],
      for: [purpose],
      ...(effect === 'release' ? { basis: [{ ref: 'gdpr', at: 'Art. 9(2)(h)' }] } : {}),
    })),
  });
}
