import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { run } from '../run.ts';

let folder: string;
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'firebreak-links-'));
  process.env['XDG_CACHE_HOME'] = folder;
});
after(() => rm(folder, { recursive: true }));

const ask = (words: string) => run(['audit', 'links', ...words.split(' ').filter((word) => word !== '')]);

async function validatorOf(schema: string) {
  const text = await readFile(new URL(`../../../../spec/${schema}.schema.json`, import.meta.url), 'utf8');
  return new Ajv2020({ strict: false }).compile(JSON.parse(text) as object);
}

async function written(name: string, text: string): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, text);
  return path;
}

/** Every way to be named that the Atlas knows. */
const everybody = (systems: readonly string[]): string =>
  JSON.stringify({
    id: 'everybody',
    about: 'all of them',
    groups: systems.map((system) => ({ id: system, system, weight: 1 })),
    birthYears: [{ from: 1960, to: 2005, weight: 1 }],
    both: 0.1,
    quality: {
      copied: 0.8,
      mistyped: 0.01,
      swappedFields: 0.01,
      missingGiven: 0,
      missingFamily: 0.01,
      dayMonthSwapped: 0.01,
      wrongYear: 0.01,
      dayUnknown: 0.02,
      wrongSex: 0.01,
      wrongNationality: 0.02,
    },
  });

test('the limits come first, then people, then how it grows', async () => {
  const { code, out, err } = await ask('--population asylum --size 1000000 --rule exact');
  assert.equal(code, 0, err);
  assert.match(out, /^All of these people are made up\. This cannot tell how many real people/);
  assert.match(out, /1,000,000 people in each of two databases, 200,000 of them in both/);
  assert.match(out, /are linked to somebody else in the second/);
  assert.match(out, /of those in both are not recognised/);
  assert.match(out, /\n {2}dari +200,000 /);
  assert.match(out, /\n {2}100,000,000 /);
  assert.match(out, /Counted, every pair, in one made-up population of 20,000/);
});

test('the colours of the multiple-identity detector, each with what the law says', async () => {
  const { code, out } = await ask('--population borders --size 100000 --rule mid');
  assert.equal(code, 0);
  for (const words of [
    /White, made by the machine alone/,
    /Yellow, to be checked by an official/,
    /every red link would be an error/,
    /Art\. 30/,
  ])
    assert.match(out, words);
  assert.match(out, /unconfirmed/);
});

test('JSON fits its published shape, and the same question gives the same bytes', async () => {
  const words = '--population same-quality --size 5000 --rule exact,names=dam:1+date=swapped+empty=agrees,biometric,mid --seed 5 --json';
  const first = await ask(words);
  assert.equal(first.code, 0, first.err);
  const validate = await validatorOf('audit/links-1');
  assert.ok(validate(JSON.parse(first.out)), JSON.stringify(validate.errors?.slice(0, 3)));
  assert.equal((await ask(words)).out, first.out);
});

test('--list shows presets, rules and ways to be named; a file can mix them all', async () => {
  const { code, out } = await ask('--list');
  assert.equal(code, 0);
  const systems = [...out.matchAll(/^ {2}(names-[a-z-]+):/gmu)].map(([, id]) => id!);
  assert.ok(systems.length >= 11, systems.join());
  const text = everybody(systems);
  const validate = await validatorOf('audit/population-1');
  assert.ok(validate(JSON.parse(text)), JSON.stringify(validate.errors));
  const answered = await run(['audit', 'links', '--population', await written('all.json', text), '--size', '1000', '--rule', 'exact']);
  assert.equal(answered.code, 0, answered.err);
  for (const system of systems) assert.ok(answered.out.includes(`  ${system} `), system);
});

test('rows about people are refused, as a table, as a list and as a field, and nothing of them is said again', async () => {
  for (const [name, text] of [
    ['rows.csv', 'Given,Family,Born\nSecretname,Other,1990-01-01\n'],
    ['semicolons.csv', 'Given;Family;Born\nSecretname;Other;1990-01-01\n'],
    ['rows.json', '[{"given": "Secretname", "born": "1990-01-01"}]'],
    ['field.json', everybody(['names-french']).replace('"both"', '"people": [{"name": "Secretname"}], "both"')],
    ['large.csv', `Given,Family\n${'Secretname,Other\n'.repeat(20_000)}`],
  ] as const) {
    const { code, out, err } = await run(['audit', 'links', '--population', await written(name, text), '--size', '10', '--rule', 'exact']);
    assert.equal(code, 2, name);
    assert.equal(out, '');
    assert.match(err, /Rows about people are refused/, name);
    assert.doesNotMatch(err, /Secretname/);
  }
});

for (const [words, says] of [
  ['', /name a population, a size and a rule/],
  ['--population asylum --size 0 --rule exact', /`0` is not a size; write a whole number from 1 to 1000000000/],
  ['--population asylum --size 2000000000 --rule exact', /is not a size/],
  ['--population asylum --size 1e6 --rule exact', /is not a size/],
  ['--population asylum --size 10 --rule exact --seed -1', /is not a seed/],
  ['--population asylm --size 10 --rule exact', /unknown population `asylm`; did you mean `asylum`\?/],
  ['--population asylum --size 10 --rule soundx', /unknown rule `soundx`; did you mean `soundex`\?/],
  ['--population asylum --size 10 --rule names=jw:2', /`names=jw:2` does not make a rule; write written, normal/],
  ['--population ./nowhere.yaml --size 10 --rule exact', /cannot read the population file \(ENOENT\)/],
] as const)
  test(`wrong use: ${words === '' ? 'nothing' : words}`, async () => {
    const { code, out, err } = await ask(words);
    assert.equal(code, 2);
    assert.equal(out, '');
    assert.match(err, says);
  });

test('a file that describes a mix badly says which field, not what stands in it', async () => {
  const path = await written('bad.yaml', everybody(['names-french']).replace('"both":0.1', '"both":"Secretname"'));
  const { code, err } = await run(['audit', 'links', '--population', path, '--size', '10', '--rule', 'exact']);
  assert.equal(code, 2);
  assert.match(err, /the population file, `both`: a wrong value; expected a share from 0 to 1/);
  assert.doesNotMatch(err, /Secretname/);
});
