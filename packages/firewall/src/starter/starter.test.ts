import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openRepositoryAtlas } from '@firebreak/atlas/node';
import type { LegalDay } from '@firebreak/core';
import { compilePolicy, createGuard } from '../guard/index.ts';
import { firewallDataOf } from '../knowledge/index.ts';
import { parsePolicy } from '../policy/index.ts';
import { proposedData, proposedPurpose, type StarterAnswers, servicePurposes, starterPolicy } from './index.ts';

const knowledge = firewallDataOf(await openRepositoryAtlas());
const on = '2026-11-25' as LegalDay;

function answersFor(country: string, sector: string, place: string | null): StarterAnswers {
  const touchpoint = knowledge.touchpoints.find(({ id }) => id === place);
  return {
    name: 'Our service',
    country,
    sector,
    touchpoint: touchpoint?.id ?? null,
    data: proposedData(knowledge, touchpoint),
    purpose: proposedPurpose(knowledge, touchpoint),
  };
}

test('in every country, for every sector and place, the starter passes its checks and releases to nobody else for nothing else', () => {
  for (const { id: country } of knowledge.countries)
    for (const { id: sector } of knowledge.sectors) {
      const places = [null, ...knowledge.touchpoints.filter((each) => each.sector === sector).map(({ id }) => id)];
      for (const place of places) {
        const answers = answersFor(country, sector, place);
        const text = starterPolicy(answers, knowledge, on);
        const parsed = parsePolicy(text, knowledge, { on });
        assert.ok(parsed.ok, `${country} ${sector} ${place}: ${JSON.stringify(parsed)}`);
        if (country !== 'de') continue;
        const compiled = compilePolicy(parsed.policy, knowledge);
        const guard = createGuard(compiled, { on });
        for (const recipient of compiled.recipients)
          for (const purpose of compiled.purposes) {
            const { released } = guard.decide({ recipient: recipient.id, purpose: purpose.id, data: ['*'] });
            const own = recipient.id === 'staff' && (purpose.id === answers.purpose || purpose.broader === guard.purpose(answers.purpose));
            assert.equal(released.length > 0, own, `${sector} ${recipient.id} ${purpose.id}`);
          }
      }
    }
});

test('every purpose of a service and every kind of data can be chosen', () => {
  for (const { id: purpose } of servicePurposes(knowledge)) {
    const text = starterPolicy({ ...answersFor('fr', 'health', null), purpose, data: knowledge.data.map(({ id }) => id) }, knowledge, on);
    const parsed = parsePolicy(text, knowledge, { on });
    assert.ok(parsed.ok, `${purpose}: ${JSON.stringify(parsed)}`);
    assert.ok(parsed.warnings.some(({ what }) => what.includes('residence-status')));
  }
});

test('status, nationality and papers are proposed for no service', () => {
  for (const place of [undefined, ...knowledge.touchpoints])
    for (const id of ['residence-status', 'nationality', 'travel-document']) assert.ok(!proposedData(knowledge, place).includes(id));
});

test('a name cannot write policy, and what the Atlas says cannot get out of its comment', () => {
  const name = 'x"\nrules: [] # \u2028 evil: &a';
  const answers = { ...answersFor('de', 'education', 'school'), name };
  const hostile = {
    ...knowledge,
    rules: knowledge.rules.map((rule) => ({ ...rule, summary: 'line one\nrules: []\r\n\u2028evil: true' })),
  };
  const parsed = parsePolicy(starterPolicy(answers, hostile, on), knowledge, { on });
  assert.ok(parsed.ok, JSON.stringify(parsed));
  assert.equal(parsed.policy.service.name, name);
  assert.equal(parsed.policy.rules.length, 2);
});
