import { closest } from '@firebreak/core';
import { fhirFields } from '../../fhir/fields.ts';
import { type CheckContext, type Path, rulesOf } from '../problem.ts';
import { policyPurposes } from '../purposes.ts';
import { builtInFacts } from '../words.ts';

/** Every word that names something must name something that exists. */
export function unknownWord(context: CheckContext): void {
  const { policy, knowledge } = context;
  const idsOf = (list: readonly { readonly id: string }[]): Set<string> => new Set(list.map(({ id }) => id));
  const data = idsOf(knowledge.data);
  const roles = idsOf(knowledge.roles);
  const recipients = new Set(Object.keys(policy.recipients));
  const purposes = new Set(policyPurposes(policy, knowledge).keys());
  const facts = new Set<string>([...builtInFacts, ...Object.keys(policy.facts ?? {})]);
  const records = new Set(Object.keys(policy.records));
  const expect = (known: ReadonlySet<string>, what: string) => (path: Path, word: string | undefined) => {
    if (word !== undefined && !known.has(word)) context.problem(path, `unknown ${what} \`${word}\``, nearest(word, known));
  };
  const { service } = policy;
  expect(idsOf(knowledge.countries), 'country')(['service', 'country'], service.country);
  expect(idsOf(knowledge.sectors), 'sector')(['service', 'sector'], service.sector);
  const touchpoints = idsOf(knowledge.touchpoints);
  for (const [i, id] of (service.touchpoints ?? []).entries()) expect(touchpoints, 'touchpoint')(['service', 'touchpoints', i], id);
  for (const [id, record] of Object.entries(policy.records)) {
    if (record.fhir !== undefined) expect(new Set(Object.keys(fhirFields)), 'FHIR resource')(['records', id, 'fhir'], record.fhir);
    for (const [name, field] of Object.entries(record.fields ?? {}))
      expect(data, 'data category')(['records', id, 'fields', name], typeof field === 'string' ? field : field.data);
  }
  for (const [id, { broader }] of Object.entries(policy.purposes ?? {})) expect(purposes, 'purpose')(['purposes', id, 'broader'], broader);
  for (const [id, { role, within }] of Object.entries(policy.recipients)) {
    expect(roles, 'role')(['recipients', id, 'role'], role);
    expect(recipients, 'recipient')(['recipients', id, 'within'], within);
  }
  for (const [id, fact] of Object.entries(policy.facts ?? {}))
    for (const record of Object.keys(fact.columns ?? {})) expect(records, 'record')(['facts', id, 'columns', record], record);
  for (const { rule, at } of rulesOf(policy)) {
    for (const [i, id] of rule.to.entries()) if (id !== '*') expect(recipients, 'recipient')([...at, 'to', i], id);
    for (const [i, id] of rule.for.entries()) if (id !== '*') expect(purposes, 'purpose')([...at, 'for', i], id);
    for (const list of ['when', 'unless'] as const)
      for (const [i, id] of (rule[list] ?? []).entries()) expect(facts, 'fact')([...at, list, i], id);
  }
}

export function nearest(word: string, known: ReadonlySet<string>): string {
  const near = closest(word, known).map((each) => `\`${each}\``);
  if (near.length > 0) return `did you mean ${near.join(', ')}?`;
  return known.size === 0 ? 'none is declared yet' : `known: ${[...known].slice(0, 40).join(', ')}`;
}
