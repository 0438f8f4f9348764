/**
 * Every check seen failing: a good policy, one change, and what is said about it.
 *
 * @module
 */
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { openRepositoryAtlas } from '@firebreak/atlas/node';
import type { LegalDay } from '@firebreak/core';
import { firewallDataOf, type Knowledge, type KnownRule } from '../../knowledge/index.ts';
import { type ParsedPolicyFile, type PolicyProblem, parsePolicy } from '../index.ts';
import { checks } from './index.ts';

const good = `firewall: 1
service: {name: Office, country: de, sector: general-public-bodies}
law: 2026-11-25
records:
  person:
    fields:
      name: name
      address: address
recipients:
  everybody: {name: Everybody here}
  staff: {name: Staff, within: everybody}
  police: {name: Police, role: police}
  foreigners-authority: {name: Foreigners authority, role: foreigners-authority}
  asylum-office: {name: Asylum office, role: asylum-authority}
purposes:
  errand: {broader: social-assistance, name: Errand}
facts:
  learned: {question: "Was it learned?"}
rules:
  - id: work
    release: [person]
    to: [staff]
    for: [errand]
    basis: [{ref: gdpr, at: Art. 6}]
  - id: duty
    release: [person.name]
    to: [foreigners-authority]
    for: [status-detection]
    when: [learned]
    until: 2027-05-31
    basis: [{ref: de-aufenthg, at: "§ 87(2)"}]
    duty: {rule: de-general-public-bodies-duty, approver: Head}
    obligations: [two-person-release]
  - id: crime
    release: [person.name]
    to: [police]
    for: [crime-fighting]
    when: [court-order]
    basis: [{ref: gdpr, at: Art. 6}]
    obligations: [two-person-release]
  - id: asylum
    release: [person.name]
    to: [asylum-office]
    for: [asylum-determination]
    when: [consent]
    basis: [{ref: gdpr, at: Art. 6}]
  - id: never
    withhold: ["@address"]
    to: ["*"]
    for: ["*"]
`;

const on = '2026-11-25' as LegalDay;
let knowledge: Knowledge;
before(async () => {
  knowledge = firewallDataOf(await openRepositoryAtlas());
});

/** Each pair is what stands in the good policy and what is put in its place; it must stand there. */
function change(...pairs: readonly (readonly [string, string])[]): string {
  let text = good;
  for (const [from, to] of pairs) {
    assert.ok(text.includes(from), from);
    text = text.replace(from, to);
  }
  return text;
}

const read = (text: string, known: Knowledge = knowledge): ParsedPolicyFile => parsePolicy(text, known, { on });
const problemsOf = (text: string, known?: Knowledge): readonly PolicyProblem[] => {
  const parsed = read(text, known);
  return parsed.ok ? [] : parsed.problems;
};
const lineOf = (text: string, words: string): number => text.split('\n').findIndex((line) => line.includes(words)) + 1;

test('the good policy has no problem, and the one warning that a duty binds public bodies', () => {
  const parsed = read(good);
  assert.ok(parsed.ok, JSON.stringify(parsed));
  assert.deepEqual(
    parsed.warnings.map(({ check, line }) => [check, line]),
    [['duty-is-law', lineOf(good, 'duty: {rule')]],
  );
  assert.deepEqual(parsed.policy.lines['duty'], lineOf(good, '- id: duty'));
});

interface Bad {
  readonly check: keyof typeof checks;
  readonly changes: readonly (readonly [string, string])[];
  /** Words of the line that is named. */
  readonly line: string;
  readonly says: RegExp;
}

const bad: readonly Bad[] = [
  { check: 'unknown-word', changes: [['country: de', 'country: dd']], line: 'service:', says: /unknown country `dd`; did you mean `de`/ },
  {
    check: 'unknown-word',
    changes: [['sector: general-public-bodies', 'sector: helth']],
    line: 'service:',
    says: /`helth`; did you mean `health`/,
  },
  {
    check: 'unknown-word',
    changes: [['sector: general-public-bodies', 'sector: health, touchpoints: [scool]']],
    line: 'service:',
    says: /touchpoint `scool`; did you mean `school`/,
  },
  { check: 'unknown-word', changes: [['name: name', 'name: nmae']], line: 'name: nmae', says: /data category `nmae`; did you mean `name`/ },
  {
    check: 'unknown-word',
    changes: [['broader: social-assistance', 'broader: socialassistance']],
    line: 'errand:',
    says: /purpose `socialassistance`; did you mean `social-assistance`/,
  },
  {
    check: 'unknown-word',
    changes: [['role: police', 'role: polize']],
    line: 'role: polize',
    says: /role `polize`; did you mean `police`/,
  },
  { check: 'unknown-word', changes: [['within: everybody', 'within: nobody']], line: 'within: nobody', says: /recipient `nobody`/ },
  { check: 'unknown-word', changes: [['to: [staff]', 'to: [staf]']], line: 'to: [staf]', says: /recipient `staf`; did you mean `staff`/ },
  {
    check: 'unknown-word',
    changes: [['for: [errand]', 'for: [erand]']],
    line: 'for: [erand]',
    says: /purpose `erand`; did you mean `errand`/,
  },
  {
    check: 'unknown-word',
    changes: [['when: [learned]', 'when: [lerned]']],
    line: 'when: [lerned]',
    says: /fact `lerned`; did you mean `learned`/,
  },
  {
    check: 'unknown-word',
    changes: [['{question: "Was it learned?"}', '{question: "x", columns: {persn: a}}']],
    line: 'persn',
    says: /record `persn`; did you mean `person`/,
  },
  {
    check: 'unknown-word',
    changes: [['    fields:', '    fhir: Patiend\n    fields:']],
    line: 'fhir:',
    says: /FHIR resource `Patiend`; did you mean `Patient`/,
  },
  {
    check: 'taken-name',
    changes: [['errand: {broader', 'return-enforcement: {broader: health-care, name: Harmless}\n  errand: {broader']],
    line: 'Harmless',
    says: /purpose of the Atlas already/,
  },
  {
    check: 'cycles',
    changes: [['everybody: {name: Everybody here}', 'everybody: {name: Everybody here, within: staff}']],
    line: 'Everybody here',
    says: /within itself/,
  },
  {
    check: 'cycles',
    changes: [['broader: social-assistance, name: Errand}', 'broader: chore, name: Errand}\n  chore: {broader: errand, name: Chore}']],
    line: 'name: Errand',
    says: /under itself/,
  },
  {
    check: 'duplicate-rule',
    changes: [['- id: crime', '- id: work']],
    line: 'release: [person.name]',
    says: /second rule is called `work`/,
  },
  {
    check: 'field-names',
    changes: [['address: address', 'address: address\n      address.line: address']],
    line: 'address.line',
    says: /stands inside the field `address`/,
  },
  {
    check: 'field-names',
    changes: [['address: address', 'address: address\n      a.constructor: address']],
    line: 'constructor',
    says: /cannot be the name of a field/,
  },
  { check: 'field-names', changes: [['recipients:', '  empty: {}\nrecipients:']], line: 'empty:', says: /holds no field/ },
  {
    check: 'size',
    changes: [['learned: {question', `${Array.from({ length: 27 }, (_, i) => `f${i}: {question: q}\n  `).join('')}learned: {question`]],
    line: 'f0:',
    says: /34 facts/,
  },
  {
    check: 'size',
    changes: [['address: address', `address: address\n${Array.from({ length: 1999 }, (_, i) => `      f${i}: name\n`).join('')}`]],
    line: 'person:',
    says: /2001 fields, and at most 2000/,
  },
  {
    check: 'size',
    changes: [['recipients:\n', `recipients:\n${Array.from({ length: 500 }, (_, i) => `  r${i}: {name: R}\n`).join('')}`]],
    line: 'r0:',
    says: /505 recipients.*name offices and groups/,
  },
  {
    check: 'size',
    changes: [
      ['purposes:\n', `purposes:\n${Array.from({ length: 200 }, (_, i) => `  p${i}: {broader: health-care, name: P}\n`).join('')}`],
    ],
    line: 'p0:',
    says: /201 purposes of its own/,
  },
  {
    check: 'size',
    changes: [
      [
        'recipients:\n',
        `recipients:\n${Array.from({ length: 9 }, (_, i) => `  r${i}: {name: R, within: ${i === 0 ? 'staff' : `r${i - 1}`}}\n`).join('')}`,
      ],
    ],
    line: 'r6:',
    says: /`r6` lies more than 8 levels deep/,
  },
  {
    check: 'selector-matches',
    changes: [['release: [person]', 'release: [persn]']],
    line: 'persn',
    says: /about `persn`.*did you mean `person`/,
  },
  { check: 'selector-matches', changes: [['"@address"', '"@health-data"']], line: '@health-data', says: /holds nothing of that name/ },
  { check: 'everything-released', changes: [['to: [staff]', 'to: ["*"]']], line: 'to: ["*"]', says: /releases to everybody/ },
  { check: 'everything-released', changes: [['for: [errand]', 'for: ["*"]']], line: 'for: ["*"]', says: /for every purpose/ },
  {
    check: 'dates',
    changes: [['until: 2027-05-31', 'from: 2027-06-01\n    until: 2027-05-31']],
    line: 'until: 2027',
    says: /ends \(2027-05-31\) before it starts/,
  },
  { check: 'basis-in-force', changes: [['ref: gdpr', 'ref: gdrp']], line: 'ref: gdrp', says: /unknown act `gdrp`; did you mean `gdpr`/ },
  { check: 'basis-in-force', changes: [['ref: gdpr', 'ref: no-immigration-act']], line: 'no-immigration-act', says: /not the law of `de`/ },
  { check: 'basis-in-force', changes: [['ref: gdpr', 'ref: eurodac-2013']], line: 'eurodac-2013', says: /repealed on 2026-06-12/ },
  {
    check: 'basis-in-force',
    changes: [['ref: gdpr', 'ref: etias-regulation']],
    line: 'etias-regulation',
    says: /did not apply on 2026-11-25/,
  },
  { check: 'basis-in-force', changes: [['law: 2026-11-25', 'law: 2018-05-24']], line: 'ref: gdpr', says: /did not apply on 2018-05-24/ },
  {
    check: 'enforcement-needs-duty',
    changes: [['for: [errand]', 'for: [errand, locating]']],
    line: 'for: [errand, locating]',
    says: /`locating`, which serves immigration enforcement/,
  },
  {
    check: 'enforcement-needs-duty',
    changes: [['broader: social-assistance', 'broader: return-enforcement']],
    line: 'for: [errand]',
    says: /`errand`, which serves immigration enforcement/,
  },
  {
    check: 'enforcement-needs-duty',
    changes: [['for: [status-detection]', 'for: [status-detection, errand]']],
    line: 'duty: {rule',
    says: /nothing to do with enforcement/,
  },
  {
    check: 'duty-is-law',
    changes: [['de-general-public-bodies-duty', 'de-general-public-body-duty']],
    line: 'duty: {rule',
    says: /unknown rule.*did you mean `de-general-public-bodies-duty`/,
  },
  {
    check: 'duty-is-law',
    changes: [['de-general-public-bodies-duty', 'se-social-services']],
    line: 'duty: {rule',
    says: /not a rule of `de`/,
  },
  {
    check: 'duty-is-law',
    changes: [['de-general-public-bodies-duty', 'de-registers']],
    line: 'duty: {rule',
    says: /no duty: the Atlas says `may`/,
  },
  {
    check: 'duty-is-law',
    changes: [['de-general-public-bodies-duty', 'de-justice']],
    line: 'duty: {rule',
    says: /unconfirmed \(marked `memory`\)/,
  },
  {
    check: 'duty-is-law',
    changes: [['de-general-public-bodies-duty', 'de-social-services']],
    line: 'duty: {rule',
    says: /for the sector `social-services`/,
  },
  {
    check: 'duty-is-law',
    changes: [['sector: general-public-bodies', 'sector: education']],
    line: 'duty: {rule',
    says: /`de-education` \(no-duty\) takes `education` out/,
  },
  {
    check: 'duty-is-law',
    changes: [['sector: general-public-bodies', 'sector: health']],
    line: 'duty: {rule',
    says: /`de-health-secrecy` \(forbidden\) takes `health` out/,
  },
  // Unconfirmed, and it lifts the duty all the same: doubt releases nothing.
  {
    check: 'duty-is-law',
    changes: [['sector: general-public-bodies', 'sector: banks']],
    line: 'duty: {rule',
    says: /`de-banks` \(silent\) takes `banks` out/,
  },
  { check: 'duty-is-law', changes: [['law: 2026-11-25', 'law: 2004-12-31']], line: 'duty: {rule', says: /not in force on 2004-12-31/ },
  { check: 'duty-is-bounded', changes: [['    until: 2027-05-31\n', '']], line: '- id: duty', says: /no last day/ },
  {
    check: 'duty-is-bounded',
    changes: [['approver: Head}\n    obligations: [two-person-release]', 'approver: Head}']],
    line: '- id: duty',
    says: /one person alone/,
  },
  {
    check: 'enforcement-recipient',
    changes: [['to: [staff]', 'to: [staff, police]']],
    line: 'to: [staff, police]',
    says: /`police`, which may act for immigration enforcement/,
  },
  {
    check: 'enforcement-recipient',
    changes: [['within: everybody}', 'within: everybody, role: police}']],
    line: 'to: [staff]',
    says: /`staff`, which may act/,
  },
  { check: 'law-enforcement', changes: [['    when: [court-order]\n', '']], line: '- id: crime', says: /without any condition/ },
  {
    check: 'law-enforcement',
    changes: [['Art. 6}]\n    obligations: [two-person-release]', 'Art. 6}]']],
    line: '- id: crime',
    says: /one person alone/,
  },
  {
    check: 'migration',
    changes: [['when: [consent]', 'when: [written-request]']],
    line: '- id: asylum',
    says: /without the person's own wish/,
  },
];

for (const [index, { check, changes, line, says }] of bad.entries())
  test(`${check}: ${says.source} (${index + 1})`, () => {
    const text = change(...changes);
    const found = problemsOf(text).filter((problem) => problem.check === check);
    const told = found.map(({ what, todo }) => `${what}; ${todo}`);
    const hit = found.find(({ what, todo }) => says.test(`${what}; ${todo}`));
    assert.ok(hit, `${JSON.stringify(told)} in ${JSON.stringify(problemsOf(text).map((each) => each.check))}`);
    if (check !== 'duplicate-rule') assert.equal(hit.line, lineOf(text, line));
    assert.ok(hit.todo.length > 5);
  });

const warned: readonly Bad[] = [
  {
    check: 'needless-data',
    changes: [['address: address', 'address: address\n      status: residence-status']],
    line: 'status: residence',
    says: /`person.status` \(`residence-status`\) is held without a reason. It tells: /,
  },
  {
    check: 'needless-data',
    changes: [['address: address', 'address: address\n      from: nationality\n      passport: {data: nationality}']],
    line: 'from: nationality',
    says: /`person.from`, `person.passport` \(`nationality`\) are held/,
  },
  {
    check: 'free-text',
    changes: [['address: address', 'address: address\n      doctorNotes: name']],
    line: 'doctorNotes',
    says: /looks like free text/,
  },
  {
    check: 'free-text',
    changes: [['address: address', 'address: address\n      remarks: name']],
    line: 'remarks',
    says: /looks like free text/,
  },
  { check: 'old-law', changes: [['law: 2026-11-25', 'law: 2025-11-24']], line: 'law:', says: /more than a year ago/ },
  { check: 'old-law', changes: [['law: 2026-11-25', 'law: 2026-11-26']], line: 'law:', says: /still to come/ },
  {
    check: 'roleless',
    changes: [['police: {name: Police, role: police}', 'police: {name: Our partners}']],
    line: 'police: {name',
    says: /`police` has no role.*called like the role `police`/,
  },
  {
    check: 'roleless',
    changes: [['staff: {name: Staff, within: everybody}', 'staff: {name: "Liaison, Border Guard", within: everybody}']],
    line: 'staff: {name',
    says: /`staff` has no role.*`border-guard`/,
  },
  {
    check: 'basis-in-force',
    changes: [['{ref: gdpr, at: Art. 6}', '{law: Town Act, at: s. 1}']],
    line: 'Town Act',
    says: /`Town Act`, so this basis is unconfirmed/,
  },
  {
    check: 'duty-is-law',
    changes: [['de-general-public-bodies-duty', 'de-general-public-bodies-on-request']],
    line: 'when: [learned]',
    says: /duty to answer, not to report/,
  },
];

for (const [index, { check, changes, line, says }] of warned.entries())
  test(`${check} warns: ${says.source} (${index + 1})`, () => {
    const text = change(...changes);
    const parsed = read(text);
    assert.ok(parsed.ok, JSON.stringify(parsed));
    const hit = parsed.warnings.find((each) => each.check === check && says.test(each.what));
    assert.ok(hit, JSON.stringify(parsed.warnings));
    assert.equal(hit.line, lineOf(text, line));
  });

test('every check is seen failing or warning', () => {
  const seen = new Set([...bad, ...warned].map(({ check }) => check));
  assert.deepEqual(
    Object.keys(checks).filter((check) => !seen.has(check)),
    [],
  );
});

test('reasons take warnings away: one for each data category of a record; nothing grows old where nobody says what day it is', () => {
  const text = change([
    'address: address',
    'address: address\n      from: {data: nationality, needed: "for the interpreter"}\n      passport: nationality',
  ]);
  const parsed = read(text);
  assert.ok(parsed.ok);
  assert.ok(!parsed.warnings.some(({ check }) => check === 'needless-data'));
  const undated = parsePolicy(change(['law: 2026-11-25', 'law: 2020-01-01']), knowledge);
  assert.ok(undated.ok && !undated.warnings.some(({ check }) => check === 'old-law'));
});

test('a duty ends when the Atlas says so, and an unconfirmed, foreign or lifted one never carries a release', () => {
  const withDuty = (rule: Partial<KnownRule>): Knowledge => ({
    ...knowledge,
    rules: knowledge.rules.map((each) => (each.id === 'de-general-public-bodies-duty' ? { ...each, ...rule } : each)),
  });
  const says = (known: Knowledge): string =>
    problemsOf(good, known)
      .map(({ what }) => what)
      .join('; ');
  assert.equal(says(withDuty({})), '');
  assert.match(says(withDuty({ until: '2027-05-31' as LegalDay })), /ends before the rule does/);
  assert.equal(says(withDuty({ until: '2027-06-01' as LegalDay })), '');
  assert.match(says(withDuty({ until: on })), /not in force/);
  assert.match(says(withDuty({ from: 'pending' })), /not in force/);
  assert.match(says(withDuty({ confirmed: false, mark: 'mixed' })), /unconfirmed \(marked `mixed`\)/);
  assert.match(says(withDuty({ countries: ['fr'] })), /not a rule of `de`/);
  assert.equal(says(withDuty({ countries: ['eu'] })), '');
  for (const rule of ['forbidden', 'no-duty', 'silent', 'may', 'proposed'] as const) assert.match(says(withDuty({ rule })), /is no duty/);
});

test('a policy by the law of a day to come: its duty does not begin before the law does', () => {
  const known = {
    ...knowledge,
    rules: knowledge.rules.map((each) =>
      each.id === 'de-general-public-bodies-duty' ? { ...each, from: '2027-01-01' as LegalDay } : each,
    ),
  };
  const ahead = change(['law: 2026-11-25', 'law: 2027-01-01']);
  assert.match(
    problemsOf(ahead, known)
      .map(({ what }) => what)
      .join(),
    /begins after the rule does \(2027-01-01\)/,
  );
  assert.deepEqual(problemsOf(ahead.replace('    until: 2027', '    from: 2027-01-01\n    until: 2027'), known), []);
});

test('a rule of the sector that begins or ends while the release may fire takes the duty away as well', () => {
  const lifting = (days: Partial<KnownRule>): Knowledge => ({
    ...knowledge,
    rules: [
      ...knowledge.rules,
      { ...knowledge.rules.find(({ id }) => id === 'de-education')!, sector: 'general-public-bodies', ...days } as KnownRule,
    ],
  });
  const isLifted = (days: Partial<KnownRule>): boolean => problemsOf(good, lifting(days)).some(({ what }) => /takes .* out/.test(what));
  assert.ok(isLifted({ from: '2027-01-01' as LegalDay }));
  assert.ok(!isLifted({ from: '2027-06-01' as LegalDay }), 'after the last day of the release');
  assert.ok(!isLifted({ from: 'pending' }));
  assert.ok(isLifted({ from: '2020-01-01' as LegalDay, until: '2026-12-01' as LegalDay }));
  assert.ok(!isLifted({ from: '2020-01-01' as LegalDay, until: '2026-11-01' as LegalDay }), 'over');
});

test('acts of the Union are law in the Union and in states that take part in Schengen or Dublin, not in others', () => {
  const basisIn = (country: string): string =>
    problemsOf(change(['country: de', `country: ${country}`]))
      .map(({ what }) => what)
      .find((what) => what.startsWith('GDPR')) ?? '';
  for (const country of ['de', 'fr', 'ie', 'no', 'ch']) assert.equal(basisIn(country), '', country);
  for (const country of ['uk', 'us']) assert.match(basisIn(country), /not the law/, country);
});
