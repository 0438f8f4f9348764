/**
 * On the real Atlas: every country, every kind of service, everything that can be answered. First by hand, from the rules as they stand
 * in the law, then over all of it.
 *
 * @module
 */
import assert from 'node:assert/strict';
import test from 'node:test';
import { createAtlas, isConfirmed } from '@firebreak/atlas';
import { openRepositoryAtlas } from '@firebreak/atlas/node';
import { type LegalDay, parseLegalDay } from '@firebreak/core';
import { checkDraft } from '@firebreak/transparency-log';
import {
  advise,
  channels,
  type DeskData,
  type DeskSector,
  deskDataOf,
  deskGuideOf,
  deskSectors,
  outcomes,
  papers,
  requestRecordOf,
  type Situation,
} from './index.ts';

const atlas = await openRepositoryAtlas();
const data = deskDataOf(atlas);
const day = (text: string): LegalDay => parseLegalDay(text) as LegalDay;
const on = day('2026-11-25');
const countries = data.countries.map((country) => country.id);
const guide = (country: string, sector: DeskSector, at = on) => deskGuideOf(data, { country, sector, on: at });

const asked: Situation = {
  country: 'de',
  sector: 'health',
  on,
  publicBody: null,
  asker: 'foreigners-authority',
  channel: 'in-person',
  shown: 'nothing',
  danger: false,
};

/** Worked out by hand from the rules of each country, read one by one. */
const byHand: readonly (readonly [country: string, sector: DeskSector, says: string, confirmed: boolean, from: string])[] = [
  ['de', 'health', 'forbidden', true, 'sector'],
  ['de', 'education', 'no-duty', true, 'sector'],
  ['de', 'social-services', 'duty', true, 'sector'],
  ['de', 'youth-welfare', 'duty-on-request', true, 'sector'],
  ['de', 'shelter-reception', 'duty', true, 'general'],
  ['de', 'housing', 'silent', false, 'sector'],
  ['de', 'justice', 'duty', false, 'sector'],
  ['it', 'health', 'forbidden', true, 'sector'],
  ['it', 'housing', 'duty', false, 'sector'],
  ['fr', 'health', 'mixed', false, 'sector'],
  ['ie', 'shelter-reception', 'duty-on-request', true, 'general'],
  ['no', 'social-services', 'duty-on-request', true, 'sector'],
  ['se', 'education', 'no-duty', true, 'sector'],
  ['uk', 'health', 'forbidden', true, 'sector'],
  ['nl', 'health', 'forbidden', false, 'sector'],
  ['it', 'education', 'no-duty', false, 'sector'],
  ['bg', 'health', 'unknown', false, 'none'],
  ['li', 'housing', 'unknown', false, 'none'],
];

for (const [country, sector, says, confirmed, from] of byHand)
  test(`${country}, ${sector}: ${says}${confirmed ? '' : ', unconfirmed'}`, () => {
    const { standing } = guide(country, sector);
    assert.deepEqual([standing.says, standing.confirmed, standing.from], [says, confirmed, from]);
  });

test('what only a policy, a circular or a plan says is not told as the law, and is not for the desk to judge', () => {
  const inLaw = (country: string, sector: DeskSector) => guide(country, sector).standing.inLaw;
  assert.deepEqual(
    [inLaw('uk', 'health'), inLaw('se', 'health'), inLaw('fr', 'education'), inLaw('be', 'education'), inLaw('uk', 'education')],
    [false, false, false, false, false],
  );
  // A circular beside a statute takes nothing from it; a royal decree is law.
  assert.deepEqual([inLaw('it', 'health'), inLaw('be', 'health'), inLaw('de', 'education')], [true, true, true]);
  for (const country of countries)
    for (const sector of deskSectors) {
      const { standing, law } = guide(country, sector);
      if (standing.inLaw) continue;
      assert.equal(law[0]?.id, 'fw-desk-law-no-statute', `${country} ${sector}`);
      assert.equal(advise(data, { ...asked, country, sector, shown: 'letter' }).answer, 'refer', `${country} ${sector}`);
      assert.notEqual(advise(data, { ...asked, country, sector, shown: 'letter' }).handOver?.confirmed, true, `${country} ${sector}`);
    }
  // The general statute stands beside the circular, for it goes before it.
  assert.ok(guide('be', 'education').general.some((rule) => rule.id === 'be-general-public-bodies'));
});

test('a channel of the police that meets every service is shown at every desk', () => {
  for (const sector of deskSectors)
    assert.ok(
      guide('se', sector).near.some((rule) => rule.id === 'se-crime-fighting-channel'),
      sector,
    );
});

test('the law is that of the day', () => {
  assert.equal(guide('de', 'education', day('2011-11-25')).standing.from, 'general');
  assert.equal(guide('de', 'education', day('2011-11-26')).standing.says, 'no-duty');
});

test('a rule on public bodies is shown beside a silent rule, and not beside an exemption', () => {
  assert.deepEqual(guide('de', 'education').general, []);
  assert.ok(guide('at', 'education').general.length > 0);
  assert.ok(guide('de', 'housing').law.some((step) => step.id === 'fw-desk-law-general'));
});

test('what is proposed is never law', () => {
  for (const country of countries)
    for (const sector of deskSectors) {
      const { standing, general, near } = guide(country, sector);
      for (const rule of [...standing.rules, ...general, ...near]) assert.notEqual(rule.rule, 'proposed', rule.id);
    }
  assert.ok(guide('se', 'health').planned.some((rule) => rule.sector === 'general-public-bodies'));
});

test('where the GDPR is not the law, it is not told as the law', () => {
  assert.deepEqual(
    ['de', 'ie', 'no', 'ch', 'uk'].map((country) => guide(country, 'health').gdpr),
    ['yes', 'yes', 'eea', 'no', 'no'],
  );
});

test('a school asked in person with nothing in hand says no', () => {
  const advice = advise(data, { ...asked, sector: 'education' });
  assert.equal(advice.answer, 'refuse');
  assert.equal(advice.handOver, null);
  assert.deepEqual(
    advice.say.map((step) => step.id),
    ['fw-desk-say'],
  );
  assert.ok(advice.never.some((step) => step.id === 'fw-desk-never-confirm'));
});

test('a job centre under a duty does not answer at the desk: a named person does, on the provision', () => {
  const { answer, handOver } = advise(data, { ...asked, sector: 'social-services', shown: 'letter' });
  assert.equal(answer, 'refer');
  assert.equal(handOver?.decides, 'person-in-charge');
  assert.deepEqual(handOver?.rules, ['de-social-services']);
  assert.ok(handOver.basis.some((basis) => basis.instrument === 'de-aufenthg' && basis.checked !== null));
});

test('a general duty does not meet a private shelter, and is unsure where nobody said what it is', () => {
  const shelter = (publicBody: boolean | null) => advise(data, { ...asked, sector: 'shelter-reception', publicBody }).handOver;
  assert.equal(shelter(false), null);
  assert.equal(shelter(null)?.confirmed, false);
  assert.equal(shelter(true)?.confirmed, true);
});

test('an order of a court is read before anything; a consulate gets nothing even with one', () => {
  const order = advise(data, { ...asked, shown: 'court-order' });
  assert.equal(order.answer, 'order');
  assert.deepEqual(
    order.act.map((step) => step.id).filter((id) => id.startsWith('fw-desk-order')),
    ['fw-desk-order-check', 'fw-desk-order-call', 'fw-desk-order-exact'],
  );
  const abroad = advise(data, { ...asked, shown: 'court-order', asker: 'third-country' });
  assert.deepEqual([abroad.answer, abroad.handOver], ['refuse', null]);
});

test('what the law says of immigration enforcement is not told to a payer as its rule', () => {
  const payer = advise(data, { ...asked, sector: 'social-services', asker: 'welfare-authority', shown: 'letter' });
  assert.ok(!payer.law.some((step) => step.id === 'fw-desk-law-duty'));
  assert.equal(payer.handOver, null);
  assert.ok(payer.act.some((step) => step.id === 'fw-desk-asker-other'));
});

const askers = [null, 'police', 'foreigners-authority', 'welfare-authority', 'courts', 'third-country'];

function* situations(): Generator<Situation> {
  for (const country of countries)
    for (const sector of deskSectors)
      for (const asker of askers)
        for (const shown of papers)
          for (const danger of [true, false, null])
            for (const publicBody of [true, false, null])
              yield {
                country,
                sector,
                on,
                asker,
                shown,
                danger,
                publicBody,
                channel: channels[(asker?.length ?? 0) % channels.length]!,
              };
}

/** The obvious way: is there a rule that obliges, in this sector or for public bodies, for whoever may act for enforcement? */
function someRuleObliges(known: DeskData, { country, sector, asker, publicBody }: Situation): boolean {
  if (asker !== null && !known.enforcement.includes(asker)) return false;
  const groups = [country, ...known.countries.find((c) => c.id === country)!.groups];
  const here = known.rules.filter((rule) => rule.countries.some((c) => groups.includes(c)) && rule.rule.startsWith('duty'));
  return here.some((rule) => rule.sector === sector || (publicBody !== false && rule.sector === 'general-public-bodies'));
}

test('whatever is answered: nothing leaves at the desk, no hand-over without a cited ground, and none where no rule obliges', () => {
  let seen = 0;
  for (const situation of situations()) {
    const where = JSON.stringify(situation);
    const advice = advise(data, situation);
    seen += 1;
    assert.ok(advice.say.length > 0 && advice.never.length > 1 && advice.ask.length > 0 && advice.after.length > 0, where);
    assert.ok(advice.never[0]!.id === 'fw-desk-never-confirm', where);
    for (const step of [...advice.say, ...advice.act, ...advice.law, ...advice.after]) assert.ok(step.basis.length > 0, step.id);
    const { handOver } = advice;
    if (handOver === null) continue;
    assert.equal(handOver.decides, 'person-in-charge', where);
    assert.ok(handOver.basis.length > 0, where);
    if (handOver.ground === 'danger') assert.equal(situation.danger, true, where);
    if (handOver.ground === 'court-order') assert.equal(situation.shown, 'court-order', where);
    if (handOver.ground === 'duty') assert.ok(someRuleObliges(data, situation), where);
    if (handOver.ground === 'duty') assert.equal(advice.answer, 'refer', where);
    const rules = data.rules.filter((rule) => handOver.rules.includes(rule.id));
    if (handOver.confirmed)
      assert.ok(
        rules.every((rule) => isConfirmed(rule.mark)),
        where,
      );
  }
  assert.equal(seen, countries.length * deskSectors.length * askers.length * papers.length * 9);
});

test('an unconfirmed ban or exemption is never the reason to say that nobody need decide', () => {
  for (const country of countries)
    for (const sector of deskSectors) {
      const { standing } = guide(country, sector);
      if (standing.confirmed || standing.says === 'unknown') continue;
      const { answer, law } = advise(data, { ...asked, country, sector, shown: 'letter' });
      assert.equal(answer, 'refer', `${country} ${sector}`);
      assert.ok(
        law.some((step) => step.id === 'fw-desk-law-unconfirmed'),
        `${country} ${sector}`,
      );
    }
});

test('every step of the Atlas is used, said in three languages, and promises nothing', () => {
  const used = new Set<string>(['fw-desk-prepare']);
  for (const situation of situations()) {
    const { say, act, ask, never, law, after } = advise(data, situation);
    for (const step of [...say, ...act, ...ask, ...never, ...law, ...after]) used.add(step.id);
  }
  assert.deepEqual(
    data.steps.map((step) => step.id).filter((id) => !used.has(id)),
    [],
  );
  for (const { id, text } of data.steps) {
    assert.ok(typeof text === 'object' && text.fr !== undefined && text.ar !== undefined, id);
    assert.doesNotMatch(text.en, /\b(guarantee|safe|cannot happen|always works|nobody can)\b/i, id);
  }
});

test('a contact that nobody has confirmed is not given', () => {
  for (const contact of data.contacts) assert.ok(isConfirmed(contact.mark) || contact.contact === null, contact.authority);
  for (const country of countries) assert.ok(guide(country, 'health').contacts.length <= 4);
  assert.equal(guide('de', 'health').contacts[0]?.authority, 'de-dpa');
  // The federal authority of Germany does not answer for a clinic: its number is on no card.
  assert.deepEqual(
    ['de', 'ie'].map((country) => guide(country, 'health').contacts[0]?.partial),
    [true, false],
  );
});

test('a contact from memory is not given, though its number is written down', () => {
  const known = atlas.find('authority', 'de-dpa')!;
  const doubtful = deskDataOf(createAtlas([{ ...known, mark: 'memory' }]));
  assert.deepEqual(
    doubtful.contacts.map(({ authority, contact }) => [authority, contact]),
    [['de-dpa', null]],
  );
});

test('a record holds nothing that was typed, and only words of the lists', () => {
  for (const outcome of outcomes) {
    const advice = advise(data, asked);
    const record = requestRecordOf(asked, advice, { asked: ['name', 'address'], people: 1, outcome });
    assert.deepEqual(record, {
      kind: 'authority-request',
      system: 'front-desk',
      asker: 'foreigners-authority',
      channel: 'in-person',
      shown: 'nothing',
      basis: null,
      asked: ['address', 'name'],
      people: 1,
      outcome,
      ground: 'de-health-secrecy',
    });
  }
});

test('the log takes the record of every situation', () => {
  for (const situation of situations()) {
    const record = requestRecordOf(situation, advise(data, situation), { asked: ['residence-status'], people: 3, outcome: 'referred' });
    const checked = checkDraft(record);
    assert.ok(checked.ok, JSON.stringify(checked));
    if (situation.country > 'b') return;
  }
});
