import assert from 'node:assert/strict';
import { test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { openRepositoryAtlas } from '@firebreak/atlas/node';
import { firewallDataOf, knowledgeOfCountry } from './index.ts';

const atlas = await openRepositoryAtlas();
const knowledge = firewallDataOf(atlas);

test('it is plain data, and small enough for a page when cut down to one country', (t) => {
  assert.deepEqual(JSON.parse(JSON.stringify(knowledge)), JSON.parse(JSON.stringify(firewallDataOf(atlas))));
  for (const { id } of knowledge.countries) {
    const sizeBytes = gzipSync(JSON.stringify(knowledgeOfCountry(knowledge, id))).length;
    if (id === 'de') t.diagnostic(`${sizeBytes} B gzip`);
    assert.ok(sizeBytes < 20_000, `${id}: ${sizeBytes} B`);
  }
});

test('enforcement is inherited by narrower purposes, and the ones that must be blocked are marked', () => {
  const byId = new Map(knowledge.purposes.map((purpose) => [purpose.id, purpose]));
  for (const id of [
    'immigration-enforcement',
    'return-enforcement',
    'immigration-detention',
    'locating',
    'entry-refusal',
    'status-detection',
  ])
    assert.equal(byId.get(id)?.enforcement, true, id);
  for (const id of ['health-care', 'care-funding', 'asylum-determination', 'crime-fighting'])
    assert.equal(byId.get(id)?.enforcement, false, id);
  for (const { broader, enforcement } of knowledge.purposes) if (broader !== null && byId.get(broader)?.enforcement) assert.ok(enforcement);
});

test('a country keeps its own rules and acts, those of the Union where they bind it, and none of its neighbours', () => {
  const germany = knowledgeOfCountry(knowledge, 'de');
  assert.ok(germany.rules.some(({ id }) => id === 'de-education') && germany.rules.some(({ id }) => id === 'eu-detection-measures'));
  assert.ok(!germany.rules.some(({ countries }) => countries.includes('fr')));
  assert.ok(germany.instruments.some(({ id }) => id === 'gdpr') && germany.instruments.some(({ id }) => id === 'ilo-c81'));
  assert.ok(!germany.instruments.some(({ jurisdiction }) => jurisdiction === 'se'));
  const kingdom = knowledgeOfCountry(knowledge, 'uk');
  assert.ok(kingdom.instruments.some(({ id }) => id === 'uk-gdpr') && !kingdom.instruments.some(({ id }) => id === 'gdpr'));
});

test('names are told in the language asked for, and every rule says whether it is confirmed', () => {
  const french = firewallDataOf(atlas, 'fr');
  assert.notEqual(
    french.purposes.find(({ id }) => id === 'health-care')?.name,
    knowledge.purposes.find(({ id }) => id === 'health-care')?.name,
  );
  assert.equal(knowledge.rules.find(({ id }) => id === 'de-education')?.confirmed, true);
  assert.equal(knowledge.rules.find(({ id }) => id === 'no-shelter-reception')?.confirmed, false);
});
