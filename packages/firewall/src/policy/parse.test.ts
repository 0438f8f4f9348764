import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { openRepositoryAtlas } from '@firebreak/atlas/node';
import fc from 'fast-check';
import { compilePolicy } from '../guard/index.ts';
import { firewallDataOf, type Knowledge } from '../knowledge/index.ts';
import { maximumPolicyCharacters, type PolicyProblem, parsePolicy } from './index.ts';

let knowledge: Knowledge;
before(async () => {
  knowledge = firewallDataOf(await openRepositoryAtlas());
});

const head = 'firewall: 1\nservice: {name: A, country: de, sector: health}\nlaw: 2026-11-25\n';
const body = `records: {person: {fields: {name: name}}}
recipients: {staff: {name: Staff}}
rules:
  - id: work
    release: [person]
    to: [staff]
    for: [health-care]
    basis: [{ref: gdpr, at: Art. 6}]
`;
const good = head + body;

function problemsOf(text: string): readonly PolicyProblem[] {
  const parsed = parsePolicy(text, knowledge);
  return parsed.ok ? [] : parsed.problems;
}

test('a small policy is read; JSON is YAML', () => {
  const parsed = parsePolicy(good, knowledge);
  assert.ok(parsed.ok, JSON.stringify(parsed));
  assert.deepEqual(parsed.policy.lines, { work: 7 });
  const { lines, ...plain } = parsed.policy;
  assert.deepEqual(lines, { work: 7 });
  const asJson = parsePolicy(JSON.stringify(plain, null, '\t'), knowledge);
  assert.ok(asJson.ok, JSON.stringify(asJson));
  assert.equal(
    compilePolicy({ ...asJson.policy, lines: { work: 7 } }, knowledge).fingerprint,
    compilePolicy(parsed.policy, knowledge).fingerprint,
  );
});

test('FHIR resources become fields, and what the policy says of one goes before', () => {
  const parsed = parsePolicy(
    good.replace('{fields: {name: name}}', '{fhir: Patient, fields: {birthDate: {data: date-of-birth, needed: "doses"}, note: name}}'),
    knowledge,
  );
  assert.ok(parsed.ok, JSON.stringify(parsed));
  const fields = parsed.policy.records['person']!.fields!;
  assert.deepEqual(fields['birthDate'], { data: 'date-of-birth', needed: 'doses' });
  assert.equal(fields['address'], 'address');
  assert.equal(fields['note'], 'name');
});

test('what the form forbids is told with its line, by the form that was meant', () => {
  const cases: readonly (readonly [string, number, RegExp])[] = [
    [good.replace('firewall: 1', 'firewall: 2'), 1, /`firewall`/],
    [good.replace('name: A, ', ''), 2, /`service.name` is missing/],
    [good.replace('law: 2026-11-25', 'law: 2026-02-30'), 3, /`law`.*exist/],
    [good.replace('    basis: [{ref: gdpr, at: Art. 6}]\n', ''), 7, /`rules.0.basis` is missing/],
    [good.replace('[{ref: gdpr, at: Art. 6}]', '[]'), 11, /a release needs a legal basis/],
    [good.replace('ref: gdpr, at: Art. 6', 'ref: gdpr'), 11, /`rules.0.basis.0.at` is missing/],
    [good.replace('for: [health-care]', 'fore: [health-care]'), 7, /`fore`|`rules.0.for` is missing/],
    [good.replace('release: [person]', 'release: [person; DROP TABLE]'), 8, /`record`, `record.field`/],
    [good.replace('country: de', 'country: DE'), 2, /two-letter/],
    [good.replace('{name: name}', '{name: {data: name, why: x}}'), 4, /`why`/],
    [good.replace('{name: name}', '{"na me": name}'), 4, /named as in the data/],
    [good.replace('to: [staff]', 'to: staff'), 9, /`rules.0.to` should be array/],
    [`${good}extra: 1\n`, 1, /`extra`/],
    ['', 1, /does not hold a policy/],
    ['- a\n', 1, /does not hold a policy/],
    ['just words', 1, /does not hold a policy/],
  ];
  for (const [text, line, says] of cases) {
    const told = problemsOf(text).map((problem) => `${problem.what}; ${problem.todo}`);
    assert.ok(
      told.some((each) => says.test(each)),
      `${says.source}: ${JSON.stringify(told)}`,
    );
    assert.ok(
      problemsOf(text).some((problem) => problem.line === line),
      `${says.source}: ${JSON.stringify(problemsOf(text))}`,
    );
  }
});

test('text that was made to do harm is refused in bounded time, and never throws', () => {
  const laughs = `a: &a [x,x]\nb: [*a,*a]\n${good}`;
  assert.match(problemsOf(laughs)[0]!.what, /anchors and aliases/);
  assert.match(problemsOf(good.replace('name: A', 'name: !!str A'))[0]!.what, /tags/);
  assert.match(problemsOf(good.replace('law: 2026', 'law: 2026-11-25\nlaw: 2026'))[0]!.what, /unique/);
  assert.match(problemsOf(`<<: {firewall: 1}\n${good}`)[0]!.what, /`<<`/);
  assert.match(problemsOf(`${good}---\n${good}`)[0]!.what, /not valid YAML/);
  assert.match(problemsOf(good.replace('{name: name}', '{__proto__: name}'))[0]!.what, /`__proto__`/);
  assert.match(problemsOf(' '.repeat(maximumPolicyCharacters + 1))[0]!.what, /larger than 1024 kB/);
  assert.match(problemsOf(`a: ${'['.repeat(30_000)}`)[0]!.what, /nested too deeply|not valid/);
  // Thousands of problems are not all told.
  const many = good.replace('to: [staff]', `to: [${Array.from({ length: 400 }, (_, i) => `nobody${i}`).join(', ')}]`);
  assert.equal(problemsOf(many).length, 50);
});

test('any text is answered; what is accepted also compiles', () => {
  const words = fc.constantFrom(
    'firewall',
    '1',
    'person',
    'staff',
    '[',
    ']',
    '{',
    '}',
    ':',
    '\n',
    '  ',
    '- ',
    '"',
    "'",
    '&a',
    '*a',
    '!x',
    '<<',
    '\0',
    '\u202e',
    '\ud800',
    '#',
    '|',
    '2026-11-25',
    ',',
  );
  fc.assert(
    fc.property(fc.array(words, { maxLength: 40 }), fc.nat(good.length), fc.nat(20), (noise, at, cut) => {
      const text = good.slice(0, at) + noise.join('') + good.slice(at + cut);
      const parsed = parsePolicy(text, knowledge);
      if (parsed.ok) compilePolicy(parsed.policy, knowledge);
      else
        assert.ok(parsed.problems.length > 0 && parsed.problems.every(({ line, what, todo }) => line >= 1 && what !== '' && todo !== ''));
    }),
    { numRuns: 1500 },
  );
});
