/**
 * Plans on the real Atlas: every system, right and country; and journeys that were worked out by hand.
 *
 * @module
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { english, isConfirmed, type Text } from '@firebreak/atlas';
import { openRepositoryAtlas } from '@firebreak/atlas/node';
import type { LegalDay } from '@firebreak/core';
import { type RightsData, rightsDataOf } from '../model/index.ts';
import { lettersDataOf } from '../model/letters.ts';
import { packData } from '../model/pack.ts';
import { quotedStatements } from '../model/quotations.ts';
import { publishPlan } from '../published/index.ts';
import { plan } from './index.ts';
import type { Addressee, Plan, PlanAnswer, Situation } from './types.ts';

const atlas = await openRepositoryAtlas();
// As a browser gets it.
const data = JSON.parse(JSON.stringify(rightsDataOf(atlas))) as RightsData;

const day = (text: string): LegalDay => text as LegalDay;
const states = ['eu', 'is', 'li', 'no', 'ch'];

/** `sis access gr`, then `received@2026-01-05`. */
function ask(words: string, more: Partial<Situation> = {}): PlanAnswer {
  const [system, right, country, ...events] = words.split(' ');
  return plan(data, {
    system: system!,
    right: right!,
    country: country!,
    on: day('2026-11-25'),
    events: events.map((e) => ({ event: e.split('@')[0]!, date: day(e.split('@')[1]!) })),
    ...more,
  });
}
function planned(words: string, more: Partial<Situation> = {}): Plan {
  const answer = ask(words, more);
  assert.equal(answer.kind, 'plan', `${words}: ${answer.kind} ${'why' in answer ? english(answer.why.text) : ''}`);
  return answer as Plan;
}
const limit = (answer: Plan, id: string): Plan['limits'][number] => {
  const found = answer.limits.find((l) => l.limit === id);
  assert.ok(found, `no limit ${id} among ${answer.limits.map((l) => l.limit).join(', ')}`);
  return found;
};
const codes = (remarks: readonly { readonly code: string }[]): string[] => remarks.map((r) => r.code);
const has = (remarks: readonly { readonly text: Text }[], words: RegExp): boolean => remarks.some((r) => words.test(english(r.text)));

test('every system, right and state gives an answer, and none of them shows an unconfirmed contact', () => {
  const rights = new Set(data.systems.flatMap((s) => [...s.rights, ...s.withheld].map((r) => r.right)));
  const countries = data.countries.filter((c) => c.groups.some((group) => states.includes(group)));
  assert.equal(countries.length, 31);
  const markByAuthority = new Map(atlas.ofKind('authority').map((a) => [a.id, a.mark]));
  const check = (a: Addressee): void => {
    if (a.contact === null) return;
    assert.ok(a.authority !== null && isConfirmed(markByAuthority.get(a.authority)!), `${a.authority} is not confirmed`);
    assert.ok(a.contact.postal !== null || a.contact.email !== null);
  };
  let plans = 0;
  for (const system of data.systems)
    for (const right of rights)
      for (const country of countries) {
        const answer = plan(data, { system: system.id, right, country: country.id, on: day('2026-11-25') });
        publishPlan(data, answer);
        const where = `${system.id} ${right} ${country.id}`;
        if (answer.kind === 'unknown') check(answer.fallback);
        if (answer.kind !== 'plan') continue;
        plans += 1;
        for (const a of [...answer.addressees, answer.supervisor, ...answer.safety.ways.flatMap((w) => w.addressees)]) check(a);
        assert.ok(answer.addressees.length > 0 && answer.languages.length > 0 && answer.safety.reveals.length > 0, where);
        assert.ok(answer.steps[0]?.kind === 'check', `${where}: safety comes first`);
        for (const step of answer.steps) if (step.letter !== null) assert.ok(atlas.find('letter', step.letter), where);
        if (answer.addressees[0]!.contact === null)
          assert.ok(answer.unconfirmed.length > 0, `${where}: says nothing about the missing address`);
        for (const remark of answer.unconfirmed) assert.equal(remark.confirmed, false);
      }
  assert.ok(plans > 4000, `${plans} plans`);
});

test('every sentence that plans quote is in the Atlas', () => {
  assert.deepEqual(
    quotedStatements.filter((id) => data.statements[id] === undefined),
    [],
  );
});

test('what a page must load is small', () => {
  const bytes = (value: unknown): number => gzipSync(JSON.stringify(packData(value))).length;
  assert.ok(bytes(data) < 250_000, `${bytes(data)} bytes of rights`);
  for (const { language } of lettersDataOf(atlas, []).languages)
    assert.ok(bytes(lettersDataOf(atlas, [language, 'en'])) < 250_000, language);
});

test('SIS access in Greece, Germany and Poland: the right office, and one month with its holidays', () => {
  // Received Wednesday 25 November 2026: 25 December is Christmas, the 26th a Saturday, the 27th a Sunday.
  const cases = [
    ['gr', 'gr-controller-sis', 'el', '2026-12-28'],
    ['de', 'de-controller-sis', 'de', '2026-12-28'],
    ['pl', 'pl-controller-sis', 'pl', '2026-12-28'],
  ] as const;
  for (const [country, authority, language, due] of cases) {
    const answer = planned(`sis access ${country} received@2026-11-25`);
    assert.equal(answer.addressees[0]!.authority, authority);
    assert.ok(answer.addressees[0]!.contact?.postal, `${country} has an address`);
    assert.equal(answer.languages[0], language);
    assert.equal(answer.letter, 'letter-access');
    const month = limit(answer, 'sis-police-67-4');
    assert.deepEqual([month.due, month.earliest, month.state], [due, '2026-12-25', 'running'], country);
    assert.ok(month.derivation.some((step) => step.date === '2026-12-25' && /25 December|Christmas/i.test(english(step.why))));
  }
  // 3 April is Good Friday in the West and in Greece a working day of its own: Orthodox Good Friday is 10 April 2026.
  assert.equal(limit(planned('sis access de received@2026-03-03', { on: day('2026-03-10') }), 'sis-police-67-4').due, '2026-04-07');
  assert.equal(limit(planned('sis access gr received@2026-03-10', { on: day('2026-03-12') }), 'sis-police-67-4').due, '2026-04-14');
});

test('SIS: another state can be asked instead, and the state that entered the alert learns of it', () => {
  const answer = planned('sis access pl', { safety: { avoidEnforcement: true } });
  const others = answer.safety.ways.find((way) => way.kind === 'other-state');
  assert.ok(others);
  assert.ok(others.addressees.some((a) => a.country === 'at'));
  assert.ok(others.addressees.every((a) => a.country !== 'pl' && a.requests?.presence !== 'required' && a.requests?.enforcement !== true));
  assert.ok(codes(answer.safety.reveals).includes('sis-consult-issuer'));
  assert.ok(codes(answer.warnings).includes('avoidEnforcementWarning'));
});

test('EES: 45 days, and a letter that takes more time changes nothing', () => {
  const answer = planned('ees access de received@2026-10-01 extension-notice@2026-11-10');
  const answered = limit(answer, 'ees-52-1');
  // 1 October + 45 days = Sunday 15 November 2026.
  assert.deepEqual([answered.due, answered.state, answer.state.type], ['2026-11-16', 'missed', 'late']);
  assert.ok(!codes(answer.warnings).includes('ees-52-2-contact'), 'a duty between authorities makes nobody late');
});

test('a MID link is contested with its own letter; the law is adopted and not started, and that is said', () => {
  const answer = planned('mid link-correction fr');
  assert.ok(answer.steps.some((step) => step.letter === 'letter-contest-link'));
  assert.ok(codes(answer.warnings).includes('rightPending'));
  assert.ok(answer.steps.some((step) => step.limit?.limit === 'interop-48-2' && step.assumed));
});

test('ETIAS: a correction runs all checks again, and the plan warns of it', () => {
  const answer = planned('etias rectification it');
  assert.ok(codes(answer.warnings).includes('rl-a7-1-etias-wrong'));
  assert.ok(answer.steps.some((step) => step.letter === 'letter-contest-etias' || step.letter === 'letter-rectification'));
});

test('Europol through a state: the state has a month to pass it on; without one known, Europol itself is named', () => {
  const answer = planned('europol-data access sk received@2026-10-05');
  assert.equal(answer.addressees[0]!.authority, 'sk-controller-europol');
  assert.equal(limit(answer, 'europol-36-3').due, '2026-11-05');
  assert.ok(codes(answer.safety.reveals).includes('rl-a6-europol-consult'));
  const elsewhere = planned('europol-data access mt');
  assert.ok(elsewhere.addressees.some((a) => a.authority === 'eu-europol-requests'));
});

test('Frontex deletes fast, and the plan says so first among its warnings', () => {
  assert.ok(codes(planned('frontex-operations access pl').warnings).includes('rl-a6-frontex-fast'));
});

test('rights that the law withholds are refused with the provision and with what to use instead', () => {
  const austria = ask('aliens-registers objection at');
  assert.ok(austria.kind === 'withheld');
  assert.ok(austria.why.cite.length > 0 && austria.instead !== null);
  assert.ok(austria.alternatives.includes('access'));
  const objection = ask('sis objection de');
  assert.ok(objection.kind === 'withheld' && objection.instead !== null);
});

test('a right in a country that does not use the system is refused, not guessed', () => {
  const answer = ask('ecris-tcn access ch');
  assert.ok(answer.kind === 'withheld');
  assert.equal(answer.why.code, 'countryOutside');
});

test('Eurodac before 12 June 2026 is the old law', () => {
  const old = planned('eurodac access de', { on: day('2026-06-11') });
  const current = planned('eurodac access de', { on: day('2026-06-12') });
  assert.notDeepEqual(old.right, current.right);
});

test('events that cannot have happened are refused with the reason', () => {
  const answer = ask('sis access de full-answer@2026-10-01 received@2026-10-20');
  assert.ok(answer.kind === 'impossible');
  assert.deepEqual([answer.why.code, answer.event?.event], ['eventTooEarly', 'full-answer']);
  const future = ask('sis access de received@2026-12-24');
  assert.ok(future.kind === 'impossible' && future.why.code === 'eventFuture');
  const foreign = ask('sis access de retention-ended@2026-10-24');
  assert.ok(foreign.kind === 'impossible' && foreign.why.code === 'eventUnknown');
});

test('a question about identity stops the call that the authority is late', () => {
  const open = planned('sis access de received@2026-10-20 identity-query@2026-10-25');
  assert.equal(limit(open, 'sis-police-67-4').latest, null);
  assert.notEqual(open.state.type, 'late');
  // Answered after 5 days: the nominal 20 November moves to the 25th for lateness and stays for tone.
  const answered = planned('sis access de received@2026-10-20 identity-query@2026-10-25 identity-answer@2026-10-30');
  const month = limit(answered, 'sis-police-67-4');
  assert.deepEqual([month.earliest, month.latest, month.state], ['2026-11-20', '2026-11-25', 'running']);
});

test('a refusal leads to a complaint, whose three months run under the holidays of the supervisor', () => {
  const answer = planned('sis access de received@2026-07-01 refusal@2026-07-20 lodged@2026-08-03');
  assert.equal(answer.state.type, 'late');
  const silence = limit(answer, 'gdpr-78-2');
  assert.deepEqual([silence.due, silence.state, silence.calendar], ['2026-11-03', 'missed', 'de-holidays']);
});

test('silence: reminder and complaint are the next steps, with their addressees', () => {
  const answer = planned('sis access gr received@2026-09-01');
  assert.equal(answer.state.type, 'late');
  const next = answer.steps.filter((step) => !step.done && step.letter !== null).map((step) => [step.letter, step.addressee?.authority]);
  assert.deepEqual(next, [
    ['letter-reminder', 'gr-controller-sis'],
    ['letter-complaint-silence', 'gr-dpa'],
  ]);
});

test('every branch that people meet is there: answer, part, refusal, nothing held, silence, identity, more time', () => {
  const kinds = new Set(planned('sis access gr').branches.map((b) => b.kind));
  for (const kind of ['full-answer', 'partial-answer', 'refusal', 'nothing-held', 'silence', 'identity-query', 'extension'] as const)
    assert.ok(kinds.has(kind), kind);
});

test('where nobody is known who answers, the data-protection authority is asked first, and the request comes after', () => {
  const answer = planned('ees access gr');
  assert.equal(answer.letter, 'letter-which-authority');
  assert.equal(answer.addressees[0]!.as, 'fallback');
  assert.deepEqual(
    answer.steps.filter((s) => s.kind === 'letter').map((s) => s.letter),
    ['letter-which-authority', 'letter-access'],
  );
  assert.ok(codes(answer.unconfirmed).includes('addresseeNotConfirmed'));
});

test('a representative: whose address is in the letter, and which mandate is wanted', () => {
  const answer = planned('sis access gr', { sender: 'representative' });
  assert.ok(codes(answer.safety.reveals).includes('revealsRepresentative'));
  assert.ok(codes(answer.documents).includes('documentMandate'));
  assert.ok(has(answer.representation, /power of attorney|mandate/i));
  assert.ok(codes(planned('sis access gr', { sender: 'guardian' }).documents).includes('documentGuardian'));
});

test('the region of the authority adds its holidays, and nobody else’s', () => {
  // 1 month from 6 December 2026 is 6 January 2027: Epiphany, a holiday in Bavaria and not in Berlin.
  const inRegion = (region: string): string | null =>
    limit(planned('aliens-registers access de received@2026-12-06', { region, on: day('2026-12-10') }), 'gdpr-12-3').due;
  assert.deepEqual([inRegion('DE-BY'), inRegion('DE-BE')], ['2027-01-07', '2027-01-06']);
});
