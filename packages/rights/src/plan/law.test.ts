/**
 * The law, system by system: cases worked out by hand from the texts. Each names a system, a right, a place and what happened; then which
 * time limits run, from when to when, and how the request stands.
 *
 * @module
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createAtlas, english } from '@firebreak/atlas';
import { loadFolder } from '@firebreak/atlas/node';
import { type LegalDay, parseLegalDay } from '@firebreak/core';
import { rightsDataOf } from '../model/index.ts';
import { plan } from './index.ts';
import type { Plan, PlanAnswer } from './types.ts';

const { located } = await loadFolder('atlas');
const data = rightsDataOf(createAtlas(located.map(({ record }) => record)));
const today: LegalDay = parseLegalDay('2026-11-25')!;

/** `sis access gr received@2026-01-05` */
function ask(words: string, on = today): PlanAnswer {
  const [system, right, country, ...events] = words.split(' ');
  const named = events.map((e) => ({ event: e.split('@')[0]!, date: parseLegalDay(e.split('@')[1]!)! }));
  return plan(data, { system: system!, right: right!, country: country!, on, events: named });
}
function planned(words: string, on = today): Plan {
  const answer = ask(words, on);
  assert.equal(answer.kind, 'plan', `${words}: ${answer.kind} ${'why' in answer ? english(answer.why.text) : ''}`);
  return answer as Plan;
}
/** Time limits that were set off: id, earliest and latest day, how they stand. */
const limits = (words: string, on = today): string[] =>
  planned(words, on).limits.map((l) => `${l.limit} ${l.earliest} ${l.latest} ${l.state}`);
const assumed = (words: string): string[] => planned(words).steps.flatMap((s) => s.limit?.limit ?? []);
const codes = (words: string): string[] => planned(words).warnings.map((w) => w.code);

test('an answer is due in the time of each system', () => {
  // Received Monday 2 March 2026; 2 April is a Thursday in Germany, 16 April a Thursday, 1 April a Wednesday.
  const cases: [string, string[]][] = [
    ['sis access', ['sis-police-67-4 2026-04-02 2026-04-02 running']],
    ['vis access', ['de-vis-service 2026-03-30 2026-03-30 running', 'vis-38-1 2026-04-02 2026-04-02 running']],
    ['vis rectification', ['vis-38-2 2026-04-02 2026-04-02 running']],
    ['ees access', ['special-period-reminder 2026-04-02 2026-04-02 running', 'ees-52-1 2026-04-16 2026-04-16 running']],
    ['ees objection', ['gdpr-12-3 2026-04-02 2026-04-02 running', 'gdpr-12-4 2026-04-02 2026-04-02 running']],
    ['mid access', ['special-period-reminder 2026-04-02 2026-04-02 running', 'interop-48-2 2026-04-16 2026-04-16 running']],
    ['etias access', ['etias-64-2 2026-04-01 2026-04-01 running']],
    ['aliens-registers access', ['gdpr-12-3 2026-04-02 2026-04-02 running', 'gdpr-12-4 2026-04-02 2026-04-02 running']],
    ['ecris-tcn access', ['ecris-reminder 2026-04-02 2026-04-02 running', 'led-complaint 2026-05-04 2026-05-04 running']],
    ['police-records access', ['led-reminder 2026-04-02 2026-04-02 running', 'led-complaint 2026-05-04 2026-05-04 running']],
    ['europol-data access', ['europol-36-3 2026-04-02 2026-04-02 running', 'europol-via-state 2026-07-06 2026-07-06 running']],
  ];
  for (const [words, expected] of cases)
    assert.deepEqual(limits(`${words} de received@2026-03-02`, parseLegalDay('2026-03-10')!), expected, words);
  // In Switzerland the law of the country: 30 days, Wednesday 1 April.
  assert.deepEqual(limits('aliens-registers access ch received@2026-03-02', parseLegalDay('2026-03-10')!), [
    'ch-fadp-access 2026-04-01 2026-04-01 running',
  ]);
});

test('Eurodac: the old law for what arrived before 12 June 2026, the new one after', () => {
  assert.equal(planned('eurodac access de received@2026-06-11').procedure, 'procedure-gdpr');
  assert.equal(planned('eurodac rectification de received@2026-06-11').procedure, 'procedure-gdpr');
  assert.equal(planned('eurodac access de received@2026-06-12').procedure, 'procedure-eurodac');
  // A day before anything is recorded: the present law, and the plan says so.
  assert.ok(codes('sis access de received@2022-01-10').includes('lawNotRecorded'));
});

test('a body of the Union is asked at the Union, under its own law, holidays and supervisor', () => {
  const cases: [string, string, string, string][] = [
    ['etias access', 'procedure-etias-central-unit', 'etias-64-2', 'eu-holidays-commission'],
    ['etias objection', 'procedure-eudpr', 'eudpr-14-3', 'eu-holidays-commission'],
    ['europol-data access', 'procedure-europol-direct', 'europol-direct', 'eu-holidays-commission'],
    ['frontex-operations access', 'procedure-frontex', 'eudpr-14-3', 'eu-holidays-commission'],
    ['eurosur access', 'procedure-frontex', 'eudpr-14-3', 'eu-holidays-commission'],
  ];
  for (const [words, procedure, limit, calendar] of cases) {
    const answer = planned(`${words} eu received@2026-11-02`);
    assert.equal(answer.procedure, procedure, words);
    assert.equal(answer.supervisor.authority, 'eu-edps', words);
    assert.ok(
      answer.limits.some((l) => l.limit === limit && l.calendar === calendar),
      `${words}: ${answer.limits.map((l) => `${l.limit} ${l.calendar}`).join(', ')}`,
    );
    assert.ok(answer.addressees.some((a) => a.as === 'controller' && a.country === 'eu'));
  }
  // Rights that only Europol itself can answer do not pass through a state.
  assert.equal(planned('europol-data who-looked de').procedure, 'procedure-europol-direct');
  // The same systems in a state: its own data-protection authority, but for Europol, which the Supervisor watches everywhere.
  assert.equal(planned('etias access it').supervisor.authority, 'it-dpa');
  assert.equal(planned('europol-data access sk').supervisor.authority, 'eu-edps');
});

test('where no body of the Union answers, the plan asks for a state', () => {
  for (const words of [
    'sis access eu',
    'aliens-registers access eu',
    'ees erasure eu',
    'etias compensation eu',
    'police-records access eu',
  ]) {
    const answer = ask(words);
    assert.ok(answer.kind === 'withheld' && answer.why.code === 'unionNotAsked', words);
  }
});

test('silence of the European Data Protection Supervisor: three months, then the person’s own two months, counted early', () => {
  assert.deepEqual(limits('frontex-operations complaint eu lodged@2026-08-03'), [
    'eudpr-63-3 2026-11-03 2026-11-03 missed',
    // 21 weeks from Monday 3 August: Monday 28 December, a day on which the Commission is closed.
    'tfeu-263-6-early 2026-12-28 2027-01-04 running',
  ]);
  // The months of the GDPR do not bind the Supervisor.
  assert.ok(!limits('etias complaint eu lodged@2026-08-03').some((l) => l.startsWith('gdpr-78-2')));
});

test('a refusal of a Union body sets off two months for the court, which a complaint does not stop', () => {
  const refused = 'frontex-operations access eu received@2026-10-05 refusal@2026-10-20';
  assert.ok(limits(refused).includes('tfeu-263-6 2026-12-20 2026-12-21 running'));
  assert.ok(limits(`${refused} lodged@2026-10-25`).includes('tfeu-263-6 2026-12-20 2026-12-21 running'));
  // The day of delivery counts where it is named; going to court ends it.
  assert.ok(limits(`${refused} served@2026-10-23`).includes('tfeu-263-6 2026-12-23 2026-12-23 running'));
  assert.ok(limits(`${refused} court-action@2026-11-10`).some((l) => /^tfeu-263-6 .* met$/.test(l)));
  // Long past: the plan says so.
  assert.ok(codes('frontex-operations access eu received@2026-08-03 refusal@2026-08-20').includes('ownMissed'));
  // Whoever asks only about the court names the delivery.
  assert.deepEqual(limits('frontex-operations court-remedy eu served@2026-10-01'), ['tfeu-263-6 2026-12-01 2026-12-01 running']);
});

test('in court nobody waits for an answer: nothing is counted before a day is named', () => {
  assert.deepEqual(assumed('sis court-remedy de'), []);
  assert.ok(!codes('sis court-remedy de').includes('assumedReceipt'));
  assert.deepEqual(
    planned('frontex-operations court-remedy eu').dormant.map((d) => [d.limit, d.start]),
    [
      ['frontex-91-1', 'collected'],
      ['frontex-91-2', 'return-task-ended'],
      ['tfeu-263-6', 'served'],
    ],
  );
});

test('a refusal after the month is late, also where more time was taken; a full answer then is not', () => {
  const extended = 'aliens-registers access fr received@2026-08-03 extension-notice@2026-08-20';
  assert.deepEqual(limits(`${extended} refusal@2026-09-20`), [
    'gdpr-12-4 2026-09-03 2026-09-03 missed',
    'gdpr-12-3 2026-11-03 2026-11-03 met',
  ]);
  assert.deepEqual(limits(`${extended} full-answer@2026-09-20`), ['gdpr-12-3 2026-11-03 2026-11-03 met']);
  // Still waiting in the second month: nobody is late, but a refusal would be.
  assert.deepEqual(limits(extended, parseLegalDay('2026-09-25')!), [
    'gdpr-12-4 2026-09-03 2026-09-03 passed',
    'gdpr-12-3 2026-11-03 2026-11-03 running',
  ]);
  // Silence is one breach and not two.
  assert.equal(codes('aliens-registers access fr received@2026-08-03').filter((code) => code === 'answerLate').length, 1);
});

test('a letter that takes more time: the EES, VIS, ETIAS and police data of the Union know none; MID only inside the 45 days', () => {
  for (const words of ['ees access', 'vis access', 'etias access', 'europol-data access']) {
    const without = limits(`${words} de received@2026-10-26`);
    assert.deepEqual(limits(`${words} de received@2026-10-26 extension-notice@2026-11-10`), without, words);
  }
  // 45 days from 1 September: Friday 16 October; 60 days: Saturday 31 October, so Monday 2 November.
  assert.ok(limits('mid access de received@2026-09-01 extension-notice@2026-10-16').includes('interop-48-2 2026-11-02 2026-11-02 missed'));
  assert.ok(limits('mid access de received@2026-09-01 extension-notice@2026-10-17').includes('interop-48-2 2026-10-16 2026-10-16 missed'));
});

test('a question about identity that has no answer makes nobody late, whatever the system says of it', () => {
  for (const [words, limit] of [
    ['ees access', 'ees-52-1'],
    ['vis access', 'vis-38-1'],
    ['mid access', 'interop-48-2'],
    ['etias access', 'etias-64-2'],
    ['sis access', 'sis-police-67-4'],
    ['aliens-registers access', 'gdpr-12-3'],
  ] as const) {
    const open = planned(`${words} fr received@2026-08-03 identity-query@2026-08-10`);
    assert.equal(open.state.type, 'waiting', words);
    assert.notEqual(open.limits.find((l) => l.limit === limit)?.state, 'missed', words);
    assert.ok(!open.warnings.some((w) => w.code === 'answerLate'), words);
  }
  // Once it is answered, a limit that knows no pause has passed: on the day of the answer, never before it.
  const answered = planned('ees access fr received@2026-08-03 identity-query@2026-08-10 identity-answer@2026-10-20');
  assert.deepEqual([answered.state.type, answered.history.at(-1)?.since], ['late', '2026-10-20']);
});

test('time limits of one right or one country run for no other', () => {
  assert.deepEqual(limits('sis who-looked de consulted@2024-01-15'), ['sis-police-12-4 2027-01-15 2027-01-15 running']);
  assert.equal(ask('sis access de consulted@2024-01-15').kind, 'impossible');
  assert.deepEqual(limits('ees erasure de status-change@2026-11-20'), ['ees-35-6 2026-11-27 2026-11-27 running']);
  assert.equal(ask('ees access de status-change@2026-11-20').kind, 'impossible');
  // Passed on to the responsible state: its check is about corrections; access can be had from any state.
  assert.deepEqual(limits('vis rectification at received@2026-11-02 forwarded@2026-11-05'), [
    'vis-38-2-forwarded 2026-12-07 2026-12-07 running',
  ]);
  assert.deepEqual(limits('vis access at received@2026-11-02 forwarded@2026-11-05'), ['vis-38-1 2026-12-02 2026-12-02 running']);
});

test('a year to complain in Austria, thirty days about the police in Poland: the person’s own, from the refusal or the day that is named', () => {
  assert.ok(
    limits('aliens-registers access at received@2026-08-03 refusal@2026-08-20').includes(
      'at-complaint-knowledge 2027-08-20 2027-08-20 running',
    ),
  );
  assert.deepEqual(limits('aliens-registers complaint at learned@2025-12-10'), ['at-complaint-knowledge 2026-12-10 2026-12-10 running']);
  assert.ok(
    limits('police-records access pl received@2026-10-01 refusal@2026-11-10').includes('pl-police-complaint 2026-12-10 2026-12-10 running'),
  );
  assert.equal(ask('aliens-registers complaint de learned@2025-12-10').kind, 'impossible');
  assert.ok(planned('sis complaint at').dormant.some((d) => d.limit === 'at-complaint-knowledge'));
  assert.ok(!planned('sis complaint de').dormant.some((d) => d.limit === 'at-complaint-knowledge'));
});

test('three months for news of a complaint: the GDPR, the police directive, and not in Switzerland', () => {
  assert.deepEqual(assumed('aliens-registers complaint fr'), ['gdpr-78-2']);
  assert.deepEqual(assumed('police-records complaint fr'), ['led-53-2']);
  assert.deepEqual(assumed('frontex-operations complaint fr'), ['eudpr-63-3']);
  assert.deepEqual(assumed('europol-data complaint fr'), ['europol-47-reminder']);
  assert.deepEqual(assumed('aliens-registers complaint ch'), []);
});

test('Austria takes objection and restriction away in its foreigners’ registers; nobody else does', () => {
  for (const right of ['objection', 'restriction']) {
    assert.equal(ask(`aliens-registers ${right} at`).kind, 'withheld');
    assert.equal(ask(`aliens-registers ${right} de`).kind, 'plan');
  }
  for (const system of ['sis', 'ecris-tcn', 'europol-data', 'police-records']) assert.equal(ask(`${system} objection de`).kind, 'withheld');
  for (const system of ['vis', 'eurodac', 'ees', 'etias', 'mid', 'cir', 'frontex-operations'])
    assert.equal(ask(`${system} objection de`).kind, 'plan', system);
  // The GDPR gives it, so Switzerland is not told that it does.
  for (const system of ['vis', 'eurodac', 'ees', 'mid', 'cir']) assert.equal(ask(`${system} objection ch`).kind, 'unknown', system);
});

test('after a refusal the complaint is among the steps', () => {
  const steps = planned('sis access de received@2026-10-01 refusal@2026-10-20').steps;
  assert.ok(steps.some((s) => s.kind === 'complain' && s.letter === 'letter-complaint' && !s.done));
});

test('a day that only sets off a time limit is no request: the letter still has to be written and sent', () => {
  const frontex = planned('frontex-operations access eu collected@2026-11-01');
  assert.deepEqual(
    frontex.steps
      .filter((s) => !s.done && (s.kind === 'letter' || s.limit !== null))
      .map((s) => s.letter ?? `${s.limit?.limit} ${s.assumed}`),
    ['letter-which-authority', 'letter-access', 'eudpr-14-3 true', 'frontex-91-1 false'],
  );
  const austria = planned('sis complaint at learned@2026-01-10');
  assert.ok(austria.steps.some((s) => s.letter === 'letter-complaint' && !s.done));
  assert.deepEqual(
    austria.steps.flatMap((s) => (s.limit === null ? [] : [`${s.kind} ${s.limit.limit} ${s.limit.earliest} ${s.assumed}`])),
    ['wait gdpr-78-2 2027-02-25 true', 'complain at-complaint-knowledge 2027-01-10 false'],
  );
  assert.ok(!austria.branches.some((b) => b.event === 'received'));
});
