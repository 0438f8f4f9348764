import { createAliasResolver, createMongoAbility, type MongoAbility, type RawRuleOf } from '@casl/ability';
import { ancestors, type Domain } from '../domain.ts';
import type { Engine } from './engine.ts';

/**
 * As CASL is meant: one ability for each recipient, with the rules of the groups it is in; a purpose is an action, with the narrower ones as its
 * aliases; a service is a subject, a datum one of its fields. What is withheld comes last, so that it wins.
 */
export async function startCasl(domain: Domain): Promise<Engine> {
  const groups = ancestors(domain.recipients.map(({ id, within }) => ({ id, parent: within })));
  const aliases: Record<string, string[]> = {};
  for (const { id, broader } of domain.purposes) if (broader !== undefined) aliases[broader] = [...(aliases[broader] ?? []), id];
  const resolveAction = createAliasResolver(aliases);
  const abilityByRecipient = new Map<string, MongoAbility>();
  for (const { id } of domain.recipients) {
    const raw = domain.rules
      .filter((rule) => groups.get(id)!.includes(rule.recipient))
      .toSorted((a, b) => (a.effect === b.effect ? 0 : a.effect === 'release' ? -1 : 1))
      .flatMap((rule): RawRuleOf<MongoAbility>[] => {
        const inverted = rule.effect === 'withhold';
        const action = rule.purpose;
        const given = rule.data;
        if ('service' in given) return [{ action, subject: given.service, inverted }];
        const about = domain.data.filter((datum) => ('datum' in given ? datum.id === given.datum : datum.category === given.category));
        return domain.services.flatMap((subject) => {
          const fields = about.filter((datum) => datum.service === subject).map((datum) => datum.id);
          return fields.length === 0 ? [] : [{ action, subject, fields, inverted }];
        });
      });
    abilityByRecipient.set(id, createMongoAbility(raw, { resolveAction }));
  }
  const serviceByDatum = new Map(domain.data.map(({ id, service }) => [id, service]));
  return {
    label: 'CASL',
    isReleased: ({ recipient, purpose, data: [datum] }) =>
      abilityByRecipient.get(recipient)!.can(purpose, serviceByDatum.get(datum)!, datum),
  };
}
