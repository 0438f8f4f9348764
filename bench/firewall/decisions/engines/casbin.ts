import { newEnforcer, newModelFromString } from 'casbin';
import type { Domain } from '../domain.ts';
import type { Engine } from './engine.ts';

/** Three role hierarchies; a rule that denies wins. */
const model = `
[request_definition]
r = rec, pur, dat
[policy_definition]
p = rec, pur, dat, eft
[role_definition]
g = _, _
g2 = _, _
g3 = _, _
[policy_effect]
e = some(where (p.eft == allow)) && !some(where (p.eft == deny))
[matchers]
m = g(r.rec, p.rec) && g2(r.pur, p.pur) && g3(r.dat, p.dat)
`;

export async function startCasbin(domain: Domain): Promise<Engine> {
  const enforcer = await newEnforcer(newModelFromString(model));
  await enforcer.addPolicies(
    domain.rules.map((rule) => [
      rule.recipient,
      rule.purpose,
      'service' in rule.data ? rule.data.service : 'datum' in rule.data ? rule.data.datum : rule.data.category,
      rule.effect === 'release' ? 'allow' : 'deny',
    ]),
  );
  await enforcer.addNamedGroupingPolicies(
    'g',
    domain.recipients.flatMap(({ id, within }) => (within === undefined ? [] : [[id, within]])),
  );
  await enforcer.addNamedGroupingPolicies(
    'g2',
    domain.purposes.flatMap(({ id, broader }) => (broader === undefined ? [] : [[id, broader]])),
  );
  await enforcer.addNamedGroupingPolicies(
    'g3',
    domain.data.flatMap(({ id, service, category }) => [
      [id, service],
      [id, category],
    ]),
  );
  return {
    label: 'casbin',
    isReleased: ({ recipient, purpose, data: [datum] }) => enforcer.enforceSync(recipient, purpose, datum),
  };
}
