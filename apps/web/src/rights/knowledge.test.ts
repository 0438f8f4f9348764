/**
 * On the real Atlas: whatever is answered, the interview goes on to a letter, or says why there is none.
 *
 * @module
 */
import assert from 'node:assert/strict';
import { join } from 'node:path';
import test from 'node:test';
import { parseLegalDay } from '@firebreak/core';
import { documentToHtmlBody } from '@firebreak/documents';
import { unpackData } from '@firebreak/rights';
import { createReader } from '@firebreak/ui';
import fc from 'fast-check';
import { h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { type Answers, noAnswers } from './answers.ts';
import { askedByLetter } from './asked.ts';
import type { RightsFile } from './file.ts';
import { composed, countriesOf, eventsOf, fieldPagesOf, type Known, likelySystems, needsOf, pageOf, planOf } from './knowledge.ts';
import { Dates } from './outcome/dates.tsx';
import { withRightsWords } from './show/reader.ts';

// The site's modules open the Atlas beside the folder in which a build runs.
process.chdir(join(import.meta.dirname, '../..'));
const { lettersData } = await import('../site/rights.ts');
const { GET } = await import('../pages/data/rights-[language].json.ts');
const on = parseLegalDay('2026-11-25')!;

async function knownIn(language: string): Promise<Known> {
  const response = await GET({ params: { language } } as unknown as Parameters<typeof GET>[0]);
  return { file: unpackData(await response.json()) as RightsFile, letters: lettersData, on };
}
const known = await knownIn('en');
const { file } = known;

/** Answers that can be given one after the other. */
const someAnswers = fc
  .constantFrom(...file.systems)
  .chain((system) =>
    fc.record({
      system: fc.constant(system),
      right: fc.constantFrom(...askedByLetter),
      country: fc.constantFrom(...countriesOf(file, system)),
      sender: fc.constantFrom('self' as const, 'representative' as const, 'guardian' as const),
      way: fc.constantFrom('plain' as const, 'representative-address' as const, 'supervisor' as const),
    }),
  )
  .map((part): Answers => ({ ...noAnswers, start: 'database', ...part }));

test('whatever is answered, there is a letter with an addressee, or a reason in words', () => {
  fc.assert(
    fc.property(someAnswers, (answers) => {
      const planned = planOf(known, answers)!;
      if (planned.kind === 'withheld' || planned.kind === 'impossible') return assert.ok(planned.why.text !== '');
      const letter = composed(known, answers, planned, 'en')!;
      assert.ok(letter.document.sections[0]!.blocks.length > 4);
      assert.ok(letter.addressee !== null);
      assert.ok(documentToHtmlBody(letter.document).includes('doc-recipient'));
      for (const problem of letter.problems) assert.notEqual(problem.level, 'error', problem.message);
      const needs = needsOf(known, answers, planned);
      assert.ok(needs.some((need) => need.required));
      assert.equal(new Set(needs.map((need) => need.field)).size, needs.length, 'a field is asked for once');
      // No field that the letter must hold is left without a page to be filled in on.
      const pages = fieldPagesOf(needs);
      for (const need of needs) if (need.required) assert.ok(pages.includes(pageOf(need.field)), need.field);
      return undefined;
    }),
    { numRuns: 300 },
  );
});

test('every field has a name and says what to write', () => {
  fc.assert(
    fc.property(someAnswers, (answers) => {
      for (const { field } of needsOf(known, answers, planOf(known, answers))) {
        assert.ok(file.labels[field] !== undefined, field);
        assert.ok(file.fieldTexts[field] !== undefined, field);
      }
    }),
    { numRuns: 60 },
  );
});

test('every event that is offered leads to a system, and every name in the file is there in each language', async () => {
  for (const language of ['en', 'fr', 'ar']) {
    const { file: there } = await knownIn(language);
    const named = (id: string): void => assert.ok(there.labels[id] !== undefined, `${language}: ${id}`);
    for (const { events } of there.eventGroups)
      for (const event of events) {
        named(event);
        assert.ok(likelySystems(there, [event]).length > 0, event);
      }
    for (const id of [...there.systems, ...there.countries, ...askedByLetter, ...lettersData.letters.map((letter) => letter.id)]) named(id);
    for (const { transitions } of there.rights.procedures) for (const { event } of transitions) if (event !== undefined) named(event);
    for (const label of Object.values(there.labels)) assert.equal(label.href, undefined, 'a link would lose the answers');
    for (const id of Object.keys(there.rights.instruments)) named(id);
  }
});

test('plans in a language of the site are the same as in another: the same days, addressees and letters', async () => {
  const arabic = await knownIn('ar');
  fc.assert(
    fc.property(someAnswers, (answers) => {
      const facts = (k: Known) => {
        const planned = planOf(k, answers)!;
        if (planned.kind !== 'plan') return planned.kind;
        return {
          letter: planned.letter,
          addressees: planned.addressees.map((a) => a.authority),
          days: planned.limits.map((limit) => [limit.limit, limit.earliest, limit.due, limit.latest]),
          unconfirmed: planned.unconfirmed.map((remark) => remark.code),
        };
      };
      assert.deepEqual(facts(arabic), facts(known));
    }),
    { numRuns: 60 },
  );
});

test('an address that nobody has confirmed is never printed', () => {
  fc.assert(
    fc.property(someAnswers, (answers) => {
      const planned = planOf(known, answers)!;
      const letter = composed(known, answers, planned, '');
      if (!letter?.addressee) return;
      const record = file.rights.authorities.find((a) => a.id === letter.addressee!.authority);
      const html = documentToHtmlBody(letter.document);
      if (letter.addressee.contact === null && record?.postal) assert.ok(!html.includes(record.postal.split(',')[0]!), record.id);
    }),
    { numRuns: 150 },
  );
});

test('days of the past are counted from the past, and a letter that comes tomorrow from tomorrow', () => {
  const asked: Answers = { ...noAnswers, start: 'database', system: 'sis', right: 'access', country: 'gr' };
  const due = (received: string): string | null => {
    const planned = planOf(known, { ...asked, received })!;
    return planned.kind === 'plan' ? (planned.limits.find((limit) => limit.start.event === 'received')?.due ?? null) : null;
  };
  // Thursday 22 January 2026: the month ends on Sunday 22 February, and Monday the 23rd is Clean Monday.
  assert.equal(due('2026-01-22'), '2026-02-24');
  assert.ok((due('2027-01-04') ?? '') > '2027-02-03');
  assert.deepEqual(eventsOf({ ...asked, received: 'nonsense' }, on), [{ event: 'received', date: on }]);
});

test('a person’s own time limits are told before their day is known', () => {
  const answers: Answers = {
    ...noAnswers,
    start: 'database',
    system: 'frontex-operations',
    right: 'access',
    country: 'de',
    sender: 'self',
  };
  const planned = planOf(known, answers);
  assert.ok(planned?.kind === 'plan' && planned.dormant.length > 0);
  const reader = withRightsWords(createReader('en', file.messages, file.labels), file.words);
  const page = renderToString(h(Dates, { plan: planned, known, reader, received: on }));
  assert.match(page, /Your own time limits/);
  assert.match(page, /90 days/);
});
