import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { normalName } from './comparator/index.ts';
import * as links from './index.ts';

test('nothing that leaves this folder takes a record of anybody', () => {
  // Whoever adds a name here answers the question whether somebody could link real people with it.
  assert.deepEqual(Object.keys(links).toSorted(), [
    'falseMatchOfSearch',
    'falsePositiveIdentification',
    'growthSizes',
    'linkStatementsOf',
    'namingSystemsOf',
    'parseRule',
    'populationPresets',
    'readPopulation',
    'ruleGrammar',
    'rulePresets',
    'studyLimits',
    'studyLinks',
    'studyLinksNow',
  ]);
});

test('no other package reaches past that door', async () => {
  const root = fileURLToPath(new URL('../../../..', import.meta.url));
  const { exports } = JSON.parse(await readFile(join(root, 'packages/audit/package.json'), 'utf8')) as { exports: Record<string, string> };
  const doors = Object.values(exports).filter((path) => path.includes('/links/'));
  assert.deepEqual(doors, ['./src/links/index.ts']);
});

test('every population preset names systems that the Atlas has, and their files hold names in Latin letters', async () => {
  const folder = fileURLToPath(new URL('../../../../atlas/vocabulary/naming-systems', import.meta.url));
  const ids = (await readdir(folder)).map((file) => file.replace('.yaml', ''));
  for (const { groups } of links.populationPresets) for (const { system } of groups) assert.ok(ids.includes(system), system);
  const text = await readFile(join(folder, 'names-vietnamese.yaml'), 'utf8');
  for (const [, spelling] of text.matchAll(/spellings: \["([^"]+)"/gu)) assert.notEqual(normalName(spelling!), '');
});
